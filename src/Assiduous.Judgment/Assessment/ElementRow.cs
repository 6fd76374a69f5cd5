using Assiduous.Record;
using Assiduous.Rules;
using Assiduous.Statements;

namespace Assiduous.Judgment.Assessment;

/// <summary>An element as it is shown: its status in both readings, its facts and passages, and why.</summary>
internal static class ElementRow
{
    /// <summary>The row of an element.</summary>
    public static ElementAssessment Of(string id, TestLeaf leaf, ElementRecord record, bool given, BothReadings<ElementStatus> status, BothReadings<bool> pivotal)
    {
        var why = given ? new(GivenUp, GivenUp) : new BothReadings<string>(Why(record, status.Strict, Reading.Strict), Why(record, status.Assiduous, Reading.Assiduous));
        return new()
        {
            Id = id,
            Name = leaf.Text,
            Authority = record.Authority,
            Status = given ? new(ElementStatus.ConcededFalse, ElementStatus.ConcededFalse) : status,
            Facts = [.. record.Facts.Select(f => f.Link)],
            Evidence = record.Evidence,
            Why = Explanation.Both(why),
            WhyIn = why,
            Pivotal = pivotal,
            Proponent = given ? null : record.ProponentMoves ? Side.Movant : Side.Opponent,
            Missing = given || record.IsLaw ? [] : [.. Missing(record)],
            Notes = record.SeemsChallenged,
        };
    }

    private const string GivenUp = "The claim was given up; the record on this element was not looked at.";

    // What was not recognised may stand in the papers all the same, so it is said who looked.
    private static IEnumerable<string> Missing(ElementRecord record)
    {
        var (needs, other) = record.ProponentMoves ? ("movant", "opponent") : ("opponent", "movant");
        var (yes, no) = (record.Evidence.Where(e => e.For).ToArray(), record.Evidence.Where(e => !e.For).ToArray());
        var looked = record.Facts.Any(f => f.Link.Confirmed) ? "Among the facts that a person laid on it nothing cited speaks" : "The program recognised nothing cited that speaks";
        if (yes.Length + no.Length == 0)
        {
            yield return $"{looked} to it; the {needs} must prove it.";
            yield break;
        }

        if (yes.Length == 0) yield return $"{looked} for it; the {needs} must prove it.";
        if (no.Length == 0) yield return $"{looked} against it; it would be for the {other} to offer it.";
        foreach (var (says, side) in new[] { ("for", yes), ("against", no) })
            if (side.Length > 0 && !side.Any(e => e.Competent)) yield return $"What is cited {says} it ({record.Cites.Of(side.Select(e => e.Cited))}) does not count in its present form.";
    }

    /// <summary>Why an element has a status in a reading.</summary>
    public static string Why(ElementRecord record, ElementStatus status, Reading reading) => status switch
    {
        ElementStatus.UndisputedTrue or ElementStatus.UndisputedFalse => $"{Taken(record, reading)}, and nothing that counts speaks the other way.",
        ElementStatus.GenuinelyDisputed => record.Dispute,
        ElementStatus.NoEvidence => $"The motion says that there is no evidence of it ({record.Challenged}), and the papers cite none. Searched: every numbered fact, every answer, and the fact sections of the briefs.",
        ElementStatus.OpenLaw => "A question of law, which the program does not answer; no fact was laid on it.",
        _ when record.Facts.Any(f => FactEvidence.Status(f.Fact, reading) == FactStatus.Undecided) => $"Not assessed: {Numbers(record.Facts.Where(f => FactEvidence.Status(f.Fact, reading) == FactStatus.Undecided))} could not be decided.",
        _ when record.Facts.Count > 0 => $"Not assessed: {Lower(Numbers(record.Facts))} {(Count(record.Facts) > 1 ? "were" : "was")} laid on it, but nothing there counts as evidence either way in this reading.",
        _ => "Not assessed: no fact or passage that counts was laid on it.",
    };

    private static string Taken(ElementRecord record, Reading reading)
    {
        var taken = record.Facts.Where(f => f.Directed && FactEvidence.TakenAsTrue(f.Fact, reading)).ToArray();
        if (taken.Length == 0) return $"The party against whom it counts says so itself ({Lower(Numbers(record.Facts))})";
        var many = Count(taken) > 1;
        var how = taken.Any(f => FactEvidence.Status(f.Fact, reading) == FactStatus.DeemedAdmitted) ? "would be taken as admitted"
            : (many ? "are " : "is ") + (taken.All(f => FactEvidence.Status(f.Fact, reading) == FactStatus.Admitted) ? "admitted" : "not disputed");
        return $"{Numbers(taken)}, which {how}, {(many ? "speak" : "speaks")} {(taken.Any(f => f.Link.Supports) ? "for" : "against")} it";
    }

    /// <summary>Who speaks to it and differs.</summary>
    public static string Dispute(ElementRecord record)
    {
        var (yes, no) = (Named(record, true), Named(record, false));
        if (yes.Words.Length > 0 && no.Words.Length > 0)
            return $"{yes.Words} {(yes.Many ? "speak" : "speaks")} for it and {no.Words} {(no.Many ? "speak " : "")}against it; the two differ.";
        if (yes.Words.Length > 0)
            return $"{yes.Words} {(yes.Many ? "speak" : "speaks")} for it" + (record.ProponentMoves ? "; a jury could still refuse it, and the movant must compel it." : " and nobody concedes it; a jury could find it or refuse it.");
        return $"{Numbers(record.Facts)} {(Count(record.Facts) > 1 ? "are" : "is")} disputed.";
    }

    private static (string Words, bool Many) Named(ElementRecord record, bool speaksFor) =>
        record.Cites.Spoken(record.Evidence.Where(e => e.For == speaksFor && e.Competent).Select(e => e.Cited));

    private static int Count(IEnumerable<LaidFact> facts) => facts.Select(f => (f.Fact.Side, f.Fact.Number)).Distinct().Count();

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private static string Numbers(IEnumerable<LaidFact> facts)
    {
        var groups = facts.GroupBy(f => f.Fact.Side).Select(g => (Side: g.Key, Numbers: g.Select(f => f.Fact.Number).Distinct(StringComparer.Ordinal).ToArray()))
            .Select(g => $"the {(g.Side == Side.Movant ? "movant" : "opponent")}'s {(g.Numbers.Length > 1 ? "¶¶" : "¶")} {(g.Numbers.Length > 6 ? string.Join(", ", g.Numbers.Take(5)) + $" and {g.Numbers.Length - 5} more" : Cites.And(g.Numbers))}");
        var text = Cites.And([.. groups]);
        return text.Length == 0 ? "It" : char.ToUpperInvariant(text[0]) + text[1..];
    }
}
