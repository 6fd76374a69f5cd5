using System.Text.Json;
using Assiduous.Citations;
using Assiduous.Record.Locating;
using Assiduous.Record.Quotation;
using Assiduous.Record.Tests.Locating;
using FsCheck;
using FsCheck.Fluent;

namespace Assiduous.Record.Tests.Quotation;

public class QuotationTests
{
    [Theory]
    [InlineData("He said “it hurt a lot,” twice.", "it hurt a lot,")]
    [InlineData("He said \"it hurt a lot.\" Then left.", "it hurt a lot.")]
    [InlineData("The “so called” rule.", null)]
    [InlineData("He yelled, “Stop!”", "Stop!")]
    [InlineData("(“Ortega Dep.” is Dkt. 45-3)", null)]
    [InlineData("a man 6'1\" tall and 5'8\" tall", null)]
    [InlineData("He “never closed the mark", null)]
    [InlineData("The officer said ‘you have a big mouth’ to him.", "you have a big mouth")]
    public void Quoted_runs_are_found_and_scare_quotes_left_alone(string paragraph, string? quoted) =>
        Assert.Equal(quoted is null ? [] : [quoted], Quotations.In(paragraph).Select(q => q.Text));

    [Fact]
    public void A_quotation_inside_a_quotation_is_found_after_it()
    {
        var runs = Quotations.In("Ali swore that “he told me ‘you don’t get larger cuffs’ and laughed” (cleaned up).");
        Assert.Equal(["he told me ‘you don’t get larger cuffs’ and laughed", "you don’t get larger cuffs"], runs.Select(r => r.Text));
        Assert.Equal([(false, true), (true, true)], runs.Select(r => (r.IsNested, r.IsCleanedUp)));
    }

    [Theory]
    [InlineData("I did not take one step.", "I did not take\none step, he said", QuoteVerdict.Exact, "")]
    [InlineData("don’t move,", "I said police, don't move.", QuoteVerdict.Exact, "")]
    [InlineData("[c]losed-hand strikes may be used", "Closed-hand strikes may be used", QuoteVerdict.Altered, "Brackets")]
    [InlineData("he [the officer] hit me", "Then he hit me", QuoteVerdict.Altered, "Brackets")]
    [InlineData("[Ramos] hit me hard", "he hit me hard", QuoteVerdict.Altered, "Brackets")]
    [InlineData("handcuff[s] were tight", "The handcuffs were tight", QuoteVerdict.Altered, "Brackets")]
    [InlineData("the light . . . was on", "the light on the pole was on", QuoteVerdict.Altered, "Ellipsis")]
    [InlineData("The Light was on", "the light was on", QuoteVerdict.Altered, "Case")]
    [InlineData("no nothing blocked my view", "No. Nothing blocked my view.", QuoteVerdict.Altered, "Case,Punctuation")]
    [InlineData("the hand cuffs were tight", "the handcuffs were tight", QuoteVerdict.Altered, "Hyphenation")]
    [InlineData("the handcuffs were tight", "the hand-\ncuffs were tight", QuoteVerdict.Exact, "")]
    [InlineData("a second-hand pair", "a second-\nhand pair", QuoteVerdict.Exact, "")]
    [InlineData("closed hand strikes", "closed-hand strikes", QuoteVerdict.Altered, "Hyphenation")]
    [InlineData("I saw him run away", "I saw him walk away", QuoteVerdict.NotFound, "")]
    [InlineData("it was 15 minutes", "it was 1.5 minutes", QuoteVerdict.NotFound, "")]
    [InlineData("he was hit", "she was hit", QuoteVerdict.NotFound, "")]
    public void Quoted_words_are_held_against_the_passage(string quote, string passage, QuoteVerdict verdict, string changes)
    {
        var match = QuotationMatcher.Compare(quote, passage);
        Assert.Equal((verdict, changes), (match.Verdict, string.Join(',', match.Changes)));
    }

    [Fact]
    public void Words_that_are_not_there_are_shown_beside_the_nearest_words()
    {
        var match = QuotationMatcher.Compare("I drank four beers that evening", "A. I drank two beers that evening, at home.");
        Assert.Equal([new WordDifference("four", "two")], match.Differences);
        Assert.Equal(QuoteVerdict.NotFound, match.Verdict);
        Assert.Null(QuotationMatcher.Compare("nothing like it at all", "The weather was fine.").Span);
    }

    private static readonly Filing Testimony = Made.Filing(Made.Transcript("""
        44:5 Q. Did you run?
        44:6 MS. ABARA: Objection.
        44:7 A. I did not run, and they fit
        45:1 on one click.
        46:4 Q. Next question.
        """), role: FilingRole.Transcript);

    private static QuotedRun Run(string words, bool cleanedUp = false) => new(new TextSpan(0, words.Length), words, false, cleanedUp);

    private static Passage At(Filing filing, string from, string? to = null) => RecordLocator.Find(filing, new Pinpoint(PinpointKind.PageLine, from, to)).Passage!;

