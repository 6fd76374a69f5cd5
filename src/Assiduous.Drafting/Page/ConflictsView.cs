using Assiduous.Judgment;

namespace Assiduous.Drafting.Page;

/// <summary>Evidence and papers that stand against themselves, side by side. Nothing is resolved.</summary>
internal static class ConflictsView
{
    private const int Open = 6;

    public static void Write(Html html, PageContext page)
    {
        using var section = html.In("section", null, "conflicts", ("aria-labelledby", "conflicts-title"));
        html.Leaf("h2", "Evidence that stands against itself", null, "conflicts-title");
        if (page.Review.Conflicts.Count == 0)
        {
            html.Leaf("p", "No witness was found against the same witness, against a document, or against a time told elsewhere, and no side against its own papers.", "empty");
            return;
        }

        html.Leaf("p", "Laid side by side; which is right is not for the program.");
        foreach (var conflict in page.Review.Conflicts.Take(Open)) WriteConflict(html, conflict);
        if (page.Review.Conflicts.Count <= Open) return;
        using var more = html.In("details");
        html.Leaf("summary", $"{page.Review.Conflicts.Count - Open} more");
        foreach (var conflict in page.Review.Conflicts.Skip(Open)) WriteConflict(html, conflict);
    }

    private static void WriteConflict(Html html, EvidenceConflict conflict)
    {
        using var block = html.In("div", "conflict");
        html.Leaf("p", Clip.To(conflict.Why, 800), "what");
        html.Leaf("p", "On: " + Clip.To(conflict.About, 600), "about");
        using (html.In("div", "sides"))
            foreach (var side in conflict.Sides)
            {
                using var column = html.In("div", "side");
                if (side.Who.Length > 0) html.Leaf("p", char.ToUpperInvariant(side.Who[0]) + side.Who[1..], "heading");
                html.Leaf("blockquote", Clip.To(side.Words, 800));
                html.Leaf("p", Clip.To(side.Source, 300), "source");
            }

        if (conflict.Rule is { } rule) html.Leaf("p", rule + ".", "rule");
    }
}
