using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Reads rules, constitutions, codes and treatises that are named before their number.</summary>
internal readonly ref struct LawReader(ReadOnlySpan<char> text, Lexicon lexicon)
{
    private static readonly string[] RangeWords = ["through", "to", "–", "—"];
    private static readonly string[] SectionWords = ["sections", "section", "Sections", "Section", "secs.", "sec.", "rule"];
    private static readonly string[] Parts = ["ch.", "chapter", "c.", "tit.", "title", "art.", "article", "amend.", "amends.", "pt.", "Ch.", "Art.", "No."];
    private readonly ReadOnlySpan<char> _text = text;
    private readonly Lexicon _lexicon = lexicon;

    /// <summary>Reads a section or rule at the number or mark at <paramref name="anchor"/>, if a code is named before it.</summary>
    public void TryRead(int anchor, int floor, List<Draft> output)
    {
        var section = Sections.SkipMark(_text, anchor, out var several);
        var end = Chars.SkipSpaceBack(_text, anchor, floor);
        end = SkipMarkBack(end, floor);
        var known = _lexicon.TryCodeBefore(_text, end, floor, out var start, out var code);
        if ((known ? code.Kind == CitationKind.Journal : _text[anchor] == '§') && _text[anchor] is '§' or '¶' && new TreatiseReader(_text, _lexicon).TryRead(anchor, known ? code : null, start, floor, output)) return;
        if (!known)
        {
            if (_text[anchor] == '§') TryLoneSection(anchor, section, several, output);
            else if (IsCourtRule(anchor, floor)) TakeCourtRule(anchor, output);
            else if (Chars.At(_text, anchor - 1) == '(') new TreatiseReader(_text, _lexicon).TryEdition(anchor, floor, output);
            else if (end < anchor) TryNamedSection(anchor, floor, output);
            return;
        }
        if (!Chars.IsDigit(Chars.At(_text, section)) || (code.Id is "Rule" && !IsRuleNumber(section)) || (code.Kind == CitationKind.Journal && IsSeries(section))) return;
        var draft = Named(code, start, end);
        if (code.Kind == CitationKind.Case || code.Id.StartsWith("Rev.", StringComparison.Ordinal))
        {
            if (ReadYearNumber(section, draft)) Finish(draft, code, floor, output);
            return;
        }
        ReadSection(Supplement(section), draft, several);
        if (code.Kind == CitationKind.Regulation) TakeThousands(code, draft);
        if (code.Id is "N.Y. C.P.L.R.") TakeSpacedSubdivision(draft);
        if (Chars.At(_text, anchor) != '§') TakeChapter(draft);
        if (code.Kind == CitationKind.Rule) TakeCourt(draft, floor);
        if (code.Kind == CitationKind.Journal) new TreatiseReader(_text, _lexicon).Finish(draft, floor);
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
        if (end > label && Chars.At(_text, end) == '-' && Chars.IsDigit(Chars.At(_text, end + 1)))
        {
            label = Sections.LabelEnd(_text, end + 1);
            draft.Page = _text[at..label].ToString();
            end = Sections.SubdivisionsEnd(_text, label);
        }
        if (end > label) draft.Pin = Chars.Fold(_text[label..end]);
        if (several) end = ReadFurther(draft, end);
        else if (draft.Kind == CitationKind.Rule && draft.Reporter is { } name && name.EndsWith('s')) end = ReadFurther(draft, end);
        draft.End = end;
        if (draft.Kind is not (CitationKind.Rule or CitationKind.Journal)) CourtYears.Read(_text, draft, _lexicon.Courts);
        draft.Court = null;
    }

    /// <summary>Opinions and rulings numbered by year: the case's name before them, the places and the reporters of other series behind.</summary>
    private void Finish(Draft draft, Code code, int floor, List<Draft> output)
    {
        draft.Year = draft.Volume;
        if (code.Kind == CitationKind.Case)
        {
            draft.Court = "tax";
            if (CaseNames.TryBefore(_text, draft.Start, floor, out var name) && (name.Versus >= 0 || name.Procedural))
            {
                draft.Start = name.Start;
                CaseNames.TakeParties(_text, name, draft);
            }
        }
        var end = new PinReader(_text, _lexicon).Read(draft.End, Chars.At(_text, draft.End) == ',', draft.Pinpoints);
        if (draft.Pinpoints.Count > 0) (draft.Pin, draft.End) = (Pins.Text(_text, draft.End, end), end);
        draft.Signal = Signals.Before(_text, draft.Start, floor, out _);
        Asides.Read(_text, draft);
        output.Add(draft);
    }

    /// <summary>In <c>K.S.A. 2018 Supp. 21-5402</c> the supplement's year stands before the section.</summary>
    private int Supplement(int section)
    {
        var end = Chars.SkipDigits(_text, section);
        if (end - section != 4 || !_text[end..].StartsWith(" Supp. ", StringComparison.Ordinal)) return section;
        var next = Chars.SkipSpace(_text, end + 7);
        return Chars.IsDigit(Chars.At(_text, next)) ? next : section;
    }

    /// <summary>Executive orders are numbered with a comma, <c>13,769</c>.</summary>
    private void TakeThousands(Code code, Draft draft)
    {
        if (!code.Id.EndsWith("No.", StringComparison.Ordinal) || Chars.At(_text, draft.End) != ',' || Chars.SkipDigits(_text, draft.End + 1) != draft.End + 4) return;
        draft.Page += _text[draft.End..(draft.End + 4)].ToString();
        draft.End += 4;
    }

    /// <summary>The court whose local rule it is, where it is named right before: <c>D. Mass. L.R. 56.1</c>.</summary>
    private void TakeCourt(Draft draft, int floor)
    {
        if (draft.ReporterId?.StartsWith("Local", StringComparison.Ordinal) != true) return;
        var start = draft.Start;
        var at = Chars.SkipSpaceBack(_text, draft.Start, floor);
        for (var words = 0; words < 3 && at > floor; words++)
        {
            while (at > floor && !Chars.IsSpace(_text[at - 1]) && _text[at - 1] is not ('(' or '[' or ';')) at--;
            var end = Chars.SkipSpaceBack(_text, draft.Start, at);
            if (end > at && _text[end - 1] == '.' && Chars.IsUpper(_text[at]) && _lexicon.Courts.Find(_text[at..end]) is { } court)
                (start, draft.Court) = (at, court);
            if (at > floor && !Chars.IsSpace(_text[at - 1])) break;
            at = Chars.SkipSpaceBack(_text, at, floor);
        }
        draft.Start = start;
    }

    /// <summary>New Jersey's court rules go by <c>R. 4:46-2</c>, whose number has a form of its own.</summary>
    private bool IsCourtRule(int anchor, int floor)
    {
        var end = Chars.SkipSpaceBack(_text, anchor, floor);
        if (end - 2 < floor || _text[(end - 2)..end] is not "R." || (end > 2 && Chars.IsWord(_text[end - 3]))) return false;
        var colon = Chars.SkipDigits(_text, anchor);
        var dash = Chars.SkipDigits(_text, colon + 1);
        if (Chars.IsUpper(Chars.At(_text, dash))) dash++;
        return colon > anchor && Chars.At(_text, colon) == ':' && dash > colon + 1 && Chars.At(_text, dash) == '-' && Chars.SkipDigits(_text, dash + 1) is var last && last - dash == 2 && !Chars.IsDash(Chars.At(_text, last));
    }

    private void TakeCourtRule(int anchor, List<Draft> output)
    {
        var start = Chars.SkipSpaceBack(_text, anchor, 0) - 2;
        var draft = new Draft { Class = CitationClass.Authority, Kind = CitationKind.Rule, Start = start, Reporter = "R.", ReporterId = "N.J. Ct. R." };
        ReadSection(anchor, draft, false);
        output.Add(draft);
    }

    private int ReadFurther(Draft draft, int end)
    {
        draft.Pinpoints.Add(new Pinpoint(PinpointKind.Section, draft.Page + draft.Pin));
        end = RangeEnd(draft, end);
        while (draft.Pinpoints.Count < 40)
        {
            var next = EntryNumbers.NextOfList(_text, end);
            if (next < 0 || !Chars.IsDigit(Chars.At(_text, next)) || _lexicon.StartsCitation(_text, next)) break;
            var label = Sections.SubdivisionsEnd(_text, Sections.LabelEnd(_text, next));
            draft.Pinpoints.Add(new Pinpoint(PinpointKind.Section, _text[next..label].ToString()));
            end = RangeEnd(draft, label);
        }
        if (draft.Pinpoints is [{ To: null }]) draft.Pinpoints.Clear();
        return end;
    }

    /// <summary>Takes in the far end of <c>§§ 2000e to 2000e-17</c> or <c>§§ 1001 et seq.</c>; the offset past it.</summary>
    private int RangeEnd(Draft draft, int end)
    {
        var at = Chars.SkipSpace(_text, end);
        var next = at;
        foreach (var word in RangeWords)
            if (_text[at..].StartsWith(word, StringComparison.Ordinal)) { next = Chars.SkipSpace(_text, at + word.Length); break; }
        if (next == at || !Chars.IsDigit(Chars.At(_text, next))) return end;
        var label = Sections.SubdivisionsEnd(_text, Sections.LabelEnd(_text, next));
        draft.Pinpoints[^1] = draft.Pinpoints[^1] with { To = _text[next..label].ToString() };
        return label;
    }

    /// <summary>Behind a chapter or title follows the section: <c>Mass. Gen. Laws ch. 1, § 2</c>.</summary>
    private void TakeChapter(Draft draft)
    {
        var at = Chars.SkipSpace(_text, draft.End);
        if (Chars.At(_text, at) == ',') at = Chars.SkipSpace(_text, at + 1);
        if (Chars.At(_text, at) != '§') return;
        var volume = draft.Page;
        ReadSection(Sections.SkipMark(_text, at, out var several), draft, several);
        if (!CourtYears.IsYear(volume)) draft.Volume = volume;
    }

    private int SkipMarkBack(int end, int floor)
    {
        if (end > floor && _text[end - 1] == ',') end = Chars.SkipSpaceBack(_text, end - 1, floor);
        foreach (var part in Parts)
        {
            var at = Backwards.Match(_text, end, floor, part);
            if (at >= 0 && at < end) return Chars.SkipSpaceBack(_text, at, floor);
        }
        foreach (var word in SectionWords)
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

    /// <summary>In <c>Restatement 2d of Torts</c> the number belongs to the title.</summary>
    private bool IsSeries(int at) => Chars.WordAt(_text, at, "2d") || Chars.WordAt(_text, at, "3d");

    private void TryLoneSection(int anchor, int section, bool several, List<Draft> output)
    {
        if (!Chars.IsDigit(Chars.At(_text, section))) return;
        var draft = new Draft { Class = CitationClass.Authority, Kind = CitationKind.Statute, Start = anchor };
        ReadSection(section, draft, several);
        TakeCodeBehind(draft);
        output.Add(draft);
    }

    /// <summary>In <c>§ 782.04, Fla. Stat. (2019)</c> and <c>section 565.020, RSMo 2016</c> the code stands behind the section.</summary>
    private bool TakeCodeBehind(Draft draft)
    {
        var at = Chars.SkipSpace(_text, draft.End);
        if (Chars.At(_text, at) == ',') at = Chars.SkipSpace(_text, at + 1);
        else if (_text[at..].StartsWith("of the ", StringComparison.Ordinal)) at += 7;
        else return false;
        var ends = 0;
        var best = -1;
        Code? code = null;
        for (var end = at; ends < 6 && end < _text.Length && end - at < 60 && (Chars.IsUpper(_text[at])); ends++)
        {
            while (end < _text.Length && !Chars.IsSpace(_text[end]) && _text[end] is not (',' or ';' or ')' or '(')) end++;
            if (_lexicon.TryCodeBefore(_text, end, at, out var start, out var found) && start == at && found.Kind is CitationKind.Statute or CitationKind.Regulation) (best, code) = (end, found);
            if (end >= _text.Length || !Chars.IsSpace(_text[end])) break;
            end = Chars.SkipSpace(_text, end);
        }
        if (code is null) return false;
        (draft.Kind, draft.ReporterId, draft.Reporter, draft.End) = (code.Kind, code.Id, Chars.Fold(_text[at..best]), best);
        var year = Chars.SkipSpace(_text, best);
        if (year == best + 1 && Chars.SkipDigits(_text, year) == year + 4 && CourtYears.IsYear(_text[year..(year + 4)])) (draft.Year, draft.End) = (_text[year..(year + 4)].ToString(), year + 4);
        else CourtYears.Read(_text, draft, _lexicon.Courts);
        draft.Court = null;
        return true;
    }

    /// <summary>Reads a statute that goes by its section, <c>Section 1983</c>; a section of some paper has a small number or "of" behind it.</summary>
    private void TryNamedSection(int anchor, int floor, List<Draft> output)
    {
        var digits = Chars.SkipDigits(_text, anchor) - anchor;
        var end = Chars.SkipSpaceBack(_text, anchor, floor);
        var word = Math.Max(Backwards.Match(_text, end, floor, "Section"), Backwards.Match(_text, end, floor, "section"));
        if (word < 0) return;
        var draft = new Draft { Class = CitationClass.Authority, Kind = CitationKind.Statute, Start = word };
        ReadSection(anchor, draft, false);
        var next = Chars.SkipSpace(_text, draft.End);
        if (TakeCodeBehind(draft))
        {
            output.Add(draft);
            return;
        }
        if (digits is < 3 or > 4 || _text[word] == 's' || Chars.WordAt(_text, next, "of") || Chars.At(_text, draft.End) == ':') return;
        output.Add(draft);
    }
}
