namespace Assiduous.Record.Layout;

/// <summary>
/// Takes running heads and feet, printed page numbers and Bates numbers out of the body. A line is taken out only where other pages show
/// the same line at the same height, or where it can be nothing else: never because of its place alone.
/// </summary>
internal static class Furniture
{
    /// <summary>How far margin lines of one kind may differ in height, in points.</summary>
    private const float SameHeight = 8;

    /// <summary>The pages without their margins; <paramref name="isDone"/> tells pages whose margins are known already.</summary>
    public static IReadOnlyList<PageLayout> TakeOut(IReadOnlyList<PageLayout> pages, Func<int, bool> isDone)
    {
        var segments = pages.SelectMany((page, i) => isDone(i) ? [] : MarginSegments.Of(page, i)).ToList();
        var result = pages.ToArray();
        var left = Take(result, segments, WordRole.Bates, BatesNumbers.Find(segments, result), static (page, text) => page with { Bates = text });
        left = Take(result, left, WordRole.PageNumber, PrintedPages.Find(left, result), static (page, text) => page with { PrintedPage = text });
        var repeated = Repeated(left, result).GroupBy(s => (s.Head ? "h" : "f") + s.Shape, StringComparer.Ordinal).Select(g => g.ToList()).ToList();
        var spoken = InteriorLines.Often(repeated.Select(g => g[0].Shape), result, isDone);
        repeated.RemoveAll(g => spoken.Contains(g[0].Shape));
        var kept = StandsOverBody(repeated, result);
        foreach (var members in repeated.Where((_, i) => kept[i]))
        {
            var rises = PrintedPages.Rise([.. members]);
            foreach (var segment in members)
            {
                var page = result[segment.Page].With(WordRole.Furniture, [(segment.First, segment.End)]);
                result[segment.Page] = rises && page.PrintedPage is null ? page with { PrintedPage = PrintedPages.LastNumber(segment.Text) } : page;
            }
        }

        return result;
    }

    /// <summary>
    /// Whether each group stands, on some page at least, beside a body: a line that is all that its pages hold ("This page is left blank")
    /// is their body, unless it lies in the margin itself.
    /// </summary>
    private static bool[] StandsOverBody(List<List<MarginSegment>> groups, PageLayout[] pages)
    {
        var taken = groups.SelectMany(g => g).GroupBy(s => s.Page).ToDictionary(g => g.Key, g => g.Sum(s => s.End - s.First));
        var bare = taken.Where(t => pages[t.Key].Roles.Count(r => r == WordRole.Body) <= t.Value).Select(t => t.Key).ToHashSet();
        return [.. groups.Select(g => g.Any(s => !bare.Contains(s.Page)) || g.All(s => InMargin(s, pages[s.Page].Sheet)))];
    }

    private static bool InMargin(MarginSegment segment, Sheet sheet) => segment.Top < sheet.Height * 0.07 || segment.Top > sheet.Height * 0.93;

    private static List<MarginSegment> Take(
        PageLayout[] pages, List<MarginSegment> segments, WordRole role, IEnumerable<(MarginSegment Segment, string Value)> found, Func<PageLayout, string, PageLayout> set)
    {
        var taken = new HashSet<MarginSegment>(ReferenceEqualityComparer.Instance);
        foreach (var (segment, value) in found)
        {
            if (!taken.Add(segment)) continue;
            pages[segment.Page] = set(pages[segment.Page].With(role, [(segment.First, segment.End)]), value);
        }

        return [.. segments.Where(s => !taken.Contains(s))];
    }

    /// <summary>Segments of one shape at one height on enough pages, where few other pages have other words at that height.</summary>
    private static IEnumerable<MarginSegment> Repeated(List<MarginSegment> segments, PageLayout[] pages)
    {
        var groups = segments.GroupBy(s => (s.Head ? "h" : "f") + s.Shape, StringComparer.Ordinal).Select(g => AtOneHeight([.. g])).Where(g => g.Count > 1).ToList();
        var repeated = groups.Where(g => g.Count >= 3).SelectMany(g => g).ToHashSet<MarginSegment>(ReferenceEqualityComparer.Instance);
        var others = new MarginRivals(segments.Where(s => !repeated.Contains(s)));
        foreach (var members in groups)
        {
            var own = members.Select(m => m.Page).ToHashSet();
            if (own.Count < 2 || (pages.Length > 5 && own.Count < 3)) continue;
            if (own.Count < others.Count(members[0], own)) continue;
            if (own.Count < 4 && members.Any(m => m.Gap < 6)) continue;
            if (!PrintedPages.DifferInPagesAlone(members)) continue;
            foreach (var member in members) yield return member;
        }
    }

    private static List<MarginSegment> AtOneHeight(List<MarginSegment> group)
    {
        var heights = group.Select(g => g.Top).Order().ToList();
        var middle = heights[heights.Count / 2];
        return [.. group.Where(g => MathF.Abs(g.Top - middle) <= SameHeight)];
    }
}
