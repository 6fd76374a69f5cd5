using Assiduous.Citations;
using Assiduous.Docket;
using Assiduous.Judgment.Corrections;
using Assiduous.Record;
using Assiduous.Rules;
using Assiduous.Statements;

namespace Assiduous.Judgment;

/// <summary>What comes out: every fact with its evidence, answer and status, and what that does to each claim.</summary>
public sealed record Review
{
    /// <summary>The case.</summary>
    public required MatterHead Matter { get; init; }

    /// <summary>The motions under review.</summary>
    public IReadOnlyList<Motion> Motions { get; init; } = [];

    /// <summary>Every document of the folder, in the order of docket numbers, then names.</summary>
    public IReadOnlyList<Filing> Filings { get; init; } = [];

    /// <summary>Every numbered fact, movant's first, in the order of the paper.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>What briefs assert outside any numbered statement.</summary>
    public IReadOnlyList<NarrativeAssertion> Narrative { get; init; } = [];

    /// <summary>What parties gave up in words.</summary>
    public IReadOnlyList<Concession> Concessions { get; init; } = [];

    /// <summary>Each claim and defense against each defendant.</summary>
    public IReadOnlyList<ClaimAssessment> Claims { get; init; } = [];

    /// <summary>Each authority that the papers cite.</summary>
    public IReadOnlyList<CitedAuthority> Authorities { get; init; } = [];

    /// <summary>Dated and clock-timed events.</summary>
    public IReadOnlyList<TimelineEvent> Timeline { get; init; } = [];

    /// <summary>Evidence and papers that do not agree with each other, side by side.</summary>
    public IReadOnlyList<EvidenceConflict> Conflicts { get; init; } = [];

    /// <summary>What is due when.</summary>
    public IReadOnlyList<Deadline> Deadlines { get; init; } = [];

    /// <summary>The history of the case, a sentence an event.</summary>
    public IReadOnlyList<HistoryEvent> History { get; init; } = [];

    /// <summary>Findings about papers as a whole, and about files that could not be read.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>What people decided about the matter, by time, and what became of each decision in this review.</summary>
    public IReadOnlyList<CorrectionOutcome> Corrections { get; init; } = [];

    /// <summary>What was supposed for this run alone, a sentence each; empty where the review shows the matter as it is.</summary>
    public IReadOnlyList<string> Supposed { get; init; } = [];
}

/// <summary>The case and the rule that governs.</summary>
public sealed record MatterHead
{
    /// <summary>Short caption, <c>Ali v. Ramos</c>.</summary>
    public string Caption { get; init; } = "";

    /// <summary>Court id, <c>nysd</c>; null where unknown.</summary>
    public string? Court { get; init; }

    /// <summary>Docket number; null where unknown.</summary>
    public string? DocketNumber { get; init; }

    /// <summary>Assigned judge; null where unknown.</summary>
    public string? Judge { get; init; }

    /// <summary>The parties.</summary>
    public IReadOnlyList<MatterParty> Parties { get; init; } = [];

    /// <summary>The rule on statements of fact that was applied; null where no version could be chosen.</summary>
    public StatementRule? Rule { get; init; }

    /// <summary>The day by which the version of the rule was chosen; null where no paper tells one.</summary>
    public DateOnly? Filed { get; init; }

    /// <summary>Whether every party has counsel; null where nothing tells.</summary>
    public bool? AllRepresented { get; init; }

    /// <summary>How court, date, judge and representation were inferred, a sentence each.</summary>
    public IReadOnlyList<string> Inferred { get; init; } = [];
}

/// <summary>A party.</summary>
/// <param name="Name">As the caption has it.</param>
/// <param name="Role"><c>plaintiff</c>, <c>defendant</c>, …</param>
/// <param name="Represented">Whether counsel appears; null where unknown.</param>
/// <param name="Terminated">When it left the case; null where it is still in it.</param>
public sealed record MatterParty(string Name, string Role, bool? Represented, DateOnly? Terminated);

/// <summary>What the record shows of an element: <c>docs/tests-of-law.md</c>.</summary>
public enum ElementStatus
{
    /// <summary>Nobody has looked.</summary>
    NotAssessed,

