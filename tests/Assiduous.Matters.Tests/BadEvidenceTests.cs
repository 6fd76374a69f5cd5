using Assiduous.Statements;

namespace Assiduous.Matters.Tests;

/// <summary>A download too many, or one that broke off, never decides a fact.</summary>
public sealed class BadEvidenceTests
{
    private static readonly string[] FromRamosAlone = ["28", "30", "31"];

    [Fact]
    public void A_copy_of_a_paper_changes_no_status()
    {
        using var good = BadFolder.Good().Review();
        using var twice = BadFolder.Good().Put("Ramos Declaration (1).pdf", BadFolder.Filing("Ramos Declaration")).Put("114 again.docx", BadFolder.Filing("114")).Review();
        Assert.Equal(good.Outcome.Review.Facts.Select(f => (f.Number, f.Strict.Status, f.Assiduous.Status)), twice.Outcome.Review.Facts.Select(f => (f.Number, f.Strict.Status, f.Assiduous.Status)));
        Assert.Equal(
            ["114 again.docx", "Ramos Declaration.pdf"],
            twice.Outcome.Review.Findings.Where(f => f.Code == "copy").Select(f => f.File).Order(StringComparer.Ordinal));
        Assert.True(twice.Outcome.EverythingRead);
    }

    [Fact]
    public void A_copy_of_the_plaintiffs_deposition_leaves_his_disputes_alive()
    {
        using var one = SampleMatter.Of();
        using var two = SampleMatter.Of(s => s with { Files = [.. s.Files, s["118-1"] with { Header = s["118-1"].Header.ToDictionary(h => h.Key, h => h.Key == "file" ? "213 other.pdf" : h.Value, StringComparer.Ordinal) }] });
        Assert.Equal(one.Review.Filings.Count, two.Review.Filings.Count);
        Assert.Equal(one.Review.Claims.Select(c => (c.Claim, c.Defendant, c.Outlook.Strict, c.Outlook.Assiduous)), two.Review.Claims.Select(c => (c.Claim, c.Defendant, c.Outlook.Strict, c.Outlook.Assiduous)));
    }

    [Fact]
    public void Two_different_papers_under_one_docket_number_are_named_together_once()
    {
        using var folder = BadFolder.Good().Put("60 a.txt", "A letter about one thing.").Put("60 b.txt", "A letter about another thing.").Review();
        Assert.Equal("60 a.txt and 60 b.txt have one docket number, 60. Say in matter.yaml which of them has that number.", folder.Message("docket number"));
        folder.TheRestStands();
    }

    [Fact]
    public void A_citation_that_may_mean_two_declarations_is_left_undecided_if_the_rule_is_enforced()
    {
        using var folder = BadFolder.Good().Put("Ramos Declaration, corrected.pdf", BadFolder.Filing("Ramos Declaration", s => s.WithoutParagraph("Ramos Declaration", 12))).Review();
        // Which of the two is cited cannot be told; in the whole record both say it.
        foreach (var number in FromRamosAlone)
            Assert.Equal((FactStatus.Undecided, FactStatus.Undisputed), (folder.Fact(number).Strict.Status, folder.Fact(number).Assiduous.Status));
    }

    [Fact]
    public void What_a_declaration_says_that_could_not_be_read_is_left_undecided()
    {
        using var folder = BadFolder.Good().Put(BadFolder.Ramos, BadFolder.Filing("Ramos Declaration")[..1000]).Review();
        foreach (var number in FromRamosAlone) Undecided(folder, number);
        Assert.False(folder.Outcome.EverythingRead);
    }

    [Fact]
    public void A_broken_download_beside_a_good_one_under_the_same_number_changes_nothing()
    {
        var deposition = BadFolder.Filing("118-1");
        using var folder = BadFolder.Good().Put("118-1 Deposition.pdf", deposition).Put("118-1 Deposition (1).pdf", deposition[..20_000]).Review();
        Assert.Equal("118-1 Deposition.pdf", Assert.Single(folder.Outcome.Review.Filings, f => f.Label == "118-1").File);
        Assert.DoesNotContain(folder.Messages, m => m.Contains("docket number", StringComparison.Ordinal));
        folder.Message("118-1 Deposition (1).pdf: The PDF file breaks off");
    }

    private static void Undecided(BadFolder folder, string number)
    {
        var fact = folder.Fact(number);
        Assert.Equal((FactStatus.Undecided, FactStatus.Undecided), (fact.Strict.Status, fact.Assiduous.Status));
        Assert.Contains("Ramos Decl", fact.Strict.Why, StringComparison.OrdinalIgnoreCase);
    }
}
