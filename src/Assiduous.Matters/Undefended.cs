using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Matters;

/// <summary>A fact that one side leaves open to the other: its own without support, or the other's without a proper answer.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Kind">What is wrong, in a few words: "no support", "not answered".</param>
/// <param name="Why">The reason, as a sentence.</param>
/// <param name="Remedy">What the other side can do with it.</param>
public sealed record OpenFact(Fact Fact, string Kind, string Why, string Remedy)
{
    /// <summary>Where a reader looks: <c>¶ 4</c>, <c>additional ¶ 2</c>.</summary>
    public string Place => (Fact.Side is Side.Opponent ? "additional ¶ " : "¶ ") + Fact.Number;

    /// <summary>The same as a finding, for output that knows findings alone.</summary>
    public Finding AsFinding() => new()
    {
        Code = "undefended", Severity = Severity.Note, Span = Fact.Span, Text = Fact.Text.Length > 160 ? Fact.Text[..160] + "…" : Fact.Text,
        Message = $"¶ {Fact.Number}: {Kind}. {Why}", Rule = Fact.Strict.Authority, Suggestion = Remedy, File = Fact.File,
    };
}

/// <summary>What one side's papers leave undefended, seen from the other side.</summary>
public static class Undefended
{
    /// <summary>The open facts in the order of the papers.</summary>
    /// <param name="theirs">The side whose papers are looked at.</param>
    /// <param name="facts">The facts of both sides.</param>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    public static IReadOnlyList<OpenFact> By(Side theirs, IReadOnlyList<Fact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return [.. facts.Select(f => f.Side == theirs ? OwnFact(f) : Answer(f)).OfType<OpenFact>()];
    }

    /// <summary>The facts of which nothing could be told, so that a person must read them.</summary>
    /// <param name="facts">The facts of both sides.</param>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    public static IReadOnlyList<Fact> Untold(IReadOnlyList<Fact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return [.. facts.Where(f => f.Strict.Status is FactStatus.Undecided)];
    }

    /// <summary>A fact of theirs that may be attacked.</summary>
    private static OpenFact? OwnFact(Fact fact) => fact.Strict.Status switch
    {
        FactStatus.Unsupported when fact.Citations.Count == 0 => new(fact, "nothing is cited", fact.Strict.Why, Denied(fact) ? "It is denied already: say that nothing is cited for it." : "Say that it cites no evidence; deny it all the same."),
        FactStatus.Unsupported => new(fact, "its citation does not bear it out", fact.Strict.Why, Denied(fact) ? "It is denied already: show the court the words cited (Fed. R. Civ. P. 56(c)(1)(B))." : "Deny it, and say where the citation fails (Fed. R. Civ. P. 56(c)(1)(B))."),
        FactStatus.Disregarded => new(fact, "no fact, or over the limit", fact.Strict.Why, Denied(fact) ? "It is denied already; hold to the objection." : "Object that it is none that the rule takes, and answer in case the objection fails."),
        _ when fact.Findings.FirstOrDefault(f => f.Code is "controverted-elsewhere") is { } against => new(fact, "the record says otherwise", against.Message, "Deny it, and cite that place."),
        _ => null,
    };

    private static bool Denied(Fact fact) => fact.Response.Disposition is Disposition.Denied or Disposition.AdmittedInPart;

    /// <summary>A fact that their paper leaves unanswered, or answers without evidence.</summary>
    private static OpenFact? Answer(Fact fact)
    {
        if (fact.Strict.Status is not (FactStatus.DeemedAdmitted or FactStatus.Undisputed)) return null;
        var kind = (fact.Response.Present, fact.Response.Disposition) switch
        {
            (false, _) => "not answered",
            (_, Disposition.Denied or Disposition.AdmittedInPart) when fact.Response.Citations.Count == 0 => "denied without evidence",
            (_, Disposition.Denied or Disposition.AdmittedInPart) => "denied with evidence that does not meet it",
            (_, Disposition.NoKnowledge) => "answered with a lack of knowledge",
            (_, Disposition.ObjectionOnly) => "objected to and not answered",
            _ => "neither admitted nor denied",
        };
        return new(fact, kind, fact.Strict.Why, fact.Strict.Status is FactStatus.DeemedAdmitted ? "Say that the rule takes it as admitted, and show the evidence that supports it." : "Say that nothing disputes it, and show the evidence that supports it.");
    }
}
