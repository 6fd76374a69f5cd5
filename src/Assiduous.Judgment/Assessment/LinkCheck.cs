namespace Assiduous.Judgment.Assessment;

/// <summary>Whether confirmed links and challenges lead anywhere.</summary>
internal static class LinkCheck
{
    /// <summary>What is wrong, a sentence each.</summary>
    public static IReadOnlyList<string> Problems(AssessmentInput input)
    {
        var problems = new List<string>();
        foreach (var claim in input.Claims.Concat(input.Defenses))
            if (claim.TestId is { } id && input.Rules.Test(id) is null)
                problems.Add($"'{claim.Name}' names the test '{id}', which is not there.");
        foreach (var link in input.Links) Check(input, link, problems);
        foreach (var challenge in input.Challenges)
            if (ElementProblem(input, challenge.Claim, challenge.Element) is { } wrong) problems.Add($"A challenge is wrong: {wrong}");
        foreach (var twice in input.Links.GroupBy(l => (l.Side, l.Number, Claim: l.Claim.ToUpperInvariant(), l.Element)).Where(g => g.Select(l => l.Supports).Distinct().Count() > 1))
            if (Overlap(twice))
                problems.Add($"¶ {twice.Key.Number} is confirmed both for and against '{twice.Key.Element}'. Keep one.");
        return problems;
    }

    private static bool Overlap(IEnumerable<ConfirmedLink> links)
    {
        var (yes, no) = (links.Where(l => l.Supports), links.Where(l => !l.Supports));
        return yes.Any(a => no.Any(b => a.Defendants is null || b.Defendants is null || a.Defendants.Any(d => b.Defendants.Any(e => Words.SameParty(d, e)))));
    }

    private static void Check(AssessmentInput input, ConfirmedLink link, List<string> problems)
    {
        if (!input.Facts.Any(f => f.Side == link.Side && string.Equals(f.Number, link.Number, StringComparison.Ordinal)))
            problems.Add($"The link to ¶ {link.Number} of the {link.Side.ToString().ToLowerInvariant()} leads nowhere: there is no such fact.");
        if (ElementProblem(input, link.Claim, link.Element) is { } wrong) problems.Add($"The link of ¶ {link.Number} is wrong: {wrong}");
        foreach (var defendant in link.Defendants ?? [])
            if (!input.Claims.Concat(input.Defenses).SelectMany(c => c.Defendants).Any(d => Words.SameParty(d, defendant)))
                problems.Add($"The link of ¶ {link.Number} names '{defendant}', against whom nothing is pleaded.");
    }

    private static string? ElementProblem(AssessmentInput input, string name, string element)
    {
        var claim = input.Claims.Concat(input.Defenses).FirstOrDefault(c =>
            string.Equals(c.TestId, name, StringComparison.Ordinal) || Words.Of(c.Name).SequenceEqual(Words.Of(name), StringComparer.Ordinal));
        if (claim is null) return $"there is no claim or defense '{name}'.";
        if (claim.TestId is null || input.Rules.Test(claim.TestId) is not { } test) return null;
        var node = new Evaluation.Binder(input.Rules.Test).Bind(test, "x");
        var known = node.Leaves.Select(Evaluation.Binder.Parts).Any(p =>
            string.Equals($"{p.Test}#{p.Leaf}", element, StringComparison.Ordinal) || (string.Equals(p.Leaf, element, StringComparison.Ordinal)));
        return known ? null : $"'{test.Id}' has no element '{element}'.";
    }
}
