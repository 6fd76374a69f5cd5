using System.Text;
using Assiduous.Drafting.Drafts;
using Assiduous.Drafting.Office;
using Assiduous.Drafting.Tests.Fixtures;
using FsCheck;
using FsCheck.Fluent;

namespace Assiduous.Drafting.Tests.Drafts;

/// <summary>The ledger in Word, Excel and CSV; nothing in a filing can run in a spreadsheet.</summary>
public sealed class LedgerTests
{
    [Fact]
    public void Every_fact_has_a_row_with_both_readings()
    {
        var rows = Csv_(HandMade.Review);
        Assert.Equal(HandMade.Review.Facts.Count + 1, rows.Length);
        Assert.Contains(rows, r => r.Contains("Knowles had no trouble applying the handcuffs.", StringComparison.Ordinal) && r.Contains("Would be taken as admitted if the rule is enforced", StringComparison.Ordinal) && r.Contains("Disputed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("  =1")]
    [InlineData("＝1")]
    public void What_a_spreadsheet_would_run_is_shown_as_text(string words) => Assert.StartsWith("'", Csv.Cell(words).TrimStart('"'), StringComparison.Ordinal);

    [Fact]
    public void A_cell_read_back_is_the_cell_that_was_written() => Prop.ForAll<NonNull<string>>(words =>
    {
        var cell = Csv.Cell(words.Get);
        var read = cell.StartsWith('"') ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;
        return read == words.Get || read == "'" + words.Get;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_workbook_holds_no_formula()
    {
        var file = DraftMaker.Make(DraftKind.Ledger, HandMade.Review with { Facts = [HandMade.Review.Facts[0] with { Text = "=1+1" }] }, new()).Single(f => f.Name == "ledger.xlsx");
        using var book = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(file.Bytes.ToArray()), false);
        var cells = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToList();
        Assert.Contains(cells, c => c.InnerText == "=1+1");
        Assert.All(cells, c => Assert.Null(c.CellFormula));
        Assert.All(cells, c => Assert.Equal("inlineStr", c.DataType!.InnerText));
    }

    [Fact]
    public void LibreOffice_opens_the_workbook_and_finds_the_cells_of_the_table()
    {
        var folder = Directory.CreateTempSubdirectory("assiduous-ledger-").FullName;
        try
        {
            var files = DraftMaker.Make(DraftKind.Ledger, HandMade.Review, new());
            foreach (var file in files) File.WriteAllBytes(Path.Combine(folder, file.Name), file.Bytes.Span);
            var saved = Directory.CreateDirectory(Path.Combine(folder, "saved")).FullName;
            Made.Run("soffice", "--headless", "-env:UserInstallation=file://" + Path.Combine(folder, "profile"), "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", saved, Path.Combine(folder, "ledger.xlsx"));
            var written = Cells(File.ReadAllText(Path.Combine(folder, "ledger.csv")).TrimStart('\ufeff'));
            var opened = Cells(File.ReadAllText(Path.Combine(saved, "ledger.csv")).TrimStart('\ufeff'));
            Assert.Equal(written.Count, opened.Count);
            for (var i = 0; i < written.Count; i++)
                Assert.Equal(written[i].Select(Plain), opened[i].Select(Plain));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        // In the table a line end is a semicolon, and what a spreadsheet would run has a mark before it.
        static string Plain(string cell) => string.Join(' ', cell.TrimStart('\'').Replace("\n", "; ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static List<List<string>> Cells(string csv)
    {
        var rows = new List<List<string>> { new() };
        var (cell, quoted) = (new StringBuilder(), false);
        for (var i = 0; i < csv.Length; i++)
        {
            var c = csv[i];
            if (quoted && c == '"' && i + 1 < csv.Length && csv[i + 1] == '"') { cell.Append('"'); i++; }
            else if (c == '"') quoted = !quoted;
            else if (quoted) cell.Append(c);
            else if (c == ',') { rows[^1].Add(cell.ToString()); cell.Clear(); }
            else if (c == '\n') { rows[^1].Add(cell.ToString()); cell.Clear(); rows.Add([]); }
            else if (c != '\r') cell.Append(c);
        }

        if (cell.Length > 0) rows[^1].Add(cell.ToString());
        return [.. rows.Where(r => r.Count > 0)];
    }

    private static string[] Csv_(Judgment.Review review) =>
        Encoding.UTF8.GetString(DraftMaker.Make(DraftKind.Ledger, review, new()).Single(f => f.Name == "ledger.csv").Bytes.Span).TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
