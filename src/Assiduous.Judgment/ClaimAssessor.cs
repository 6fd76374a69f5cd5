using Assiduous.Judgment.Assessment;
using Assiduous.Judgment.Evaluation;
using Assiduous.Record;
using Assiduous.Rules;
using Assiduous.Statements;

namespace Assiduous.Judgment;

/// <summary>Lays the facts on each claim, element by element, in both readings. Reports what the record leaves open; decides nothing.</summary>
public static class ClaimAssessor
{
    /// <summary>Each claim against each defendant and each defense of each defendant, under each motion.</summary>
    /// <returns>Claims first, in the order given; within a claim, defendants in the order given.</returns>
    public static IReadOnlyList<ClaimAssessment> Assess(AssessmentInput input) => [.. input.Motions.SelectMany(m => Under(input, m))];

    /// <summary>What is wrong with what a person confirmed: a test, fact, claim or element that is not there, a test whose dates exclude the incident, two links that contradict.</summary>
    /// <returns>Each with its line; empty where all is well.</returns>
    public static IReadOnlyList<ConfirmationProblem> Check(AssessmentInput input) => LinkCheck.Problems(input);

    private static IEnumerable<ClaimAssessment> Under(AssessmentInput input, Motion motion)
    {
        var bench = new Bench(input, motion);
        var claims = Instances(input, bench, input.Claims, "plaintiff");
        var defenses = Instances(input, bench, input.Defenses, "defendant");
        var same = new PartyPairs();
        foreach (var instance in claims) instance.Underlying = [.. Others(instance, claims, same)];
        var all = claims.Concat(defenses).ToArray();
        var (strict, assiduous) = (Judgment.Assessment.Statements.Of(all, Reading.Strict), Judgment.Assessment.Statements.Of(all, Reading.Assiduous));
        var assessed = claims.Select(c => new AssessedClaim(c, Verdict.Of(c, strict), Verdict.Of(c, assiduous))).ToArray();
        foreach (var claim in assessed) yield return Row(claim, "claim", bench, strict, assiduous);
        foreach (var defense in defenses)
        {
            var against = assessed.Where(c => Meets(c.Instance, defense)).ToArray();
            var row = defense.Test?.Kind is "immunity"
                ? Immunity.Assess(defense, against, strict, assiduous)
                : new AssessedClaim(defense, Verdict.Of(defense, strict), Verdict.Of(defense, assiduous));
            yield return Row(row, "defense", bench, strict, assiduous);
        }
    }

    private static Instance[] Instances(AssessmentInput input, Bench bench, IReadOnlyList<PleadedClaim> pleaded, string owner) =>
        [.. from claim in pleaded
            from defendant in claim.Defendants
            select Instantiate(input.Rules, bench, claim, defendant, bench.SideOf(owner))];

    private static Instance Instantiate(RuleBook rules, Bench bench, PleadedClaim claim, string defendant, Side owner)
    {
        var test = claim.TestId is null ? null : rules.Test(claim.TestId);
        var node = test is null ? null : new Binder(rules.Test).Bind(test, defendant);
        var conceded = bench.Conceded(claim, defendant, owner).ToArray();
        return new()
        {
            Claim = claim,
            Defendant = defendant,
            Test = test,
            Conceded = conceded.FirstOrDefault(),
            ClaimConceded = conceded.Any(c => c.Claim is not null),
            Own = node,
            Elements = node is null ? [] : [.. node.Leaves.Distinct(StringComparer.Ordinal).Select(a => Element(rules, bench, claim, test!, defendant, a))],
        };
    }

    private static (string, string, TestLeaf, ElementRecord) Element(
        RuleBook rules, Bench bench, PleadedClaim claim, LegalTest test, string defendant, string address)
    {
        var (_, testId, leafId) = Binder.Parts(address);
        var own = string.Equals(testId, test.Id, StringComparison.Ordinal);
        var home = own ? test : rules.Test(testId)!;
        var leaf = home.Leaves.First(l => string.Equals(l.Id, leafId, StringComparison.Ordinal));
        return (address, own ? leafId : $"{testId}#{leafId}", leaf, bench.Record(claim, home, leaf, defendant));
    }

    private static IEnumerable<Instance> Others(Instance instance, Instance[] claims, PartyPairs same)
    {
        foreach (var dependency in instance.Test?.DependsOn ?? [])
            foreach (var other in claims)
                if (other.Test is { } test && !ReferenceEquals(other, instance) && test.DependsOn.Count == 0 && IsOneOf(test.Id, dependency.Tests)
                    && IsActor(dependency.Of, same.Of(instance.Defendant, other.Defendant)))
                    yield return other;
    }

    private static bool IsActor(string of, bool same) => of switch
    {
        "another_actor" => !same,
        "same_defendant" => same,
        _ => true,
    };

    private static bool IsOneOf(string id, IReadOnlyList<string> tests) => tests.Any(t =>
        t.EndsWith(".*", StringComparison.Ordinal) ? id.StartsWith(t[..^1], StringComparison.Ordinal) : string.Equals(t, id, StringComparison.Ordinal));

    private static bool Meets(Instance claim, Instance defense) =>
        Words.SameParty(claim.Defendant, defense.Defendant)
        && (claim.Test is null || defense.Test is null || claim.Test.ExceptedBy.Contains(defense.Test.Id, StringComparer.Ordinal));

