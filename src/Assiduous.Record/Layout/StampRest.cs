using System.Globalization;

namespace Assiduous.Record.Layout;

/// <summary>The second row of a stamp that breaks in two.</summary>
/// <param name="Text">The row as printed.</param>
/// <param name="Page">The page.</param>
/// <param name="Pages">The number of pages; null where none is printed.</param>
internal sealed record StampRest(string Text, int Page, int? Pages)
{
    private static readonly string[] Before = ["Document", "Main", "Exhibit", "Attachment", "Desc", "Part", "Proposed", "Order"];

    /// <summary>Reads <c>Document Page 3 of 10</c>, <c>Main Document Pg 3 of 10</c>; null where the row is anything else.</summary>
    public static StampRest? Read(IReadOnlyList<string> words)
    {
        var at = words.Count - 1;
        while (at >= 0 && !(words[at].TrimEnd(':') is "Page" or "Pg" or "PAGE" or "page")) at--;
        if (at < 0 || at + 1 >= words.Count || Number(words[at + 1]) is not { } page) return null;
        for (var i = 0; i < at; i++)
            if (!Before.Contains(words[i].TrimEnd(':'), StringComparer.OrdinalIgnoreCase) && words[i].Length > 2) return null;
        var count = at + 3 < words.Count && words[at + 2] is "of" ? Number(words[at + 3]) : null;
        var used = count is null ? at + 2 : at + 4;
        return used == words.Count ? new StampRest(string.Join(' ', words), page, count) : null;
    }

    private static int? Number(string word) =>
        int.TryParse(word.AsSpan().TrimEnd(".,"), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
