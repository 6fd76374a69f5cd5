namespace Assiduous.Docket;

/// <summary>Which court a page comes from: from the links on it, or else from its name in the heading.</summary>
internal static class CourtOfPage
{
    private const string Host = "://ecf.";

    /// <summary>The court's id, <c>nysd</c>; empty where the page does not tell.</summary>
    public static string Find(string html, DocketHeading? heading)
    {
        if (FromLink(html) is { } court) return court;
        if (heading is null) return "";
        var before = html.AsSpan(Math.Max(0, heading.At - 600), Math.Min(heading.At, 600));
        var id = CourtIds.FromName(LastLines(before).ToString());
        return id is null ? "" : heading.IsBankruptcy && id.EndsWith('d') ? id[..^1] + "b" : id;
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
        var tag = before.LastIndexOf("<h3", StringComparison.OrdinalIgnoreCase);
        return tag < 0 ? before : before[tag..];
    }
}
