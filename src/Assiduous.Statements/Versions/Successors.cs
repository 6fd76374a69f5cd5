using Assiduous.Record;

namespace Assiduous.Statements.Versions;

/// <summary>For each document of the old evidence the one that takes its place in the new.</summary>
internal sealed class Successors(IReadOnlyList<Filing> before, IReadOnlyList<Filing> after)
{
    /// <summary>How much of the shorter document must stand in the longer.</summary>
    private const double Enough = 0.4;

    /// <summary>How near a second document must come to make the choice a guess.</summary>
    private const double Near = 0.97;

    private readonly Dictionary<string, (VersionPair?, string)> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlacedWords> words = new(StringComparer.Ordinal);

    /// <summary>The pair; null, with the reason, where none or more than one may be meant.</summary>
    public (VersionPair? Version, string Why) Of(Filing old)
    {
        if (known.TryGetValue(old.File, out var found)) return found;
        return known[old.File] = Choose(old);
    }

    private (VersionPair?, string) Choose(Filing old)
    {
        var own = Placed(old);
        if (after.FirstOrDefault(f => f.Hash.Length > 0 && string.Equals(f.Hash, old.Hash, StringComparison.Ordinal)) is { } same) return (new(own, Placed(same)), "");
        if (own.Words.Count == 0) return (null, $"{old.Label} could not be read, so its words cannot be looked for.");
        var ranked = after.Where(f => f.Text.Text.Length > 0 && !IsSomebodyElses(old, f)).Select(f => (Words: Placed(f), Share: own.Shared(Placed(f)))).OrderByDescending(x => x.Share).ThenByDescending(x => Math.Min(x.Words.Words.Count, own.Words.Count)).ToList();
        if (ranked.Count == 0 || ranked[0].Share < Enough) return (null, "No document of the new evidence holds its words.");
        if (ranked.Count > 1 && ranked[1].Share >= ranked[0].Share * Near && !Alike(ranked[0].Words, ranked[1].Words))
        {
            // Of an excerpt and the whole, or of two drafts, the one of the same form in which the old one's words stand, is not told by words alone.
            var whole = ranked.TakeWhile(r => r.Share >= ranked[0].Share * Near).Where(r => r.Words.Words.Count >= own.Words.Count * 0.9).ToList();
            if (whole.Count != 1) return (null, $"{ranked[0].Words.Filing.Label} and {ranked[1].Words.Filing.Label} both hold its words; keep the one that is meant.");
            return (new(own, whole[0].Words), "");
        }

        return (new(own, ranked[0].Words), "");
    }

    /// <summary>Whether two documents say the same at the same places, so that it makes no difference which is cited.</summary>
    private static bool Alike(PlacedWords one, PlacedWords other) => one.Texts.SequenceEqual(other.Texts, StringComparer.Ordinal) && one.Places.SequenceEqual(other.Places);

    /// <summary>Whether both tell their witness, and these differ: another's testimony is never a version, whatever words it shares.</summary>
    private static bool IsSomebodyElses(Filing old, Filing other) => Witness(old) is { } own && Witness(other) is { } theirs && !string.Equals(Last(own), Last(theirs), StringComparison.OrdinalIgnoreCase);

    private static string? Witness(Filing filing) => filing.Witness ?? filing.Text.Transcript?.Witness;

    private static string Last(string name) => name.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries).LastOrDefault(w => w.ToUpperInvariant() is not ("JR" or "SR" or "II" or "III" or "MD" or "PHD" or "ESQ")) ?? name;

    private PlacedWords Placed(Filing filing)
    {
        var key = $"{(before.Contains(filing) ? 'b' : 'a')}{filing.File}";
        return words.TryGetValue(key, out var known) ? known : words[key] = PlacedWords.Of(filing);
    }
}

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
        var same = last - first == end - 1 - from && Enumerable.Range(0, end - from).All(i => Before.Texts[from + i] == After.Texts[first + i]);
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
        if (Map[at] >= 0) return Map[at];
        int low = at - 1, high = at + 1;
        while (low >= 0 && Map[low] < 0) low--;
        while (high < Map.Length && Map[high] < 0) high++;
        var (from, to) = (low >= 0 ? Map[low] + 1 : 0, high < Map.Length ? Map[high] - 1 : After.Words.Count - 1);
        if (to < from) { (from, to) = first ? (to + 1, to + 1) : (from - 1, from - 1); }
        if (from < 0 || to >= After.Words.Count) return null;
        if (to - from == high - low - 2) return from + at - low - 1; // as many words as before: one stands for one
        return After.Words[from].Place == After.Words[to].Place ? first ? from : to : null;
    }

    /// <summary>A longer passage that stands, whole and once, at a place out of the old order.</summary>
    private PlaceFound? Moved(int from, int count)
    {
        if (count < Short * 2) return null;
        var places = new List<int>();
        for (var j = 0; j + count <= After.Texts.Count; j++)
        {
            var i = 0;
            while (i < count && After.Texts[j + i] == Before.Texts[from + i]) i++;
            if (i == count) places.Add(j);
        }

        return places is [var only] ? Made(from, from + count, only, only + count - 1) : null;
    }
}
