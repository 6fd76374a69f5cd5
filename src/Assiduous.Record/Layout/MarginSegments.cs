using System.Text;

namespace Assiduous.Record.Layout;

/// <summary>A run of words at the head or foot of a page that may be no part of the body.</summary>
internal sealed record MarginSegment(int Page, int First, int End, bool Head, float Top, float Gap, string Text, string Shape);

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
