using Assiduous.Record;
using Assiduous.Rules;
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

    private FactLink[]? disputed;

    private string? dispute;

    /// <summary>The facts on it that are disputed when the court looks at the whole record.</summary>
    public IReadOnlyList<FactLink> Disputed => disputed ??=
        [.. Facts.Where(f => f.Fact.Assiduous.Status is FactStatus.Disputed or FactStatus.DisputedInPart).Select(f => f.Link)];

    /// <summary>How papers are named.</summary>
    public Cites Cites { get; init; } = Cites.Unknown;

    /// <summary>What states it.</summary>
    public IReadOnlyList<TestAuthority> Authority { get; init; } = [];

    /// <summary>Whether it is a question of law, which facts alone do not answer.</summary>
    public bool IsLaw { get; init; }

    /// <summary>What a court may ask of a passage.</summary>
    public Func<CitedPassage, IReadOnlyList<AdmissibilityQuestion>> Ask { get; init; } = _ => [];

    /// <summary>Where the motion's own words seem to say that there is no evidence of it; shown, never counted, until a person confirms it.</summary>
    public IReadOnlyList<string> SeemsChallenged { get; init; } = [];

    /// <summary>Who speaks to it and differs, in a sentence.</summary>
    public string Dispute => dispute ??= ElementRow.Dispute(this);

    /// <summary>Every passage laid on the element, in the order of strength of form: competent first.</summary>
    public IReadOnlyList<ElementEvidence> Evidence => evidence ??=
    [
        .. Facts.Where(f => f.Directed).SelectMany(f => f.Passages).Select(p => p.Evidence).Concat(Narrative)
            .DistinctBy(e => (e.For, e.Cited.TargetFile, e.Cited.Pinpoint))
            .Select(e => Ask(e.Cited) is { Count: > 0 } asked ? e with { Questions = asked } : e)
            .OrderBy(Form),
    ];

    // Form only: sworn words of a witness, then documents that count, then what does not count as filed. Never by belief.
    private int Form(ElementEvidence evidence) => !evidence.Competent ? 2 : Cites.Witness(evidence.Cited.TargetFile) is not null ? 0 : 1;
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
