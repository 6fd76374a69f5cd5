using Assiduous.Citations;
using Assiduous.Rules;

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
        using var item = html.In("li", "finding " + (finding.Dismissed is null ? Names.Kebab(finding.Severity) : "dismissed"));
        if (finding.Dismissed is { } set) html.Leaf("strong", "Set aside", "severity").Text($" by {Clip.To(set.Author, 80)} (“{Clip.To(set.Reason, 600)}”): ");
        html.Leaf("strong", Sentences.Of(finding.Severity), "severity").Text(" " + Clip.To(finding.Message, 1000));
        if (finding.Suggestion is { Length: > 0 } remedy) html.Text(" ").Leaf("span", "Remedy: " + Clip.To(remedy, 1000), "remedy");
        if (FindingLaw.Of(finding.Code) is { } law) html.Text(" ").Leaf("span", "Courts: " + law.Courts, "courts");
        if (finding.Rule is { Length: > 0 } rule) html.Text(" ").Leaf("cite", rule);
        html.BesideFinding?.Invoke(finding);
    }
}
