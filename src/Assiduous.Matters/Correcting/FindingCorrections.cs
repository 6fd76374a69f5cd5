using Assiduous.Citations;
using Assiduous.Judgment;
using Assiduous.Judgment.Corrections;
using Assiduous.Statements;

namespace Assiduous.Matters.Correcting;

/// <summary>Findings that people confirmed or set aside, marked wherever they stand; then what became of every correction.</summary>
internal static class FindingCorrections
{
    /// <summary>The review with its findings marked and its corrections listed.</summary>
    public static Review Apply(CorrectionRun corrections, Review review)
    {
        var judged = new Dictionary<FindingName, (Correction Correction, bool Stands)>();
        foreach (var (correction, body) in corrections.InForce<FindingJudged>()) judged.TryAdd(body.Finding, (correction, body.Stands));
        if (judged.Count > 0) review = Marked(review, judged, corrections);
        foreach (var (correction, _) in corrections.InForce<NoteWritten>()) corrections.Holds(correction, Grounds.Of(review, correction.Body));
        var outcomes = corrections.Outcomes();
        return review with { Corrections = outcomes, Findings = [.. review.Findings, .. WantsAPerson(outcomes)] };
    }

    private static IEnumerable<Finding> WantsAPerson(IReadOnlyList<CorrectionOutcome> outcomes)
    {
        if (outcomes.Count(o => o.State == CorrectionState.Stale) is var stale and > 0)
            yield return MatterReviewer.About("correction-stale", Severity.Warning, $"{(stale == 1 ? "1 correction was" : $"{stale} corrections were")} not applied, because the papers have changed since.", "Look again: 'assiduous corrections' says which and why.");
        if (outcomes.Count(o => o.State == CorrectionState.Conflict) is var torn and > 0)
            yield return MatterReviewer.About("correction-conflict", Severity.Warning, $"{torn} corrections contradict each other and were not applied.", "Choose: 'assiduous corrections' shows them side by side.");
    }

    private static Review Marked(Review review, Dictionary<FindingName, (Correction Correction, bool Stands)> judged, CorrectionRun corrections)
    {
        var met = new HashSet<FindingName>();
        IReadOnlyList<Finding> Mark(IReadOnlyList<Finding> findings, Fact? fact) => [.. findings.Select(f =>
        {
            var name = Grounds.Name(f, fact);
            if (!judged.TryGetValue(name, out var said)) return f;
            met.Add(name);
            return said.Stands ? f with { Confirmed = CorrectionRun.Decision(said.Correction) } : f with { Dismissed = CorrectionRun.Decision(said.Correction) };
        })];
        review = review with
        {
            Facts = [.. review.Facts.Select(f => f with { Findings = Mark(f.Findings, f) })],
            Filings = [.. review.Filings.Select(f => f with { Problems = Mark(f.Problems, null) })],
            Authorities = [.. review.Authorities.Select(a => a with { Findings = Mark(a.Findings, null) })],
            Findings = Mark(review.Findings, null),
        };
        foreach (var (correction, body) in corrections.InForce<FindingJudged>())
            if (!met.Contains(body.Finding)) corrections.Stale(correction, "The review no longer makes this finding, or makes it in other words.");
        return review;
    }
}
