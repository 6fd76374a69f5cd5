using System.Globalization;

namespace Assiduous.Record.Layout;

/// <summary>The columns of a table printed on sheets, and the rows of words that begin its numbered rows.</summary>
/// <param name="Starts">Left edges of the columns in points, from the left; the first is the number's, or that of the words behind it.</param>
/// <param name="Anchors">The rows of words that bear a number, by page and index.</param>
internal sealed record PrintedTable(IReadOnlyList<float> Starts, IReadOnlySet<(int Page, int Row)> Anchors)
{
    /// <summary>Whether the first column holds numbers alone.</summary>
    public bool HasNumberColumn { get; init; }

    /// <summary>How far the left edges of one column may lie apart, in points.</summary>
    public const float Slack = 4;

    /// <summary>The column in which a word begins.</summary>
    public int ColumnOf(float left)
    {
        var column = 0;
        while (column + 1 < Starts.Count && left >= Starts[column + 1] - Slack) column++;
        return column;
    }

    /// <summary>Whether words of a row run from one column into the next, as those of no cell do.</summary>
    public bool IsCrossed(PageLayout page, in Row row)
    {
        var before = -1;
        for (var i = row.First; i < row.End; i++)
        {
            if (page.Roles[i] != WordRole.Body) continue;
            var (word, column) = (page.Words[i], ColumnOf(page.Words[i].Left));
            if (column + 1 < Starts.Count && word.Right > Starts[column + 1] + Slack) return true;
            if (before >= 0 && ColumnOf(page.Words[before].Left) != column && word.Left - page.Words[before].Right < Slack) return true;
            before = i;
        }

        return false;
    }
}

/// <summary>
/// Finds tables of numbered rows, as statements of fact and answers to them come: the fact in one column, its evidence or the answer in the
/// next. Sheets bear no cells, and read across, a fact's words and an answer's are mixed.
/// </summary>
/// <remarks>
/// What shows a table is that the rows of words that bear the numbers 1, 2, 3 … all begin their other columns at the same places, and that nothing
/// between them crosses these. Lists whose numbers stand before one column of words are no tables.
/// </remarks>
internal static class PrintedTables
{
    private const int FewestRows = 3;

    /// <summary>An empty strip between columns is at least so wide, in points.</summary>
    private const float Strip = 6.5f;

    /// <summary>A column of prose holds so many letters in a row, on the average.</summary>
    private const int Letters = 20;

    /// <summary>A row of words that begins with a number, and where its further columns begin.</summary>
    private sealed record Anchor(int Page, int Row, int Value, bool Alone, IReadOnlyList<float> Lefts, float Left);

    /// <summary>The table of a document; null where it has none.</summary>
    public static PrintedTable? Find(IReadOnlyList<PageLayout> pages)
    {
        var anchors = InOrder(Candidates(pages));
        if (anchors.Count < FewestRows) return null;
        var lefts = Shared(anchors).FindAll(l => IsFree(pages, anchors, l));
        var alone = anchors.Count(a => a.Alone) * 2 > anchors.Count;
        if (lefts.Count < (alone ? 2 : 1) && !(alone && lefts.Count == 1 && HasHead(pages, anchors, lefts[0]))) return null;
        var table = new PrintedTable([anchors.Min(a => a.Left), .. lefts], new HashSet<(int, int)>()) { HasNumberColumn = alone };
        anchors.RemoveAll(a => table.IsCrossed(pages[a.Page], pages[a.Page].Rows[a.Row]));
        return anchors.Count >= FewestRows && IsKept(pages, table, anchors) ? table with { Anchors = anchors.Select(a => (a.Page, a.Row)).ToHashSet() } : null;
    }

    private static List<Anchor> Candidates(IReadOnlyList<PageLayout> pages)
    {
        var found = new List<Anchor>();
        for (var p = 0; p < pages.Count; p++)
        {
            if (!pages[p].Sheet.HasBoxes) continue;
            for (var r = 0; r < pages[p].Rows.Length; r++)
                if (Read(pages[p], pages[p].Rows[r]) is { } anchor) found.Add(anchor with { Page = p, Row = r });
        }

        return found;
    }

