using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Reads the name that a paper bears besides the number or label before it: <c>or TAC</c>, <c>("Knowles Decl.")</c>, <c>(Smith Dep.) at 5</c>, <c>, Smith Dep. 45:3</c>.</summary>
internal readonly ref struct NameBehind(ReadOnlySpan<char> text, RecordWords words, Lexicon lexicon)
{
    private const int LongestQuoted = 60;
    private const int MostWords = 5;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly RecordWords _words = words;
    private readonly Lexicon _lexicon = lexicon;

    /// <summary>Reads at <paramref name="end"/>, just past the number or label. Except behind "or", a place must follow the name: a paper that is only listed is another one.</summary>
    /// <param name="end">Past the number or label.</param>
    /// <param name="name">The name, folded.</param>
    /// <param name="kind">The kind of paper that its words tell of; null where they tell none.</param>
    /// <param name="past">The offset behind the name and its bracket.</param>
    public bool TryRead(int end, out string name, out CitationKind? kind, out int past)
    {
        (name, kind, past) = ("", null, end);
        var at = Chars.SkipSpace(_text, end);
        var c = Chars.At(_text, at);
        if (Chars.WordAt(_text, at, "or") || Chars.WordAt(_text, at, "Or")) return TryPlain(Chars.SkipSpace(_text, at + 2), false, ref name, ref kind, ref past);
        if (c is '(' or '[') return (Chars.IsQuote(Chars.At(_text, at + 1)) ? TryQuoted(at, ref name, ref kind, ref past) : TryBracketed(at, ref name, ref kind, ref past)) || TryDescribed(at, ref name, ref kind, ref past);
        if (c != ',') return false;
        at = Chars.SkipSpace(_text, at + 1);
        return TryPlain(at, true, ref name, ref kind, ref past) || TryCalled(at, ref name, ref kind, ref past) || TryTitled(at, ref name, ref past);
    }

    private bool TryPlain(int at, bool placed, ref string name, ref CitationKind? kind, ref int past)
    {
        var end = NameEnd(at);
        if (end < 0 || !new NameReader(_text, _words).TryRead(end, at, out var start, out var read) || start != at || (placed && !PlaceFollows(end))) return false;
        if (placed && IsOnlyPlace(_text[at..end], read)) return false;
        (name, kind, past) = (Chars.Fold(_text[at..end]), read, end);
        return true;
    }

    /// <summary>In <c>ECF No. 38-3, Application at 2</c> the words between the number and its page are what the paper calls itself.</summary>
    private bool TryTitled(int at, ref string name, ref int past)
    {
        var (next, end) = (at, at);
        for (var count = 0; count < MostWords && !Chars.WordAt(_text, next, "at"); count++)
        {
            if (!char.IsUpper(Chars.At(_text, next)) && !(count > 0 && (Chars.WordAt(_text, next, "of") || Chars.WordAt(_text, next, "and") || Chars.WordAt(_text, next, "for") || Chars.WordAt(_text, next, "the")))) return false;
            end = WordEnd(next);
            if (end == next) return false;
            next = Chars.SkipSpace(_text, end);
        }

        if (end == at || next == end || !Chars.WordAt(_text, next, "at") || !Chars.IsDigit(Chars.At(_text, Chars.SkipSpace(_text, next + 2)))) return false;
        (name, past) = (Chars.Fold(_text[at..end]), end);
        return true;
    }

    /// <summary>In <c>Ex. A, Deposition of Greta Lowe ("Lowe Dep."), T11:4</c> the name is followed by the short one.</summary>
    private bool TryCalled(int at, ref string name, ref CitationKind? kind, ref int past)
    {
        var head = NameEnd(at);
        var open = head < 0 ? -1 : Chars.SkipSpace(_text, head);
        if (open < 0 || Chars.At(_text, open) is not ('(' or '[')) return false;
        var reader = new FirstUse(_text, _words);
        var close = reader.Close(open);
        if (close < 0 || !PlaceFollows(close + 1) || !reader.TryAt(at, close + 1, out var first)) return false;
        (name, kind, past) = (first.Name, first.Kind, close + 1);
        return true;
    }

    private bool TryBracketed(int open, ref string name, ref CitationKind? kind, ref int past)
    {
        var end = NameEnd(open + 1);
        var close = end < 0 ? end : PastShortName(Volumes.PastNumber(_text, end) ?? end);
        if (end < 0 || Chars.At(_text, close) is not (')' or ']') || !PlaceFollows(close + 1)) return false;
        if (!TryPlain(open + 1, false, ref name, ref kind, ref past)) return false;
        past = close + 1;
        return true;
    }

    /// <summary>In <c>Ex. A (Deposition Transcript of Ada Poe ("Poe Tr.")) at 8:4</c> the bracket gives the name and its short form.</summary>
    private int PastShortName(int end)
    {
        var open = Chars.SkipSpace(_text, end);
        if (Chars.At(_text, open) is not '(' || !Chars.IsQuote(Chars.At(_text, open + 1))) return end;
        var length = _text[open..Math.Min(_text.Length, open + LongestQuoted)].IndexOf(')');
        return length > 2 && Chars.IsQuote(_text[open + length - 1]) ? open + length + 1 : end;
    }

    private bool TryQuoted(int open, ref string name, ref CitationKind? kind, ref int past)
    {
        var length = _text[(open + 2)..Math.Min(_text.Length, open + 2 + LongestQuoted)].IndexOfAny('"', '”');
        var close = open + 3 + length;
        if (length < 2 || Chars.At(_text, close) is not (')' or ']') || !PlaceFollows(close + 1)) return false;
        name = Chars.Fold(_text[(open + 2)..(close - 1)]);
        if (_words.TryKind(name.AsSpan(name.LastIndexOf(' ') + 1), out var read)) kind = read;
        past = close + 1;
        return true;
    }

    /// <summary>In <c>Ex. B (Deposition Transcript of Dennis Yost ("Yost Tr.")) at 16:2</c> the bracket names the paper in full, with additions.</summary>
    private bool TryDescribed(int open, ref string name, ref CitationKind? kind, ref int past)
    {
        var reader = new FirstUse(_text, _words);
        var close = reader.Close(open);
        if (close < 0 || !PlaceFollows(close + 1)) return false;
        var at = Chars.SkipSpace(_text, open + 1);
        while (Chars.IsLower(Chars.At(_text, at))) at = Chars.SkipSpace(_text, WordEnd(at));
        if (reader.TryAt(at, close, out var first)) (name, kind) = (first.Name, first.Kind);
        else if (reader.Quoted(open, close) is { } alias) (name, kind) = (alias, reader.TryKind(alias, out var read) ? read : null);
        else return false;
        past = close + 1;
        return true;
    }

    /// <summary>Words such as PageID or Tab announce a place or part, and are no other name of the paper.</summary>
    private bool IsOnlyPlace(ReadOnlySpan<char> name, CitationKind kind) =>
        !name.ContainsAny(' ', '\n') && ((kind == CitationKind.Ecf && !_words.IsRuling(name)) || (kind == CitationKind.Exhibit && !_words.IsRecording(name)));

    private bool PlaceFollows(int end) => new PinReader(_text, _lexicon).Read(end, true, []) > end;

    /// <summary>The end of the longest run of words from <paramref name="at"/> that ends with a word for a paper, "of" and a person's name included; -1 where there is none.</summary>
    public int NameEnd(int at)
    {
        var best = -1;
        for (var i = 0; i < MostWords; i++)
        {
            var end = WordEnd(at);
            if (end == at) return best;
            if (_words.TryKind(_text[at..end], out _)) best = end;
            at = Chars.SkipSpace(_text, end);
            if (best == end && Chars.WordAt(_text, at, "of")) return PersonEnd(Chars.SkipSpace(_text, at + 2), best);
            if (at == end || !Chars.IsUpper(Chars.At(_text, at))) return best;
        }
        return best;
    }

    private int PersonEnd(int at, int otherwise)
    {
        var end = otherwise;
        for (var i = 0; i < 3 && Chars.IsUpper(Chars.At(_text, at)); i++)
        {
            end = WordEnd(at);
            at = Chars.SkipSpace(_text, end);
            if (at == end) break;
        }
        return end;
    }

    private int WordEnd(int at)
    {
        while (at < _text.Length && !Chars.IsSpace(_text[at]) && _text[at] is not (',' or ';' or ')' or '(' or ']' or '”' or '"')) at++;
        return at;
    }
}
