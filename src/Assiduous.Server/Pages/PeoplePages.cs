using System.Globalization;
using Assiduous.Server.Accounts;
using Assiduous.Server.Hosting;
using Assiduous.Server.Matters;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Assiduous.Server.Pages;

/// <summary>Who is let into a matter, and who is kept out of it by a wall.</summary>
internal static class PeoplePages
{
    private const string Name = "<label>Name<br><input name=\"name\" required maxlength=\"100\"></label>";
    private const string Why = "<label>Reason, for the trail<br><input name=\"reason\" required maxlength=\"300\"></label>";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/m/{matter:guid}/people", Show).WithMetadata(AccessRule.In(MatterRole.Owner));
        routes.MapPost("/m/{matter:guid}/people", Grant).WithMetadata(AccessRule.In(MatterRole.Owner, fresh: true));
        // A wall only takes; whoever must set one in haste is not asked for a password first.
        routes.MapPost("/m/{matter:guid}/walls", Wall).WithMetadata(AccessRule.In(MatterRole.Owner));
        routes.MapPost("/m/{matter:guid}/walls/lift", Lift).WithMetadata(AccessRule.In(MatterRole.Owner, fresh: true));
    }

    private static async Task Show(HttpContext context, AccessBook access)
    {
        var people = await access.PeopleAsync(context.Place().Matter, context.RequestAborted);
        var root = MattersPages.Root(context);
        var page = new Sheet(context, "People in " + context.Place().Name).Html($"<p><a href=\"{root}/\">Review</a> · <a href=\"{root}/filings\">Filings</a> · <a href=\"{root}/trail\">Trail</a></p>");
        page.Html("<table><thead><tr><th>Person</th><th>Role</th><th>Wall</th></tr></thead><tbody>" + string.Concat(people.Select(p => $"<tr><td>{Sheet.Safe(p.Name)}</td><td>{RoleOf(p)}</td><td>{WallOf(p)}</td></tr>")) + "</tbody></table>");
        page.Html("<h2>Let somebody in</h2>").Form(
            root + "/people",
            Name + "<label>Role<br><select name=\"role\"><option>reader<option>editor<option>owner<option>guest<option value=\"none\">none: take the role</select></label><label>Set (for a guest)<br><input name=\"set\" maxlength=\"60\"></label><label>Designations under a protective order that a guest or reader may see, apart by commas (empty: none; editors and owners see all)<br><input name=\"cleared\" maxlength=\"300\"></label>",
            "Give the role");
        page.Html("<h2>Set a wall</h2><p>Whoever is behind it never sees this matter, whatever their role.</p>").Form(root + "/walls", Name + Why, "Set the wall");
        if (people.Where(p => p.WallReason is not null).Select(p => $"<option>{Sheet.Safe(p.Name)}") is var walled && walled.Any())
            page.Html("<h2>Take a wall down</h2><p>The role that the person had goes with it: they see nothing until somebody lets them in above. You are asked to sign in again where your last sign-in is a while ago.</p>")
                .Form(root + "/walls/lift", $"<label>Name<br><select name=\"name\">{string.Concat(walled)}</select></label>{Why}", "Take the wall down");
        await page.SendAsync(person: context.Account());
    }

    private static string RoleOf(MatterPerson p) =>
        Sheet.Safe(p.Role) + (p.FilingSet is { } set ? " of " + Sheet.Safe(set) : "") + (p.Cleared.Length > 0 ? ", sees " + Sheet.Safe(p.Cleared.Replace("\n", ", ", StringComparison.Ordinal)) : "");

    private static string WallOf(MatterPerson p) => p.WallReason is null ? "" : string.Create(
        CultureInfo.InvariantCulture, $"never sees this matter: {Sheet.Safe(p.WallReason)}<br><small>Set by {Sheet.Safe(p.WalledBy)} on {p.WalledAt:yyyy-MM-dd}.</small>");

    private static async Task<IResult> Grant(HttpContext context, AccessBook access, UserManager<Account> accounts, MatterNews news, [FromForm] string name, [FromForm] string role, [FromForm] string? set, [FromForm] string? cleared)
    {
        var matter = context.Place().Matter;
        if (await accounts.FindByNameAsync(name) is not { } person) return await NobodyAsync(context, name);
        if (role is not "owner" && !await access.HasOtherOwnerAsync(matter, person.Id, context.RequestAborted))
            return await MattersPages.NoticeAsync(context, "A matter needs an owner, and no other is left. Make somebody else an owner first.");
        if (role is "none") await access.RevokeAsync(matter, person.Id, context.RequestAborted);
        else if (!Enum.TryParse<MatterRole>(role, ignoreCase: true, out var given) || !Enum.IsDefined(given) || given == MatterRole.Guest == string.IsNullOrWhiteSpace(set)) return await MattersPages.NoticeAsync(context, "A guest sees one set of filings: name it. Every other role has no set.");
        else await access.GrantAsync(matter, person.Id, given, given == MatterRole.Guest ? set!.Trim() : null, cleared, context.RequestAborted);
        MattersPages.Told(context, matter, "role", ("person", person.Name), ("role", role), ("set", set?.Trim() ?? ""), ("sees", MatterView.ClearedOf(cleared)));
        return Done(context, news);
    }

    private static async Task<IResult> Wall(HttpContext context, AccessBook access, UserManager<Account> accounts, Trails trails, MatterNews news, [FromForm] string name, [FromForm] string reason)
    {
        var matter = context.Place().Matter;
        if (await accounts.FindByNameAsync(name) is not { } person) return await NobodyAsync(context, name);
        if (person.Id == context.Account().Id) return await MattersPages.NoticeAsync(context, "A wall against yourself would leave the matter to nobody. Let another owner set it.");
        if (!IsReason(reason)) return await NoReasonAsync(context);
        await access.WallAsync(matter, person.Id, reason.Trim(), context.Account().Id, context.RequestAborted);
        MattersPages.Told(context, matter, "wall", ("person", person.Name), ("reason", reason.Trim()));
        trails.Server.Append(context.Account().Name, "wall", ("matter", matter.ToString()), ("person", person.Name));
        return Done(context, news);
    }

    // Told in the server's own trail too, without the reason, so that whoever answers for walls and sees no matter learns of it.
    private static async Task<IResult> Lift(HttpContext context, AccessBook access, UserManager<Account> accounts, Trails trails, MatterNews news, [FromForm] string name, [FromForm] string reason)
    {
        var matter = context.Place().Matter;
        if (await accounts.FindByNameAsync(name) is not { } person) return await NobodyAsync(context, name);
        if (!IsReason(reason)) return await NoReasonAsync(context);
        if (await access.LiftWallAsync(matter, person.Id, context.RequestAborted) is not (true, var role)) return await MattersPages.NoticeAsync(context, $"No wall stands between {person.Name} and this matter.");
        MattersPages.Told(context, matter, "wall-lifted", ("person", person.Name), ("reason", reason.Trim()), ("role taken", role ?? "none"));
        trails.Server.Append(context.Account().Name, "wall-lifted", ("matter", matter.ToString()), ("person", person.Name));
        return Done(context, news);
    }

    // Whoever has a page of the matter open is looked at anew.
    private static IResult Done(HttpContext context, MatterNews news)
    {
        news.Ring(context.Place().Matter, MatterNews.Access);
        return Results.Redirect(MattersPages.Root(context) + "/people");
    }

    private static bool IsReason(string reason) => !string.IsNullOrWhiteSpace(reason) && reason.Length <= 300;

    private static Task<IResult> NoReasonAsync(HttpContext context) => MattersPages.NoticeAsync(context, "Give the reason in at most 300 letters; it stands in the trail.");

    private static Task<IResult> NobodyAsync(HttpContext context, string name) => MattersPages.NoticeAsync(context, $"There is no account of the name {name}.");
}
