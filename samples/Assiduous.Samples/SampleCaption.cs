using System.Globalization;
using System.Text;

namespace Assiduous.Samples;

/// <summary>What all papers of a matter share.</summary>
/// <param name="Docket">Docket number as captions print it.</param>
/// <param name="StampDocket">Docket number as the court's stamp prints it.</param>
/// <param name="Banner">The line that every page bears so that nobody takes it for a court record; empty for none.</param>
/// <param name="Lines">The caption, line by line; a tab parts the left half from the right.</param>
internal sealed record SampleCaption(string Docket, string StampDocket, string Banner, IReadOnlyList<string> Lines)
{
    /// <summary>Reads the caption from a source whose header has <c>docket</c>, <c>stamp</c> and <c>banner</c>.</summary>
    public static SampleCaption From(SourceFile source) => new(
        source.Header["docket"], source.Header["stamp"], source.Header.GetValueOrDefault("banner", ""),
        [.. source.Body.Select(l => l.Replace("  |  ", "\t", StringComparison.Ordinal)).Where(l => l.Length > 0)]);

    /// <summary>The form of the court's stamp: docket number, document, date, page, pages, and the page's own number in the case.</summary>
    public CompositeFormat StampForm { get; init; } = CompositeFormat.Parse("Case {0}   Document {1}   Filed {2}   Page {3} of {4}");

    /// <summary>The court's stamp on one page; an unknown number or date is dashes.</summary>
    public string Stamp(SourceFile source, int page, int pages)
    {
        var pageId = source.Header.TryGetValue("pageid", out var first) ? int.Parse(first) + page - 1 : page;
        return string.Format(CultureInfo.InvariantCulture, StampForm,
            StampDocket, source.Ecf ?? "---", source.Filed ?? "--/--/--", page, pages, pageId);
    }
}
