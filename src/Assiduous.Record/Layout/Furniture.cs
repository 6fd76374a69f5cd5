using System.Globalization;
using System.Text;

namespace Assiduous.Record.Layout;

/// <summary>A run of words at the head or foot of a page that may be no part of the body.</summary>
internal sealed record MarginSegment(int Page, int First, int End, bool Head, float Top, float Gap, string Text, string Shape);

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

/// <summary>Cuts the rows next to the upper and lower edge of the body into segments.</summary>
internal static class MarginSegments
{
    private const int Depth = 3;

    public static IEnumerable<MarginSegment> Of(PageLayout page, int index)
    {
        var rows = page.Rows.Where(r => page.HasBody(r)).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            var fromTop = i < Depth;
            var fromEnd = rows.Count - 1 - i < Depth;
            if (!fromTop && !fromEnd) continue;
            var head = fromTop && (!fromEnd || rows[i].Middle < page.Sheet.Height / 2);
            var next = head ? i + 1 : i - 1;
            var gap = next < 0 || next >= rows.Count ? 100 : head ? rows[next].Top - rows[i].Bottom : rows[i].Top - rows[next].Bottom;
            foreach (var (first, end) in Cut(page, rows[i]))
            {
                var text = page.BodyText(first, end);
                yield return new MarginSegment(index, first, end, head, rows[i].Top, gap, text, Shape(text));
            }
        }
    }

    /// <summary>The shapes of the segments that lie deeper in the page than margins reach.</summary>
    public static IEnumerable<string> Interior(PageLayout page)
    {
        var rows = page.Rows.Where(r => page.HasBody(r)).ToList();
        for (var i = Depth; i < rows.Count - Depth; i++)
            foreach (var (first, end) in Cut(page, rows[i])) yield return Shape(page.BodyText(first, end));
    }

    private static IEnumerable<(int First, int End)> Cut(PageLayout page, Row row)
    {
        var first = -1;
        for (var i = row.First; i < row.End; i++)
        {
            if (page.Roles[i] != WordRole.Body)
            {
                if (first >= 0) yield return (first, i);
                first = -1;
            }
            else if (first < 0) first = i;
            else if (page.Words[i].Left - page.Words[i - 1].Right > Math.Max(14, row.Height * 1.6f))
            {
                yield return (first, i);
                first = i;
            }
        }

        if (first >= 0) yield return (first, row.End);
    }

    /// <summary>The words with every run of digits made one mark, so that "Page 3" and "Page 14" are of one shape.</summary>
    private static string Shape(string text)
    {
        var shape = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsAsciiDigit(letter)) shape.Append(letter);
            else if (shape.Length == 0 || shape[^1] != '#') shape.Append('#');
        }

        return shape.ToString();
    }
}

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

/// <summary>Printed page numbers.</summary>
internal static class PrintedPages
{
    /// <summary>The share of the sheet at its edges in which a page number without company is believed.</summary>
    private const double Edge = 0.12;

    public static IEnumerable<(MarginSegment Segment, string Value)> Find(List<MarginSegment> segments, PageLayout[] pages)
    {
        var numbers = segments.Select(s => (Segment: s, Number: Read(s.Text))).Where(s => s.Number is not null).ToList();
        foreach (var group in numbers.GroupBy(n => (n.Segment.Head, n.Number!.Value.Roman)))
        {
            var offset = group.GroupBy(n => n.Number!.Value.Value - pages[n.Segment.Page].Sheet.FilePage).OrderByDescending(g => g.Count()).First();
            var members = offset.GroupBy(n => n.Segment.Page).Select(g => g.OrderBy(n => n.Segment.Gap).Last()).ToList();
            foreach (var member in members.Where(m => members.Count >= 2 || IsAtEdge(m.Segment, pages[m.Segment.Page].Sheet)))
                yield return (member.Segment, member.Number!.Value.Text);
        }
    }

    /// <summary>Whether the last number in a running head counts the pages.</summary>
    public static bool Rise(IReadOnlyList<MarginSegment> members)
    {
        var steps = members.Zip(members.Skip(1), (a, b) => (Pages: b.Page - a.Page, Number: Value(b) - Value(a))).ToList();
        return steps.Count > 0 && steps.Count(s => s.Number == s.Pages) * 10 >= steps.Count * 8;
    }

    /// <summary>
    /// Whether lines of one shape are one line: each number in them is the same on every page, or rises with the pages. "18. Holt received
    /// notice 1018" and "70. Holt received notice 1070" are two paragraphs, though at the head of two pages.
    /// </summary>
    public static bool DifferInPagesAlone(IReadOnlyList<MarginSegment> members)
    {
        var numbers = members.Select(m => Numbers(m.Text)).ToList();
        for (var i = 0; i < numbers[0].Count; i++)
        {
            var first = numbers[0][i];
            if (numbers.TrueForAll(n => string.Equals(n[i], first, StringComparison.Ordinal))) continue;
            var rising = 0;
            for (var m = 1; m < members.Count; m++)
                if (long.TryParse(numbers[m][i], out var later) && long.TryParse(numbers[m - 1][i], out var earlier) && later - earlier == members[m].Page - members[m - 1].Page) rising++;
            if (rising * 10 < (members.Count - 1) * 8) return false;
        }

        return true;
    }

