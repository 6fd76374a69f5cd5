using Assiduous.Judgment;

namespace Assiduous.Drafting.Page;

/// <summary>What a claim that stands open leaves: the questions for a jury, for whoever weighs, for the court.</summary>
internal static class JuryView
{
    public static void Write(Html html, ClaimAssessment claim)
    {
        if (claim.Outlook.Assiduous is not (Outlook.Open or Outlook.Weighing or Outlook.OpenLaw)) return;
        var open = claim.Elements.Where(e => e.Pivotal.Assiduous || e.Status.Assiduous is ElementStatus.OpenLaw).ToArray();
        WriteList(html, "Questions left for a jury, on the whole record", [.. open.Where(e => e.Status.Assiduous is ElementStatus.GenuinelyDisputed)]);
        WriteList(html, "Questions of law, for the court", [.. open.Where(e => e.Status.Assiduous is ElementStatus.OpenLaw)]);
        WriteList(html, "Not assessed: nothing that counts was laid on it", [.. open.Where(e => e.Status.Assiduous is ElementStatus.NotAssessed)]);
    }

    private static void WriteList(Html html, string heading, IReadOnlyList<ElementAssessment> elements)
    {
        if (elements.Count == 0) return;
        using var block = html.In("div", "left-open");
        html.Leaf("h4", heading);
        using var list = html.In("ul");
        foreach (var element in elements)
            html.Leaf("li", $"{char.ToUpperInvariant(element.Question[0])}{element.Question[1..]}{(element.Facts.Any(f => !f.Confirmed) ? " (provisional: the facts laid here are suggestions)" : "")}");
    }
}
