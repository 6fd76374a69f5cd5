namespace Assiduous.Web;

/// <summary>Sends what was written.</summary>
internal static class Answers
{
    /// <summary>Sends a page and lets go of it.</summary>
    public static async Task Html(HttpContext context, int status, PageWriter page)
    {
        using (page)
        {
            context.Response.StatusCode = status;
            await Bytes(context, page.Written, "text/html; charset=utf-8");
        }
    }

    public static async Task Bytes(HttpContext context, ReadOnlyMemory<byte> bytes, string kind)
    {
        context.Response.ContentType = kind;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>Leads on to another page, after a form or where an address has a better one.</summary>
    public static Task Go(HttpContext context, string address)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
