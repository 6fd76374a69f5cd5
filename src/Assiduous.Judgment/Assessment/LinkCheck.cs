using Assiduous.Rules;

namespace Assiduous.Judgment.Assessment;

/// <summary>Whether confirmed tests, links and challenges lead anywhere.</summary>
internal static class LinkCheck
{
    /// <summary>What is wrong, in the order of lines.</summary>
    public static IReadOnlyList<ConfirmationProblem> Problems(AssessmentInput input) =>
        [.. Tests(input).Concat(input.Links.SelectMany(l => Link(input, l))).Concat(Challenges(input)).Concat(Contradictions(input)).OrderBy(p => p.Line ?? 0)];

    private static IEnumerable<ConfirmationProblem> Tests(AssessmentInput input)
    {
        foreach (var claim in input.Claims.Concat(input.Defenses).Where(c => c.TestId is not null))
            if (input.Rules.Test(claim.TestId!) is not { } test)
                yield return new(claim.Line, $"'{claim.Name}' names the test '{claim.TestId}', which is not there.");
            else if (claim.Confirmed && TestDates.Excluded(test, input.Incident) is { } why)
                yield return new(claim.Line, $"'{claim.Name}' names the test '{claim.TestId}': {why}");
    }

    private static IEnumerable<ConfirmationProblem> Challenges(AssessmentInput input) =>
        from challenge in input.Challenges
        let wrong = ElementProblem(input, challenge.Claim, challenge.Element)
        where wrong is not null
        select new ConfirmationProblem(challenge.Line, $"A challenge is wrong: {wrong}");

    private static IEnumerable<ConfirmationProblem> Contradictions(AssessmentInput input) =>
        from twice in input.Links.GroupBy(l => (l.Side, l.Number, Claim: l.Claim.ToUpperInvariant(), l.Element))
        where Overlap(twice)
        select new ConfirmationProblem(twice.Last().Line, $"¶ {twice.Key.Number} is confirmed both for and against '{twice.Key.Element}'. Keep one.");

    private static bool Overlap(IEnumerable<ConfirmedLink> links)
    {
        var (yes, no) = (links.Where(l => l.Supports), links.Where(l => !l.Supports));
        return yes.Any(a => no.Any(b => a.Defendants is null || b.Defendants is null || a.Defendants.Any(d => b.Defendants.Any(e => Words.SameParty(d, e)))));
    }

    private static IEnumerable<ConfirmationProblem> Link(AssessmentInput input, ConfirmedLink link)
    {
        if (!input.Facts.Any(f => f.Side == link.Side && string.Equals(f.Number, link.Number, StringComparison.Ordinal)))
            yield return new(link.Line, $"The link to ¶ {link.Number} of the {link.Side.ToString().ToLowerInvariant()} leads nowhere: there is no such fact.");
        if (ElementProblem(input, link.Claim, link.Element) is { } wrong) yield return new(link.Line, $"The link of ¶ {link.Number} is wrong: {wrong}");
        foreach (var defendant in link.Defendants ?? [])
            if (!input.Claims.Concat(input.Defenses).SelectMany(c => c.Defendants).Any(d => Words.SameParty(d, defendant)))
                yield return new(link.Line, $"The link of ¶ {link.Number} names '{defendant}', against whom nothing is pleaded.");
    }

    private static string? ElementProblem(AssessmentInput input, string name, string element)
    {
        var claim = input.Claims.Concat(input.Defenses).FirstOrDefault(c =>
            string.Equals(c.TestId, name, StringComparison.Ordinal) || Words.Of(c.Name).SequenceEqual(Words.Of(name), StringComparer.Ordinal));
        if (claim is null) return $"there is no claim or defense '{name}'.";
        if (claim.TestId is null || input.Rules.Test(claim.TestId) is not { } test) return null;
        var parts = new Evaluation.Binder(input.Rules.Test).Bind(test, "x").Leaves.Select(Evaluation.Binder.Parts).ToArray();
        var known = parts.Any(p => string.Equals($"{p.Test}#{p.Leaf}", element, StringComparison.Ordinal) || string.Equals(p.Leaf, element, StringComparison.Ordinal));
        return known ? null : $"'{test.Id}' has no element '{element}'. It has {string.Join(", ", parts.Select(p => p.Leaf).Distinct(StringComparer.Ordinal))}.";
    }
}

/// <summary>Whether a test's own dates let it govern a matter.</summary>
internal static class TestDates
{
    /// <summary>Why the dates of a test exclude a day; null where they do not, or where no day is known.</summary>
    public static string? Excluded(LegalTest test, DateOnly? incident) => incident is not { } day ? null
        : test.From is { } from && day < from ? $"it governs from {from:MMMM d, yyyy} on, and the incident was on {day:MMMM d, yyyy}."
        : test.To is { } to && day > to ? $"it governs up to {to:MMMM d, yyyy}, and the incident was on {day:MMMM d, yyyy}."
        : null;
}
