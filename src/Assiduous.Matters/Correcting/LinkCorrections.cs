using Assiduous.Judgment;
using Assiduous.Judgment.Corrections;

namespace Assiduous.Matters.Correcting;

/// <summary>The links between facts and elements that people confirmed, beside those of <c>matter.yaml</c>.</summary>
internal static class LinkCorrections
{
    /// <summary>The input with every link that leads somewhere; one that does not is listed and spoils no other.</summary>
    public static AssessmentInput Over(AssessmentInput input, CorrectionRun corrections)
    {
        foreach (var (correction, body) in corrections.InForce<LinkConfirmed>())
        {
            var fact = input.Facts.FirstOrDefault(body.Fact.Names);
            if (!corrections.Holds(correction, fact is null ? null : [Grounds.Paragraph(fact)])) continue;
            var link = new ConfirmedLink(body.Fact.Side, body.Fact.Number, body.Claim, body.Element, body.Supports, body.Defendant is { } one ? [one] : null);
            var with = input with { Links = [.. input.Links, link] };
            if (ClaimAssessor.Check(with) is [var wrong, ..]) corrections.Stale(correction, $"Look again: {wrong}");
            else input = with;
        }

        return input;
    }
}
