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

    /// <summary>Of so many lines one bears no number in the noisy forms.</summary>
    private const int Unnumbered = 9;

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
    public static byte[] Condensed(IReadOnlyList<TestimonyPage> pages) => PdfWriter.Write(FourUp(pages));

    private static List<PdfPage> FourUp(IReadOnlyList<TestimonyPage> pages)
    {
        var sheets = new List<PdfPage>();
        for (var first = 0; first < pages.Count; first += PagesOnSheet)
        {
            var sheet = new PdfPage();
            for (var i = 0; i < PagesOnSheet && first + i < pages.Count; i++) Quarter(sheet, i, pages[first + i]);
            sheets.Add(sheet);
        }

        return sheets;
    }

    /// <summary>Testimony on sheets of their own, without a court's stamp.</summary>
    public static byte[] Sheets(IReadOnlyList<TestimonyPage> pages) => PdfWriter.Write([.. pages.Select(p => TranscriptLayout.Draw(p.Number, p.Lines, "", "", ""))]);

    /// <summary>
    /// Testimony on sheets as it comes to trouble readers: a running head with numbers, times at the margin, one line number in nine not
    /// printed, the court's stamp, a service's mark at the foot.
    /// </summary>
    public static byte[] NoisySheets(IReadOnlyList<TestimonyPage> pages)
    {
        var sheets = new List<PdfPage>();
        foreach (var page in pages)
        {
            var sheet = new PdfPage();
            SheetFurniture.Draw(sheet, $"Case 2:21-cv-00977-AST Document 64-3 Filed 03/14/22 Page {sheets.Count + 1} of {pages.Count}", "");
            sheet.Text(108, 740, "M. Whitfield 30(b)(6) - Vol. 1 of 1 - 9/14/2021", PdfFont.Times, 9);
            sheet.Text(520, 740, $"{page.Number}", PdfFont.Times, 9);
            for (var i = 0; i < page.Lines.Count; i++)
            {
                var (y, label) = (706 - (i * 25.0), (i + 1).ToString(CultureInfo.InvariantCulture));
                if (i % 4 == 0) sheet.Text(24, y, string.Create(CultureInfo.InvariantCulture, $"{10 + (page.Number / 60 % 8)}:{page.Number % 60:00}:{i * 2:00}"), PdfFont.Courier, 8);
                if ((i + page.Number) % Unnumbered != 4) sheet.Text(90 - FontMetrics.Width(label, PdfFont.Courier, 11), y, label, PdfFont.Courier, 11);
                sheet.Text(108, y, page.Lines[i], PdfFont.Courier, 11);
            }

            sheet.Text(108, 60, "Castine Reporting 555-0142 www.castine.example", PdfFont.Times, 8);
            sheets.Add(sheet);
        }

        return PdfWriter.Write(sheets);
    }

    /// <summary>Testimony as plain text with the head of a rough draft, blank rows between lines and one line number in nine not printed.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="form">One of <see cref="TextForms"/>.</param>
    public static byte[] NoisyText(IReadOnlyList<TestimonyPage> pages, string form)
    {
        var text = new StringBuilder();
        foreach (var sheet in Encoding.UTF8.GetString(Text(pages, form)).Split('\f', StringSplitOptions.RemoveEmptyEntries))
        {
            text.Append("          ROUGH DRAFT - NOT CERTIFIED\n");
            var rows = sheet.ReplaceLineEndings("\n").Split('\n');
            for (var i = 0; i < rows.Length; i++)
            {
                var bare = form is not "002:01" && i % Unnumbered == 4 && rows[i].Length > 4 && char.IsAsciiDigit(rows[i].TrimStart()[0]) && !rows[i].Contains(':', StringComparison.Ordinal);
                text.Append(bare ? "    " + rows[i].TrimStart().TrimStart("0123456789".ToCharArray()).TrimStart() : rows[i]).Append('\n');
                if (i % 3 == 0) text.Append('\n');
            }

            text.Append('\f');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Testimony as a scan of 200 dots per inch; takes poppler.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="noise">How dirty and how askew: 1 is a clean scan.</param>
    /// <exception cref="InvalidOperationException"><c>pdftoppm</c> is missing or failed.</exception>
    public static byte[] Scanned(IReadOnlyList<TestimonyPage> pages, int noise = 1) =>
        ScanWriter.Write([.. pages.Select(p => TranscriptLayout.Draw(p.Number, p.Lines, "", "", ""))], static (_, _) => "", "", noise);

    /// <summary>A scan of 200 dots per inch of testimony with four pages on each sheet; takes poppler.</summary>
    /// <inheritdoc cref="Scanned"/>
    public static byte[] CondensedScan(IReadOnlyList<TestimonyPage> pages, int noise = 1) => ScanWriter.Write(FourUp(pages), static (_, _) => "", "", noise);

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