    [Fact]
    public void Question_and_answer_run_together_are_altered_and_an_objection_left_out_is_told()
    {
        var match = QuotationMatcher.Compare(Run("Did you run? I did not run"), Testimony, At(Testimony, "44:5", "45:1"));
        Assert.Equal((QuoteVerdict.Altered, QuoteChange.InterruptionLeftOut), (match.Verdict, Assert.Single(match.Changes)));
        Assert.Equal(QuoteVerdict.Exact, QuotationMatcher.Compare(Run("they fit on one click"), Testimony, At(Testimony, "44:7", "45:1")).Verdict);
    }

    [Fact]
    public void Words_cited_to_the_wrong_page_are_found_where_they_stand()
    {
        Assert.Equal(QuoteVerdict.NotFound, QuotationMatcher.Compare(Run("they fit on one click"), Testimony, At(Testimony, "46:4")).Verdict);
        var place = Assert.Single(QuotationMatcher.FindElsewhere(Run("they fit on one click"), [WordIndex.Of(Testimony)]));
        Assert.Equal((new Pinpoint(PinpointKind.PageLine, "44:7", "45:1"), QuoteVerdict.Exact), (place.Pinpoint, place.Match.Verdict));
    }

    [Fact]
    public void Letters_that_a_scan_misreads_are_excused_and_numbers_are_not()
    {
        Filing Scan(string words) => Made.Filing(Made.Text(words, p => p with { OcrConfidence = 0.9 }));
        Passage Page(Filing f) => RecordLocator.Find(f, new Pinpoint(PinpointKind.Page, "1")).Passage!;
        var misread = Scan("The c1oth was tom in the tuming");
        Assert.Equal([QuoteChange.Recognition], QuotationMatcher.Compare(Run("cloth was torn in the turning"), misread, Page(misread)).Changes);
        var number = Scan("The bill was 6040 dollars");
        Assert.Equal(QuoteVerdict.NotFound, QuotationMatcher.Compare(Run("bill was 6840 dollars"), number, Page(number)).Verdict);
    }

    [Fact]
    public void Cleaned_up_words_may_leave_citations_out_and_nothing_else()
    {
        const string passage = "the officer must act, see Smith v. Jones, with reasonable care";
        Assert.Equal([QuoteChange.CleanedUp], QuotationMatcher.Compare(Run("the officer must act, with reasonable care", true), passage).Changes);
        Assert.Equal(QuoteVerdict.NotFound, QuotationMatcher.Compare(Run("the officer must act, with great care", true), passage).Verdict);
        Assert.Equal(QuoteVerdict.NotFound, QuotationMatcher.Compare(Run("the officer must act, with reasonable care"), passage).Verdict);
    }

    [Fact]
    public void Every_quotation_of_the_known_record_is_found_at_its_citation()
    {
        var count = 0;
        foreach (var fact in KnownRecord.Truth().GetProperty("facts").EnumerateArray())
        {
            foreach (var holder in new[] { fact, fact.GetProperty("response") }.Where(h => h.ValueKind == JsonValueKind.Object && h.TryGetProperty("quotations", out _)))
            {
                foreach (var quotation in holder.GetProperty("quotations").EnumerateArray())
                {
                    var cited = quotation.GetProperty("found_in").EnumerateArray().Select(c => c.GetString()!).ToHashSet();
                    var passages = KnownRecord.Citations().Where(c => cited.Contains(c.GetProperty("text").GetString()!)).Select(c => KnownRecord.Filing(c.GetProperty("target_file").GetString()!) is var f
                        ? (f, RecordLocator.Find(f, KnownRecord.Pinpoint(c.GetProperty("locator"))).Passage!) : default).ToList();
                    Assert.NotEmpty(passages);
                    Assert.Contains(passages, p => QuotationMatcher.Compare(Run(quotation.GetProperty("text").GetString()!), p.f, p.Item2).Verdict != QuoteVerdict.NotFound);
                    count++;
                }
            }
        }

        Assert.True(count >= 10);
    }

    [Fact]
    public void Words_taken_from_a_passage_are_always_found_in_it_and_a_changed_word_never_is()
    {
        const string source = "Three times, in the face. Around my left eye. With his fist. I saw the name plate when he leaned over and said nothing to her.";
        var words = source.Split(' ');
        var any = Gen.Choose(0, words.Length - 4).SelectMany(a => Gen.Choose(4, words.Length - a).SelectMany(n => Gen.Choose(0, n - 1).Select(x => (a, n, x))));
        Prop.ForAll(Arb.From(any), c =>
        {
            var taken = words[c.a..(c.a + c.n)];
            var right = QuotationMatcher.Compare(string.Join(' ', taken), source.Replace(" ", "\n")).Verdict == QuoteVerdict.Exact;
            taken[c.x] = "zebra";
            return right && QuotationMatcher.Compare(string.Join(' ', taken), source).Verdict == QuoteVerdict.NotFound;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Hostile_marks_take_no_more_than_linear_time()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Quotations.In(string.Concat(Enumerable.Repeat("‘a “b \"c ", 60_000)));
        QuotationMatcher.Compare("a . . . a . . . b a", string.Concat(Enumerable.Repeat("a ", 100_000)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }
}
