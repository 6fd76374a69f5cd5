using System.Net;
using System.Security.Claims;
using Assiduous.Server.Accounts;
using Assiduous.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace Assiduous.Server.Hosting;

/// <summary>Stands before every endpoint: who asks, whether the endpoint's rule lets them, and whether a form is this server's own.</summary>
internal sealed class Gate(ServerOptions options, AccessBook access, UserManager<Account> accounts, IAntiforgery forms)
{
    /// <summary>The claim that holds when the person last gave a password.</summary>
    public const string SignedInAt = "signed-in-at";

    /// <summary>The claim that holds the account's stamp.</summary>
    public const string Stamp = "stamp";

    public async Task Invoke(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is not { } endpoint)
        {
            await Refuse(context, StatusCodes.Status404NotFound, "Nothing stands here", "The address leads to no page.");
            return;
        }

        // Every endpoint of ours has a rule, or the server would not have started; what has none is the framework's answer to a method that an address does not take.
        if (endpoint.Metadata.GetMetadata<AccessRule>() is not { } rule)
        {
            await Refuse(context, StatusCodes.Status405MethodNotAllowed, "Not in this way", "The address does not take what was sent to it.");
            return;
        }

        var person = await PersonAsync(context);
        if (person is not null) context.Items[typeof(Account)] = person;
        if (await PassesAsync(context, rule, person) && await IsOwnFormAsync(context, endpoint)) await next(context);
    }

    private async Task<bool> PassesAsync(HttpContext context, AccessRule rule, Account? person)
    {
        if (!rule.SignedIn) return true;
        if (person is null) return await SignInAsync(context);
        if (person.MustChange && options.ProxyHeader is null && context.Request.Path.Value is not (Pages.PasswordPages.Own or "/signout")) return await LeadAsync(context, Pages.PasswordPages.Own);
        if (rule.Administrator && !person.Administrator) return await Hidden(context);
        if (rule.Role is { } role)
        {
            // Whoever may not see a matter is told what is told of one that does not exist.
            if (!Guid.TryParse(context.GetRouteValue("matter") as string, out var id) || await access.OfAsync(person.Id, id, context.RequestAborted) is not { } place) return await Hidden(context);
            if (place.Role < role) return await Refuse(context, StatusCodes.Status403Forbidden, "Not with your role", $"This needs the role of {role.ToString().ToLowerInvariant()} in the matter. Ask an owner of it.");
            context.Items[typeof(MatterAccess)] = place;
        }

        return !rule.Fresh || IsFresh(context) || await SignInAsync(context, again: true);
    }

    private bool IsFresh(HttpContext context) =>
        options.ProxyHeader is not null
        || (long.TryParse(context.User.FindFirstValue(SignedInAt), out var at) && DateTimeOffset.UtcNow - DateTimeOffset.FromUnixTimeSeconds(at) < options.Fresh);

    private async Task<Account?> PersonAsync(HttpContext context)
    {
        if (options.ProxyHeader is { } header)
        {
            if (!options.Proxies.Contains((context.Connection.RemoteIpAddress ?? IPAddress.None).MapToIPv4().ToString(), StringComparer.Ordinal)) return null;
            return context.Request.Headers[header] is [{ Length: > 0 and < 200 } name] ? await accounts.FindByNameAsync(name) : null;
        }

        if (context.User.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id || await accounts.FindByIdAsync(id) is not { } account) return null;
        return string.Equals(context.User.FindFirstValue(Stamp), account.Stamp, StringComparison.Ordinal) ? account : null;
    }

    private async Task<bool> IsOwnFormAsync(HttpContext context, Endpoint endpoint)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || endpoint.Metadata.GetMetadata<OwnFormCheck>() is not null) return true;
        return await forms.IsRequestValidAsync(context)
            || await Refuse(context, StatusCodes.Status400BadRequest, "The form was not taken", "It was not written for this session, or the session has ended. Go back, load the page again, and send it once more.");
    }

    private static async Task<bool> SignInAsync(HttpContext context, bool again = false)
    {
        var back = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : FormPage(context.Request);
        if (context.Request.Path.StartsWithSegments("/m", StringComparison.Ordinal) && context.Request.Path.Value!.EndsWith("/events", StringComparison.Ordinal)) context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else context.Response.Redirect($"/signin?back={Uri.EscapeDataString(back)}{(again ? "&again=1" : "")}");
        await context.Response.CompleteAsync();
        return false;
    }

    private static async Task<bool> LeadAsync(HttpContext context, string to)
    {
        context.Response.Redirect(to);
        await context.Response.CompleteAsync();
        return false;
    }

    // A form is not sent again by itself: whoever signs in once more finds the page on which it stands.
    private static string FormPage(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page) && string.Equals(page.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase) ? page.PathAndQuery : "/";

    private static Task<bool> Hidden(HttpContext context) => Refuse(context, StatusCodes.Status404NotFound, "Nothing stands here", "The address leads to no page that you may see.");

    private static async Task<bool> Refuse(HttpContext context, int status, string title, string sentence)
    {
        await NoticePage.Write(context, status, title, sentence, [("/", "Matters")]);
        return false;
    }
}

/// <summary>Marks an endpoint that checks its own forms.</summary>
internal sealed record OwnFormCheck;
