using Assiduous.Statements.Words;

namespace Assiduous.Statements.Elsewhere;

/// <summary>Finds the texts that share most words with another, rare words first.</summary>
internal sealed class WordIndex(Lexicon lexicon)
{
    private readonly Dictionary<string, List<int>> _postings = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Adds the next texts, in their order.</summary>
    public void AddAll(IEnumerable<string> texts)
    {
        foreach (var ideas in texts.AsParallel().AsOrdered().Select(Ideas))
        {
            foreach (var idea in ideas)
            {
                if (!_postings.TryGetValue(idea, out var list)) _postings[idea] = list = [];
                list.Add(_count);
            }

            _count++;
        }
    }

    /// <summary>The nearest texts by index, best first, with how many words of the query each shares.</summary>
    public IEnumerable<(int Index, int Shared)> Nearest(string text, int most)
    {
        var scores = new Dictionary<int, (double Score, int Shared)>();
        foreach (var word in Words(text))
        {
            var seen = new HashSet<int>();
            foreach (var idea in lexicon.Ideas(word))
            {
                if (!_postings.TryGetValue(idea, out var list) || list.Count > Math.Max(200, _count / 4)) continue;
                var rarity = Math.Log(1 + (double)_count / list.Count);
                foreach (var at in list)
                {
                    if (!seen.Add(at)) continue;
                    var (score, shared) = scores.GetValueOrDefault(at);
                    scores[at] = (score + rarity, shared + 1);
                }
            }
        }

        return scores.OrderByDescending(s => s.Value.Score).ThenBy(s => s.Key).Take(most).Select(s => (s.Key, s.Value.Shared));
    }

    private HashSet<string> Ideas(string text) => Words(text).SelectMany(lexicon.Ideas).ToHashSet(StringComparer.Ordinal);

    private HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in Tokens.Of(text))
        {
            if (token.IsMark || token.Lower.Length < 3 || lexicon.IsStop(token.Lower)) continue;
            var stem = lexicon.Stem(token.Lower);
            if (!lexicon.IsWeak(stem)) words.Add(stem);
        }

        return words;
    }
}
