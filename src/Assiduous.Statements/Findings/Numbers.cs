namespace Assiduous.Statements.Findings;

/// <summary>Paragraph numbers in a sentence.</summary>
internal static class Numbers
{
    private const int Most = 8;

    /// <summary><c>¶ 4</c>, <c>¶¶ 4, 6 and 9</c>; of many the first and how many more.</summary>
    public static string Told(IEnumerable<string> numbers)
    {
        var all = numbers.Distinct(StringComparer.Ordinal).ToList();
        if (all.Count == 1) return $"¶ {all[0]}";
        return all.Count > Most ? $"¶¶ {string.Join(", ", all.Take(Most))} and {all.Count - Most} more" : $"¶¶ {string.Join(", ", all.Take(all.Count - 1))} and {all[^1]}";
    }
}
