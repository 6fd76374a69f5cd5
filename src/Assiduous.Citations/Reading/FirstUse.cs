using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>
/// Reads a paper that is named in full where it is first used, with what stands between its name and the place: <c>Declaration of Gail
/// Hathorne, dated November 1, 2024 ("Hathorne Decl.") ¶ 5</c>, <c>Yost Dep. (Casimir Decl. Ex. B) at 16:2</c>.
/// </summary>
internal readonly ref struct FirstUse(ReadOnlySpan<char> text, RecordWords words)
{
    private const int Farthest = 320;
    private const int LongestBracket = 240;
    private const int MostWords = 8;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly RecordWords _words = words;

    /// <summary>Reads the name that ends, with what was added to it, at <paramref name="end"/>; false where nothing was added or what stands there is more than additions.</summary>
    /// <param name="end">Past the name and its additions, before a comma or "at".</param>
    /// <param name="floor">Where the citation before it ends.</param>
    /// <param name="name">The paper; null where none was found.</param>
    public bool TryBack(int end, int floor, out FirstName name)
    {
        name = default;
        if (!EndsInAddition(end, floor)) return false;
        var from = RegionStart(end, floor);
        for (var at = from; at < end; at = NextWord(at, end))
            if (TryAt(at, end, out name) && name.HeadEnd < end) return true;
        return TryAlias(end, floor, out name);
    }

    /// <summary>Reads a name that begins at <paramref name="at"/> and ends, with what was added, at <paramref name="end"/>.</summary>
    public bool TryAt(int at, int end, out FirstName name)
    {
        name = default;
        var head = HeadEnd(at, end, out var kind);
        if (head < 0) return false;
        name = new FirstName(at, head, kind, Chars.Fold(_text[at..head]), null, null);
        return OnlyAdditions(end, ref name);
    }

    /// <summary>The offset of the bracket that closes the one at <paramref name="open"/>; -1 where none does near by.</summary>
    public int Close(int open)
    {
        var depth = 0;
        for (var i = open; i < _text.Length && i - open < LongestBracket; i++)
        {
            if (_text[i] is '(' or '[') depth++;
            else if (_text[i] is ')' or ']' && --depth == 0) return i;
        }

        return -1;
    }

    /// <summary>The name in quotation marks between two brackets, <c>the "Knowles Decl."</c>; null where there is none.</summary>
    public string? Quoted(int open, int close)
    {
        var first = _text[(open + 1)..close].IndexOfAny('"', '“');
        if (first < 0) return null;
        first += open + 2;
        var length = _text[first..close].IndexOfAny('"', '”');
        return length > 1 && Chars.IsWord(_text[first]) ? Chars.Fold(_text[first..(first + length)]).TrimEnd(',') : null;
    }

    /// <summary>The kind of paper that the last word of a name tells.</summary>
    public bool TryKind(string name, out CitationKind kind) => _words.TryKind(name.AsSpan(name.LastIndexOf(' ') + 1), out kind);

    /// <summary>Where the citation that holds <paramref name="end"/> can begin: behind an open bracket, a semicolon or the end of a sentence.</summary>
    private int RegionStart(int end, int floor)
    {
        var limit = Math.Max(floor, end - Farthest);
        var depth = 0;
        for (var at = end; at > limit; at--)
        {
            var c = _text[at - 1];
            if (c is ')' or ']') depth++;
            else if (c is '(' or '[' && --depth < 0) return at;
            else if (depth == 0 && (c == ';' || (c == '\n' && Chars.At(_text, at) == '\n'))) return at;
            else if (depth == 0 && c is '.' or '?' or '!' && at < end && Chars.IsSpace(_text[at]) && Sentences.Ends(_text, at - 1) && !IsShortenedBefore(at - 1)) return at;
        }

        return limit;
    }

    private bool IsShortenedBefore(int stop)
    {
        var at = stop;
        while (at > 0 && !Chars.IsSpace(_text[at - 1]) && stop - at < 20) at--;
        return _words.IsShortened(_text[at..(stop + 1)].TrimStart("(["));
    }

    private int NextWord(int at, int end)
    {
        while (at < end && !Chars.IsSpace(_text[at])) at++;
        while (at < end && !Chars.IsWord(_text[at])) at++;
        return at;
    }

    /// <summary>Where a short name in a bracket right before the place is all that can be read, the name is that: <c>… pursuant to 28 U.S.C. § 1746 ("Finch Decl.") at ¶ 7</c>.</summary>
    private bool TryAlias(int end, int floor, out FirstName name)
    {
        name = default;
        if (end - 2 <= floor || _text[end - 1] is not (')' or ']')) return false;
        var open = _text[Math.Max(floor, end - 80)..end].LastIndexOfAny('(', '[');
        if (open < 0) return false;
        open += Math.Max(floor, end - 80);
        if (Quoted(open, end - 1) is not { } alias || !TryKind(alias, out var kind)) return false;
        name = new FirstName(open + 1, end, kind, alias, null, null);
        return true;
    }

    /// <summary>The end of the words that name a paper from <paramref name="at"/> on, "of" and a person's name included; -1 where they name none.</summary>
    private int HeadEnd(int at, int limit, out CitationKind kind)
    {
        kind = default;
        var best = -1;
        for (var i = 0; i < MostWords && at < limit; i++)
        {
            var end = WordEnd(at, limit);
            if (end == at) break;
            var word = _text[at..end];
            var named = (Chars.IsUpper(word[0]) || Chars.IsDigit(word[0])) && _words.TryKind(word, out var read) && IsPaper(read) ? read : (CitationKind?)null;
            if (named is { } found) (best, kind) = (end, found);
            if (best < 0 && !Chars.IsUpper(word[0]) && !Chars.IsDigit(word[0])) break;
            if (best < 0 && _words.IsOpener(word)) break;
            at = Chars.SkipSpace(_text, end);
            if (best == end && Chars.WordAt(_text, at, "of")) return PersonEnd(Chars.SkipSpace(_text, at + 2), limit, best, ref kind);
            if (at == end || (best == end && !Chars.IsUpper(Chars.At(_text, at)))) break;
        }

        return best;
    }

    private static bool IsPaper(CitationKind kind) => kind is CitationKind.Transcript or CitationKind.Declaration or CitationKind.Pleading or CitationKind.Statement or CitationKind.Stipulation or CitationKind.Discovery;

    /// <summary>The end of a name behind "of": <c>Dr. Amrit Sandhu</c>, <c>the Deposition of A. B. Yost</c>, <c>Acme Corp.</c>.</summary>
    private int PersonEnd(int at, int limit, int otherwise, ref CitationKind kind)
    {
        var best = otherwise;
        for (var i = 0; i < MostWords && at < limit; i++)
        {
            var end = WordEnd(at, limit);
            if (end == at) return best;
            var word = _text[at..end];
            if (_words.TryKind(word, out var read) && IsPaper(read)) kind = read;
            if (Chars.IsUpper(word[0])) best = end;
            else if (!(word is "the" or "of" or "de" or "van" or "von" or "la" or "del")) return best;
            at = Chars.SkipSpace(_text, end);
            if (at == end) return best;
        }

        return best;
    }

    private int WordEnd(int at, int limit)
    {
        var end = at;
        while (end < limit && !Chars.IsSpace(_text[end]) && _text[end] is not (',' or ';' or ')' or ']' or '[' or ':') && !Chars.IsQuote(_text[end]) && (_text[end] != '(' || Chars.IsDigit(Chars.At(_text, end - 1)) || Chars.At(_text, end - 1) == ')'))
        {
            if (_text[end] == '(' && _text[end..].IndexOf(')') is var close and > 0 and < 3) end += close;
            end++;
        }

        return end;
    }

    /// <summary>Whether nothing but additions stands between a name and <paramref name="end"/>: brackets, dates, where it is filed, under which letter.</summary>
    private bool OnlyAdditions(int end, ref FirstName name)
    {
        var named = false;
        var hears = name.Kind == CitationKind.Transcript && !_text[name.Start..name.HeadEnd].ContainsAny(' ', '\n');
        for (var at = name.HeadEnd; ;)
        {
            while (at < end && (Chars.IsSpace(_text[at]) || _text[at] == ',')) at++;
            if (at >= end) return true;
            var stop = at;
            if (_text[at] is '(' or '[')
            {
                stop = Close(at);
                if (stop < 0 || stop >= end) return false;
                if (Quoted(at, stop) is not { } alias) name = name with { Exhibit = name.Exhibit ?? ExhibitIn(at + 1, stop) };
                else if (name.Owner is not null) name = name with { Owner = alias };
                else if (!named) (name, named) = (name with { Name = alias, Kind = TryKind(alias, out var kind) ? kind : name.Kind }, true);
                at = stop + 1;
                continue;
            }

            while (stop < end && _text[stop] is not (',' or '(' or '[')) stop++;
            if (!Additions.Has(_text[at..stop]) && !IsOtherName(at, stop) && !(hears && Chars.IsUpper(_text[at]) && stop - at < 30)) return false;
            name = name with { Exhibit = name.Exhibit ?? ExhibitIn(at, stop), Owner = name.Owner ?? OwnerIn(at, stop) };
            at = stop;
        }
    }

    /// <summary>The paper to which the document is attached: "attached to the Declaration of Louise Casimir"; null where none is told.</summary>
    private string? OwnerIn(int at, int end)
    {
        var to = _text[at..end].IndexOf(" to ");
        if (to < 0) return null;
        var from = Chars.SkipSpace(_text, at + to + 4);
        if (Chars.WordAt(_text, from, "the")) from = Chars.SkipSpace(_text, from + 3);
        return HeadEnd(from, end, out _) is var head && head > from ? Chars.Fold(_text[from..head]) : null;
    }

    /// <summary>Whether the stretch names the paper by its entry or its exhibit: <c>Casimir Decl.</c>, <c>Ex. B</c>, <c>ECF No. 44</c>.</summary>
    private bool IsOtherName(int at, int end)
    {
        end = Chars.SkipSpaceBack(_text, end, at);
        if (end - at > 60) return false;
        if (EntryNumbers.NumberAfterWord(_text, at) is var number and > 0 && number < end) return true;
        if (ExhibitNames.TryLabelBehindWord(_text, at, out var past) && past == end) return true;
        return HeadEnd(at, end, out _) is var head && head > 0 && (head == end || (ExhibitNames.TryLabelBehindWord(_text, Chars.SkipSpace(_text, head), out past) && past == end));
    }

    /// <summary>The exhibit named between two places, with whose it is, <c>Casimir Decl. Ex. B</c>; null where none is.</summary>
    private string? ExhibitIn(int at, int end)
    {
        for (var i = at; i < end; i = NextWord(i, end))
            if (ExhibitNames.TryLabelBehindWord(_text, i, out var past) && past <= end)
                return Chars.Fold(_text[(Chars.IsUpper(_text[at]) ? at : i)..past]);
        return null;
    }

    /// <summary>Whether a bracket or a stretch of additions ends right before <paramref name="end"/>: a quick look before the long one.</summary>
    private bool EndsInAddition(int end, int floor)
    {
        if (end - 1 <= floor) return false;
        if (_text[end - 1] is ')' or ']') return true;
        var at = end;
        while (at > floor && end - at < 60 && _text[at - 1] is not (',' or ')' or ']' or ';' or '(' or '[')) at--;
        if (at <= floor || _text[at - 1] is not (',' or ')' or ']')) return Additions.Ends(_text[at..end]);
        return Additions.Has(_text[at..end].Trim()) || IsOtherName(Chars.SkipSpace(_text, at), end);
    }
}

/// <summary>A paper as named at its first use.</summary>
/// <param name="Start">Where the name begins.</param>
/// <param name="HeadEnd">Where it ends, before its additions.</param>
/// <param name="Kind">What kind of paper it is.</param>
/// <param name="Name">The short name that it is given; else the name itself.</param>
/// <param name="Exhibit">The exhibit as which it is filed; null where none is told.</param>
/// <param name="Owner">The paper to which it is attached; null where none is told.</param>
internal readonly record struct FirstName(int Start, int HeadEnd, CitationKind Kind, string Name, string? Exhibit, string? Owner)
{
    /// <summary>The exhibit with whose it is; null where none is told.</summary>
    public string? Filed => Exhibit is null ? null : Owner is null ? Exhibit : Owner + " " + Exhibit;
}
