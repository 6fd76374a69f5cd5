namespace Assiduous.Record.Layout;

/// <summary>Reads the two halves of a caption one after the other: the parties on the left, the case number and judge on the right.</summary>
internal static class Caption
{
    private const int FewestRows = 4;
    private const int MostRows = 40;

    public static PageLayout Split(PageLayout page)
    {
        if (!page.Sheet.HasBoxes || Find(page) is not { } caption || Strip(page, caption.First, caption.End) is not { } middle) return page;
        var rows = new List<Row>(page.Rows[..caption.First]);
        var right = new List<Row>();
        foreach (var row in page.Rows[caption.First..caption.End])
        {
            var cut = row.First;
            while (cut < row.End && page.Words[cut].Left < middle) cut++;
            if (cut > row.First) rows.Add(row with { Count = cut - row.First, Right = page.Words[cut - 1].Right });
            if (cut < row.End) right.Add(row with { First = cut, Count = row.End - cut, Left = page.Words[cut].Left });
        }

        return page with { Rows = [.. rows, .. right, .. page.Rows[caption.End..]] };
    }

    /// <summary>The rows from below the court's name to "Defendants.", with a "v." or "-against-" between.</summary>
    private static (int First, int End)? Find(PageLayout page)
    {
        int first = 0, versus = -1;
        for (var r = 0; r < Math.Min(page.Rows.Length, MostRows); r++)
        {
            if (!page.HasBody(page.Rows[r])) continue;
            var word = page.TextOf(page.Rows[r].First);
            if (versus < 0 && NamesCourt(page, page.Rows[r])) first = r + 1;
            if (word is "v." or "vs." or "v" or "-against-" or "against" or "–against–" or "V." or "VS.") versus = r;
            if (versus >= 0 && (word.StartsWith("Defendant") || word.StartsWith("Respondent") || word.StartsWith("Appell")))
                return r + 1 - first >= FewestRows ? (first, r + 1) : null;
        }

        return null;
    }

    private static bool NamesCourt(PageLayout page, in Row row)
    {
        for (var i = row.First; i < row.End; i++)
            if (page.TextOf(i) is "COURT" or "DISTRICT" or "DIVISION" or "Court" or "District" or "Division") return true;
        return false;
    }

    /// <summary>A place right of the parties that no word of the caption crosses, as far to the left as may be; null where there is none.</summary>
    private static float? Strip(PageLayout page, int first, int end)
    {
        var words = page.Rows[first..end].SelectMany(r => page.Words[r.First..r.End]).Where(w => w.Width < page.Sheet.Width * 0.35).ToList();
        for (var x = (float)page.Sheet.Width * 0.4f; x < page.Sheet.Width * 0.75f; x += 3)
            if (words.Any(w => w.Left > x) && words.All(w => w.Right < x - 3 || w.Left > x + 3)) return x;
        return null;
    }
}
