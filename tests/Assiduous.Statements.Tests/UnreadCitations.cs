using Assiduous.Record;
using Assiduous.Statements.Resolving;

namespace Assiduous.Statements.Tests;

/// <summary>Words that look like a citation and could not be read are never taken for no citation.</summary>
public sealed class UnreadCitations
{
    private static Fact Stated(string fact, string response = "1. Admitted.\n") => Papers.Run(Papers.Southern,
        Papers.Paper("s.txt", FilingRole.Statement, "Defendant", $"1. {fact}\n2. It rained. (Hale Decl. ¶ 1.)"),
        Papers.Paper("r.txt", FilingRole.Response, "Plaintiff", response + "2. Admitted.\n"),
        Papers.Declaration("hale.txt", "Dana Hale", "Defendant", "It rained.", "The van was white.")).Facts[0];

    [Theory]
    [InlineData("The van was white. (Hlae Dcl. [sic] at ¶¶ 2(a)ff.)", "Hlae Dcl. [sic] at ¶¶ 2(a)ff.")]
    [InlineData("The van was white. (Decl. Hale, second page.)", "Decl. Hale, second page.")]
    [InlineData("The van was white. (testimony of the driver, Transcript, near 12)", "testimony of the driver, Transcript, near 12")]
    [InlineData("The van was white. (see exhibits marked B)", "see exhibits marked B")]
    [InlineData("The van was white. (Depo of driver, around 44:6)", "Depo of driver, around 44:6")]
    public void A_fact_that_holds_such_words_is_undecided_and_its_reason_quotes_them(string text, string words)
    {
        var fact = Stated(text, "");
        Assert.DoesNotContain("Nothing in the record is cited", fact.Strict.Why, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing in the record is cited", fact.Assiduous.Why, StringComparison.Ordinal);
        Assert.Equal(FactStatus.Undecided, fact.Strict.Status);
        Assert.Contains(words, fact.Strict.Why, StringComparison.Ordinal);
        Assert.DoesNotContain(fact.Findings, f => f.Code == "no-citation");
        Assert.Contains(fact.Findings, f => f.Code == "citation-not-read");
    }

    [Theory]
    [InlineData("The van was white.")]
    [InlineData("The van (a Ford) was white at 5:15 p.m. (the “Van”).")]
    [InlineData("The van was white (9:00-10:30 a.m.).")]
    [InlineData("The van, known as Unit 12, was white (see above).")]
    [InlineData("The van was white. (42 U.S.C. § 1983.)")]
    public void A_fact_that_holds_none_is_unsupported_as_before(string text)
    {
        var fact = Stated(text, "");
        Assert.Equal(FactStatus.Unsupported, fact.Strict.Status);
        Assert.Contains(fact.Findings, f => f.Code == "no-citation");
    }

    [Fact]
    public void A_denial_whose_citation_could_not_be_read_leaves_the_fact_open()
    {
        const string Fact = "The van was white. (Hale Decl. ¶ 2.)";
        Assert.Equal(FactStatus.DeemedAdmitted, Stated(Fact, "1. Denied. The van was black.\n").Strict.Status);
        var open = Stated(Fact, "1. Denied. The van was black. (Depo of driver, around 44:6.)\n");
        Assert.Equal(FactStatus.Undecided, open.Strict.Status);
        Assert.Contains("Depo of driver, around 44:6", open.Strict.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("He left (Smith Decl. ¶ 4).", true, null)]
    [InlineData("He left (Smith Decl. ¶ 4).", false, "Smith Decl. ¶ 4")]
    [InlineData("He left. Smith depositon, Tr. near 12.", false, "Smith depositon, Tr. near 12.")]
    [InlineData("He left (Smith Decl. ¶ 4; Jons Afft, ¶ nine, Tab Q, ¶ 9a–b ff).", true, "Smith Decl. ¶ 4; Jons Afft, ¶ nine, Tab Q, ¶ 9a–b ff")]
    public void Only_what_nobody_read_counts(string prose, bool followed, string? words) => Assert.Equal(words, UnreadWords.In(prose, followed));
}