    /// <summary>Cannot be disputed on this record.</summary>
    UndisputedTrue,

    /// <summary>Negated, with nothing the other way.</summary>
    UndisputedFalse,

    /// <summary>A jury could find either way.</summary>
    GenuinelyDisputed,

    /// <summary>The party who must prove it has nothing.</summary>
    NoEvidence,

    /// <summary>Conceded by the party against whom it counts.</summary>
    ConcededTrue,

    /// <summary>Given up by the party who must prove it.</summary>
    ConcededFalse,

    /// <summary>Factors point both ways; somebody must weigh.</summary>
    Weighing,

    /// <summary>A question of law that the program does not answer.</summary>
    OpenLaw,
}

/// <summary>Where a claim or defense stands.</summary>
public enum Outlook
{
    /// <summary>Not assessed.</summary>
    NotAssessed,

    /// <summary>A jury could go either way.</summary>
    Open,

    /// <summary>It cannot be made out on any version of the facts.</summary>
    Fails,

    /// <summary>It is made out on every version.</summary>
    Holds,

    /// <summary>Its owner gave it up.</summary>
    Conceded,

    /// <summary>It turns on a weighing of settled factors.</summary>
    Weighing,

    /// <summary>It turns on an open question of law.</summary>
    OpenLaw,
}

/// <summary>A value in each of the two readings.</summary>
/// <typeparam name="T">What is read twice.</typeparam>
/// <param name="Strict">If the rule is enforced as written.</param>
/// <param name="Assiduous">If the court looks at the whole record.</param>
public sealed record BothReadings<T>(T Strict, T Assiduous);

/// <summary>A fact that speaks to an element.</summary>
/// <param name="Side">Whose fact.</param>
/// <param name="Number">Its number.</param>
/// <param name="Supports">Whether it speaks for the element or against it.</param>
/// <param name="Confirmed">Whether a person confirmed the link.</param>
/// <param name="Why">Why the link was drawn.</param>
public sealed record FactLink(Side Side, string Number, bool Supports, bool Confirmed, string Why)
{
    /// <summary>Whether it is known which way the fact speaks; of a suggestion it may only be known that it speaks to the element.</summary>
    public bool Directed { get; init; } = true;

    /// <summary>The reason that a person gave for it, in that person's words; null where nobody gave one.</summary>
    public string? Because { get; init; }
}

/// <summary>A passage that speaks to an element.</summary>
/// <param name="For">Whether it speaks for the element or against it.</param>
/// <param name="Side">Who offers it.</param>
/// <param name="Cited">The passage.</param>
/// <param name="Competent">Whether it counts as evidence in its present form.</param>
/// <param name="Why">Why it was laid here.</param>
public sealed record ElementEvidence(bool For, Side Side, CitedPassage Cited, bool Competent, string Why)
{
    /// <summary>What a court may ask before it counts; asked, never answered.</summary>
    public IReadOnlyList<AdmissibilityQuestion> Questions { get; init; } = [];
}

/// <summary>An element, factor or threshold of a claim, assessed.</summary>
public sealed record ElementAssessment
{
    /// <summary>Its name within the test.</summary>
    public required string Id { get; init; }

    /// <summary>What must be so.</summary>
    public required string Name { get; init; }

    /// <summary>The same as a question, <c>whether the cuffs were unreasonably tight</c>.</summary>
    public string Question => Assessment.Explanation.Whether(Name);

    /// <summary>What states it; empty where only the test as a whole has authority.</summary>
    public IReadOnlyList<TestAuthority> Authority { get; init; } = [];

    /// <summary>Its status in both readings.</summary>
    public required BothReadings<ElementStatus> Status { get; init; }

    /// <summary>The facts that speak to it.</summary>
    public IReadOnlyList<FactLink> Facts { get; init; } = [];

    /// <summary>The passages that speak to it.</summary>
    public IReadOnlyList<ElementEvidence> Evidence { get; init; } = [];

    /// <summary>Why it stands so, in both readings where they differ.</summary>
    public string Why { get; init; } = "";

    /// <summary>The same for each reading by itself; null where <see cref="Why"/> alone was written.</summary>
    public BothReadings<string>? WhyIn { get; init; }

