using System.Globalization;
using Assiduous.Record.Layout;
using Assiduous.Record.Reading;

namespace Assiduous.Record.Transcripts;

/// <summary>Says which pages and lines of scanned testimony bear numbers that were not read but told from what stands around them.</summary>
internal static class ScanNotes
{
    private const int Most = 12;

    public static IEnumerable<ReadingNote> Of(IReadOnlyList<PageLayout> pages, IReadOnlyList<IReadOnlyList<PanelPage>> numbered, IReadOnlyList<PageNumberFrom> from)
    {
        var supplied = Sheets(pages, from, PageNumberFrom.Neighbours);
        if (supplied.Count > 0)
            yield return new ReadingNote("page-number-supplied", supplied.Count == 1 ? supplied[0] : null,
                $"The page number printed on sheet {PageList.Of(supplied)} could not be recognized; it is told from the numbers of the sheets before and after. Compare the sheet before you cite it.");
        var unknown = Sheets(pages, from, PageNumberFrom.Nothing);
        if (unknown.Count > 0)
            yield return new ReadingNote("page-number-unread", unknown.Count == 1 ? unknown[0] : null,
                $"The page number printed on sheet {PageList.Of(unknown)} could not be recognized, and the sheets around it do not tell it; no page and line is resolved there. Ask for a text-searchable copy.");
        var lines = Lines(pages, numbered);
        if (lines.Count > 0)
            yield return new ReadingNote("line-number-supplied", null,
                $"The printed number of {lines.Count} scanned {(lines.Count == 1 ? "line" : "lines")} could not be recognized; {(lines.Count == 1 ? "it is" : "they are")} told from the even spacing of the others: {string.Join(", ", lines.Take(Most))}{(lines.Count > Most ? " and others" : "")}. Compare the page image before you cite {(lines.Count == 1 ? "it" : "them")}.");
    }

    private static List<int> Sheets(IReadOnlyList<PageLayout> pages, IReadOnlyList<PageNumberFrom> from, PageNumberFrom wanted) =>
        [.. pages.Where((_, i) => from[i] == wanted).Select(p => p.Sheet.FilePage)];

    /// <summary>The lines with words on them whose own number was not read, as page and line.</summary>
    private static List<string> Lines(IReadOnlyList<PageLayout> pages, IReadOnlyList<IReadOnlyList<PanelPage>> numbered)
    {
        var lines = new List<string>();
        for (var i = 0; i < pages.Count; i++)
        {
            if (pages[i].Sheet.Confidence is null) continue;
            foreach (var panel in numbered[i])
            {
                var read = panel.Panel.Numbers.Where(n => IsRead(pages[i], n)).Select(n => n.Number).ToHashSet();
                lines.AddRange(panel.Lines.Where(l => l.Words.Count > 0 && !read.Contains(l.Number)).Select(l => string.Create(CultureInfo.InvariantCulture, $"{panel.Number}:{l.Number}")));
            }
        }

        return lines;
    }

    private static bool IsRead(PageLayout page, LineNumber number)
    {
        var word = page.TextOf(number.Word);
        return int.TryParse(word[(word.IndexOf(':') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value == number.Number;
    }
}
