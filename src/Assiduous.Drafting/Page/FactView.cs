using Assiduous.Statements;

namespace Assiduous.Drafting.Page;

/// <summary>One fact: its words and evidence on one side, the answer and where it stands on the other.</summary>
internal static class FactView
{
    public static void Write(Html html, PageContext page, Fact fact)
    {
        var anchor = page.Anchors.Of(fact);
        using var article = html.In("article", "fact", anchor,
            ("data-strict", Names.Kebab(fact.Strict.Status)), ("data-assiduous", Names.Kebab(fact.Assiduous.Status)),
            ("aria-labelledby", anchor + "-n"), ("tabindex", "-1"));
        using (html.In("div", "asserted"))
        {
            using (html.In("h4", "number", anchor + "-n"))
            {
                html.Spoken($"{Sentences.Of(fact.Side)} fact ");
                html.Link(anchor, fact.Number);
            }

            using (html.In("p", "words")) CitedView.WriteText(html, page, fact.Text, fact.Citations);
            WriteOwnEvidence(html, page, fact);
        }

        using var stands = html.In("div", "stands");
        WriteResponse(html, page, fact.Response);
        WriteElsewhere(html, page, fact);
        if (fact.Strict == fact.Assiduous) StatusView.Write(html, fact.Strict, "", Sentences.BothReadings, false);
        else
        {
            StatusView.Write(html, fact.Strict, "strict", Sentences.StrictReading, Parts(fact));
            StatusView.Write(html, fact.Assiduous, "assiduous", Sentences.AssiduousReading, Parts(fact));
        }

        FindingsView.WriteList(html, fact.Findings, $"Findings on fact {fact.Number}");
    }

    // Where the two readings part, the court's discretion matters, and the reasons stand open.
    private static bool Parts(Fact fact) => Settled(fact.Strict.Status) != Settled(fact.Assiduous.Status);

    private static bool Settled(FactStatus status) => status is FactStatus.Admitted or FactStatus.DeemedAdmitted or FactStatus.Undisputed;

    private static void WriteOwnEvidence(Html html, PageContext page, Fact fact)
    {
        html.Leaf("h5", "Evidence cited");
        if (fact.Citations.Count == 0) html.Leaf("p", "Nothing is cited.", "none");
        else CitedView.WriteList(html, page, fact.Citations);
    }

    private static void WriteResponse(Html html, PageContext page, Response response)
    {
        html.Leaf("h5", "Answer");
        if (!response.Present)
        {
            html.Leaf("p", "No numbered response.", "none");
            return;
        }

        using (html.In("p", "response"))
        {
            html.Leaf("strong", Sentences.Of(response.Disposition) + ".", "disposition").Text(" ");
            CitedView.WriteText(html, page, response.Text, response.Citations);
        }

        if (response.File is { } file) html.Leaf("p", page.Cite(file), "source");
        if (response.Citations.Count > 0) CitedView.WriteList(html, page, response.Citations);
    }

    private static void WriteElsewhere(Html html, PageContext page, Fact fact)
    {
        if (fact.Elsewhere.Count == 0) return;
        html.Leaf("h5", "Evidence elsewhere, for the assiduous reading alone");
        using var list = html.In("ul", "cited");
        foreach (var elsewhere in fact.Elsewhere)
        {
            using var item = html.In("li");
            CitedView.WriteOne(html, page, elsewhere.Cited);
            html.Text(" ").Leaf("span", $"From {page.Cite(elsewhere.Source)}: “{Clip.To(elsewhere.Sentence, 1200)}”", "quoted");
            html.Text(" ").Leaf("span", $"Laid here because {Lower(elsewhere.Why)}", "because");
        }
    }

    private static string Lower(string why) => why.Length > 1 && char.IsUpper(why[0]) && char.IsLower(why[1])
        ? string.Concat(char.ToLowerInvariant(why[0]).ToString(), why.AsSpan(1)) : why;
}
