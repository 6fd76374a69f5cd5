using Assiduous.Citations;

namespace Assiduous.Drafting.Page;

/// <summary>Findings: what a careful reader would complain of.</summary>
internal static class FindingsView
{
    public static void WriteList(Html html, IReadOnlyList<Finding> findings, string label)
    {
        if (findings.Count == 0) return;
        using var list = html.In("ul", "findings", null, ("aria-label", label));
        foreach (var finding in findings.OrderByDescending(f => f.Severity)) WriteOne(html, finding);
    }

    private static void WriteOne(Html html, Finding finding)
    {
        using var item = html.In("li", "finding " + Names.Kebab(finding.Severity));
        html.Leaf("strong", Sentences.Of(finding.Severity), "severity").Text(" " + Clip.To(finding.Message, 1000));
        if (finding.Suggestion is { Length: > 0 } remedy) html.Text(" ").Leaf("span", "Remedy: " + Clip.To(remedy, 1000), "remedy");
        if (finding.Rule is { Length: > 0 } rule) html.Text(" ").Leaf("cite", rule);
    }
}
