using Assiduous.Citations;
using Assiduous.Judgment;
using Assiduous.Judgment.Corrections;
using Assiduous.Statements;

namespace Assiduous.Web.Rooms;

/// <summary>Shows a decision before the stages have run again: what it says directly. What follows from it for the claims comes with the next reading.</summary>
internal static class AtOnce
{
    /// <summary>The review with every correction that the store holds listed, and those that it does not know yet shown.</summary>
    public static Review Show(Review review, IReadOnlyList<Correction> all)
    {
        var seen = review.Corrections.Select(c => c.Correction.Id).ToHashSet(StringComparer.Ordinal);
        var fresh = all.Where(c => !seen.Contains(c.Id)).ToList();
        if (fresh.Count == 0) return review;
        var ledger = new CorrectionLedger(all);
        var known = review.Corrections.Where(c => c.State is CorrectionState.Stale).ToDictionary(c => c.Correction.Id, StringComparer.Ordinal);
        IReadOnlyList<CorrectionOutcome> outcomes = [.. ledger.All.Select(c => ledger.StateOf(c) is { State: CorrectionState.Applied } applied ? known.GetValueOrDefault(c.Id, applied) : ledger.StateOf(c))];
        IReadOnlyList<Fact> facts = [.. review.Facts.Select(f => fresh.Aggregate(f, With))];
        return review with { Corrections = outcomes, Facts = facts };
    }

    private static Fact With(Fact fact, Correction correction) => correction.Body switch
    {
        StatusOverruled said when said.Fact.Names(fact) => Overruled(fact, said, correction),
        CitationConfirmed said when string.Equals(fact.File, said.Citation.File, StringComparison.Ordinal) || string.Equals(fact.Response.File, said.Citation.File, StringComparison.Ordinal) => Confirmed(fact, said, correction),
        Undone said => Restored(fact, said.Correction),
        _ => fact,
    };

    private static Fact Overruled(Fact fact, StatusOverruled said, Correction correction)
    {
        var own = said.Reading == StatusReading.Strict ? fact.Strict : fact.Assiduous;
        var status = new StatusReason(said.Status, $"So decided by {correction.Author}{(correction.Reason.Length > 0 ? ": " + correction.Reason : "")}.", own.Authority) { Own = own.Own ?? own, By = Decision(correction) };
        return said.Reading == StatusReading.Strict ? fact with { Strict = status } : fact with { Assiduous = status };
    }

    private static Fact Confirmed(Fact fact, CitationConfirmed said, Correction correction)
    {
        CitedPassage Mark(CitedPassage c) => string.Equals(c.TargetFile, said.Target, StringComparison.Ordinal) && c.Pinpoint == said.Pinpoint && said.Citation.Text.Contains(Fold(c.Text), StringComparison.Ordinal) ? c with { Confirmed = Decision(correction) } : c;
        return fact with { Citations = [.. fact.Citations.Select(Mark)], Response = fact.Response with { Citations = [.. fact.Response.Citations.Select(Mark)] } };
    }

    private static Fact Restored(Fact fact, string undone) => fact with
    {
        Strict = fact.Strict is { By: { } strict, Own: { } own } && string.Equals(strict.Id, undone, StringComparison.Ordinal) ? own : fact.Strict,
        Assiduous = fact.Assiduous is { By: { } assiduous, Own: { } before } && string.Equals(assiduous.Id, undone, StringComparison.Ordinal) ? before : fact.Assiduous,
        Citations = [.. fact.Citations.Select(c => string.Equals(c.Confirmed?.Id, undone, StringComparison.Ordinal) ? c with { Confirmed = null } : c)],
    };

    private static Decision Decision(Correction correction) => new(correction.Id, correction.Author, correction.At, correction.Reason);

    private static string Fold(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
