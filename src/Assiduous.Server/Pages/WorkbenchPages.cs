using System.Globalization;
using System.Text.Json;
using Assiduous.Server.Accounts;
using Assiduous.Server.Hosting;
using Assiduous.Server.Matters;
using Assiduous.Web;
using Assiduous.Web.Pages;
using Microsoft.AspNetCore.Authentication;

namespace Assiduous.Server.Pages;

/// <summary>The workbench over a matter of the server: the same pages as on one machine, made from what the person may see.</summary>
internal static class WorkbenchPages
{
    // How long another server's wall may go unnoticed by a page that only listens; pages and papers ask each time.
    private static readonly TimeSpan CheckEvery = TimeSpan.FromSeconds(10);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/assets/{name}", Asset).WithMetadata(AccessRule.Open);
        routes.MapGet("/m/{matter:guid}/events", Events).WithMetadata(AccessRule.In(MatterRole.Guest));
        routes.MapGet("/m/{matter:guid}/{**rest}", Show).WithMetadata(AccessRule.In(MatterRole.Guest));
        routes.MapPost("/m/{matter:guid}/{**rest}", Show).WithMetadata(AccessRule.In(MatterRole.Editor), new OwnFormCheck());
    }

    private static async Task Asset(HttpContext context, string name)
    {
        if (!await ServerAssets.Answer(context, name) && !await Assets.Answer(context, name)) await Missing(context);
    }

    private static async Task Show(HttpContext context, ServerRooms rooms, MatterBook matters, Trails trails, MatterNews news, FormGuard forms, string? rest)
    {
        var place = context.Place();
        var room = rooms.Of(place, await matters.IsWholeAsync(place.Matter, MatterView.Of(place), context.RequestAborted));
        if (!await room.ReadyAsync(context.RequestAborted))
        {
            await NotRead(context, matters, place);
            return;
        }

        var state = room.Inner.Look();
        if (state.Review is null)
        {
            await NoticePage.Write(context, state.Problem is null ? StatusCodes.Status202Accepted : StatusCodes.Status500InternalServerError, "Reading " + place.Name,
                state.Problem is null ? "The filings are read; the review is being made. This page shows it as soon as it is there." : "The review could not be made. Whoever keeps the server finds why in its log.", again: state.Problem is null ? 1 : 0);
            return;
        }

        var sheets = room.Sheets is { } known && known.Version == state.Version ? known : room.Sheets = new(state.Review, state.Version);
        var parts = (rest ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (IsLook(parts)) trails.Of(place.Matter).Append(context.Account().Name, "look", ("page", string.Join('/', parts)));
        context.Items[Shell.Alongside] = "/assets/" + ServerAssets.Presence;
        context.Items[Author.SignedIn] = context.Account().Name;
        if (!await PageDesk.Answer(new(context, $"/m/{place.Matter}", room.Inner, state, sheets, forms), parts)) await Missing(context);
        else if (HttpMethods.IsPost(context.Request.Method)) news.Ring(place.Matter, MatterNews.Changed);
    }

    // Pictures and panes are parts of a page that was told of already.
    private static bool IsLook(string[] parts) => parts is not ["pane"] && !(parts.Length == 3 && parts[2].EndsWith(".png", StringComparison.Ordinal));

    private static async Task NotRead(HttpContext context, MatterBook matters, MatterAccess place)
    {
        var (done, total) = await matters.ProgressAsync(place.Matter, MatterView.Of(place), context.RequestAborted);
        if (total == 0) await NoticePage.Write(context, StatusCodes.Status200OK, place.Name, "There are no filings here yet.", [($"/m/{place.Matter}/filings", "Add filings"), ("/", "Matters")]);
        else
            await NoticePage.Write(context, StatusCodes.Status202Accepted, "Reading " + place.Name,
                string.Create(CultureInfo.InvariantCulture, $"{done} of {total} filings are read. This page shows the review as soon as all are."), again: 1);
    }

    /// <summary>Who is here, how far the reading is, and when something changed: server-sent events, to their end when the person may not see the matter any more or the session does.</summary>
    private static async Task Events(HttpContext context, MatterNews news, MatterBook matters, AccessBook access)
    {
        var place = context.Place();
        context.Response.ContentType = "text/event-stream";
        using var visit = news.Listen(place.Matter, context.Account().Name);
        var ends = (await context.AuthenticateAsync()).Properties?.ExpiresUtc ?? DateTimeOffset.MaxValue;
        var (told, checkedAt) = ("", Environment.TickCount64);
        while (!context.RequestAborted.IsCancellationRequested && DateTimeOffset.UtcNow < ends)
        {
            var rung = visit.Rung();
            if (rung.Contains(MatterNews.Access) || Environment.TickCount64 - checkedAt > CheckEvery.TotalMilliseconds)
            {
                if (await access.OfAsync(context.Account().Id, place.Matter, context.RequestAborted) != place) return;
                checkedAt = Environment.TickCount64;
            }

            var (done, total) = await news.ProgressAsync(place.Matter, MatterView.Of(place), matters, context.RequestAborted);
            var now = JsonSerializer.Serialize(new { people = place.Role == MatterRole.Guest ? [] : news.Present(place.Matter), done, total });
            var changed = rung.Contains(MatterNews.Changed);
            if (!string.Equals(now, told, StringComparison.Ordinal) || changed)
                await context.Response.WriteAsync($"event: {(changed ? "changed" : "state")}\ndata: {now}\n\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            told = now;
            var ring = visit.Bell.WaitToReadAsync(context.RequestAborted).AsTask();
            await Task.WhenAny(ring, Task.Delay(TimeSpan.FromSeconds(2), context.RequestAborted));
        }
    }

    private static Task Missing(HttpContext context) =>
        NoticePage.Write(context, StatusCodes.Status404NotFound, "Nothing stands here", "The address leads to no page that you may see.", [("/", "Matters")]);
}
