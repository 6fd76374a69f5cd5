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
