using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>One paper under two names in one citation: <c>Pl. Tr. or ECF No. 118-1</c>, <c>Smith Decl. (Dkt. 45)</c>, <c>Smith Dep. 45:3 (Ex. A)</c>.</summary>
internal readonly ref struct JoinedNumbers(ReadOnlySpan<char> text, RecordWords words, Lexicon lexicon)
{
    private const int LongestQuoted = 60;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly RecordWords _words = words;
    private readonly Lexicon _lexicon = lexicon;

    /// <summary>The start of a name joined to the number or label whose word begins at <paramref name="word"/>; -1 where none is.</summary>
    public int Left(int word, int floor, out string? name, out CitationKind kind)
    {
        name = null;
        kind = default;
        var end = Chars.SkipSpaceBack(_text, word, floor);
        if (end <= floor) return -1;
        var c = _text[end - 1];
        if (c is '(' or '[' or ',') end = Chars.SkipSpaceBack(_text, end - 1, floor);
        else if (end - 2 >= floor && _text[(end - 2)..end] is "or" or "Or" && Chars.IsSpace(Chars.At(_text, end - 3))) end = Chars.SkipSpaceBack(_text, end - 2, floor);
        else return -1;
        if (end > floor && Chars.IsQuote(_text[end - 1])) return Quoted(end, floor, out name, out kind);
        if (end > floor && _text[end - 1] is ')' or ']' && new FirstUse(_text, _words).TryBack(end, floor, out var first))
        {
            (name, kind) = (first.Name, first.Kind);
            return first.Start;
        }

        if (end <= floor || _text[end - 1] is '.' && c is '(' && !EndsShortened(end, floor)) return -1;
        end = Volumes.Before(_text, end, floor);
        if (!new NameReader(_text, _words).TryRead(end, floor, out var start, out kind) && !new ExhibitReader(_text, _words, _lexicon).TryBack(end, floor, out start, out kind)) return -1;
        name = Chars.Fold(_text[start..end]);
        return start;
    }

    /// <summary>The start of a shortened name right before an entry, no comma between: <c>Jones Aff. Doc. No. 12</c>, <c>Smith Dep. [34-2]</c>; -1 where none is.</summary>
    public int Before(int word, int floor, out string? name, out CitationKind kind)
    {
        (name, kind) = (null, default);
        var end = Chars.SkipSpaceBack(_text, word, floor);
        if (end == word || end <= floor + 1 || _text[end - 1] != '.' || !EndsShortened(end, floor)) return -1;
        if (!new NameReader(_text, _words).TryRead(end, floor, out var start, out kind) || kind is not (CitationKind.Transcript or CitationKind.Declaration)) return -1;
        name = Chars.Fold(_text[start..end]);
        return start;
    }

    /// <summary>In <c>Deposition of Eric Ali (“Pl. Tr.” or ECF No. 118-1) at 28:7</c> the short name stands in quotation marks, behind the long one where there is one.</summary>
    private int Quoted(int end, int floor, out string? name, out CitationKind kind)
    {
        (name, kind) = (null, default);
        var from = Math.Max(floor, end - LongestQuoted);
        var open = end - 1 <= from ? -1 : _text[from..(end - 1)].LastIndexOfAny('"', '“');
        if (open < 0) return -1;
        open += from;
        var alias = Chars.Fold(_text[(open + 1)..(end - 1)]);
        if (!_words.TryKind(alias.AsSpan(alias.LastIndexOf(' ') + 1), out kind)) return -1;
        name = alias;
        if (open <= floor || _text[open - 1] is not ('(' or '[')) return open;
        return new NameReader(_text, _words).TryRead(Chars.SkipSpaceBack(_text, open - 1, floor), floor, out var start, out _) ? start : open;
    }

    /// <summary>Reads <c>(Dkt. 45-1)</c>, <c>, ECF No. 45-1</c> or <c>or ECF No. 45-1</c> behind a name and keeps the number in the draft; the offset past it.</summary>
    public int Right(Draft draft, int end)
    {
        var at = Chars.SkipSpace(_text, end);
        var open = Chars.At(_text, at);
        if (open is '(' or '[' or ',') at = Chars.SkipSpace(_text, at + 1);
        else if (Chars.WordAt(_text, at, "or") || Chars.WordAt(_text, at, "Or")) at = Chars.SkipSpace(_text, at + 2);
        else return end;
        var closed = open is '(' or '[';
        var number = EntryNumbers.NumberAfterWord(_text, at);
        if (number < 0 || !EntryNumbers.TryRead(_text, number, false, out var ecf, out var attachment, out var past)) return closed ? Exhibit(draft, at, end) : end;
        if (EntryNumbers.IsDocketNumber(_text, number, past)) return end;
        if (closed && Chars.At(_text, past++) is not (')' or ']')) return end;
        (draft.Ecf, draft.Attachment) = (ecf, attachment);
        return past;
    }

    /// <summary>Keeps the entry told between a name and its place, <c>Petrie Decl. ("Petrie Decl.") (Dkt. 33-2) ¶ 4</c>.</summary>
    public void Within(Draft draft, int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (!Chars.IsUpper(_text[at]) || Chars.IsWord(Chars.At(_text, at - 1))) continue;
            var number = EntryNumbers.NumberAfterWord(_text, at);
            if (number < 0 || number >= end || !EntryNumbers.TryRead(_text, number, false, out var ecf, out var attachment, out var past) || past > end) continue;
            (draft.Ecf, draft.Attachment) = (ecf, attachment);
            return;
        }
    }

    /// <summary>The label in <c>Smith Dep. 45:3 (Ex. A)</c> names the same paper.</summary>
    private int Exhibit(Draft draft, int at, int otherwise)
    {
        if (!ExhibitNames.TryLabelBehindWord(_text, at, out var past) || Chars.At(_text, past) is not (')' or ']')) return otherwise;
        draft.OtherName = Chars.Fold(_text[at..past]);
        return past + 1;
    }

    private bool EndsShortened(int end, int floor)
    {
        var at = end;
        while (at > floor && !Chars.IsSpace(_text[at - 1]) && end - at < 20) at--;
        return _words.IsShortened(_text[at..end].TrimStart("([\"“"));
    }
}
