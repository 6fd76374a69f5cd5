using Assiduous.Record.Reading;
using Assiduous.Record.Tests.Layout;
using Assiduous.Record.Tests.Reading;

namespace Assiduous.Record.Tests.Transcripts;

public sealed class PdfTranscriptTests
{
    [Fact]
    public void An_excerpt_keeps_the_numbers_printed_on_its_pages_whatever_the_stamp_counts()
    {
        int[] numbers = [1, 44, 45, 112, 203];
        var pdf = new TestPdf();
        for (var i = 0; i < numbers.Length; i++)
        {
            pdf.Page().Text(120, 20, $"Case 1:16-cv-01994-ALC Document 118-1 Filed 03/04/19 Page {i + 1} of 5", TestPdf.Helvetica, 9).Text(500, 50, $"Page {numbers[i]}", TestPdf.Courier, 10);
            Lines(pdf, i, 25, skip: null);
        }

        var read = RecordReader.Read(pdf.Bytes(), "a.pdf");
        Assert.Equal(numbers, read.Transcript!.Pages.Select(p => p.Number));
        Assert.Equal([1, 2, 3, 4, 5], read.Pages.Select(p => p.Stamp!.Page!.Value));
        Assert.Equal("Q. Words ac of page ab here?", read.Transcript.Pages[1].Lines[2].Span.Of(read.Text));
    }

    [Fact]
    public void Lines_keep_their_numbers_where_some_numbers_are_missing()
    {
        var pdf = new TestPdf();
        for (var i = 0; i < 4; i++)
        {
            pdf.Page().Text(500, 50, $"{i + 7}", TestPdf.Courier, 10);
            Lines(pdf, i, 25, skip: line => line == 1 || line % 6 == i);
        }

        var read = RecordReader.Read(pdf.Bytes(), "a.pdf");
        Assert.Equal([7, 8, 9, 10], read.Transcript!.Pages.Select(p => p.Number));
        foreach (var page in read.Transcript.Pages)
            Assert.Equal(Enumerable.Range(1, 25).Select(n => $"{n} {PdfLayoutTests.Name(n - 1)}"), page.Lines.Select(l => $"{l.Number} {l.Span.Of(read.Text).Split(' ')[2]}"));
    }

    [Fact]
    public void Times_beside_the_lines_are_left_out()
    {
        var pdf = new TestPdf();
        for (var i = 0; i < 3; i++)
        {
            pdf.Page().Text(500, 50, $"{i + 7}", TestPdf.Courier, 10);
            Lines(pdf, i, 25, skip: null);
            for (var line = 1; line <= 25; line++) pdf.Text(20, 60 + (line * 26), $"10:{line + 10}:3{line % 10}", TestPdf.Courier, 8);
        }

        var read = RecordReader.Read(pdf.Bytes(), "a.pdf");
        Assert.Equal(3, read.Transcript!.Pages.Count);
        Assert.DoesNotContain("10:1", read.Text);
        Assert.Equal("Q. Words aa of page aa here?", read.Transcript.Pages[0].Lines[0].Span.Of(read.Text));
    }

    private static void Lines(TestPdf pdf, int page, int count, Func<int, bool>? skip)
    {
        for (var line = 1; line <= count; line++)
        {
            var top = 60 + (line * 26);
            if (skip?.Invoke(line) != true) pdf.Text(line < 10 ? 81 : 75, top, $"{line}", TestPdf.Courier, 10);
            pdf.Text(line % 3 == 0 ? 140 : 110, top, $"{(line % 2 == 1 ? "Q." : "A.")} Words {PdfLayoutTests.Name(line - 1)} of page {PdfLayoutTests.Name(page)} here?", TestPdf.Courier, 10);
        }
    }
}
