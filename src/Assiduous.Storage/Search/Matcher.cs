namespace Assiduous.Storage.Search;

/// <summary>Where on a page a query matches: the one place that decides, whatever database found the page.</summary>
internal static class Matcher
{
    /// <summary>A match, in words of the page: from the first to the last, excluded.</summary>
    internal readonly record struct Match(int From, int To);

    /// <summary>The matches; empty where the page does not match.</summary>
    /// <param name="query">What is looked for.</param>
    /// <param name="tokens">The page's words, and the first of the next page.</param>
    /// <param name="own">How many of them are the page's own; what must not be there is looked for among those.</param>
    public static List<Match> Find(Query query, IReadOnlyList<Token> tokens, int own) => query switch
    {
        PhraseQuery phrase => Phrase(phrase, tokens),
        NearQuery near => Near(Find(near.Left, tokens, own), Find(near.Right, tokens, own), near.Distance),
        AndQuery and => Both(Find(and.Left, tokens, own), Find(and.Right, tokens, own)),
        OrQuery or => [.. Find(or.Left, tokens, own).Union(Find(or.Right, tokens, own)).OrderBy(m => m.From)],
        NotQuery not => Find(not.Unwanted, tokens, own).Exists(m => m.From < own) ? [] : Find(not.Wanted, tokens, own),
        _ => throw new ArgumentOutOfRangeException(nameof(query)),
    };

    private static List<Match> Phrase(PhraseQuery phrase, IReadOnlyList<Token> tokens)
    {
        var found = new List<Match>();
        for (var i = 0; i + phrase.Words.Count <= tokens.Count; i++)
            if (IsAt(phrase, tokens, i)) found.Add(new(i, i + phrase.Words.Count));
        return found;
    }

    private static bool IsAt(PhraseQuery phrase, IReadOnlyList<Token> tokens, int at)
    {
        var last = phrase.Words.Count - 1;
        for (var i = 0; i < last; i++)
            if (!string.Equals(tokens[at + i].Word, phrase.Words[i], StringComparison.Ordinal)) return false;
        var word = tokens[at + last].Word;
        return phrase.Prefix ? word.StartsWith(phrase.Words[last], StringComparison.Ordinal) : string.Equals(word, phrase.Words[last], StringComparison.Ordinal);
    }

    private static List<Match> Near(List<Match> left, List<Match> right, int distance)
    {
        var found = new HashSet<Match>();
        var first = 0;
        foreach (var l in left)
        {
            while (first < right.Count && right[first].To + distance < l.From - 1024) first++;
            for (var r = first; r < right.Count && right[r].From - l.To <= distance; r++)
            {
                var between = Math.Max(right[r].From - l.To, l.From - right[r].To);
                if (between >= 0 && between <= distance) found.Add(new(Math.Min(l.From, right[r].From), Math.Max(l.To, right[r].To)));
            }
        }

        return [.. found.OrderBy(m => m.From).ThenBy(m => m.To)];
    }

    private static List<Match> Both(List<Match> left, List<Match> right) => left.Count == 0 || right.Count == 0 ? [] : [.. left.Union(right).OrderBy(m => m.From)];
}
