namespace Assiduous.Docket;

/// <summary>Dates as court systems print them, <c>09/30/2020</c>.</summary>
internal static class CourtDates
{
    /// <summary>The date at the start of a text; null where there is none or it cannot be a day.</summary>
    public static DateOnly? Read(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (!Take(ref text, out var month) || !Slash(ref text) || !Take(ref text, out var day) || !Slash(ref text) || !Take(ref text, out var year))
            return null;
        if (year < 100) year += year < 70 ? 2000 : 1900;
        if (year is < 1700 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        return new DateOnly(year, month, day);
    }

    private static bool Slash(ref ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] is not ('/' or '-')) return false;
        text = text[1..];
        return true;
    }

    private static bool Take(ref ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        var length = 0;
        while (length < text.Length && length < 4 && char.IsAsciiDigit(text[length])) value = (value * 10) + (text[length++] - '0');
        text = text[length..];
        return length > 0;
    }
}
