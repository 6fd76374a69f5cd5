using Assiduous.Drafting.Page;

namespace Assiduous.Web;

/// <summary>The small pages around a review: the list of matters, and what to do where something is amiss.</summary>
internal static class NoticePage
{
    /// <summary>Answers with a title, a sentence, and links to what can be opened instead.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The status code.</param>
    /// <param name="title">The title.</param>
    /// <param name="sentence">What to do.</param>
    /// <param name="links">What can be opened.</param>
    /// <param name="again">After how many seconds the browser asks again by itself; 0 never.</param>
    public static async Task Write(HttpContext context, int status, string title, string sentence, IEnumerable<(string Address, string Label)>? links = null, int again = 0)
    {
        var output = new PageWriter();
        var html = new Html(output);
        html.Trusted("<!doctype html>\n");
        using (html.In("html", null, null, ("lang", "en")))
        {
            Head.Write(html, title, again);
            using (html.In("body", "notice"))
            using (html.In("main"))
            {
                html.Leaf("h1", title);
                html.Leaf("p", sentence, null, null, ("role", "status"));
                WriteLinks(html, [.. links ?? []]);
            }
        }

        await Answers.Html(context, status, output);
    }

    private static void WriteLinks(Html html, IReadOnlyList<(string Address, string Label)> links)
    {
        if (links.Count == 0) return;
        using var list = html.In("ul", "plain");
        foreach (var (address, label) in links)
            using (html.In("li")) html.Leaf("a", label, null, null, ("href", address));
    }
}
