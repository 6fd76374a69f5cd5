using Assiduous.Citations;
using Assiduous.Record.Locating;
using Assiduous.Record.Reading;
using Assiduous.Record.Recognition;

namespace Assiduous.Record.Tests.Reading;

/// <summary>A file that cannot be read says what it is, why, and what to do, wherever it is met.</summary>
public sealed class UnreadableTests
{
    [Fact]
    public void A_download_that_was_cut_short_is_told_from_other_damage()
    {
        Assert.SkipWhen(ChildProcess.FindOnPath("pdftotext") is null, "pdftotext is not installed.");
        var whole = new TestPdf().Page().Text(72, 100, "Words.").Bytes();
        var note = Assert.Single(RecordReader.Read(whole.AsSpan(0, 300).ToArray(), "121.pdf").Notes);
        Assert.Equal("damaged", note.Code);
        Assert.StartsWith("The PDF file breaks off after 300 bytes, before its end mark", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_login_page_saved_under_the_name_of_a_PDF_is_told_to_be_none()
    {
        var note = Assert.Single(RecordReader.Read("please log in"u8.ToArray(), "124.pdf").Notes);
        Assert.StartsWith("The file is named as a PDF but is none.", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_citation_of_it_gives_the_reason_and_the_remedy()
    {
        var filing = FilingRecognizer.Recognize("124.pdf", "", RecordReader.Read("please log in"u8.ToArray(), "124.pdf"));
        foreach (var place in (Pinpoint[])[new(PinpointKind.Page, "2"), new(PinpointKind.PageLine, "2:4")])
            Assert.StartsWith("Nothing could be read in 124.pdf. The file is named as a PDF but is none.", RecordLocator.Find(filing, place).Explanation, StringComparison.Ordinal);
        Assert.Contains("download the document again", Assert.Single(Doubts.Of(filing)), StringComparison.Ordinal);
    }
}
