using System.Globalization;
using Assiduous.Server.Accounts;
using Assiduous.Server.Hosting;
using Assiduous.Server.Matters;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Assiduous.Server.Pages;

/// <summary>Passkeys: made, listed, taken away, and signing in with one. The framework checks what the device answers; what it asked is kept in a sealed cookie meanwhile.</summary>
internal static class PasskeyPages
{
    private const string Asked = "assiduous-passkey";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/passkeys", List).WithMetadata(AccessRule.Person with { Fresh = true });
        routes.MapPost("/passkeys/options", MakeOptions).WithMetadata(AccessRule.Person with { Fresh = true });
        routes.MapPost("/passkeys", Make).WithMetadata(AccessRule.Person with { Fresh = true });
        routes.MapPost("/passkeys/remove", Remove).WithMetadata(AccessRule.Person with { Fresh = true });
        routes.MapPost("/signin/passkey/options", SignInOptions).WithMetadata(AccessRule.Open);
        routes.MapPost("/signin/passkey", SignIn).WithMetadata(AccessRule.Open);
    }

    /// <summary>The part of the page of signing in that offers a passkey; shown where the browser knows them.</summary>
    public static Sheet Offer(Sheet page, string back) => page.Script(ServerAssets.Passkeys).Html(
        $"<form method=\"post\" action=\"/signin/passkey\" data-passkey=\"use\" data-options=\"/signin/passkey/options\" hidden>{page.Token()}{Sheet.Hidden("back", back)}<input type=\"hidden\" name=\"credential\"><p role=\"status\"></p><button>Sign in with a passkey</button></form>");

    private static async Task List(HttpContext context, UserManager<Account> accounts)
    {
        var page = new Sheet(context, "Your passkeys").Script(ServerAssets.Passkeys);
        var known = await accounts.GetPasskeysAsync(context.Account());
        page.Html(known.Count == 0 ? "<p>You have none. With a passkey you sign in by your device’s own lock, and no false page can take it from you.</p>" : "<table><thead><tr><th>Name</th><th>Made (UTC)</th><th></th></tr></thead><tbody>");
        foreach (var key in known)
            page.Html(string.Create(CultureInfo.InvariantCulture, $"<tr><td>{Sheet.Safe(key.Name)}</td><td>{key.CreatedAt.UtcDateTime:yyyy-MM-dd HH:mm}</td><td>{page.Inline("/passkeys/remove", Sheet.Hidden("id", Convert.ToHexStringLower(key.CredentialId)), $"Remove {key.Name}")}</td></tr>"));
        page.Html(known.Count == 0 ? "" : "</tbody></table>").Html("<h2>Make a passkey</h2><noscript><p>This needs scripts, because the browser speaks with the device.</p></noscript>");
        page.Html($"<form method=\"post\" action=\"/passkeys\" data-passkey=\"make\" data-options=\"/passkeys/options\" hidden>{page.Token()}<input type=\"hidden\" name=\"credential\"><label>What to call it, for instance the device<br><input name=\"name\" required maxlength=\"60\"></label><p role=\"status\"></p><button>Make it</button></form>");
        await page.SendAsync(person: context.Account());
    }

    private static async Task<IResult> MakeOptions(HttpContext context, IPasskeyHandler<Account> passkeys, IDataProtectionProvider seal)
    {
        var person = context.Account();
        var made = await passkeys.MakeCreationOptionsAsync(new() { Id = person.Id.ToString(), Name = person.Name, DisplayName = person.Name }, context);
        Remember(context, seal, made.AttestationState);
        return Results.Text(made.CreationOptionsJson, "application/json");
    }

    private static async Task<IResult> Make(HttpContext context, IPasskeyHandler<Account> passkeys, UserManager<Account> accounts, IDataProtectionProvider seal, Trails trails, [FromForm] string credential, [FromForm] string name)
    {
        if (Recall(context, seal) is not { } state) return await Refused(context);
        var result = await passkeys.PerformAttestationAsync(new() { HttpContext = context, CredentialJson = credential, AttestationState = state });
        // The device's answer must be to what this very person was asked.
        if (!result.Succeeded || !string.Equals(result.UserEntity.Id, context.Account().Id.ToString(), StringComparison.Ordinal)) return await Refused(context);
        result.Passkey.Name = name.Trim() is { Length: > 0 and <= 60 } said ? said : "Passkey";
        await accounts.AddOrUpdatePasskeyAsync(context.Account(), result.Passkey);
        trails.Server.Append(context.Account().Name, "passkey-made", ("name", result.Passkey.Name));
        return Results.Redirect("/passkeys");
    }

    private static async Task<IResult> Remove(HttpContext context, UserManager<Account> accounts, Trails trails, [FromForm] string id)
    {
        if (id.Length > 4_096 || id.Length % 2 != 0 || !id.All(char.IsAsciiHexDigit)) return await Refused(context);
        await accounts.RemovePasskeyAsync(context.Account(), Convert.FromHexString(id));
        trails.Server.Append(context.Account().Name, "passkey-removed");
        return Results.Redirect("/passkeys");
    }

    private static async Task<IResult> SignInOptions(HttpContext context, IPasskeyHandler<Account> passkeys, IDataProtectionProvider seal)
    {
        // Nobody is named: the device says who it is, and a stranger learns no names.
        var made = await passkeys.MakeRequestOptionsAsync(null, context);
        Remember(context, seal, made.AssertionState);
        return Results.Text(made.RequestOptionsJson, "application/json");
    }

    private static async Task<IResult> SignIn(HttpContext context, IPasskeyHandler<Account> passkeys, UserManager<Account> accounts, IDataProtectionProvider seal, [FromForm] string credential, [FromForm] string? back)
    {
        if (Recall(context, seal) is not { } state) return await Refused(context);
        var result = await passkeys.PerformAssertionAsync(new() { HttpContext = context, CredentialJson = credential, AssertionState = state });
        if (!result.Succeeded) return await Refused(context);
        await accounts.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
        await Session.BeginAsync(context, result.User);
        return Results.Redirect(SignInPages.Back(back));
    }

    private static void Remember(HttpContext context, IDataProtectionProvider seal, string? state) => context.Response.Cookies.Append(
        Asked, Box(seal).Protect(state ?? "", Patience),
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/", MaxAge = Patience, IsEssential = true });

    // Once asked, once answered.
    private static string? Recall(HttpContext context, IDataProtectionProvider seal)
    {
        if (context.Request.Cookies[Asked] is not { Length: < 8_192 } kept) return null;
        context.Response.Cookies.Delete(Asked);
        try
        {
            return Box(seal).Unprotect(kept);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null; // Too old, or not of this server: the person is asked once more.
        }
    }

    private static ITimeLimitedDataProtector Box(IDataProtectionProvider seal) => seal.CreateProtector(Asked).ToTimeLimitedDataProtector();

    private static async Task<IResult> Refused(HttpContext context)
    {
        await Assiduous.Web.NoticePage.Write(context, StatusCodes.Status400BadRequest, "The passkey was not taken", "The device's answer does not fit what it was asked, or came too late. Go back, load the page again, and try once more.", [("/signin", "Sign in")]);
        return Results.Empty;
    }
}
