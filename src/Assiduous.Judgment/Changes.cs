namespace Assiduous.Judgment;

/// <summary>An element or claim that stands elsewhere after something was supposed than before.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Defendant">The defendant.</param>
/// <param name="Element">The element; null for the claim as a whole.</param>
/// <param name="Was">Where it stood, in each reading.</param>
/// <param name="Now">Where it stands.</param>
public sealed record Move(string Claim, string Defendant, string? Element, BothReadings<string> Was, BothReadings<string> Now);

/// <summary>What moves between two reviews of one matter.</summary>
public static class Changes
{
    /// <summary>Claims and elements that moved, in the order of the second review; rows that only one of the two has are left out.</summary>
    public static IReadOnlyList<Move> Between(Review before, Review after)
    {
        var old = before.Claims.GroupBy(Key).ToDictionary(g => g.Key, g => g.First());
        return [.. after.Claims.Where(c => old.ContainsKey(Key(c))).SelectMany(c => Of(old[Key(c)], c))];
    }

    /// <summary>What differs between the two readings of one review.</summary>
    public static IReadOnlyList<Move> BetweenReadings(Review review) =>
    [
        .. from claim in review.Claims
            from row in Rows(claim)
            where !string.Equals(row.Status.Strict, row.Status.Assiduous, StringComparison.Ordinal)
            select new Move(claim.Claim, claim.Defendant, row.Element, new(row.Status.Strict, row.Status.Strict), new(row.Status.Assiduous, row.Status.Assiduous)),
    ];

    private static IEnumerable<Move> Of(ClaimAssessment was, ClaimAssessment now) =>
        from pair in Rows(was).Join(Rows(now), r => r.Id, r => r.Id, (a, b) => (a, b), StringComparer.Ordinal)
        where pair.a.Status != pair.b.Status
        select new Move(now.Claim, now.Defendant, pair.b.Element, pair.a.Status, pair.b.Status);

    private static IEnumerable<(string Id, string? Element, BothReadings<string> Status)> Rows(ClaimAssessment claim) =>
        claim.Elements.Select(e => (e.Id, (string?)e.Name, Words(e.Status))).Prepend(("", null, Words(claim.Outlook)));

    private static BothReadings<string> Words<T>(BothReadings<T> both) where T : struct, Enum => new(Kebab(both.Strict), Kebab(both.Assiduous));

    private static string Kebab<T>(T value) where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static (string, string, string, string) Key(ClaimAssessment claim) => (claim.Motion, claim.Kind, claim.Claim, claim.Defendant);
}
