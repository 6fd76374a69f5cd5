using Assiduous.Record.Reading;
using Assiduous.Record.Tests.Reading;

namespace Assiduous.Record.Tests.Layout;

/// <summary>Tables of facts and answers on sheets, which bear no cells: each column is read down, row by row.</summary>
public sealed class PrintedTableTests
{
    private static string Words(string word, int count) => string.Join(' ', Enumerable.Repeat(word, count));

    /// <summary>Three columns: the number, a fact of three lines, an answer of two.</summary>
    private static TestPdf Rows(TestPdf pdf, int first, int last, double top)
    {
        for (var n = first; n <= last; n++, top += 60)
        {
            pdf.Text(77, top, $"{n}.");
            for (var line = 0; line < 3; line++) pdf.Text(113, top + (line * 14), Words($"fact{(char)('a' + n)}{line}", 4));
            for (var line = 0; line < 2; line++) pdf.Text(329, top + (line * 14), Words($"answer{(char)('a' + n)}{line}", 3));
        }

        return pdf;
    }

    private static string Cell(RecordText read, int row, int column) =>
        string.Join(' ', read.Lines.Where(l => l.Cell is { } c && c.Row == row && c.Column == column).Select(l => l.Span.Of(read.Text)));

    [Fact]
    public void Cells_are_read_down_and_numbered_by_row_and_column()
    {
        var pdf = new TestPdf().Page().Text(150, 60, "STATEMENT OF FACTS").Text(77, 100, "No.").Text(113, 100, "Fact").Text(329, 100, "Response");
        var read = RecordReader.Read(Rows(pdf, 1, 4, 120).Bytes(), "a.pdf");
        Assert.Equal("Fact", Cell(read, 1, 2));
        for (var n = 1; n <= 4; n++)
        {
            Assert.Equal($"{n}.", Cell(read, n + 1, 1));
            Assert.Equal(string.Join(' ', Enumerable.Range(0, 3).Select(l => Words($"fact{(char)('a' + n)}{l}", 4))), Cell(read, n + 1, 2));
            Assert.Equal(string.Join(' ', Enumerable.Range(0, 2).Select(l => Words($"answer{(char)('a' + n)}{l}", 3))), Cell(read, n + 1, 3));
        }
    }

    [Fact]
    public void A_row_goes_on_atop_the_next_sheet()
    {
        var pdf = Rows(new TestPdf().Page(), 1, 3, 120).Page().Text(113, 90, "the fact goes on here with more").Text(329, 90, "and so does the answer");
        var read = RecordReader.Read(Rows(pdf, 4, 6, 130).Bytes(), "a.pdf");
        var row = read.Lines.First(l => l.Span.Of(read.Text) == "3.").Cell!.Row;
        Assert.EndsWith("the fact goes on here with more", Cell(read, row, 2));
        Assert.EndsWith("and so does the answer", Cell(read, row, 3));
    }

    [Fact]
    public void Numbered_paragraphs_in_one_column_are_no_table()
    {
        var pdf = new TestPdf().Page();
        for (var n = 1; n <= 6; n++)
        {
            pdf.Text(77, 100 + (n * 60), $"{n}.").Text(113, 100 + (n * 60), Words("word", 16)).Text(113, 114 + (n * 60), Words("more", 16));
        }

        Assert.All(RecordReader.Read(pdf.Bytes(), "a.pdf").Lines, l => Assert.Null(l.Cell));
    }

    [Fact]
    public void A_heading_between_rows_and_what_stands_below_the_table_belong_to_no_cell()
    {
        var pdf = Rows(new TestPdf().Page(), 1, 3, 120).Text(77, 320, "II. WHAT FOLLOWED AND WHY IT MATTERS TO THE COURT IN THIS MOTION");
        var read = RecordReader.Read(Rows(pdf, 4, 6, 350).Text(72, 580, "Dated: June 14, 2024, in the City of New York, by the attorneys for the plaintiff").Bytes(), "a.pdf");
        Assert.All(read.Lines.Where(l => l.Span.Of(read.Text) is var w && (w.StartsWith("II.", StringComparison.Ordinal) || w.StartsWith("Dated", StringComparison.Ordinal))), l => Assert.Null(l.Cell));
        Assert.Equal(18, read.Lines.Where(l => l.Cell is not null).Select(l => (l.Cell!.Row, l.Cell.Column)).Distinct().Count());
    }
}
