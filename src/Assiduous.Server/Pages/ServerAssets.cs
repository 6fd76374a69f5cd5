using System.Reflection;

namespace Assiduous.Server.Pages;

/// <summary>The server's own scripts, few and small: its pages work without them.</summary>
internal static class ServerAssets
{
    /// <summary>The script that speaks with the browser about passkeys.</summary>
    public const string Passkeys = "passkeys.js";

    /// <summary>The script that tells who else is here.</summary>
    public const string Presence = "presence.js";

    private static readonly Dictionary<string, byte[]> All = ((string[])[Passkeys, Presence]).ToDictionary(n => n, Read, StringComparer.Ordinal);

    /// <summary>Answers with a script; false where there is none of that name.</summary>
    public static async Task<bool> Answer(HttpContext context, string name)
    {
        if (!All.TryGetValue(name, out var bytes)) return false;
        context.Response.ContentType = "text/javascript; charset=utf-8";
        context.Response.Headers.CacheControl = "private, max-age=300";
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        return true;
    }

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
