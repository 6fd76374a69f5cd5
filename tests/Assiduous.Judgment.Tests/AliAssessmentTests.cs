using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Judgment.Tests;

public sealed class AliAssessmentTests
{
    private static ClaimAssessment Row(IReadOnlyList<ClaimAssessment> rows, string claim, string defendant) =>
        rows.Single(r => r.Claim.StartsWith(claim, StringComparison.Ordinal) && string.Equals(r.Defendant, defendant, StringComparison.Ordinal));

    private static readonly IReadOnlyList<ClaimAssessment> Rows = ClaimAssessor.Assess(Ali.Input());

    [Theory]
    [InlineData("Excessive force", "Ramos", Outlook.Fails, Outlook.Open)]
    [InlineData("Excessive force", "Knowles", Outlook.Fails, Outlook.Open)]
    [InlineData("Excessive force", "Still", Outlook.Conceded, Outlook.Conceded)]
    [InlineData("Failure to intervene", "Ramos", Outlook.Fails, Outlook.Open)]
    [InlineData("Failure to intervene", "Knowles", Outlook.Fails, Outlook.Open)]
    [InlineData("Failure to intervene", "Still", Outlook.Conceded, Outlook.Conceded)]
    [InlineData("Deliberate indifference", "Ramos", Outlook.Conceded, Outlook.Conceded)]
    [InlineData("Deliberate indifference", "Knowles", Outlook.Conceded, Outlook.Conceded)]
    [InlineData("Deliberate indifference", "Still", Outlook.Conceded, Outlook.Conceded)]
    [InlineData("Qualified immunity", "Ramos", Outlook.Holds, Outlook.Open)]
    [InlineData("Qualified immunity", "Knowles", Outlook.Holds, Outlook.Open)]
    public void Each_claim_comes_out_where_the_court_came_out_and_where_the_rule_would_have_put_it(
        string claim, string defendant, Outlook strict, Outlook assiduous) =>
        Assert.Equal(new(strict, assiduous), Row(Rows, claim, defendant).Outlook);

    [Theory]
    [InlineData("unreasonably_tight", ElementStatus.UndisputedFalse, ElementStatus.GenuinelyDisputed)]
    [InlineData("pleas_ignored", ElementStatus.UndisputedFalse, ElementStatus.GenuinelyDisputed)]
    [InlineData("beyond_temporary_discomfort", ElementStatus.UndisputedFalse, ElementStatus.GenuinelyDisputed)]
    [InlineData("degree_of_injury", ElementStatus.UndisputedTrue, ElementStatus.UndisputedTrue)]
    public void Each_element_of_force_stands_as_the_table_has_it(string element, ElementStatus strict, ElementStatus assiduous) =>
        Assert.Equal(new(strict, assiduous), Row(Rows, "Excessive force", "Ramos").Elements.Single(e => e.Id == element).Status);

    [Fact]
    public void The_plaintiffs_testimony_that_both_officers_were_there_for_minutes_speaks_to_opportunity()
    {
        var input = Ali.Input() with { Links = [.. Ali.Input().Links.Where(l => l.Element is not "realistic_opportunity"), new(Side.Movant, "28", "Failure to intervene", "no_reasonable_steps", Supports: false)] };
        var element = Row(ClaimAssessor.Assess(input), "Failure to intervene", "Knowles").Elements.Single(e => e.Id is "realistic_opportunity");
        Assert.Equal(ElementStatus.GenuinelyDisputed, element.Status.Assiduous);
        Assert.Contains(element.Evidence, e => e.For && e.Side == Side.Opponent && e.Cited.Pinpoint!.From is "72:17");
    }

    [Fact]
    public void The_claim_turns_on_the_disputed_facts_and_not_on_the_injury() =>
        Assert.Equal(["17", "26", "30"], Row(Rows, "Excessive force", "Ramos").TurnsOn.Select(t => t.Number));

