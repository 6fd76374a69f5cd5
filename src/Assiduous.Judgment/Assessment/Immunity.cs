using Assiduous.Rules;

namespace Assiduous.Judgment.Assessment;

/// <summary>An immunity, evaluated on each version of the facts rather than on a fact.</summary>
/// <remarks>
/// On a version that leaves no violation the immunity is made out. On a version that leaves one, what remains is the law of the day of
/// the incident, which the program does not answer.
/// </remarks>
internal static class Immunity
{
    /// <summary>The immunity of a defendant against the claims to which it is raised.</summary>
    public static AssessedClaim Assess(Instance defense, IReadOnlyList<AssessedClaim> claims, Statements strict, Statements assiduous)
    {
        var left = claims.Where(c => c.Instance.Conceded is null).ToArray();
        var (inStrict, inAssiduous) = (Outlook(defense, left, c => c.Strict), Outlook(defense, left, c => c.Assiduous));
        return new(defense, new(inStrict, null, strict), new(inAssiduous, null, assiduous))
        {
            Elements = left.Length == 0 || defense.Conceded is not null ? null : [.. defense.Elements.Select(e => Element(defense, e.Id, e.Leaf, inStrict, inAssiduous))],
            TurnsOn = inAssiduous is Judgment.Outlook.Open ? Merged(left) : [],
            Provisional = !defense.Claim.Confirmed,
            WhyIn = Why(defense, left, inStrict, inAssiduous),
        };
    }

    private static Outlook Outlook(Instance defense, AssessedClaim[] left, Func<AssessedClaim, Verdict> reading)
    {
        if (defense.Conceded is not null) return Judgment.Outlook.Conceded;
        if (left.Length == 0) return Judgment.Outlook.NotAssessed;
        var outlooks = left.Select(c => reading(c).Outlook).ToArray();
        if (outlooks.All(o => o is Judgment.Outlook.Fails)) return Judgment.Outlook.Holds;
        if (outlooks.Contains(Judgment.Outlook.Holds)) return Judgment.Outlook.OpenLaw;
        foreach (var open in new[] { Judgment.Outlook.Open, Judgment.Outlook.Weighing, Judgment.Outlook.OpenLaw })
            if (outlooks.Contains(open)) return open;
        return Judgment.Outlook.NotAssessed;
    }

    /// <summary>An element of law, asked on each version: that of a violation falls away where no version leaves one.</summary>
    private static ElementAssessment Element(Instance defense, string id, TestLeaf leaf, Outlook strict, Outlook assiduous)
    {
        var violation = Negated(defense.Test!.Structure).Contains(leaf.Id, StringComparer.Ordinal);
        ElementStatus Status(Outlook outlook) => outlook switch
        {
            Judgment.Outlook.Holds => violation ? ElementStatus.UndisputedFalse : ElementStatus.NotAssessed,
            Judgment.Outlook.NotAssessed => ElementStatus.NotAssessed,
            _ => ElementStatus.OpenLaw,
        };
        return new()
        {
            Id = id,
            Name = leaf.Text,
            Authority = defense.Test!.AuthorityOf(leaf.Id),
            Status = new(Status(strict), Status(assiduous)),
            Why = "Asked on each version of the facts, by the law of the day of the incident: a question for the court, reached only on a version that leaves a violation.",
        };
    }

    private static IEnumerable<string> Negated(TestNode? node) => node switch
    {
        Not not => not.Leaves.Select(l => l.Id),
        AllOf all => all.Nodes.SelectMany(Negated),
        AnyOf any => any.Nodes.SelectMany(Negated),
        _ => [],
    };

    private static FactLink[] Merged(AssessedClaim[] claims) =>
        [.. claims.SelectMany(ClaimAssessor.TurnsOn).DistinctBy(l => (l.Side, l.Number))
            .OrderBy(l => l.Side).ThenBy(l => l.Number.Length).ThenBy(l => l.Number, StringComparer.Ordinal)];

    private static BothReadings<string> Why(Instance defense, AssessedClaim[] left, Outlook strict, Outlook assiduous)
    {
        if (defense.Conceded is { } given) return Explanation.InBoth(Explanation.GivenUp(given, "This defense"));
        if (left.Length == 0) return Explanation.InBoth($"The defense is not reached: no claim is left against {defense.Defendant}.");
        return strict == assiduous
            ? Explanation.InBoth(Say(assiduous, left, c => c.Assiduous))
            : new(Say(strict, left, c => c.Strict), Say(assiduous, left, c => c.Assiduous));
    }

    private static string Say(Outlook outlook, AssessedClaim[] left, Func<AssessedClaim, Verdict> reading)
    {
        string Names(Outlook which) => Cites.And([.. left.Where(c => reading(c).Outlook == which).Select(c => c.Instance.Claim.Name.ToLowerInvariant()).Distinct(StringComparer.Ordinal)]);
        return outlook switch
        {
            Judgment.Outlook.Holds => $"On this reading no version of the facts leaves a violation ({Names(Judgment.Outlook.Fails)} cannot be made out), so the immunity is made out on every version.",
            Judgment.Outlook.Open => $"The immunity cannot be decided on this motion: it depends on the facts that are disputed under {Names(Judgment.Outlook.Open)}. On the version that leaves no violation it is made out. "
                + "On the other, whether the law was clearly established on the day of the incident, and whether a reasonable officer could have thought the conduct lawful, is for the court once a jury has found the facts.",
            Judgment.Outlook.OpenLaw => "Every part of the violation is shown on this record; whether the law was clearly established on the day of the incident is a question for the court.",
            Judgment.Outlook.Weighing => $"It waits on a weighing of factors under {Names(Judgment.Outlook.Weighing)}.",
            _ => "The claims to which it is raised are not assessed, so neither is the immunity.",
        };
    }
}
