using Assiduous.Citations;
using Assiduous.Record.Locating;
using Assiduous.Record.Reading;
using Assiduous.Record.Tests.Reading;

namespace Assiduous.Record.Tests.Locating;

/// <summary>Selected words lead to the citation that a court wants, and the citation leads back to the words.</summary>
public sealed class CiteForTests
{
    private static readonly Filing Testimony = Made.Filing(
        Made.Transcript("28:7 Q. Where were you?\n28:8 A. At home.\n29:1 A. All day.", page: p => Made.Stamped(p, p.FilePage + 4) with { PrintedPage = null }), role: FilingRole.Transcript);

    [Theory]
    [InlineData("At home.", "ECF No. 45-3 at 28:8")]
    [InlineData("Where were you?\nA. At", "ECF No. 45-3 at 28:7–8")]
    [InlineData("home.\n\fA. All", "ECF No. 45-3 at 28:8–29:1")]
    [InlineData("home.\n\f", "ECF No. 45-3 at 28:8")]
    public void Words_of_a_transcript_are_cited_by_page_and_line(string words, string cite) => Assert.Equal(cite, RecordLocator.CiteFor(Testimony, Span(Testimony, words)));

    [Fact]
    public void A_name_goes_before_the_number_and_the_number_may_stand_beside_it()
    {
        var span = Span(Testimony, "At home.");
        Assert.Equal("Roe Dep. 28:8", RecordLocator.CiteFor(Testimony, span, new CiteForm { Name = "Roe Dep." }));
        Assert.Equal("Roe Dep. 28:8 (Dkt. 45-3)", RecordLocator.CiteFor(Testimony, span, new CiteForm { Name = "Roe Dep.", NumberBesideName = true, EntryWord = "Dkt." }));
    }

    [Fact]
    public void A_court_that_asks_for_the_PageID_gets_it()
    {
        var filing = Made.Filing(Made.Text("First page.\n\fSecond page.", p => p with { Stamp = new EcfStamp("", "1:20-cv-00055", "45", "3", null, p.FilePage, 2, $"{233 + p.FilePage}") }));
        Assert.Equal("ECF No. 45-3, PageID.235", RecordLocator.CiteFor(filing, Span(filing, "Second"), new CiteForm { ByPageId = true }));
        Assert.Equal("ECF No. 45-3, PageID.234–235", RecordLocator.CiteFor(filing, Span(filing, "page.\n\fSecond"), new CiteForm { ByPageId = true }));
        Assert.Equal("Second page.", RecordLocator.Find(filing, new Pinpoint(PinpointKind.Page, "235"), PageNumbering.PageId).Passage?.Text);
        var untold = RecordLocator.Find(filing, new Pinpoint(PinpointKind.Page, "235"), PageNumbering.EcfStamp);
        Assert.Equal("Second page.", untold.Passage?.Text);
        Assert.Contains("PageID", untold.Passage?.Note);
    }

    [Fact]
    public void Words_inside_one_part_of_a_paragraph_are_cited_by_the_part()
    {
        var filing = Made.Filing(Made.Text("7. He held (a) the key, and (b) the bolt cutter.\n8. More."));
        Assert.Equal("ECF No. 45-3 ¶ 7(b)", RecordLocator.CiteFor(filing, Span(filing, "bolt cutter")));
        Assert.Equal("ECF No. 45-3 ¶ 7", RecordLocator.CiteFor(filing, Span(filing, "key, and (b) the bolt")));
        Assert.Equal("ECF No. 45-3 ¶¶ 7–8", RecordLocator.CiteFor(filing, Span(filing, "cutter.\n8. More")));
    }

    [Fact]
    public void A_page_that_fits_another_numbering_is_named_in_both_directions()
    {
        var result = RecordLocator.Find(Testimony, new Pinpoint(PinpointKind.PageLine, "5:8"));
        Assert.Contains("Page 5 of the court’s stamp is page 28 of the transcript.", result.Explanation);
        Assert.Equal("28:8", result.Instead?.From);
        var byStamp = RecordLocator.Find(Testimony, new Pinpoint(PinpointKind.Page, "29"), PageNumbering.EcfStamp);
        Assert.Contains("Page 29 of the transcript is page 6 of the court’s stamp.", byStamp.Explanation);
        Assert.Equal("6", byStamp.Instead?.From);
    }

    [Fact]
    public void A_rectangle_drawn_on_a_sheet_selects_its_words_and_their_boxes_lie_in_it()
    {
        var filing = Made.Filing(RecordReader.Read(new TestPdf().Page().Text(72, 100, "1. First words of the paper.").Text(72, 130, "2. Second words of the paper.").Bytes(), "1.pdf"));
        var span = PassageBoxes.Selected(filing.Text, 1, new PageBox(60, 118, 400, 20))!.Value;
        Assert.Equal("2. Second words of the paper.", span.Of(filing.Text.Text));
        Assert.Null(PassageBoxes.Selected(filing.Text, 1, new PageBox(60, 400, 400, 20)));
        var box = Assert.Single(Assert.Single(PassageBoxes.Of(filing.Text, span)).Boxes);
        Assert.InRange(box.Top, 115, 135);
    }

    private static TextSpan Span(Filing filing, string words)
    {
        var at = filing.Text.Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, words);
        return new TextSpan(at, at + words.Length);
    }
}
