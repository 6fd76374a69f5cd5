using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Assiduous.Drafting;

namespace Assiduous.Web;

/// <summary>The style sheet, the script and the type faces, under names that change with what they hold, so that a browser keeps them.</summary>
internal static class Assets
{
    private static readonly (string Family, string File, int Weight, string Style)[] Faces =
    [
        ("Source Serif 4", "source-serif-4-latin-400-normal", 400, "normal"), ("Source Serif 4", "source-serif-4-latin-400-italic", 400, "italic"),
        ("Source Serif 4", "source-serif-4-latin-600-normal", 600, "normal"), ("Source Sans 3", "source-sans-3-latin-400-normal", 400, "normal"),
        ("Source Sans 3", "source-sans-3-latin-600-normal", 600, "normal"), ("IBM Plex Mono", "ibm-plex-mono-latin-400-normal", 400, "normal"),
    ];

    // A pilcrow, as before each fact.
    private const string Icon = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" rx=\"4\" fill=\"#1f4e79\"/><path fill=\"#fbfaf7\" d=\"M24 6h-10a6 6 0 0 0 0 12h1v9h3V9h2v18h3V9h1z\"/></svg>";

    private static readonly FrozenDictionary<string, Asset> All = Load();

    /// <summary>The address of the style sheet.</summary>
    public static string Style { get; } = Address("workbench.css");

    /// <summary>The address of the sign in the browser's tab.</summary>
    public static string Sign { get; } = Address("icon.svg");

    /// <summary>The address of the script.</summary>
    public static string Script { get; } = Address("workbench.js");

    private sealed record Asset(byte[] Bytes, string Kind);

    /// <summary>Answers with an asset; false where there is none of that name.</summary>
    public static async Task<bool> Answer(HttpContext context, string name)
    {
        if (!All.TryGetValue(name, out var asset)) return false;
        context.Response.ContentType = asset.Kind;
        context.Response.ContentLength = asset.Bytes.Length;
        context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.Body.WriteAsync(asset.Bytes, context.RequestAborted);
        return true;
    }

    private static FrozenDictionary<string, Asset> Load()
    {
        var own = typeof(Assets).Assembly;
        var found = new Dictionary<string, Asset>(StringComparer.Ordinal);
        foreach (var name in own.GetManifestResourceNames().Where(n => n.StartsWith("fonts/", StringComparison.Ordinal)))
            found[name["fonts/".Length..]] = new(Bytes(own, name), name.EndsWith(".txt", StringComparison.Ordinal) ? "text/plain; charset=utf-8" : "font/woff2");
        var faces = string.Concat(Faces.Where(f => found.ContainsKey(f.File + ".woff2")).Select(f =>
            $"@font-face{{font-family:\"{f.Family}\";src:url({f.File}.woff2) format(\"woff2\");font-weight:{f.Weight};font-style:{f.Style};font-display:swap}}\n"));
        Add(found, "workbench.css", faces + ReviewHtml.Style + Encoding.UTF8.GetString(Bytes(own, "workbench.css")), "text/css; charset=utf-8");
        Add(found, "icon.svg", Icon, "image/svg+xml");
        Add(found, "workbench.js", Encoding.UTF8.GetString(Bytes(own, "workbench.js")), "text/javascript; charset=utf-8");
        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, Asset> found, string name, string text, string kind)
    {
        var bytes = Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"));
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 6));
        found.Add($"{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}", new(bytes, kind));
    }

    private static string Address(string name) =>
        "/assets/" + All.Keys.Single(k => k.StartsWith(Path.GetFileNameWithoutExtension(name) + ".", StringComparison.Ordinal) && k.EndsWith(Path.GetExtension(name), StringComparison.Ordinal));

    private static byte[] Bytes(Assembly own, string name)
    {
        using var stream = own.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The program was built without {name}; build it again.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
