using System.Globalization;
using System.Text.RegularExpressions;

namespace Assiduous.Judgment.Papers;

/// <summary>A day, a clock time or a stretch of time, as told.</summary>
/// <param name="Day">The day; null where none is told.</param>
/// <param name="Clock">The clock time or the stretch, <c>about 10:00 a.m.</c>, <c>nine minutes after</c>; null where none is told.</param>
/// <param name="Words">All the words that tell it.</param>
internal sealed record TimeTold(DateOnly? Day, string? Clock, string Words)
{
    /// <summary>The time of day or the length of the stretch, measured; null where only a day is told.</summary>
    public Measure? Measure { get; init; }

    /// <summary>Where the words of the time begin in the sentence.</summary>
    public int At { get; init; }
}

/// <summary>Finds what a sentence tells of time.</summary>
internal static partial class Times
{
    private const string Number =
        @"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|forty-five|fifty|sixty|ninety|several|a few)";

    private static readonly string[] Numbers =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>What a sentence tells; null where it tells nothing.</summary>
    public static TimeTold? In(string text)
    {
        if (text.Length > 4000) text = text[..4000];
        var day = Dates().Match(text);
        var clock = Clock().Match(text);
        var stretch = clock.Success ? Match.Empty : Stretch().Match(text);
        var date = day.Success ? Parse(day.Value) : null;
        var time = clock.Success ? clock : stretch;
        if (date is null && !time.Success) return null;
        return new(date, time.Success ? Sentences.Folded(time.Value) : null, $"{day.Value} {time.Value}")
        {
            Measure = clock.Success ? OfDay(clock) : stretch.Success ? OfStretch(text, stretch) : null,
            At = time.Success ? time.Index : day.Index,
        };
    }

    /// <summary>Whether a word counts time.</summary>
    public static bool IsTimeWord(string word) => word is "minutes" or "minute" or "hours" or "hour" or "seconds" or "second" or "later" or "approximately" or "about"
        || Array.IndexOf(DateTimeFormatInfo.InvariantInfo.MonthNames, char.ToUpperInvariant(word[0]) + word[1..]) >= 0 || char.IsAsciiDigit(word[0]);

    private static Measure? OfDay(Match clock)
    {
        var words = Sentences.Folded(clock.Value);
        var loose = words.Length > 0 && !char.IsAsciiDigit(words[0]);
        if (words.EndsWith("noon", StringComparison.Ordinal)) return new(TimeKind.Clock, 720, 720, loose, null, words);
        if (words.EndsWith("midnight", StringComparison.Ordinal)) return new(TimeKind.Clock, 0, 0, loose, null, words);
        var digits = Digits().Match(words);
        if (!digits.Success || !int.TryParse(digits.Groups["h"].Value, CultureInfo.InvariantCulture, out var hour) || hour is < 1 or > 12) return null;
        var minute = digits.Groups["m"].Success ? int.Parse(digits.Groups["m"].Value, CultureInfo.InvariantCulture) : 0;
        var minutes = hour % 12 * 60 + minute + (words.Contains('p', StringComparison.OrdinalIgnoreCase) && words.LastIndexOf("p", StringComparison.OrdinalIgnoreCase) > words.AsSpan().LastIndexOfAnyInRange('0', '9') ? 720 : 0);
        return new(TimeKind.Clock, minutes, minutes, loose, null, words);
    }

    // "Nine minutes after the call" is measured from the call; "it took nine minutes" is a length of its own.
    private static Measure? OfStretch(string text, Match stretch)
    {
        var words = Sentences.Folded(stretch.Value);
        var numbers = Stretched().Matches(words).Select(m => Value(m.Value)).OfType<double>().ToArray();
        if (numbers.Length == 0) return null;
        var unit = words.Contains("second", StringComparison.OrdinalIgnoreCase) ? 1 / 60.0 : words.Contains("hour", StringComparison.OrdinalIgnoreCase) ? 60 : words.Contains("day", StringComparison.OrdinalIgnoreCase) ? 1440 : 1;
        var after = Anchor().Match(text[(stretch.Index + stretch.Length)..]);
        var took = Took().IsMatch(text[..stretch.Index]);
        var anchored = !took && (words.EndsWith("after", StringComparison.OrdinalIgnoreCase) || words.EndsWith("before", StringComparison.OrdinalIgnoreCase) || after.Value.TrimStart().StartsWith("from", StringComparison.OrdinalIgnoreCase));
        return new(anchored ? TimeKind.Since : TimeKind.Length, numbers.Min() * unit, numbers.Max() * unit, Loose().IsMatch(words), anchored ? Sentences.Folded(after.Value) : null, words);
    }

    private static double? Value(string word) => double.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n
        : Array.IndexOf(Numbers, word.ToLowerInvariant()) is var at and >= 0 ? at + 1
        : word.ToLowerInvariant() switch { "fifteen" => 15, "twenty" => 20, "thirty" => 30, "forty" => 40, "forty-five" => 45, "fifty" => 50, "sixty" => 60, "ninety" => 90, _ => null };

    private static DateOnly? Parse(string text)
    {
        var plain = text.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).Replace("Sept ", "Sep ", StringComparison.Ordinal);
        string[] formats = ["MMMM d yyyy", "MMM d yyyy", "M/d/yyyy"];
        return DateOnly.TryParseExact(Sentences.Folded(plain), formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    [GeneratedRegex(@"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)\s+\d{1,2},?\s+\d{4}\b|\b\d{1,2}/\d{1,2}/\d{4}\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Dates();

    [GeneratedRegex(@"(?:\b(?:about|approximately|around|at about|shortly after|shortly before)\s+)?\b\d{1,2}(?::\d{2})?\s*(?:a\.m\.|p\.m\.|am\b|pm\b|A\.M\.|P\.M\.|AM\b|PM\b)|\b(?:about|around|approximately)\s+(?:noon|midnight)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex($@"(?:\b(?:about|approximately|around|within|in)\s+)?\b{Number}(?:\s+(?:to|or)\s+{Number})?\s+(?:seconds?|minutes?|hours?|days?)(?:\s+(?:after|before|later|earlier))?\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Stretch();

    [GeneratedRegex(@"\b(?<h>\d{1,2})(?::(?<m>\d{2}))?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex($@"\b{Number}\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Stretched();

    [GeneratedRegex(@"^[^.;(]{0,80}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Anchor();

    [GeneratedRegex(@"\b(?:took|takes|lasted|spent)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Took();

    [GeneratedRegex(@"^(?:about|approximately|around|within)|several|a few", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Loose();
}
