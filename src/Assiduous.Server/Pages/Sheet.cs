using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;

namespace Assiduous.Server.Pages;

/// <summary>The server's own pages: signing in, the list of matters, people, what was set aside. Plain HTML that needs no script.</summary>
internal sealed class Sheet
{
    private const string Style =
        ":root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1c1b19;--rule:#dedad2;--accent:#1f4e79}"
        + "@media(prefers-color-scheme:dark){:root{--paper:#23211e;--ink:#ece7dd;--rule:#4a463f;--accent:#9cc4e8}}"
        + "body{background:var(--paper);color:var(--ink);font:1.0625rem/1.5 Charter,Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}"
        + "header{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:baseline;border-bottom:1px solid var(--rule);padding-bottom:.5rem}header form{margin-left:auto}"
        + "a{color:var(--accent)}:focus-visible{outline:3px solid var(--accent);outline-offset:2px}h2{margin-top:2rem;font-size:1.15rem}"
        + "table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--rule);vertical-align:top}"
        + "label{display:block;margin:.7rem 0}input,select,button{font:inherit;min-height:2rem;padding:.2rem .5rem}input:not([type=checkbox]):not([type=file]){width:min(24rem,100%);box-sizing:border-box}"
        + ".when{white-space:nowrap}input[type=checkbox]{min-height:0;vertical-align:middle}.trouble{border-left:4px solid currentcolor;padding-left:.7rem}td form{display:inline}";

    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private readonly HttpContext context;
    private readonly IAntiforgery forms;
    private readonly string title;
    private readonly StringBuilder body = new();
    private string script = "";

    public Sheet(HttpContext context, string title)
    {
        (this.context, this.title) = (context, title);
        forms = context.RequestServices.GetRequiredService<IAntiforgery>();
    }

    /// <summary>Words made safe for a page.</summary>
    public static string Safe(string? words) => HtmlEncoder.Default.Encode(words ?? "");

    /// <summary>Adds HTML; every word of a person or filing in it went through <see cref="Safe"/>.</summary>
    public Sheet Html(string html)
    {
        body.Append(html);
        return this;
    }

    /// <summary>Lets the page load one of the server's own scripts.</summary>
    public Sheet Script(string name)
    {
        script = $"<script src=\"/assets/{Safe(name)}\" defer></script>";
        return this;
    }

    /// <summary>Adds a form that posts to an address.</summary>
    public Sheet Form(string address, string fields, string button, bool upload = false)
    {
        body.Append($"<form method=\"post\" action=\"{Safe(address)}\"{(upload ? " enctype=\"multipart/form-data\"" : "")}>{Token()}{fields}<button>{Safe(button)}</button></form>");
        return this;
    }

    /// <summary>A form for a row of a table.</summary>
    public string Inline(string address, string fields, string button) =>
        $"<form method=\"post\" action=\"{Safe(address)}\">{Token()}{fields}<button>{Safe(button)}</button></form>";

    /// <summary>A field that is not shown.</summary>
    public static string Hidden(string name, string value) => $"<input type=\"hidden\" name=\"{Safe(name)}\" value=\"{Safe(value)}\">";

    /// <summary>A row of a trail's table.</summary>
    public static string TrailRow(Storage.TrailEntry entry) =>
        $"<tr><td class=\"when\">{Safe(entry.At[..Math.Min(19, entry.At.Length)].Replace('T', ' '))}</td><td>{Safe(entry.Author)}</td><td>{Safe(entry.Action)}</td><td>{Safe(Said(entry.Detail))}</td></tr>";

    // What an entry says, for reading; the file of the trail has it as it was hashed.
    private static string Said(string detail)
    {
        try
        {
            using var said = JsonDocument.Parse(detail);
            return said.RootElement.ValueKind is not JsonValueKind.Object ? detail : string.Join(" · ", said.RootElement.EnumerateObject().Where(p => p.Value.ToString().Length > 0).Select(p => $"{p.Name}: {p.Value}"));
        }
        catch (JsonException)
        {
            return detail;
        }
    }

    /// <summary>Sends the page.</summary>
    public Task SendAsync(int status = StatusCodes.Status200OK, Accounts.Account? person = null)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = script.Length == 0 ? Policy : Policy + "; script-src 'self'; connect-src 'self'";
        var head = person is null ? "" :
            $"<header><a href=\"/\">Matters</a>{(person.Administrator ? "<a href=\"/accounts\">Accounts</a><a href=\"/set-aside\">Set aside</a><a href=\"/trails\">Trails</a>" : "")}<a href=\"/password\">Password</a><a href=\"/passkeys\">Passkeys</a>{Inline("/signout", "", $"Sign out {person.Name}")}</header>";
        return context.Response.WriteAsync(
            $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{Safe(title)} · Assiduous</title><style>{Style}</style>{script}</head><body>{head}<main><h1>{Safe(title)}</h1>{body}</main></body></html>",
            context.RequestAborted);
    }

    /// <summary>The hidden field that shows that a form is this server's own.</summary>
    public string Token()
    {
        var tokens = forms.GetAndStoreTokens(context);
        return Hidden(tokens.FormFieldName, tokens.RequestToken!);
    }
}