    [Fact]
    public void The_reason_names_both_sides_passages_and_says_that_they_differ()
    {
        var why = Row(Rows, "Excessive force", "Ramos").Why;
        Assert.Contains("118-1 at 44:6–12", why, StringComparison.Ordinal);
        Assert.Contains("Knowles Declaration ¶ 8", why, StringComparison.Ordinal);
        Assert.Contains("differ", why, StringComparison.Ordinal);
        Assert.Contains("If the rule is enforced as written", why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_concession_is_named_with_its_place() =>
        Assert.Contains("ECF No. 121 at 28", Row(Rows, "Excessive force", "Still").Why, StringComparison.Ordinal);

    [Fact]
    public void Without_the_plaintiffs_testimony_the_disputes_are_gone_and_the_claims_fail()
    {
        var rows = ClaimAssessor.Assess(Ali.Input(plaintiffTestifies: false));
        foreach (var defendant in new[] { "Ramos", "Knowles" })
        {
            Assert.Equal(new(Outlook.Fails, Outlook.Fails), Row(rows, "Excessive force", defendant).Outlook);
            Assert.Equal(new(Outlook.Fails, Outlook.Fails), Row(rows, "Failure to intervene", defendant).Outlook);
            Assert.Equal(new(Outlook.Holds, Outlook.Holds), Row(rows, "Qualified immunity", defendant).Outlook);
        }
    }

    [Fact]
    public void Renaming_everybody_changes_nothing()
    {
        static string New(string name) => name switch { "Ramos" => "Otero", "Knowles" => "Vance", "Still" => "Marsh", _ => name };
        var input = Ali.Input();
        var renamed = input with
        {
            Claims = [.. input.Claims.Select(c => c with { Defendants = [.. c.Defendants.Select(New)] })],
            Defenses = [.. input.Defenses.Select(c => c with { Defendants = [.. c.Defendants.Select(New)] })],
            Concessions = [.. input.Concessions.Select(c => c with { Defendant = c.Defendant is null ? null : New(c.Defendant) })],
            Facts = [.. input.Facts.Select(f => f with { Assertion = f.Assertion.Replace("Ramos", "Otero", StringComparison.Ordinal).Replace("Knowles", "Vance", StringComparison.Ordinal) })],
        };
        Assert.Equal(Rows.Select(r => (r.Claim, New(r.Defendant), r.Outlook)), ClaimAssessor.Assess(renamed).Select(r => (r.Claim, r.Defendant, r.Outlook)));
    }

    [Fact]
    public void The_order_of_facts_changes_nothing()
    {
        var input = Ali.Input();
        var turned = ClaimAssessor.Assess(input with { Facts = [.. input.Facts.Reverse()], Narrative = [.. input.Narrative.Reverse()] });
        Assert.Equal(Rows.Select(r => r.Outlook), turned.Select(r => r.Outlook));
    }

    [Fact]
    public void Three_officers_against_one_plaintiff_remain_a_dispute()
    {
        var input = Ali.Input();
        var crowd = input.Facts.Select(f => f.Number is "17" ? f with { Citations = [.. f.Citations, Ali.Declared("Still", "4"), Ali.Declared("Olsen", "2")] } : f);
        Assert.Equal(Outlook.Open, Row(ClaimAssessor.Assess(input with { Facts = [.. crowd] }), "Excessive force", "Ramos").Outlook.Assiduous);
    }

    [Fact]
    public void Confirmed_links_leave_nothing_provisional_and_suggestions_say_that_they_are()
    {
        Assert.False(Row(Rows, "Excessive force", "Ramos").Provisional);
        var suggested = ClaimAssessor.Assess(Ali.Input(confirmed: false));
        Assert.All(suggested, r => Assert.True(r.Provisional));
        Assert.Equal(Outlook.Open, Row(suggested, "Excessive force", "Knowles").Outlook.Assiduous);
        Assert.Equal(Outlook.Conceded, Row(suggested, "Deliberate indifference", "Ramos").Outlook.Assiduous);
    }

    [Fact]
    public void Links_that_lead_nowhere_are_named()
    {
        var input = Ali.Input();
        Assert.Empty(ClaimAssessor.Check(input));
        var wrong = input with
        {
            Links =
            [
                new(Side.Movant, "99", "Excessive force", "unreasonably_tight", false), new(Side.Movant, "17", "Excessive force", "tightness", false),
                new(Side.Movant, "17", "Battery", "touching", true), new(Side.Movant, "26", "Excessive force", "pleas_ignored", true),
                new(Side.Movant, "26", "Excessive force", "pleas_ignored", false),
            ],
        };
        Assert.Equal(4, ClaimAssessor.Check(wrong).Count);
    }

    [Fact]
    public void Immunity_is_not_reached_where_no_claim_is_left() =>
        Assert.Contains("not reached", Row(Rows, "Qualified immunity", "Still").Why, StringComparison.Ordinal);
}
