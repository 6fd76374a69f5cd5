using Assiduous.Citations;
using Assiduous.Judgment;
using Assiduous.Statements;

namespace Assiduous.Drafting.Page;

/// <summary>What a person wants to know first.</summary>
internal static class SummaryView
{
    public static void Write(Html html, PageContext page)
    {
        var summary = ReviewSummary.Of(page.Review);
        using var section = html.In("section", null, "summary", ("aria-labelledby", "summary-title"));
        html.Leaf("h2", "In short", null, "summary-title");
        GlanceView.Write(html, page, summary.Glance);
        WriteFacts(html, page, summary);
        WriteClaims(html, page.Review);
        WriteBlocks(html, page);
        WriteFindings(html, page);
        WriteDeadlines(html, page.Review);
    }

    private static void WriteFacts(Html html, PageContext page, ReviewSummary summary)
    {
        if (summary.FactCount == 0) return;
        html.Leaf("h3", $"{Sentences.Count(summary.FactCount, "fact")}, in both readings");
        using var table = html.In("table", "counts");
        html.Leaf("caption", "Facts by status", "spoken");
        using (html.In("thead"))
        using (html.In("tr"))
        {
            html.Leaf("th", "Status", null, null, ("scope", "col"));
            html.Leaf("th", Sentences.StrictReading, "strict", null, ("scope", "col"));
            html.Leaf("th", Sentences.AssiduousReading, "assiduous", null, ("scope", "col"));
        }

        using var body = html.In("tbody");
        foreach (var count in summary.Facts)
        {
            using var row = html.In("tr");
            using (html.In("th", null, null, ("scope", "row"))) html.Shape(count.Shape).Text(count.Label);
            WriteNumbers(html, page, "strict", Sentences.StrictReading, [.. page.Review.Facts.Where(f => f.Strict.Status == count.Status)]);
            WriteNumbers(html, page, "assiduous", Sentences.AssiduousReading, [.. page.Review.Facts.Where(f => f.Assiduous.Status == count.Status)]);
        }
    }

    private static void WriteNumbers(Html html, PageContext page, string css, string label, IReadOnlyList<Fact> facts)
    {
        using var cell = html.In("td", css, null, ("data-label", label));
        if (facts.Count == 0)
        {
            html.Leaf("span", "0", "zero");
            return;
        }

        using var details = html.In("details", "numbers");
        html.Leaf("summary", facts.Count.ToString());
        using var list = html.In("p");
        foreach (var fact in facts) html.Link(page.Anchors.Of(fact), (fact.Side is Record.Side.Movant ? "¶ " : "opp. ¶ ") + fact.Number).Text(" ");
    }

    private static void WriteClaims(Html html, Review review)
    {
        if (review.Claims.Count == 0) return;
        html.Leaf("h3", "Claims and defenses, by defendant");
        var defendants = review.Claims.Select(c => c.Defendant).Distinct(StringComparer.Ordinal).ToList();
        using var table = html.In("table", "grid");
        html.Leaf("caption", "Where each claim and defense stands, by defendant", "spoken");
        using (html.In("thead"))
        using (html.In("tr"))
        {
            html.Leaf("th", "Claim", null, null, ("scope", "col"));
            foreach (var defendant in defendants) html.Leaf("th", defendant, null, null, ("scope", "col"));
        }

        using var body = html.In("tbody");
        foreach (var name in review.Claims.Select(c => (c.Motion, c.Claim)).Distinct())
        {
            using var row = html.In("tr");
            html.Leaf("th", name.Claim, null, null, ("scope", "row"));
            foreach (var defendant in defendants) WriteCell(html, review, name, defendant);
        }
    }

    private static void WriteCell(Html html, Review review, (string Motion, string Claim) name, string defendant)
    {
        using var cell = html.In("td", null, null, ("data-label", defendant));
        var found = false;
        for (var i = 0; i < review.Claims.Count; i++)
        {
            var claim = review.Claims[i];
            if ((claim.Motion, claim.Claim) != name || !string.Equals(claim.Defendant, defendant, StringComparison.Ordinal)) continue;
            found = true;
            var defense = string.Equals(claim.Kind, "defense", StringComparison.Ordinal);
            if (claim.Outlook.Strict == claim.Outlook.Assiduous) WriteOutlook(html, "", "both readings", claim.Outlook.Strict, defense, i);
            else
            {
                WriteOutlook(html, "strict", "if enforced", claim.Outlook.Strict, defense, i);
                WriteOutlook(html, "assiduous", "whole record", claim.Outlook.Assiduous, defense, i);
            }

            if (claim.Provisional) html.Leaf("span", "provisional", "provisional");
        }

        if (!found) html.Leaf("span", "not raised", "zero");
    }

    private static void WriteOutlook(Html html, string css, string reading, Outlook outlook, bool defense, int claim)
    {
        using var line = html.In("span", $"mark {css} {Names.Kebab(outlook)}");
        html.Shape(Sentences.Shape(outlook));
        html.Link(ClaimsView.Anchor(claim), Sentences.Short(outlook, defense)).Leaf("span", " " + reading, "reading");
    }

