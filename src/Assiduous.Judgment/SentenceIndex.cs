namespace Assiduous.Judgment;

/// <summary>Sentences by their words, so that a cue looks only at those that could hold it.</summary>
internal sealed class SentenceIndex
{
    private readonly IReadOnlyList<string[]> sentences;
    private readonly Dictionary<string, List<int>> byWord = new(StringComparer.Ordinal);
    private readonly string[] words;

    /// <summary>Indexes sentences, each cut into words.</summary>
    public SentenceIndex(IReadOnlyList<string[]> sentences)
    {
        this.sentences = sentences;
        for (var i = 0; i < sentences.Count; i++)
            foreach (var word in sentences[i])
                if (!byWord.TryGetValue(word, out var at)) byWord[word] = [i];
                else if (at[^1] != i) at.Add(i);
        words = [.. byWord.Keys];
        Array.Sort(words, StringComparer.Ordinal);
    }

    /// <summary>Whether any sentence holds a cue.</summary>
    public bool Holds(Cue cue) => Candidates(cue).Any(i => cue.In(sentences[i]));

    /// <summary>The sentences that hold one of several cues, in their order, each with the first cue that it holds.</summary>
    public IEnumerable<(int Sentence, Cue Sign)> Holding(IReadOnlyList<Cue> cues)
    {
        var found = new SortedDictionary<int, Cue>();
        foreach (var cue in cues)
            foreach (var i in Candidates(cue))
                if (!found.ContainsKey(i) && cue.In(sentences[i])) found.Add(i, cue);
        return found.Select(f => (f.Key, f.Value));
    }

    private IEnumerable<int> Candidates(Cue cue)
    {
        if (cue.Key is not { } key) return [];
        if (!key.Open) return byWord.TryGetValue(key.Word, out var exact) ? exact : [];
        var from = Array.BinarySearch(words, key.Word, StringComparer.Ordinal);
        return Beginning(from < 0 ? ~from : from, key.Word);
    }

    private IEnumerable<int> Beginning(int from, string start)
    {
        for (var w = from; w < words.Length && words[w].StartsWith(start, StringComparison.Ordinal); w++)
            foreach (var i in byWord[words[w]]) yield return i;
    }
}
