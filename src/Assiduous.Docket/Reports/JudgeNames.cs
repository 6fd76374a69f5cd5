using System.Collections.Frozen;
using System.Text;
using Assiduous.Docket.Pages;

namespace Assiduous.Docket;

/// <summary>Names of judges without what dockets put around them.</summary>
internal static class JudgeNames
{
    private static readonly FrozenSet<string> Titles = new[]
    {
        "judge", "honorable", "hon", "hon.", "chief", "senior", "district", "magistrate", "mag.", "mag", "u.s.", "us", "united", "states",
        "bankruptcy", "visiting", "the", "justice", "presiding", "judge:", "mj", "circuit",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that stay small inside a name, and with them the middle initial "V.", which is written like "versus".</summary>
    private static readonly FrozenSet<string> Small = new[]
    {
        "a", "an", "and", "as", "at", "but", "by", "en", "for", "if", "in", "of", "on", "or", "the", "to", "v", "v.", "via", "vs", "vs.",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>"Magistrate Judge Debra C. Freeman (Settlement)" to "Debra C. Freeman"; "William F. Kuntz, II" to "William F. Kuntz II".</summary>
    public static string Plain(string printed)
    {
        if (printed.Length == 0) return "";
        var words = Spaces.Fold(WithoutParentheses(printed).Replace(',', ' ')).Split(' ');
        var first = 0;
        while (first < words.Length && Titles.Contains(words[first])) first++;
        var isShouted = words.Skip(first).All(w => !w.Any(char.IsAsciiLetterLower));
        var name = words.Skip(first).Select((word, i) => Cased(word, i == 0, i == words.Length - first - 1, isShouted));
        return string.Join(' ', name);
    }

    private static string Cased(string word, bool isFirst, bool isLast, bool isShouted)
    {
        if (!isFirst && !isLast && Small.Contains(word)) return word.ToLowerInvariant();
        if (!isShouted || word.Length == 0) return word;
        return NameCase.Word(word);
    }

    private static string WithoutParentheses(string text)
    {
        var kept = new StringBuilder(text.Length);
        var depth = 0;
        foreach (var c in text)
        {
            if (c == '(') depth++;
            else if (c == ')') { if (depth > 0) depth--; }
            else if (depth == 0) kept.Append(c);
        }
        return kept.ToString();
    }
}
