namespace Assiduous.Record.Layout;

/// <summary>How many pages have, at a height of the margin, words that are not repeated.</summary>
/// <remarks>Heads of left and right pages differ, so what is itself repeated is no rival.</remarks>
internal sealed class MarginRivals
{
    private const float Step = 4;

    private readonly Dictionary<(bool Head, int Step), HashSet<int>> pagesAt = [];

    public MarginRivals(IEnumerable<MarginSegment> segments)
    {
        foreach (var segment in segments)
        {
            var key = (segment.Head, At(segment));
            if (!pagesAt.TryGetValue(key, out var pages)) pagesAt[key] = pages = [];
            pages.Add(segment.Page);
        }
    }

    /// <summary>Pages other than <paramref name="own"/> that have other words at the height of a segment.</summary>
    public int Count(MarginSegment segment, HashSet<int> own)
    {
        var count = 0;
        for (var step = At(segment) - 1; step <= At(segment) + 1; step++)
            if (pagesAt.TryGetValue((segment.Head, step), out var pages)) count += pages.Count - own.Count(pages.Contains);
        return count;
    }

    private static int At(MarginSegment segment) => (int)MathF.Round(segment.Top / Step);
}
