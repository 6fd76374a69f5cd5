namespace Assiduous.Rules;

/// <summary>How far a statement of law was checked.</summary>
public enum Confidence
{
    /// <summary>Not checked against a source: a lead.</summary>
    Low,

    /// <summary>Read in part, or in a secondary source.</summary>
    Medium,

    /// <summary>The text, or an opinion quoting it, was read.</summary>
    High,
}

/// <summary>Whose numbered paragraphs a rule takes as admitted where they are not answered.</summary>
public enum DeemedParagraphs
{
    /// <summary>Not established; no conclusion may be drawn.</summary>
    Unknown,

    /// <summary>Nobody's: there is no local rule, or only Fed. R. Civ. P. 56(e)(2) applies.</summary>
    None,

    /// <summary>The movant's alone.</summary>
    Movant,

    /// <summary>Both sides' paragraphs.</summary>
    Both,
}

/// <summary>The word by which a rule deems.</summary>
public enum DeemingWord
{
    /// <summary>Not established.</summary>
    Unknown,

    /// <summary>"will", "shall", "must".</summary>
    Will,

    /// <summary>"may".</summary>
    May,
}

/// <summary>One version of a court's rule on statements of material facts, in force between two dates.</summary>
/// <remarks>Null in a field means that the point is not established, never that the answer is no.</remarks>
public sealed record StatementRule
{
    /// <summary>Stable name of the version, <c>nysd-2004-03</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Court id, <c>nysd</c>.</summary>
    public required string Court { get; init; }

    /// <summary>The court's name as cited, <c>S.D.N.Y.</c>.</summary>
    public required string CourtName { get; init; }

    /// <summary>The rule's name, <c>Local Civil Rule 56.1</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>First day in force; null where not established.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Last day in force; null where it still is, or where that is not established.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>What decides between two versions near the change, in words; null where nothing is known.</summary>
    public string? TransitionNote { get; init; }

    /// <summary>Whose paragraphs are deemed.</summary>
    public DeemedParagraphs Deems { get; init; }

    /// <summary>Whether they will be or may be.</summary>
    public DeemingWord DeemingWord { get; init; }

    /// <summary>The subdivision that deems, <c>56.1(c)</c>; null where not established.</summary>
    public string? DeemingSubdivision { get; init; }

    /// <summary>What a proper denial needs, as a phrase that completes "unless"; null where not established.</summary>
    public string? ProperDenial { get; init; }

    /// <summary>Whether the response must say that it admits or denies; null where not established.</summary>
    public bool? MustAdmitOrDeny { get; init; }

    /// <summary>Whether each statement and each denial must be followed by a citation to evidence.</summary>
    public bool? CitationRequired { get; init; }

    /// <summary>Whether the response must repeat each of the movant's paragraphs: <c>yes</c>, <c>no</c>, <c>if-all-represented</c>, <c>by-judge</c>, <c>prohibited</c>; null where not established.</summary>
    public string? Reproduce { get; init; }

    /// <summary>Most paragraphs in the movant's statement; null where no limit is established.</summary>
    public int? MovantParagraphs { get; init; }

    /// <summary>Most paragraphs of additional facts; null where no limit is established.</summary>
    public int? AdditionalParagraphs { get; init; }

    /// <summary>Whether the opponent may file additional facts.</summary>
    public bool? AdditionalFacts { get; init; }

    /// <summary>Whether a reply to additional facts exists: <c>required</c>, <c>allowed</c>, <c>not-allowed</c>; null where not established.</summary>
    public string? ReplyStatement { get; init; }

    /// <summary>How far the version was checked.</summary>
    public Confidence Confidence { get; init; }

    /// <summary>Names of fields that were not checked, whatever <see cref="Confidence"/> says.</summary>
    public IReadOnlyList<string> Unchecked { get; init; } = [];

    /// <summary>Cases and rules that say so, as they are cited.</summary>
    public IReadOnlyList<string> Authority { get; init; } = [];

    /// <summary>One line for the head of a review: rule, text in force, confidence.</summary>
    public string Title => EffectiveTo is { } to
        ? $"{CourtName} {Rule} (text in force {EffectiveFrom?.Year.ToString() ?? "?"}–{to.Year})"
        : $"{CourtName} {Rule}" + (EffectiveFrom is { } from ? $" (text in force since {from:yyyy-MM-dd})" : "");
}
