namespace Assiduous.Record.Recognition;

/// <summary>Reads exhibit cover sheets and exhibit names.</summary>
internal static class Covers
{
    private static readonly string[] Words = ["EXHIBIT", "EXH.", "EX.", "EX", "ATTACHMENT", "APPENDIX", "TAB"];

    /// <summary>A sheet with more words than this is no mere cover.</summary>
    private const int MostWords = 40;

    /// <summary>The number or letter on a cover sheet, <c>A</c>, <c>12</c>, <c>BB</c>; null where the lines are no cover sheet.</summary>
    public static string? Exhibit(IReadOnlyList<string> lines)
    {
        if (lines.Count == 0 || lines.Sum(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length) > MostWords) return null;
        for (var i = 0; i < lines.Count; i++)
        {
            if (Named(lines[i]) is { } name) return name;
            if (IsWord(lines[i].Trim()) && i + 1 < lines.Count && Name(lines[i + 1].Trim()) is { } next) return next;
        }

        return null;
    }

    /// <summary>The name in a line that begins with the word exhibit: <c>EXHIBIT A</c>, <c>Ex. 5 – Arrest report</c>, <c>Defendants' Exhibit No. 3</c>.</summary>
    public static string? Named(string line)
    {
        var words = line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < words.Length && i < 4; i++)
        {
            if (!IsWord(words[i])) continue;
            var at = words[i + 1].Trim('#', '.') is "No" or "NO" or "Number" or "NUMBER" or "" && i + 2 < words.Length ? i + 2 : i + 1;
            if (Name(words[at]) is { } name) return name;
        }

        return null;
    }

    private static bool IsWord(string word) => Words.Contains(word.TrimEnd(':').ToUpperInvariant(), StringComparer.Ordinal);

    /// <summary>A number up to four digits with a letter or dash-number after it, or up to three capital letters.</summary>
    public static string? Name(string word)
    {
        var name = word.Trim('“', '”', '"', '\'', '‘', '’', '#', '.', ',', ':', ';', '(', ')', '–', '—', '-', '[', ']');
        if (name.Length is 0 or > 7) return null;
        if (char.IsAsciiDigit(name[0])) return name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.') && name.Count(char.IsAsciiDigit) <= 4 ? name : null;
        var dash = name.IndexOf('-', StringComparison.Ordinal);
        var letters = dash < 0 ? name : name[..dash];
        var tail = dash < 0 ? "" : name[(dash + 1)..];
        return letters.Length <= 3 && letters.All(char.IsAsciiLetterUpper) && tail.All(char.IsAsciiDigit) ? name : null;
    }
}
