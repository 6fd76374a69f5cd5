using Assiduous.Server.Accounts;
using Assiduous.Server.Hosting;
using Assiduous.Server.Matters;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Assiduous.Server.Pages;

/// <summary>A person changes their own password; whoever keeps accounts gives a new first one to whoever lost theirs.</summary>
internal static class PasswordPages
{
    /// <summary>The page on which one's own password is changed, and to which one is led while it is another's choice.</summary>
    public const string Own = "/password";

    /// <summary>The bounds of a new password, as its field states them.</summary>
    public const string Bounds = "required minlength=\"12\" maxlength=\"200\" autocomplete=\"new-password\"";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Own, (HttpContext context) => Show(context, null)).WithMetadata(AccessRule.Person);
        routes.MapPost(Own, Change).WithMetadata(AccessRule.Person);
        routes.MapPost("/accounts/password", Give).WithMetadata(AccessRule.Keeper with { Fresh = true });
    }

    private static Task Show(HttpContext context, string? trouble) => new Sheet(context, "Your password")
        .Html(context.Account().MustChange ? "<p>Whoever keeps accounts chose the password that you have. Choose one that nobody else knows; then everything else is open to you.</p>" : "<p>Everywhere else where you are signed in you are signed out by it.</p>")
        .Html(trouble is null ? "" : $"<p class=\"trouble\" role=\"alert\">{Sheet.Safe(trouble)}</p>")
        .Form(Own, $"<label>The password that you have<br><input name=\"current\" type=\"password\" required maxlength=\"200\" autocomplete=\"current-password\"></label><label>A new one, twelve letters at least<br><input name=\"password\" type=\"password\" {Bounds}></label><label>The new one again<br><input name=\"again\" type=\"password\" {Bounds}></label>", "Change it")
        .SendAsync(trouble is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest, context.Account());

    private static async Task Change(HttpContext context, UserManager<Account> accounts, Trails trails, [FromForm] string current, [FromForm] string password, [FromForm] string again)
    {
        var person = context.Account();
        if (await TroubleAsync(accounts, person, current, password, again) is { } trouble)
        {
            await Show(context, trouble);
            return;
        }

        person.MustChange = false;
        await KeepAsync(accounts, person, password);
        trails.Server.Append(person.Name, "password-changed");
        await Session.BeginAsync(context, person);
        context.Response.Redirect("/");
    }

    // Guessing at an open page counts as guessing at the door.
    private static async Task<string?> TroubleAsync(UserManager<Account> accounts, Account person, string current, string password, string again)
    {
        if (await accounts.IsLockedOutAsync(person)) return "After five wrong passwords an account rests for fifteen minutes.";
        if (!await accounts.CheckPasswordAsync(person, current))
        {
            await accounts.AccessFailedAsync(person);
            return "That is not the password that you have.";
        }

        if (!string.Equals(password, again, StringComparison.Ordinal)) return "The new one and its repetition are not the same.";
        return string.Equals(password, current, StringComparison.Ordinal) ? "Choose another than the one that you have." : await AgainstAsync(accounts, person, password);
    }

    private static async Task<IResult> Give(HttpContext context, UserManager<Account> accounts, AccountStore store, Trails trails, [FromForm] string name, [FromForm] string password)
    {
        if (await accounts.FindByNameAsync(name) is not { } person || person.Id == context.Account().Id) return Results.Redirect("/accounts");
        if (await AgainstAsync(accounts, person, password) is { } trouble) return await KeeperPages.Refused(context, trouble);
        (person.MustChange, person.Failures, person.LockedUntil) = (true, 0, null);
        await KeepAsync(accounts, person, password);
        await store.ForgetPasskeysAsync(person, context.RequestAborted);
        trails.Server.Append(context.Account().Name, "password-given", ("name", person.Name));
        return Results.Redirect("/accounts");
    }

    // A new stamp, so that every session that stands on the old password ends.
    private static Task<IdentityResult> KeepAsync(UserManager<Account> accounts, Account person, string password)
    {
        person.PasswordHash = accounts.PasswordHasher.HashPassword(person, password);
        return accounts.UpdateSecurityStampAsync(person);
    }

    private static async Task<string?> AgainstAsync(UserManager<Account> accounts, Account person, string password)
    {
        if (password.Length > 200) return "At most 200 letters.";
        if (password.Contains(person.Name, StringComparison.OrdinalIgnoreCase)) return "A password that holds the name is the first that is guessed. Choose another.";
        foreach (var validator in accounts.PasswordValidators)
            if (await validator.ValidateAsync(accounts, person, password) is { Succeeded: false } no) return string.Join(' ', no.Errors.Select(e => e.Description));
        return null;
    }
}
