using Assiduous.Citations;
using Assiduous.Record.Locating;
using FsCheck;
using FsCheck.Fluent;

namespace Assiduous.Record.Tests.Locating;

public class RecordLocatorTests
{
    private static readonly Filing Excerpt = Made.Filing(Made.Transcript("""
        12:23 Q. Did the handcuffs
        12:24 hurt?
        12:25 A. Yes. They were second-
        13:1 hand and they pinched.
        13:2 MR. HALE: Objection.
        13:3 Q. For how long?
        13:4 A. All morning.
        28:1 Q. And after that?
        28:2 A. No.
        """, "Eric Ali", p => Made.Stamped(p, p.FilePage + 20)), "118-1.pdf", FilingRole.Transcript) with { Ecf = "118", Attachment = "1" };

    private static LocatorResult Find(Filing filing, PinpointKind kind, string from, string? to = null, PageNumbering numbering = PageNumbering.Either) =>
        RecordLocator.Find(filing, new Pinpoint(kind, from, to), numbering);

    [Fact]
    public void A_range_over_two_pages_gives_all_words_from_the_first_line_to_the_last()
    {
        var found = Find(Excerpt, PinpointKind.PageLine, "12:23", "13:1");
        Assert.Equal("Q. Did the handcuffs hurt? A. Yes. They were second-hand and they pinched.", found.Passage!.Text);
        Assert.Equal((1, 2), (found.Passage.FilePageFrom, found.Passage.FilePageTo));
        Assert.True(found.Whole);
    }

    [Fact]
    public void A_page_between_the_pages_filed_is_not_in_the_excerpt()
    {
        var found = Find(Excerpt, PinpointKind.PageLine, "20:1");
        Assert.Equal(LocatorProblems.PageNotInExcerpt, found.Problem);
        Assert.Equal("The transcript in 118-1 has pages 12–13 and 28; page 20 is not among them.", found.Explanation);
    }

    [Fact]
    public void A_range_that_runs_into_a_gap_shows_what_is_there_and_says_what_is_not()
    {
        var found = Find(Excerpt, PinpointKind.PageLine, "13:4", "28:2");
        Assert.Equal(LocatorProblems.PageNotInExcerpt, found.Problem);
        Assert.Contains("page 14 of the range", found.Explanation);
        Assert.StartsWith("A. All morning.", found.Passage!.Text);
    }

    [Fact]
    public void A_page_beyond_the_last_that_fits_the_court_stamp_is_told_so()
    {
        var stamped = Excerpt with { Text = Excerpt.Text with { Pages = [.. Excerpt.Text.Pages.Select(p => Made.Stamped(p, p.FilePage + 60))] } };
        var found = Find(stamped, PinpointKind.PageLine, "62:1");
        Assert.Equal(LocatorProblems.NoSuchPage, found.Problem);
        Assert.EndsWith("Page 62 of the court’s stamp is page 13 of the transcript.", found.Explanation);
        Assert.Equal(new Pinpoint(PinpointKind.PageLine, "13:1"), found.Instead);
        Assert.Null(found.Passage);
    }

    [Theory]
    [InlineData("13:1", "12:25")]
    [InlineData("13:4", "13:2")]
    public void A_range_that_ends_before_it_begins_is_backward(string from, string to) =>
        Assert.Equal(LocatorProblems.BackwardRange, Find(Excerpt, PinpointKind.PageLine, from, to).Problem);

    [Theory]
    [InlineData("passim")]
    [InlineData("12:x")]
    [InlineData("")]
    [InlineData("99999999999:1")]
    public void A_pinpoint_that_is_no_page_and_line_is_unreadable(string from) =>
        Assert.Equal(LocatorProblems.UnreadablePinpoint, Find(Excerpt, PinpointKind.PageLine, from).Problem);

    [Fact]
    public void A_range_past_the_last_line_of_a_page_shows_the_lines_that_are_there()
    {
        var found = Find(Excerpt, PinpointKind.PageLine, "28:2", "28:9");
        Assert.Equal(("A. No.", LocatorProblems.NoSuchLine), (found.Passage!.Text, found.Problem));
        Assert.Equal("Page 28 of 118-1 ends at line 2; the range 28:2–28:9 reaches past it.", found.Explanation);
    }

