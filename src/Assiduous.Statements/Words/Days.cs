namespace Assiduous.Statements.Words;

/// <summary>Puts a day together that is told in pieces: "March 3rd … the 4th", "The 9th. – Of what month? – August of 2021."</summary>
internal static class Days
{
    /// <summary>How many clauses on its month may follow a day.</summary>
    private const int Reach = 3;

    /// <summary>The clauses, with days that name no month set into the month told before them, or soon after.</summary>
    public static IReadOnlyList<Clause> Complete(IReadOnlyList<Clause> clauses)
    {
        if (!clauses.Any(c => c.Terms.Any(Day))) return clauses;
        var whole = clauses.ToList();
        var month = 0;
        for (var i = 0; i < whole.Count; i++)
        {
            var at = month > 0 ? month : whole[i].Terms.Any(Day) ? Ahead(whole, i) : 0;
            if (at > 0 && whole[i].Terms.Any(Day)) whole[i] = whole[i] with { Terms = [.. whole[i].Terms.Select(t => Day(t) ? new Term(TermKind.Date, t.Surface, "date", at / 100 * 100 + t.Value) : t)] };
            foreach (var date in whole[i].Terms.Where(t => t.Kind is TermKind.Date)) month = (int)date.Value;
        }

        return whole;
    }

    /// <summary>The month that one of the next clauses names without a day.</summary>
    private static int Ahead(List<Clause> clauses, int from)
    {
        for (var i = from; i < Math.Min(from + Reach + 1, clauses.Count); i++)
            if (clauses[i].Terms.FirstOrDefault(t => t.Kind is TermKind.Date && (int)t.Value % 100 == 0) is { } named) return (int)named.Value;
        return 0;
    }

    private static bool Day(Term t) => t is { Kind: TermKind.Number, Ordinal: true, Stem: "" } && t.Value <= 31;
}
