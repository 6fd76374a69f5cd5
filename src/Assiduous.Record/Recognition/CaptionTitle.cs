namespace Assiduous.Record.Recognition;

/// <summary>Finds what a paper calls itself.</summary>
internal static class CaptionTitle
{
    private const int MostLines = 8;

    /// <summary>Most lines passed over in search of a title, and the longest that can be a cell of a caption and no sentence of the paper.</summary>
    private const int MostNoise = 10, LongestCell = 64;

    /// <summary>The title in the right column; null where that column names no paper.</summary>
    public static string? Beside(IReadOnlyList<string> right)
    {
        var words = right.SkipWhile(r => TitleRoles.Of(r) is null && !Names.IsCapitals(r)).TakeWhile(r => !r.Contains("DEMAND", StringComparison.Ordinal)).Take(MostLines).ToList();
        if (words.Count == 0) return null;
        var title = Names.Fold(string.Join(' ', words));
        return TitleRoles.Of(title) is null ? null : title;
    }

    /// <summary>The title below the caption and the first line after it.</summary>
    public static (string? Title, int End) Below(IReadOnlyList<FrontLine> lines, int start)
    {
        var first = start;
        while (first < lines.Count && first < start + 12 && Skipped(lines[first])) first++;
        first = OverNoise(lines, first);
        var end = first;
        while (end < lines.Count && end < first + MostLines && (Capitals(lines[end].Text) && !IsVenue(lines[end].Text) || end > first && IsRuleNumber(lines[end - 1].Text, lines[end].Text))) end++;
        if (end == first) return Mixed(lines, first, start);
        return (Names.Fold(string.Join(' ', lines.Skip(first).Take(end - first).Select(l => l.Text))).Trim('_', ' '), end);
    }

    /// <summary>A later line that is a title in capitals, where the line at hand is neither title nor sentence: a rule that was misread, a cell of the caption.</summary>
    private static int OverNoise(IReadOnlyList<FrontLine> lines, int first)
    {
        if (first >= lines.Count || Capitals(lines[first].Text) || IsMixedTitle(lines[first].Text)) return first;
        for (int next = first, passed = 0; next < lines.Count && passed < MostNoise; next++)
        {
            var words = lines[next].Text.TrimEnd();
            if (words.Length == 0) continue;
            if (Capitals(words) && TitleRoles.Of(words) is not (null or FilingRole.Other) && words.Count(c => c == ' ') >= 2) return next;
            if (words.Length > LongestCell || words.EndsWith(':')) return first;
            passed++;
        }

        return first;
    }

    private static (string? Title, int End) Mixed(IReadOnlyList<FrontLine> lines, int first, int start)
    {
        if (first >= lines.Count || !IsMixedTitle(lines[first].Text)) return (null, start);
        var end = first + 1;
        while (end < lines.Count && end < first + 4 && Continues(lines[end - 1].Text, lines[end].Text)) end++;
        return (Names.Fold(string.Join(' ', lines.Skip(first).Take(end - first).Select(l => l.Text))), end);
    }

    private static bool Skipped(FrontLine line) =>
        line.IsBlank || line.Text.Count(char.IsLetter) < 3 || IsVenue(line.Text) || Judges.In(line.Text.Trim()) is not null || Names.Fold(line.Text).EndsWith("Judge:", StringComparison.OrdinalIgnoreCase)
        || Names.Fold(line.Text).EndsWith("District Judge", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a line is the venue of an affidavit, <c>STATE OF NEW YORK, COUNTY OF KINGS, ss.:</c>, which stands below its title or above it.</summary>
    private static bool IsVenue(string line)
    {
        var words = Names.Fold(line).TrimEnd(' ', ')', ':', ',');
        return words.EndsWith("ss.", StringComparison.OrdinalIgnoreCase) || words.EndsWith(" ss", StringComparison.OrdinalIgnoreCase)
            || (words.Length < 60 && (words.StartsWith("STATE OF ", StringComparison.Ordinal) || words.StartsWith("COUNTY OF ", StringComparison.Ordinal)) && TitleRoles.Of(words) is null);
    }

    /// <summary>Whether a line is set in capitals, apart from subdivisions of rules and short words.</summary>
    private static bool Capitals(string line)
    {
        if (line.Length > 200 || line.TrimStart().StartsWith('1')) return false;
        int upper = line.Count(char.IsUpper), lower = line.Count(char.IsLower);
        return upper >= 3 && lower <= upper / 4;
    }

    /// <summary>Whether a line is the number of the rule that the line before names: "PURSUANT TO LOCAL CIVIL RULE", "56.1(b)".</summary>
    private static bool IsRuleNumber(string before, string line)
    {
        var words = line.Trim();
        var named = Array.Exists((string[])["RULE", "RULES", "L.R.", "LR", "CIV. R.", "CIV. P.", "L. CIV. R."], w => before.TrimEnd().EndsWith(w, StringComparison.Ordinal));
        return named && words.Length is > 0 and < 40 && char.IsAsciiDigit(words[0]) && !words.Contains(". ", StringComparison.Ordinal);
    }

    /// <summary>Whether a line in small letters is a title: it names a paper, most words begin with capitals, and it is no sentence.</summary>
    private static bool IsMixedTitle(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 16 || line.TrimEnd().EndsWith(':') || TitleRoles.Of(line) is null) return false;
        return words.Count(w => char.IsUpper(w[0]) || w.Length <= 3 || !char.IsLetter(w[0])) * 4 >= words.Length * 3;
    }

    private static bool Continues(string before, string next) =>
        IsMixedWords(next) && (EndsOpen(before) || next.TrimStart().StartsWith("in support", StringComparison.OrdinalIgnoreCase)
        || next.TrimStart().StartsWith("in opposition", StringComparison.OrdinalIgnoreCase) || next.TrimStart().StartsWith("pursuant", StringComparison.OrdinalIgnoreCase));

    private static bool IsMixedWords(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 14 && words.Count(w => char.IsUpper(w[0]) || w.Length <= 3) * 4 >= words.Length * 3;
    }

    private static bool EndsOpen(string line)
    {
        var last = line.TrimEnd().Split(' ')[^1].ToLowerInvariant();
        return last is "of" or "to" or "in" or "and" or "for" or "the" or "’" || last.EndsWith('’') || last.EndsWith("’s", StringComparison.Ordinal) || last.EndsWith("'s", StringComparison.Ordinal);
    }
}
