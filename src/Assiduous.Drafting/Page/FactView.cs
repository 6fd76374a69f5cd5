using Assiduous.Citations;
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

            using (html.In("p", "words")) CitedView.WriteMarked(html, page, fact.Text, fact.Citations, fact.File);
            WriteOwnEvidence(html, page, fact);
        }

        using var stands = html.In("div", "stands");
        WriteResponse(html, page, fact.Response);
        WriteElsewhere(html, page, fact);
        if (fact.Strict.Status == fact.Assiduous.Status) StatusView.WriteAlike(html, fact.Strict, fact.Assiduous);
        else
        {
            StatusView.Write(html, fact.Strict, "strict", Sentences.StrictReading, Parts(fact));
            StatusView.Write(html, fact.Assiduous, "assiduous", Sentences.AssiduousReading, Parts(fact));
        }

        FindingsView.WriteList(html, [.. fact.Findings.Select(f => WithoutReasons(f, fact))], $"Findings on fact {fact.Number}");
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
            CitedView.WriteMarked(html, page, response.Text, response.Citations, response.File);
        }

        if (response.File is { } file) html.Leaf("p", page.Cite(file), "source");
        if (response.Citations.Count > 0) CitedView.WriteList(html, page, response.Citations);
    }

    private static void WriteElsewhere(Html html, PageContext page, Fact fact)
    {
        if (fact.Elsewhere.Count == 0) return;
        html.Leaf("h5", "Evidence elsewhere in the papers (counts on the whole record alone)");
        foreach (var sentence in fact.Elsewhere.GroupBy(e => (e.Source, e.Sentence)))
        {
            if (sentence.Key.Sentence.Length > 0)
                html.Leaf("p", $"{page.Cite(sentence.Key.Source)} says: “{Inner(Clip.To(sentence.Key.Sentence, 1200))}”", "quoted");
            using var list = html.In("ul", "cited");
            foreach (var elsewhere in sentence) WriteElsewhere(html, page, elsewhere);
        }
    }

    // Quotation marks within quotation marks.
    private static string Inner(string words) => words.Replace('“', '‘').Replace('”', '’');

    // Why a passage was laid here often repeats what it was found to say.
    private static void WriteElsewhere(Html html, PageContext page, EvidenceElsewhere elsewhere)
    {
        using var item = html.In("li");
        CitedView.WriteOne(html, page, elsewhere.Cited);
        var why = Without(elsewhere.Why, elsewhere.Cited.SupportReason);
        if (why.Length > 0) html.Text(" ").Leaf("span", Clip.To(why, 1200), "because");
    }

    // What the evidence above already tells is not told again by a finding.
    private static Finding WithoutReasons(Finding finding, Fact fact)
    {
        var told = fact.Citations.Concat(fact.Response.Citations).Concat(fact.Elsewhere.Select(e => e.Cited)).Select(c => c.SupportReason)
            .Concat(fact.Elsewhere.Select(e => e.Why)).Where(r => r.Length > 0).OrderByDescending(r => r.Length);
        foreach (var reason in told)
            if (finding.Message.EndsWith(reason, StringComparison.Ordinal) && Without(finding.Message, reason) is { Length: > 0 } rest) return finding with { Message = rest };
        return finding;
    }

    private static string Without(string words, string told)
    {
        if (told.Length == 0 || !words.EndsWith(told, StringComparison.Ordinal)) return words;
        var rest = words[..^told.Length].TrimEnd();
        return rest.EndsWith(':') ? rest[..^1] + "." : rest;
    }
}
