namespace Assiduous.Record.Layout;

/// <summary>Lines in the midst of pages.</summary>
internal static class InteriorLines
{
    /// <summary>
    /// The shapes that more than one line in the midst of the pages has as well. "RESPONSE: Undisputed." may end several pages at one height
    /// and is still no running foot: it is said between as often as below.
    /// </summary>
    public static HashSet<string> Often(IEnumerable<string> shapes, PageLayout[] pages, Func<int, bool> isDone)
    {
        var counts = shapes.Distinct(StringComparer.Ordinal).ToDictionary(s => s, _ => 0, StringComparer.Ordinal);
        if (counts.Count == 0) return [];
        for (var i = 0; i < pages.Length; i++)
        {
            if (isDone(i)) continue;
            foreach (var shape in MarginSegments.Interior(pages[i]))
                if (counts.TryGetValue(shape, out var count)) counts[shape] = count + 1;
        }

        return counts.Where(c => c.Value > 1).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
    }
}