    /// <summary>Whether one finding on it could turn the outcome of the claim.</summary>
    public BothReadings<bool> Pivotal { get; init; } = new(false, false);

    /// <summary>Who must prove it at trial, relative to the motion; null where the claim was given up or the element is asked on each version of the facts.</summary>
    public Side? Proponent { get; init; }

    /// <summary>What nobody cites, a sentence each: evidence for it, evidence against it, evidence in a form that counts.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>What a reader should know and the status does not count, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A claim, defense or immunity for one defendant, assessed.</summary>
public sealed record ClaimAssessment
{
    /// <summary><c>claim</c> or <c>defense</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The motion under which it is assessed.</summary>
    public required string Motion { get; init; }

    /// <summary>Its name, <c>Excessive force</c>.</summary>
    public required string Claim { get; init; }

    /// <summary>The defendant.</summary>
    public required string Defendant { get; init; }

    /// <summary>Id of the legal test; null where none was found.</summary>
    public string? Test { get; init; }

    /// <summary>The legal test itself, with its authority; null where none was found.</summary>
    public LegalTest? Law { get; init; }

    /// <summary>Its elements.</summary>
    public IReadOnlyList<ElementAssessment> Elements { get; init; } = [];

    /// <summary>Where it stands in both readings.</summary>
    public required BothReadings<Outlook> Outlook { get; init; }

    /// <summary>The facts on which it turns in the assiduous reading.</summary>
    public IReadOnlyList<FactLink> TurnsOn { get; init; } = [];

    /// <summary>Whether suggestions that no person confirmed went into it.</summary>
    public bool Provisional { get; init; }

    /// <summary>Why it stands so: sentences that a law clerk would sign.</summary>
    public string Why { get; init; } = "";

    /// <summary>The same for each reading by itself, one ground a line; null where <see cref="Why"/> alone was written.</summary>
    public BothReadings<string>? WhyIn { get; init; }

    /// <summary>The claims against others on which it stands.</summary>
    public IReadOnlyList<ClaimAgainst> StandsOn { get; init; } = [];

    /// <summary>Facts that the record leaves no dispute about, which a court could treat as established if it does not grant the motion whole (Rule 56(g)).</summary>
    public BothReadings<IReadOnlyList<FactLink>> Established { get; init; } = new([], []);

    /// <summary>What a reader should know and the assessment does not count, a sentence each: silence of the opposition, how the test was chosen.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A claim against a defendant, by which a row of the assessment is found.</summary>
/// <param name="Claim">Its name.</param>
/// <param name="Defendant">The defendant.</param>
public sealed record ClaimAgainst(string Claim, string Defendant);

/// <summary>An authority that the papers cite.</summary>
/// <param name="Text">Its full citation as first printed.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Cites">Where it is cited.</param>
/// <param name="Findings">What is wrong with it or its citations.</param>
public sealed record CitedAuthority(string Text, CitationKind Kind, IReadOnlyList<FilePlace> Cites, IReadOnlyList<Finding> Findings);

/// <summary>A place in a filing.</summary>
/// <param name="File">The filing, by its name in the folder.</param>
/// <param name="Span">Where in its text.</param>
public sealed record FilePlace(string File, TextSpan Span);

/// <summary>A dated or clock-timed event and who says what of it.</summary>
/// <param name="Date">The day; null where only the time is told.</param>
/// <param name="Time">The time as told, <c>about 10:00 a.m.</c>; null where none.</param>
/// <param name="Event">What happened, in the words of the first version.</param>
/// <param name="Versions">Each version, with its source.</param>
public sealed record TimelineEvent(DateOnly? Date, string? Time, string Event, IReadOnlyList<EventVersion> Versions);

/// <summary>One side's version of an event.</summary>
/// <param name="Side">Whose version; null where the paper is neither side's, or whose it is was not told.</param>
/// <param name="Text">The version.</param>
/// <param name="Source">Where it stands, as one would cite it.</param>
public sealed record EventVersion(Side? Side, string Text, string Source)
{
    /// <summary>The time of day or stretch that it tells, measured; null where it tells a day alone.</summary>
    public Measure? Told { get; init; }
}
