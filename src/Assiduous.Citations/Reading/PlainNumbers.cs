using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Numbers of prose, "about 10 minutes", "March 17, 2016": no name of a source can end right before them, so nothing need be tried.</summary>
internal static class PlainNumbers
{
    private const int LongestWord = 16;

    /// <summary>Every word in small letters behind which some reader looks for a number, taken from the readers' own lists, so that neither can forget the other.</summary>
    public static IEnumerable<string> Leads { get; } =
    [
        .. new[] { NamedReader.LeadWords, NamedReader.DayWords, Volumes.Words, PinWords.Leads, EntryNumbers.Numbers, Sections.SectionWords, LawReader.Parts, LawReader.SectionWords, BackReader.NoteWords, BatesReader.Leads }
            .SelectMany(words => words).Concat(PinWords.UnitWords).Select(LastWord).Where(w => w.Length > 0 && Chars.IsLower(w[0])).Distinct(StringComparer.Ordinal),
    ];

    private static readonly WordSet Months = new(["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]);

    /// <summary>The offset past the number at <paramref name="at"/>, and past the year of a date; 0 where it may belong to a citation.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The number's first digit.</param>
    /// <param name="leads">The words of <see cref="Leads"/> and those with which names of codes end.</param>
    public static int Past(ReadOnlySpan<char> text, int at, WordSet leads)
    {
        if (at < 2 || text[at - 1] != ' ' || !Chars.IsLower(text[at - 2])) return 0;
        var start = at - 1;
        while (start > 0 && at - start < LongestWord && Chars.IsLetter(text[start - 1])) start--;
        if (start > 0 && !Chars.IsSpace(text[start - 1])) return 0;
        var word = text[start..(at - 1)];
        var end = Chars.SkipDigits(text, at);
        if (Chars.IsLower(word[0])) return leads.Has(word) || Chars.At(text, end) is ':' or '-' or '–' ? 0 : end;
        if (end - at > 2 || !Months.Has(word)) return 0;
        var year = end + 6;
        return Chars.At(text, end) == ',' && Chars.At(text, end + 1) == ' ' && Chars.SkipDigits(text, end + 2) == year && EndsDate(text, year) ? year : end;
    }

    /// <summary>The last word of a form, without its stop.</summary>
    public static string LastWord(string form) => form[(form.LastIndexOf(' ') + 1)..].TrimEnd('.', ',');

    /// <summary>Whether the year is followed by prose, so that it is not the volume of <c>2016 WL 123</c> or <c>2019-Ohio-118</c>.</summary>
    private static bool EndsDate(ReadOnlySpan<char> text, int at) =>
        Chars.At(text, at) is ',' or '.' or ';' or ')' or '\0' || (Chars.At(text, at) == ' ' && Chars.IsLower(Chars.At(text, at + 1)));
}
