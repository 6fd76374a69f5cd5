using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Reads <c>Id.</c>, <c>Ibid.</c> and <c>supra</c>.</summary>
internal readonly ref struct BackReader(ReadOnlySpan<char> text, RecordWords words, Lexicon lexicon)
{
    private static readonly string[] PartWords = ["Part", "Parts", "Section", "Sections", "Point", "Points", "Argument", "Facts", "Background", "Introduction"];
    internal static readonly string[] NoteWords = ["note", "notes", "n.", "nn."];

    private readonly ReadOnlySpan<char> _text = text;
    private readonly RecordWords _words = words;
    private readonly Lexicon _lexicon = lexicon;

    public void TryId(int at, List<Draft> output)
    {
        if (at > 0 && (Chars.IsWord(_text[at - 1]) || _text[at - 1] is '.' or '-' or '@')) return;
        var end = at + (_text[at..].StartsWith("ibid", StringComparison.OrdinalIgnoreCase) ? 4 : 2);
        if (Chars.IsWord(Chars.At(_text, end))) return;
        if (Chars.At(_text, end) == '.') end++;
        else if (end - at == 4 && !Chars.IsSpace(Chars.At(_text, end)) && Chars.At(_text, end) is not (',' or ';' or ')')) return;
        var draft = new Draft { Kind = CitationKind.Id, Start = at };
        var marked = end;
        while (Chars.IsMark(Chars.At(_text, marked)) && !Chars.IsDigit(Chars.At(_text, marked + 1))) marked++;
        var past = new PinReader(_text, _lexicon).Read(marked, false, draft.Pinpoints);
        if (draft.Pinpoints.Count == 0) past = end;
        else draft.Pin = PinText(marked, past);
        draft.End = past;
        Asides.Read(_text, draft);
        draft.Signal = Signals.Before(_text, at, 0, out _);
        output.Add(draft);
    }

    public void TrySupra(int at, int floor, List<Draft> output)
    {
        if (at < floor || _text[at] is not ('s' or 'S') || (at > 0 && Chars.IsWord(_text[at - 1])) || Chars.IsWord(Chars.At(_text, at + 5))) return;
        if (TryRecord(at, floor, output)) return;
        var draft = new Draft { Class = CitationClass.Authority, Kind = CitationKind.Supra, Start = at };
        var end = NoteEnd(at + 5);
        var past = new PinReader(_text, _lexicon).Read(end, false, draft.Pinpoints);
        if (draft.Pinpoints.Count > 0) { draft.Pin = PinText(end, past); end = past; }
        draft.End = end;
        if (CaseNames.TryBefore(_text, NumberBefore(at, floor, draft), floor, out var name) && !IsOwnPart(name))
        {
            draft.CaseName = Chars.Fold(_text[name.Start..name.End]);
            draft.Start = name.Start;
        }
        draft.Signal = Signals.Before(_text, draft.Start, floor, out _);
        Asides.Read(_text, draft);
        output.Add(draft);
    }

    /// <summary>Reads <c>Smith Dep., supra, at 12:3</c>, where a paper of the record is named again.</summary>
    private bool TryRecord(int at, int floor, List<Draft> output)
    {
        var end = Chars.SkipSpaceBack(_text, at, floor);
        if (end <= floor || _text[end - 1] != ',') return false;
        end = Chars.SkipSpaceBack(_text, end - 1, floor);
        if (!new NameReader(_text, _words).TryRead(end, floor, out var start, out var kind) || kind is not (CitationKind.Transcript or CitationKind.Declaration)) return false;
        var draft = new Draft { Class = CitationClass.Record, Kind = kind, Start = start, Document = Chars.Fold(_text[start..end]) };
        draft.End = new PinReader(_text, _lexicon) { Spoken = kind == CitationKind.Transcript }.Read(at + 5, false, draft.Pinpoints);
        if (draft.Pinpoints.Count == 0) return false;
        output.Add(draft);
        return true;
    }

    /// <summary>Whether a part of the paper itself is meant, <c>Part II.B, supra</c>.</summary>
    private bool IsOwnPart(in CaseName name)
    {
        foreach (var word in PartWords)
            if (Chars.WordAt(_text, name.Start, word)) return true;
        return false;
    }

    /// <summary>The offset past <c>note 3</c> behind supra; the same offset where there is none.</summary>
    private int NoteEnd(int end)
    {
        var at = Chars.SkipSpace(_text, Chars.At(_text, end) == ',' ? end + 1 : end);
        foreach (var word in NoteWords)
        {
            if (!_text[at..].StartsWith(word, StringComparison.Ordinal)) continue;
            var number = Chars.SkipSpace(_text, at + word.Length);
            var past = Chars.SkipDigits(_text, number);
            if (past > number && past - number < 5) return past;
        }
        return end;
    }

    private string PinText(int from, int end) => Pins.Text(_text, from, end);

    /// <summary>In <c>Asdf, 123 supra, at 2</c> a volume stands between name and supra.</summary>
    private int NumberBefore(int at, int floor, Draft draft)
    {
        var end = Chars.SkipSpaceBack(_text, at, floor);
        var start = end;
        while (start > floor && Chars.IsDigit(_text[start - 1]) && end - start < 5) start--;
        if (start == end) return at;
        draft.Volume = _text[start..end].ToString();
        return start;
    }
}
