using Assiduous.Judgment.Assessment;
using Assiduous.Judgment.Papers;
using Assiduous.Record;

namespace Assiduous.Judgment;

/// <summary>The nonmovant's best case on a claim: its evidence in its own words, element by element, each with its place and nothing else.</summary>
/// <param name="Element">The element, as a question.</param>
/// <param name="Words">What the evidence says.</param>
/// <param name="Cite">Where.</param>
public sealed record BestCaseLine(string Element, string Words, string Cite);

/// <summary>Collects it. No word is the program's own, and nothing is inferred.</summary>
public static class BestCases
{
    private const int MostOfOne = 6;

    /// <summary>The lines, in the order of the elements and, within one, of the papers; each passage once.</summary>
    public static IReadOnlyList<BestCaseLine> Of(Review review, ClaimAssessment claim)
    {
        if (claim.Outlook.Assiduous is Outlook.Conceded) return [];
        var cites = new Cites(review.Filings);
        var told = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. from element in claim.Elements
                let helps = element.Proponent != Side.Movant
                from evidence in element.Evidence.Where(e => e.Competent && e.For == helps && e.Cited.Passage is not null).OrderBy(e => e.Cited.TargetFile, StringComparer.Ordinal).ThenBy(e => e.Cited.Passage!.Span.Start).Take(MostOfOne)
                let cite = cites.Spoken([evidence.Cited]).Words
                where told.Add(cite)
                select new BestCaseLine(Explanation.Whether(element.Name), Sentences.Folded(evidence.Cited.Passage!.Text), cite),
        ];
    }
}
