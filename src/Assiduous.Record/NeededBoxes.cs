using System.Buffers;
using Assiduous.Citations;

namespace Assiduous.Record;

/// <summary>
/// On which sheets the stages of a review look at the boxes of words: columns are told apart at the front of a paper, where its caption stands, and
/// on errata sheets. All other boxes serve only whoever draws or marks the sheet.
/// </summary>
public sealed class NeededBoxes
{
    /// <summary>A paper of at most so many sheets keeps all its boxes: an errata sheet need not call itself one.</summary>
    private const int Short = 60;

    // Heads of sheets stand in capitals or not, and spaced out or not: E R R A T A.
    private static readonly SearchValues<string> Errata = SearchValues.Create(["errata", "e r r a t a"], StringComparison.OrdinalIgnoreCase);

    private readonly int front;
    private readonly int errata;

    private NeededBoxes(int front, int errata) => (this.front, this.errata) = (front, errata);

    /// <summary>The sheets of a document.</summary>
    /// <param name="text">Its words.</param>
    public static NeededBoxes Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.AsSpan().Count('\f') < Short) return new(int.MaxValue, 0);
        var end = 0;
        for (var line = 0; line < Recognition.Front.MostLines && end >= 0; line++) end = text.IndexOf('\n', end + 1);
        var sheet = text.AsSpan().IndexOfAny(Errata);
        return new(end < 0 ? int.MaxValue : end, sheet < 0 ? int.MaxValue : sheet);
    }

    /// <summary>Whether the boxes of a sheet are looked at.</summary>
    /// <param name="sheet">The words of the sheet.</param>
    public bool On(TextSpan sheet) => sheet.Start <= front || sheet.End > errata;

    /// <summary>A document without the boxes that no stage looks at.</summary>
    /// <param name="text">The document.</param>
    public static RecordText Only(RecordText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var needed = Of(text.Text);
        return text with { Pages = [.. text.Pages.Select(p => p.Words.Count == 0 || needed.On(p.Span) ? p : p with { Words = [] })] };
    }
}
