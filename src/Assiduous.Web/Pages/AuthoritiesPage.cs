using Assiduous.Drafting.Page;

namespace Assiduous.Web.Pages;

/// <summary>Every authority that the papers cite, and what a cite-checker would say.</summary>
internal static class AuthoritiesPage
{
    public static Task Write(Visit visit) => Shell.Write(visit, "authorities", "Authorities", html =>
    {
        html.Leaf("h1", "Authorities", "spoken");
        AuthoritiesView.Write(html, visit.Sheets.Page);
    });
}

/// <summary>What happened when: both sides' versions beside each other, then the history of the case.</summary>
internal static class TimelinePage
{
    public static Task Write(Visit visit) => Shell.Write(visit, "timeline", "Timeline", html =>
    {
        html.Leaf("h1", "Timeline", "spoken");
        DatesView.WriteTimeline(html, visit.Sheets.Page);
        DatesView.WriteHistory(html, visit.Sheets.Page);
    });
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
