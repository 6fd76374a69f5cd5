namespace Assiduous.Judgment.Evaluation;

/// <summary>The findings that a reasonable jury could make, and why.</summary>
/// <param name="Lo">The finding on the reading worst for the party who must prove it.</param>
/// <param name="Hi">The finding on the reading best for that party.</param>
/// <param name="Reason">
/// Beside (1,1): undisputed or conceded; beside (0,0): conceded, negated or without evidence; beside (0,1): law, weighing, dispute or not assessed.
/// </param>
internal readonly record struct Value(bool Lo, bool Hi, ElementStatus Reason)
{
    /// <summary>Whether it stands one way on every reading.</summary>
    public bool Decided => Lo == Hi;

    /// <summary>Whether it is shown on every reading.</summary>
    public bool Shown => Lo;

    /// <summary>Whether it fails on every reading.</summary>
    public bool Failed => !Hi;

    /// <summary>What a status means for a jury.</summary>
    public static Value Of(ElementStatus status) => status switch
    {
        ElementStatus.UndisputedTrue or ElementStatus.ConcededTrue => new(true, true, status),
        ElementStatus.UndisputedFalse or ElementStatus.ConcededFalse or ElementStatus.NoEvidence => new(false, false, status),
        _ => new(false, true, status),
    };

    /// <summary>Each must be shown: the least of the intervals, with the first reason that applies.</summary>
    public static Value All(IReadOnlyList<Value> parts)
    {
        if (parts.Any(p => p.Failed)) return Of(First(parts.Where(p => p.Failed), ForFailing));
        return parts.All(p => p.Shown) ? Of(parts.Count == 0 ? ElementStatus.UndisputedTrue : First(parts, ForShowing)) : new(false, true, First(parts.Where(p => !p.Decided), ForOpen));
    }

    /// <summary>One is enough: the greatest of the intervals, with the first reason that applies.</summary>
    public static Value Any(IReadOnlyList<Value> parts)
    {
        if (parts.Any(p => p.Shown)) return Of(First(parts.Where(p => p.Shown), ForShowingAny));
        if (parts.All(p => p.Failed)) return Of(parts.Count == 0 ? ElementStatus.NoEvidence : First(parts, AllFailing));
        return new(false, true, First(parts.Where(p => !p.Decided), ForOpen));
    }

    /// <summary>Must not be shown.</summary>
    public static Value Not(Value value) => value.Reason switch
    {
        _ when !value.Decided => value,
        ElementStatus.ConcededTrue => Of(ElementStatus.ConcededFalse),
        ElementStatus.ConcededFalse => Of(ElementStatus.ConcededTrue),
        _ => Of(value.Shown ? ElementStatus.UndisputedFalse : ElementStatus.UndisputedTrue),
    };

    private static ElementStatus First(IEnumerable<Value> parts, ElementStatus[] order)
    {
        var best = (Rank: int.MaxValue, Reason: default(ElementStatus));
        foreach (var part in parts)
        {
            var rank = Array.IndexOf(order, part.Reason);
            if (rank >= 0 && rank < best.Rank) best = (rank, part.Reason);
        }

        return best.Reason;
    }

    private static readonly ElementStatus[] ForFailing = [ElementStatus.ConcededFalse, ElementStatus.UndisputedFalse, ElementStatus.NoEvidence];
    private static readonly ElementStatus[] AllFailing = [ElementStatus.UndisputedFalse, ElementStatus.NoEvidence, ElementStatus.ConcededFalse];
    private static readonly ElementStatus[] ForShowing = [ElementStatus.UndisputedTrue, ElementStatus.ConcededTrue];

    private static readonly ElementStatus[] ForShowingAny = [ElementStatus.ConcededTrue, ElementStatus.UndisputedTrue];

    private static readonly ElementStatus[] ForOpen =
        [ElementStatus.OpenLaw, ElementStatus.Weighing, ElementStatus.GenuinelyDisputed, ElementStatus.NotAssessed];
}
