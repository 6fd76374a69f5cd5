using System.Globalization;
using Assiduous.Drafting.Page;

namespace Assiduous.Web.Pages;

/// <summary>Every authority that the papers cite, and what a cite-checker would say.</summary>
internal static class AuthoritiesPage
{
    public static Task Write(Visit visit) => Shell.Write(visit, "authorities", "Authorities", html =>
    {
        html.Leaf("h1", "Authorities", "spoken");
        FindingForm.Beside(html, visit, visit.At("authorities"));
        AuthoritiesView.Write(html, visit.Sheets.Page);
    });
}

/// <summary>What happened when: both sides' versions beside each other, then the history of the case.</summary>
internal static class TimelinePage
{
    private const int PageSize = 60;

    public static Task Write(Visit visit)
    {
        var events = visit.Sheets.Review.Timeline;
        var pages = Math.Max(1, (events.Count + PageSize - 1) / PageSize);
        var page = int.TryParse(visit.Ask("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, pages) : 1;
        return Shell.Write(visit, "timeline", "Timeline", html =>
        {
            html.Leaf("h1", "Timeline", "spoken");
            DatesView.WriteTimeline(html, visit.Sheets.Page, events.Skip((page - 1) * PageSize).Take(PageSize));
            Pager.Write(html, "Pages of the timeline", page, pages, p => visit.At("timeline", ("page", p)));
            if (page == pages) DatesView.WriteHistory(html, visit.Sheets.Page);
        });
    }
}

/// <summary>Previous and next, where a list fills several pages.</summary>
internal static class Pager
{
    public static void Write(Html html, string label, int page, int pages, Func<string, string> address)
    {
        if (pages == 1) return;
        using var nav = html.In("nav", "pager", null, ("aria-label", label));
        if (page > 1) html.Leaf("a", "← previous", null, null, ("href", address(Written(page - 1))), ("rel", "prev"));
        html.Leaf("span", $"page {Written(page)} of {Written(pages)}");
        if (page < pages) html.Leaf("a", "next →", null, null, ("href", address(Written(page + 1))), ("rel", "next"));
    }

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The review as other programs read it.</summary>
internal static class ReviewFile
{
    public static async Task Write(Visit visit)
    {
        using var bytes = new MemoryStream();
        Drafting.ReviewJson.Write(visit.Sheets.Review, bytes);
        await Answers.Bytes(visit.Http, bytes.ToArray(), "application/json; charset=utf-8");
    }
}
