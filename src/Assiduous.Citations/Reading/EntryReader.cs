using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Reads docket entries: <c>ECF No. 118-1 at 5</c>, <c>ECF Nos. 45, 46-1 at 3, 47</c>, <c>[45] at 5</c>.</summary>
internal readonly ref struct EntryReader(ReadOnlySpan<char> text, RecordWords words, Lexicon lexicon)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly RecordWords _words = words;
    private readonly Lexicon _lexicon = lexicon;

    /// <summary>Reads the entry whose number stands at <paramref name="anchor"/>, and the further ones of a list.</summary>
    public bool TryRead(int anchor, int floor, List<Draft> output)
    {
        if (!Chars.IsDigit(_text[anchor])) return false;
        var word = EntryNumbers.WordBefore(_text, anchor, floor, out var plural);
        if (word < 0) return false;
        var numbers = new JoinedNumbers(_text, _words, _lexicon);
        var joined = numbers.Left(word, floor, out var name, out var kind);
        if (joined < 0) joined = numbers.Before(word, floor, out name, out kind);
        var start = joined >= 0 ? joined : word;
        var first = true;
        for (var at = anchor; at >= 0 && EntryNumbers.TryRead(_text, at, plural, out var ecf, out var attachment, out var end);)
        {
            if (first && EntryNumbers.IsDocketNumber(_text, at, end)) return false;
            var draft = new Draft { Class = CitationClass.Record, Kind = CitationKind.Ecf, Start = first ? start : at, Ecf = ecf, Attachment = attachment };
            if (first && name is not null) (draft.Document, draft.Kind) = (name, kind);
            Finish(draft, end, first, plural);
            if (first && draft.Pinpoints.Count == 0 && IsRunningHead(draft)) return false;
            output.Add(draft);
            first = false;
            at = plural ? EntryNumbers.NextOfList(_text, draft.End, true) : -1;
            if (at >= 0 && (_lexicon.StartsCitation(_text, at) || PinWords.IsCountOfThings(_text, Chars.SkipDigits(_text, at)))) break;
        }
        return !first;
    }

    /// <summary>Reads an entry in brackets alone, <c>[45] at 5</c> or <c>[45-2] ¶ 3</c>.</summary>
    public bool TryBracketed(int anchor, int floor, List<Draft> output)
    {
        if (anchor == 0 || _text[anchor - 1] != '[' || !EntryNumbers.TryRead(_text, anchor, false, out var ecf, out var attachment, out var past) || Chars.At(_text, past) != ']') return false;
        var draft = new Draft { Class = CitationClass.Record, Kind = CitationKind.Ecf, Start = anchor - 1, Ecf = ecf, Attachment = attachment };
        draft.End = new PinReader(_text, _lexicon).Read(past + 1, false, draft.Pinpoints);
        if (draft.Pinpoints.Count == 0) return false;
        if (new JoinedNumbers(_text, _words, _lexicon).Before(anchor - 1, floor, out var name, out var kind) is var start and >= 0) (draft.Start, draft.Document, draft.Kind) = (start, name, kind);
        output.Add(draft);
        return true;
    }

    /// <summary>Whether the number ends the first line of a page, as the heads that courts and services print do.</summary>
    private bool IsRunningHead(Draft draft)
    {
        if (draft.End < _text.Length && _text[draft.End] is not ('\n' or '\r')) return false;
        var at = draft.Start;
        while (at > 0 && draft.Start - at < 200 && _text[at - 1] is not ('\n' or '\f')) at--;
        return at == 0 || _text[at - 1] == '\f';
    }

    /// <summary>Reads what may follow an entry's number: a closing parenthesis of <c>Ex. 1 (Dkt. 45-1)</c>, "or TAC", an exhibit, the places.</summary>
    private void Finish(Draft draft, int end, bool mayName, bool plural)
    {
        if (draft.Document is not null && _text[draft.Start..end].ContainsAny('(', '[') && Chars.At(_text, end) is ')' or ']') end++;
        if (mayName && draft.Document is null) end = ReadName(draft, end);
        if (mayName && draft is { Document: null, Attachment: null }) end = ReadExhibit(draft, end);
        if (Chars.At(_text, end) == ':' && Chars.IsDigit(Chars.At(_text, end + 1)))
        {
            draft.End = new PinReader(_text, _lexicon) { Spoken = draft.Kind == CitationKind.Transcript }.Read(end + 1, true, draft.Pinpoints);
            return;
        }

        draft.End = Volumes.ReadPins(_text, new PinReader(_text, _lexicon) { Entry = plural ? draft.Ecf : null, Spoken = draft.Kind == CitationKind.Transcript }, end, false, draft.Pinpoints);
        if (draft.Pinpoints.Count == 0) ReadBehindBracket(draft);
    }

    /// <summary>The name of the paper behind its number: <c>ECF No. 60 or TAC</c>, <c>ECF No. 118-3 ("Knowles Decl.") ¶ 5</c>, <c>R. 45, Complaint, PageID 3</c>.</summary>
    private int ReadName(Draft draft, int end)
    {
        if (!new NameBehind(_text, _words, _lexicon).TryRead(end, out var name, out var kind, out var past)) return end;
        (draft.Document, draft.Kind) = (name, kind ?? draft.Kind);
        return past;
    }

    /// <summary>In <c>[D.E. 45-1] ¶ 5</c> the place stands behind the bracket.</summary>
    private void ReadBehindBracket(Draft draft)
    {
        if (draft.Start == 0 || _text[draft.Start - 1] != '[' || Chars.At(_text, draft.End) != ']') return;
        var end = new PinReader(_text, _lexicon).Read(draft.End + 1, false, draft.Pinpoints);
        if (draft.Pinpoints.Count > 0) (draft.Start, draft.End) = (draft.Start - 1, end);
    }

    /// <summary>In <c>Dkt. 45, Ex. 3</c> the exhibit is the document, and the entry tells where it is filed.</summary>
    private int ReadExhibit(Draft draft, int end)
    {
        var at = Chars.SkipSpace(_text, Chars.At(_text, end) == ',' ? end + 1 : end);
        if (!ExhibitNames.TryLabelBehindWord(_text, at, out var past)) return end;
        (draft.Document, draft.Kind, draft.Within) = (Chars.Fold(_text[at..past]), CitationKind.Exhibit, true);
        return past;
    }
}
