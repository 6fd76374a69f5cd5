namespace Assiduous.Citations.Reading;

/// <summary>Reads a case's docket number before the numbers of a citation, <c>No. 02 Civ. 2826, </c>.</summary>
internal static class Dockets
{
    private static readonly string[] NumberWords = ["No.", "Nos.", "No:", "#"];
    private const int Longest = 90;
    private static readonly string[] Leads = ["Civil Action", "Crim. Action", "Civ. Action", "Civ. A.", "Civil", "Civ.", "Case", "Docket", "Index", "C.A.", "Cause", "Appeal", "Master", "MDL", "Adv. Proc.", "Crim.", "Bankr.", "Dkt."];

    private static readonly Endings LeadEnds = new(Leads);

    /// <summary>Where the docket number before <paramref name="end"/> begins, or <paramref name="end"/> where there is none.</summary>
    public static int Before(ReadOnlySpan<char> text, int end, int floor, out string? docket)
    {
        docket = null;
        var comma = Chars.SkipSpaceBack(text, end, floor);
        if (comma <= floor || text[comma - 1] != ',') return end;
        var limit = Math.Max(floor, comma - Longest);
        var at = LastNumberWord(text[limit..comma], out var length);
        if (at < 0) return BareNumber(text, comma - 1, floor, end, out docket);
        at += limit;
        var number = text[(at + length)..(comma - 1)];
        if (number.Contains(';') || number.Contains(" v. ", StringComparison.Ordinal) || number.IndexOfAnyInRange('0', '9') < 0) return end;
        docket = Chars.Fold(number.Trim());
        return Lead(text, at, floor);
    }

    /// <summary>Where "Civil Action" and the like before "No." begin.</summary>
    public static int Lead(ReadOnlySpan<char> text, int at, int floor)
    {
        var end = Chars.SkipSpaceBack(text, at, floor);
        foreach (var lead in LeadEnds.Fit(text, end) ? Leads : [])
        {
            var start = Backwards.Match(text, end, floor, lead);
            if (start >= 0) return start;
        }
        return at;
    }

    /// <summary>Ohio's courts of appeals go by district and county before the number, <c>8th Dist. Cuyahoga No. 102318</c>; where they begin, and the court into the draft.</summary>
    public static int OhioDistrict(ReadOnlySpan<char> text, int at, int floor, Draft draft)
    {
        var limit = Math.Max(floor, at - 40);
        var comma = text[limit..at].LastIndexOf(',');
        if (comma < 0) return at;
        var start = Chars.SkipSpace(text, limit + comma + 1);
        if (!Chars.IsDigit(Chars.At(text, start)) || !text[start..at].Contains(" Dist.", StringComparison.Ordinal)) return at;
        draft.Court = "ohioctapp";
        return start;
    }

    private static int LastNumberWord(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        var best = -1;
        foreach (var word in NumberWords)
        {
            var at = text.LastIndexOf(word);
            if (at <= best || (at > 0 && Chars.IsWord(text[at - 1]))) continue;
            best = at;
            length = word.Length;
        }
        return best;
    }

    /// <summary>A docket number without "No.": <c>1:16-cv-01994, </c> or <c>13 Civ. 4585, </c>.</summary>
    private static int BareNumber(ReadOnlySpan<char> text, int end, int floor, int otherwise, out string? docket)
    {
        docket = null;
        var limit = Math.Max(floor, end - 40);
        var comma = text[limit..end].LastIndexOf(',');
        if (comma < 0) return otherwise;
        var start = Chars.SkipSpace(text, limit + comma + 1);
        var number = text[start..end];
        if (number.IsEmpty || !Chars.IsDigit(number[0])) return otherwise;
        var civil = number.Contains("-cv-", StringComparison.OrdinalIgnoreCase) || number.Contains(" Civ.", StringComparison.Ordinal) || number.Contains("-cr-", StringComparison.OrdinalIgnoreCase)
            || number.Contains(" CV ", StringComparison.Ordinal) || number.Contains(" C ", StringComparison.Ordinal) || number.Contains("–cv–", StringComparison.OrdinalIgnoreCase);
        if (!civil) return otherwise;
        docket = Chars.Fold(number);
        return start;
    }
}
