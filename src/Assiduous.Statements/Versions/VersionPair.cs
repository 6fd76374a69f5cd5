namespace Assiduous.Statements.Versions;

/// <summary>Where the words of an old place stand now.</summary>
/// <param name="Found">First and last place; null where they were not found whole.</param>
/// <param name="Reason">Why not, with {0} for the new document.</param>
/// <param name="NewWords">The words there now, where they are others; null where they are the same.</param>
internal sealed record PlaceFound((CitedPlace From, CitedPlace To)? Found, string Reason, string? NewWords)
{
    /// <summary>Why it was not found, as a sentence.</summary>
    public string Why(string label) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Reason, label);
}

/// <summary>An old document and the one that takes its place, laid beside each other.</summary>
internal sealed class VersionPair(PlacedWords before, PlacedWords after)
{
    /// <summary>How much of a passage must stand in the new document.</summary>
    private const double Enough = 0.6;

    /// <summary>How many words around a short passage must agree, since "Yes." stands on every page.</summary>
    private const int Around = 8, Short = 8;

    /// <summary>How many words at either end must be there, and how many may have come between them: "Objection to form. THE WITNESS:".</summary>
    private const int EdgeWords = 8, Inserted = 10;

    private int[]? map;

    public PlacedWords Before { get; } = before;

    public PlacedWords After { get; } = after;

    private int[] Map => map ??= Alignment.Of(Before.Texts, After.Texts);

    /// <summary>Where <paramref name="count"/> words from <paramref name="from"/> on stand now.</summary>
    public PlaceFound Find(int from, int count)
    {
        if (count == 0) return new(null, "There are no words at the old place.", null);
        var end = from + count;
        var mapped = Enumerable.Range(from, count).Count(i => Map[i] >= 0);
        if (mapped < Enough * count) return Moved(from, count) ?? new(null, mapped == 0 ? "Its words do not stand in {0}." : "Most of its words do not stand together in {0}.", null);
        if (count < Short && !Surrounded(from, end)) return new(null, "It is so short that only what stands around it could tell its place in {0}, and that has changed.", null);
        if (!Solid(from, Math.Min(end, from + EdgeWords)) || !Solid(Math.Max(from, end - EdgeWords), end))
            return new(null, "What stood at its beginning or end is gone from {0}, or has other words; the rest is there, but it is not the whole that was cited.", null);
        if (Edge(from, true) is not { } first || Edge(end - 1, false) is not { } last) return new(null, "The words at its beginning or end are others in {0}, and on which line they begin or end cannot be told.", null);
        if (last < first || last - first > (count * 2) + 60) return new(null, "Its words no longer stand together in {0}.", null);
        return Made(from, end, first, last);
    }

    private PlaceFound Made(int from, int end, int first, int last)
    {
        var same = last - first == end - 1 - from && Enumerable.Range(0, end - from).All(i => string.Equals(Before.Texts[from + i], After.Texts[first + i], StringComparison.Ordinal));
        var words = same ? null : string.Join(' ', Enumerable.Range(first, last - first + 1).Select(i => After.Texts[i]));
        return new((After.Places[After.Words[first].Place], After.Places[After.Words[last].Place]), "", words is { Length: > 400 } ? words[..400] + "…" : words);
    }

    /// <summary>Whether the words at an edge stand together in the new document: else a question or answer was taken out, and the few words that agree are another's.</summary>
    private bool Solid(int from, int end)
    {
        var inside = Enumerable.Range(from, end - from).Where(i => Map[i] >= 0).Select(i => Map[i]).ToList();
        return inside.Count * 4 >= (end - from) * 3 && inside[^1] - inside[0] <= end - from + Inserted;
    }

    /// <summary>Whether most of the words before and behind are aligned next to it.</summary>
    private bool Surrounded(int from, int end)
    {
        var inside = Enumerable.Range(from, end - from).Where(i => Map[i] >= 0).Select(i => Map[i]).ToList();
        bool Near(IEnumerable<int> around) => around.ToList() is var words && (words.Count == 0 || words.Count(i => Map[i] >= 0 && Math.Abs(Map[i] - inside[0]) <= Around * 3) * 2 >= words.Count);
        return Near(Enumerable.Range(Math.Max(0, from - Around), Math.Min(Around, from))) && Near(Enumerable.Range(end, Math.Max(0, Math.Min(Around, Map.Length - end))));
    }

    /// <summary>
    /// The new index of the first or last word of a passage. Where that word itself was changed, every word that may have taken its place must stand on one line (or
    /// in one paragraph); else it cannot be told where the passage begins or ends.
    /// </summary>
    private int? Edge(int at, bool first)
    {
        if (Map[at] >= 0 && Joined(at, first)) return Map[at];
        int low = at - 1, high = at + 1;
        while (low >= 0 && Map[low] < 0) low--;
        while (high < Map.Length && Map[high] < 0) high++;
        var (from, to) = (low >= 0 ? Map[low] + 1 : 0, high < Map.Length ? Map[high] - 1 : After.Words.Count - 1);
        if (to < from) { (from, to) = first ? (to + 1, to + 1) : (from - 1, from - 1); }
        if (from < 0 || to >= After.Words.Count) return null;
        if (to - from == high - low - 2) return from + at - low - 1; // as many words as before: one stands for one
        return After.Words[from].Place == After.Words[to].Place ? first ? from : to : null;
    }

    /// <summary>Whether an edge word stands with the next word inside the passage: a lone "I" is anybody's, and what was put between them may be another's.</summary>
    private bool Joined(int at, bool first)
    {
        var next = first ? at + 1 : at - 1;
        return next < 0 || next >= Map.Length || Map[next] >= 0 && Math.Abs(Map[next] - Map[at]) == 1 || Map[next] < 0 && After.Words[Map[at]].Place == After.Words[Nearest(next, first)].Place;
    }

    /// <summary>The new index of the nearest aligned word from a place inwards; the place of the edge itself where there is none.</summary>
    private int Nearest(int from, bool first)
    {
        for (var i = from; i >= 0 && i < Map.Length; i += first ? 1 : -1) if (Map[i] >= 0) return Map[i];
        return 0;
    }

    /// <summary>A longer passage that stands, whole and once, at a place out of the old order.</summary>
    private PlaceFound? Moved(int from, int count)
    {
        if (count < Short * 2) return null;
        var places = new List<int>();
        for (var j = 0; j + count <= After.Texts.Count; j++)
        {
            var i = 0;
            while (i < count && string.Equals(After.Texts[j + i], Before.Texts[from + i], StringComparison.Ordinal)) i++;
            if (i == count) places.Add(j);
        }

        return places is [var only] ? Made(from, from + count, only, only + count - 1) : null;
    }
}
