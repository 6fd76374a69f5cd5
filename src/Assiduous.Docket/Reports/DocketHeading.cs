using System.Buffers;

namespace Assiduous.Docket;

/// <summary>The line that makes a page a docket: "CIVIL DOCKET FOR CASE #: 1:16-cv-01994-ALC".</summary>
/// <param name="At">Where it stands in the page.</param>
/// <param name="End">Just past the number.</param>
/// <param name="Number">What follows the "#:", up to the next space or tag.</param>
/// <param name="IsBankruptcy">Whether it is a bankruptcy petition or proceeding.</param>
internal sealed record DocketHeading(int At, int End, string Number, bool IsBankruptcy)
{
    private static readonly (string Words, bool IsBankruptcy)[] Forms =
    [
        ("DOCKET FOR CASE #", false), ("Bankruptcy Petition #", true), ("Adversary Proceeding #", true),
        ("DOCKET FOR PROCEEDING #", false), ("Bankruptcy Case #", true), ("Miscellaneous Proceeding #", true),
    ];

    private static readonly SearchValues<char> EndOfNumber = SearchValues.Create("< \t\r\n&");

    /// <summary>The first such line of a page; null where there is none.</summary>
    public static DocketHeading? Find(string html)
    {
        foreach (var (words, isBankruptcy) in Forms)
            if (Find(html, words, isBankruptcy) is { } heading) return heading;
        return null;
    }

    private static DocketHeading? Find(string html, string words, bool isBankruptcy)
    {
        var at = html.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var start = at + words.Length;
        while (start < html.Length && (html[start] is ':' or '#' || char.IsWhiteSpace(html[start]))) start++;
        if (html.AsSpan(start).StartsWith("&nbsp;", StringComparison.OrdinalIgnoreCase)) start += "&nbsp;".Length;
        var length = html.AsSpan(start).IndexOfAny(EndOfNumber);
        var end = length < 0 ? html.Length : start + length;
        return new DocketHeading(at, end, html[start..end], isBankruptcy);
    }
}

/// <summary>A docket number taken apart.</summary>
internal sealed record DocketNumberParts(
    string Number, string? Office, string? CaseType, string? Assigned, string? Referred, string? Defendant)
{
    /// <summary>Reads <c>1:09-cv-00480-LJO-GSA</c>, <c>3:15-cr-00021-JAH-1</c>, <c>NYS/1:22-cv-10283</c>, <c>17-80033-CRJ7</c>.</summary>
    public static DocketNumberParts Read(string printed, bool isBankruptcy)
    {
        var number = printed[(printed.LastIndexOf('/') + 1)..];
        var colon = number.IndexOf(':', StringComparison.Ordinal);
        var office = colon > 0 ? number[..colon] : null;
        var parts = number[(colon + 1)..].Split('-');
        var hasType = parts.Length >= 3 && parts[1].Length > 0 && parts[1].All(char.IsAsciiLetter);
        var core = Math.Min(parts.Length, hasType ? 3 : 2);
        var tail = parts.Skip(core).Where(p => p.Length > 0).ToList();
        var defendant = tail.FindLast(p => p.All(char.IsAsciiDigit));
        var initials = tail.Where(p => char.IsAsciiLetter(p[0]) && !p.Equals("All", StringComparison.OrdinalIgnoreCase))
            .Select(p => isBankruptcy ? p.TrimEnd("0123456789".ToCharArray()) : p).ToList();
        var bare = (office is null ? "" : office + ":") + string.Join('-', parts.Take(core));
        return new DocketNumberParts(
            bare, office, hasType ? parts[1].ToLowerInvariant() : null, initials.ElementAtOrDefault(0), initials.ElementAtOrDefault(1), defendant);
    }
}
