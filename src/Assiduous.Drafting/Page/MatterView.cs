using Assiduous.Judgment;
using Assiduous.Rules;

namespace Assiduous.Drafting.Page;

/// <summary>The case at the head of the page, and at its foot what the program does not do.</summary>
internal static class MatterView
{
    public static void Write(Html html, PageContext page)
    {
        var matter = page.Review.Matter;
        using var section = html.In("section", "matter", null, ("aria-labelledby", "caption"));
        html.Leaf("h1", matter.Caption.Length == 0 ? "Matter without a caption" : Clip.To(matter.Caption, 300), null, "caption");
        html.Leaf("p", "Review of the papers on summary judgment: each fact, the words behind it, and where it stands", "subtitle");
        html.Leaf("p", Place(page.Review), "place");
        WriteRule(html, matter.Rule);
        using var how = html.In("details", "how");
        html.Leaf("summary", "The parties, the motion, and how this was inferred");
        using (html.In("dl", "facts-of-case"))
        {
            Row(html, "Court", matter.Rule?.CourtName is { } name ? name : matter.Court ?? "Not established");
            Row(html, "Docket number", matter.DocketNumber ?? "Not established");
            Row(html, "Judge", matter.Judge ?? "Not established");
            foreach (var motion in page.Review.Motions) Row(html, "Motion", Motion(motion));
            WriteParties(html, matter);
        }

        if (matter.Inferred.Count == 0) return;
        using var list = html.In("ul");
        foreach (var reason in matter.Inferred) html.Leaf("li", reason);
    }

    // The case in a line, for whoever knows it.
    private static string Place(Review review)
    {
        var matter = review.Matter;
        string?[] parts = [matter.Rule?.CourtName ?? matter.Court, matter.DocketNumber is { } number ? "No. " + number : null, matter.Judge is { } judge ? "Judge " + judge : null, .. review.Motions.Select(Motion)];
        return Clip.To(string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p))), 600);
    }

    private static string Motion(Assiduous.Statements.Motion motion) =>
        (string.Equals(motion.Kind, "summary-judgment", StringComparison.Ordinal)
            ? $"{motion.By} {(motion.By.EndsWith('s') ? "move" : "moves")} for summary judgment"
            : $"{motion.By}: {motion.Kind.Replace('-', ' ')}") + (motion.Ecf is { } ecf ? $" (ECF No. {ecf})" : "");

    private static void Row(Html html, string name, string value) => html.Leaf("dt", name).Leaf("dd", Clip.To(value, 400));

    private static void WriteParties(Html html, MatterHead matter)
    {
        if (matter.Parties.Count == 0) return;
        html.Leaf("dt", "Parties");
        using var cell = html.In("dd");
        using var list = html.In("ul", "plain");
        foreach (var party in matter.Parties)
        {
            using var item = html.In("li");
            html.Text(Clip.To(party.Name, 200)).Text(" ").Leaf("span", party.Role, "role");
            if (party.Represented is { } represented) html.Text(represented ? ", by counsel" : ", without counsel");
            if (party.Terminated is { } day) html.Text($", terminated {Names.Written(day)}");
        }
    }

    private static void WriteRule(Html html, StatementRule? rule)
    {
        using var words = html.In("div", "rule");
        html.Leaf("span", "Rule applied: ", "reading");
        if (rule is null)
        {
            html.Text("No version of a local rule could be chosen, so nothing is taken as admitted for want of an answer. Name the court and the filing date in matter.yaml.");
            return;
        }

        html.Text(rule.Title).Text("; ").Text(Sentences.Of(rule.Confidence)).Text(".");
        if (rule.Practice is { } practice) html.Text($" With the practices of {practice.Judge}: {practice.Summary} {practice.Provenance}");
        if (rule.Unchecked.Count == 0 && rule.TransitionNote is null) return;
        html.Text(" ");
        using var more = html.In("details", "asked");
        html.Leaf("summary", "What to know of this text", "why");
        using var told = html.In("span", "because");
        if (rule.TransitionNote is { } note) html.Text(note + " ");
        if (rule.Unchecked.Count > 0) html.Text($"Not checked against a source: {string.Join(", ", rule.Unchecked)}.");
    }

    public static void WriteLimits(Html html)
    {
        using var section = html.In("section", "limits", "limits", ("aria-labelledby", "limits-title"));
        html.Leaf("h2", "What this review does not do", null, "limits-title");
        using var list = html.In("ul");
        html.Leaf("li", "It never weighs credibility: whom to believe is for the jury.");
        html.Leaf("li", "It decides no motion and gives no legal advice. It says what follows under a rule, and why.");
        html.Leaf("li", "It compares words, names, numbers and dates. Where these do not settle a point, it says “undecided” or “unclear”.");
        html.Leaf("li", "It reads only what lies in the folder, and sends nothing anywhere.");
    }
}
