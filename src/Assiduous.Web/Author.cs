namespace Assiduous.Web;

/// <summary>Who decides: asked once, kept in the browser.</summary>
internal static class Author
{
    /// <summary>Longest name.</summary>
    public const int Longest = 120;

    /// <summary>The item of a request under which a server that knows its people says who asks; then nobody can sign otherwise.</summary>
    public const string SignedIn = "assiduous-signed-in";

    private const string Cookie = "assiduous-author";

    /// <summary>The name; null where nobody gave one.</summary>
    public static string? Of(HttpContext context) =>
        context.Items[SignedIn] as string ?? (context.Request.Cookies[Cookie] is { Length: > 0 and <= 1000 } kept ? Clean(Uri.UnescapeDataString(kept)) : null);

    /// <summary>Keeps the name; null where it is none.</summary>
    public static string? Keep(HttpContext context, string? name)
    {
        if (context.Items[SignedIn] is not null || Clean(name) is not { } clean) return null;
        context.Response.Cookies.Append(Cookie, Uri.EscapeDataString(clean), Cookies.Lasting);
        return clean;
    }

    private static string? Clean(string? name)
    {
        var clean = string.Join(' ', new string([.. (name ?? "").Where(c => !char.IsControl(c))]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return clean.Length is > 0 and <= Longest ? clean : null;
    }
}
