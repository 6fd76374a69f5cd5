using Assiduous.Judgment.Corrections;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Matters.Correcting;

/// <summary>What people said of which response answers a fact.</summary>
internal static class PairingCorrections
{
    /// <summary>The choices whose answering paper is still the same; whether the paragraph is, the statement room sees.</summary>
    public static IReadOnlyList<PairingChoice> Of(CorrectionRun corrections, IReadOnlyList<Filing> filings)
    {
        var choices = new List<PairingChoice>();
        foreach (var (correction, body) in corrections.InForce<PairingOverruled>())
        {
            var paper = filings.FirstOrDefault(f => string.Equals(f.File, body.File, StringComparison.Ordinal));
            var paragraph = correction.StoodOn.FirstOrDefault(g => string.Equals(g.What, "paragraph", StringComparison.Ordinal));
            if (body.File is not null && paper is null) corrections.Holds(correction, null);
            else if (paragraph is null || paper is null || corrections.Holds(correction, [paragraph, Grounds.Bytes("paper that answers", paper)]))
                choices.Add(new(body.Fact.Motion, body.Fact.Side, body.Fact.Number, paragraph?.Sha256 ?? "", body.File, body.Response));
        }

        return choices;
    }
}
