namespace Assiduous.Docket;

/// <summary>Which court a page comes from: from the links on it, or else from its name in the heading.</summary>
internal static class CourtOfPage
{
    private const string Host = "://ecf.";

    /// <summary>The court's id, <c>nysd</c>; empty where the page does not tell.</summary>
    public static string Find(string html, DocketHeading? heading)
    {
        var named = heading is null ? null : FromHeading(html, heading);
        // An entry or a related case may link to another court; the heading names this one.
        return named ?? FromLink(html) ?? "";
    }

    private static string? FromHeading(string html, DocketHeading heading)
    {
        var before = html.AsSpan(Math.Max(0, heading.At - 600), Math.Min(heading.At, 600));
        var id = CourtIds.FromName(WithoutTags(LastLines(before)));
        return id is not null && heading.IsBankruptcy && id.EndsWith('d') ? id[..^1] + "b" : id;
    }

    /// <summary>The heading's words without tags, and without the seat of the court: a city may bear the name of a state.</summary>
    private static string WithoutTags(ReadOnlySpan<char> html)
    {
        var text = new System.Text.StringBuilder(html.Length);
        var (inTag, depth) = (false, 0);
        foreach (var c in html)
        {
            if (c == '<') { inTag = true; text.Append(' '); }
            else if (c == '>') inTag = false;
            else if (inTag) continue;
            else if (c == '(') depth++;
            else if (c == ')') depth = Math.Max(0, depth - 1);
            else if (depth == 0) text.Append(c);
        }
        return Pages.Spaces.Fold(text);
    }

    /// <summary>The first link to a court's own system, "https://ecf.nysd.uscourts.gov".</summary>
    private static string? FromLink(string html)
    {
        var at = 0;
        while (true)
        {
            var found = html.AsSpan(at).IndexOf(Host, StringComparison.OrdinalIgnoreCase);
            if (found < 0) return null;
            at += found + Host.Length;
            var length = html.AsSpan(at).IndexOf('.');
            if (length is > 1 and < 7 && html.AsSpan(at + length).StartsWith(".uscourts.gov", StringComparison.OrdinalIgnoreCase))
                return html.Substring(at, length).ToLowerInvariant();
        }
    }

    private static ReadOnlySpan<char> LastLines(ReadOnlySpan<char> before)
    {
        foreach (var start in (string[])["<h3", "<center", "</table"])
            if (before.LastIndexOf(start, StringComparison.OrdinalIgnoreCase) is var tag and >= 0) return before[tag..];
        return before;
    }
}
