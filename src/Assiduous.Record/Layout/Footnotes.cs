namespace Assiduous.Record.Layout;

/// <summary>A footnote on one page: its mark and its words, line by line; a mark of null goes on with the note before it.</summary>
internal sealed record PageFootnote(string? Mark, IReadOnlyList<IReadOnlyList<int>> Lines);

/// <summary>The rows of a page that are body, and the footnotes below them.</summary>
internal sealed record PageParts(int BodyRows, IReadOnlyList<PageFootnote> Notes, IReadOnlySet<int> MarkWords);

/// <summary>Finds footnotes: smaller letters at the foot of a page, begun by a mark.</summary>
internal static class Footnotes
{
    /// <summary>Letters of notes are at most this share of the body's.</summary>
    private const float Smaller = 0.93f;

    /// <summary>The usual height of letters over all pages; 0 where the format does not tell.</summary>
    public static float BodySize(IReadOnlyList<PageLayout> pages)
    {
        var sizes = new Dictionary<int, int>();
        foreach (var page in pages)
        {
            if (!page.Sheet.HasBoxes || page.Sheet.Confidence is not null) continue;
            for (var i = 0; i < page.Words.Length; i++)
            {
                if (page.Roles[i] != WordRole.Body) continue;
                var size = (int)MathF.Round(page.Words[i].Height * 4);
                sizes[size] = sizes.GetValueOrDefault(size) + page.Words[i].Length;
            }
        }

        return sizes.Count == 0 ? 0 : sizes.OrderByDescending(s => s.Value).ThenBy(s => s.Key).First().Key / 4f;
    }

    /// <summary>Parts a page; <paramref name="open"/> tells whether the page before ended with a note.</summary>
    public static PageParts Part(PageLayout page, float bodySize, bool open)
    {
        var none = new PageParts(page.Rows.Length, [], new HashSet<int>());
        if (bodySize <= 0 || page.Sheet.Confidence is not null || !page.Sheet.HasBoxes) return none;
        var first = page.Rows.Length;
        while (first > 0 && (!page.HasBody(page.Rows[first - 1]) || Size(page, page.Rows[first - 1]) <= bodySize * Smaller)) first--;
        while (first < page.Rows.Length && !(page.HasBody(page.Rows[first]) && (Mark(page, page.Rows[first], bodySize) is not null || (open && first > 0)))) first++;
        if (first >= page.Rows.Length || first == 0 || page.Rows[first].Top < page.Sheet.Height * 0.3) return none;
        var notes = Notes(page, first, bodySize);
        return new PageParts(first, notes, MarksInBody(page, first, [.. notes.Select(n => n.Mark)]));
    }

    private static List<PageFootnote> Notes(PageLayout page, int first, float bodySize)
    {
        var notes = new List<(string? Mark, List<IReadOnlyList<int>> Lines)>();
        for (var r = first; r < page.Rows.Length; r++)
        {
            var words = Enumerable.Range(page.Rows[r].First, page.Rows[r].Count).Where(w => page.Roles[w] == WordRole.Body).ToList();
            if (words.Count == 0) continue;
            var mark = Mark(page, page.Rows[r], bodySize);
            if (mark is not null && (notes.Count == 0 || notes[^1].Mark is null || GoesOn(notes[^1].Mark!, mark)))
            {
                notes.Add((mark, []));
                words.RemoveAt(0);
            }
            else if (notes.Count == 0) notes.Add((null, []));

            notes[^1].Lines.Add(words);
        }

        return [.. notes.Select(n => new PageFootnote(n.Mark, n.Lines))];
    }

    private static bool GoesOn(string before, string mark) =>
        !int.TryParse(before, out var a) || !int.TryParse(mark, out var b) || b == a + 1;

    /// <summary>The mark at the head of a row: a number without a point, or asterisks; smaller than the words behind it or raised.</summary>
    private static string? Mark(PageLayout page, in Row row, float bodySize)
    {
        var first = -1;
        for (var i = row.First; i < row.End && first < 0; i++)
            if (page.Roles[i] == WordRole.Body) first = i;
        if (first < 0 || first + 1 >= row.End || Size(page, row) > bodySize * Smaller) return null;
        var word = page.TextOf(first);
        if (word.Length > 3) return null;
        var isMark = word.IndexOfAnyExcept('*', '†', '‡') < 0 || (word.IndexOfAnyExceptInRange('0', '9') < 0 && word[0] != '0');
        return isMark ? word.ToString() : null;
    }

    /// <summary>Height of most letters of a row's body.</summary>
    private static float Size(PageLayout page, in Row row)
    {
        var sizes = new List<float>(row.Count);
        for (var i = row.First; i < row.End; i++)
            if (page.Roles[i] == WordRole.Body) sizes.Add(page.Words[i].Height);
        if (sizes.Count == 0) return 0;
        sizes.Sort();
        return sizes[sizes.Count / 2];
    }

    /// <summary>The raised marks in the body on which the page's notes hang.</summary>
    private static HashSet<int> MarksInBody(PageLayout page, int rows, HashSet<string?> marks)
    {
        var found = new HashSet<int>();
        for (var r = 0; r < rows; r++)
        {
            var row = page.Rows[r];
            for (var i = row.First + 1; i < row.End; i++)
            {
                var (before, word) = (page.Words[i - 1], page.Words[i]);
                if (word.Length > 3 || word.Height > before.Height * 0.8f || word.Middle > before.Middle - 0.5f || page.Roles[i] != WordRole.Body) continue;
                if (marks.Contains(page.TextOf(i).ToString())) found.Add(i);
            }
        }

        return found;
    }
}
