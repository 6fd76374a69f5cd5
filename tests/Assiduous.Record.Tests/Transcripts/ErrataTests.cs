using System.Text;
using Assiduous.Citations;
using Assiduous.Record.Locating;
using Assiduous.Record.Reading;
using Assiduous.Record.Transcripts;

namespace Assiduous.Record.Tests.Transcripts;

public sealed class ErrataTests
{
    private static readonly Filing Testimony = Made.Filing(Made.Transcript("""
        12:4 Q. What did you do?
        12:5 A. I could see the load
        12:6 from the cab.
        12:7 Q. Are you sure?
        12:8 A. Yes.
        40:1 Q. Anything to add?
        40:2 A. I misspoke. I could not see the load
        40:3 at all.
        """, "Ada Lund"), "1.pdf", FilingRole.Transcript) with { Witness = "Ada Lund" };

    [Theory]
    [InlineData("12 5 Change “could” to “could not” Reason: misspoke", "could", "could not", "misspoke")]
    [InlineData("Page 12, line 5: \"could\" should read \"could not\"", "could", "could not", null)]
    [InlineData("12:5  could to could not", "could", "could not", null)]
    [InlineData("12  5  Delete “from the cab”", "from the cab", "", null)]
    [InlineData("Page 12 Line 5 Change from: could To: could not Reason: transcription error", "could", "could not", "transcription error")]
    [InlineData("12   5-6   Add “not” (clarification)", null, "not", null)]
    public void Each_form_of_entry_is_parted_into_what_was_said_what_was_changed_and_why(string entry, string? said, string? changed, string? reason)
    {
        var correction = Assert.Single(ErrataSheet.Read(Sheet(entry)));
        Assert.Equal((12, 5, said, changed), (correction.Page, correction.Line, correction.Said, correction.Changed));
        if (reason is not null) Assert.Equal(reason, correction.Reason);
    }

    [Fact]
    public void A_cited_line_that_the_witness_changed_shows_the_change_and_the_later_answer()
    {
        var errata = Errata.Of([Testimony, Sheet("12 5 Change “could” to “could not” Reason: misspoke\n99 1 Change “a” to “b”")]);
        var context = Around("12:5", "12:6", errata);
        Assert.Equal(("could", "could not"), (Assert.Single(context.Corrections).Said, context.Corrections[0].Changed));
        Assert.Empty(Around("12:8", null, errata).Corrections);
        Assert.Equal(2, errata.To("1.pdf").Count);
    }

    [Fact]
    public void A_sheet_of_another_witness_is_laid_over_nothing()
    {
        var other = Testimony with { File = "2.pdf", Witness = "Bo Rask", Text = Testimony.Text with { Transcript = Testimony.Text.Transcript! with { Witness = "Bo Rask" } } };
        var sheet = Sheet("12 5 Change “could” to “could not”", "ERRATA SHEET\nDeposition of Carl Unger\nPage Line Change\n");
        Assert.Empty(Errata.Of([Testimony, other, sheet]).To("1.pdf"));
    }

    [Fact]
    public void A_passage_of_counsel_alone_and_a_half_answer_are_told()
    {
        var question = Around("12:7", null, Errata.None);
        Assert.True(question is { HasNoTestimony: true, AnyoneSpeaks: true, LeavesOutAnswer: true });
        Assert.True(Around("12:5", null, Errata.None).EndsMidAnswer);
        Assert.False(Around("12:5", null, Errata.None).StopsBeforeQualification);
        Assert.True(Around("40:2", null, Errata.None) is { EndsMidAnswer: true });
    }

    private static PassageContext Around(string from, string? to, Errata errata) =>
        PassageContext.Around(Testimony, RecordLocator.Find(Testimony, new Pinpoint(PinpointKind.PageLine, from, to)).Passage!, errata)!;

    private static Filing Sheet(string entries, string head = "ERRATA SHEET\nDeposition of Ada Lund\nPage Line Change\n") =>
        Made.Filing(RecordReader.Read(Encoding.UTF8.GetBytes(head + entries + "\nSubscribed and sworn to before me\n"), "3.txt"), "3.txt", FilingRole.Errata);
}
