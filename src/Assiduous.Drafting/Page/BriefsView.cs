using Assiduous.Statements;

namespace Assiduous.Drafting.Page;

/// <summary>What parties gave up in words, and what their briefs say outside any numbered statement.</summary>
internal static class BriefsView
{
    public static void WriteConcessions(Html html, PageContext page)
    {
        using var section = html.In("section", null, "concessions", ("aria-labelledby", "concessions-title"));
        html.Leaf("h2", "What was given up", null, "concessions-title");
        if (page.Review.Concessions.Count == 0) html.Leaf("p", "No paper gives up a claim, a defense or a party in words that the program recognises.", "empty");
        foreach (var concession in page.Review.Concessions)
        {
            using var block = html.In("div", "concession");
            html.Leaf("p", Sentence(concession), "what");
            html.Leaf("blockquote", Clip.To(concession.Text, 3000));
            html.Leaf("p", concession.Locator, "source");
        }
    }

    private static string Sentence(Concession given)
    {
        var who = Sentences.Of(given.By);
        return (given.Claim, given.Defendant) switch
        {
            ({ } claim, { } defendant) => $"{who} gives up {claim} against {defendant}.",
            ({ } claim, null) => $"{who} gives up {claim}.",
            (null, { } defendant) => $"{who} gives up every claim against {defendant}.",
            _ => $"{who} gives up a point.",
        };
    }

    public static void WriteNarrative(Html html, PageContext page)
    {
        using var section = html.In("section", null, "briefs", ("aria-labelledby", "briefs-title"));
        html.Leaf("h2", "What the briefs say outside numbered statements", null, "briefs-title");
        if (page.Review.Narrative.Count == 0) html.Leaf("p", "No fact section of a brief was read.", "empty");
        foreach (var group in page.Review.Narrative.GroupBy(n => (n.Side, n.File, n.Section)))
        {
            using var details = html.In("details", "brief");
            var part = group.Key.Section is { } label ? $" § {label}" : "";
            html.Leaf("summary", $"{Sentences.Of(group.Key.Side)}, {page.Cite(group.Key.File)}{part}: {Sentences.Count(group.Count(), "sentence")}");
            foreach (var assertion in group) WriteAssertion(html, page, assertion);
        }
    }

    private static void WriteAssertion(Html html, PageContext page, NarrativeAssertion assertion)
    {
        using (html.In("p", "words")) CitedView.WriteMarked(html, page, assertion.Text, assertion.Citations, assertion.File);
        if (assertion.Citations.Count > 0) CitedView.WriteList(html, page, assertion.Citations);
    }
}
