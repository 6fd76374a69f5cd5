using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Reads one citation to the record, from the digit, mark or word by which it was found.</summary>
internal readonly ref struct RecordReader(ReadOnlySpan<char> text, RecordWords words, Lexicon lexicon)
{
    private static readonly string[] ExhibitWords = ["Ex.", "Exh.", "Exhibit"];
    private static readonly string[] LeadWords = ["at", "p.", "pp.", "page", "pages", "pg.", "pgs.", "paragraph", "paragraphs", "para.", "paras.", "line", "lines", "Nos.", "No."];
    private static readonly string[] BatesWords = ["Bates", "Bates No.", "Bates Nos.", "Bates-stamped", "Bates stamped", "Bates Stamp", "Bates number", "Bates numbers"];

    private readonly ReadOnlySpan<char> _text = text;
    private readonly RecordWords _words = words;
    private readonly Lexicon _lexicon = lexicon;

    /// <summary>Reads around the number or mark at <paramref name="anchor"/>; false where no document is named before it.</summary>
    public bool TryRead(int anchor, int floor, List<Draft> output)
    {
        var end = Chars.SkipSpaceBack(_text, anchor, floor);
        if (end <= floor) return false;
        var start = output.Count;
        if (AppealRecord.TryRead(_text, anchor, floor, _lexicon, output)) return true;
        if (TryEntry(anchor, floor, output) || TryExhibit(anchor, floor, output) || TryNamed(anchor, floor, output)) return output.Count > start;
        return TryBracketed(anchor, output) || TrySectioned(anchor, floor, output) || TryBatesAlone(anchor, floor, output);
    }

    /// <summary>Reads <c>Ex. A</c> and its like, found by the word.</summary>
    public bool TryExhibitWord(int at, int floor, List<Draft> output)
    {
        if (at > 0 && Chars.IsWord(_text[at - 1])) return false;
        var label = Chars.SkipSpace(_text, EntryNumbers.WordEnd(_text, at));
        return Chars.IsUpper(Chars.At(_text, label)) && TryExhibit(label, floor, output);
    }

    private bool TryEntry(int anchor, int floor, List<Draft> output)
    {
        if (!Chars.IsDigit(_text[anchor])) return false;
        var word = EntryNumbers.WordBefore(_text, anchor, floor, out var plural);
        if (word < 0) return false;
        var at = anchor;
        var start = word;
        var joined = JoinLeft(word, floor, out var name, out var nameKind);
        if (joined >= 0) start = joined;
        var first = true;
        while (EntryNumbers.TryRead(_text, at, plural, out var ecf, out var attachment, out var end))
        {
            if (first && EntryNumbers.IsDocketNumber(_text, at, end)) return false;
            var draft = new Draft { Class = CitationClass.Record, Kind = CitationKind.Ecf, Start = first ? start : at, Ecf = ecf, Attachment = attachment };
            if (first && name is not null) { draft.Document = name; draft.Kind = nameKind; }
            Finish(draft, end, first);
            if (first && draft.Pinpoints.Count == 0 && IsRunningHead(draft)) return false;
            output.Add(draft);
            first = false;
            if (!plural || draft.Pinpoints.Count > 0) return true;
            var next = EntryNumbers.NextOfList(_text, draft.End);
            if (next < 0) return true;
            at = next;
        }
        return !first;
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
    private void Finish(Draft draft, int end, bool mayName)
    {
        if (draft.Document is not null && _text[draft.Start..end].ContainsAny('(', '[') && Chars.At(_text, end) is ')' or ']') end++;
        if (mayName && draft.Document is null) end = ReadOtherName(draft, end);
        if (mayName && draft.Document is null) end = ReadQuotedName(draft, end);
        if (mayName && draft.Document is null) end = PastName(end);
        if (mayName && draft is { Document: null, Attachment: null }) end = ReadExhibit(draft, end);
        draft.End = ReadPins(draft, end, false);
    }

    /// <summary>In <c>ECF No. 60 or TAC</c> the name stands behind the number.</summary>
    private int ReadOtherName(Draft draft, int end)
    {
        var at = Chars.SkipSpace(_text, end);
        if (!Chars.WordAt(_text, at, "or") && !Chars.WordAt(_text, at, "Or")) return end;
        at = Chars.SkipSpace(_text, at + 2);
        var past = NameEnd(at);
        if (past < 0 || !new NameReader(_text, _words).TryRead(past, at, out var start, out var kind) || start != at) return end;
        draft.Document = Chars.Fold(_text[at..past]);
        draft.Kind = kind;
        return past;
    }

    /// <summary>In <c>ECF No. 118-3 ("Knowles Decl.") ¶ 5</c> the place stands behind the name that is given there.</summary>
    private int ReadQuotedName(Draft draft, int end)
    {
        var open = Chars.SkipSpace(_text, end);
        if (Chars.At(_text, open) is not ('(' or '[') || !Chars.IsQuote(Chars.At(_text, open + 1))) return end;
        var length = _text[(open + 2)..Math.Min(_text.Length, open + 62)].IndexOfAny('"', '”');
        var close = open + 3 + length;
        if (length < 2 || Chars.At(_text, close) is not (')' or ']') || new PinReader(_text, _lexicon).Read(close + 1, false, []) == close + 1) return end;
        draft.Document = Chars.Fold(_text[(open + 2)..(close - 1)]);
        if (_words.TryKind(draft.Document.AsSpan(draft.Document.LastIndexOf(' ') + 1), out var kind)) draft.Kind = kind;
        return close + 1;
    }

    /// <summary>In <c>Dkt. 45, Ex. 3</c> the exhibit is the document, and the entry tells where it is filed.</summary>
    private int ReadExhibit(Draft draft, int end)
    {
        var at = Chars.SkipSpace(_text, Chars.At(_text, end) == ',' ? end + 1 : end);
        foreach (var word in ExhibitWords)
        {
            if (!_text[at..].StartsWith(word, StringComparison.Ordinal)) continue;
            var label = Chars.SkipSpace(_text, at + word.Length);
            if (!ExhibitNames.TryLabel(_text, label, false, out var past)) return end;
            (draft.Document, draft.Kind, draft.Within) = (Chars.Fold(_text[at..past]), CitationKind.Exhibit, true);
            return past;
        }
        return end;
    }

    /// <summary>In <c>Ex. A (Ortega Dep. Vol. II) at 12:5</c> the place stands behind what the paper is, in parentheses.</summary>
    private int PastName(int end)
    {
        var open = Chars.SkipSpace(_text, end);
        if (Chars.At(_text, open) is not ('(' or '[')) return end;
        var past = NameEnd(open + 1);
        if (past < 0) return end;
        past = Volumes.PastNumber(_text, past) ?? past;
        return Chars.At(_text, past) is ')' or ']' && new PinReader(_text, _lexicon).Read(past + 1, false, []) > past + 1 ? past + 1 : end;
    }

    private int NameEnd(int at)
    {
        var best = -1;
        for (var i = 0; i < 5; i++)
        {
            var end = at;
            while (end < _text.Length && !Chars.IsSpace(_text[end]) && _text[end] is not (',' or ';' or ')' or '(' or ']' or '”' or '"')) end++;
            if (end == at) return best;
            if (_words.TryKind(_text[at..end], out _)) best = end;
            at = Chars.SkipSpace(_text, end);
            if (at == end || !Chars.IsUpper(Chars.At(_text, at))) return best;
        }
        return best;
    }

    /// <summary>The start of a name joined to the number that follows, <c>Pl. Tr. or ECF No. 118-1</c>; -1 where none is.</summary>
    private int JoinLeft(int word, int floor, out string? name, out CitationKind kind)
    {
        name = null;
        kind = default;
        var end = Chars.SkipSpaceBack(_text, word, floor);
        if (end <= floor) return -1;
        var c = _text[end - 1];
        if (c is '(' or '[' or ',') end = Chars.SkipSpaceBack(_text, end - 1, floor);
        else if (end - 2 >= floor && _text[(end - 2)..end] is "or" or "Or" && Chars.IsSpace(Chars.At(_text, end - 3))) end = Chars.SkipSpaceBack(_text, end - 2, floor);
        else return -1;
        if (end <= floor || _text[end - 1] is '.' && c is '(' && !EndsShortened(end, floor)) return -1;
        end = Volumes.Before(_text, end, floor);
        if (new NameReader(_text, _words).TryRead(end, floor, out var start, out kind) || TryExhibitBack(end, floor, out start, out kind))
        {
            name = Chars.Fold(_text[start..end]);
            return start;
        }
        return -1;
    }

    private bool EndsShortened(int end, int floor)
    {
        var at = end;
        while (at > floor && !Chars.IsSpace(_text[at - 1]) && end - at < 20) at--;
        return _words.IsShortened(_text[at..end]);
    }

    private bool TryExhibitBack(int end, int floor, out int start, out CitationKind kind)
    {
        kind = CitationKind.Exhibit;
        start = end;
        var label = end;
        while (label > floor && end - label < 8 && (Chars.IsWord(_text[label - 1]) || _text[label - 1] == '-')) label--;
        var word = ExhibitNames.WordBefore(_text, label, floor, out _);
        if (word < 0) return false;
        start = ExhibitOwner(word, floor);
        return true;
    }

    private bool TryExhibit(int anchor, int floor, List<Draft> output)
    {
        var word = ExhibitNames.WordBefore(_text, anchor, floor, out var plural);
        if (word < 0) return false;
        var start = ExhibitOwner(word, floor);
        var at = anchor;
        var first = true;
        while (ExhibitNames.TryLabel(_text, at, plural, out var end))
        {
            var draft = new Draft { Class = CitationClass.Record, Kind = CitationKind.Exhibit, Start = first ? start : at };
            var nameEnd = ReadToWhom(end);
            draft.Document = first ? Chars.Fold(_text[start..nameEnd]) : Chars.Fold(_text[start..anchor]).TrimEnd() + " " + _text[at..end].ToString();
            end = JoinRight(draft, nameEnd);
            if (end == nameEnd) end = PastName(end);
            draft.End = ReadPins(draft, end, draft.Ecf is not null);
            output.Add(draft);
            first = false;
            if (!plural || draft.Pinpoints.Count > 0) return true;
            var next = EntryNumbers.NextOfList(_text, draft.End);
            if (next < 0) return true;
            at = next;
        }
        return !first;
    }

    /// <summary>The start of <c>Smith Decl. Ex. A</c> or <c>Pl.'s Ex. 3</c>: whose exhibit it is.</summary>
    private int ExhibitOwner(int word, int floor)
    {
        var end = Chars.SkipSpaceBack(_text, word, floor);
        if (end <= floor) return word;
        var afterComma = _text[end - 1] == ',';
        if (afterComma) end--;
        if (new NameReader(_text, _words).TryRead(end, floor, out var start, out var kind) && kind is CitationKind.Declaration or CitationKind.Transcript or CitationKind.Brief or CitationKind.Pleading) return start;
        if (afterComma) return word;
        var at = end;
        while (at > floor && !Chars.IsSpace(_text[at - 1]) && _text[at - 1] is not ('(' or '[' or ';' or '“' or '"') && end - at < 20) at--;
        return _words.TryParty(_text[at..end], out _) ? at : word;
    }

    /// <summary>Takes in "to Smith Decl." after an exhibit's label.</summary>
    private int ReadToWhom(int end)
    {
        var at = Chars.SkipSpace(_text, end);
        if (!Chars.WordAt(_text, at, "to")) return end;
        at = Chars.SkipSpace(_text, at + 2);
        if (Chars.WordAt(_text, at, "the")) at = Chars.SkipSpace(_text, at + 3);
        if (!Chars.IsUpper(Chars.At(_text, at))) return end;
        var past = NameEnd(at);
        return past < 0 ? end : past;
    }

    /// <summary>Reads <c>(Dkt. 45-1)</c>, <c>, ECF No. 45-1</c> or <c>or ECF No. 45-1</c> behind a name and keeps the number in the draft.</summary>
    private int JoinRight(Draft draft, int end)
    {
        var at = Chars.SkipSpace(_text, end);
        var open = Chars.At(_text, at);
        if (open is '(' or '[' or ',') at = Chars.SkipSpace(_text, at + 1);
        else if (Chars.WordAt(_text, at, "or") || Chars.WordAt(_text, at, "Or")) at = Chars.SkipSpace(_text, at + 2);
        else return end;
        var number = EntryNumbers.NumberAfterWord(_text, at);
        if (number < 0 || !EntryNumbers.TryRead(_text, number, false, out var ecf, out var attachment, out var past)) return end;
        if (EntryNumbers.IsDocketNumber(_text, number, past)) return end;
        if (open is '(' or '[')
        {
            if (Chars.At(_text, past) is not (')' or ']')) return end;
            past++;
        }
        draft.Ecf = ecf;
        draft.Attachment = attachment;
        return past;
    }

    private bool TryNamed(int anchor, int floor, List<Draft> output)
    {
        var end = HeadEnd(anchor, floor, out var led);
        var place = end;
        end = Volumes.Before(_text, end, floor);
        if (end <= floor || !new NameReader(_text, _words).TryRead(end, floor, out var start, out var kind)) return false;
        if (!MayStand(end, anchor, led, kind)) return false;
        if (_lexicon.TryCodeBefore(_text, end, floor, out var code, out _) && code < start) return false;
        var draft = new Draft { Class = CitationClass.Record, Kind = kind, Start = start, Document = Chars.Fold(_text[start..end]) };
        var past = place > end ? place : JoinRight(draft, end);
        draft.End = ReadPins(draft, past, true);
        if (draft.Pinpoints.Count == 0 || draft.End <= anchor) return false;
        CountItems(draft, led);
        if (draft.Ecf is null) draft.End = JoinRight(draft, draft.End);
        output.Add(draft);
        return true;
    }

    /// <summary>A number right behind a discovery paper or a statement of facts counts answers or facts and not pages.</summary>
    private static void CountItems(Draft draft, bool led)
    {
        if (led || draft.Kind is not (CitationKind.Discovery or CitationKind.Statement)) return;
        var kind = draft.Kind == CitationKind.Discovery ? PinpointKind.Item : PinpointKind.Paragraph;
        for (var i = 0; i < draft.Pinpoints.Count; i++)
            if (draft.Pinpoints[i].Kind == PinpointKind.Page) draft.Pinpoints[i] = draft.Pinpoints[i] with { Kind = kind };
    }

    /// <summary>Reads an entry in brackets alone, <c>[45] at 5</c> or <c>[45-2] ¶ 3</c>.</summary>
    private bool TryBracketed(int anchor, List<Draft> output)
    {
        if (anchor == 0 || _text[anchor - 1] != '[' || !EntryNumbers.TryRead(_text, anchor, false, out var ecf, out var attachment, out var past) || Chars.At(_text, past) != ']') return false;
        var draft = new Draft { Class = CitationClass.Record, Kind = CitationKind.Ecf, Start = anchor - 1, Ecf = ecf, Attachment = attachment };
        draft.End = ReadPins(draft, past + 1, false);
        if (draft.Pinpoints.Count == 0) return false;
        output.Add(draft);
        return true;
    }

    /// <summary>Reads a section of a contract or policy, <c>Lease § 4.2</c>: a paper of the record and no statute.</summary>
    private bool TrySectioned(int anchor, int floor, List<Draft> output)
    {
        if (_text[anchor] is not ('§' or '¶')) return false;
        var end = Chars.SkipSpaceBack(_text, anchor, floor);
        if (end > floor && _text[end - 1] == ',') end--;
        var start = end;
        for (var at = end; at > floor && end - at < 60;)
        {
            while (at > floor && Chars.IsWord(_text[at - 1])) at--;
            var word = _text[at..Chars.SkipSpaceBack(_text, start, at)];
            if (word.IsEmpty || !Chars.IsUpper(word[0]) || _words.IsOpener(word) || (start == end && !_words.IsSectioned(word))) break;
            start = at;
            at = Chars.SkipSpaceBack(_text, at, floor);
        }
        if (start == end) return false;
        var draft = new Draft { Class = CitationClass.Record, Kind = CitationKind.Exhibit, Start = start, Document = Chars.Fold(_text[start..end]) };
        draft.End = ReadPins(draft, end, false);
        if (draft.Pinpoints.Count == 0) return false;
        output.Add(draft);
        return true;
    }

    /// <summary>Whether a number may follow the name directly: after a shortened name, or where the number has the form of a place.</summary>
    private bool MayStand(int end, int anchor, bool led, CitationKind kind)
    {
        if (led || _text[anchor] is '¶' or '§') return true;
        var past = Chars.SkipDigits(_text, anchor);
        if (Chars.At(_text, past) == ':') return true;
        if (_text[end - 1] == '.') return kind is not CitationKind.Brief || _text[anchor - 1] != '(';
        var at = end;
        while (at > 0 && Chars.IsWord(_text[at - 1])) at--;
        return end - at >= 2 && _text[at..end].IndexOfAnyInRange('a', 'z') < 0 && (at == 0 || _text[at - 1] != '.');
    }

    /// <summary>Goes back from a place over "at", "p." and a comma to where the name ends.</summary>
    private int HeadEnd(int anchor, int floor, out bool led)
    {
        led = false;
        var end = Chars.SkipSpaceBack(_text, anchor, floor);
        for (var i = 0; i < 2; i++)
        {
            var length = LeadBefore(end, floor);
            if (length == 0) break;
            led = true;
            end = Chars.SkipSpaceBack(_text, end - length, floor);
        }
        if (end > floor && _text[end - 1] == ',') end = Chars.SkipSpaceBack(_text, end - 1, floor);
        return end;
    }

    private int LeadBefore(int end, int floor)
    {
        foreach (var word in LeadWords)
        {
            var at = end - word.Length;
            if (at <= floor || !_text[at..end].SequenceEqual(word) || Chars.IsWord(_text[at - 1])) continue;
            return word.Length;
        }
        return 0;
    }

    private bool TryBatesAlone(int anchor, int floor, List<Draft> output)
    {
        var end = Chars.SkipSpaceBack(_text, anchor, floor);
        var at = end;
        while (at > floor && end - at < 24 && (Chars.IsUpper(_text[at - 1]) || _text[at - 1] is '_' or '-')) at--;
        if (end - at < 2 || at == 0 || !Chars.IsUpper(_text[at]) || Chars.IsWord(_text[at - 1]) || _lexicon.TryCodeBefore(_text, end, floor, out _, out _)) return false;
        var before = Chars.SkipSpaceBack(_text, at, 0);
        if (before == 0 || (_text[before - 1] is not ('(' or ';' or '[') && !NamesBates(before))) return false;
        var past = Chars.SkipDigits(_text, anchor);
        if (past - anchor < 4) return false;
        var draft = new Draft { Class = CitationClass.Record, Kind = CitationKind.Bates, Start = at };
        draft.End = new PinReader(_text, _lexicon).Read(at, true, draft.Pinpoints);
        if (draft.Pinpoints.Count == 0 || draft.Pinpoints[0].Kind != PinpointKind.Bates) return false;
        output.Add(draft);
        return true;
    }

    private bool NamesBates(int end)
    {
        foreach (var lead in BatesWords)
            if (Backwards.Match(_text, end, 0, lead) >= 0) return true;
        return false;
    }

    private int ReadPins(Draft draft, int from, bool bare)
    {
        var end = new PinReader(_text, _lexicon).Read(from, bare, draft.Pinpoints);
        if (end != from || Volumes.Past(_text, from) is not { } past) return end;
        end = new PinReader(_text, _lexicon).Read(past, true, draft.Pinpoints);
        return draft.Pinpoints.Count > 0 ? end : from;
    }
}