    private static ClaimAssessment Row(AssessedClaim claim, string kind, Bench bench, Judgment.Assessment.Statements strict, Judgment.Assessment.Statements assiduous)
    {
        var instance = claim.Instance;
        var given = instance.Conceded is not null;
        var why = claim.WhyIn ?? Explanation.Of(claim);
        return new()
        {
            Kind = kind,
            Motion = bench.Motion.Id,
            Claim = instance.Claim.Name,
            Defendant = instance.Defendant,
            Test = instance.Test?.Id,
            Law = instance.Test,
            Elements = claim.Elements ?? Elements(claim, given, strict, assiduous),
            Outlook = new(claim.Strict.Outlook, claim.Assiduous.Outlook),
            TurnsOn = claim.TurnsOn ?? TurnsOn(claim),
            Provisional = claim.Provisional ?? Provisional(instance, bench, strict, assiduous),
            Why = Explanation.Both(why),
            WhyIn = why,
            StandsOn = [.. instance.Underlying.Select(u => new ClaimAgainst(u.Claim.Name, u.Defendant)).Distinct()],
            Established = given ? new([], []) : new(Established(instance, Reading.Strict), Established(instance, Reading.Assiduous)),
            Notes = [.. Notes(instance, kind, bench)],
        };
    }

    private static ElementAssessment[] Elements(AssessedClaim claim, bool given, Judgment.Assessment.Statements strict, Judgment.Assessment.Statements assiduous)
    {
        bool Turns(Verdict verdict, string address) => verdict.Answer?.Turns(address) == true;
        return [.. claim.Instance.Elements.Select(e => ElementRow.Of(
            e.Id, e.Leaf, e.Record, given, new(strict.Full[e.Address], assiduous.Full[e.Address]), new(Turns(claim.Strict, e.Address), Turns(claim.Assiduous, e.Address))))];
    }

    private static FactLink[] Established(Instance instance, Reading reading) =>
        Ordered(instance.Elements.SelectMany(e => e.Record.Facts).Where(f => f.Link.Confirmed && FactEvidence.TakenAsTrue(f.Fact, reading)).Select(f => f.Link));

    private static IEnumerable<string> Notes(Instance instance, string kind, Bench bench)
    {
        if (instance.Claim.Chosen is { } chosen) yield return chosen;
        if (bench.ElsewhereThan(instance.Test) is { } elsewhere) yield return elsewhere;
        var owner = kind is "claim" ? "plaintiff" : "defendant";
        if (instance.Conceded is null && bench.SideOf(owner) == Side.Opponent && bench.Briefs.Silence(instance.Claim, instance.Test, bench.Counseled(owner)) is { } silence) yield return silence;
        if (instance.Conceded is not null) yield break;
        foreach (var fallen in instance.Underlying.Where(u => u.ClaimConceded).Select(u => (u.Claim.Name, u.Conceded!.Locator)).Distinct())
            yield return $"So far as it stands on {Explanation.InSentence(fallen.Name)}, it falls with the concession of that claim ({fallen.Locator}). This follows from the concession; no paper need have said so.";
    }

    private static bool Provisional(Instance instance, Bench bench, Judgment.Assessment.Statements strict, Judgment.Assessment.Statements assiduous)
    {
        if (!instance.Claim.Confirmed) return true;
        if (instance.Conceded is not null || instance.Test is null) return false;
        var unconfirmed = !bench.HasLinks(instance.Claim) && instance.Elements.Any(e => e.Record.Facts.Count > 0);
        return unconfirmed || Differs(instance, strict) || Differs(instance, assiduous);
    }

    private static bool Differs(Instance instance, Judgment.Assessment.Statements statuses)
    {
        if (statuses.Alike || instance.Whole() is not { } node) return false;
        var touched = instance.Underlying.Prepend(instance).SelectMany(i => i.Elements).Any(e => statuses.Full[e.Address] != statuses.Bare[e.Address]);
        return touched && Evaluator.Outlook(Evaluator.Evaluate(node, statuses.OnFull).Value) != Evaluator.Outlook(Evaluator.Evaluate(node, statuses.OnBare).Value);
    }

    /// <summary>The disputed facts on the elements that one finding could turn.</summary>
    internal static IReadOnlyList<FactLink> TurnsOn(AssessedClaim claim)
    {
        if (claim.Assiduous.Answer is not { } answer || claim.Assiduous.Outlook is Outlook.Conceded) return [];
        var statuses = claim.Assiduous.Statuses.OnFull;
        return Ordered(Turning(claim.Instance, answer).Concat(claim.Instance.Underlying.SelectMany(u => Under(u, answer, statuses))));
    }

    // What a claim on which others stand turns on is the same for each of them, unless an element of it is used elsewhere too.
    private static IReadOnlyList<FactLink> Under(Instance underlying, Answer answer, Statuses statuses) =>
        underlying.Own is { } own && statuses.PivotsOf(own) is { } pivots && Array.TrueForAll(pivots, answer.Turns)
            ? underlying.TurnsOn ??= Ordered(underlying.Elements.Where(e => pivots.Contains(e.Address, StringComparer.Ordinal)).SelectMany(e => e.Record.Disputed))
            : [.. Turning(underlying, answer)];

    private static IEnumerable<FactLink> Turning(Instance instance, Answer answer) =>
        instance.Elements.Where(e => answer.Turns(e.Address)).SelectMany(e => e.Record.Disputed);

    private static FactLink[] Ordered(IEnumerable<FactLink> links) =>
        [.. links.DistinctBy(l => (l.Side, l.Number)).OrderBy(l => l.Side).ThenBy(l => l.Number.Length).ThenBy(l => l.Number, StringComparer.Ordinal)];
}
