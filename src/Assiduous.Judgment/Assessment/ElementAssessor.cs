using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Judgment.Assessment;

/// <summary>From what the papers lay on an element to its status: by who says what, never by who is believed.</summary>
internal static class ElementAssessor
{
    /// <summary>The status of an element in a reading.</summary>
    /// <remarks>
    /// A fact that the reading takes as true sets aside what speaks against that fact, and nothing else. Evidence that nobody meets is
    /// still for a jury to refuse, so it shows an element only where the other side concedes or says it. Sentences laid here by their
    /// words alone never decide against anybody.
    /// </remarks>
    public static ElementStatus Status(ElementRecord record, Reading reading, bool countNarrative)
    {
        var taken = record.Facts.Where(f => f.Directed && Counts(f, record, reading)).ToArray();
        var (takenFor, takenAgainst) = (taken.Any(f => f.Link.Supports), taken.Any(f => !f.Link.Supports));
        var live = Live(record, reading, countNarrative && !(reading == Reading.Strict && taken.Length > 0)).ToArray();
        var (evidenceFor, evidenceAgainst) = (live.Any(e => e.For), live.Any(e => !e.For));
        var disputed = record.Facts.Any(f => FactEvidence.Status(f.Fact, reading) is FactStatus.Disputed or FactStatus.DisputedInPart);
        if (disputed || (takenFor && takenAgainst)) return ElementStatus.GenuinelyDisputed;
        if (takenAgainst) return evidenceFor ? ElementStatus.GenuinelyDisputed : ElementStatus.UndisputedFalse;
        if (takenFor) return evidenceAgainst ? ElementStatus.GenuinelyDisputed : ElementStatus.UndisputedTrue;
        if (evidenceFor) return ElementStatus.GenuinelyDisputed;
        if (record.IsLaw && record.Facts.Count == 0) return ElementStatus.OpenLaw;
        return record.Challenged is not null && !Undecided(record, reading) ? ElementStatus.NoEvidence : ElementStatus.NotAssessed;
    }

    private static bool Counts(LaidFact laid, ElementRecord record, Reading reading)
    {
        var status = FactEvidence.Status(laid.Fact, reading);
        if (SaysAgainstItself(laid, record)) return status is not (FactStatus.Disputed or FactStatus.DisputedInPart or FactStatus.Disregarded);

        // What nobody meets is not yet shown for the party who must prove it, unless the other side admits it or the rule takes it so.
        if (status == FactStatus.Undisputed && laid.Link.Supports && !record.ProponentMoves) return false;
        return FactEvidence.TakenAsTrue(laid.Fact, reading);
    }

    /// <summary>Whether the fact is a party's own words against itself: the movant's for the nonmovant's element, or the reverse.</summary>
    private static bool SaysAgainstItself(LaidFact laid, ElementRecord record)
    {
        var ownersElement = (laid.Fact.Side == Side.Movant) == record.ProponentMoves;
        return ownersElement != laid.Link.Supports;
    }

    private static bool Undecided(ElementRecord record, Reading reading) =>
        record.Facts.Any(f => FactEvidence.Status(f.Fact, reading) == FactStatus.Undecided);

    private static IEnumerable<ElementEvidence> Live(ElementRecord record, Reading reading, bool narrative)
    {
        var facts = record.Facts
            .Where(f => f.Directed && FactEvidence.Status(f.Fact, reading) != FactStatus.Undecided && !Counts(f, record, reading))
            .SelectMany(f => f.Passages)
            .Where(p => reading == Reading.Assiduous || !p.Elsewhere)
            .Select(p => p.Evidence);
        return (narrative ? facts.Concat(record.Narrative) : facts).Where(e => e.Competent);
    }
}
