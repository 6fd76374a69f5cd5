using System.Net;

namespace Assiduous.Web;

/// <summary>Stands before every answer: who asks under what name, by what method, and what the browser may do with the answer.</summary>
/// <remarks>
/// A page elsewhere can point a name of its own at this machine (DNS rebinding) and read what lies here. Such a request carries that name
/// in its Host header, so names other than this machine's are refused. Numeric addresses cannot be rebound. A form sent from a page
/// elsewhere says so in its Origin and Sec-Fetch-Site headers, and is refused before its token is looked at.
/// </remarks>
internal sealed class Guard(string served)
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public async Task Invoke(HttpContext context, RequestDelegate next)
    {
        SetHeaders(context.Response.Headers);
        var method = context.Request.Method;
        if (!IsHere(context.Request.Host.Host))
            await NoticePage.Write(context, StatusCodes.Status421MisdirectedRequest, "Not this address",
                "The workbench answers under the address that it printed when it started, and under no other name. Open that address.");
        else if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsPost(method))
            await NoticePage.Write(context, StatusCodes.Status405MethodNotAllowed, "This cannot be done here", "The workbench shows pages and takes its own forms, nothing else.");
        else if (HttpMethods.IsPost(method) && IsFromElsewhere(context.Request))
            await NoticePage.Write(context, StatusCodes.Status403Forbidden, "Not from here", "This form was sent from a page that is not the workbench’s, and was not taken.");
        else await next(context);
    }

    private bool IsHere(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || string.Equals(host, served, StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(host.Trim('[', ']'), out _);

    private static bool IsFromElsewhere(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ Length: > 0 } site] && site is not ("same-origin" or "none")) return true;
        return request.Headers.Origin is [{ Length: > 0 } origin] && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
    }
}
