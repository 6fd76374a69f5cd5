using Assiduous.Judgment;

namespace Assiduous.Drafting.Page;

/// <summary>The head of the page: the case, the way to its parts, and the choice of reading.</summary>
internal static class BarView
{
    private static readonly (string Anchor, string Label)[] Parts =
    [
        ("summary", "Summary"), ("facts", "Facts"), ("claims", "Claims"), ("concessions", "Concessions"), ("authorities", "Authorities"),
        ("timeline", "Timeline"), ("history", "History"), ("briefs", "Briefs"), ("filings", "Filings"),
    ];

    public static void Write(Html html, PageContext page)
    {
        using var bar = html.In("header", "bar");
        WriteCase(html, page.Review.Matter);
        WriteReadings(html);
        using (html.In("div", "tools needs-script", null, ("hidden", "")))
        {
            using (html.In("label", "search"))
            {
                html.Text("Search facts ");
                html.Void("input", ("type", "search"), ("id", "search"), ("autocomplete", "off"), ("spellcheck", "false"));
            }

            html.Leaf("button", "?", "help-button", null, ("type", "button"), ("data-do", "help"), ("aria-label", "? Keys"));
        }

        using var nav = html.In("nav", null, null, ("aria-label", "Parts of the review"));
        using var list = html.In("ul");
        foreach (var (anchor, label) in Parts)
            using (html.In("li")) html.Link(anchor, label);
    }

    private static void WriteCase(Html html, MatterHead matter)
    {
        using var line = html.In("p", "case");
        html.Link("top", matter.Caption.Length == 0 ? "Matter without a caption" : Clip.To(matter.Caption, 90));
        if (matter.DocketNumber is { } number) html.Leaf("span", " " + Clip.To(number, 40), "docket");
    }

    private static void WriteReadings(Html html)
    {
        using var set = html.In("fieldset", "readings");
        html.Leaf("legend", "Reading");
        WriteReading(html, "strict", "strict", "as the rule is written", false);
        WriteReading(html, "assiduous", "assiduous", "the whole record", false);
        WriteReading(html, "both", "both", "side by side", true);
    }

    private static void WriteReading(Html html, string value, string label, string meaning, bool chosen)
    {
        using var line = html.In("label", null, null, ("title", meaning));
        html.Void("input", ("type", "radio"), ("name", "reading"), ("value", value), ("id", "reading-" + value), ("checked", chosen ? "" : null));
        html.Text(label);
    }
}
