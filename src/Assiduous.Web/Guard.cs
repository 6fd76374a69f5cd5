using System.Net;

namespace Assiduous.Web;

/// <summary>Stands before every answer: who asks under what name, by what method, and what the browser may do with the answer.</summary>
/// <remarks>
/// A page elsewhere can point a name of its own at this machine (DNS rebinding) and read what lies here. Such a request carries that name
/// in its Host header, so names other than this machine's are refused. Numeric addresses cannot be rebound.
/// </remarks>
internal sealed class Guard(string served)
{
    public async Task Invoke(HttpContext context, RequestDelegate next)
    {
        SetHeaders(context.Response.Headers);
        if (!IsHere(context.Request.Host.Host))
            await NoticePage.Write(context, StatusCodes.Status421MisdirectedRequest, "Not this address",
                "The workbench answers under the address that it printed when it started, and under no other name. Open that address.");
        else if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            await NoticePage.Write(context, StatusCodes.Status405MethodNotAllowed, "Nothing can be sent here", "The workbench only shows reviews. Open its address in a browser.");
        else await next(context);
    }

    private bool IsHere(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || string.Equals(host, served, StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(host.Trim('[', ']'), out _);

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
    }
}
