using System.Collections.Frozen;

namespace Assiduous.Docket;

/// <summary>Brings together what an order and the docket both say: one deadline, two sources.</summary>
internal static class DeadlineSources
{
    private static readonly FrozenSet<string> Empty = new[]
    {
        "the", "a", "an", "and", "or", "to", "of", "by", "in", "on", "for", "due", "set", "shall", "must", "will", "any", "all", "its", "his", "her", "their", "this", "that", "party",
        "parties", "plaintiff", "plaintiffs", "defendant", "defendants", "court", "clerk", "file", "filed", "submit", "serve", "later", "than", "before", "with",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The deadlines, those of one day and one matter joined; the first, which comes from the order, gives the words.</summary>
    public static List<Deadline> Merge(IEnumerable<Deadline> deadlines)
    {
        var merged = new List<Deadline>();
        foreach (var deadline in deadlines)
        {
            var at = merged.FindIndex(m => m.Date == deadline.Date && IsSame(m.What, deadline.What));
            if (at < 0) merged.Add(deadline);
            else if (!merged[at].Source.Contains(deadline.Source, StringComparison.Ordinal))
                merged[at] = merged[at] with { Source = $"{merged[at].Source}; {deadline.Source}" };
            else if (!string.Equals(merged[at].Source, deadline.Source, StringComparison.Ordinal))
                merged[at] = merged[at] with { Source = $"{merged[at].Source} and its docket text" };
        }
        return merged;
    }

    /// <summary>Whether all words that matter in the shorter are in the longer: "Joint status report due" and "submit a joint status report".</summary>
    internal static bool IsSame(string one, string other)
    {
        var (a, b) = (Words(one), Words(other));
        if (a.Count == 0 || b.Count == 0) return string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
        return a.IsSubsetOf(b) || b.IsSubsetOf(a);
    }

    private static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split([' ', ',', ':', ';', '.', '(', ')', '\'', '’', '"'], StringSplitOptions.RemoveEmptyEntries).Where(w => !Empty.Contains(w)).Select(w => w.TrimEnd('s'))];
}