    private static void WriteBlocks(Html html, PageContext page)
    {
        if (page.Review.Claims.Count == 0) return;
        html.Leaf("h3", "What bars judgment, and where");
        var open = page.Review.Claims.Select((claim, index) => (Claim: claim, Index: index))
            .Where(c => c.Claim.Outlook.Assiduous is Outlook.Open or Outlook.Weighing or Outlook.OpenLaw).ToList();
        if (open.Count == 0) html.Leaf("p", "On the whole record no claim or defense stands open; what each turns on stands under the claims.");
        foreach (var alike in open.GroupBy(c => c.Claim.Claim + "\u001f" + string.Concat(OpenElements(c.Claim).Select(e => Likeness(page, e))), StringComparer.Ordinal))
            WriteBlock(html, page, [.. alike]);
    }

    private static IEnumerable<ElementAssessment> OpenElements(ClaimAssessment claim) =>
        claim.Elements.Where(e => e.Status.Assiduous is ElementStatus.GenuinelyDisputed or ElementStatus.Weighing or ElementStatus.OpenLaw);

    // Claims against several defendants that stand open on the same words are told once.
    private static string Likeness(PageContext page, ElementAssessment element) =>
        $"{element.Id}\u001f{element.Status.Assiduous}\u001f{Places(page, element)}\u001e";

    private static void WriteBlock(Html html, PageContext page, IReadOnlyList<(ClaimAssessment Claim, int Index)> claims)
    {
        using var block = html.In("div", "block");
        using (html.In("p", "what"))
        {
            html.Text(claims[0].Claim.Claim + ": ");
            foreach (var (place, i) in claims.Select((c, i) => (c, i)))
            {
                if (i > 0) html.Text(", ");
                html.Link(ClaimsView.Anchor(place.Index), place.Claim.Defendant).Text(place.Claim.Provisional ? " (provisional)" : "");
            }
        }

        using var list = html.In("ul");
        // Elements that stand open on the same words are told together.
        foreach (var alike in OpenElements(claims[0].Claim).GroupBy(e => $"{e.Status.Assiduous}\u001f{Places(page, e)}", StringComparer.Ordinal))
        {
            using var item = html.In("li");
            foreach (var element in alike) html.Leaf("p", element.Name, "name");
            using var places = html.In("p", "places");
            html.Shape(Sentences.Shape(alike.First().Status.Assiduous)).Text(Sentences.Of(alike.First().Status.Assiduous) + ". ");
            WritePlaces(html, page, "For", alike.First().Evidence.Where(e => e.For));
            WritePlaces(html, page, "Against", alike.First().Evidence.Where(e => !e.For));
        }
    }

    private static string Places(PageContext page, ElementAssessment element) =>
        string.Join(' ', element.Evidence.Select(e => (e.For ? "+" : "-") + page.Book[e.Cited].Id));

    private static void WritePlaces(Html html, PageContext page, string label, IEnumerable<ElementEvidence> evidence)
    {
        var first = true;
        foreach (var one in evidence.DistinctBy(e => page.Book[e.Cited].Id, StringComparer.Ordinal))
        {
            html.Text(first ? label + ": " : ", ");
            CitedView.WriteLink(html, page, one.Cited, CitedView.Apart(page, one.Cited));
            first = false;
        }

        if (!first) html.Text(". ");
    }

    private static void WriteFindings(Html html, PageContext page)
    {
        var all = Located(page).ToList();
        if (all.Count == 0) return;
        html.Leaf("h3", "Findings");
        foreach (var severity in all.GroupBy(f => f.Finding.Severity).OrderByDescending(g => g.Key))
        {
            using var details = html.In("details", "severity-group");
            html.Leaf("summary", Sentences.Count(severity.Count(), Sentences.Of(severity.Key).ToLowerInvariant()));
            foreach (var code in severity.GroupBy(f => f.Finding.Code, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
            {
                using var line = html.In("p");
                html.Text($"{Sentences.OfCode(code.Key)} ({code.Count()}): ");
                var first = true;
                foreach (var (_, anchor, label) in code.DistinctBy(f => f.Anchor, StringComparer.Ordinal))
                {
                    if (!first) html.Text(", ");
                    html.Link(anchor, label);
                    first = false;
                }

                html.Text(".");
            }
        }
    }

    private static IEnumerable<(Finding Finding, string Anchor, string Label)> Located(PageContext page)
    {
        foreach (var fact in page.Review.Facts)
            foreach (var finding in fact.Findings)
                yield return (finding, page.Anchors.Of(fact), $"{Sentences.Of(fact.Side)} ¶ {fact.Number}");
        for (var i = 0; i < page.Review.Authorities.Count; i++)
            foreach (var finding in page.Review.Authorities[i].Findings)
                yield return (finding, AuthoritiesView.Anchor(i), Clip.To(page.Review.Authorities[i].Text, 80));
        foreach (var filing in page.Review.Filings)
            foreach (var finding in filing.Problems)
                yield return (finding, page.AnchorOfFile(filing.File), CourtForm.Of(filing));
        foreach (var finding in page.Review.Findings) yield return (finding, "filings", finding.File is { } file ? page.Cite(file) : "the papers");
    }

    private static void WriteDeadlines(Html html, Review review)
    {
        if (review.Deadlines.Count == 0) return;
        html.Leaf("h3", "What is due");
        foreach (var due in review.Deadlines)
        {
            using var details = html.In("details", "deadline");
            using (html.In("summary"))
            {
                html.Leaf("time", Names.Written(due.Date), null, null, ("datetime", Names.Iso(due.Date)));
                html.Text(": " + Clip.To(due.What, 400) + " ").Leaf("cite", Clip.To(due.Source, 200));
            }

            using var steps = html.In("ol");
            foreach (var step in due.Steps) html.Leaf("li", step);
        }
    }
}
