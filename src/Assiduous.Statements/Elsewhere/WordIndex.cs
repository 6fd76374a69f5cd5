using System.Collections.Concurrent;
using Assiduous.Statements.Words;

namespace Assiduous.Statements.Elsewhere;

/// <summary>Finds the texts that share most words with another, rare words first. Built once; a search costs what its words occur.</summary>
internal sealed class WordIndex(Lexicon lexicon)
{
    private const int Batch = 8192;
    private readonly Dictionary<string, List<int>> _postings = new(StringComparer.Ordinal);
    // A record says the same words over and over: what a word as printed stands for is worked out once.
    private readonly ConcurrentDictionary<string, string[]> _stems = new(StringComparer.Ordinal);
    private double[] _scores = [];
    private int[] _shared = [];
    private int[] _last = [];
    private int _count;

    /// <summary>Adds the next texts, in their order.</summary>
    public void AddAll(IEnumerable<string> texts) => Add(IdeasOf(texts));

    /// <summary>Adds the texts of which these ideas are, as the next.</summary>
    public void Add(FilingIdeas ideas)
    {
        foreach (var (idea, holding) in ideas.Holding)
        {
            if (!_postings.TryGetValue(idea, out var list)) _postings[idea] = list = new(holding.Count);
            foreach (var text in holding) list.Add(_count + text);
        }

        _count += ideas.Units;
    }

    /// <summary>The ideas of texts; a batch at a time, because the words of a long record, taken apart all at once, are many times its size. It adds nothing. Safe for several threads.</summary>
    public FilingIdeas IdeasOf(IEnumerable<string> texts)
    {
        var (count, holding) = (0, new Dictionary<string, List<int>>(StringComparer.Ordinal));
        foreach (var batch in texts.Chunk(Batch))
        {
            var ideasOf = new IReadOnlyCollection<string>[batch.Length];
            Parallel.For(0, batch.Length, i => ideasOf[i] = Ideas(batch[i]));
            foreach (var ideas in ideasOf)
            {
                foreach (var idea in ideas)
                {
                    if (!holding.TryGetValue(idea, out var list)) holding[idea] = list = [];
                    list.Add(count);
                }

                count++;
            }
        }

        return new(count, [.. holding.Select(h => KeyValuePair.Create(h.Key, (IReadOnlyList<int>)h.Value))]);
    }

    /// <summary>How rare a stem is among the texts: near 0.7 where every text has it, more where few have; a word that none has counts as one of the rarest.</summary>
    public double Rarity(string stem)
    {
        var most = 0;
        foreach (var idea in lexicon.Ideas(stem))
            if (_postings.TryGetValue(idea, out var list)) most = Math.Max(most, list.Count);
        return Math.Log(1 + (double)Math.Max(1, _count) / Math.Max(1, most));
    }

    /// <summary>The nearest texts by index, best first, with how many words of the query each shares.</summary>
    public IEnumerable<(int Index, int Shared)> Nearest(string text, int most)
    {
        if (_scores.Length < _count) (_scores, _shared, _last) = (new double[_count], new int[_count], new int[_count]);
        var touched = new List<int>();
        var word = 0;
        foreach (var stem in Words(text))
        {
            word++;
            foreach (var idea in lexicon.Ideas(stem))
            {
                if (!_postings.TryGetValue(idea, out var list) || list.Count > Math.Max(200, _count / 4)) continue;
                var rarity = Math.Log(1 + (double)_count / list.Count);
                foreach (var at in list)
                {
                    if (_last[at] == word) continue;
                    if (_shared[at] == 0) touched.Add(at);
                    _last[at] = word;
                    _scores[at] += rarity;
                    _shared[at]++;
                }
            }
        }

        var nearest = touched.OrderByDescending(t => _scores[t]).ThenBy(t => t).Take(most).Select(t => (t, _shared[t])).ToList();
        foreach (var at in touched) (_scores[at], _shared[at], _last[at]) = (0, 0, 0);
        return nearest;
    }

    private HashSet<string> Ideas(string text) => Words(text).SelectMany(lexicon.Ideas).ToHashSet(StringComparer.Ordinal);

    private HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var known = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; Tokens.Next(text, i) is var (start, end, word); i = end)
        {
            if (!word) continue;
            if (!known.TryGetValue(text.AsSpan(start, end - start), out var stems)) _stems[text[start..end]] = stems = Stems(text[start..end]);
            foreach (var stem in stems) words.Add(stem);
        }

        return words;
    }

    private string[] Stems(string printed) =>
        [.. Tokens.Word(printed).Where(t => t.Lower.Length >= 3 && !lexicon.IsStop(t.Lower)).Select(t => lexicon.Stem(t.Lower)).Where(s => !lexicon.IsWeak(s))];
}
