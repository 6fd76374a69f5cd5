using System.Globalization;

namespace Assiduous.Record.Recognition;

/// <summary>Reads dates as papers write them.</summary>
internal static class Dates
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly char[] Parts = [' ', ',', '\t', '\n', '\f', ';', '(', ')'];

    /// <summary>
    /// The first date within the first <paramref name="within"/> code units: <c>June 14, 2024</c>, <c>14 June 2024</c>, <c>3rd day of May, 2019</c>,
    /// <c>9/30/20</c>, <c>2024-06-14</c>; null where there is none. Two-digit years belong to this century up to 69.
    /// </summary>
    public static DateOnly? First(ReadOnlySpan<char> text, int within = 120)
    {
        var words = text[..Math.Min(text.Length, within)].ToString().Split(Parts, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (Numeric(words[i]) is { } numeric) return numeric;
            if (Month(words[i]) is { } month && Written(words, i, month) is { } written) return written;
        }

        return null;
    }

    private static DateOnly? Written(string[] words, int at, int month)
    {
        if (at + 2 < words.Length && Day(words[at + 1]) is { } after && Year(words[at + 2]) is { } year) return Make(year, month, after);
        if (at + 1 >= words.Length || Year(words[at + 1]) is not { } next) return null;
        if (at >= 1 && Day(words[at - 1]) is { } before) return Make(next, month, before);
        if (at >= 3 && words[at - 1] is "of" && words[at - 2] is "day" && Day(words[at - 3]) is { } ordinal) return Make(next, month, ordinal);
        return null;
    }

    private static int? Month(string word)
    {
        var name = word.TrimEnd('.').ToLowerInvariant();
        if (name.Length < 3) return null;
        var found = Array.FindIndex(Months, m => m.StartsWith(name, StringComparison.Ordinal) && (name.Length <= 4 || name.Length == m.Length));
        return found < 0 ? null : found + 1;
    }

    private static int? Day(string word)
    {
        var digits = word.TrimEnd('s', 't', 'n', 'd', 'r', 'h', 'S', 'T', 'N', 'D', 'R', 'H', '.');
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;
    }

    private static int? Year(string word)
    {
        var digits = word.TrimEnd('.', ':', '_');
        return digits.Length == 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2199 ? year : null;
    }

    private static DateOnly? Numeric(string word)
    {
        var trimmed = word.TrimEnd('.', ':');
        var slashed = trimmed.Split('/');
        if (slashed.Length == 3 && Whole(slashed) is [var m, var d, var y]) return Make(y is < 100 ? y + (y < 70 ? 2000 : 1900) : y, m, d);
        var dashed = trimmed.Split('-');
        return dashed.Length == 3 && dashed[0].Length == 4 && Whole(dashed) is [var year, var month, var day] ? Make(year, month, day) : null;
    }

    private static int[]? Whole(string[] parts)
    {
        var numbers = new int[3];
        for (var i = 0; i < 3; i++)
            if (parts[i].Length is 0 or > 4 || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i])) return null;
        return numbers;
    }

    private static DateOnly? Make(int year, int month, int day) =>
        year is >= 1900 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
