using Assiduous.Record.Reading;
using Assiduous.Record.Tests.Reading;

namespace Assiduous.Record.Tests.Layout;

/// <summary>What stands on a sheet, and what of it is the paper's own words.</summary>
public sealed class PdfLayoutTests
{
    [Fact]
    public void Running_heads_feet_and_page_numbers_are_taken_out_and_kept_apart()
    {
        var pdf = new TestPdf();
        for (var page = 1; page <= 6; page++)
        {
            pdf.Page().Text(72, 40, "Smith v. Jones").Text(300, 760, $"- {page + 2} -");
            for (var line = 0; line < 20; line++) pdf.Text(72, 100 + (line * 24), $"Body words of page {Name(page)} and line {Name(line)} that run on here.");
        }

        var read = RecordReader.Read(pdf.Bytes(), "a.pdf");
        Assert.DoesNotContain("Smith v. Jones", read.Text);
        Assert.Equal(["3", "4", "5", "6", "7", "8"], read.Pages.Select(p => p.PrintedPage));
        Assert.All(read.Pages, p => Assert.Equal(["Smith v. Jones"], p.Margins));
        Assert.Equal(120, read.Lines.Count);
    }

    [Fact]
    public void A_body_line_that_recurs_at_the_foot_of_several_pages_stays()
    {
        var pdf = new TestPdf();
        for (var page = 1; page <= 8; page++)
        {
            pdf.Page();
            for (var line = 0; line < 25; line++)
                pdf.Text(72, 100 + (line * 24), line == 24 && page % 3 == 0 ? "RESPONSE: Undisputed." : $"Words of page {Name(page)} on line {Name(line)} of this paper.");
        }

        var read = RecordReader.Read(pdf.Bytes(), "a.pdf");
        Assert.Equal(2, read.Lines.Count(l => l.Span.Of(read.Text) == "RESPONSE: Undisputed."));
        Assert.Equal(200, read.Lines.Count);
    }

    [Fact]
    public void An_answer_that_ends_every_page_at_one_height_stays_because_it_stands_between_as_well()
    {
        var pdf = new TestPdf();
        for (var page = 1; page <= 4; page++)
        {
            pdf.Page().Text(72, 40, "Case 1:22-cv-04071-AST Document 45").Text(300, 760, $"{page}");
            for (var line = 0; line < 24; line++)
                pdf.Text(72, 100 + (line * 26), line % 2 == 1 ? "RESPONSE: Undisputed." : $"{(page * 12) + (line / 2)}. Words of page {Name(page)} on line {Name(line)}.");
        }

        var read = RecordReader.Read(pdf.Bytes(), "a.pdf");
        Assert.Equal(48, read.Lines.Count(l => l.Span.Of(read.Text) == "RESPONSE: Undisputed."));
        Assert.Equal(["1", "2", "3", "4"], read.Pages.Select(p => p.PrintedPage));
    }

    [Fact]
    public void Numbered_paragraphs_of_one_shape_at_the_head_of_pages_are_no_running_head()
    {
        var pdf = new TestPdf();
        for (var page = 1; page <= 4; page++)
        {
            pdf.Page();
            for (var line = 0; line < 20; line++)
                pdf.Text(72, 100 + (line * 30), line == 0 && page % 2 == 0 ? $"{page * 13}. Holt received notice {1000 + (page * 13)} on August 1{page}, 2020." : $"Words of page {Name(page)} on line {Name(line)}.");
        }

        var read = RecordReader.Read(pdf.Bytes(), "a.pdf");
        Assert.Contains("26. Holt received notice 1026 on August 12, 2020.", read.Text);
        Assert.Contains("52. Holt received notice 1052 on August 14, 2020.", read.Text);
    }

    [Fact]
    public void Two_columns_of_prose_are_read_one_after_the_other()
    {
        var pdf = new TestPdf().Page().Text(72, 60, "A TITLE THAT RUNS ACROSS BOTH OF THE COLUMNS OF THIS PAGE HERE", size: 12);
        for (var line = 0; line < 30; line++)
            pdf.Text(72, 100 + (line * 14), $"left {Name(line)} words that fill the line", size: 10).Text(320, 104 + (line * 14), $"right {Name(line)} words that fill the line", size: 10);
        var read = RecordReader.Read(pdf.Bytes(), "a.pdf");
        var lines = read.Lines.Select(l => l.Span.Of(read.Text)).ToList();
        Assert.StartsWith("A TITLE", lines[0]);
        Assert.All(lines.Skip(1).Take(30), l => Assert.StartsWith("left", l));
        Assert.All(lines.Skip(31), l => Assert.StartsWith("right", l));
    }

