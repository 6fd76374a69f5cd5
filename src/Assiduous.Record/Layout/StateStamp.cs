using System.Globalization;

namespace Assiduous.Record.Layout;

/// <summary>
/// The stamp of the New York State courts, which removed cases bring along: two rows at the head of the page (<c>FILED: NEW YORK COUNTY
/// CLERK … INDEX NO. 150123/2020</c>, <c>NYSCEF DOC. NO. 45 RECEIVED NYSCEF: …</c>) and <c>3 of 10</c> at its foot. Where a federal court stamped
/// the page as well, that stamp governs.
/// </summary>
internal static class StateStamp
{
    public static PageLayout TakeOut(PageLayout page, Func<Row, bool> inMargin)
    {
        if (!page.Rows.Any(r => inMargin(r) && page.TextOf(r.First) is "NYSCEF")) return page;
        var taken = new List<(int First, int End)>();
        var stamp = new EcfStamp("", null, null, null, null, null, null, null);
        foreach (var row in page.Rows)
        {
            if (row.Count < 3 || !inMargin(row)) continue;
            var words = Stamps.Words(page, row);
            if (Read(words, stamp) is not { } read) continue;
            stamp = read;
            taken.Add((row.First, row.End));
        }

        return stamp.Ecf is null || stamp.Text.Length == 0 ? page : page.With(WordRole.Stamp, taken) with { Stamp = page.Stamp ?? stamp };
    }

    /// <summary>The stamp with what one row adds to it; null where the row is no part of one.</summary>
    private static EcfStamp? Read(string[] words, EcfStamp stamp)
    {
        var row = string.Join(' ', words);
        if (row.StartsWith("NYSCEF DOC. NO.", StringComparison.OrdinalIgnoreCase) && words.Length > 3)
            return stamp with { Text = Add(stamp, row), Ecf = words[3].Trim(','), Filed = Date(words) ?? stamp.Filed };
        if (words[0].Trim(':') is "FILED" or "CAUTION" && Index(words) is { } index)
            return stamp with { Text = Add(stamp, row), DocketNumber = index, Filed = stamp.Filed ?? Date(words) };
        if (words is [var number, "of", var all] && stamp.Ecf is not null && Whole(number) is { } page && Whole(all) is { } pages)
            return stamp with { Text = Add(stamp, row), Page = page, Pages = pages };
        return null;
    }

    private static string Add(EcfStamp stamp, string row) => stamp.Text.Length == 0 ? row : $"{stamp.Text} {row}";

    private static string? Index(string[] words)
    {
        var at = Array.IndexOf(words, "INDEX");
        return at >= 0 && at + 2 < words.Length && words[at + 1] is "NO." or "NO" && words[^1].Contains('/', StringComparison.Ordinal) ? words[at + 2] : null;
    }

    private static DateOnly? Date(string[] words)
    {
        foreach (var word in words)
            if (DateOnly.TryParseExact(word.Trim(','), "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        return null;
    }

    private static int? Whole(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
