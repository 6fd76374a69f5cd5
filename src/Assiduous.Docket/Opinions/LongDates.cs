using System.Globalization;
using System.Runtime.InteropServices;
using Assiduous.Citations;

namespace Assiduous.Docket.Opinions;

/// <summary>A date in prose, and where it stands.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FoundDate(DateOnly Date, TextSpan Span);

/// <summary>Finds dates in prose: "September 30, 2020", "Sept. 30, 2020", "30 September 2020", "30th day of September, 2020", "9/30/20", "2020-09-30".</summary>
internal static class LongDates
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>The first date at or after an offset; null where none.</summary>
    public static FoundDate? First(string text, int from = 0) => All(text, from).Select(d => (FoundDate?)d).FirstOrDefault();

    /// <summary>All dates in order.</summary>
    public static IEnumerable<FoundDate> All(string text, int from = 0)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (at > 0 && char.IsLetterOrDigit(text[at - 1])) continue;
            var found = char.IsAsciiLetterUpper(text[at]) ? FromMonth(text, at) : char.IsAsciiDigit(text[at]) ? FromDigits(text, at) : null;
            if (found is not { } date) continue;
            yield return date;
            at = date.Span.End - 1;
        }
    }

    private static FoundDate? FromMonth(string text, int at)
    {
        if (Month(text, at, out var next) is not { } month) return null;
        next = Skip(text, next, ". ");
        if (Number(text, next, 2, out var after) is not { } day) return null;
        after = SkipOrdinal(text, after);
        after = Skip(text, after, ", ");
        return Number(text, after, 4, out var end) is { } year && end - after == 4 ? Make(year, month, day, at, end) : null;
    }

    private static FoundDate? FromDigits(string text, int at)
    {
        if (Number(text, at, 4, out var next) is not { } first || next >= text.Length) return null;
        if (text[next] is '/' && next - at <= 2) return Slashed(text, at, first, next);
        if (text[next] is '-' && next - at == 4) return Iso(text, at, first, next);
        if (next - at > 2) return null;
        next = Skip(text, SkipOrdinal(text, next), " ");
        if (text.AsSpan(next).StartsWith("day of ", StringComparison.OrdinalIgnoreCase)) next += "day of ".Length;
        if (Month(text, next, out var after) is not { } month) return null;
        after = Skip(text, after, "., ");
        return Number(text, after, 4, out var end) is { } year && end - after == 4 ? Make(year, month, first, at, end) : null;
    }

    private static FoundDate? Slashed(string text, int at, int month, int slash)
    {
        if (Number(text, slash + 1, 2, out var next) is not { } day || next >= text.Length || text[next] != '/') return null;
        if (Number(text, next + 1, 4, out var end) is not { } year || end - next - 1 is not (2 or 4)) return null;
        return Make(end - next - 1 == 2 ? year + (year < 70 ? 2000 : 1900) : year, month, day, at, end);
    }

    private static FoundDate? Iso(string text, int at, int year, int dash)
    {
        if (Number(text, dash + 1, 2, out var next) is not { } month || next - dash != 3 || next >= text.Length || text[next] != '-') return null;
        return Number(text, next + 1, 2, out var end) is { } day && end - next == 3 ? Make(year, month, day, at, end) : null;
    }

    private static FoundDate? Make(int year, int month, int day, int start, int end) =>
        year is < 1700 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            ? null : new FoundDate(new DateOnly(year, month, day), new TextSpan(start, end));

    private static int? Month(string text, int at, out int next)
    {
        next = at;
        while (next < text.Length && char.IsAsciiLetter(text[next])) next++;
        var word = text.AsSpan(at, next - at);
        for (var m = 0; m < Months.Length; m++)
            if (word.Equals(Months[m], StringComparison.OrdinalIgnoreCase)
                || (word.Length is 3 or 4 && Months[m].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))) return m + 1;
        return null;
    }

    private static int? Number(string text, int at, int digits, out int next)
    {
        next = at;
        while (next < text.Length && next - at < digits && char.IsAsciiDigit(text[next])) next++;
        if (next == at || (next < text.Length && char.IsAsciiDigit(text[next]))) return null;
        return int.Parse(text.AsSpan(at, next - at), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static int SkipOrdinal(string text, int at) =>
        at + 1 < text.Length && text.Substring(at, 2) is "st" or "nd" or "rd" or "th" ? at + 2 : at;

    private static int Skip(string text, int at, string characters)
    {
        while (at < text.Length && (characters.Contains(text[at]) || (char.IsWhiteSpace(text[at]) && characters.Contains(' ')))) at++;
        return at;
    }
}
