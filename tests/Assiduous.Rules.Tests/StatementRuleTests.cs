namespace Assiduous.Rules.Tests;

public sealed class StatementRuleTests
{
    private static readonly RuleBook Book = RuleBook.Load();

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");

    [Fact]
    public void Every_court_of_the_book_can_be_read_and_names_its_authority()
    {
        Assert.Equal(41, Book.Courts.Count);
        foreach (var court in Book.Courts)
            foreach (var version in Book.Versions(court))
            {
                Assert.Equal(court, version.Court);
                Assert.NotEmpty(version.Authority);
                Assert.StartsWith(court, version.Id, StringComparison.Ordinal);
            }
    }

    [Theory]
    [InlineData("nysd", "2020-02-14", "nysd-2004-03")]
    [InlineData("nysd", "2024-06-30", "nysd-2004-03")]
    [InlineData("nysd", "2024-07-15", "nysd-2004-03")]
    [InlineData("nysd", "2024-07-16", "nysd-2024-07")]
    [InlineData("nyed", "2026-01-05", "nyed-2024-07")]
    [InlineData("ilnd", "2021-02-17", "ilnd-1999")]
    [InlineData("ilnd", "2021-02-18", "ilnd-2021")]
    [InlineData("nynd", "2019-05-01", "nynd-7.1a3")]
    [InlineData("flsd", "2019-12-02", "flsd-2019-12")]
    [InlineData("cacd", "2015-01-01", "cacd-pre-2023")]
    public void The_version_follows_the_day_of_filing(string court, string filed, string version) =>
        Assert.Equal(version, Book.StatementRule(court, Day(filed)).Id);

    [Theory]
    [InlineData("nysd", DeemedParagraphs.Movant, DeemingWord.Will)]
    [InlineData("nyed", DeemedParagraphs.Movant, DeemingWord.Will)]
    [InlineData("ilnd", DeemedParagraphs.Both, DeemingWord.May)]
    [InlineData("ksd", DeemedParagraphs.Both, DeemingWord.Will)]
    [InlineData("dcd", DeemedParagraphs.Movant, DeemingWord.May)]
    [InlineData("paed", DeemedParagraphs.None, DeemingWord.May)]
    [InlineData("txnd", DeemedParagraphs.None, DeemingWord.May)]
    [InlineData("azd", DeemedParagraphs.Unknown, DeemingWord.Unknown)]
    [InlineData("innd", DeemedParagraphs.Unknown, DeemingWord.Unknown)]
    [InlineData("caed", DeemedParagraphs.Unknown, DeemingWord.Unknown)]
    public void Whose_paragraphs_are_deemed_and_by_which_word_is_the_courts_own(string court, DeemedParagraphs deems, DeemingWord word)
    {
        var rule = Book.StatementRule(court, Day("2025-03-03"));
        Assert.Equal(deems, rule.Deems);
        Assert.Equal(word, rule.DeemingWord);
    }

    [Fact]
    public void Northern_Illinois_limits_are_eighty_and_forty_paragraphs()
    {
        var rule = Book.StatementRule("ilnd", Day("2023-01-02"));
        Assert.Equal(80, rule.MovantParagraphs);
        Assert.Equal(40, rule.AdditionalParagraphs);
        Assert.Equal("56.1(e)(3)", rule.DeemingSubdivision);
    }

    [Fact]
    public void The_2024_text_asks_to_admit_or_deny_and_to_repeat_where_all_have_counsel()
    {
        var (before, after) = (Book.StatementRule("nysd", Day("2020-01-01")), Book.StatementRule("nysd", Day("2025-01-01")));
        Assert.False(before.MustAdmitOrDeny);
        Assert.True(after.MustAdmitOrDeny);
        Assert.Equal("by-judge", before.Reproduce);
        Assert.Equal("if-all-represented", after.Reproduce);
        Assert.Contains("denies", after.ProperDenial, StringComparison.Ordinal);
        Assert.DoesNotContain("denies", before.ProperDenial, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_filed_in_the_days_of_transition_says_so()
    {
        var rule = Book.StatementRule("nysd", Day("2024-07-10"));
        Assert.Contains("14 days", rule.Chosen, StringComparison.Ordinal);
        Assert.Equal(Confidence.Medium, rule.Confidence);
    }

    [Fact]
    public void A_court_that_is_not_known_gets_the_federal_rule_which_deems_nothing_and_says_why()
    {
        var rule = Book.StatementRule("gud", Day("2020-01-01"));
        Assert.Equal(DeemedParagraphs.None, rule.Deems);
        Assert.Equal(Confidence.Low, rule.Confidence);
        Assert.Contains("gud", rule.Chosen, StringComparison.Ordinal);
        Assert.Contains("56(e)(2)", rule.DeemingSubdivision, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_day_the_latest_text_is_taken_and_said_to_be()
    {
        var rule = Book.StatementRule("nysd", null);
        Assert.Equal("nysd-2024-07", rule.Id);
        Assert.Contains("not known", rule.Chosen, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_first_text_that_is_known_nothing_is_deemed()
    {
        var rule = Book.StatementRule("ilsd", Day("2015-01-01"));
        Assert.Equal(DeemedParagraphs.Unknown, rule.Deems);
        Assert.Contains("not established", rule.Chosen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nysd", "Hon. Kenneth M. Karas, U.S.D.J.", "Karas")]
    [InlineData("ilnd", "Judge Wayne R. Andersen", "Andersen (former)")]
    [InlineData("cand", "Laurel Beeler", "Beeler")]
    public void A_judges_known_practices_lie_over_the_rule(string court, string judge, string practice) =>
        Assert.Equal(practice, Book.StatementRule(court, Day("2020-01-01")).Under(judge).Practice?.Judge);

    [Fact]
    public void What_the_judge_asks_goes_before_what_the_rule_says_and_the_rest_stays()
    {
        var rule = Book.StatementRule("nysd", Day("2020-01-01"));
        Assert.Equal("by-judge", rule.Reproduce);
        Assert.Equal("yes", rule.Under("Karas").Reproduce);
        Assert.Equal(rule.Deems, rule.Under("Karas").Deems);
        Assert.Equal(25, rule.Under("Alison J. Nathan").MovantPages);
        Assert.Equal(4, Book.StatementRule("ilnd", Day("2010-01-01")).Under("Andersen").SentencesPerParagraph);
        Assert.True(Book.StatementRule("cand", Day("2015-01-01")).Under("Beeler").JointRequired);
        Assert.Equal("required", Book.StatementRule("cand", Day("2015-01-01")).Under("Yvonne Gonzalez Rogers").SeparateStatement);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Hon. Nobody Known")]
    [InlineData("Karas A. Whitfield")]
    public void A_judge_of_whom_nothing_is_known_changes_nothing(string? judge)
    {
        var rule = Book.StatementRule("nysd", Day("2020-01-01"));
        Assert.Same(rule, rule.Under(judge));
    }

    [Fact]
    public void What_was_not_checked_is_listed_by_field()
    {
        Assert.Contains("unanswered", Book.StatementRule("pamd", null).Unchecked);
        Assert.DoesNotContain("unanswered", Book.StatementRule("nysd", null).Unchecked);
    }
}
