using System.Net;
using Assiduous.Web;

namespace Assiduous.Server.Hosting;

/// <summary>Stands before everything: the name under which the server is asked, headers for the browser, and a plain answer where something fails.</summary>
internal sealed class Entrance(RequestDelegate next, ServerOptions options)
{
    public async Task InvokeAsync(HttpContext context)
    {
        SetHeaders(context.Response.Headers);
        if (!IsOurs(context.Request.Host.Host))
        {
            await NoticePage.Write(context, StatusCodes.Status421MisdirectedRequest, "Not this address", "The server does not answer under this name. Whoever keeps it can add the name to its settings.");
            return;
        }

        using var span = Telemetry.Request(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsPost(context.Request.Method) ? context.Request.Method : "other");
        try
        {
            await next(context);
        }
        catch (Exception trouble) when (!context.Response.HasStarted && (trouble is not OperationCanceledException || !context.RequestAborted.IsCancellationRequested))
        {
            span.Tell("trouble", trouble.GetType().Name);
            // The kind of trouble and the kind of page, and no word of any filing or person.
            options.Report($"{context.Request.Method} {(context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "?"}: {trouble.GetType().Name}");
            var away = trouble is Npgsql.NpgsqlException or Storage.StoreException or TimeoutException;
            context.Response.Clear();
            SetHeaders(context.Response.Headers);
            if (away) context.Response.Headers.RetryAfter = "5";
            await NoticePage.Write(context, away ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError, away ? "The database is away" : "This page could not be made",
                away ? "Nothing that you decided is lost. Load the page again in a moment." : "Nothing that you decided is lost. Whoever keeps the server finds what went wrong in its log.", [("/", "Matters")]);
        }
        finally
        {
            Tell(span, context);
        }
    }

    // The pattern of the address and never the address: that holds names and what people look for.
    private static void Tell(Telemetry.Span span, HttpContext context)
    {
        span.Tell("route", (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none");
        span.Tell("status", context.Response.StatusCode);
    }

    private bool IsOurs(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || IPAddress.TryParse(host.Trim('[', ']'), out _) || options.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase);

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
    }
}
