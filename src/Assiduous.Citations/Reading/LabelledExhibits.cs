using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Reads exhibits by a side's letter and number, <c>(P-4 at 12)</c>, and documents called by their own name, <c>(Employee Handbook at 14)</c>: only where the bracket holds nothing but the citation.</summary>
internal static class LabelledExhibits
{
    private const int LongestName = 48;

    public static bool TryRead(ReadOnlySpan<char> text, int anchor, int floor, RecordWords words, Lexicon lexicon, List<Draft> output)
    {
        if (!Chars.IsDigit(text[anchor])) return false;
        var end = LeadStart(text, anchor, floor);
        if (end < 0) return false;
        var start = end;
        while (start > floor && end - start < LongestName && text[start - 1] is not ('(' or '[' or ';' or ')' or ']' or '.')) start--;
        if (start == 0 || text[start - 1] is not ('(' or '[' or ';')) return false;
        start = Chars.SkipSpace(text, start);
        if (start >= end || !Chars.IsUpper(text[start]) || !(IsLabel(text[start..end]) || IsNamed(text[start..end], words))) return false;
        var draft = new Draft { Class = CitationClass.Record, Kind = CitationKind.Exhibit, Start = start, Document = Chars.Fold(text[start..end]) };
        draft.End = new PinReader(text, lexicon) { Bates = true }.Read(end, false, draft.Pinpoints);
        if (draft.Pinpoints.Count == 0 || draft.End <= anchor) return false;
        output.Add(draft);
        return true;
    }

    /// <summary>Where "at", "p." or "pp." before the place begins, a comma before it taken in; -1 where none stands there.</summary>
    private static int LeadStart(ReadOnlySpan<char> text, int anchor, int floor)
    {
        var end = Chars.SkipSpaceBack(text, anchor, floor);
        foreach (var lead in (ReadOnlySpan<string>)["at", "p.", "pp."])
        {
            var at = end - lead.Length;
            if (at <= floor || !text[at..end].SequenceEqual(lead) || !Chars.IsSpace(text[at - 1])) continue;
            at = Chars.SkipSpaceBack(text, at, floor);
            return at > floor && text[at - 1] == ',' ? at - 1 : at;
        }

        return -1;
    }

    /// <summary><c>P-4</c>, <c>D-12</c>, <c>J-3</c>.</summary>
    private static bool IsLabel(ReadOnlySpan<char> name) =>
        name.Length is > 2 and < 7 && name[1] == '-' && Chars.IsUpper(name[0]) && Chars.SkipDigits(name, 2) == name.Length;

    /// <summary>A name of capitalised words that ends in a word for a contract, policy or handbook.</summary>
    private static bool IsNamed(ReadOnlySpan<char> name, RecordWords words)
    {
        if (!words.IsSectioned(name[(name.LastIndexOf(' ') + 1)..])) return false;
        foreach (var range in name.Split(' '))
            if (!name[range].IsEmpty && !Chars.IsUpper(name[range][0]) && name[range] is not ("of" or "and" or "&")) return false;
        return true;
    }
}
