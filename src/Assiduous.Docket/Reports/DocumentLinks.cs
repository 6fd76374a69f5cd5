namespace Assiduous.Docket;

/// <summary>What a link to a document tells.</summary>
internal static class DocumentLinks
{
    private const string Path = "/doc1/";

    /// <summary>The document's identifier, its fourth digit written 0 (the court's system sets it to 1 where a receipt was shown); null where the link leads elsewhere.</summary>
    public static string? Id(string? href)
    {
        if (href is null) return null;
        var at = href.IndexOf(Path, StringComparison.Ordinal);
        if (at < 0) return null;
        var digits = href.AsSpan(at + Path.Length);
        var length = digits.IndexOfAnyExceptInRange('0', '9');
        if (length >= 0) digits = digits[..length];
        return digits.Length < 5 ? null : string.Concat(digits[..3], "0", digits[4..]);
    }

    /// <summary>An argument of the link's script call, counted from 0: <c>goDLS('/doc1/…','case','sequence',…)</c>; null where it is missing or empty.</summary>
    public static string? Argument(string? script, int index)
    {
        if (script is null) return null;
        var at = script.IndexOf("goDLS(", StringComparison.Ordinal);
        if (at < 0) return null;
        at += "goDLS(".Length;
        for (var i = 0; ; i++)
        {
            var open = script.AsSpan(at).IndexOf('\'');
            if (open < 0) return null;
            at += open + 1;
            var close = script.AsSpan(at).IndexOf('\'');
            if (close < 0) return null;
            if (i == index) return close == 0 ? null : script.Substring(at, close);
            at += close + 1;
        }
    }
}
