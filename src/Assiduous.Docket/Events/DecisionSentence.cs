namespace Assiduous.Docket.Events;

/// <summary>A decision's rulings in one sentence.</summary>
internal static class DecisionSentence
{
    /// <summary>"The Court denied summary judgment on the excessive force claim and dismissed …"; null where nothing was ruled.</summary>
    public static string? Of(IReadOnlyList<Ruling> rulings)
    {
        var parts = new List<string>();
        foreach (var outcome in (string[])["granted", "denied"])
        {
            Add(parts, rulings.Where(r => r.On is "motion" && Is(r, outcome) && r.Claim is null), _ => "the motion", outcome);
            foreach (var group in rulings.Where(r => r.On is "motion" && Is(r, outcome) && r.Claim is not null).GroupBy(IsSummaryJudgment))
            {
                var claims = Claims(group);
                parts.Add($"{outcome} {(group.Key ? "summary judgment on" : "the motion as to")} {Named(claims)}");
            }
        }
        foreach (var group in rulings.Where(r => r.On is "claim" && r.Outcome is "granted" or "denied" or "dismissed").GroupBy(r => r.Outcome, StringComparer.Ordinal))
        {
            var claims = Claims(group.Where(r => r.Claim is not null));
            var conceded = claims.Count == 1 && rulings.Any(r => r.Outcome is "conceded" && string.Equals(r.Claim, group.First(g => g.Claim is not null).Claim, StringComparison.OrdinalIgnoreCase) && r.Party is null);
            if (claims.Count > 0) parts.Add($"{group.Key} {Named(claims)}{(conceded ? " (conceded)" : "")}");
            else parts.Add($"{group.Key} the complaint or claims before it");
        }
        foreach (var defense in rulings.Where(r => r.On is "defense" && r.Outcome is "granted" or "denied").GroupBy(r => (r.Claim, r.Outcome)))
            parts.Add(Defense(defense.Key.Claim ?? "defense", defense.Key.Outcome, [.. defense.Select(d => d.Party).OfType<string>().Distinct(StringComparer.Ordinal)]));
        var released = rulings.Where(r => r.On is "party" && r.Outcome is "terminated").Select(r => r.Party).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (released.Count > 0) parts.Add($"ended the case as to {List(released)}");
        return parts.Count == 0 ? null : "The Court " + List(parts) + ".";
    }

    private static void Add(List<string> parts, IEnumerable<Ruling> rulings, Func<Ruling, string> name, string outcome)
    {
        foreach (var group in rulings.GroupBy(name, StringComparer.Ordinal))
        {
            var parties = group.Select(r => r.Party).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            parts.Add($"{outcome} {group.Key}{(parties.Count > 0 && group.All(r => r.Party is not null) ? " as to " + List(parties) : "")}");
        }
    }

    private static string Defense(string defense, string outcome, List<string> parties) =>
        $"{(outcome is "granted" ? "upheld" : "rejected")} the defense of {defense}{(parties.Count > 0 ? " as to " + List(parties) : "")}";

    /// <summary>The claims, each with the parties whom alone it concerns.</summary>
    private static List<string> Claims(IEnumerable<Ruling> rulings) =>
        [.. rulings.GroupBy(r => r.Claim!, StringComparer.OrdinalIgnoreCase).Select(g => g.Key + (g.Any(r => r.Party is null) ? "" : " (" + List([.. g.Select(r => r.Party!).Distinct(StringComparer.Ordinal)]) + ")"))];

    /// <summary>"the excessive force claim"; a claim known only by its count is named as it is: "Count IV".</summary>
    private static string Named(List<string> claims) =>
        claims.TrueForAll(c => c.StartsWith("Count ", StringComparison.Ordinal)) ? List(claims) : $"the {List(claims)} {(claims.Count == 1 ? "claim" : "claims")}";

    private static bool Is(Ruling ruling, string outcome) => string.Equals(ruling.Outcome, outcome, StringComparison.Ordinal);

    private static bool IsSummaryJudgment(Ruling ruling) => ruling.Text.Contains("ummary judgment", StringComparison.OrdinalIgnoreCase);

    private static string List(List<string> parts) => parts.Count switch
    {
        0 => "", 1 => parts[0], 2 => $"{parts[0]} and {parts[1]}", _ => string.Join(", ", parts.Take(parts.Count - 1)) + ", and " + parts[^1],
    };
}
