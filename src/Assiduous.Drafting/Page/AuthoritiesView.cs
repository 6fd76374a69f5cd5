using Assiduous.Judgment;

namespace Assiduous.Drafting.Page;

/// <summary>The authorities that the papers cite, and what is wrong with their citations.</summary>
internal static class AuthoritiesView
{
    public static void Write(Html html, PageContext page)
    {
        using var section = html.In("section", null, "authorities", ("aria-labelledby", "authorities-title"));
        html.Leaf("h2", "The authorities", null, "authorities-title");
        if (page.Review.Authorities.Count == 0)
        {
            html.Leaf("p", "The papers cite no authority that the program recognises.", "empty");
            return;
        }

        using var table = html.In("table");
        html.Leaf("caption", "Each authority once, and where it is cited", "spoken");
        using (html.In("thead"))
        using (html.In("tr"))
        {
            html.Leaf("th", "Authority", null, null, ("scope", "col"));
            html.Leaf("th", "Cited in", null, null, ("scope", "col"));
        }

        using var body = html.In("tbody");
        for (var i = 0; i < page.Review.Authorities.Count; i++) WriteRow(html, page, page.Review.Authorities[i], i);
    }

    /// <summary>The address of an authority.</summary>
    public static string Anchor(int index) => $"authority-{index + 1}";

    private static void WriteRow(Html html, PageContext page, CitedAuthority authority, int index)
    {
        using var row = html.In("tr", null, Anchor(index));
        using (html.In("td"))
        {
            html.Leaf("span", Clip.To(authority.Text, 600), "authority-name").Text(" ").Leaf("span", Names.Kebab(authority.Kind), "role");
            FindingsView.WriteList(html, authority.Findings, "Findings on this authority");
        }

        using var places = html.In("td", null, null, ("data-label", "Cited in"));
        var files = authority.Cites.GroupBy(c => c.File, StringComparer.Ordinal).Select(g => g.Count() == 1 ? page.Cite(g.Key) : $"{page.Cite(g.Key)} ({g.Count()} times)");
        html.Text(string.Join("; ", files));
    }
}
