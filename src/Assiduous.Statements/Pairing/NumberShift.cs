using Assiduous.Statements.Reading;

namespace Assiduous.Statements.Pairing;

/// <summary>Where an answer belongs whose number is off.</summary>
/// <param name="By">How far its number is ahead of the paragraph's.</param>
/// <param name="Fact">The paragraph, by index; null where the statement has none there.</param>
/// <param name="Sure">Whether its own words show that.</param>
internal sealed record Slip(int By, int? Fact, bool Sure);

/// <summary>Detects answers by number alone whose numbers run ahead of the statement's, or behind, from some paragraph on.</summary>
/// <remarks>
/// An answer shares rare words with the paragraph that it answers. A run is off where at least <see cref="Fewest"/> of its answers share such
/// words with the paragraph at one distance, and next to none with the paragraph of their own number.
/// </remarks>
internal static class NumberShift
{
    private const int Fewest = 3;
    private const int Farthest = 3;

    /// <summary>For each answer where it belongs; null where its number may be followed.</summary>
    public static IReadOnlyList<Slip?> Find(IReadOnlyList<NumberedText> facts, IReadOnlyList<RawResponse> responses)
    {
        var slips = new Slip?[responses.Count];
        var places = new Dictionary<int, int>();
        for (var i = 0; i < facts.Count; i++)
            if (!places.TryAdd(facts[i].Value, i)) return slips;
        if (responses.Count < Fewest || responses.Any(r => r.Last > r.Value)) return slips;
        var rare = Rare(facts);
        var words = responses.Select(r => r.Repeated is null ? Words(r.Prose.Text).Where(rare.ContainsKey).ToList() : []).ToList();
        var at = responses.Select((r, i) => Shared(words[i], rare, places, r.Value)).ToList();
        foreach (var by in Enumerable.Range(-Farthest, 2 * Farthest + 1).Where(d => d != 0))
        {
            var there = responses.Select((r, i) => Shared(words[i], rare, places, r.Value - by)).ToList();
            if (Begin(at, there) is not { } from) continue;
            while (from > 0 && words[from - 1].Count == 0 && Ahead(responses, from - 1, by)) from--;
            for (var i = from; i < responses.Count; i++)
                if (responses[i].Repeated is null) slips[i] = new(by, places.TryGetValue(responses[i].Value - by, out var fact) ? fact : null, there[i] > 0 && at[i] == 0);
            return slips;
        }

        return slips;
    }

    /// <summary>First answer of the run that ends the paper and is off; null where there is none.</summary>
    private static int? Begin(List<int> at, List<int> there)
    {
        int own = 0, other = 0, count = 0;
        int? from = null;
        for (var i = at.Count - 1; i >= 0; i--)
        {
            own += at[i];
            other += there[i];
            if (there[i] > 0 && at[i] == 0) count++;
            if (own * 5 > other) break;
            if (there[i] > 0 && at[i] == 0 && count >= Fewest) from = i;
        }

        return from;
    }

    /// <summary>Whether the number before is part of the same run: it follows a gap or begins the paper.</summary>
    private static bool Ahead(IReadOnlyList<RawResponse> responses, int i, int by) =>
        by < 0 || i == 0 || responses[i].Value - responses[i - 1].Value <= by;

    private static int Shared(List<string> words, Dictionary<string, HashSet<int>> rare, Dictionary<int, int> places, int number) =>
        places.TryGetValue(number, out var fact) ? words.Count(w => rare[w].Contains(fact)) : 0;

    /// <summary>Words that stand in one or two paragraphs alone.</summary>
    private static Dictionary<string, HashSet<int>> Rare(IReadOnlyList<NumberedText> facts)
    {
        var found = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        for (var i = 0; i < facts.Count; i++)
            foreach (var word in Words(facts[i].Prose.Text))
            {
                if (!found.TryGetValue(word, out var places)) found[word] = places = [];
                places.Add(i);
            }

        return found.Where(w => w.Value.Count <= 2).ToDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Words(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i])) continue;
            var start = i;
            while (i < text.Length && char.IsLetter(text[i])) i++;
            if (i - start >= 4) yield return text[start..i].ToLowerInvariant();
        }
    }
}
