using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Judgment.Tests;

public sealed class ProofTests
{
    private static readonly Review Review = new()
    {
        Matter = new(), Motions = Ali.Input().Motions, Facts = Ali.Facts(), Claims = ClaimAssessor.Assess(Ali.Input()),
    };

    private static ClaimAssessment Row(string claim, string defendant) =>
        Review.Claims.Single(c => c.Claim.StartsWith(claim, StringComparison.Ordinal) && string.Equals(c.Defendant, defendant, StringComparison.Ordinal));

    private static string Written(ProofStep step, int depth = 0) => new string(' ', depth) + step.Says + "\n" + string.Concat(step.Because.Select(b => Written(b, depth + 1)));

    [Fact]
    public void An_open_claim_goes_down_to_the_passages_of_both_sides()
    {
        var proof = Written(Proofs.Of(Review, Row("Excessive force", "Ramos"), Reading.Assiduous));
        Assert.Contains("cannot be decided on this motion", proof, StringComparison.Ordinal);
        Assert.Contains("Genuinely disputed: defendants ignored plaintiff's complaints that they were too tight.", proof, StringComparison.Ordinal);
        Assert.Contains("118-1 at 40:19–41:19", proof, StringComparison.Ordinal);
        Assert.Contains("Knowles Declaration ¶ 9", proof, StringComparison.Ordinal);
        Assert.DoesNotContain("how badly", proof, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_rule_is_enforced_the_tree_names_what_fails_the_claim()
    {
        var proof = Written(Proofs.Of(Review, Row("Excessive force", "Ramos"), Reading.Strict));
        Assert.Contains("cannot be made out on this record", proof, StringComparison.Ordinal);
        Assert.Contains("which would be taken as admitted", proof, StringComparison.Ordinal);
        Assert.Contains("For it, but set aside in this reading by what is so taken:", proof, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_fact_is_told_in_its_own_words_and_each_element_with_what_states_it()
    {
        var proof = Written(Proofs.Of(Review, Row("Excessive force", "Ramos"), Reading.Strict));
        foreach (var number in (string[])["17", "26"])
        {
            var words = Review.Facts.Single(f => f.Number == number).Text;
            Assert.Contains($"The movant's ¶ {number} (“{words[..30]}", proof, StringComparison.Ordinal);
        }

        Assert.Contains("Law: White v. City of New York", proof, StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_of_another_circuits_law_says_so_as_a_note()
    {
        static IEnumerable<string> Notes(string court) => ClaimAssessor.Assess(Ali.Input() with { Court = court }).SelectMany(c => c.Notes).Where(n => n.Contains("states the law of the 2d Cir.", StringComparison.Ordinal));
        Assert.Contains(Notes("ilnd"), n => n.Contains("this matter lies in the 7th Cir.", StringComparison.Ordinal));
        Assert.Empty(Notes("nysd"));
    }

    [Fact]
    public void Where_nothing_was_laid_on_an_element_it_is_said_who_looked_and_not_that_nothing_is_there()
    {
        var input = Ali.Input(confirmed: false) with { Facts = [] };
        var missing = ClaimAssessor.Assess(input).SelectMany(c => c.Elements).SelectMany(e => e.Missing).Distinct(StringComparer.Ordinal).ToArray();
        Assert.Contains("The program recognised nothing cited that speaks to it; the opponent must prove it.", missing);
        Assert.DoesNotContain(missing, m => m.Contains("No paper", StringComparison.Ordinal));
    }

    [Fact]
    public void A_suggested_fact_whose_direction_is_not_known_is_not_said_to_speak_against()
    {
        var input = Ali.Input(confirmed: false);
        var review = Review with { Claims = ClaimAssessor.Assess(input) };
        var undirected = review.Claims.SelectMany(c => c.Elements.SelectMany(e => e.Facts.Where(f => !f.Directed).Select(f => (Claim: c, Fact: f)))).ToArray();
        Assert.NotEmpty(undirected);
        Assert.All(undirected, u => Assert.False(u.Fact.Confirmed));
        var told = Written(Proofs.Of(review, undirected[0].Claim, Reading.Assiduous));
        if (told.Contains($"¶ {undirected[0].Fact.Number} (“", StringComparison.Ordinal)) Assert.Contains("which may bear on it", told, StringComparison.Ordinal);
    }

    [Fact]
    public void An_immunity_says_on_which_claims_it_waits_and_what_is_left_for_the_court()
    {
        var open = Written(Proofs.Of(Review, Row("Qualified immunity", "Ramos"), Reading.Assiduous));
        Assert.Contains("depends on the facts that are disputed under excessive force", open, StringComparison.Ordinal);
        Assert.Contains("Questions for the court, on a version that leaves a violation:", open, StringComparison.Ordinal);
        Assert.DoesNotContain("negated", open, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("no claim is left against", Written(Proofs.Of(Review, Row("Qualified immunity", "Still"), Reading.Assiduous)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_on_anothers_violation_names_where_that_stands() =>
        Assert.Contains("\n  Excessive force by Knowles: cannot be decided on this motion", Written(Proofs.Of(Review, Row("Failure to intervene", "Ramos"), Reading.Assiduous)), StringComparison.Ordinal);

    [Fact]
    public void What_was_given_up_is_the_whole_tree()
    {
        var proof = Proofs.Of(Review, Row("Deliberate indifference", "Knowles"), Reading.Assiduous);
        Assert.Contains("given up", proof.Says, StringComparison.Ordinal);
        Assert.Contains("ECF No. 121 at 28", Assert.Single(proof.Because).Says, StringComparison.Ordinal);
    }

    [Fact]
    public void The_best_case_holds_the_nonmovants_words_alone()
    {
        var lines = BestCases.Of(Review, Row("Excessive force", "Ramos"));
        Assert.NotEmpty(lines);
        Assert.All(lines, l => Assert.DoesNotContain("Declaration", l.Cite, StringComparison.Ordinal));
        Assert.Equal(lines.Count, lines.Select(l => l.Cite).Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(BestCases.Of(Review, Row("Deliberate indifference", "Knowles")));
    }

    [Fact]
    public void A_claim_that_falls_with_a_concession_says_so_as_a_note() =>
        Assert.Contains(Row("Failure to intervene", "Ramos").Notes, n => n.Contains("falls with the concession", StringComparison.Ordinal) && n.Contains("ECF No. 121 at 28", StringComparison.Ordinal));

    [Fact]
    public void Facts_that_nobody_disputes_could_be_treated_as_established_and_disputed_ones_could_not()
    {
        var established = Row("Excessive force", "Ramos").Established;
        Assert.Equal(["48"], established.Assiduous.Select(f => f.Number));
        Assert.Contains("30", established.Strict.Select(f => f.Number));
    }

    [Fact]
    public void What_moves_is_named_by_claim_and_element()
    {
        var input = Ali.Input();
        var supposed = Review with { Claims = ClaimAssessor.Assess(input with { Facts = [.. input.Facts.Select(f => f.Number is "26" ? f with { Assiduous = new(FactStatus.Undisputed, "", ""), Elsewhere = [] } : f)] }) };
        var moves = Changes.Between(Review, supposed);
        Assert.Contains(moves, m => m.Claim is "Excessive force" && m.Element is { } e && e.Contains("complaints", StringComparison.Ordinal) && m.Was.Assiduous is "genuinely-disputed" && m.Now.Assiduous is "undisputed-false");
        Assert.DoesNotContain(moves, m => m.Claim.StartsWith("Deliberate", StringComparison.Ordinal));
        Assert.Empty(Changes.Between(Review, Review));
        Assert.Contains(Changes.BetweenReadings(Review), m => m.Element is null && m.Was.Strict is "fails" && m.Now.Strict is "open");
    }
}
