using System.Collections.Frozen;
using Assiduous.Citations;
using Assiduous.Docket.Pages;

namespace Assiduous.Docket.Opinions;

/// <summary>
/// Lines that part a decision's caption from its words, and its words from its signature. Text taken from a PDF often has no blank lines, and
/// nothing else shows where the caption stops.
/// </summary>
internal static class CaptionEnd
{
    private const int Longest = 100;

    private static readonly FrozenSet<string> TitleWords = new[]
    {
        "ORDER", "OPINION", "MEMORANDUM", "DECISION", "AND", "&", "JUDGMENT", "RULING", "REPORT", "RECOMMENDATION", "OF", "ON", "AMENDED", "FINAL",
        "SCHEDULING", "MEMO", "ENDORSEMENT",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a line is such a one: the paper's title, the author's line, or the formula before a signature.</summary>
    public static bool IsAt(string text, TextSpan line)
    {
        if (line.Length is 0 or > Longest) return false;
        var words = Spaces.Fold(line.Of(text)).Trim('*', '_', ' ');
        return IsTitle(words) || IsAuthor(words) || IsFormula(words);
    }

    /// <summary>"OPINION AND ORDER", with or without a remark in parentheses.</summary>
    public static bool IsTitle(string line)
    {
        var open = line.IndexOf('(', StringComparison.Ordinal);
        var words = (open > 0 && line.EndsWith(')') ? line[..open] : line).Trim(' ', ':', '.');
        if (words.Length < 5 || words.Any(char.IsAsciiLetterLower)) return false;
        foreach (var word in words.Split(' '))
            if (!TitleWords.Contains(word)) return false;
        return true;
    }

    /// <summary>"ANDREW L. CARTER, JR., United States District Judge:".</summary>
    public static bool IsAuthor(string line) =>
        line.EndsWith(':') && (line.Contains("Judge", StringComparison.OrdinalIgnoreCase) || line.EndsWith("D.J.:", StringComparison.Ordinal) || line.EndsWith("M.J.:", StringComparison.Ordinal))
        && line.Contains(',', StringComparison.Ordinal);

    private static bool IsFormula(string line) =>
        line.Length < 40 && (line.StartsWith("SO ORDERED", StringComparison.OrdinalIgnoreCase) || line.StartsWith("IT IS SO ORDERED", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("Dated:", StringComparison.OrdinalIgnoreCase));
}
