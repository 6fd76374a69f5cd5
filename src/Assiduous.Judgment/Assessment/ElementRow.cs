using Assiduous.Record;
using Assiduous.Rules;
using Assiduous.Statements;

namespace Assiduous.Judgment.Assessment;

/// <summary>An element as it is shown: its status in both readings, its facts and passages, and why.</summary>
internal static class ElementRow
{
    /// <summary>The row of an element.</summary>
    public static ElementAssessment Of(string id, TestLeaf leaf, ElementRecord record, bool given, ElementStatus strict, ElementStatus assiduous)
    {
        var status = given
            ? new BothReadings<ElementStatus>(ElementStatus.ConcededFalse, ElementStatus.ConcededFalse)
            : new(strict, assiduous);
        return new()
        {
            Id = id,
            Name = leaf.Text,
            Status = status,
            Facts = [.. record.Facts.Select(f => f.Link)],
            Evidence = record.Evidence,
            Why = given ? GivenUp : strict == assiduous ? Why(record, assiduous, Reading.Assiduous)
                : Explanation.Both(new(Why(record, strict, Reading.Strict), Why(record, assiduous, Reading.Assiduous))),
            WhyIn = given ? new(GivenUp, GivenUp) : new(Why(record, strict, Reading.Strict), Why(record, assiduous, Reading.Assiduous)),
        };
    }

    private const string GivenUp = "The claim was given up; the record on this element was not looked at.";

    /// <summary>Why an element has a status in a reading.</summary>
    public static string Why(ElementRecord record, ElementStatus status, Reading reading) => status switch
    {
        ElementStatus.UndisputedTrue or ElementStatus.UndisputedFalse => $"{Taken(record, reading)} and nothing that counts speaks the other way.",
        ElementStatus.GenuinelyDisputed => Dispute(record),
        ElementStatus.NoEvidence => $"The motion says that there is no evidence of it ({record.Challenged}), and the papers cite none. Searched: every numbered fact, every answer, and the fact sections of the briefs.",
        _ when record.Facts.Any(f => FactEvidence.Status(f.Fact, reading) == FactStatus.Undecided) => $"Not assessed: {Numbers(record.Facts.Where(f => FactEvidence.Status(f.Fact, reading) == FactStatus.Undecided))} could not be decided.",
        _ => "Not assessed: no fact or passage that counts was laid on it.",
    };

    private static string Taken(ElementRecord record, Reading reading)
    {
        var taken = record.Facts.Where(f => f.Directed && FactEvidence.TakenAsTrue(f.Fact, reading)).ToArray();
        if (taken.Length == 0) return $"The party against whom it counts says so itself ({Lower(Numbers(record.Facts))}),";
        var word = taken.Any(f => FactEvidence.Status(f.Fact, reading) == FactStatus.DeemedAdmitted)
            ? "would be taken as admitted" : taken.All(f => FactEvidence.Status(f.Fact, reading) == FactStatus.Admitted) ? "is admitted" : "is not disputed";
        var many = taken.Select(f => (f.Fact.Side, f.Fact.Number)).Distinct().Count() > 1;
        return $"{Numbers(taken)} {(many ? "speak" : "speaks")} {(taken.Any(f => f.Link.Supports) ? "for" : "against")} it and {(many ? word.Replace("is ", "are ", StringComparison.Ordinal) : word)},";
    }

    /// <summary>Who speaks to it and differs.</summary>
    public static string Dispute(ElementRecord record)
    {
        var (yes, no) = (Named(record.Evidence, true, record.Names), Named(record.Evidence, false, record.Names));
        if (yes.Length > 0 && no.Length > 0) return $"{yes} {(yes.Contains(" and ", StringComparison.Ordinal) ? "speak" : "speaks")} for it and {no} against it; the two differ.";
        if (yes.Length > 0)
            return record.ProponentMoves ? $"{yes} speaks for it; a jury could still refuse it, and the movant must compel it." : $"{yes} speaks for it and nobody concedes it; a jury could find it or refuse it.";
        return $"{Numbers(record.Facts)} is disputed.";
    }

    private static string Named(IReadOnlyList<ElementEvidence> evidence, bool speaksFor, Func<string, string> names) =>
        Cites.Of(evidence.Where(e => e.For == speaksFor && e.Competent).Select(e => e.Cited), names);

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private static string Numbers(IEnumerable<LaidFact> facts)
    {
        var groups = facts.GroupBy(f => f.Fact.Side)
            .Select(g => $"the {(g.Key == Side.Movant ? "movant" : "opponent")}'s {(g.Select(f => f.Fact.Number).Distinct(StringComparer.Ordinal).Count() > 1 ? "¶¶" : "¶")} {Cites.And([.. g.Select(f => f.Fact.Number).Distinct(StringComparer.Ordinal)])}");
        var text = Cites.And([.. groups]);
        return text.Length == 0 ? "It" : char.ToUpperInvariant(text[0]) + text[1..];
    }
}
