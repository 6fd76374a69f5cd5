using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Reads what stands behind a code's name: the section, its subdivisions, further sections, the year of the code.</summary>
internal readonly ref struct SectionReader(ReadOnlySpan<char> text, Lexicon lexicon)
{
    private static readonly string[] RangeWords = ["through", "to", "–", "—"];
    private static readonly string[] SubdivisionWords = ["subdivisions", "subdivision", "subdivs.", "subdiv.", "subds.", "subd.", "subsections", "subsection", "subsecs.", "subsec.", "par.", "para.", "paragraph"];
    private static readonly string[] Notes = ["advisory committee's notes", "advisory committee’s notes", "advisory committee's note", "advisory committee’s note", "advisory committee notes", "advisory committee note", "Advisory Committee Notes", "Advisory Committee's Note"];
    private const int MostSections = 40;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly Lexicon _lexicon = lexicon;

    /// <summary>Reads a section's number, its subdivisions, further sections and the year of the code.</summary>
    public void Read(int at, Draft draft, bool several)
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
        if (end == label) end = SpacedEnd(draft, label);
        if (end > label) draft.Pin = Chars.Fold(_text[label..end]);
        end = ReadFurther(draft, end, several || (draft.Kind == CitationKind.Rule && draft.Reporter is { } name && (name.EndsWith('s') || name.Contains("Rules", StringComparison.Ordinal))));
        end = Named(draft, end);
        if (draft.Kind == CitationKind.Regulation) end = Appendix(draft, end);
        draft.End = EtSeq(draft, end);
        if (draft.Kind is not (CitationKind.Rule or CitationKind.Journal)) CourtYears.Read(_text, draft, _lexicon.Courts);
        draft.Court = null;
    }

    /// <summary>The courts of New York, Connecticut and Georgia set a space before a subdivision, <c>CPLR 3212 (b)</c>.</summary>
    private int SpacedEnd(Draft draft, int label)
    {
        if (draft.ReporterId is not ("N.Y. C.P.L.R." or "Conn. Gen. Stat." or "Ga. Code Ann." or "Conn. Practice Book")) return label;
        var end = label;
        while (Chars.At(_text, end) == ' ' && Chars.At(_text, end + 1) == '(' && Chars.IsWord(Chars.At(_text, end + 2)) && Chars.At(_text, end + 3) == ')') end += 4;
        return end;
    }

    /// <summary>California and Minnesota name the subdivision, <c>§ 437c, subds. (b)(1), (c)</c>; rules of procedure have notes.</summary>
    private int Named(Draft draft, int end)
    {
        var comma = Chars.At(_text, end) == ',';
        var at = Chars.SkipSpace(_text, comma ? end + 1 : end);
        foreach (var word in comma ? SubdivisionWords : draft.Kind == CitationKind.Rule ? Notes : [])
        {
            if (!_text[at..].StartsWith(word, StringComparison.Ordinal)) continue;
            var past = comma ? SubdivisionEnd(Chars.SkipSpace(_text, at + word.Length)) : NoteEnd(at + word.Length);
            if (past <= at) return end;
            draft.Pin = (draft.Pin + (comma ? ", " : " ") + Chars.Fold(_text[at..past])).TrimStart(',', ' ');
            return past;
        }
        return end;
    }

    /// <summary>The appendix to a part, <c>29 C.F.R. pt. 1630, app. § 1630.2(o)</c>.</summary>
    private int Appendix(Draft draft, int end)
    {
        var at = Chars.At(_text, end) == ',' ? Chars.SkipSpace(_text, end + 1) : end;
        if (at == end || !(_text[at..].StartsWith("app.", StringComparison.Ordinal) || _text[at..].StartsWith("App.", StringComparison.Ordinal))) return end;
        var mark = Chars.SkipSpace(_text, at + 4);
        if (Chars.IsUpper(Chars.At(_text, mark)) && !Chars.IsWord(Chars.At(_text, mark + 1))) mark = Chars.SkipSpace(_text, mark + 1);
        var section = Sections.SkipMark(_text, mark, out _);
        var past = section > mark ? Sections.SubdivisionsEnd(_text, Sections.LabelEnd(_text, section)) : Chars.SkipSpaceBack(_text, mark, at);
        draft.Pin = (draft.Pin + " " + Chars.Fold(_text[at..past])).TrimStart();
        return past;
    }

    private int SubdivisionEnd(int at)
    {
        var end = Sections.SubdivisionsEnd(_text, at);
        if (end > at) return end;
        var label = PinWords.LabelEnd(_text, at);
        return label > at ? Sections.SubdivisionsEnd(_text, label) : 0;
    }

    /// <summary>Past <c>to 2010 amendment</c> behind "advisory committee's note".</summary>
    private int NoteEnd(int end)
    {
        var at = Chars.SkipSpace(_text, end);
        foreach (var word in (ReadOnlySpan<string>)["to", "on", "of"])
        {
            if (!Chars.WordAt(_text, at, word)) continue;
            var year = Chars.SkipSpace(_text, at + word.Length);
            if (Chars.WordAt(_text, year, "the")) year = Chars.SkipSpace(_text, year + 3);
            var past = Chars.SkipDigits(_text, year);
            if (past != year + 4) return end;
            var noun = Chars.SkipSpace(_text, past);
            return Chars.WordAt(_text, noun, "amendments") ? noun + 10 : Chars.WordAt(_text, noun, "amendment") ? noun + 9 : past;
        }
        return end;
    }

    private int EtSeq(Draft draft, int end)
    {
        var at = Chars.SkipSpace(_text, Chars.At(_text, end) == ',' ? end + 1 : end);
        while (Chars.IsMark(Chars.At(_text, at))) at++;
        if (!_text[at..].StartsWith("et seq", StringComparison.Ordinal)) return end;
        var past = at + "et seq".Length;
        while (Chars.At(_text, past) == '.' || Chars.IsMark(Chars.At(_text, past))) past++;
        draft.Pin = (draft.Pin + " et seq.").TrimStart();
        return past;
    }

    /// <summary>Reads the further sections of a list; where only one was announced, only those with a subdivision of their own: <c>803(6), 902(11)</c>.</summary>
    private int ReadFurther(Draft draft, int end, bool several)
    {
        if (!several && draft.Kind != CitationKind.Rule) return end;
        draft.Pinpoints.Add(new Pinpoint(PinpointKind.Section, draft.Page + draft.Pin));
        if (several) end = RangeEnd(draft, end);
        while (draft.Pinpoints.Count < MostSections)
        {
            var next = EntryNumbers.NextOfList(_text, end, false);
            if (next < 0 || !Chars.IsDigit(Chars.At(_text, next)) || _lexicon.StartsCitation(_text, next)) break;
            var number = Sections.LabelEnd(_text, next);
            var label = Sections.SubdivisionsEnd(_text, number);
            if (!several && (number - next > 4 || (label == number && !IsNextRule(draft, next, number)))) break;
            draft.Pinpoints.Add(new Pinpoint(PinpointKind.Section, _text[next..label].ToString()));
            end = several ? RangeEnd(draft, label) : label;
        }
        if (draft.Pinpoints is [{ To: null }]) draft.Pinpoints.Clear();
        return end;
    }

    /// <summary>Whether a bare number in a list is a further rule, <c>Tex. R. Civ. P. 272, 274</c>: higher than the one before, no year, and followed by nothing.</summary>
    private bool IsNextRule(Draft draft, int at, int end)
    {
        if (Chars.At(_text, end) is not (';' or '.' or ')' or ',' or '\0') || !int.TryParse(_text[at..end], out var number) || CourtYears.IsYear(_text[at..end])) return false;
        var before = draft.Pinpoints[^1].From.AsSpan();
        var digits = before.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(digits < 0 ? before : before[..digits], out var last) && number > last && draft.ReporterId is not "Rule";
    }

    /// <summary>Takes in the far end of <c>§§ 2000e to 2000e-17</c> or <c>§§ 122.1–.3</c>; the offset past it.</summary>
    private int RangeEnd(Draft draft, int end)
    {
        var at = Chars.SkipSpace(_text, end);
        var next = at;
        foreach (var word in RangeWords)
            if (_text[at..].StartsWith(word, StringComparison.Ordinal)) { next = Chars.SkipSpace(_text, at + word.Length); break; }
        if (next == at) return end;
        var dotted = Chars.At(_text, next) == '.' && Chars.IsDigit(Chars.At(_text, next + 1)) ? next + 1 : next;
        if (!Chars.IsDigit(Chars.At(_text, dotted))) return end;
        var label = Sections.SubdivisionsEnd(_text, Sections.LabelEnd(_text, dotted));
        draft.Pinpoints[^1] = draft.Pinpoints[^1] with { To = _text[next..label].ToString() };
        return label;
    }
}
