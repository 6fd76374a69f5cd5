using Assiduous.Record;
using Assiduous.Rules;
using Assiduous.Statements;

namespace Assiduous.Judgment;

/// <summary>Everything from which claims are assessed.</summary>
public sealed record AssessmentInput
{
    /// <summary>The law.</summary>
    public required RuleBook Rules { get; init; }

    /// <summary>The motions; claims are assessed under each.</summary>
    public required IReadOnlyList<Motion> Motions { get; init; }

    /// <summary>Every numbered fact, with its statuses and evidence.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>What briefs assert outside any numbered statement.</summary>
    public IReadOnlyList<NarrativeAssertion> Narrative { get; init; } = [];

    /// <summary>What parties gave up in words.</summary>
    public IReadOnlyList<Concession> Concessions { get; init; } = [];

    /// <summary>The claims, each with the defendants against whom it is pleaded.</summary>
    public IReadOnlyList<PleadedClaim> Claims { get; init; } = [];

    /// <summary>The defenses and immunities, each with the defendants who raise it.</summary>
    public IReadOnlyList<PleadedClaim> Defenses { get; init; } = [];

    /// <summary>Which fact goes to which element, as a person confirmed it.</summary>
    public IReadOnlyList<ConfirmedLink> Links { get; init; } = [];

    /// <summary>Elements of which the motion says that there is no evidence, as a person confirmed it.</summary>
    public IReadOnlyList<Challenge> Challenges { get; init; } = [];

    /// <summary>The filings, by which reasons name what is cited; without them a paper is called by its file.</summary>
    public IReadOnlyList<Filing> Filings { get; init; } = [];

    /// <summary>The parties.</summary>
    public IReadOnlyList<MatterParty> Parties { get; init; } = [];

    /// <summary>Id of the court, <c>nysd</c>; null where unknown.</summary>
    public string? Court { get; init; }

    /// <summary>The day of the incident, by whose law a claim is judged; null where nobody said.</summary>
    public DateOnly? Incident { get; init; }
}

/// <summary>A claim or defense as it is pleaded.</summary>
/// <param name="Name">What a reader sees, <c>Excessive force</c>.</param>
/// <param name="TestId">Id of the legal test that governs it; null where none was found.</param>
/// <param name="Defendants">The defendants against whom it is pleaded, or who raise it.</param>
/// <param name="Source">Where it is pleaded, or who said so, as one would cite it.</param>
/// <param name="Confirmed">Whether a person confirmed it.</param>
public sealed record PleadedClaim(string Name, string? TestId, IReadOnlyList<string> Defendants, string Source, bool Confirmed)
{
    /// <summary>How its test was chosen among several, in a sentence; null where there was nothing to choose.</summary>
    public string? Chosen { get; init; }

    /// <summary>Line of <c>matter.yaml</c>, from 1, where a person names it; null elsewhere.</summary>
    public int? Line { get; init; }
}

/// <summary>A fact that a person laid on an element.</summary>
/// <param name="Side">Whose fact.</param>
/// <param name="Number">Its number.</param>
/// <param name="Claim">The claim, by its name or by the id of its test.</param>
/// <param name="Element">The element.</param>
/// <param name="Supports">Whether the fact, if true, speaks for the element or against it.</param>
/// <param name="Defendants">The defendants for whom it does; null for all.</param>
/// <param name="Line">Line of <c>matter.yaml</c>, from 1, for messages; null where it stands in none.</param>
public sealed record ConfirmedLink(
    Side Side, string Number, string Claim, string Element, bool Supports, IReadOnlyList<string>? Defendants = null, int? Line = null)
{
    /// <summary>Why, in the person's own words; null where they gave no reason.</summary>
    public string? Because { get; init; }
}

/// <summary>Something that a person confirmed and that cannot be used.</summary>
/// <param name="Line">Line of <c>matter.yaml</c>, from 1; null where it stands in none.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
public sealed record ConfirmationProblem(int? Line, string Message);

/// <summary>An element of which the motion says that the other side has no evidence (<em>Celotex</em>, 477 U.S. at 325).</summary>
/// <param name="Claim">The claim, by its name or by the id of its test.</param>
/// <param name="Element">The element.</param>
/// <param name="Locator">Where the motion says so, as one would cite it.</param>
/// <param name="Line">Line of <c>matter.yaml</c>, from 1, for messages; null where it stands in none.</param>
public sealed record Challenge(string Claim, string Element, string Locator, int? Line = null);
