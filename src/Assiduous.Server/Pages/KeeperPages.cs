using System.Globalization;
using Assiduous.Server.Accounts;
using Assiduous.Server.Data;
using Assiduous.Server.Hosting;
using Assiduous.Server.Jobs;
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
            "Add").SendAsync(person: context.Account());
    }

    private static async Task<IResult> Add(HttpContext context, UserManager<Account> accounts, [FromForm] string name, [FromForm] string password)
    {
        var made = await accounts.CreateAsync(new Account { Name = name.Trim() }, password);
        return made.Succeeded ? Results.Redirect("/accounts") : await Refused(context, string.Join(' ', made.Errors.Select(e => e.Description)));
    }

    private static async Task<IResult> Remove(HttpContext context, UserManager<Account> accounts, [FromForm] string name)
    {
        if (await accounts.FindByNameAsync(name) is { } account && account.Id != context.Account().Id) await accounts.DeleteAsync(account);
        return Results.Redirect("/accounts");
    }

    private static async Task SetAside(HttpContext context, JobBook book)
    {
        var page = new Sheet(context, "Set aside");
        var dead = await book.DeadAsync(context.RequestAborted);
        page.Html(dead.Count == 0 ? "<p>Nothing is set aside: every job was done or still runs.</p>" : "<p>These could not be done. Read why, mend it, and have them tried again.</p><table><thead><tr><th>Job</th><th>Stage</th><th>Tried</th><th>Why</th><th></th></tr></thead><tbody>");
        foreach (var job in dead.Take(500))
            page.Html(string.Create(CultureInfo.InvariantCulture, $"<tr><td><code>{job.Id}</code></td><td>{Sheet.Safe(job.Stage)}</td><td>{job.Attempts}</td><td>{Sheet.Safe(job.Trouble)}</td><td>{page.Inline("/set-aside/again", Sheet.Hidden("id", job.Id.ToString()), "Try again")}</td></tr>"));
        await page.Html(dead.Count == 0 ? "" : "</tbody></table>").SendAsync(person: context.Account());
    }

    private static async Task<IResult> Again(HttpContext context, JobBook book, [FromForm] Guid id)
    {
        await book.ReplayAsync(id, context.RequestAborted);
        return Results.Redirect("/set-aside");
    }

    private static async Task<IResult> Refused(HttpContext context, string sentence)
    {
        await Assiduous.Web.NoticePage.Write(context, StatusCodes.Status400BadRequest, "This was not done", sentence, [("/accounts", "Accounts")]);
        return Results.Empty;
    }
}
