using Assiduous.Judgment.Corrections;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Matters.Correcting;

/// <summary>Applies what is supposed for one run.</summary>
internal static class Suppositions
{
    /// <summary>The filings without those left out.</summary>
    /// <exception cref="WhatIfException">A name fits no filing.</exception>
    public static IReadOnlyList<Filing> Without(IReadOnlyList<Filing> filings, WhatIf whatIf)
    {
        var kept = filings;
        foreach (var name in whatIf.Without)
        {
            if (!filings.Any(f => IsCalled(f, name))) throw new WhatIfException($"No filing here is called '{name}'. Name it by its docket number, as 118-1, or by its file name.");
            kept = [.. kept.Where(f => !IsCalled(f, name))];
        }

        return kept;
    }

    /// <summary>The facts with the statuses that are supposed.</summary>
    /// <exception cref="WhatIfException">There is no such fact.</exception>
    public static IReadOnlyList<Fact> Treat(IReadOnlyList<Fact> facts, WhatIf whatIf)
    {
        foreach (var said in whatIf.Treat)
            if (!facts.Any(f => Is(f, said))) throw new WhatIfException($"The {said.Side.ToString().ToLowerInvariant()}'s statement has no ¶ {said.Number}.");
        return whatIf.Treat.Count == 0 ? facts : [.. facts.Select(f => whatIf.Treat.LastOrDefault(t => Is(f, t)) is { } said ? f with { Strict = As(f.Strict, said), Assiduous = As(f.Assiduous, said) } : f)];
    }

    /// <summary>What is supposed, a sentence each.</summary>
    public static IReadOnlyList<string> Sentences(WhatIf whatIf) =>
    [
        .. whatIf.Treat.Select(t => $"The {t.Side.ToString().ToLowerInvariant()}'s ¶ {t.Number} is taken to be {StatusWords.Of(t.Status)}."),
        .. whatIf.Without.Select(w => $"{w} is left out."),
    ];

    private static StatusReason As(StatusReason own, SupposedStatus said) =>
        new(said.Status, $"Supposed for this run alone. Without that it is {StatusWords.Of(own.Status)}: {own.Why}", "") { Own = own.Own ?? own };

    private static bool Is(Fact fact, SupposedStatus said) => fact.Side == said.Side && string.Equals(fact.Number, said.Number, StringComparison.Ordinal);

    private static bool IsCalled(Filing filing, string name) =>
        string.Equals(filing.Label, name, StringComparison.OrdinalIgnoreCase) || string.Equals(filing.File, name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(filing.CitedAs, name, StringComparison.OrdinalIgnoreCase);
}
