namespace Assiduous.Record.Layout;

/// <summary>Puts the rows of words of a printed table into the order of its cells, and tells each its cell.</summary>
internal sealed class TableRows(IReadOnlyList<PageLayout> pages, PrintedTable table)
{
    private const int MostHeadRows = 4;

    /// <summary>A line so many times as far below the last as lines of the table usually stand belongs to it no more.</summary>
    private const float Far = 1.9f;

    /// <summary>As <see cref="Far"/>, for the lines of the head, over which a title stands.</summary>
    private const float Over = 1.5f;

    private readonly float step = Step(pages, table);
    private readonly HashSet<string> head = new(StringComparer.Ordinal);
    private int row = 1;
    private bool open;
    private bool begun;

    /// <summary>The pages, those of the table with its cells in order.</summary>
    public IReadOnlyList<PageLayout> InOrder() => [.. pages.Select((page, p) => page with { Rows = [.. OnPage(page, p)] })];

    private IEnumerable<Row> OnPage(PageLayout page, int p)
    {
        var cell = new List<Row>();
        var first = Enumerable.Range(0, page.Rows.Length).FirstOrDefault(r => table.Anchors.Contains((p, r)), -1);
        var headFrom = begun || first < 0 ? -1 : HeadFrom(page, first);
        for (var r = 0; r < page.Rows.Length; r++)
        {
            var words = page.Rows[r];
            var anchor = table.Anchors.Contains((p, r));
            if (headFrom >= 0 && r >= headFrom && r < first) { head.Add(page.BodyText(words.First, words.End)); cell.Add(words); continue; }
            if (anchor || !Belongs(page, r))
            {
                foreach (var done in Cells(page, cell)) yield return done;
                cell.Clear();
                (row, open, begun) = (anchor ? row + 1 : row, anchor, begun || anchor);
            }

            if (open) cell.Add(words);
            else yield return words;
        }

        foreach (var done in Cells(page, cell)) yield return done;
    }

    private bool Belongs(PageLayout page, int r)
    {
        var words = page.Rows[r];
        if (!open || !page.HasBody(words)) return open;
        if (table.IsCrossed(page, words) || head.Contains(page.BodyText(words.First, words.End)) || IsHeading(page, words)) return false;
        return r == 0 || !page.HasBody(page.Rows[r - 1]) || words.Top - page.Rows[r - 1].Top < step * Far;
    }

    /// <summary>Words in the column of the numbers, or capitals in one column away from its edge, head the rows below.</summary>
    private bool IsHeading(PageLayout page, in Row words)
    {
        var (first, last) = (table.ColumnOf(page.Words[words.First].Left), table.ColumnOf(page.Words[words.End - 1].Left));
        if (table.HasNumberColumn && first == 0) return page.Roles[words.First] == WordRole.Body;
        return first == last && page.Words[words.First].Left > table.Starts[first] + 12 && Marks.IsCapitals(page.BodyText(words.First, words.End));
    }

    /// <summary>The first row of the head over the first number; −1 where there is none.</summary>
    private int HeadFrom(PageLayout page, int first)
    {
        var from = first;
        var sides = false;
        while (from > 0 && first - from < MostHeadRows && page.HasBody(page.Rows[from - 1]) && !table.IsCrossed(page, page.Rows[from - 1]) && page.Rows[from].Top - page.Rows[from - 1].Top < step * Over)
        {
            from--;
            var columns = Enumerable.Range(page.Rows[from].First, page.Rows[from].Count).Where(i => page.Roles[i] == WordRole.Body).Select(i => table.ColumnOf(page.Words[i].Left)).Distinct().Count();
            if (columns < 2 && !sides && first - from > 1) break;
            sides |= columns > 1;
        }

        return sides ? from : -1;
    }

    /// <summary>The words of one row of the table, column by column.</summary>
    private IEnumerable<Row> Cells(PageLayout page, List<Row> rows)
    {
        for (var column = 0; column < table.Starts.Count; column++)
        {
            foreach (var words in rows)
            {
                var (from, end) = (words.First, words.First);
                while (from < words.End && table.ColumnOf(page.Words[from].Left) < column) from++;
                for (end = from; end < words.End && table.ColumnOf(page.Words[end].Left) == column;) end++;
                if (end > from) yield return words with { First = from, Count = end - from, Left = page.Words[from].Left, Right = page.Words[end - 1].Right, Cell = new TableCell(1, row, column + 1) };
            }
        }
    }

    /// <summary>How far lines of the table usually stand apart.</summary>
    private static float Step(IReadOnlyList<PageLayout> pages, PrintedTable table)
    {
        var steps = new List<float>();
        foreach (var p in table.Anchors.Select(a => a.Page).Distinct().Order())
            for (var r = 1; r < pages[p].Rows.Length; r++) steps.Add(pages[p].Rows[r].Top - pages[p].Rows[r - 1].Top);
        steps.Sort();
        return steps.Count == 0 ? 0 : steps[steps.Count / 2];
    }
}
