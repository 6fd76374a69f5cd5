using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Reads provisions whose code stands behind the number: <c>§ 782.04, Fla. Stat.</c>, <c>Rule 56(c) of the Federal Rules of Civil Procedure</c>, <c>Section 1983 of Title 42</c>.</summary>
internal readonly ref struct CodeBehind(ReadOnlySpan<char> text, Lexicon lexicon)
{
    private const int MostWords = 8;
    private const int Longest = 70;
    private static readonly string[] UnitedStates = ["of the United States Code", "of the U.S. Code", "United States Code", "U.S. Code", "U.S.C."];
    private readonly ReadOnlySpan<char> _text = text;
    private readonly Lexicon _lexicon = lexicon;

    /// <summary>Takes the code behind the draft into it; false where none stands there.</summary>
    public bool TryTake(Draft draft)
    {
        var at = Chars.SkipSpace(_text, draft.End);
        if (Chars.At(_text, at) == ',') at = Chars.SkipSpace(_text, at + 1);
        else if (!TrySkipOf(ref at)) return false;
        return TryTitle(draft, at) || TryCode(draft, at);
    }

    private bool TrySkipOf(ref int at)
    {
        if (!Chars.WordAt(_text, at, "of")) return false;
        at = Chars.SkipSpace(_text, at + 2);
        if (Chars.WordAt(_text, at, "the")) at = Chars.SkipSpace(_text, at + 3);
        return true;
    }

    private bool TryCode(Draft draft, int at)
    {
        var best = -1;
        Code? code = null;
        if (!Chars.IsUpper(Chars.At(_text, at))) return false;
        for (int end = at, words = 0; words < MostWords && end < _text.Length && end - at < Longest; words++)
        {
            while (end < _text.Length && !Chars.IsSpace(_text[end]) && _text[end] is not (',' or ';' or ')' or '(')) end++;
            if (_lexicon.TryCodeBefore(_text, end, at, out var start, out var found) && start == at && Fits(draft, found)) (best, code) = (end, found);
            if (end >= _text.Length || !Chars.IsSpace(_text[end])) break;
            end = Chars.SkipSpace(_text, end);
        }
        if (code is null) return false;
        if (_text[best - 1] == '.' && draft.Kind == CitationKind.Rule && !EndsShortened(best)) best--;
        (draft.Kind, draft.ReporterId, draft.Reporter, draft.End) = (code.Kind, code.Id, Chars.Fold(_text[at..best]), best);
        if (code.Kind != CitationKind.Rule) TakeYear(draft, best);
        return true;
    }

    private static bool Fits(Draft draft, Code code) => draft.Kind == CitationKind.Rule
        ? code.Kind == CitationKind.Rule && code.Id is not ("Rule" or "Fed. R. Civ.")
        : code.Kind is CitationKind.Statute or CitationKind.Regulation;

    /// <summary>Whether the full stop shortens the word ("P.", "Proc.") and does not end the sentence behind "Procedure".</summary>
    private bool EndsShortened(int end)
    {
        var start = end - 1;
        while (start > 0 && Chars.IsLetter(_text[start - 1])) start--;
        return end - 1 - start < 5;
    }

    private void TakeYear(Draft draft, int end)
    {
        var year = Chars.SkipSpace(_text, end);
        if (year == end + 1 && Chars.SkipDigits(_text, year) == year + 4 && CourtYears.IsYear(_text[year..(year + 4)])) (draft.Year, draft.End) = (_text[year..(year + 4)].ToString(), year + 4);
        else CourtYears.Read(_text, draft, _lexicon.Courts);
        draft.Court = null;
    }

    /// <summary>Reads <c>Title 42 of the United States Code</c> behind the section.</summary>
    private bool TryTitle(Draft draft, int at)
    {
        if (draft.Kind != CitationKind.Statute || !(Chars.WordAt(_text, at, "Title") || Chars.WordAt(_text, at, "title"))) return false;
        var number = Chars.SkipSpace(_text, at + 5);
        var past = Chars.SkipDigits(_text, number);
        if (past == number || past - number > 2) return false;
        var code = Chars.SkipSpace(_text, Chars.At(_text, past) == ',' ? past + 1 : past);
        foreach (var form in UnitedStates)
        {
            if (!_text[code..].StartsWith(form, StringComparison.Ordinal)) continue;
            (draft.Volume, draft.Reporter, draft.ReporterId, draft.End) = (_text[number..past].ToString(), form.StartsWith("of the", StringComparison.Ordinal) ? form[7..] : form, "U.S.C.", code + form.Length);
            return true;
        }
        return false;
    }

    /// <summary>Reads <c>Title 42, United States Code, Section 1983</c>, from the section's word back; where the title begins, or -1.</summary>
    public int TitleBefore(int word, int floor, Draft draft)
    {
        var end = Chars.SkipSpaceBack(_text, word, floor);
        if (end > floor && _text[end - 1] == ',') end--;
        foreach (var form in UnitedStates)
        {
            var at = Backwards.Match(_text, end, floor, form);
            if (at < 0) continue;
            var comma = Chars.SkipSpaceBack(_text, at, floor);
            if (comma > floor && _text[comma - 1] == ',') comma--;
            var number = comma;
            while (number > floor && Chars.IsDigit(_text[number - 1]) && comma - number < 3) number--;
            var title = Math.Max(Backwards.Match(_text, Chars.SkipSpaceBack(_text, number, floor), floor, "Title"), Backwards.Match(_text, Chars.SkipSpaceBack(_text, number, floor), floor, "title"));
            if (number == comma || title < 0) continue;
            (draft.Volume, draft.Reporter, draft.ReporterId) = (_text[number..comma].ToString(), Chars.Fold(_text[at..end]), "U.S.C.");
            return title;
        }
        return -1;
    }
}
