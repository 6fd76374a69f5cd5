using Assiduous.Judgment;

namespace Assiduous.Drafting.Page;

/// <summary>One element of a claim: what states it, where it stands, both sides' evidence, and what nobody cites.</summary>
internal static class ElementView
{
    private const int MostAuthority = 4;

    /// <param name="html">Where to.</param>
    /// <param name="page">The review.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="element">The element.</param>
    /// <param name="tools">Writes what a person can do with it; null where nothing.</param>
    public static void Write(Html html, PageContext page, ClaimAssessment claim, ElementAssessment element, Action<ClaimAssessment, ElementAssessment>? tools)
    {
        using var item = html.In("li", "element");
        html.Leaf("h5", element.Name, "name");
        WriteLaw(html, element);
        if (element.Status.Strict == element.Status.Assiduous) StatusView.Write(html, element.Status.Strict, "", Sentences.BothReadings, element.Why);
        else
        {
            StatusView.Write(html, element.Status.Strict, "strict", Sentences.StrictReading, element.WhyIn?.Strict ?? element.Why);
            StatusView.Write(html, element.Status.Assiduous, "assiduous", Sentences.AssiduousReading, element.WhyIn?.Assiduous ?? element.Why);
        }

        if (Turns(element) is { } turns) html.Leaf("p", turns, "pivotal");
        if (element.Facts.Count > 0)
        {
            using var line = html.In("p", "linked");
            html.Text("Facts: ");
            ClaimsView.WriteLinks(html, page, claim, element.Facts);
            html.Text(".");
            foreach (var link in element.Facts)
                if (link.Because is { } because) html.Text(" ").Leaf("span", $"¶\u00a0{Clip.To(link.Number, 20)} was laid here because {Clip.To(because, 400)}.", "because");
        }

        tools?.Invoke(claim, element);
        if (element.Evidence.Count > 0)
        {
            using var sides = html.In("div", "sides");
            WriteSide(html, page, "For", [.. element.Evidence.Where(e => e.For)]);
            WriteSide(html, page, "Against", [.. element.Evidence.Where(e => !e.For)]);
        }

        WriteWanting(html, "What is missing", "missing", element.Missing);
        WriteWanting(html, "Not counted, but worth knowing", "notes", element.Notes);
    }

    private static void WriteLaw(Html html, ElementAssessment element)
    {
        using var line = html.In("p", "law-of");
        if (element.Proponent is { } side) html.Text($"For the {Sentences.Of(side).ToLowerInvariant()} to prove. ");
        html.Text(element.Authority.Count == 0 ? "Stated by the authority for the test as a whole." : string.Join("; ", element.Authority.Take(MostAuthority).Select(a => LawView.Cite(a))) + ".");
    }

    private static string? Turns(ElementAssessment element) => (element.Pivotal.Strict, element.Pivotal.Assiduous) switch
    {
        (true, true) => "One finding on this could turn the outcome, in both readings.",
        (true, false) => $"One finding on this could turn the outcome {Lower(Sentences.StrictReading)}.",
        (false, true) => $"One finding on this could turn the outcome {Lower(Sentences.AssiduousReading)}.",
        _ when element.Status.Assiduous is ElementStatus.GenuinelyDisputed => "The dispute on this would not change the outcome.",
        _ => null,
    };

    private static void WriteWanting(Html html, string heading, string css, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0) return;
        using var block = html.In("div", "wanting " + css);
        html.Leaf("p", heading, "heading");
        using var list = html.In("ul");
        foreach (var line in lines) html.Leaf("li", Clip.To(line, 1200));
    }

    private static void WriteSide(Html html, PageContext page, string heading, IReadOnlyList<ElementEvidence> evidence)
    {
        using var side = html.In("div", "side");
        html.Leaf("p", heading, "heading");
        if (evidence.Count == 0) html.Leaf("p", "Nothing.", "none");
        using var list = html.In("ul", "cited");
        foreach (var one in evidence)
        {
            using var item = html.In("li");
            CitedView.WriteLink(html, page, one.Cited, CitedView.Apart(page, one.Cited));
            html.Text(" ").Leaf("span", Sentences.Of(one.Side).ToLowerInvariant(), "role");
            if (!one.Competent) html.Text("; ").Leaf("span", "not evidence in its present form", "incompetent");
            if (one.Cited.Passage is { } passage) html.Text(": ").Leaf("q", Clip.To(passage.Text, 280));
            foreach (var question in one.Questions) WriteQuestion(html, question);
            if (one.Why.Length == 0) continue;
            html.Text(" ");
            CitedView.WriteAsked(html, "why here?", "why", one.Why);
        }
    }

    private static void WriteQuestion(Html html, AdmissibilityQuestion question)
    {
        using var asked = html.In("p", "admissible");
        html.Leaf("span", "A court may ask: ", "reading").Text(Clip.To(question.Question, 800) + " ").Leaf("cite", question.Rule);
    }

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
