using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Reads rules, constitutions, codes and treatises that are named before their number.</summary>
internal readonly ref struct LawReader(ReadOnlySpan<char> text, Lexicon lexicon)
{
    internal static readonly string[] SectionWords = ["sections", "section", "Sections", "Section", "secs.", "sec.", "rule"];
    internal static readonly string[] Parts = ["ch.", "chapter", "c.", "tit.", "title", "art.", "article", "amend.", "amends.", "pt.", "Ch.", "Art.", "No."];
    private static readonly Endings MarkEnds = new(Parts, SectionWords);
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
        if (end - start <= 3 && code.Kind == CitationKind.Rule && Chars.IsDigit(Chars.At(_text, Chars.SkipSpaceBack(_text, start, 0) - 1))) return;
        var draft = Named(code, start, end);
        if (code.Kind == CitationKind.Case || code.Id.StartsWith("Rev.", StringComparison.Ordinal))
        {
            if (ReadYearNumber(section, draft)) Finish(draft, code, floor, output);
            return;
        }
        new SectionReader(_text, _lexicon).Read(Supplement(section), draft, several);
        if (code.Kind == CitationKind.Regulation) TakeThousands(code, draft);
        if (Chars.At(_text, anchor) != '§') TakeChapter(draft);
        if (code.Kind == CitationKind.Rule) TakeCourt(draft, floor);
        if (code.Id is "Rule") new CodeBehind(_text, _lexicon).TryTake(draft);
        if (code.Kind == CitationKind.Journal) new TreatiseReader(_text, _lexicon).Finish(draft, floor);
        draft.Signal = Signals.Before(_text, draft.Start, floor, out _);
        Asides.Read(_text, draft);
        output.Add(draft);
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
        if (code.Kind == CitationKind.Case) new AuthorityReader(_text, _lexicon).TakeParallels(draft);
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
        draft.Court = CourtOf(draft.Reporter!);
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

    /// <summary>The court that the printed name of the rules begins with, <c>N.D. Cal. Civ. L.R.</c>; null where it begins with none.</summary>
    private string? CourtOf(string name)
    {
        string? court = null;
        for (var at = name.IndexOf(' ', StringComparison.Ordinal); at > 0; at = name.IndexOf(' ', at + 1))
            if (name[at - 1] == '.') court = _lexicon.Courts.Find(name.AsSpan(0, at)) ?? court;
        return court;
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
        new SectionReader(_text, _lexicon).Read(anchor, draft, false);
        output.Add(draft);
    }

    /// <summary>Behind a chapter or title follows the section: <c>Mass. Gen. Laws ch. 1, § 2</c>.</summary>
    private void TakeChapter(Draft draft)
    {
        var at = Chars.SkipSpace(_text, draft.End);
        if (Chars.At(_text, at) == ',') at = Chars.SkipSpace(_text, at + 1);
        if (Chars.At(_text, at) != '§') return;
        var volume = draft.Page;
        new SectionReader(_text, _lexicon).Read(Sections.SkipMark(_text, at, out var several), draft, several);
        if (!CourtYears.IsYear(volume)) draft.Volume = volume;
    }

    private int SkipMarkBack(int end, int floor)
    {
        if (end > floor && _text[end - 1] == ',') end = Chars.SkipSpaceBack(_text, end - 1, floor);
        if (!MarkEnds.Fit(_text, end)) return end;
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
        new SectionReader(_text, _lexicon).Read(section, draft, several);
        new CodeBehind(_text, _lexicon).TryTake(draft);
        output.Add(draft);
    }

    /// <summary>Reads a statute that goes by its section, <c>Section 1983</c>; a section of some paper has a small number or "of" behind it.</summary>
    private void TryNamedSection(int anchor, int floor, List<Draft> output)
    {
        var digits = Chars.SkipDigits(_text, anchor) - anchor;
        var end = Chars.SkipSpaceBack(_text, anchor, floor);
        var word = Math.Max(Backwards.Match(_text, end, floor, "Section"), Backwards.Match(_text, end, floor, "section"));
        if (word < 0 || new TreatiseReader(_text, _lexicon).TryRestatement(word, floor, output)) return;
        var draft = new Draft { Class = CitationClass.Authority, Kind = CitationKind.Statute, Start = word };
        var behind = new CodeBehind(_text, _lexicon);
        var title = behind.TitleBefore(word, floor, draft);
        new SectionReader(_text, _lexicon).Read(anchor, draft, false);
        var next = Chars.SkipSpace(_text, draft.End);
        if (title >= 0) draft.Start = title;
        if (title >= 0 || behind.TryTake(draft))
        {
            output.Add(draft);
            return;
        }
        if (digits is < 3 or > 4 || _text[word] == 's' || Chars.WordAt(_text, next, "of") || Chars.At(_text, draft.End) == ':') return;
        output.Add(draft);
    }
}
