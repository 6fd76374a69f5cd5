namespace Assiduous.Statements.Evidence;

/// <summary>What all the citations of a paragraph show together.</summary>
/// <param name="Support">The verdict.</param>
/// <param name="Why">Why, in a sentence.</param>
internal sealed record OwnSupport(Support Support, string Why)
{
    /// <summary>Whether there is no citation to the record at all.</summary>
    public bool NothingCited { get; init; }

    /// <summary>Whether what could not be told to say it shares half of its substance and clashes nowhere.</summary>
    public bool Near { get; init; }

    /// <summary>The part that is supported, where a part is.</summary>
    public string? Part { get; init; }

    /// <summary>Puts the parts of a paragraph together, each with the readings of its competent citations.</summary>
    public static OwnSupport Of(IReadOnlyList<(string Words, IReadOnlyList<SupportReading> Readings, IReadOnlyList<string> Problems)> parts)
    {
        var cited = parts.Where(p => p.Readings.Count > 0 || p.Problems.Count > 0).ToList();
        if (cited.Count == 0) return new(Support.NotFound, "Nothing in the record is cited for it.") { NothingCited = true };
        var verdicts = parts.Where(p => Heavy(p.Words)).Select(p => (p.Words, Verdict: Part_(p.Readings, p.Problems), p.Readings)).ToList();
        if (verdicts.Count == 0) verdicts = [.. cited.Select(p => (p.Words, Part_(p.Readings, p.Problems), p.Readings))];
        if (verdicts.TrueForAll(v => v.Verdict.Support is Support.Supports)) return verdicts[0].Verdict;
        var good = verdicts.Where(v => v.Verdict.Support is Support.Supports or Support.Partial).ToList();
        if (good.Count > 0)
            return new(Support.Partial, $"The evidence cited says “{Cut(good[0].Verdict.Part ?? good[0].Words)}”, but not the rest.") { Part = string.Join("; ", good.Select(g => g.Verdict.Part ?? g.Words)) };
        var unsure = verdicts.Find(v => v.Verdict.Support is Support.Unclear);
        return unsure.Verdict ?? verdicts[0].Verdict;
    }

    private static bool Heavy(string words) => words.Count(c => c == ' ') >= 2;

    private static OwnSupport Part_(IReadOnlyList<SupportReading> readings, IReadOnlyList<string> problems)
    {
        if (readings.FirstOrDefault(r => r.Support is Support.Supports) is { } whole) return new(Support.Supports, whole.Reason);
        if (readings.Count > 1 && Together(readings) is { } together) return together;
        if (readings.FirstOrDefault(r => r.Support is Support.Partial) is { } part) return new(Support.Partial, part.Reason) { Part = part.Part };
        if (readings.FirstOrDefault(r => r.Support is Support.Unclear) is { } unclear) return new(Support.Unclear, unclear.Reason) { Near = readings.Any(r => r is { Support: Support.Unclear, Clash: null, Substance: >= 0.5 }) };
        if (readings.FirstOrDefault(r => r.Support is Support.Contradicts) is { } contrary) return new(Support.Contradicts, contrary.Reason);
        return new(Support.NotFound, readings.Count > 0 ? readings[0].Reason : problems.Count > 0 ? problems[0] : "Nothing in the record is cited for this part.");
    }

    /// <summary>Several passages that say the sentence between them.</summary>
    private static OwnSupport? Together(IReadOnlyList<SupportReading> readings)
    {
        var count = readings.Max(r => r.Clauses.Count);
        if (count < 2 || readings.Any(r => r.Support is Support.Contradicts)) return null;
        for (var i = 0; i < count; i++)
        {
            var at = i;
            var heavy = readings.Any(r => r.Clauses.Count > at && r.Clauses[at].Weight >= 1);
            if (heavy && !readings.Any(r => r.Clauses.Count > at && r.Clauses[at].Said)) return null;
        }

        return new(Support.Supports, "The passages cited say it between them.");
    }

    private static string Cut(string text) => text.Length > 120 ? text[..120] + "…" : text;
}
