using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Reads exhibits by label, with whose they are and what they are: <c>Pl.'s Ex. 3</c>, <c>Ex. A to Smith Decl. at 4</c>, <c>Exs. A–C</c>, <c>Ex. A (Smith Dep.) at 45:3</c>.</summary>
internal readonly ref struct ExhibitReader(ReadOnlySpan<char> text, RecordWords words, Lexicon lexicon)
{
    private static readonly string[] Owners = ["Trial", "Tr.", "Dep.", "Hr'g", "Hr’g", "Joint", "App.", "Agency", "State's", "State’s", "Gov't", "Gov’t"];
    private const int LongestDescription = 80;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly RecordWords _words = words;
    private readonly Lexicon _lexicon = lexicon;

    /// <summary>Reads at the label; false where no word for an exhibit stands before it.</summary>
    public bool TryRead(int anchor, int floor, List<Draft> output)
    {
        var word = ExhibitNames.WordBefore(_text, anchor, floor, out var plural);
        if (word < 0) return false;
        if (!plural && TryInBracket(word, anchor, floor, output)) return true;
        var start = Owner(word, floor);
        var first = true;
        for (var at = anchor; at >= 0 && ExhibitNames.TryLabel(_text, at, plural, out var end);)
        {
            var draft = new Draft { Class = CitationClass.Record, Kind = CitationKind.Exhibit, Start = first ? start : at };
            var nameEnd = ToWhom(end);
            draft.Document = first ? Unquoted(_text[start..nameEnd]) : Chars.Fold(_text[start..anchor]).TrimEnd() + " " + _text[at..end].ToString();
            end = new JoinedNumbers(_text, _words, _lexicon).Right(draft, nameEnd);
            if (!plural && end == nameEnd) end = WhatItIs(draft, end);
            if (!plural && start == word) TakeWhose(draft, word, floor);
            else if (!plural) TakeNamed(draft, start, floor);
            var pins = new PinReader(_text, _lexicon) { Bates = true, Spoken = draft.Kind == CitationKind.Transcript };
            draft.End = Volumes.ReadPins(_text, pins, end, draft.Ecf is not null || draft.OtherName is not null, draft.Pinpoints);
            if (_words.IsRecording(draft.Document)) PinLists.TakeAsTimes(draft.Pinpoints);
            output.Add(draft);
            first = false;
            at = !plural ? -1 : EntryNumbers.NextOfList(_text, draft.End, false);
            if (draft.Pinpoints.Count > 0 && !IsPlacedLabel(at)) at = -1;
        }
        return !first;
    }

    /// <summary>In <c>Exs. B at 16, C at 3</c> a label with a place of its own goes on with the list.</summary>
    private bool IsPlacedLabel(int at) =>
        at >= 0 && Chars.IsUpper(_text[at]) && ExhibitNames.TryLabel(_text, at, false, out var end) && new PinReader(_text, _lexicon).Read(end, false, []) > end;

    /// <summary>The start of the exhibit whose label ends at <paramref name="end"/>.</summary>
    public bool TryBack(int end, int floor, out int start, out CitationKind kind)
    {
        kind = CitationKind.Exhibit;
        start = end;
        var label = end;
        while (label > floor && end - label < 8 && (Chars.IsWord(_text[label - 1]) || _text[label - 1] == '-')) label--;
        var word = ExhibitNames.WordBefore(_text, label, floor, out _);
        if (word < 0 || !ExhibitNames.TryLabel(_text, label, false, out var past) || past != end) return false;
        start = Owner(word, floor);
        return true;
    }

    /// <summary>
    /// Takes the paper named in full before the label: whose exhibit it is, <c>Declaration of Louise Casimir, dated May 3, 2024 ("Casimir Decl."), Ex. A</c>,
    /// or what is filed as it, <c>Deposition of Dennis Yost ("Yost Dep."), annexed as Ex. 4</c>.
    /// </summary>
    private void TakeWhose(Draft draft, int word, int floor)
    {
        var end = Chars.SkipSpaceBack(_text, word, floor);
        var filed = end - 2 > floor && _text[(end - 2)..end] is "as" && Chars.IsSpace(_text[end - 3]);
        if (filed) end = Chars.SkipSpaceBack(_text, end - 2, floor);
        if (end > floor && _text[end - 1] == ',') end = Chars.SkipSpaceBack(_text, end - 1, floor);
        if (!new FirstUse(_text, _words).TryBack(end, floor, out var name)) return;
        if (!filed && name.Kind == CitationKind.Declaration)
        {
            if (draft.OtherName is null) draft.Document = name.Name + " " + draft.Document;
            else draft.OtherName = name.Name + " " + draft.OtherName;
        }
        else if (draft.OtherName is not null || (!filed && name.Kind != CitationKind.Transcript)) return;
        else (draft.OtherName, draft.Document, draft.Kind) = (name.Owner is null ? draft.Document : name.Owner + " " + draft.Document, name.Name, name.Kind);
        draft.Start = name.Start;
    }

    /// <summary>In <c>Yost Dep., Casimir Decl. Ex. B at 16:2</c> the transcript stands before the exhibit as which it is filed.</summary>
    private void TakeNamed(Draft draft, int start, int floor)
    {
        if (draft.OtherName is not null) return;
        var left = new JoinedNumbers(_text, _words, _lexicon).Left(start, floor, out var name, out var kind);
        if (left < 0 || kind != CitationKind.Transcript) return;
        (draft.OtherName, draft.Document, draft.Kind, draft.Start) = (draft.Document, name, kind, left);
    }

    /// <summary>In <c>Smith Dep. (Ex. A) 45:3–10</c> the paper's name stands before the bracket and its place behind.</summary>
    private bool TryInBracket(int word, int anchor, int floor, List<Draft> output)
    {
        word = Owner(word, floor);
        var label = word;
        while (LowerBefore(word, floor) is var before && before < word) word = before;
        var open = Chars.SkipSpaceBack(_text, word, floor) - 1;
        if (open <= floor || _text[open] is not ('(' or '[') || !ExhibitNames.TryLabel(_text, anchor, false, out var close) || Chars.At(_text, close) is not (')' or ']')) return false;
        var start = new JoinedNumbers(_text, _words, _lexicon).Left(word, floor, out var name, out var kind);
        if (start < 0) return false;
        var draft = new Draft { Class = CitationClass.Record, Kind = kind, Start = start, Document = name, OtherName = Chars.Fold(_text[label..close]) };
        draft.End = new PinReader(_text, _lexicon) { Spoken = kind == CitationKind.Transcript }.Read(close + 1, true, draft.Pinpoints);
        if (draft.Pinpoints.Count == 0) return false;
        output.Add(draft);
        return true;
    }

    /// <summary>The offset of a word in small letters before <paramref name="word"/>, "attached as" before a label; the same offset where none stands there.</summary>
    private int LowerBefore(int word, int floor)
    {
        var end = Chars.SkipSpaceBack(_text, word, floor);
        var at = end;
        while (at > floor && Chars.IsLower(_text[at - 1])) at--;
        return at < end && end < word ? at : word;
    }

    /// <summary>The paper that the exhibit is, <c>Ex. A (Smith Dep.) at 45:3</c>; the label stays known as its other name.</summary>
    private int WhatItIs(Draft draft, int end)
    {
        if (!new NameBehind(_text, _words, _lexicon).TryRead(end, out var name, out var kind, out var past)) return PastDescription(end);
        (draft.OtherName, draft.Document, draft.Kind) = (draft.Document, name, kind is null or CitationKind.Brief or CitationKind.Ecf ? draft.Kind : kind.Value);
        return past;
    }

    /// <summary>In <c>Ex. 9 [report of Dr. Vance] at 4</c> the words in brackets only describe.</summary>
    private int PastDescription(int end)
    {
        var open = Chars.SkipSpace(_text, end);
        if (Chars.At(_text, open) is not ('[' or '(')) return end;
        var length = _text[(open + 1)..Math.Min(_text.Length, open + LongestDescription)].IndexOfAny("()[];");
        var close = open + 1 + length;
        if (length < 3 || _text[close] is not (']' or ')')) return end;
        var at = Chars.SkipSpace(_text, close + 1);
        return Chars.WordAt(_text, at, "at") && new PinReader(_text, _lexicon) { Bates = true }.Read(at, false, []) > at ? close + 1 : end;
    }

    /// <summary>The start of <c>Smith Decl. Ex. A</c> or <c>Pl.'s Ex. 3</c>: whose exhibit it is.</summary>
    private int Owner(int word, int floor)
    {
        var end = Chars.SkipSpaceBack(_text, word, floor);
        if (end <= floor) return word;
        var afterComma = _text[end - 1] == ',';
        if (afterComma) end--;
        if (new NameReader(_text, _words).TryRead(end, floor, out var start, out var kind) && kind is CitationKind.Declaration or CitationKind.Transcript or CitationKind.Brief or CitationKind.Pleading) return start;
        if (afterComma) return word;
        var at = end;
        while (at > floor && !Chars.IsSpace(_text[at - 1]) && _text[at - 1] is not ('(' or '[' or ';' or '“' or '"') && end - at < 20) at--;
        if (_words.TryParty(_text[at..end], out _)) return at;
        foreach (var owner in Owners)
            if (_text[at..end].SequenceEqual(owner)) return at;
        return word;
    }

    /// <summary>The name without quotation marks around its label: <c>Ex. “F”,</c> is <c>Ex. F</c>.</summary>
    private static string Unquoted(ReadOnlySpan<char> name)
    {
        var folded = Chars.Fold(name);
        return folded.AsSpan().IndexOfAny('"', '“', '”') < 0 ? folded : folded.Replace("\"", "", StringComparison.Ordinal).Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal).TrimEnd(',');
    }

    /// <summary>Takes in "to Smith Decl." after an exhibit's label.</summary>
    private int ToWhom(int end)
    {
        var at = Chars.SkipSpace(_text, end);
        if (!Chars.WordAt(_text, at, "to")) return end;
        at = Chars.SkipSpace(_text, at + 2);
        if (Chars.WordAt(_text, at, "the")) at = Chars.SkipSpace(_text, at + 3);
        if (!Chars.IsUpper(Chars.At(_text, at))) return end;
        var past = new NameBehind(_text, _words, _lexicon).NameEnd(at);
        return past < 0 ? end : past;
    }
}