    private static List<string> Numbers(string text)
    {
        var numbers = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
            if (i > start) numbers.Add(text[start..i]);
        }

        return numbers;
    }

    /// <summary>The last run of digits in a running head; null where it holds none that could be a page.</summary>
    public static string? LastNumber(string text)
    {
        var end = text.Length;
        while (end > 0 && !char.IsAsciiDigit(text[end - 1])) end--;
        var start = end;
        while (start > 0 && char.IsAsciiDigit(text[start - 1])) start--;
        return end - start is > 0 and < 6 ? text[start..end] : null;
    }

    private static int? Value(MarginSegment segment) => LastNumber(segment.Text) is { } digits ? int.Parse(digits, CultureInfo.InvariantCulture) : null;

    private static bool IsAtEdge(MarginSegment segment, Sheet sheet) =>
        segment.Gap > 8 && sheet.Height > 0 && (segment.Top < sheet.Height * Edge || segment.Top > sheet.Height * (1 - Edge));

    /// <summary>Reads <c>3</c>, <c>- 3 -</c>, <c>Page 3</c>, <c>Page 3 of 12</c>, <c>iv</c>; null where the words are anything else.</summary>
    private static (int Value, string Text, bool Roman)? Read(string text)
    {
        var core = text.AsSpan().Trim("-–—[]() ");
        foreach (var word in new[] { "Page ", "PAGE ", "page ", "Pg. ", "P. ", "p. " })
            if (core.StartsWith(word, StringComparison.Ordinal)) core = core[word.Length..].Trim();
        var of = core.IndexOf(" of ", StringComparison.OrdinalIgnoreCase);
        if (of > 0 && int.TryParse(core[(of + 4)..], NumberStyles.None, CultureInfo.InvariantCulture, out _)) core = core[..of];
        if (core.Length is 0 or > 7) return null;
        if (core.Length <= 5 && int.TryParse(core, NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return (value, core.ToString(), false);
        return Roman(core) is { } roman ? (roman, core.ToString(), true) : null;
    }

    /// <summary>The value of a small Roman numeral up to a hundred; null where the letters are none.</summary>
    public static int? Roman(ReadOnlySpan<char> text)
    {
        int total = 0, before = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            var value = char.ToLowerInvariant(text[i]) switch { 'i' => 1, 'v' => 5, 'x' => 10, 'l' => 50, 'c' => 100, _ => 0 };
            if (value == 0) return null;
            total += value < before ? -value : value;
            before = Math.Max(before, value);
        }

        return total > 0 && string.Equals(ToRoman(total), text.ToString().ToLowerInvariant(), StringComparison.Ordinal) ? total : null;
    }

    /// <summary>A number in small Roman numerals.</summary>
    public static string ToRoman(int value)
    {
        var text = new StringBuilder();
        foreach (var (step, letters) in RomanSteps)
            for (; value >= step; value -= step) text.Append(letters);
        return text.ToString();
    }

    private static readonly (int Step, string Letters)[] RomanSteps =
        [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
}

/// <summary>Bates numbers.</summary>
internal static class BatesNumbers
{
    private static readonly string[] NoPrefix = ["PAGE", "PG", "EXHIBIT", "EX", "NO", "CASE", "DOC", "DOCUMENT", "ECF", "TAB", "ROOM", "FORM"];

    public static IEnumerable<(MarginSegment Segment, string Value)> Find(List<MarginSegment> segments, PageLayout[] pages)
    {
        var numbers = segments.Select(s => (Segment: s, Number: Read(s.Text))).Where(s => s.Number is not null).ToList();
        foreach (var group in numbers.GroupBy(n => n.Number!.Value.Prefix, StringComparer.Ordinal))
        {
            var onePage = group.GroupBy(n => n.Segment.Page).Select(g => g.Last()).ToList();
            if (onePage.Count == 1 && !(onePage[0].Segment.Gap > 8 && onePage[0].Number!.Value.Digits >= 4)) continue;
            if (onePage.Zip(onePage.Skip(1)).Any(p => p.Second.Number!.Value.Value <= p.First.Number!.Value.Value)) continue;
            foreach (var member in onePage) yield return (member.Segment, member.Segment.Text);
        }
    }

    /// <summary>Reads letters and a number of three digits or more: <c>LKM 00012</c>, <c>DEF-000123</c>, <c>SMITH000045</c>.</summary>
    private static (string Prefix, long Value, int Digits)? Read(string text)
    {
        var start = text.Length;
        while (start > 0 && char.IsAsciiDigit(text[start - 1])) start--;
        var digits = text.Length - start;
        var prefix = text[..start].TrimEnd(' ', '-', '_', '.');
        if (digits is < 3 or > 12 || prefix.Length is < 2 or > 24 || !prefix.Any(char.IsAsciiLetterUpper)) return null;
        if (prefix.Any(c => !(char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c is ' ' or '-' or '_' or '.' or '&'))) return null;
        return NoPrefix.Contains(prefix, StringComparer.Ordinal) || prefix.Count(c => c == ' ') > 1 ? null
            : (prefix, long.Parse(text.AsSpan(start), CultureInfo.InvariantCulture), digits);
    }
}
