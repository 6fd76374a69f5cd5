using System.Collections.Frozen;

namespace Assiduous.Citations.Reading;

/// <summary>Numbers of prose, "about 10 minutes", "March 17, 2016": no name of a source can end right before them, so nothing need be tried.</summary>
internal static class PlainNumbers
{
    private const int LongestWord = 16;

    /// <summary>Words in small letters that stand between a source and its number.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Leads = FrozenSet.Create(
        StringComparer.Ordinal,
        "at", "page", "pages", "p", "pp", "paragraph", "paragraphs", "para", "paras", "line", "lines", "section", "sections", "sec", "secs", "rule", "rules", "number", "numbers", "no", "nos", "n", "nn", "note", "notes",
        "chapter", "ch", "c", "title", "tit", "article", "articles", "art", "amend", "part", "pt", "exhibit", "exhibits", "ex", "item", "items", "stamped", "passim").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Months = FrozenSet.Create(
        StringComparer.Ordinal,
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The offset past the number at <paramref name="at"/>, and past the year of a date; 0 where it may belong to a citation.</summary>
    public static int Past(ReadOnlySpan<char> text, int at)
    {
        if (at < 2 || text[at - 1] != ' ' || !Chars.IsLower(text[at - 2])) return 0;
        var start = at - 1;
        while (start > 0 && at - start < LongestWord && Chars.IsLetter(text[start - 1])) start--;
        if (start > 0 && !Chars.IsSpace(text[start - 1])) return 0;
        var word = text[start..(at - 1)];
        var end = Chars.SkipDigits(text, at);
        if (Chars.IsLower(word[0])) return Leads.Contains(word) || Chars.At(text, end) is ':' or '-' or '–' ? 0 : end;
        if (end - at > 2 || !Months.Contains(word)) return 0;
        var year = end + 6;
        return Chars.At(text, end) == ',' && Chars.At(text, end + 1) == ' ' && Chars.SkipDigits(text, end + 2) == year && EndsDate(text, year) ? year : end;
    }

    /// <summary>Whether the year is followed by prose, so that it is not the volume of <c>2016 WL 123</c> or <c>2019-Ohio-118</c>.</summary>
    private static bool EndsDate(ReadOnlySpan<char> text, int at) =>
        Chars.At(text, at) is ',' or '.' or ';' or ')' or '\0' || (Chars.At(text, at) == ' ' && Chars.IsLower(Chars.At(text, at + 1)));
}