    [Fact]
    public void Of_two_volumes_with_the_same_page_number_the_first_is_taken_and_said_so()
    {
        var twice = Made.Filing(Made.Transcript("1:1 First volume.\n2:1 Q. Yes?\n1:1 Second volume.\n"));
        var found = Find(twice, PinpointKind.PageLine, "1:1");
        Assert.Equal(("First volume.", "2 pages bear the number 1 (sheets 1 and 3); the first was taken."), (found.Passage!.Text, found.Passage.Note));
    }

    private static readonly Filing Declaration = Made.Filing(Made.Text("I declare:\n1. I am an officer.\n2. I saw him. (a) He ran.\n(b) He fell.\n\f3. I wrote a report\non the same day.\n"));

    [Theory]
    [InlineData("1", null, "I am an officer.")]
    [InlineData("2", "3", "I saw him. (a) He ran. (b) He fell. I wrote a report on the same day.")]
    [InlineData("2(a)", null, "He ran.")]
    [InlineData("¶ 3", null, "I wrote a report on the same day.")]
    public void A_paragraph_is_given_whole_and_without_its_number(string from, string? to, string words) =>
        Assert.Equal(words, Find(Declaration, PinpointKind.Paragraph, from, to).Passage!.Text);

    [Fact]
    public void A_paragraph_that_is_not_there_is_named_with_those_that_are()
    {
        var found = Find(Declaration, PinpointKind.Paragraph, "7");
        Assert.Equal((LocatorProblems.NoSuchParagraph, "45-3 has paragraphs 1–3; there is no paragraph 7."), (found.Problem, found.Explanation));
        Assert.Contains("is a transcript", Find(Excerpt, PinpointKind.Paragraph, "7").Explanation);
    }

    private static readonly Filing Exhibit = Made.Filing(Made.Text("EXHIBIT C\f\nfirst\fsecond\fthird", p => Made.Stamped(p, p.FilePage, 4) with
    {
        PrintedPage = p.FilePage is 1 or 2 ? null : $"{p.FilePage - 1}",
        Bates = p.FilePage == 1 ? null : $"LKM 0001{p.FilePage}",
    }));

    [Fact]
    public void The_page_of_the_stamp_and_the_page_of_the_document_differ_and_the_note_says_which_was_taken()
    {
        Assert.Equal("second", Find(Exhibit, PinpointKind.Page, "3", null, PageNumbering.EcfStamp).Passage!.Text);
        var own = Find(Exhibit, PinpointKind.Page, "3", null, PageNumbering.Printed).Passage!;
        Assert.Equal(("third", "The court’s stamp and the document’s own numbers differ here; the page was taken by the document’s own numbers."), (own.Text, own.Note));
        Assert.StartsWith("The page bears no number", Find(Exhibit, PinpointKind.Page, "1", null, PageNumbering.Printed).Passage!.Note);
    }

    [Fact]
    public void A_page_that_fits_only_the_other_numbering_is_proposed_and_not_taken()
    {
        var found = Find(Exhibit, PinpointKind.Page, "4", null, PageNumbering.Printed);
        Assert.Equal((null, LocatorProblems.NoSuchPage, new Pinpoint(PinpointKind.Page, "3")), (found.Passage, found.Problem, found.Instead));
        Assert.EndsWith("Page 4 of the court’s stamp is page 3 by the document’s own numbers.", found.Explanation);
    }

    [Theory]
    [InlineData("LKM 00013", null, "second")]
    [InlineData("LKM-00012", "00014", "first second third")]
    public void Bates_numbers_give_their_pages(string from, string? to, string words) =>
        Assert.Equal(words, Find(Exhibit, PinpointKind.Bates, from, to).Passage!.Text);

    [Fact]
    public void A_Bates_number_of_another_series_is_not_found()
    {
        var found = Find(Exhibit, PinpointKind.Bates, "SBH 00013");
        Assert.Equal((LocatorProblems.NoSuchPage, "45-3 bears Bates numbers from LKM 00012 to LKM 00014; SBH 00013 is not among them."), (found.Problem, found.Explanation));
    }

