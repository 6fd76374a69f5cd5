using System.Globalization;
using System.Text.RegularExpressions;

namespace Assiduous.Judgment.Papers;

/// <summary>A day, a clock time or a stretch of time, as told.</summary>
/// <param name="Day">The day; null where none is told.</param>
/// <param name="Clock">The clock time or the stretch, <c>about 10:00 a.m.</c>, <c>nine minutes after</c>; null where none is told.</param>
/// <param name="Words">All the words that tell it.</param>
internal sealed record TimeTold(DateOnly? Day, string? Clock, string Words);

/// <summary>Finds what a sentence tells of time.</summary>
internal static partial class Times
{
    private const string Number =
        @"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|forty-five|fifty|sixty|ninety|several|a few)";

    /// <summary>What a sentence tells; null where it tells nothing.</summary>
    public static TimeTold? In(string text)
    {
        if (text.Length > 4000) text = text[..4000];
        var day = Dates().Match(text);
        var clock = Clock().Match(text);
        if (!clock.Success) clock = Stretch().Match(text);
        var date = day.Success ? Parse(day.Value) : null;
        if (date is null && !clock.Success) return null;
        return new(date, clock.Success ? Sentences.Folded(clock.Value) : null, $"{day.Value} {clock.Value}");
    }

    /// <summary>Whether a word counts time.</summary>
    public static bool IsTimeWord(string word) => word is "minutes" or "minute" or "hours" or "hour" or "seconds" or "second" or "later" or "approximately" or "about"
        || Array.IndexOf(DateTimeFormatInfo.InvariantInfo.MonthNames, char.ToUpperInvariant(word[0]) + word[1..]) >= 0 || char.IsAsciiDigit(word[0]);

    private static DateOnly? Parse(string text)
    {
        var plain = text.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).Replace("Sept ", "Sep ", StringComparison.Ordinal);
        string[] formats = ["MMMM d yyyy", "MMM d yyyy", "M/d/yyyy"];
        return DateOnly.TryParseExact(Sentences.Folded(plain), formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    [GeneratedRegex(@"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)\s+\d{1,2},?\s+\d{4}\b|\b\d{1,2}/\d{1,2}/\d{4}\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Dates();

    [GeneratedRegex(@"(?:\b(?:about|approximately|around|at about|shortly after|shortly before)\s+)?\b\d{1,2}(?::\d{2})?\s*(?:a\.m\.|p\.m\.|am\b|pm\b|A\.M\.|P\.M\.|AM\b|PM\b)|\b(?:about|around|approximately)\s+(?:noon|midnight)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Clock();

    [GeneratedRegex($@"(?:\b(?:about|approximately|around|within|in)\s+)?\b{Number}(?:\s+(?:to|or)\s+{Number})?\s+(?:seconds?|minutes?|hours?|days?)(?:\s+(?:after|before|later|earlier))?\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Stretch();
}
