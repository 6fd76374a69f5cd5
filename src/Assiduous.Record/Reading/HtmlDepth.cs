namespace Assiduous.Record.Reading;

/// <summary>Tells from the tags alone how deep a page is nested, before a tree is built of it.</summary>
internal static class HtmlDepth
{
    /// <summary>Elements that have no end tag or that the next of their kind ends.</summary>
    private static readonly HashSet<string> Shallow = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "td", "th", "tr", "dd", "dt", "option", "tbody", "thead", "tfoot", "colgroup",
    };

    /// <summary>Whether more than <paramref name="limit"/> elements stand open at one time.</summary>
    public static bool Exceeds(string html, int limit)
    {
        var names = Shallow.GetAlternateLookup<ReadOnlySpan<char>>();
        var depth = 0;
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var closes = html[at + 1] == '/';
            var start = closes ? at + 2 : at + 1;
            var end = start;
            while (end < html.Length && end - start < 20 && char.IsAsciiLetterOrDigit(html[end])) end++;
            if (end == start || !char.IsAsciiLetter(html[start]) || names.Contains(html.AsSpan(start, end - start))) continue;
            depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > limit) return true;
        }

        return false;
    }
}
