using System.Globalization;
using System.Text;
using Assiduous.Samples.Paper;
using Assiduous.Samples.Pdf;
using Assiduous.Samples.Scan;

namespace Assiduous.Samples.Mixed;

/// <summary>A page of testimony: its number and its 25 lines.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Lines">Its lines, empty where nothing stands on one.</param>
public sealed record TestimonyPage(int Number, IReadOnlyList<string> Lines);

/// <summary>Sets the same testimony in the forms in which reporters send it.</summary>
public static class TestimonyForms
{
    private const int PagesOnSheet = 4;

    /// <summary>The names of the forms of plain text.</summary>
    public static IReadOnlyList<string> TextForms { get; } = ["Page 1", "0001", "002:01", "right-justified", "time stamps"];

    /// <summary>Testimony as plain text.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="form">One of <see cref="TextForms"/>.</param>
    public static byte[] Text(IReadOnlyList<TestimonyPage> pages, string form)
    {
        var text = new StringBuilder();
        foreach (var page in pages)
        {
            if (form != "002:01") text.AppendLine(form switch { "Page 1" => $"{"",40}Page {page.Number}", "0001" => $"{page.Number:0000}", _ => $"{page.Number,70}" });
            for (var i = 0; i < page.Lines.Count; i++)
                text.AppendLine($"{Label(form, page.Number, i + 1)}  {page.Lines[i]}".TrimEnd());
            text.Append('\f');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>What stands before a line of plain text.</summary>
    private static string Label(string form, int page, int line) => form switch
    {
        "002:01" => $"{page:000}:{line:00}",
        "time stamps" => $"10:{(page % 50) + 10}:{line + 10}  {line,2}",
        _ => $"{line,2}",
    };

    /// <summary>Testimony with four pages on each sheet.</summary>
    public static byte[] Condensed(IReadOnlyList<TestimonyPage> pages)
    {
        var sheets = new List<PdfPage>();
        for (var first = 0; first < pages.Count; first += PagesOnSheet)
        {
            var sheet = new PdfPage();
            for (var i = 0; i < PagesOnSheet && first + i < pages.Count; i++) Quarter(sheet, i, pages[first + i]);
            sheets.Add(sheet);
        }

        return PdfWriter.Write(sheets);
    }

    /// <summary>Testimony as a clean scan of 200 dots per inch; takes poppler.</summary>
    /// <exception cref="InvalidOperationException"><c>pdftoppm</c> is missing or failed.</exception>
    public static byte[] Scanned(IReadOnlyList<TestimonyPage> pages) =>
        ScanWriter.Write([.. pages.Select(p => TranscriptLayout.Draw(p.Number, p.Lines, "", "", ""))], static (_, _) => "", "");

    internal static void Quarter(PdfPage sheet, int place, TestimonyPage page)
    {
        var (left, top) = (place < 2 ? 50 : 320, place % 2 == 0 ? 730 : 380);
        sheet.Text(left + 180, top + 10, $"Page {page.Number}", PdfFont.Courier, 7);
        for (var i = 0; i < page.Lines.Count; i++)
        {
            var label = (i + 1).ToString(CultureInfo.InvariantCulture);
            sheet.Text(left + 12 - FontMetrics.Width(label, PdfFont.Courier, 7), top - 6 - (i * 12.6), label, PdfFont.Courier, 7);
            sheet.Text(left + 20, top - 6 - (i * 12.6), page.Lines[i], PdfFont.Courier, 7);
        }
    }
}
