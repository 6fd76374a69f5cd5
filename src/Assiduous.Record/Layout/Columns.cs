namespace Assiduous.Record.Layout;

/// <summary>Puts a page set in two columns into reading order: the left column, then the right.</summary>
/// <remarks>
/// A table is read across and running prose down, so a page is split only where both sides are full of words, row after row, beside one
/// empty strip.
/// </remarks>
internal static class Columns
{
    private const int FewestRows = 10;
    private const float Strip = 10;

    public static PageLayout Split(PageLayout page)
    {
        if (!page.Sheet.HasBoxes || page.Rows.Length < FewestRows || Strips(page) is not { } middle) return page;
        var rows = new List<Row>();
        for (var first = 0; first < page.Rows.Length;)
        {
            var end = first;
            while (end < page.Rows.Length && !Crosses(page, page.Rows[end], middle) && (end == first || !IsFarBelow(page.Rows, end))) end++;
            if (end == first) rows.Add(page.Rows[first++]);
            else
            {
                rows.AddRange(IsProse(page, first, end, middle) ? Down(page, first, end, middle) : page.Rows[first..end]);
                first = end;
            }
        }

        return page with { Rows = [.. rows] };
    }

    /// <summary>The place that most rows leave empty around the middle of the page; null where too few do.</summary>
    private static float? Strips(PageLayout page)
    {
        const int Steps = 40;
        var votes = new int[Steps];
        var (from, step) = ((float)page.Sheet.Width * 0.3f, (float)page.Sheet.Width * 0.4f / Steps);
        foreach (var row in page.Rows)
        {
            for (var i = row.First + 1; i < row.End; i++)
            {
                var (left, right) = (page.Words[i - 1].Right, page.Words[i].Left);
                if (right - left < Strip) continue;
                var at = (left - from) / step;
                if (!(at < Steps)) continue; // beyond the middle, or on a sheet of no width
                for (var s = at <= -1 ? 0 : (int)at + 1; s < Steps && from + (s * step) < right; s++) votes[s]++;
            }
        }

        var best = Array.IndexOf(votes, votes.Max());
        var last = best;
        while (last + 1 < Steps && votes[last + 1] == votes[best]) last++;
        return votes[best] >= FewestRows ? from + ((best + last) / 2f * step) : null;
    }

    private static bool Crosses(PageLayout page, in Row row, float middle)
    {
        for (var i = row.First; i < row.End; i++)
            if (page.Words[i].Left < middle && page.Words[i].Right > middle) return true;
        return false;
    }

    private static bool IsFarBelow(Row[] rows, int index) => rows[index].Top - rows[index - 1].Bottom > rows[index].Height * 2.5f;

    private static bool IsProse(PageLayout page, int first, int end, float middle)
    {
        int both = 0, leftLetters = 0, rightLetters = 0;
        float leftEdge = float.MaxValue, rightEdge = 0, leftFill = 0, rightFill = 0;
        for (var r = first; r < end; r++)
        {
            var row = page.Rows[r];
            var cut = Cut(page, row, middle);
            if (cut == row.First || cut == row.End) continue;
            both++;
            for (var i = row.First; i < row.End; i++)
            {
                if (i < cut) leftLetters += page.Words[i].Length;
                else rightLetters += page.Words[i].Length;
            }

            leftEdge = Math.Min(leftEdge, row.Left);
            rightEdge = Math.Max(rightEdge, row.Right);
            leftFill += page.Words[cut - 1].Right - row.Left;
            rightFill += row.Right - page.Words[cut].Left;
        }

        return both >= FewestRows && both * 4 >= (end - first) * 3 && leftLetters >= both * 18 && rightLetters >= both * 18
            && leftFill / both > (middle - leftEdge) * 0.7f && rightFill / both > (rightEdge - middle) * 0.7f;
    }

    private static int Cut(PageLayout page, in Row row, float middle)
    {
        var cut = row.First;
        while (cut < row.End && page.Words[cut].Left < middle) cut++;
        return cut;
    }

    private static IEnumerable<Row> Down(PageLayout page, int first, int end, float middle)
    {
        for (var side = 0; side < 2; side++)
        {
            for (var r = first; r < end; r++)
            {
                var row = page.Rows[r];
                var cut = Cut(page, row, middle);
                var (from, to) = side == 0 ? (row.First, cut) : (cut, row.End);
                if (from == to) continue;
                yield return row with { First = from, Count = to - from, Left = page.Words[from].Left, Right = page.Words[to - 1].Right };
            }
        }
    }
}
