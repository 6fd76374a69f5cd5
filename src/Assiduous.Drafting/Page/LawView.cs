using Assiduous.Judgment;
using Assiduous.Rules;

namespace Assiduous.Drafting.Page;

/// <summary>The test by which a claim is assessed: who must prove it, who decides it, and what states it.</summary>
internal static class LawView
{
    public static void Write(Html html, ClaimAssessment claim)
    {
        if (claim.Law is not { } test) return;
        using var details = html.In("details", "law");
        html.Leaf("summary", "The law: " + test.Name);
        html.Leaf("p", Burden(test));
        if (test.MatterOfLaw is { } law) Said(html, "As a matter of law: ", law);
        if (test.JuryQuestion is { } jury) Said(html, "For a jury: ", jury);
        if (test.MovantNote is { } movant) Said(html, "For the movant: ", movant);
        if (test.StateOfMind is { } mind) Said(html, "State of mind: ", mind);
        using (html.In("ul"))
            foreach (var authority in test.Authority) html.Leaf("li", Cite(authority, told: true));
        html.Leaf("p", Checked(test), "checked");
    }

    /// <summary>An authority as cited, with what would mislead if it were left out.</summary>
    /// <param name="authority">The authority.</param>
    /// <param name="told">Whether to say what it is cited for and how far that was checked.</param>
    public static string Cite(TestAuthority authority, bool told = false)
    {
        var role = authority.Role switch { "contrast" => "compare ", "superseded" => "superseded: ", "persuasive" => "see ", _ => "" };
        var words = told && authority.For.Length > 0 ? $": {authority.For}" : "";
        var doubt = authority.Confidence switch { Confidence.Low => " (not checked against a source)", Confidence.Medium when told => " (checked in part)", _ => "" };
        return role + authority.Cite + words + doubt;
    }

    private static void Said(Html html, string label, string words)
    {
        using var line = html.In("p");
        html.Leaf("span", label, "reading").Text(char.ToUpperInvariant(words[0]) + words[1..] + (words.EndsWith('.') ? "" : "."));
    }

    private static string Burden(LegalTest test)
    {
        var standard = test.TrialStandard is "clear_and_convincing" ? "clear and convincing evidence" : "a preponderance of the evidence";
        var burden = test.TrialBurden is "shifting" ? "The burden shifts between the parties" : $"The {test.TrialBurden} carries the burden at trial";
        var decides = test.DecidedBy switch { "court" => "a court decides it", "mixed" => "court and jury share it", _ => "a jury decides it" };
        return $"{burden}, by {standard}; once the facts are fixed, {decides}.";
    }

    private static string Checked(LegalTest test) =>
        $"Stated as of {(test.AsOf is { } day ? Names.Written(day) : "no known day")}; how far the statement was checked: {Names.Kebab(test.Confidence)}. A paraphrase and an index into authority, not the law itself. Test {test.Id}.";
}
