using Assiduous.Citations;
using Assiduous.Judgment.Corrections;

namespace Assiduous.Matters.Correcting;

/// <summary>The corrections of one run: each stage takes its own, and says of each whether it could be applied.</summary>
internal sealed class CorrectionRun(CorrectionLedger ledger)
{
    private readonly Dictionary<string, CorrectionOutcome> _settled = new(StringComparer.Ordinal);

    /// <summary>The corrections in force of one kind, by time.</summary>
    public IEnumerable<(Correction Correction, T Body)> InForce<T>() where T : CorrectionBody =>
        ledger.InForce.Where(c => c.Body is T).Select(c => (c, (T)c.Body));

    /// <summary>Whether what a correction stood on still stands; where it does not, the correction is listed as stale.</summary>
    /// <param name="correction">The correction.</param>
    /// <param name="now">What it would stand on now; null where what it speaks of is gone.</param>
    public bool Holds(Correction correction, IReadOnlyList<Ground>? now)
    {
        if (now is null) return Stale(correction, $"What it speaks of is no longer in the papers: {correction.Body.Sentence}.");
        return Grounds.Changed(correction.StoodOn, now) is not { } changed || Stale(correction, $"Look again: {changed}.");
    }

    /// <summary>Lists a correction as stale; always false.</summary>
    public bool Stale(Correction correction, string why)
    {
        _settled[correction.Id] = new(correction, CorrectionState.Stale, why);
        return false;
    }

    /// <summary>Adds to an applied correction a word on how it was applied.</summary>
    public void Applied(Correction correction, string why) => _settled[correction.Id] = new(correction, CorrectionState.Applied, why);

    /// <summary>What became of every correction, by time.</summary>
    public IReadOnlyList<CorrectionOutcome> Outcomes() => [.. ledger.All.Select(c => _settled.GetValueOrDefault(c.Id) ?? ledger.StateOf(c))];

    /// <summary>The decision as it stands beside what it decides.</summary>
    public static Decision Decision(Correction correction) => new(correction.Id, correction.Author, correction.At, correction.Reason);
}