    private static Anchor? Read(PageLayout page, in Row row)
    {
        var first = row.First;
        while (first < row.End && page.Roles[first] != WordRole.Body) first++;
        if (first == row.End || Value(page.TextOf(first)) is not { } value) return null;
        var lefts = new List<float>();
        var alone = false;
        for (var i = first + 1; i < row.End; i++)
        {
            if (page.Roles[i] != WordRole.Body || page.Words[i].Left - page.Words[i - 1].Right < Strip) continue;
            alone |= i == first + 1;
            lefts.Add(page.Words[i].Left);
        }

        return lefts.Count == 0 ? null : new Anchor(0, 0, value, alone, lefts, page.Words[first].Left);
    }

    private static int? Value(ReadOnlySpan<char> word)
    {
        var digits = word.TrimStart("(¶#").TrimEnd(".):");
        if (digits.LastIndexOfAny('-', '–') is > 0 and var dash) digits = digits[(dash + 1)..]; // "1-3.", one answer to three facts
        return digits.Length is > 0 and <= 4 && digits[0] != '0' && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>Those of one left edge whose numbers count on.</summary>
    private static List<Anchor> InOrder(List<Anchor> found)
    {
        var left = found.GroupBy(a => MathF.Round(a.Left / PrintedTable.Slack)).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key ?? 0;
        var kept = new List<Anchor>();
        foreach (var anchor in found)
            if (MathF.Abs(anchor.Left - (left * PrintedTable.Slack)) <= PrintedTable.Slack * 2 && (kept.Count == 0 || anchor.Value > kept[^1].Value && anchor.Value <= kept[^1].Value + 10 || anchor.Value == 1)) kept.Add(anchor);
        return kept;
    }

    /// <summary>Whether next to no row between the first and the last number runs over a place: no column begins where words do.</summary>
    private static bool IsFree(IReadOnlyList<PageLayout> pages, List<Anchor> anchors, float left)
    {
        var edge = new PrintedTable([0, left], new HashSet<(int, int)>());
        int rows = 0, crossed = 0;
        for (var p = anchors[0].Page; p <= anchors[^1].Page; p++)
        {
            for (var r = p == anchors[0].Page ? anchors[0].Row : 0; r < (p == anchors[^1].Page ? anchors[^1].Row + 1 : pages[p].Rows.Length); r++)
            {
                rows++;
                if (edge.IsCrossed(pages[p], pages[p].Rows[r])) crossed++;
            }
        }

        return crossed * 4 <= rows;
    }

    /// <summary>The left edges that a fourth of the numbered rows share, as a column does that is empty in most.</summary>
    private static List<float> Shared(List<Anchor> anchors)
    {
        var edges = anchors.SelectMany(a => a.Lefts).Order().ToList();
        var shared = new List<float>();
        for (var from = 0; from < edges.Count;)
        {
            var to = from;
            while (to < edges.Count && edges[to] - edges[from] <= PrintedTable.Slack) to++;
            if (to - from >= 2 && (to - from) * 4 >= anchors.Count) shared.Add(edges[from]);
            from = to;
        }

        return shared;
    }

    /// <summary>Whether a head stands over the numbers and the words of a list, which makes it a table of two columns.</summary>
    private static bool HasHead(IReadOnlyList<PageLayout> pages, List<Anchor> anchors, float text)
    {
        var (page, at) = (pages[anchors[0].Page], anchors[0].Row - 1);
        if (at < 0) return false;
        var row = page.Rows[at];
        return row.Count > 1 && page.TextOf(row.First) is "No." or "No" or "#" or "¶" or "Fact" or "Para." && MathF.Abs(row.Left - anchors[0].Left) < 24 && page.Words[row.First].Right < text;
    }

    /// <summary>Whether hardly a row between the first and the last number crosses the columns, and one column at least holds prose.</summary>
    private static bool IsKept(IReadOnlyList<PageLayout> pages, PrintedTable table, List<Anchor> anchors)
    {
        int rows = 0, crossed = 0;
        var letters = new int[table.Starts.Count];
        for (var p = anchors[0].Page; p <= anchors[^1].Page; p++)
        {
            for (var r = p == anchors[0].Page ? anchors[0].Row : 0; r < (p == anchors[^1].Page ? anchors[^1].Row + 1 : pages[p].Rows.Length); r++)
            {
                var row = pages[p].Rows[r];
                if (!pages[p].HasBody(row)) continue;
                rows++;
                if (table.IsCrossed(pages[p], row)) { crossed++; continue; }
                for (var i = row.First; i < row.End; i++) letters[table.ColumnOf(pages[p].Words[i].Left)] += pages[p].Words[i].Length;
            }
        }

        return crossed * 4 <= rows && letters.Max() >= anchors.Count * Letters;
    }
}
