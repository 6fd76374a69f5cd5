using System.Globalization;
using Assiduous.Server.Accounts;
using Assiduous.Server.Data;
using Assiduous.Server.Hosting;
using Assiduous.Server.Jobs;
using Assiduous.Server.Matters;
using Dapper;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Assiduous.Server.Pages;

/// <summary>Accounts, and the jobs that were set aside. Neither opens a matter: names of filings are not shown here.</summary>
internal static class KeeperPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/accounts", List).WithMetadata(AccessRule.Keeper);
        routes.MapPost("/accounts", Add).WithMetadata(AccessRule.Keeper with { Fresh = true });
        routes.MapPost("/accounts/remove", Remove).WithMetadata(AccessRule.Keeper with { Fresh = true });
        routes.MapGet("/set-aside", SetAside).WithMetadata(AccessRule.Keeper);
        routes.MapPost("/set-aside/again", Again).WithMetadata(AccessRule.Keeper);
        routes.MapPost("/set-aside/resend", Resend).WithMetadata(AccessRule.Keeper);
        routes.MapGet("/trails", AllTrails).WithMetadata(AccessRule.Keeper);
    }

    private static async Task List(HttpContext context, ServerDatabase database)
    {
        await using var connection = await database.ConnectAsync(context.RequestAborted);
        var page = new Sheet(context, "Accounts");
        var rows = await connection.QueryAsync<(string Name, bool Keeper)>("select name, administrator from account where removed_at is null order by name");
        page.Html("<table><thead><tr><th>Name</th><th></th><th></th></tr></thead><tbody>");
        foreach (var (name, keeper) in rows)
            page.Html($"<tr><td>{Sheet.Safe(name)}</td><td>{(keeper ? "keeps accounts" : "")}</td><td>{(string.Equals(name, context.Account().Name, StringComparison.Ordinal) ? "" : page.Inline("/accounts/remove", Sheet.Hidden("name", name), $"Remove {name}"))}</td></tr>");
        await page.Html("</tbody></table><h2>Add an account</h2>").Form(
            "/accounts",
            "<label>Name<br><input name=\"name\" required maxlength=\"100\" autocomplete=\"off\"></label><label>First password, twelve letters at least<br><input name=\"password\" type=\"password\" required minlength=\"12\" maxlength=\"200\" autocomplete=\"new-password\"></label>",
            "Add")
            .Html("<h2>Give a new first password</h2><p>To whoever lost theirs, or whose password another may know. They are signed out everywhere, their passkeys go, and they choose a password of their own when they sign in.</p>")
            .Form("/accounts/password", $"<label>Name<br><input name=\"name\" required maxlength=\"100\" autocomplete=\"off\"></label><label>New first password, twelve letters at least<br><input name=\"password\" type=\"password\" {PasswordPages.Bounds}></label>", "Give it")
            .SendAsync(person: context.Account());
    }

    private static async Task<IResult> Add(HttpContext context, UserManager<Account> accounts, Trails trails, [FromForm] string name, [FromForm] string password)
    {
        var made = await accounts.CreateAsync(new Account { Name = name.Trim(), MustChange = true }, password);
        if (!made.Succeeded) return await Refused(context, string.Join(' ', made.Errors.Select(e => e.Description)));
        trails.Server.Append(context.Account().Name, "account-made", ("name", name.Trim()));
        return Results.Redirect("/accounts");
    }

    private static async Task<IResult> Remove(HttpContext context, UserManager<Account> accounts, Trails trails, [FromForm] string name)
    {
        if (await accounts.FindByNameAsync(name) is not { } account || account.Id == context.Account().Id) return Results.Redirect("/accounts");
        await accounts.DeleteAsync(account);
        trails.Server.Append(context.Account().Name, "account-removed", ("name", account.Name));
        return Results.Redirect("/accounts");
    }

    private static async Task SetAside(HttpContext context, JobBook book)
    {
        var page = new Sheet(context, "Set aside");
        var dead = await book.DeadAsync(context.RequestAborted);
        page.Html(dead.Count == 0 ? "<p>Nothing is set aside: every job was done or still runs.</p>" : $"<p>These could not be done. Read why, mend it, and have them tried again.</p><table><thead><tr><th>Job</th><th>Stage</th><th>Tried</th><th>Why</th><th></th></tr></thead><tbody>");
        foreach (var job in dead.Take(500))
            page.Html(string.Create(CultureInfo.InvariantCulture, $"<tr><td><code>{job.Id}</code></td><td>{Sheet.Safe(job.Stage)}</td><td>{job.Attempts}</td><td>{Sheet.Safe(job.Trouble)}</td><td>{page.Inline("/set-aside/again", Sheet.Hidden("id", job.Id.ToString()), "Try again")}</td></tr>"));
        page.Html(dead.Count == 0 ? "" : "</tbody></table>");
        await Undelivered(page, await book.UndeliveredAsync(context.RequestAborted)).SendAsync(person: context.Account());
    }

    private static Sheet Undelivered(Sheet page, IReadOnlyList<Undelivered> messages)
    {
        page.Html("<h2>Messages that the broker gave up</h2>");
        if (messages.Count == 0) return page.Html("<p>There are none.</p>");
        page.Html("<table><thead><tr><th>When (UTC)</th><th>Queue</th><th>Why</th><th>What it held</th><th></th></tr></thead><tbody>");
        foreach (var m in messages.Take(500))
            page.Html(string.Create(CultureInfo.InvariantCulture, $"<tr><td>{m.CameAt:yyyy-MM-dd HH:mm:ss}</td><td>{Sheet.Safe(m.Queue)}</td><td>{Sheet.Safe(m.Reason)}</td><td>{(m.Job is { } job ? $"job <code>{job}</code>" : $"<code>{Convert.ToHexStringLower(m.Body)}</code>")}</td><td>{page.Inline("/set-aside/resend", Sheet.Hidden("id", m.Id.ToString(CultureInfo.InvariantCulture)), m.Job is null ? "Take off the list" : "Send once more")}</td></tr>"));
        return page.Html("</tbody></table>");
    }

    private static async Task<IResult> Again(HttpContext context, JobBook book, Trails trails, [FromForm] Guid id)
    {
        if (await book.ReplayAsync(id, context.RequestAborted)) trails.Server.Append(context.Account().Name, "job-again", ("job", id.ToString()));
        return Results.Redirect("/set-aside");
    }

    private static async Task<IResult> Resend(HttpContext context, JobBook book, Trails trails, [FromForm] long id)
    {
        if (await book.ResendAsync(id, context.RequestAborted)) trails.Server.Append(context.Account().Name, "message-again", ("message", id.ToString(CultureInfo.InvariantCulture)));
        return Results.Redirect("/set-aside");
    }

    private static async Task AllTrails(HttpContext context, ServerDatabase database, Trails trails)
    {
        var page = new Sheet(context, "Trails");
        var verdicts = await TrailCheck.RunAsync(database, new Dictionary<string, string>(StringComparer.Ordinal), context.RequestAborted);
        var broken = verdicts.Where(v => !v.Verdict.IsWhole).ToList();
        page.Html(string.Create(CultureInfo.InvariantCulture, $"<p role=\"status\">{(broken.Count == 0 ? $"All {verdicts.Count} trails are whole." : $"{broken.Count} of {verdicts.Count} trails are broken.")} To note their heads elsewhere: <code>assiduous server verify-trail --heads FILE</code></p>"));
        foreach (var b in broken) page.Html(string.Create(CultureInfo.InvariantCulture, $"<p class=\"trouble\"><code>{Sheet.Safe(b.Matter)}</code> at entry {b.Verdict.FirstBroken}: {Sheet.Safe(b.Verdict.Why)}</p>"));
        page.Html("<h2>What was done with the server itself</h2><table><thead><tr><th>When (UTC)</th><th>Who</th><th>What</th><th>Of what</th></tr></thead><tbody>" + string.Concat(trails.Server.Entries().TakeLast(500).Reverse().Select(Sheet.TrailRow)) + "</tbody></table>");
        await page.SendAsync(person: context.Account());
    }

    internal static async Task<IResult> Refused(HttpContext context, string sentence)
    {
        await Assiduous.Web.NoticePage.Write(context, StatusCodes.Status400BadRequest, "This was not done", sentence, [("/accounts", "Accounts")]);
        return Results.Empty;
    }
}
