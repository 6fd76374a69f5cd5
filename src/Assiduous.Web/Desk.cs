using Assiduous.Web.Pages;
using Assiduous.Web.Rooms;

namespace Assiduous.Web;

/// <summary>Leads each request to the page that answers it.</summary>
internal sealed class Desk
{
    private readonly ServeOptions options;
    private readonly FormGuard forms = new();
    private readonly Dictionary<string, Place> places = new(StringComparer.Ordinal);

    public Desk(ServeOptions options)
    {
        this.options = options;
        foreach (var matter in options.Matters) places.Add(FreeName(matter.Name), new(matter));
    }

    private sealed class Place(IMatterRoom room)
    {
        private Sheets? sheets;

        public IMatterRoom Room => room;

        // Two requests may make the same sheets at the same moment; either will do.
        public Sheets? SheetsOf(MatterState state)
        {
            if (state.Review is null) return null;
            var known = sheets;
            return known is not null && known.Version == state.Version ? known : sheets = new(state.Review, state.Version, known);
        }
    }

    public async Task Answer(HttpContext context)
    {
        try
        {
            await Route(context);
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !context.RequestAborted.IsCancellationRequested)
        {
            options.Report?.Invoke($"{context.Request.Method} {context.Request.Path}: {problem.GetType().Name}: {problem.Message}");
            if (context.Response.HasStarted) throw;
            await NoticePage.Write(context, StatusCodes.Status500InternalServerError, "This page could not be made",
                "What went wrong stands on the terminal where the workbench runs. Nothing that you decided is lost.", [("/", "Back")]);
        }
    }

    private async Task Route(HttpContext context)
    {
        var parts = (context.Request.Path.Value ?? "/").Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts is ["assets", var asset] && await Assets.Answer(context, asset)) return;
        if (parts.Length == 0)
        {
            if (places.Count == 1) await Answers.Go(context, "/" + places.Keys.Single());
            else await NoticePage.Write(context, StatusCodes.Status200OK, "Matters", "Choose the matter to read.", Links());
        }
        else if (places.TryGetValue(parts[0], out var place)) await Matter(context, "/" + parts[0], place, parts[1..]);
        else await Missing(context);
    }

    private async Task Matter(HttpContext context, string root, Place place, string[] parts)
    {
        var state = place.Room.Look();
        if (place.SheetsOf(state) is not { } sheets) await NotYet(context, place, state);
        else if (!await PageDesk.Answer(Visit(context, root, place, state, sheets), parts)) await Missing(context);
    }

    private Visit Visit(HttpContext context, string root, Place place, MatterState state, Sheets sheets) => new(context, root, place.Room, state, sheets, forms)
    {
        Again = () => place.Room.Look() is var now && place.SheetsOf(now) is { } fresh ? Visit(context, root, place, now, fresh) : Visit(context, root, place, state, sheets),
    };

    private static Task NotYet(HttpContext context, Place place, MatterState state)
    {
        if (state.Problem is { } problem)
            return NoticePage.Write(context, StatusCodes.Status500InternalServerError, "The review could not be made", problem, [("/", "Back")]);
        var progress = state.Progress;
        var words = progress is { Total: > 0 } ? $"{progress.Stage} {progress.Done} of {progress.Total}{(progress.File is { } file ? ": " + file : "")}." : "Opening the folder.";
        return NoticePage.Write(context, StatusCodes.Status202Accepted, $"Reading {place.Room.Name}", words + " This page shows the review as soon as it is made.", again: 1);
    }

    private Task Missing(HttpContext context) =>
        NoticePage.Write(context, StatusCodes.Status404NotFound, "Nothing stands here", "The address leads to no page. Open one of these.", Links());

    private IEnumerable<(string Address, string Label)> Links() => places.Select(p => ("/" + p.Key, p.Value.Room.Name));

    // The matter's name as a part of an address: letters, digits and hyphens, each name once.
    private string FreeName(string name)
    {
        var clean = new string([.. name.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')]).Trim('-');
        if (clean.Length == 0 || string.Equals(clean, "assets", StringComparison.Ordinal)) clean = "matter";
        var free = clean;
        for (var next = 2; places.ContainsKey(free); next++) free = $"{clean}-{next}";
        return free;
    }
}
