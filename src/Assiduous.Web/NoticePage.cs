using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;

namespace Assiduous.Web;

/// <summary>The small pages around a review: the list of matters, and what to do where something is amiss.</summary>
internal static class NoticePage
{
    private const string Style =
        ":root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1c1b19;--accent:#1f4e79}"
        + "@media(prefers-color-scheme:dark){:root{--paper:#23211e;--ink:#ece7dd;--accent:#9cc4e8}}"
        + "body{background:var(--paper);color:var(--ink);font:1.0625rem/1.5 Charter,Georgia,serif;max-width:38rem;margin:4rem auto;padding:0 1rem;overflow-wrap:anywhere}"
        + "a{color:var(--accent)}li{margin:.4rem 0}:focus-visible{outline:3px solid var(--accent);outline-offset:2px}";

    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>Answers with a title, a sentence, and links to what can be opened instead.</summary>
    public static async Task Write(HttpContext context, int status, string title, string sentence, IEnumerable<(string Address, string Label)>? links = null)
    {
        var encode = HtmlEncoder.Default;
        var list = string.Concat((links ?? []).Select(l => $"<li><a href=\"{encode.Encode(l.Address)}\">{encode.Encode(l.Label)}</a></li>"));
        var page = $"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{encode.Encode(title)}</title><style>{Style}</style></head>
            <body><main><h1>{encode.Encode(title)}</h1><p>{encode.Encode(sentence)}</p>{(list.Length > 0 ? $"<ul>{list}</ul>" : "")}</main></body></html>
            """;
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = Policy;
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.WriteAsync(page, context.RequestAborted);
    }
}