    [Fact]
    public void A_section_is_found_by_its_label_and_by_its_path()
    {
        const string body = "I. FACTS\nx\nA. Arrest\nThe arrest.\nII. LAW\ny\nA. Force\nThe force.\n";
        TextSpan At(string words) => new(body.IndexOf(words, StringComparison.Ordinal), body.IndexOf(words, StringComparison.Ordinal) + words.Length);
        var brief = Made.Filing(Made.Text(body) with
        {
            Sections =
            [
                new("I", "FACTS", 1, At("I. FACTS"), At("x\nA. Arrest\nThe arrest.")), new("A", "Arrest", 2, At("A. Arrest"), At("The arrest.")),
                new("II", "LAW", 1, At("II. LAW"), At("y\nA. Force\nThe force.")), new("A", "Force", 2, At("A. Force"), At("The force.")),
            ],
        });
        Assert.Equal("The force.", Find(brief, PinpointKind.Section, "II.A").Passage!.Text);
        Assert.Equal("The arrest.", Find(brief, PinpointKind.Section, "A").Passage!.Text);
        Assert.Contains("2 sections are labelled A", Find(brief, PinpointKind.Section, "A").Passage!.Note);
        Assert.Equal("45-3 has sections I, A, II; there is no section Q.", Find(brief, PinpointKind.Section, "Q").Explanation);
    }

    [Fact]
    public void A_word_broken_at_a_line_end_is_joined_as_the_document_writes_it_elsewhere()
    {
        var filing = Made.Filing(Made.Text("1. The hand-\ncuffs were tight. It was a well-\nlit lot. A well-lit lot with handcuffs.\n"));
        Assert.Equal("The handcuffs were tight. It was a well-lit lot. A well-lit lot with handcuffs.", Find(filing, PinpointKind.Paragraph, "1").Passage!.Text);
    }

    [Fact]
    public void Words_of_a_transcript_are_cited_by_the_lines_that_hold_them()
    {
        var at = Excerpt.Text.Text.IndexOf("hurt?", StringComparison.Ordinal);
        Assert.Equal(new Pinpoint(PinpointKind.PageLine, "12:24"), RecordLocator.Cite(Excerpt, new TextSpan(at, at + 4)));
        Assert.Equal(new Pinpoint(PinpointKind.PageLine, "12:24", "13:1"), RecordLocator.Cite(Excerpt, new TextSpan(at, at + 40)));
        Assert.Equal(new Pinpoint(PinpointKind.Bates, "LKM 00012"), RecordLocator.Cite(Exhibit, new TextSpan(12, 14)));
    }

    [Fact]
    public void Whatever_words_are_chosen_their_citation_leads_to_a_passage_that_holds_them()
    {
        var filings = new[] { Excerpt, Declaration, Exhibit };
        var chosen = Gen.Choose(0, 2).SelectMany(f => Gen.Choose(0, filings[f].Text.Text.Length - 1).SelectMany(a => Gen.Choose(1, 60).Select(n => (f, a, n))));
        Prop.ForAll(Arb.From(chosen), c =>
        {
            var text = filings[c.f].Text.Text;
            var span = Trim(text, new TextSpan(c.a, Math.Min(text.Length, c.a + c.n)));
            if (span.IsEmpty) return true;
            var found = RecordLocator.Find(filings[c.f], RecordLocator.Cite(filings[c.f], span), PageNumbering.EcfStamp);
            return found.Passage is { } p && p.Span.Start <= span.Start && p.Span.End >= span.End;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_pinpoint_makes_the_locator_throw()
    {
        var text = Gen.Elements("1", "2:3", "12:23", "0", ":", "¶", "A", "(", "n.4", "LKM 1", "-1", "999999999:999999999", "\f", "12(a)", "*3").Or(ArbMap.Default.GeneratorFor<string>().Where(s => s is not null));
        var any = from kind in Gen.Elements(Enum.GetValues<PinpointKind>()) from a in text from b in text from n in Gen.Elements(Enum.GetValues<PageNumbering>()) from f in Gen.Elements(Excerpt, Declaration, Exhibit) select (kind, a, b, n, f);
        Prop.ForAll(Arb.From(any), x =>
        {
            var found = RecordLocator.Find(x.f, new Pinpoint(x.kind, x.a, x.b.Length == 0 ? null : x.b), x.n);
            return (found.Passage is not null || found.Problem is not null) && (found.Problem is null) == (found.Explanation is null);
        }).QuickCheckThrowOnFailure();
    }

    private static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new TextSpan(start, end);
    }
}
