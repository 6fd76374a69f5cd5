using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Reads rules, constitutions, codes and treatises that are named before their number.</summary>
internal readonly ref struct LawReader(ReadOnlySpan<char> text, Lexicon lexicon)
{
    private static readonly string[] Ordinals =
        ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth", "Eleventh", "Twelfth", "Thirteenth", "Fourteenth", "Fifteenth", "Sixteenth", "Eighteenth", "Nineteenth", "Twenty-First", "Twenty-Fourth", "Twenty-Sixth"];

    private static readonly string[] Parts = ["ch.", "chapter", "c.", "tit.", "title", "art.", "article", "amend.", "amends.", "pt.", "Ch.", "Art.", "No."];
    private readonly ReadOnlySpan<char> _text = text;
    private readonly Lexicon _lexicon = lexicon;

    /// <summary>Reads a section or rule at the number or mark at <paramref name="anchor"/>, if a code is named before it.</summary>
    public void TryRead(int anchor, int floor, List<Draft> output)
    {
        var section = Sections.SkipMark(_text, anchor, out var several);
        var end = Chars.SkipSpaceBack(_text, anchor, floor);
        end = SkipMarkBack(end, floor);
        if (!_lexicon.TryCodeBefore(_text, end, floor, out var start, out var code))
        {
            if (_text[anchor] == '§') TryLoneSection(anchor, section, several, output);
            else if (end < anchor) TryNamedSection(anchor, floor, output);
            return;
        }
        if (!Chars.IsDigit(Chars.At(_text, section)) || (code.Id is "Rule" && !IsRuleNumber(section))) return;
        var draft = Named(code, start, end);
        if (code.Kind == CitationKind.Case || code.Id.StartsWith("Rev.", StringComparison.Ordinal))
        {
            if (ReadYearNumber(section, draft)) output.Add(draft);
            return;
        }
        ReadSection(section, draft, several);
        if (code.Id is "N.Y. C.P.L.R.") TakeSpacedSubdivision(draft);
        if (Chars.At(_text, anchor) != '§') TakeChapter(draft);
        if (code.Kind == CitationKind.Journal) TakeVolume(draft, floor);
        draft.Signal = Signals.Before(_text, draft.Start, floor, out _);
        Asides.Read(_text, draft);
        output.Add(draft);
    }

    /// <summary>The style of New York's courts sets a space before a subdivision, <c>CPLR 3212 (b)</c>.</summary>
    private void TakeSpacedSubdivision(Draft draft)
    {
        if (draft.Pin is not null || Chars.At(_text, draft.End) != ' ' || Chars.At(_text, draft.End + 1) != '(' || !Chars.IsLower(Chars.At(_text, draft.End + 2))) return;
        var end = Sections.SubdivisionsEnd(_text, draft.End + 1);
        if (end <= draft.End + 1) return;
        draft.Pin = _text[(draft.End + 1)..end].ToString();
        draft.End = end;
    }

    private Draft Named(Code code, int start, int end) => new()
    {
        Class = CitationClass.Authority,
        Kind = code.Kind,
        Start = start,
        Reporter = Chars.Fold(_text[start..CodeEnd(start, end)]),
        ReporterId = code.Id,
    };

    /// <summary>Opinions numbered by year, <c>T.C. Memo. 2019-233</c>.</summary>
    private bool ReadYearNumber(int at, Draft draft)
    {
        var dash = Chars.SkipDigits(_text, at);
        if (!Chars.IsDash(Chars.At(_text, dash))) return false;
        draft.End = Chars.SkipDigits(_text, dash + 1);
        if (draft.End == dash + 1) return false;
        draft.Volume = _text[at..dash].ToString();
        draft.Page = _text[(dash + 1)..draft.End].ToString();
        return true;
    }

    private int CodeEnd(int start, int end)
    {
        end = Chars.SkipSpaceBack(_text, end, start);
        return end > start && _text[end - 1] == ',' ? end - 1 : end;
    }

    /// <summary>Reads a section's number, its subdivisions, further sections and the year of the code.</summary>
    public void ReadSection(int at, Draft draft, bool several)
    {
        var label = Sections.LabelEnd(_text, at);
        draft.Page = _text[at..label].ToString();
        var end = Sections.SubdivisionsEnd(_text, label);
        if (end > label) draft.Pin = Chars.Fold(_text[label..end]);
        if (several) end = ReadFurther(draft, end);
        else if (draft.Kind == CitationKind.Rule && draft.Reporter is { } name && name.EndsWith('s')) end = ReadFurther(draft, end);
        draft.End = draft.Kind == CitationKind.Journal ? CommentEnd(end) : end;
        if (draft.Kind is not CitationKind.Rule) CourtYears.Read(_text, draft, _lexicon.Courts);
        draft.Court = null;
    }

    /// <summary>The offset past a comment of a Restatement, <c>cmt. c</c>; the same offset where there is none.</summary>
    private int CommentEnd(int end)
    {
        var at = Chars.SkipSpace(_text, Chars.At(_text, end) == ',' ? end + 1 : end);
        foreach (var word in (ReadOnlySpan<string>)["cmt.", "cmts.", "comment", "illus.", "reporter's note"])
        {
            if (!_text[at..].StartsWith(word, StringComparison.Ordinal)) continue;
            var label = Chars.SkipSpace(_text, at + word.Length);
            var past = label;
            while (Chars.IsWord(Chars.At(_text, past)) && past - label < 3) past++;
            if (past > label && !Chars.IsWord(Chars.At(_text, past))) return past;
        }
        return end;
    }

    private int ReadFurther(Draft draft, int end)
    {
        draft.Pinpoints.Add(new Pinpoint(PinpointKind.Section, draft.Page + draft.Pin));
        while (draft.Pinpoints.Count < 40)
        {
            var next = EntryNumbers.NextOfList(_text, end);
            if (next < 0 || !Chars.IsDigit(Chars.At(_text, next)) || _lexicon.StartsCitation(_text, next)) break;
            var label = Sections.SubdivisionsEnd(_text, Sections.LabelEnd(_text, next));
            draft.Pinpoints.Add(new Pinpoint(PinpointKind.Section, _text[next..label].ToString()));
            end = label;
        }
        if (draft.Pinpoints.Count == 1) draft.Pinpoints.Clear();
        return end;
    }

    /// <summary>Behind a chapter or title follows the section: <c>Mass. Gen. Laws ch. 1, § 2</c>.</summary>
    private void TakeChapter(Draft draft)
    {
        var at = Chars.SkipSpace(_text, draft.End);
        if (Chars.At(_text, at) == ',') at = Chars.SkipSpace(_text, at + 1);
        if (Chars.At(_text, at) != '§') return;
        var volume = draft.Page;
        ReadSection(Sections.SkipMark(_text, at, out var several), draft, several);
        draft.Volume = volume;
    }

    /// <summary>A treatise's volume stands before its name, <c>10A Charles Alan Wright …</c>; a bare number right before it is taken in.</summary>
    private void TakeVolume(Draft draft, int floor)
    {
        var end = Chars.SkipSpaceBack(_text, draft.Start, floor);
        var at = end;
        while (at > floor && Chars.IsWord(_text[at - 1]) && end - at < 4) at--;
        if (at == end || !Chars.IsDigit(_text[at]) || (at > 0 && Chars.IsWord(_text[at - 1]))) return;
        draft.Volume = _text[at..end].ToString();
        draft.Start = at;
    }

    private int SkipMarkBack(int end, int floor)
    {
        if (end > floor && _text[end - 1] == ',') end = Chars.SkipSpaceBack(_text, end - 1, floor);
        foreach (var part in Parts)
        {
            var at = Backwards.Match(_text, end, floor, part);
            if (at >= 0 && at < end) return Chars.SkipSpaceBack(_text, at, floor);
        }
        foreach (var word in (ReadOnlySpan<string>)["sections", "section", "Sections", "Section", "secs.", "sec.", "rule"])
        {
            var at = Backwards.Match(_text, end, floor, word);
            if (at >= 0) return Chars.SkipSpaceBack(_text, at, floor);
        }
        return end;
    }

    /// <summary>"Rule" alone is a rule of procedure only before a number that such rules have.</summary>
    private bool IsRuleNumber(int at)
    {
        var end = Chars.SkipDigits(_text, at);
        return end - at <= 4 && !Chars.IsLetter(Chars.At(_text, end));
    }

    private void TryLoneSection(int anchor, int section, bool several, List<Draft> output)
    {
        if (!Chars.IsDigit(Chars.At(_text, section))) return;
        var draft = new Draft { Class = CitationClass.Authority, Kind = CitationKind.Statute, Start = anchor };
        ReadSection(section, draft, several);
        output.Add(draft);
    }

    /// <summary>Reads a statute that goes by its section, <c>Section 1983</c>; a section of some paper has a small number or "of" behind it.</summary>
    private void TryNamedSection(int anchor, int floor, List<Draft> output)
    {
        var digits = Chars.SkipDigits(_text, anchor) - anchor;
        var word = Backwards.Match(_text, Chars.SkipSpaceBack(_text, anchor, floor), floor, "Section");
        if (word < 0 || digits is < 3 or > 4) return;
        var draft = new Draft { Class = CitationClass.Authority, Kind = CitationKind.Statute, Start = word };
        ReadSection(anchor, draft, false);
        var next = Chars.SkipSpace(_text, draft.End);
        if (Chars.WordAt(_text, next, "of") || Chars.At(_text, draft.End) == ':') return;
        output.Add(draft);
    }

    /// <summary>Reads <c>Fourteenth Amendment</c>, found by the word at <paramref name="at"/>.</summary>
    public void TryAmendment(int at, int floor, List<Draft> output)
    {
        var end = at;
        while (Chars.IsLetter(Chars.At(_text, end))) end++;
        var start = -1;
        var names = "";
        for (var i = 0; i < 4; i++)
        {
            var word = OrdinalBefore(start < 0 ? at : start, floor, out var from);
            if (word is null) break;
            names = names.Length == 0 ? word : word + ", " + names;
            start = from;
        }
        if (start < 0 || Chars.WordAt(_text, Chars.SkipSpace(_text, end), "to") && !FollowsConstitution(end)) return;
        output.Add(new Draft { Class = CitationClass.Authority, Kind = CitationKind.Constitution, Start = start, End = end, ReporterId = "U.S. Const.", Page = names });
    }

    private bool FollowsConstitution(int end) => _text[end..Math.Min(_text.Length, end + 60)].Contains("Constitution", StringComparison.Ordinal);

    private string? OrdinalBefore(int at, int floor, out int start)
    {
        start = at;
        var end = Chars.SkipSpaceBack(_text, at, floor);
        foreach (var join in (ReadOnlySpan<string>)["and", "or", ",", "&"])
        {
            var from = Backwards.Match(_text, end, floor, join);
            if (from >= 0) { end = Chars.SkipSpaceBack(_text, from, floor); break; }
        }
        if (end > floor && _text[end - 1] == ',') end--;
        foreach (var ordinal in Ordinals)
        {
            var from = Backwards.Match(_text, end, floor, ordinal);
            if (from < 0) continue;
            start = from;
            return ordinal;
        }
        return null;
    }

    /// <summary>Reads <c>U.S. Const. amend. XIV, § 1</c>, found by "Const." at <paramref name="at"/>.</summary>
    public void TryConstitution(int at, int floor, List<Draft> output)
    {
        var end = at + "Const.".Length;
        if (!_lexicon.TryCodeBefore(_text, end, floor, out var start, out var code) || code.Kind != CitationKind.Constitution) return;
        var next = Chars.SkipSpace(_text, end);
        if (Chars.At(_text, next) == ',') next = Chars.SkipSpace(_text, next + 1);
        string? part = null;
        foreach (var word in (ReadOnlySpan<string>)["amends.", "amend.", "art.", "Amend.", "Art.", "pmbl."])
            if (_text[next..].StartsWith(word, StringComparison.Ordinal)) part = word;
        if (part is null) return;
        var number = Chars.SkipSpace(_text, next + part.Length);
        var past = number;
        while (Chars.IsWord(Chars.At(_text, past))) past++;
        var draft = new Draft { Class = CitationClass.Authority, Kind = CitationKind.Constitution, Start = start, End = Math.Max(past, next + part.Length), Reporter = Chars.Fold(_text[start..end]), ReporterId = code.Id, Page = part + " " + _text[number..past].ToString() };
        var section = new PinReader(_text, _lexicon).Read(draft.End, false, draft.Pinpoints);
        if (draft.Pinpoints.Count > 0) { draft.Pin = Pins.Text(_text, draft.End, section); draft.End = ReadClause(section); }
        output.Add(draft);
    }

    private int ReadClause(int end)
    {
        var at = Chars.SkipSpace(_text, end);
        if (Chars.At(_text, at) != ',') return end;
        at = Chars.SkipSpace(_text, at + 1);
        if (!_text[at..].StartsWith("cl.", StringComparison.Ordinal)) return end;
        at = Chars.SkipSpace(_text, at + 3);
        var past = Chars.SkipDigits(_text, at);
        return past > at ? past : end;
    }
}
