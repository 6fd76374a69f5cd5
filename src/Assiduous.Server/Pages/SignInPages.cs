using Assiduous.Server.Accounts;
using Assiduous.Server.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Assiduous.Server.Pages;

/// <summary>Signing in and out.</summary>
internal static class SignInPages
{
    private const string Wrong = "Name and password do not fit. After five wrong passwords an account rests for fifteen minutes.";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/signin", (HttpContext context) => Show(context, null)).WithMetadata(AccessRule.Open);
        routes.MapPost("/signin", In).WithMetadata(AccessRule.Open);
        routes.MapPost("/signout", Out).WithMetadata(AccessRule.Person);
    }

    private static Task Show(HttpContext context, string? trouble)
    {
        var again = context.Request.Query["again"].Count > 0;
        var back = Back(context.Request.HasFormContentType ? context.Request.Form["back"] : context.Request.Query["back"]);
        var fields = $"<label>Name<br><input name=\"name\" autocomplete=\"username\" required maxlength=\"100\"></label><label>Password<br><input name=\"password\" type=\"password\" autocomplete=\"current-password\" required maxlength=\"200\"></label>"
            + Sheet.Hidden("back", back);
        var page = new Sheet(context, again ? "Sign in once more" : "Sign in")
            .Html(again ? "<p>What you asked for needs a recent sign-in, and yours is a while ago. It was not done yet: sign in, and send it once more.</p>" : "")
            .Html(trouble is null ? "" : $"<p class=\"trouble\" role=\"alert\">{Sheet.Safe(trouble)}</p>")
            .Form("/signin", fields, "Sign in");
        return PasskeyPages.Offer(page, back).SendAsync(trouble is null ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized);
    }

    private static async Task In(HttpContext context, UserManager<Account> accounts)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form["name"] is not [{ Length: > 0 and <= 100 } name] || form["password"] is not [{ Length: > 0 and <= 200 } password])
        {
            await Show(context, Wrong);
            return;
        }

        var account = await accounts.FindByNameAsync(name);
        // The same work for a name that nobody has, so that time does not tell who has an account.
        var fits = account is null ? Spend(accounts, password) : !await accounts.IsLockedOutAsync(account) && await accounts.CheckPasswordAsync(account, password);
        if (account is null || !fits)
        {
            if (account is not null && !await accounts.IsLockedOutAsync(account)) await accounts.AccessFailedAsync(account);
            await Show(context, Wrong);
            return;
        }

        await accounts.ResetAccessFailedCountAsync(account);
        await Session.BeginAsync(context, account);
        context.Response.Redirect(Back(form["back"]));
    }

    private static async Task Out(HttpContext context)
    {
        await context.SignOutAsync();
        context.Response.Redirect("/signin");
    }

    private static bool Spend(UserManager<Account> accounts, string password)
    {
        _ = accounts.PasswordHasher.HashPassword(new(), password);
        return false;
    }

    // Only to this server's own pages: one slash, and no sign that a browser takes for a second.
    internal static string Back(string? asked) =>
        asked is { Length: > 1 and < 2_000 } && asked[0] == '/' && asked[1] is not ('/' or '\\') && !asked.Any(char.IsControl) && !asked.StartsWith("/sign", StringComparison.Ordinal) ? asked : "/";
}
