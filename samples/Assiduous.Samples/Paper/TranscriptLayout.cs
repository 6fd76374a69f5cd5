using Assiduous.Samples.Pdf;

namespace Assiduous.Samples.Paper;

/// <summary>Sets testimony on sheets of 25 numbered lines.</summary>
internal static class TranscriptLayout
{
    /// <summary>Lines on a page.</summary>
    public const int LinesOnPage = 25;

    /// <summary>What stands where the opinion recites nothing: once at the head of each run of such lines.</summary>
    public const string Gap = "[not recited]";

    private const double FirstLine = 706;
    private const double LineStep = 25;
    private const double TextLeft = 108;
    private const double FontSize = 11;

    /// <summary>The sheets: each page that has an addressed line, in order.</summary>
    public static IReadOnlyList<PdfPage> Pages(SourceFile source, SampleCaption caption)
    {
        var lines = source.Body.Where(l => l.Length > 0).Select(TranscriptAddress.Line).ToList();
        var cover = source.Header.TryGetValue("cover", out var c) ? int.Parse(c) : 0;
        var pages = lines.GroupBy(l => l.Page).OrderBy(g => g.Key).ToList();
        return [.. pages.Select((page, i) => Draw(
            page.Key, Fill(page.Where(l => l.Text != Gap).ToDictionary(l => l.Line, l => l.Text), marked: page.Key > cover),
            source.Header.GetValueOrDefault("head", ""), caption.Stamp(source, i + 1, pages.Count), caption.Banner))];
    }

    /// <summary>All 25 lines of a page, the gaps marked.</summary>
    internal static string[] Fill(Dictionary<int, string> lines, bool marked)
    {
        var filled = new string[LinesOnPage];
        for (var i = 0; i < LinesOnPage; i++)
            filled[i] = lines.TryGetValue(i + 1, out var text) ? text : marked && (i == 0 || lines.ContainsKey(i)) ? Gap : "";
        return filled;
    }

    /// <summary>One sheet of testimony.</summary>
    internal static PdfPage Draw(int number, IReadOnlyList<string> lines, string head, string stamp, string banner)
    {
        var page = new PdfPage();
        SheetFurniture.Draw(page, stamp, banner);
        page.Text(TextLeft, 736, head, PdfFont.Courier, 10);
        page.Text(504, 736, $"Page {number}", PdfFont.Courier, 10);
        page.Line(98, 728, 98, 92);
        for (var i = 0; i < lines.Count; i++)
        {
            var y = FirstLine - i * LineStep;
            var label = (i + 1).ToString();
            page.Text(90 - FontMetrics.Width(label, PdfFont.Courier, FontSize), y, label, PdfFont.Courier, FontSize);
            page.Text(TextLeft, y, Indented(lines[i]), PdfFont.Courier, FontSize);
        }
        return page;
    }

    // A question or answer begins at a tab stop; the lines that go on with it stand at the margin.
    private static string Indented(string line) => line switch
    {
        ['Q' or 'A', '.', ' ', ..] => $"    {line[..2]}   {line[3..]}",
        ['~', ..] => line[1..],
        _ => line,
    };
}
