using System.Collections.Concurrent;
using Assiduous.Statements.Words;

namespace Assiduous.Statements.Elsewhere;

/// <summary>Finds the texts that share most words with another, rare words first. Built once; a search costs what its words occur.</summary>
internal sealed class WordIndex(Lexicon lexicon)
{
    // A record says the same words over and over: what a word as printed stands for is worked out once.
    private readonly ConcurrentDictionary<string, string[]> _stems = new(StringComparer.Ordinal);
    private readonly List<FilingIdeas> _parts = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _postings = new(StringComparer.Ordinal);
    private double[] _scores = [];
    private int[] _shared = [];
    private int[] _last = [];
    private int _count;

    /// <summary>Adds the next texts, in their order.</summary>
    public void AddAll(IEnumerable<string> texts)
    {
        var ideas = Collect();
        foreach (var text in texts) ideas.Add(text);
        Add(ideas.Packed());
    }

    /// <summary>Adds the texts of which these ideas are, as the next.</summary>
    public void Add(FilingIdeas ideas)
    {
        _parts.Add(ideas);
        _count += ideas.Units;
        _counts.Clear();
        _postings.Clear();
    }

    /// <summary>Takes texts one after another and keeps what they speak of and nothing else; it adds nothing. Several may be at work at a time.</summary>
    public IdeaCollector Collect() => new(this);

    /// <summary>The ideas of texts that pass by.</summary>
    internal sealed class IdeaCollector(WordIndex index)
    {
        private readonly Dictionary<string, List<int>> _holding = new(StringComparer.Ordinal);
        private readonly HashSet<string> _words = new(StringComparer.Ordinal);
        private readonly HashSet<string> _ideas = new(StringComparer.Ordinal);
        private int _units;

        /// <summary>Takes the next text.</summary>
        public void Add(string text)
        {
            _words.Clear();
            _ideas.Clear();
            index.Words(text, _words);
            foreach (var word in _words)
                foreach (var idea in index.Ideas(word))
                {
                    if (!_ideas.Add(idea)) continue;
                    if (!_holding.TryGetValue(idea, out var list)) _holding[idea] = list = [];
                    list.Add(_units);
                }

            _units++;
        }

        /// <summary>What all of them speak of.</summary>
        public FilingIdeas Packed() => FilingIdeas.Of(_units, _holding);
    }

    /// <summary>How rare a stem is among the texts: near 0.7 where every text has it, more where few have; a word that none has counts as one of the rarest.</summary>
    public double Rarity(string stem)
    {
        var most = 0;
        foreach (var idea in Ideas(stem)) most = Math.Max(most, Count(idea));
        return Math.Log(1 + (double)Math.Max(1, _count) / Math.Max(1, most));
    }

    private IEnumerable<string> Ideas(string stem) => lexicon.Ideas(stem);

    private int Count(string idea)
    {
        if (_counts.TryGetValue(idea, out var known)) return known;
        var count = 0;
        foreach (var part in _parts) count += part.Count(idea);
        return _counts[idea] = count;
    }

    // The texts that hold an idea, rising; put together when the idea is first asked for.
    private int[] Holding(string idea)
    {
        if (_postings.TryGetValue(idea, out var known)) return known;
        var (all, at, first) = (new int[Count(idea)], 0, 0);
        foreach (var part in _parts)
        {
            part.Unpack(idea, first, all.AsSpan(at));
            at += part.Count(idea);
            first += part.Units;
        }

        return _postings[idea] = all;
    }

    /// <summary>The nearest texts by index, best first, with how many words of the query each shares.</summary>
    public IEnumerable<(int Index, int Shared)> Nearest(string text, int most)
    {
        if (_scores.Length < _count) (_scores, _shared, _last) = (new double[_count], new int[_count], new int[_count]);
        var touched = new List<int>();
        var word = 0;
        var words = new HashSet<string>(StringComparer.Ordinal);
        Words(text, words);
        foreach (var stem in words)
        {
            word++;
            foreach (var idea in lexicon.Ideas(stem))
            {
                if (Count(idea) is var count && (count == 0 || count > Math.Max(200, _count / 4))) continue;
                var rarity = Math.Log(1 + (double)_count / count);
                foreach (var at in Holding(idea))
                {
                    if (_last[at] == word) continue;
                    if (_shared[at] == 0) touched.Add(at);
                    _last[at] = word;
                    _scores[at] += rarity;
                    _shared[at]++;
                }
            }
        }

        var nearest = Best(touched, most);
        foreach (var at in touched) (_scores[at], _shared[at], _last[at]) = (0, 0, 0);
        return nearest;
    }

    // The best few of many: each is put in its place among those so far, and most fall out at once.
    private List<(int Index, int Shared)> Best(List<int> touched, int most)
    {
        var best = new List<int>(most + 1);
        foreach (var text in touched)
        {
            var at = best.Count;
            while (at > 0 && Before(text, best[at - 1])) at--;
            if (at >= most) continue;
            best.Insert(at, text);
            if (best.Count > most) best.RemoveAt(most);
        }

        return best.ConvertAll(t => (t, _shared[t]));
    }

    private bool Before(int a, int b) => _scores[a] != _scores[b] ? _scores[a] > _scores[b] : a < b;

    private void Words(string text, HashSet<string> words)
    {
        var known = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; Tokens.Next(text, i) is var (start, end, word); i = end)
        {
            if (!word) continue;
            if (!known.TryGetValue(text.AsSpan(start, end - start), out var stems)) _stems[text[start..end]] = stems = Stems(text[start..end]);
            foreach (var stem in stems) words.Add(stem);
        }
    }

    private string[] Stems(string printed) =>
        [.. Tokens.Word(printed).Where(t => t.Lower.Length >= 3 && !lexicon.IsStop(t.Lower)).Select(t => lexicon.Stem(t.Lower)).Where(s => !lexicon.IsWeak(s))];
}
