namespace Assiduous.Record.Transcripts;

/// <summary>How the number of a scanned page of testimony is known.</summary>
internal enum PageNumberFrom : byte
{
    /// <summary>It was read.</summary>
    Read,

    /// <summary>It was not read, or read otherwise, and the pages before and behind leave one number alone.</summary>
    Neighbours,

    /// <summary>It was not read, and nothing tells it.</summary>
    Nothing,
}

/// <summary>Holds the page numbers that recognition read against one another: what was not read is taken from the pages around it or not at all.</summary>
internal static class ScannedPages
{
    /// <summary>The number of each page, from what was read on it.</summary>
    /// <param name="read">What was read, in file order; null where nothing was.</param>
    /// <param name="scanned">Which pages were read by recognition; the others are left as they are.</param>
    public static (int? Number, PageNumberFrom From)[] Settle(IReadOnlyList<int?> read, IReadOnlyList<bool> scanned)
    {
        var settled = read.Select(n => (Number: n, From: PageNumberFrom.Read)).ToArray();
        for (var i = 1; i + 1 < read.Count; i++)
            if (scanned[i] && read[i - 1] is { } before && read[i + 1] == before + 2 && read[i] != before + 1) settled[i] = (before + 1, PageNumberFrom.Neighbours);
        for (var i = 0; i < settled.Length; i++)
            if (scanned[i] && settled[i].From == PageNumberFrom.Read && IsDoubtful(settled, i)) settled[i] = (null, PageNumberFrom.Nothing);
        for (var i = 0; i < settled.Length; i++)
            if (scanned[i] && settled[i].Number is null) settled[i] = Between(settled, i);
        return settled;
    }

    /// <summary>
    /// Whether a number stands alone, next to no page that it follows or leads to, and is one letter away from the number that would: "19" behind 9
    /// is 10 misread or a page of its own, and nobody can tell; "40" behind 12 begins another excerpt.
    /// </summary>
    private static bool IsDoubtful((int? Number, PageNumberFrom From)[] pages, int at)
    {
        if (pages[at].Number is not { } own) return false;
        var before = at > 0 ? pages[at - 1].Number + 1 : null;
        var after = at + 1 < pages.Length ? pages[at + 1].Number - 1 : null;
        if (own == before || own == after) return false;
        return own < before || own > after || IsNear(own, before) || IsNear(own, after);
    }

    /// <summary>Whether two numbers differ in one figure, changed, put in or left out.</summary>
    private static bool IsNear(int number, int? other)
    {
        if (other is not { } expected) return false;
        var (a, b) = (Text(number), Text(expected));
        if (a.Length == b.Length) return a.Zip(b).Count(f => f.First != f.Second) <= 1;
        if (a.Length < b.Length) (a, b) = (b, a);
        return a.Length == b.Length + 1 && Enumerable.Range(0, a.Length).Any(i => string.Equals(a.Remove(i, 1), b, StringComparison.Ordinal));
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static (int? Number, PageNumberFrom From) Between((int? Number, PageNumberFrom From)[] pages, int at)
    {
        int before = at - 1, after = at + 1;
        while (before >= 0 && pages[before].Number is null) before--;
        while (after < pages.Length && pages[after].Number is null) after++;
        var next = after < pages.Length ? pages[after].Number : null;
        if (before < 0) return next == after + 1 ? (at + 1, PageNumberFrom.Neighbours) : (null, PageNumberFrom.Nothing);
        return next - pages[before].Number == after - before ? (pages[before].Number + at - before, PageNumberFrom.Neighbours) : (null, PageNumberFrom.Nothing);
    }
}
