namespace Assiduous.Storage.Search;

/// <summary>
/// Reads what a person types: words, <c>"phrases"</c>, <c>begin*</c>, <c>AND OR NOT NEAR NEAR/5</c> in capitals, parentheses. Words side by
/// side must all be there. Everything else is words; nothing of it reaches a database unread.
/// </summary>
internal sealed class QueryParser
{
    private const int Longest = 1000;
    private const int MostTerms = 64;
    private const int Deepest = 20;
    private const int UsualDistance = 10;
    private const int Farthest = 200;

    private readonly List<(string Text, bool Quoted)> _parts;
    private int _at;
    private int _terms;

    private QueryParser(List<(string Text, bool Quoted)> parts) => _parts = parts;

    /// <summary>The meaning of a query.</summary>
    /// <exception cref="QueryException">It cannot be understood.</exception>
    public static Query Read(string query)
    {
        if (query.Length > Longest) throw new QueryException($"The query is longer than {Longest} characters. Ask for less at a time.");
        var parser = new QueryParser(Cut(query));
        if (parser._parts.Count == 0) throw new QueryException("There is nothing to look for. Write a word, as: handcuff* NEAR tight");
        var read = parser.Or(0);
        if (parser._at < parser._parts.Count) throw new QueryException("There is a closing parenthesis without its opening one.");
        return read;
    }

    private static List<(string Text, bool Quoted)> Cut(string query)
    {
        var parts = new List<(string, bool)>();
        for (var i = 0; i < query.Length;)
        {
            if (char.IsWhiteSpace(query[i])) i++;
            else if (query[i] is '(' or ')') parts.Add((query[i++].ToString(), false));
            else if (IsQuote(query[i]))
            {
                var end = i + 1;
                while (end < query.Length && !IsQuote(query[end])) end++;
                if (end == query.Length) throw new QueryException("A quotation mark is not closed.");
                parts.Add((query[(i + 1)..end], true));
                i = end + 1;
            }
            else
            {
                var end = i;
                while (end < query.Length && !char.IsWhiteSpace(query[end]) && query[end] is not ('(' or ')') && !IsQuote(query[end])) end++;
                parts.Add((query[i..end], false));
                i = end;
            }
        }

        return parts;
    }

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„';

    private string? Peek => _at < _parts.Count && !_parts[_at].Quoted ? _parts[_at].Text : null;

    private bool Take(string word)
    {
        if (Peek is not { } next || !string.Equals(next, word, StringComparison.Ordinal)) return false;
        _at++;
        return true;
    }

    private Query Or(int depth)
    {
        if (depth > Deepest) throw new QueryException($"There are more than {Deepest} parentheses inside each other.");
        var left = And(depth);
        while (Take("OR")) left = new OrQuery(left, And(depth));
        return left;
    }

    private Query And(int depth)
    {
        var left = Near(depth);
        while (_at < _parts.Count && Peek is not (")" or "OR"))
        {
            Take("AND");
            left = Take("NOT") ? new NotQuery(left, Near(depth)) : new AndQuery(left, Near(depth));
        }

        return left;
    }

    private Query Near(int depth)
    {
        var left = One(depth);
        var query = left;
        while (Distance() is { } distance)
        {
            var right = One(depth);
            var near = new NearQuery(left, right, distance);
            query = ReferenceEquals(query, left) ? near : new AndQuery(query, near);
            left = right;
        }

        return query;
    }

    private int? Distance()
    {
        if (Peek is not { } word || !word.StartsWith("NEAR", StringComparison.Ordinal)) return null;
        if (word.Length == 4)
        {
            _at++;
            return UsualDistance;
        }

        if (word[4] != '/') return null;
        if (!int.TryParse(word.AsSpan(5), System.Globalization.NumberStyles.None, null, out var distance) || distance > Farthest)
            throw new QueryException($"'{word}' wants a number of words up to {Farthest}, as NEAR/5.");
        _at++;
        return distance;
    }

    private Query One(int depth)
    {
        if (_at >= _parts.Count) throw new QueryException("The query ends where words should follow.");
        if (Take("("))
        {
            var inner = Or(depth + 1);
            return Take(")") ? inner : throw new QueryException("A parenthesis is not closed.");
        }

        if (Peek is ")" or "AND" or "OR" || Peek is { } word && word.StartsWith("NEAR", StringComparison.Ordinal) && (word.Length == 4 || word[4] == '/'))
            throw new QueryException($"'{Peek}' stands where words should stand. To look for the word itself, put it in quotation marks.");
        if (Peek is "NOT") throw new QueryException("NOT needs something before it, as: tight NOT loose");
        return Phrase(_parts[_at++].Text);
    }

    private PhraseQuery Phrase(string text)
    {
        if (++_terms > MostTerms) throw new QueryException($"The query has more than {MostTerms} terms. Ask for less at a time.");
        var words = Token.Of(text).ConvertAll(t => t.Word);
        if (words.Count == 0) throw new QueryException($"'{text}' holds no letter and no digit, and only those are indexed.");
        return new PhraseQuery(words, text.EndsWith('*'));
    }
}
