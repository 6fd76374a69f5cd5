using Assiduous.Judgment;

namespace Assiduous.Drafting.Page;

/// <summary>Why a claim stands so, as a tree down to the words of the record; and the nonmovant's best case, in its evidence's own words.</summary>
internal static class ProofView
{
    public static void WriteBestCase(Html html, PageContext page, ClaimAssessment claim)
    {
        var lines = BestCases.Of(page.Review, claim);
        if (lines.Count == 0) return;
        using var details = html.In("details", "best-case");
        html.Leaf("summary", $"The nonmovant's best case, in its evidence's own words{(claim.Provisional ? ", as far as the program's suggestions go" : "")} ({Sentences.Count(lines.Count, "passage")})");
        foreach (var line in lines)
        {
            using var words = html.In("blockquote");
            html.Text(Clip.To(line.Words, 1500) + " ").Leaf("cite", Clip.To(line.Cite, 300));
        }
    }

    public static void WriteTree(Html html, PageContext page, ClaimAssessment claim)
    {
        using var details = html.In("details", "proof");
        html.Leaf("summary", "The explanation as a tree, down to the words");
        var (strict, assiduous) = (Proofs.Of(page.Review, claim, Reading.Strict), Proofs.Of(page.Review, claim, Reading.Assiduous));
        html.Leaf("p", Sentences.StrictReading, "reading");
        WriteSteps(html, [strict]);
        html.Leaf("p", Sentences.AssiduousReading, "reading");
        WriteSteps(html, [assiduous]);
    }

    private static void WriteSteps(Html html, IReadOnlyList<ProofStep> steps)
    {
        using var list = html.In("ul", "steps");
        foreach (var step in steps)
        {
            using var item = html.In("li");
            html.Text(Clip.To(step.Says, 1500));
            if (step.Because.Count > 0) WriteSteps(html, step.Because);
        }
    }
}
