using System.Globalization;
using System.Text;

namespace Assiduous.Storage.KnownCases;

/// <summary>How volumes, reporters and pages are written in an index, so that one place has one key.</summary>
internal static class KnownCaseKeys
{
    /// <summary>Letters and digits alone, in capitals: <c>F. Supp. 2d</c> and <c>F.Supp.2d</c> are one series.</summary>
    public static string Series(ReadOnlySpan<char> reporter)
    {
        var key = new StringBuilder(reporter.Length);
        foreach (var c in reporter)
            if (char.IsLetterOrDigit(c)) key.Append(char.ToUpperInvariant(c));
        return key.ToString();
    }

    /// <summary>A number where it is one, else the text: SQLite keeps a number in as many bytes as it needs.</summary>
    public static object Number(string printed)
    {
        var bare = printed.Trim();
        return long.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : bare;
    }

    /// <summary>A day as a number, <c>20200930</c>; null for null.</summary>
    public static int? Day(DateOnly? day) => day is { } d ? (d.Year * 10000) + (d.Month * 100) + d.Day : null;

    /// <summary>The day of such a number; null for null.</summary>
    public static DateOnly? Day(int? number) => number is { } n ? new DateOnly(n / 10000, n / 100 % 100, n % 100) : null;
}
