using Assiduous.Record;
using Assiduous.Rules;
using Assiduous.Statements;

namespace Assiduous.Judgment.Tests;

/// <summary>A plaintiff who moves on a claim that the plaintiff must prove.</summary>
public sealed class PlaintiffMovesTests
{
    private static readonly string[] Elements = ["contract", "performance", "breach", "damages"];

    private static Outlook Assess(FactStatus[] statuses, Challenge? challenge = null) => ClaimAssessor.Assess(new()
    {
        Rules = RuleBook.Load(),
        Motions = [new("m1", "40", "Plaintiff Harbor Supply", "summary-judgment")],
        Facts = [.. statuses.Select((s, i) => Ali.Fact($"{i + 1}", "x", s, s, [Ali.Declared("Lindqvist", $"{i + 1}")]))],
        Claims = [new("Breach of contract", "ny.breach_of_contract", ["Dunmore"], "matter.yaml", true)],
        Links = [.. statuses.Select((_, i) => new ConfirmedLink(Side.Movant, $"{i + 1}", "Breach of contract", Elements[i], Supports: true))],
        Challenges = challenge is null ? [] : [challenge],
    }).Single().Outlook.Assiduous;

    private const FactStatus Yes = FactStatus.Undisputed;

    [Fact]
    public void Every_element_admitted_or_undisputed_makes_the_claim_out() => Assert.Equal(Outlook.Holds, Assess([Yes, FactStatus.Admitted, Yes, Yes]));

    [Fact]
    public void One_disputed_element_leaves_it_open() => Assert.Equal(Outlook.Open, Assess([Yes, Yes, FactStatus.Disputed, Yes]));

    [Fact]
    public void The_movants_own_evidence_on_an_unsupported_fact_does_not_compel_a_jury() =>
        Assert.NotEqual(Outlook.Holds, Assess([Yes, Yes, FactStatus.Unsupported, Yes]));

    [Fact]
    public void An_element_on_which_nothing_was_laid_is_not_assessed_and_never_without_evidence() => Assert.Equal(Outlook.NotAssessed, Assess([Yes, Yes, Yes]));

    [Fact]
    public void An_element_of_which_the_motion_says_that_there_is_no_evidence_fails_where_none_is_cited() =>
        Assert.Equal(Outlook.Fails, Assess([Yes, Yes, Yes], new("Breach of contract", "damages", "ECF No. 41 at 9")));
}
