using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Judgment.Assessment;

/// <summary>A fact laid on an element.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Link">The link as it is shown.</param>
/// <param name="Directed">Whether it is known which way the fact speaks; a suggestion may only know that it does.</param>
internal sealed record LaidFact(Fact Fact, FactLink Link, bool Directed)
{
    private readonly Lazy<(ElementEvidence Evidence, bool Elsewhere)[]> passages = new(() => [.. FactEvidence.Of(Fact, Link.Supports)]);

    /// <summary>Every passage behind the fact, turned to the element, and whether it comes from another place than the fact and its answer.</summary>
    public IReadOnlyList<(ElementEvidence Evidence, bool Elsewhere)> Passages => passages.Value;
}

/// <summary>What the papers lay on one element of one defendant.</summary>
/// <param name="Facts">The numbered facts.</param>
/// <param name="Narrative">Competent and other passages that sentences of briefs lay on it.</param>
/// <param name="ProponentMoves">Whether the party who must prove it is the one who moves.</param>
/// <param name="Challenged">Where the motion says that there is no evidence of it; null where it does not.</param>
internal sealed record ElementRecord(
    IReadOnlyList<LaidFact> Facts, IReadOnlyList<ElementEvidence> Narrative, bool ProponentMoves, string? Challenged)
{
    private IReadOnlyList<ElementEvidence>? evidence;

    /// <summary>How each file is called.</summary>
    public Func<string, string> Names { get; init; } = Cites.Label;

    /// <summary>Every passage laid on the element, in the order of strength of form: competent first.</summary>
    public IReadOnlyList<ElementEvidence> Evidence => evidence ??=
    [
        .. Facts.Where(f => f.Directed).SelectMany(f => f.Passages).Select(p => p.Evidence).Concat(Narrative)
            .DistinctBy(e => (e.For, e.Cited.TargetFile, e.Cited.Pinpoint))
            .OrderByDescending(e => e.Competent),
    ];
}

/// <summary>Which reading of the rule is made.</summary>
internal enum Reading
{
    /// <summary>The rule as written.</summary>
    Strict,

    /// <summary>The whole record.</summary>
    Assiduous,
}

/// <summary>How a fact stands, and the passages behind it.</summary>
internal static class FactEvidence
{
    /// <summary>Its status in a reading.</summary>
    public static FactStatus Status(Fact fact, Reading reading) =>
        (reading == Reading.Strict ? fact.Strict : fact.Assiduous).Status;

    /// <summary>Whether a reading takes the fact as true.</summary>
    public static bool TakenAsTrue(Fact fact, Reading reading) => Status(fact, reading) is
        FactStatus.Admitted or FactStatus.DeemedAdmitted or FactStatus.Undisputed;

    /// <summary>Every passage behind a fact, turned to an element for or against which the fact speaks.</summary>
    public static IEnumerable<(ElementEvidence Evidence, bool Elsewhere)> Of(Fact fact, bool supports)
    {
        var other = fact.Side == Side.Movant ? Side.Opponent : Side.Movant;
        foreach (var cited in fact.Citations.Where(Speaks))
            yield return (new(supports == Says(cited), fact.Side, cited, cited.Competent, $"Cited under ¶ {fact.Number}."), false);
        foreach (var cited in fact.Response.Citations.Where(Found))
            yield return (new(supports != Answers(fact.Response), other, cited, cited.Competent, $"Cited in the answer to ¶ {fact.Number}."), false);
        foreach (var elsewhere in fact.Elsewhere.Where(e => Speaks(e.Cited)))
            yield return (new(
                supports == Says(elsewhere.Cited), Says(elsewhere.Cited) ? fact.Side : other, elsewhere.Cited, elsewhere.Cited.Competent, elsewhere.Why), true);
    }

    private static bool Found(CitedPassage cited) => cited.Passage is not null && cited.Support != Support.NotFound;

    private static bool Speaks(CitedPassage cited) =>
        cited.Passage is not null && cited.Support is Support.Supports or Support.Partial or Support.Contradicts;

    private static bool Says(CitedPassage cited) => cited.Support is Support.Supports or Support.Partial;

    private static bool Answers(Response response) => response.Disposition is Disposition.Denied or Disposition.AdmittedInPart or Disposition.None;
}
