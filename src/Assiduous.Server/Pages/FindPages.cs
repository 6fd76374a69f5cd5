using System.Globalization;
using Assiduous.Server.Accounts;
using Assiduous.Server.Hosting;
using Assiduous.Server.Matters;
using Assiduous.Storage.Search;

namespace Assiduous.Server.Pages;

/// <summary>Searching all matters at once: names of matters and filings, and the words of filings. Only what the person may see is looked at, so counts tell of nothing else.</summary>
internal static class FindPages
{
    private const int MostOfMatter = 20;
    private const int MostMatters = 200;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/find", Find).WithMetadata(AccessRule.Person);

    private static async Task Find(HttpContext context, AccessBook access, MatterBook matters, Trails trails, string? q)
    {
        var words = (q ?? "").Trim() is { Length: <= 300 } said ? said : "";
        var page = new Sheet(context, "Found").Html($"<form action=\"/find\"><label>Words<br><input name=\"q\" maxlength=\"300\" value=\"{Sheet.Safe(words)}\" required></label><button>Find</button></form>");
        if (words.Length == 0)
        {
            await page.SendAsync(person: context.Account());
            return;
        }

        var (found, problem) = (0, (string?)null);
        foreach (var place in (await access.OfAsync(context.Account().Id, context.RequestAborted)).Take(MostMatters))
        {
            var filings = await matters.FilingsAsync(place.Matter, MatterView.Of(place), context.RequestAborted);
            var named = filings.Where(f => f.Name.Contains(words, StringComparison.OrdinalIgnoreCase)).ToList();
            var spoken = Spoken(trails, place, words, filings, ref problem, context.RequestAborted);
            if (named.Count + spoken.Hits.Count == 0 && !place.Name.Contains(words, StringComparison.OrdinalIgnoreCase)) continue;
            found += Math.Max(1, named.Count + spoken.Hits.Count);
            page.Html($"<h2><a href=\"/m/{place.Matter}/\">{Sheet.Safe(place.Name)}</a></h2>");
            if (named.Count > 0) page.Html($"<ul>{string.Concat(named.Take(50).Select(h => $"<li>{Sheet.Safe(h.Name)}{(MattersPages.Mark(h) is { Length: > 0 } mark ? $" [{mark}]" : "")}</li>"))}</ul>");
            Write(page, place, words, filings, spoken);
        }

        if (problem is not null) page.Html($"<p class=\"trouble\">{Sheet.Safe(problem)}</p>");
        await page.Html($"<p role=\"status\">{(found == 0 ? $"Nothing that you may see holds “{Sheet.Safe(words)}”." : string.Create(CultureInfo.InvariantCulture, $"{found} found."))}</p>").SendAsync(person: context.Account());
    }

    private static SearchResult Spoken(Trails trails, MatterAccess place, string words, IReadOnlyList<ServerFiling> filings, ref string? problem, CancellationToken stop)
    {
        try
        {
            return trails.StoreOf(place.Matter).Search.Find(new(words) { Limit = MostOfMatter, Files = filings.Select(f => f.Name).ToHashSet(StringComparer.Ordinal) }, stop);
        }
        catch (QueryException wrong)
        {
            problem = wrong.Message;
            return new([], 0);
        }
    }

    // A protective order's designation stands with every quotation.
    private static void Write(Sheet page, MatterAccess place, string words, IReadOnlyList<ServerFiling> filings, SearchResult result)
    {
        if (result.Hits.Count == 0) return;
        var marks = filings.ToDictionary(f => f.Name, MattersPages.Mark, StringComparer.Ordinal);
        page.Html("<ul>");
        foreach (var hit in result.Hits)
            page.Html($"<li><a href=\"/m/{place.Matter}/record?q={Uri.EscapeDataString(words)}\">{Sheet.Safe(hit.CitedAs)}</a>{(marks.GetValueOrDefault(hit.File) is { Length: > 0 } mark ? $" <strong class=\"designation\">[{mark}]</strong>" : "")}<br>{Marked(hit)}</li>");
        page.Html("</ul>").Html(result.MorePages > 0 ? string.Create(CultureInfo.InvariantCulture, $"<p>{result.MorePages} more pages of this matter hold the words.</p>") : "");
    }

    private static string Marked(SearchHit hit)
    {
        var (html, at) = (new System.Text.StringBuilder(), 0);
        foreach (var mark in hit.Marks)
        {
            if (mark.Start < at) continue;
            html.Append(Sheet.Safe(hit.Context[at..mark.Start])).Append("<mark>").Append(Sheet.Safe(hit.Context[mark.Start..mark.End])).Append("</mark>");
            at = mark.End;
        }

        return html.Append(Sheet.Safe(hit.Context[at..])).ToString();
    }
}
