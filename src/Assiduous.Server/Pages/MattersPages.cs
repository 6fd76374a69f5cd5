using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Assiduous.Server.Accounts;
using Assiduous.Server.Data;
using Assiduous.Server.Hosting;
using Assiduous.Server.Matters;
using Assiduous.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Assiduous.Server.Pages;

/// <summary>The list of matters, and what is done with a matter as a whole: filings added and designated, the trail, the purge.</summary>
internal static class MattersPages
{
    private const int MostShown = 2_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", List).WithMetadata(AccessRule.Person);
        routes.MapPost("/matters", Open).WithMetadata(AccessRule.Person);
        routes.MapGet("/m/{matter:guid}/filings", Filings).WithMetadata(AccessRule.In(MatterRole.Guest));
        routes.MapPost("/m/{matter:guid}/filings", Add).WithMetadata(AccessRule.In(MatterRole.Editor));
        routes.MapPost("/m/{matter:guid}/designations", Designate).WithMetadata(AccessRule.In(MatterRole.Editor));
        routes.MapPost("/m/{matter:guid}/designations/lift", Lift).WithMetadata(AccessRule.In(MatterRole.Owner, fresh: true));
        routes.MapPost("/m/{matter:guid}/filings/remove", Remove).WithMetadata(AccessRule.In(MatterRole.Owner, fresh: true));
        routes.MapGet("/m/{matter:guid}/whole-review.json", Review).WithMetadata(AccessRule.In(MatterRole.Editor));
        routes.MapGet("/m/{matter:guid}/trail", Trail).WithMetadata(AccessRule.In(MatterRole.Owner));
        routes.MapGet("/m/{matter:guid}/trail.jsonl", TrailFile).WithMetadata(AccessRule.In(MatterRole.Owner));
        routes.MapPost("/m/{matter:guid}/purge", Purge).WithMetadata(AccessRule.In(MatterRole.Owner, fresh: true));
    }

    internal static string Root(HttpContext context) => $"/m/{context.Place().Matter}";

    private static async Task List(HttpContext context, AccessBook access)
    {
        var matters = await access.OfAsync(context.Account().Id, context.RequestAborted);
        var page = new Sheet(context, "Matters");
        page.Html(matters.Count == 0 ? "<p>You have no matter yet. Open one below, or ask the owner of a matter to let you in.</p>" : "<table><thead><tr><th>Matter</th><th>Your role</th><th></th></tr></thead><tbody>");
        foreach (var m in matters)
            page.Html($"<tr><td><a href=\"/m/{m.Matter}/\">{Sheet.Safe(m.Name)}</a></td><td>{m.Role.ToString().ToLowerInvariant()}{(m.FilingSet is { } set ? " of " + Sheet.Safe(set) : "")}</td><td><a href=\"/m/{m.Matter}/filings\">Filings<span hidden> of {Sheet.Safe(m.Name)}</span></a></td></tr>");
        if (matters.Count > 0) page.Html("</tbody></table>");
        page.Html("<h2>Find words in all your matters</h2><form action=\"/find\"><label>Words<br><input name=\"q\" maxlength=\"200\" required></label><button>Find</button></form><h2>Open a matter</h2>")
            .Form("/matters", "<label>Name<br><input name=\"name\" maxlength=\"200\" required></label>", "Open");
        await page.SendAsync(person: context.Account());
    }

    private static async Task<IResult> Open(HttpContext context, MatterBook matters, [FromForm] string name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > 200) return Results.Redirect("/");
        var id = await matters.OpenAsync(name.Trim(), context.Account().Id, context.RequestAborted);
        Told(context, id, "opened", ("name", name.Trim()));
        return Results.Redirect($"/m/{id}/filings");
    }

    private static async Task Filings(HttpContext context, MatterBook matters)
    {
        var place = context.Place();
        var filings = await matters.FilingsAsync(place.Matter, MatterView.Of(place), context.RequestAborted);
        var (done, total) = await matters.ProgressAsync(place.Matter, MatterView.Of(place), context.RequestAborted);
        var page = new Sheet(context, place.Name).Html($"<p><a href=\"{Root(context)}/\">Review</a>{(place.Role == MatterRole.Owner ? $" · <a href=\"{Root(context)}/people\">People</a> · <a href=\"{Root(context)}/trail\">Trail</a>" : "")}</p>");
        page.Html(string.Create(CultureInfo.InvariantCulture, $"<p role=\"status\">{done} of {total} filings are read.</p>"));
        page.Html("<table><thead><tr><th>Filing</th><th>Set</th><th>Marks</th></tr></thead><tbody>" + string.Concat(filings.Take(MostShown).Select(f => $"<tr><td>{Sheet.Safe(f.Name)}</td><td>{Sheet.Safe(f.FilingSet)}</td><td>{Mark(f)}{Grounds(f)}</td></tr>")) + "</tbody></table>");
        if (filings.Count > MostShown) page.Html(string.Create(CultureInfo.InvariantCulture, $"<p>{filings.Count - MostShown} more are not listed here; the record of the review has all.</p>"));
        if (place.Role >= MatterRole.Editor)
            page.Html("<h2>Add filings</h2>").Form(
                Root(context) + "/filings",
                "<label>Files<br><input type=\"file\" name=\"files\" multiple required></label><label>Set (for guests; may stay empty)<br><input name=\"set\" maxlength=\"60\"></label><label>Designation under a protective order (may stay empty)<br><input name=\"designation\" maxlength=\"60\"></label><label><input type=\"checkbox\" name=\"sealed\" value=\"1\"> Sealed</label>",
                "Add", upload: true);
        if (place.Role >= MatterRole.Editor) Designations(page, context, place, filings);
        if (place.Role == MatterRole.Owner)
            page.Html("<h2>Purge</h2><p>Takes the matter away for good: filings, texts, review, roles. What people decided and the trail stay as the proof of it.</p>").Form(Root(context) + "/purge", "<label>The matter's name, to be sure<br><input name=\"name\" required></label>", "Purge for good");
        await page.SendAsync(person: context.Account());
    }

    private static void Designations(Sheet page, HttpContext context, MatterAccess place, IReadOnlyList<ServerFiling> filings)
    {
        if (filings.Count == 0) return;
        const string Why = "<label>Reason, for the trail<br><input name=\"reason\" required maxlength=\"300\"></label>";
        const string Which = "<label>Filing, its name as above<br><input name=\"file\" required maxlength=\"180\" list=\"names\"></label>";
        page.Html($"<datalist id=\"names\">{string.Concat(filings.Take(MostShown).Select(f => $"<option value=\"{Sheet.Safe(f.Name)}\">"))}</datalist>");
        page.Html("<h2>Designate a filing under a protective order</h2><p>What its pages are stamped with counts until somebody says otherwise here. An editor designates what bears nothing; an owner also changes what stands.</p>")
            .Form(Root(context) + "/designations", Which + "<label>Designation<br><input name=\"designation\" required maxlength=\"60\"></label>" + Why, "Designate");
        if (place.Role == MatterRole.Owner)
            page.Html("<h2>Lift a designation</h2><p>Every reader of the matter sees the filing then, and drafts for the court may quote it.</p>").Form(Root(context) + "/designations/lift", Which + Why, "Lift")
                .Html("<h2>Take a filing out</h2><p>Its bytes, its text and every review made with it go, and what is at work on it stops. What people decided stays, and so does the trail.</p>").Form(Root(context) + "/filings/remove", Which + Why, "Take out");
    }

    // On what a designation stands, where that is not a person's word, and what the pages say where a person says otherwise.
    private static string Grounds(ServerFiling filing)
    {
        if (filing.Stamped is null || (filing.Said && string.Equals(filing.Stamped, filing.Designation, StringComparison.OrdinalIgnoreCase))) return "";
        var page = filing.StampedPage?.ToString(CultureInfo.InvariantCulture);
        return filing.Said ? $"<br><small>Page {page} is stamped {Sheet.Safe(filing.Stamped)}.</small>" : $"<br><small>So stamped on page {page}; nobody has confirmed it.</small>";
    }

    private static Task<IResult> Designate(HttpContext context, MatterBook matters, [FromForm] string file, [FromForm] string designation, [FromForm] string reason) =>
        string.IsNullOrWhiteSpace(designation) || designation.Length > 60 ? NoticeAsync(context, "Say in at most 60 letters what the protective order calls the filing.") : DesignateAsync(context, matters, file, designation.Trim(), reason);

    private static Task<IResult> Lift(HttpContext context, MatterBook matters, [FromForm] string file, [FromForm] string reason) => DesignateAsync(context, matters, file, null, reason);

    private static Task<IResult> Remove(HttpContext context, MatterBook matters, [FromForm] string file, [FromForm] string reason) => WithReasonAsync(context, reason, async () =>
    {
        var hash = await matters.RemoveAsync(context.Place().Matter, file.Trim(), context.RequestAborted);
        Told(context, context.Place().Matter, "removed", ("file", file.Trim()), ("content", hash), ("reason", reason.Trim()));
    });

    private static Task<IResult> DesignateAsync(HttpContext context, MatterBook matters, string file, string? designation, string reason) => WithReasonAsync(context, reason, async () =>
    {
        var place = context.Place();
        var before = await matters.DesignateAsync(place.Matter, file.Trim(), designation, place.Role == MatterRole.Owner, context.RequestAborted);
        Told(context, place.Matter, "designation", ("file", file.Trim()), ("from", before ?? "none"), ("to", designation ?? "none"), ("reason", reason.Trim()));
    });

    private static async Task<IResult> WithReasonAsync(HttpContext context, string reason, Func<Task> change)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > 300) return await NoticeAsync(context, "Give the reason in at most 300 letters; it stands in the trail.");
        try
        {
            await change();
        }
        catch (InvalidDataException wrong)
        {
            return await NoticeAsync(context, wrong.Message);
        }

        return Results.Redirect(Root(context) + "/filings");
    }

    private static async Task<IResult> Add(HttpContext context, Intake intake, ServerOptions options)
    {
        var form = await context.Request.ReadFormAsync(new Microsoft.AspNetCore.Http.Features.FormOptions { MultipartBodyLengthLimit = options.MostBytes, ValueCountLimit = 20 }, context.RequestAborted);
        var marks = new IntakeMarks(form["set"].ToString().Trim(), form["sealed"] == "1", form["designation"].ToString().Trim() is { Length: > 0 } mark ? mark : null);
        foreach (var file in form.Files)
        {
            try
            {
                await using var content = file.OpenReadStream();
                foreach (var name in await intake.TakeAsync(context.Place().Matter, file.FileName, content, marks, context.RequestAborted))
                    Told(context, context.Place().Matter, "filing", ("file", name), ("set", marks.Set), ("sealed", marks.Sealed ? "yes" : "no"), ("designation", marks.Designation ?? "none"));
            }
            catch (InvalidDataException wrong)
            {
                return await NoticeAsync(context, wrong.Message);
            }
        }

        return Results.Redirect(Root(context) + "/filings");
    }

    private static async Task<IResult> Review(HttpContext context, MatterBook matters)
    {
        if (await matters.ReviewAsync(context.Place().Matter, context.RequestAborted) is not { } bytes) return Results.NotFound();
        Told(context, context.Place().Matter, "export", ("what", "review.json"));
        return Results.Bytes(bytes, "application/json; charset=utf-8");
    }

    private static async Task Trail(HttpContext context, ServerDatabase database, StampNews stamps)
    {
        await stamps.TellAsync(context.RequestAborted);
        using var store = MatterStore.Open(database.Stores, context.Place().Matter.ToString());
        var verdict = store.Trail.Verify();
        var page = new Sheet(context, "Trail of " + context.Place().Name);
        page.Html(string.Create(CultureInfo.InvariantCulture, $"<p role=\"status\">{(verdict.IsWhole ? $"The trail is whole: {verdict.Length} entries. Its head is <code>{Sheet.Safe(verdict.Head)}</code>; note it elsewhere. <a href=\"{Root(context)}/trail.jsonl\">All of it as a file</a>" : $"The trail is broken at entry {verdict.FirstBroken}: {Sheet.Safe(verdict.Why)}")}</p>"));
        page.Html("<table><thead><tr><th>When (UTC)</th><th>Who</th><th>What</th><th>Of what</th></tr></thead><tbody>" + string.Concat(store.Trail.Entries(Math.Max(0, verdict.Length - 500)).Reverse().Select(Sheet.TrailRow)) + "</tbody></table>");
        await page.SendAsync(person: context.Account());
    }

    // The entry of this export is the last in the file, so that the file tells of itself.
    private static async Task<IResult> TrailFile(HttpContext context, Trails trails, StampNews stamps)
    {
        await stamps.TellAsync(context.RequestAborted);
        Told(context, context.Place().Matter, "export", ("what", "trail.jsonl"));
        var lines = string.Concat(trails.Of(context.Place().Matter).Entries().Select(e => AuditTrail.Line(e) + "\n"));
        return Results.Text(lines, "application/jsonl; charset=utf-8");
    }

    private static async Task<IResult> Purge(HttpContext context, MatterBook matters, Trails trails, [FromForm] string name)
    {
        var place = context.Place();
        if (!string.Equals(name.Trim(), place.Name, StringComparison.Ordinal)) return await NoticeAsync(context, "The name that you wrote is not the matter's. Nothing was purged.");
        var (filings, gone) = await matters.PurgeAsync(place.Matter, context.RequestAborted);
        Told(context, place.Matter, "purge", ("filings", filings.ToString(CultureInfo.InvariantCulture)), ("contents", string.Join(' ', gone)));
        var certificate = string.Create(CultureInfo.InvariantCulture, $"Certificate of purge\n\nMatter {place.Name} ({place.Matter})\nPurged by {context.Account().Name} on {DateTimeOffset.UtcNow:yyyy-MM-dd HH:mm:ss} UTC.\n{filings} filings were taken away, and these contents (SHA-256), which no other matter holds:\n\n{string.Join('\n', gone)}\n\nThe trail of the matter stays; its head is now {trails.Of(place.Matter).Verify().Head}.\nBackups made before this day still hold the contents until they are destroyed.\n");
        // Whoever keeps the server can tell later whether a certificate is the one that was given.
        trails.Server.Append(context.Account().Name, "purge", ("matter", place.Matter.ToString()), ("certificate sha256", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(certificate)))));
        return Results.Text(certificate, "text/plain; charset=utf-8");
    }

    /// <summary>The mark that each quotation of a filing bears; empty where it is open.</summary>
    internal static string Mark(ServerFiling filing) => Sheet.Safe(string.Join(", ", new[] { filing.Sealed ? "SEALED" : null, filing.Designation }.OfType<string>()));

    internal static async Task<IResult> NoticeAsync(HttpContext context, string sentence)
    {
        await Assiduous.Web.NoticePage.Write(context, StatusCodes.Status400BadRequest, "This was not done", sentence, [("/", "Matters")]);
        return Results.Empty;
    }

    internal static void Told(HttpContext context, Guid matter, string action, params ReadOnlySpan<(string, string)> detail) =>
        context.RequestServices.GetRequiredService<Trails>().Of(matter).Append(context.Account().Name, action, detail);
}
