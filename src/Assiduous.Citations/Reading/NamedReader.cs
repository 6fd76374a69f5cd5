using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Reads papers by their name and place: <c>Ortega Dep. 8:4-6</c>, <c>Defs.' Rule 56.1 Stmt. ¶ 5</c>, <c>Lease § 4.2</c>.</summary>
internal readonly ref struct NamedReader(ReadOnlySpan<char> text, RecordWords words, Lexicon lexicon)
{
    internal static readonly string[] DayWords = ["Day", "day"];
    internal static readonly string[] LeadWords = ["at", "p.", "pp.", "page", "pages", "pg.", "pgs.", "Page", "Pages", "Pg.", "Pgs.", "paragraph", "paragraphs", "para.", "paras.", "par.", "pars.", "Par.", "Para.", "Paras.", "Paragraph", "Paragraphs", "line", "lines", "Nos.", "No."];
    private static readonly Endings LeadEnds = new(LeadWords);
    private const int LongestQuoted = 60;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly RecordWords _words = words;
    private readonly Lexicon _lexicon = lexicon;

    /// <summary>Reads at the place; false where the words before it name no paper.</summary>
    public bool TryRead(int anchor, int floor, List<Draft> output)
    {
        var end = HeadEnd(anchor, floor, out var led);
        var place = end;
        end = BeforeDay(Volumes.Before(_text, end, floor), floor);
        var quoted = QuotedName(ref end, floor);
        if (end <= floor || !new NameReader(_text, _words).TryRead(end, floor, out var start, out var kind)) return TryFirstUse(place, floor, anchor, led, output) || (led && TryLabelled(end, floor, anchor, output));
        if (!MayStand(end, anchor, led, kind) || (!led && IsMonth(start, end, anchor))) return false;
        if (_lexicon.TryCodeBefore(_text, end, floor, out var code, out _) && (code < start || (code == start && kind is CitationKind.Ecf or CitationKind.Exhibit))) return false;
        var draft = new Draft { Class = CitationClass.Record, Kind = kind, Start = start, Document = quoted ?? Chars.Fold(_text[start..end]) };
        var past = place > end ? place : new JoinedNumbers(_text, _words, _lexicon).Right(draft, end);
        draft.End = ReadPins(draft, past);
        if (draft.Pinpoints.Count == 0 || draft.End <= anchor) return false;
        CountItems(draft, led);
        if (draft.Ecf is null) draft.End = new JoinedNumbers(_text, _words, _lexicon).Right(draft, draft.End);
        TakeRule(draft, output);
        output.Add(draft);
        if (kind == CitationKind.Transcript) ReadVolumes(draft, output);
        return true;
    }

    /// <summary>The further volumes of <c>Smith Dep., Vol. 1, 12:3-9; Vol. 2, 203:4</c>.</summary>
    private void ReadVolumes(Draft first, List<Draft> output)
    {
        for (var end = first.End; Chars.At(_text, end) is ';' or ',';)
        {
            var at = Chars.SkipSpace(_text, end + 1);
            if (Volumes.PastNumber(_text, at) is not { } past) return;
            var draft = new Draft { Class = CitationClass.Record, Kind = first.Kind, Start = at, Document = first.Document, Ecf = first.Ecf, Attachment = first.Attachment };
            draft.End = new PinReader(_text, _lexicon) { Spoken = true }.Read(past, true, draft.Pinpoints);
            if (draft.Pinpoints.Count == 0) return;
            output.Add(draft);
            end = draft.End;
        }
    }

    /// <summary>Reads a paper that is named in full, with its date, its short name or where it is filed between the name and the place.</summary>
    private bool TryFirstUse(int end, int floor, int anchor, bool led, List<Draft> output)
    {
        if (!led && _text[anchor] is not ('¶' or '§') && !PinWords.IsPageLine(_text, anchor)) return false;
        if (!new FirstUse(_text, _words).TryBack(end, floor, out var name)) return false;
        var draft = new Draft { Class = CitationClass.Record, Kind = name.Kind, Start = name.Start, Document = name.Name, OtherName = name.Filed };
        new JoinedNumbers(_text, _words, _lexicon).Within(draft, name.HeadEnd, end);
        draft.End = ReadPins(draft, end);
        if (draft.Pinpoints.Count == 0 || draft.End <= anchor) return false;
        output.Add(draft);
        return true;
    }

    /// <summary>"Dec. 5, 2019" is a date, although "Dec." may shorten a declaration too.</summary>
    private bool IsMonth(int start, int end, int anchor) => _text[start..end] is "Dec." or "Dec" && Chars.IsDigit(_text[anchor]);

    /// <summary>Reads a section of a contract or policy, <c>Lease § 4.2</c>: a paper of the record and no statute.</summary>
    public bool TrySectioned(int anchor, int floor, List<Draft> output)
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
        draft.End = new PinReader(_text, _lexicon).Read(end, false, draft.Pinpoints);
        if (draft.Pinpoints.Count == 0) return false;
        output.Add(draft);
        return true;
    }

    private int ReadPins(Draft draft, int from)
    {
        var end = Volumes.ReadPins(_text, new PinReader(_text, _lexicon) { Bates = true, Spoken = draft.Kind == CitationKind.Transcript }, from, true, draft.Pinpoints);
        if (_words.IsRecording(draft.Document)) PinLists.TakeAsTimes(draft.Pinpoints);
        return end;
    }

    /// <summary>Reads <c>Attachment A at 2</c>, where the label and not a word for a paper ends the name.</summary>
    private bool TryLabelled(int end, int floor, int anchor, List<Draft> output)
    {
        if (!new ExhibitReader(_text, _words, _lexicon).TryBack(end, floor, out var start, out var kind)) return false;
        var draft = new Draft { Class = CitationClass.Record, Kind = kind, Start = start, Document = Chars.Fold(_text[start..end]) };
        draft.End = ReadPins(draft, end);
        if (draft.Pinpoints.Count == 0 || draft.End <= anchor) return false;
        output.Add(draft);
        return true;
    }

    /// <summary>In <c>Defs.' Rule 56.1 Stmt. ¶ 5</c> the rule only tells what kind of statement it is, and was read as a citation of its own.</summary>
    private void TakeRule(Draft draft, List<Draft> output)
    {
        if (draft.Kind != CitationKind.Statement || output.Count == 0 || output[^1] is not { Kind: CitationKind.Rule } rule) return;
        if (Chars.SkipSpace(_text, rule.End) != draft.Start) return;
        output.RemoveAt(output.Count - 1);
        var before = output.Count == 0 ? 0 : output[^1].End;
        var kind = draft.Kind;
        var start = new NameReader(_text, _words).ExtendLeft(rule.Start, before, ref kind);
        draft.Document = Chars.Fold(_text[start..draft.Start]) + " " + draft.Document;
        draft.Start = start;
    }

    /// <summary>In <c>Deposition of Ana Ruiz ("Ruiz Dep.") 45:3</c> the short name stands between the long one and the place.</summary>
    private string? QuotedName(ref int end, int floor)
    {
        if (end - 4 <= floor || _text[end - 1] is not (')' or ']') || !Chars.IsQuote(_text[end - 2])) return null;
        var from = Math.Max(floor, end - LongestQuoted);
        var open = _text[from..(end - 2)].LastIndexOfAny('"', '“');
        if (open < 1 || _text[from + open - 1] is not ('(' or '[')) return null;
        var name = Chars.Fold(_text[(from + open + 1)..(end - 2)]);
        end = Chars.SkipSpaceBack(_text, from + open - 1, floor);
        return name;
    }

    /// <summary>The end of the name before a day of trial or a date: <c>Trial Tr. Day 2 at 34:5</c>, <c>N.T. 5/6/19 at 45</c>.</summary>
    private int BeforeDay(int end, int floor)
    {
        var number = end;
        while (number > floor && (Chars.IsWord(_text[number - 1]) || _text[number - 1] == '/') && end - number < 11) number--;
        if (number == end) return end;
        if (_text[number..end].Count('/') == 2 && Chars.IsDigit(_text[number]) && Chars.IsDigit(_text[end - 1])) return Chars.SkipSpaceBack(_text, number, floor);
        if (end - number > 4) return end;
        foreach (var word in DayWords)
        {
            var at = Backwards.Match(_text, Chars.SkipSpaceBack(_text, number, floor), floor, word);
            if (at < 0) continue;
            at = Chars.SkipSpaceBack(_text, at, floor);
            return at > floor && _text[at - 1] == ',' ? Chars.SkipSpaceBack(_text, at - 1, floor) : at;
        }
        return end;
    }

    /// <summary>A number right behind a discovery paper or a statement of facts counts answers or facts and not pages.</summary>
    private static void CountItems(Draft draft, bool led)
    {
        if (led || draft.Kind is not (CitationKind.Discovery or CitationKind.Statement)) return;
        var kind = draft.Kind == CitationKind.Discovery ? PinpointKind.Item : PinpointKind.Paragraph;
        for (var i = 0; i < draft.Pinpoints.Count; i++)
            if (draft.Pinpoints[i].Kind == PinpointKind.Page) draft.Pinpoints[i] = draft.Pinpoints[i] with { Kind = kind };
    }

    /// <summary>Whether a number may follow the name directly: after a shortened name, or where the number has the form of a place.</summary>
    private bool MayStand(int end, int anchor, bool led, CitationKind kind)
    {
        if (_text[anchor] is '¶' or '§') return true;
        if (led) return !IsRuling(end) || !NumberedBefore(anchor);
        if (IsRuling(end)) return false;
        var past = Chars.SkipDigits(_text, anchor);
        if (Chars.At(_text, past) == ':') return true;
        if (kind == CitationKind.Discovery && Backwards.Match(_text, end, 0, "Interrogatory") >= 0) return true;
        if (_text[end - 1] == '.') return kind is not CitationKind.Brief || _text[anchor - 1] != '(';
        var at = end;
        while (at > 0 && Chars.IsWord(_text[at - 1])) at--;
        return end - at >= 2 && _text[at..end].IndexOfAnyInRange('a', 'z') < 0 && (at == 0 || _text[at - 1] != '.');
    }

    /// <summary>Orders and opinions are cited by page; "Order No. 5" is the name of another thing.</summary>
    private bool IsRuling(int end)
    {
        var at = end;
        while (at > 0 && !Chars.IsSpace(_text[at - 1]) && end - at < 20) at--;
        return _words.IsRuling(_text[at..end].TrimStart("([;\"“"));
    }

    private bool NumberedBefore(int anchor)
    {
        var end = Chars.SkipSpaceBack(_text, anchor, 0);
        return end > 2 && _text[end - 1] == '.' && _text[end - 2] is 'o' or 's';
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
        foreach (var word in LeadEnds.Fit(_text, end) ? LeadWords : [])
        {
            var at = end - word.Length;
            if (at <= floor || !_text[at..end].SequenceEqual(word) || Chars.IsWord(_text[at - 1])) continue;
            return word.Length;
        }
        return 0;
    }
}
