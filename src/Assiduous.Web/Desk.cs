using Assiduous.Drafting;
using Assiduous.Judgment;

namespace Assiduous.Web;

/// <summary>Answers requests: the list of matters, a matter's review as a page, and the same as JSON.</summary>
internal sealed class Desk
{
    private readonly ServeOptions options;
    private readonly Dictionary<string, Place> places = new(StringComparer.Ordinal);

    public Desk(ServeOptions options)
    {
        this.options = options;
        foreach (var matter in options.Matters) places.Add(FreeName(matter.Name), new(matter, new(1, 1)));
    }

    private sealed record Place(ServedMatter Matter, SemaphoreSlim Turn);

    public Task Answer(HttpContext context)
    {
        var parts = (context.Request.Path.Value ?? "/").Split('/', StringSplitOptions.RemoveEmptyEntries);
        var only = places.Count == 1 ? places.Values.Single() : null;
        return parts switch
        {
            [] => only is null ? List(context) : Show(context, only, AsPage),
            ["review.json"] when only is not null => Show(context, only, AsJson),
            [var name] when places.TryGetValue(name, out var place) => Show(context, place, AsPage),
            [var name, "review.json"] when places.TryGetValue(name, out var place) => Show(context, place, AsJson),
            _ => Missing(context),
        };
    }

    private Task List(HttpContext context) =>
        NoticePage.Write(context, StatusCodes.Status200OK, "Matters", "Choose the matter to read.", Links());

    private Task Missing(HttpContext context) =>
        NoticePage.Write(context, StatusCodes.Status404NotFound, "Nothing stands here", "The address leads to no matter. Open one of these.", Links());

    private IEnumerable<(string Address, string Label)> Links() => places.Select(p => ("/" + p.Key, p.Value.Matter.Name));

    // A review that cannot be made is reported on the terminal; the browser is told what to do and sees nothing of the machine.
    private async Task Show(HttpContext context, Place place, Func<HttpContext, Review, MemoryStream, string> render)
    {
        var bytes = new MemoryStream();
        string kind;
        await place.Turn.WaitAsync(context.RequestAborted);
        try
        {
            kind = render(context, await options.LoadReview(place.Matter.Folder, context.RequestAborted), bytes);
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !context.RequestAborted.IsCancellationRequested)
        {
            options.Report?.Invoke($"The review of {place.Matter.Name} could not be made: {problem.Message}");
            await NoticePage.Write(context, StatusCodes.Status500InternalServerError, "The review could not be made",
                $"What went wrong with {place.Matter.Name} stands on the terminal where the workbench runs. Mend it there, then load this page again.", [("/", "Back")]);
            return;
        }
        finally
        {
            place.Turn.Release();
        }

        context.Response.ContentType = kind;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.Body.WriteAsync(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), context.RequestAborted);
    }

    private static string AsPage(HttpContext context, Review review, MemoryStream bytes)
    {
        ReviewHtml.Write(review, bytes);
        context.Response.Headers.ContentSecurityPolicy = ReviewHtml.ContentSecurityPolicy(review) + "; frame-ancestors 'none'";
        return "text/html; charset=utf-8";
    }

    private static string AsJson(HttpContext context, Review review, MemoryStream bytes)
    {
        ReviewJson.Write(review, bytes);
        return "application/json; charset=utf-8";
    }

    // The matter's name as a part of an address: letters, digits and hyphens, each name once.
    private string FreeName(string name)
    {
        var clean = new string([.. name.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')]).Trim('-');
        if (clean.Length == 0) clean = "matter";
        var free = clean;
        for (var next = 2; places.ContainsKey(free); next++) free = $"{clean}-{next}";
        return free;
    }
}
