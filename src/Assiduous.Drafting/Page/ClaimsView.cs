using Assiduous.Judgment;

namespace Assiduous.Drafting.Page;

/// <summary>Each claim and defense, element by element, with both sides' evidence.</summary>
internal static class ClaimsView
{
    /// <param name="html">Where to.</param>
    /// <param name="page">The review.</param>
    /// <param name="tools">Writes what a person can do with an element; null where nothing.</param>
    public static void Write(Html html, PageContext page, Action<ClaimAssessment, ElementAssessment>? tools = null)
    {
        using var section = html.In("section", null, "claims", ("aria-labelledby", "claims-title"));
        html.Leaf("h2", "The claims", null, "claims-title");
        if (page.Review.Claims.Count == 0)
        {
            html.Leaf("p", "No claim was recognised. Put the operative complaint into the folder, or name the claims in matter.yaml.", "empty");
            return;
        }

        for (var i = 0; i < page.Review.Claims.Count; i++) WriteClaim(html, page, page.Review.Claims[i], i, tools);
    }

    /// <summary>The address of a claim.</summary>
    public static string Anchor(int index) => $"claim-{index + 1}";

    private static void WriteClaim(Html html, PageContext page, ClaimAssessment claim, int index, Action<ClaimAssessment, ElementAssessment>? tools)
    {
        var defense = string.Equals(claim.Kind, "defense", StringComparison.Ordinal);
        using var article = html.In("article", "claim", Anchor(index), ("tabindex", "-1"));
        html.Leaf("h3", $"{claim.Claim}: {claim.Defendant}");
        using (html.In("p", "kind"))
        {
            html.Text(defense ? "Defense" : "Claim");
            if (claim.Provisional) html.Text(". ").Leaf("strong", "Provisional:").Text(" the program suggested what went into it, from the papers' words, and no person has confirmed it");
            html.Text(".");
        }

        if (claim.Outlook.Strict == claim.Outlook.Assiduous) WriteOutlook(html, "", Sentences.BothReadings, claim.Outlook.Strict, defense);
        else
        {
            WriteOutlook(html, "strict", Sentences.StrictReading, claim.Outlook.Strict, defense);
            WriteOutlook(html, "assiduous", Sentences.AssiduousReading, claim.Outlook.Assiduous, defense);
        }

        WriteWhy(html, claim);
        if (claim.TurnsOn.Count > 0)
        {
            using var line = html.In("p", "turns-on");
            html.Text("It turns on ");
            WriteLinks(html, page, claim, claim.TurnsOn);
            html.Text(".");
        }

        WriteEstablished(html, page, claim);
        foreach (var note in claim.Notes) html.Leaf("p", Clip.To(note, 1200), "note");
        LawView.Write(html, claim);

        // Of a claim that was given up no element was looked at.
        if (claim.Elements.Count == 0 || claim.Outlook is { Strict: Outlook.Conceded, Assiduous: Outlook.Conceded }) return;
        JuryView.Write(html, claim);
        html.Leaf("h4", "Element by element");
        using (html.In("ol", "elements"))
            foreach (var element in claim.Elements) ElementView.Write(html, page, claim, element, tools);
        ProofView.WriteBestCase(html, page, claim);
        ProofView.WriteTree(html, page, claim);
    }

    private static void WriteEstablished(Html html, PageContext page, ClaimAssessment claim)
    {
        if (claim.Outlook.Assiduous is not Outlook.Open || claim.Established.Assiduous.Count == 0) return;
        using var line = html.In("p", "established");
        html.Text("A court that does not grant the whole motion could treat as established (Fed. R. Civ. P. 56(g)) ");
        WriteLinks(html, page, claim, claim.Established.Assiduous);
        html.Text(". It need not.");
    }

    private static void WriteWhy(Html html, ClaimAssessment claim)
    {
        if (claim.WhyIn is { } why && !string.Equals(why.Strict, why.Assiduous, StringComparison.Ordinal))
        {
            WriteWhy(html, Sentences.StrictReading + ". ", why.Strict, "reason strict");
            WriteWhy(html, Sentences.AssiduousReading + ". ", why.Assiduous, "reason assiduous");
        }
        else WriteWhy(html, "", claim.WhyIn?.Assiduous ?? claim.Why, "reason");
    }

    private static void WriteWhy(Html html, string reading, string why, string css)
    {
        if (why.Length == 0) return;
        using var block = html.In("div", css);
        foreach (var (line, i) in Clip.To(why, 6000).Split('\n').Select((l, i) => (l, i)))
        {
            using var words = html.In("p", line.StartsWith('(') ? "ground" : null);
            if (i == 0 && reading.Length > 0) html.Leaf("span", reading, "reading");
            html.Text(line);
        }
    }

    private static void WriteOutlook(Html html, string css, string reading, Outlook outlook, bool defense)
    {
        using var line = html.In("p", $"outlook {css} {Names.Kebab(outlook)}");
        html.Shape(Sentences.Shape(outlook));
        html.Leaf("span", reading + ": ", "reading").Leaf("strong", Sentences.Of(outlook, defense) + ".");
    }

    /// <summary>Facts as links, each with which way it speaks and whether a person confirmed it.</summary>
    public static void WriteLinks(Html html, PageContext page, ClaimAssessment claim, IReadOnlyList<FactLink> links)
    {
        for (var i = 0; i < links.Count; i++)
        {
            if (i > 0) html.Text(", ");
            var link = links[i];
            var label = $"{Sentences.Of(link.Side)} ¶ {link.Number}";
            if (page.Anchors.Of(claim.Motion, link.Side, link.Number) is { } anchor) html.Link(anchor, label, null, ("title", Clip.To(link.Why, 300)));
            else html.Text(label);
            html.Text(!link.Directed ? " (which way is not known" : link.Supports ? " (for" : " (against").Text(link.Confirmed ? ")" : ", not confirmed)");
        }
    }
}
