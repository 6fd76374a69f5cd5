using System.Globalization;

namespace Assiduous.Samples.Tests;

public sealed class PagesTests
{
    public static TheoryData<string> Pdfs => AliSample.Pdfs;

    public static TheoryData<string> Transcripts => AliSample.Transcripts;

    [Theory]
    [MemberData(nameof(Pdfs))]
    public void Every_page_says_that_it_is_no_court_record_and_bears_the_stamp(string label)
    {
        var pages = Poppler.Pages(AliSample.Made(label));
        var ecf = AliSample.Source[label].Ecf ?? "---";
        for (var i = 0; i < pages.Length; i++)
        {
            Assert.Contains(AliSample.Banner, pages[i]);
            Assert.Contains($"Case 1:16-cv-01994-ALC Document {ecf} Filed ", Poppler.Fold(pages[i]));
            Assert.Contains($"Page {i + 1} of {pages.Length}", Poppler.Fold(pages[i]));
        }
    }

    [Theory]
    [MemberData(nameof(Transcripts))]
    public void Every_transcript_page_has_25_numbered_lines(string label) =>
        Assert.Equal(0, Poppler.Testimony(AliSample.Made(label)).Count % 25);

    [Theory]
    [MemberData(nameof(Pdfs))]
    public void No_word_leaves_the_sheet(string label)
    {
        var rows = Poppler.Through("pdftotext", AliSample.Made(label), ".pdf", f => ["-tsv", f, "-"]).Split('\n').Skip(1).Select(r => r.Split('\t'));
        foreach (var row in rows.Where(r => r.Length > 11 && r[0] == "5"))
        {
            var (left, top, width, height) = (Number(row[6]), Number(row[7]), Number(row[8]), Number(row[9]));
            Assert.True(left >= 36 && left + width <= 576 && top >= 0 && top + height <= 792, $"{label}, page {row[1]}: '{row[11]}' leaves the sheet.");
        }
    }

    [Theory]
    [MemberData(nameof(Pdfs))]
    public void A_brief_s_sheet_stamp_and_printed_page_agree(string label)
    {
        if (AliSample.Source[label].Form != SourceForm.Paper) return;
        var pages = Poppler.Pages(AliSample.Made(label));
        for (var i = 0; i < pages.Length; i++)
            Assert.Equal($"{i + 1}", pages[i].Split('\n').Last(l => l.Trim().Length > 0 && !l.Contains("RECONSTRUCTION", StringComparison.Ordinal)).Trim());
    }

    [Fact]
    public void Typographic_marks_survive_in_pdf()
    {
        var text = string.Concat(Poppler.Pages(AliSample.Made("121")));
        Assert.All("“”’–—§".ToCharArray(), c => Assert.Contains(c, text));
        Assert.Contains("¶", string.Concat(Poppler.Pages(AliSample.Made("60"))));
    }

    [Theory]
    [InlineData("118-1")]
    [InlineData("118-2")]
    [InlineData("Freedman Transcript")]
    public void Testimony_stands_at_the_lines_where_its_source_puts_it(string label)
    {
        var printed = Poppler.Testimony(AliSample.Made(label));
        foreach (var line in AliSample.Source[label].Body.Where(l => l.Contains(' ', StringComparison.Ordinal)))
        {
            var (address, words) = (line[..line.IndexOf(' ', StringComparison.Ordinal)].Split(':'), line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            Assert.Equal(Poppler.Fold(words.TrimStart('~')), printed[(int.Parse(address[0]), int.Parse(address[1]))]);
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
