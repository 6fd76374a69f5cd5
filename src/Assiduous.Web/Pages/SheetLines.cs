using System.Globalization;
using Assiduous.Citations;
using Assiduous.Drafting.Page;
using Assiduous.Record;

namespace Assiduous.Web.Pages;

/// <summary>The lines of a sheet with their places: <c>44:6</c> in a transcript, the printed number on pleading paper, else none.</summary>
internal static class SheetLines
{
    private const int MostLines = 2000;

    public static void Write(Html html, RecordText words, Assiduous.Record.RecordPage page, TextSpan? marked)
    {
        var own = words.Transcript?.Pages.Where(p => p.FilePage == page.FilePage).ToList() ?? [];
        if (own.Count == 0) WritePlain(html, words, words.Lines.Where(l => l.FilePage == page.FilePage), page.Span, marked);
        foreach (var printed in own) WritePrinted(html, words, printed, marked);
    }

    /// <summary>A text without sheets.</summary>
    public static void WriteAll(Html html, RecordText words, TextSpan? marked) => WritePlain(html, words, words.Lines, new(0, words.Text.Length), marked);

    private static void WritePrinted(Html html, RecordText words, TranscriptPage printed, TextSpan? marked)
    {
        html.Leaf("h2", $"Page {printed.Number.ToString(CultureInfo.InvariantCulture)}", "printed-page");
        using var list = html.In("ol", "lines record-lines");
        foreach (var line in printed.Lines.Take(MostLines))
            WriteLine(html, words, line.Span, $"{printed.Number.ToString(CultureInfo.InvariantCulture)}:{line.Number.ToString(CultureInfo.InvariantCulture)}", marked);
    }

    private static void WritePlain(Html html, RecordText words, IEnumerable<RecordLine> lines, TextSpan whole, TextSpan? marked)
    {
        using var list = html.In("ol", "record-lines plain-lines");
        var any = false;
        foreach (var line in lines.Take(MostLines))
        {
            any = true;
            WriteLine(html, words, line.Span, line.PrintedNumber?.ToString(CultureInfo.InvariantCulture) ?? "", marked);
        }

        if (!any && !whole.IsEmpty) WriteLine(html, words, whole, "", marked);
    }

    private static void WriteLine(Html html, RecordText words, TextSpan span, string place, TextSpan? marked)
    {
        var cited = marked is { } passage && passage.Overlaps(span);
        var first = cited && marked!.Value.Start >= span.Start;
        using var item = html.In("li", cited ? "c" : null, first ? "marked" : null,
            ("data-start", span.Start.ToString(CultureInfo.InvariantCulture)), ("data-end", span.End.ToString(CultureInfo.InvariantCulture)));
        html.Leaf("span", place, "place").Leaf("span", Clip.To(span.Of(words.Text), Clip.Words), "said");    }
}
