using Assiduous.Record;
using Assiduous.Statements;
using FsCheck;
using FsCheck.Fluent;

namespace Assiduous.Judgment.Tests;

/// <summary>Random statuses, links and passages on the claims of Ali.</summary>
public sealed class AssessorProperties
{
    private static readonly FactStatus[] All = Enum.GetValues<FactStatus>();

    private static void Holds(Func<int, bool> property) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    private static AssessmentInput Make(int seed)
    {
        var random = new Random(seed);
        var input = Ali.Input(confirmed: random.Next(3) > 0, plaintiffTestifies: random.Next(2) == 0);
        return input with
        {
            Concessions = random.Next(2) == 0 ? [] : input.Concessions,
            Facts = [.. input.Facts.Select(f => f with { Strict = new(All[random.Next(All.Length)], "", ""), Assiduous = new(All[random.Next(All.Length)], "", "") })],
            Links = [.. input.Links.Where(_ => random.Next(4) > 0).Select(l => l with { Supports = random.Next(4) == 0 })],
        };
    }

    private static bool Each(AssessmentInput a, AssessmentInput b, Func<Outlook, Outlook, bool> holds) =>
        ClaimAssessor.Assess(a).Zip(ClaimAssessor.Assess(b)).All(p => holds(p.First.Outlook.Strict, p.Second.Outlook.Strict) && holds(p.First.Outlook.Assiduous, p.Second.Outlook.Assiduous));

    [Fact]
    public void P2_A_further_sentence_of_the_nonmovant_never_turns_a_claim_that_stood_into_one_that_fails() => Holds(seed =>
    {
        var input = Make(seed);
        var more = new NarrativeAssertion(Side.Opponent, Ali.Brief, "A", "He complained that the cuffs were tight while both officers were present.", default, [Ali.Testimony("50:1", "50:9", Support.Supports)]);
        return Each(input with { Defenses = [] }, input with { Defenses = [], Narrative = [.. input.Narrative, more] }, (was, now) => was == Outlook.Fails || now != Outlook.Fails);
    });

    [Fact]
    public void P3_A_second_witness_to_the_same_changes_nothing() => Holds(seed =>
    {
        var input = Make(seed);
        return Each(input, input with { Facts = [.. input.Facts.Select(f => f with { Citations = [.. f.Citations, .. f.Citations] })] }, (was, now) => was == now);
    });

    [Fact]
    public void P4_The_order_of_facts_sentences_and_links_changes_nothing() => Holds(seed =>
    {
        var input = Make(seed);
        return Each(input, input with { Facts = [.. input.Facts.Reverse()], Narrative = [.. input.Narrative.Reverse()], Links = [.. input.Links.Reverse()] }, (was, now) => was == now);
    });

    [Fact]
    public void P6_Letting_one_defendant_go_changes_that_defendants_rows_alone() => Holds(seed =>
    {
        var input = Make(seed) with { Concessions = [], Defenses = [] };
        var (before, after) = (ClaimAssessor.Assess(input), ClaimAssessor.Assess(input with { Concessions = [Ali.Concessions()[0]] }));
        return before.Zip(after).All(p => p.First.Defendant is "Still" ? p.Second.Outlook == new BothReadings<Outlook>(Outlook.Conceded, Outlook.Conceded) : p.First.Outlook == p.Second.Outlook);
    });

    [Fact]
    public void What_could_not_be_decided_never_decides_a_claim() => Holds(seed =>
    {
        var input = Make(seed);
        var undecided = input with
        {
            Concessions = [], Links = [.. input.Links.Where(l => !l.Supports)],
            Facts = [.. input.Facts.Select(f => f with { Strict = new(FactStatus.Undecided, "", ""), Assiduous = new(FactStatus.Undecided, "", "") })],
        };
        return ClaimAssessor.Assess(undecided).All(r => r.Outlook.Strict is not (Outlook.Fails or Outlook.Holds) && r.Outlook.Assiduous is not (Outlook.Fails or Outlook.Holds));
    });
}