    [Fact]
    public void A_table_is_read_row_by_row()
    {
        var pdf = new TestPdf().Page();
        for (var line = 0; line < 20; line++) pdf.Text(72, 100 + (line * 20), $"22:4{line % 10}:31").Text(330, 100 + (line * 20), $"Unit {Name(line)} dispatched to the scene");
        var read = RecordReader.Read(pdf.Bytes(), "a.pdf");
        Assert.Equal("22:40:31 Unit aa dispatched to the scene", read.Lines[0].Span.Of(read.Text));
        Assert.Equal(20, read.Lines.Count);
    }

    [Fact]
    public void A_footnote_stands_apart_and_does_not_cut_a_paragraph_in_two()
    {
        var pdf = new TestPdf().Page();
        for (var line = 0; line < 20; line++) pdf.Text(72, 80 + (line * 24), $"{(line == 0 ? "      1. " : "")}Words of the first page on line {Name(line)} of this paper", size: 12);
        pdf.Text(72, 80 + (20 * 24), "and he wore a jacket.", size: 12).Text(178, 80 + (20 * 24) - 4, "1", size: 7);
        pdf.Text(72, 650, "1", size: 6.5).Text(77, 653, "The report of that day calls it a coat.", size: 10).Text(72, 665, "It was dark.", size: 10);
        pdf.Page().Text(72, 80, "He ran away.", size: 12).Text(72, 104, "      2. The next fact.", size: 12);
        var read = RecordReader.Read(pdf.Bytes(), "a.pdf");
        var note = Assert.Single(read.Footnotes);
        Assert.Equal(("1", 1, "The report of that day calls it a coat.\nIt was dark."), (note.Mark, note.FilePage, note.Span.Of(read.Text)));
        Assert.EndsWith("and he wore a jacket.\n\fHe ran away.", read.Paragraphs[0].Span.Of(read.Text));
        Assert.Equal("The next fact.", read.Paragraphs[1].Span.Of(read.Text));
    }

    [Fact]
    public void Small_capitals_are_read_as_whole_words()
    {
        var pdf = new TestPdf().Page().Text(72, 100, "D", size: 14, font: TestPdf.Courier).Text(80.4, 100, "EFENDANTS", size: 11, font: TestPdf.Courier);
        Assert.StartsWith("DEFENDANTS\n", RecordReader.Read(pdf.Bytes(), "a.pdf").Text);
    }

    [Fact]
    public void Every_word_box_names_its_own_letters()
    {
        var pdf = new TestPdf().Page().Text(72, 100, "The lot was poorly lit.").Text(72, 130, "He ran.").Page().Text(72, 90, "On page two.");
        var read = RecordReader.Read(pdf.Bytes(), "a.pdf");
        Assert.Equal(
            ["The", "lot", "was", "poorly", "lit.", "He", "ran.", "On", "page", "two."],
            read.Pages.SelectMany(p => p.Words.Select(w => read.Text.Substring(w.Start, w.Length))));
        Assert.InRange(read.Pages[0].Words[0].Left, 71, 73);
        Assert.InRange(read.Pages[0].Words[0].Top, 88, 101);
    }

    [Fact]
    public void Pleading_paper_gives_words_without_its_line_numbers()
    {
        var pdf = new TestPdf();
        for (var page = 0; page < 3; page++)
        {
            pdf.Page();
            for (var line = 1; line <= 28; line++) pdf.Text(line < 10 ? 56 : 50, 60 + (line * 24), $"{line}").Text(90, 60 + (line * 24), $"Words of the paper {Name(line)} on sheet {Name(page)}.");
        }

        var read = RecordReader.Read(pdf.Bytes(), "a.pdf");
        Assert.Null(read.Transcript);
        Assert.Empty(read.Paragraphs);
        Assert.Equal("Words of the paper ab on sheet aa.", read.Lines[0].Span.Of(read.Text));
        Assert.Equal(Enumerable.Repeat(Enumerable.Range(1, 28), 3).SelectMany(l => l), read.Lines.Select(l => l.PrintedNumber!.Value));
    }

    internal static string Name(int number) => $"{(char)('a' + (number / 26 % 26))}{(char)('a' + (number % 26))}";
}
