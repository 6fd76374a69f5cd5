using System.Collections.Frozen;
using Assiduous.Citations;
using Assiduous.Docket.Pages;

namespace Assiduous.Docket.Opinions;

/// <summary>Recognises headings.</summary>
internal static class HeadingReader
{
    private const int Longest = 140;

    private static readonly FrozenSet<string> Usual = new[]
    {
        "BACKGROUND", "INTRODUCTION", "DISCUSSION", "CONCLUSION", "ANALYSIS", "LEGAL STANDARD", "LEGAL STANDARDS", "STANDARD OF REVIEW", "FACTS",
        "FACTUAL BACKGROUND", "PROCEDURAL BACKGROUND", "PROCEDURAL HISTORY", "ORDER", "DISPOSITION", "STANDARD", "FINDINGS OF FACT",
        "APPLICABLE LAW", "STATEMENT OF FACTS", "SUMMARY JUDGMENT STANDARD", "RELEVANT BACKGROUND", "OVERVIEW",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the words are a heading that decisions commonly have.</summary>
    public static bool IsUsual(string title) => Usual.Contains(title.TrimEnd('.', ':'));

    /// <summary>Whether a line is a heading even without blank lines around it.</summary>
    public static bool StandsAlone(string text, TextSpan line) => line.Length < 80 && Read(text, line) is { } heading && IsUsual(heading.Title);

    /// <summary>The heading that a paragraph is; null where it is none.</summary>
    public static OpinionHeading? Read(string text, TextSpan span)
    {
        if (span.Length is 0 or > Longest) return null;
        var words = Spaces.Fold(span.Of(text)).Trim('*', '#', '_', ' ').TrimEnd(':');
        if (words.Length == 0 || !words.Any(char.IsAsciiLetter)) return null;
        var (number, title) = Number(words);
        if (title.Length == 0 || IsFormula(title)) return null;
        var level = number is null ? 1 : char.IsAsciiDigit(number[0]) ? 4 : IsRoman(number) ? 2 : 3;
        var isHeading = number is not null ? IsTitle(title) : IsCapitals(title) || IsUsual(title);
        return isHeading ? new OpinionHeading(level, number, title.TrimEnd('.'), span.Start + LeadingSpace(text, span)) : null;
    }

    private static int LeadingSpace(string text, TextSpan span)
    {
        var at = 0;
        while (at < span.Length && char.IsWhiteSpace(text[span.Start + at])) at++;
        return at;
    }

    private static bool IsFormula(string title) =>
        title.StartsWith("SO ORDERED", StringComparison.OrdinalIgnoreCase) || title.StartsWith("Dated", StringComparison.OrdinalIgnoreCase)
        || title.Contains("ORDERED", StringComparison.Ordinal) || title.Contains("Judge", StringComparison.OrdinalIgnoreCase)
        || title.Contains("DISTRICT COURT", StringComparison.Ordinal);

    private static (string? Number, string Title) Number(string words)
    {
        var space = words.IndexOf(' ', StringComparison.Ordinal);
        if (space < 2) return (null, words);
        var mark = words[..space];
        if (mark[^1] is not ('.' or ')')) return (null, words);
        var number = mark.TrimStart('(').TrimEnd('.', ')');
        var isNumber = number.Length is > 0 and < 6 && (IsRoman(number) || number.All(char.IsAsciiDigit) || (number.Length == 1 && char.IsAsciiLetterUpper(number[0])));
        return isNumber && number.Length < 4 + (IsRoman(number) ? 2 : 0) ? (number, words[(space + 1)..]) : (null, words);
    }

    private static bool IsRoman(string number) => number.All(c => c is 'I' or 'V' or 'X') && number.Length > 0;

    private static bool IsCapitals(string title) =>
        title.Count(char.IsAsciiLetter) >= 5 && !title.Any(char.IsAsciiLetterLower) && !title.EndsWith(',') && title.Count(char.IsAsciiDigit) < 5;

    /// <summary>Most words begin with a capital, and it is no sentence.</summary>
    private static bool IsTitle(string title)
    {
        if (title.EndsWith(';') || title.EndsWith(',') || (title.EndsWith('.') && title.Length > 60)) return false;
        var words = title.Split(' ').Where(w => w.Length > 3 && char.IsAsciiLetter(w[0])).ToList();
        return words.Count > 0 && words.Count(w => char.IsAsciiLetterUpper(w[0])) * 4 >= words.Count * 3;
    }
}
