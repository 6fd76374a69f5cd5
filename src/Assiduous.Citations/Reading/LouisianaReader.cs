using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Reads Louisiana's public domain form: docket number, court and date, <c>2009-1234 (La. App. 1 Cir. 5/10/10)</c>.</summary>
internal static class LouisianaReader
{
    public static bool TryRead(ReadOnlySpan<char> text, int at, int floor, Lexicon lexicon, List<Draft> output)
    {
        var year = Chars.SkipDigits(text, at);
        if (year - at is not (2 or 4) || Chars.At(text, year) is not (' ' or '-' or '–' or '\n')) return false;
        var number = Chars.SkipDigits(text, year + 1);
        if (number - year is < 2 or > 6) return false;
        var pins = new List<Pinpoint>();
        var placed = Chars.At(text, number) == ',' ? new PinReader(text, lexicon).Read(number, false, pins) : number;
        var open = Chars.SkipSpace(text, placed);
        if (!text[open..].StartsWith("(La", StringComparison.Ordinal)) return false;
        var close = text[open..Math.Min(text.Length, open + 50)].IndexOf(')');
        if (close < 0) return false;
        var inside = text[(open + 1)..(open + close)];
        var space = inside.LastIndexOf(' ');
        if (space < 0 || inside[(space + 1)..].Count('/') != 2) return false;
        var reporter = Chars.Fold(inside[..space]);
        var draft = new Draft
        {
            Class = CitationClass.Authority, Kind = CitationKind.Case, Start = at, End = open + close + 1,
            Volume = text[at..year].ToString(), Page = text[(year + 1)..number].ToString(), Reporter = reporter, ReporterId = reporter,
            Court = reporter.Contains("App", StringComparison.Ordinal) ? "lactapp" : "la", Date = inside[(space + 1)..].ToString(),
        };
        if (pins.Count > 0) (draft.Pinpoints, draft.Pin) = (pins, Pins.Text(text, number, placed));
        var digits = draft.Date[(draft.Date.LastIndexOf('/') + 1)..];
        draft.Year = digits.Length == 4 ? digits : (string.CompareOrdinal(digits, "50") > 0 ? "19" : "20") + digits;
        if (CaseNames.TryBefore(text, at, floor, out var name) && name.Versus >= 0)
        {
            draft.Start = name.Start;
            draft.CaseName = Chars.Fold(text[name.Start..name.End]);
        }
        new AuthorityReader(text, lexicon).TakeParallels(draft);
        output.Add(draft);
        return true;
    }
}
