using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Reads the court and date behind a case, <c>(S.D.N.Y. Sept. 30, 2003)</c>, <c>[1984]</c>.</summary>
internal static class CourtYears
{
    private const int Longest = 90;
    private const int LongestCourt = 24;
    private static readonly string[] Months =
        ["January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec"];

    private static readonly string[] Tails = ["en banc", "per curiam", "no pet", "pet. ref", "pet. denied", "pet. granted", "writ ref", "writ denied", "writ dism", "no writ", "orig. proceeding", "mem", "unpublished", "table", "plurality", "cert. denied", "pet. dism", "pet. filed", "pet. struck", "judgm't", "in chambers", "slip op"];

    /// <summary>Reads the parenthesis behind the draft and takes it into its span; leaves the draft alone where it holds something else.</summary>
    public static bool Read(ReadOnlySpan<char> text, Draft draft, CourtTable courts)
    {
        var at = Chars.SkipSpace(text, draft.End);
        if (Chars.At(text, at) is not ('(' or '[')) return false;
        if (!TryParse(text, at, courts, draft, out var end)) return false;
        draft.End = end;
        return true;
    }

    /// <summary>Reads <c>(2009)</c> between a California case's name and its numbers; the offset where it opens, or -1.</summary>
    public static int YearBefore(ReadOnlySpan<char> text, int end, int floor, out string? year)
    {
        year = null;
        var close = Chars.SkipSpaceBack(text, end, floor);
        if (close - 6 < floor || text[close - 1] != ')' || text[close - 6] != '(' || !IsYear(text[(close - 5)..(close - 1)])) return -1;
        year = text[(close - 5)..(close - 1)].ToString();
        return close - 6;
    }

    private static bool TryParse(ReadOnlySpan<char> text, int open, CourtTable courts, Draft draft, out int end)
    {
        end = Close(text, open);
        if (end < 0) return false;
        var inside = text[(open + 1)..end].Trim();
        end++;
        inside = DropTail(inside);
        if (inside.Length < 4) return IsCourtAlone(inside, courts, draft);
        var year = inside[^4..];
        var before = inside[..^4];
        string? date = null;
        if (!IsYear(year) || (before.Length > 0 && Chars.IsDigit(before[^1])))
        {
            if (!TryNumericDate(inside, out before, out var full)) return IsCourtAlone(inside, courts, draft);
            date = full;
            year = full.AsSpan(full.Length - 2);
        }
        var place = before.TrimEnd(" ,\n\r\t\f\u00A0");
        place = SplitDate(place, inside, ref date);
        if (!LooksLikeCourt(place)) return false;
        var court = place.IsEmpty ? null : courts.Find(place);
        if (court is null && place.Length > 25 && !place.Contains('.')) return false;
        if (court is not null) draft.Court = court;
        draft.Year = year.Length == 2 ? (year[0] > '4' ? "19" : "20") + year.ToString() : year.ToString();
        draft.Date = date;
        return true;
    }

    private static int Close(ReadOnlySpan<char> text, int open)
    {
        var want = text[open] == '(' ? ')' : ']';
        var limit = Math.Min(text.Length, open + Longest);
        for (var i = open + 1; i < limit; i++)
        {
            if (text[i] == want) return i;
            if (text[i] is '(' or ';' || Chars.IsQuote(text[i])) return -1;
        }
        return -1;
    }

    /// <summary>Takes the court where the year is left to the history that follows: <c>(2d Cir.), cert. denied, …</c>.</summary>
    private static bool IsCourtAlone(ReadOnlySpan<char> inside, CourtTable courts, Draft draft)
    {
        if (inside.Length is < 3 or > LongestCourt || inside[^1] != '.' || draft.Kind != CitationKind.Case || courts.Find(inside) is not { } court) return false;
        draft.Court = court;
        return true;
    }

    /// <summary>Drops what is said of the decision behind its year, <c>2003, pet. denied</c>, <c>1939, writ ref'd n.r.e.</c>.</summary>
    private static ReadOnlySpan<char> DropTail(ReadOnlySpan<char> inside)
    {
        var trimmed = inside.TrimEnd('.');
        foreach (var tail in Tails)
        {
            var at = trimmed.LastIndexOf(tail);
            if (at > 4 && trimmed[at - 1] is ' ' or ',' or '(' or '[' or '\n' && trimmed[at..].IndexOfAnyInRange('0', '9') < 0) trimmed = trimmed[..at].TrimEnd(" ,[(");
        }
        return trimmed.Length == inside.TrimEnd('.').Length ? inside : trimmed;
    }

    /// <summary>Cuts "Sept. 30," off the end and keeps the full date.</summary>
    private static ReadOnlySpan<char> SplitDate(ReadOnlySpan<char> place, ReadOnlySpan<char> inside, scoped ref string? date)
    {
        var day = place.Length;
        while (day > 0 && Chars.IsDigit(place[day - 1])) day--;
        var numbered = place.Length - day is 1 or 2 && day > 0;
        var month = numbered ? place[..day].TrimEnd() : place;
        foreach (var name in Months)
        {
            var trimmed = month.TrimEnd(". \n");
            if (!trimmed.EndsWith(name, StringComparison.OrdinalIgnoreCase)) continue;
            var start = trimmed.Length - name.Length;
            if (!Chars.IsUpper(trimmed[start]) || (start > 0 && Chars.IsLetter(trimmed[start - 1]))) continue;
            date = Chars.Fold(inside[start..]);
            return place[..start].TrimEnd(" ,\n\t");
        }
        return place;
    }

    private static bool TryNumericDate(ReadOnlySpan<char> inside, out ReadOnlySpan<char> before, out string date)
    {
        before = inside;
        date = "";
        var start = inside.Length;
        var slashes = 0;
        while (start > 0 && (Chars.IsDigit(inside[start - 1]) || inside[start - 1] == '/'))
            if (inside[--start] == '/') slashes++;
        if (slashes != 2 || inside.Length - start > 10) return false;
        date = inside[start..].ToString();
        before = inside[..start];
        return true;
    }

    private static bool LooksLikeCourt(ReadOnlySpan<char> place)
    {
        var words = 0;
        foreach (var range in place.SplitAny(' ', '\n', '\t'))
        {
            var word = place[range];
            if (word.IsEmpty) continue;
            if (++words > 9) return false;
            if (Chars.IsLower(word[0]) && word is not ("of" or "en" or "the" or "for" or "ex" or "ed." or "rev.")) return false;
        }
        return true;
    }

    /// <summary>Whether the word, without its stop, names a month.</summary>
    internal static bool IsMonth(ReadOnlySpan<char> word)
    {
        foreach (var month in Months)
            if (word.SequenceEqual(month)) return true;
        return false;
    }

    internal static bool IsYear(ReadOnlySpan<char> s) =>
        s.Length == 4 && (s is ['1', >= '6' and <= '9', ..] || s is ['2', '0', ..]) && Chars.IsDigit(s[2]) && Chars.IsDigit(s[3]);
}
