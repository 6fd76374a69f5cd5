using System.Text.RegularExpressions;
using Assiduous.Drafting.Drafts;
using Assiduous.Drafting.Tests.Fixtures;
using Assiduous.Record;

namespace Assiduous.Drafting.Tests.Drafts;

/// <summary>Words of the record stand in a paper as a lawyer quotes them.</summary>
public sealed class QuotedWordsTests
{
    [Theory]
    [InlineData("He said so. [not recited] He left.", "He said so. … He left.")]
    [InlineData("[not recited] [not recited] He left.", "He left.")]
    [InlineData("He left. [The rest of this page is not recited in the opinion.] [This page is not recited in the opinion.]", "He left.")]
    [InlineData("He left. [This page intentionally left blank]", "He left.")]
    [InlineData("“[c]losed-hand strikes may be used”", "“[c]losed-hand strikes may be used”")]
    [InlineData("He [the officer] left.", "He [the officer] left.")]
    public void A_note_that_something_is_not_there_is_never_quoted(string words, string quoted) => Assert.Equal(quoted, QuotedWords.WithoutGaps(words));

    [Theory]
    [InlineData("I said “I’m sorry” because it hurt.", "I said ‘I’m sorry’ because it hurt.")]
    [InlineData("They \"made them fit\" and I don't know.", "They ‘made them fit’ and I don’t know.")]
    public void Quotation_marks_within_a_quotation_are_single(string words, string quoted) => Assert.Equal(quoted, QuotedWords.Inside(words));

    [Fact]
    public void Testimony_stands_question_by_question()
    {
        var passage = HandMade.Review.Facts.SelectMany(f => f.Elsewhere).Select(e => e.Cited.Passage!).First(p => p.Pinpoint.From == "44:6");
        var filing = HandMade.Review.Filings.Single(f => f.File == passage.File);
        var lines = QuotedWords.Lines(filing, passage, 700);
        Assert.StartsWith("A. They made them fit on one click. It took five, six minutes", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DraftKind.Response)]
    [InlineData(DraftKind.Statement)]
    [InlineData(DraftKind.Memo)]
    [InlineData(DraftKind.Opinion)]
    [InlineData(DraftKind.Joint)]
    public void No_draft_of_the_sample_quotes_the_marks_of_what_the_opinion_does_not_recite(DraftKind kind)
    {
        // The statement itself says "[citation not recited]", and a paragraph is repeated as filed.
        var text = Regex.Replace(Made.Text(kind, Made.Sample), @"\[citation (not recited|supplied)\]", "", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
        Assert.DoesNotContain("not recited", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("[supplied]", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_additional_facts_of_the_sample_cite_in_one_form()
    {
        var text = Made.Text(DraftKind.Response, Made.Sample);
        var own = text[text.IndexOf("ADDITIONAL MATERIAL FACTS", StringComparison.OrdinalIgnoreCase)..];
        Assert.DoesNotContain("Pl. Tr.", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Id.", own, StringComparison.Ordinal);
        Assert.Contains("(Ali Dep. 44:6–12, 37:7–14, ECF No. 118-1.)", own, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_a_reason_lists_in_small_letters_get_their_capitals_and_quoted_words_stay()
    {
        var fact = HandMade.Review.Facts[0] with { Text = "The officers Still and Ramos saw the knife.", Citations = [], Response = Statements.Response.Absent };
        var reason = new Statements.StatusReason(Statements.FactStatus.Undecided, "The passage has ramos, knife, but not still, saw. It says “I still see it, ramos”.", "");
        Assert.Equal("Undecided: the program cannot tell, because the passage has Ramos, knife, but not Still, saw. It says “I still see it, ramos”.", ReasonWords.Sentence(reason, fact));
    }

    [Fact]
    public void A_motion_is_not_cited_by_the_number_of_its_statement()
    {
        var text = Made.Text(DraftKind.Opinion, Made.Sample);
        Assert.Contains("moved for summary judgment (ECF No. 118)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("moved for summary judgment (ECF No. 114)", text, StringComparison.Ordinal);
    }
}
