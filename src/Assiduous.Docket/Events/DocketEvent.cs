namespace Assiduous.Docket;

/// <summary>What an entry is.</summary>
public enum DocketEventKind
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary>The first complaint, a petition or a notice of removal.</summary>
    Complaint,

    /// <summary>An amended complaint.</summary>
    AmendedComplaint,

    /// <summary>An answer.</summary>
    Answer,

    /// <summary>A motion.</summary>
    Motion,

    /// <summary>A memorandum in support of a motion.</summary>
    Memorandum,

    /// <summary>An opposition to a motion, or a response to it.</summary>
    Opposition,

    /// <summary>A reply.</summary>
    Reply,

    /// <summary>A statement of material facts.</summary>
    Statement,

    /// <summary>A response to such a statement.</summary>
    StatementResponse,

    /// <summary>A declaration or affidavit.</summary>
    Declaration,

    /// <summary>An order or opinion.</summary>
    Order,

    /// <summary>A judgment.</summary>
    Judgment,

    /// <summary>A report and recommendation of a magistrate judge.</summary>
    Recommendation,

    /// <summary>A referral to another judge, or an assignment.</summary>
    Referral,

    /// <summary>A stipulation.</summary>
    Stipulation,

    /// <summary>A letter.</summary>
    Letter,

    /// <summary>A notice.</summary>
    Notice,

    /// <summary>Minutes of a conference, hearing or trial.</summary>
    Minutes,

    /// <summary>A transcript.</summary>
    Transcript,

    /// <summary>A summons or proof of service.</summary>
    Service,

    /// <summary>Counsel's appearance.</summary>
    Appearance,
}

/// <summary>What an order did to a motion.</summary>
/// <param name="Entry">Number of the motion's entry.</param>
/// <param name="Outcome"><c>granted</c>, <c>denied</c>, <c>granted in part and denied in part</c>, <c>denied in part</c>, <c>moot</c>, <c>terminated</c>, <c>adopted</c>.</param>
public sealed record MotionDecided(string Entry, string Outcome);

/// <summary>A day that an entry sets.</summary>
/// <param name="Date">The day.</param>
/// <param name="What">What is due or set.</param>
public sealed record DateSet(DateOnly Date, string What);

/// <summary>An entry and what it means.</summary>
public sealed record DocketEvent
{
    /// <summary>The entry.</summary>
    public required DocketEntry Entry { get; init; }

    /// <summary>What it is.</summary>
    public required DocketEventKind Kind { get; init; }

    /// <summary>Whether it is a motion for summary judgment, whole or partial, or a cross-motion for it.</summary>
    public bool IsSummaryJudgmentMotion { get; init; }

    /// <summary>The parties who filed it, as printed; empty where it does not say.</summary>
    public IReadOnlyList<string> FiledBy { get; init; } = [];

    /// <summary>Entries that it answers, supports or speaks of.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>Motions that it decides.</summary>
    public IReadOnlyList<MotionDecided> Decided { get; init; } = [];

    /// <summary>Days that it sets.</summary>
    public IReadOnlyList<DateSet> DatesSet { get; init; } = [];

    /// <summary>Whether it extends time.</summary>
    public bool Extends { get; init; }

    /// <summary>Attachments by number, as the text lists them.</summary>
    public IReadOnlyList<AttachedDocument> Attachments { get; init; } = [];

    /// <summary>Parties against whom a complaint is brought, as printed.</summary>
    public IReadOnlyList<string> Against { get; init; } = [];

    /// <summary>Parties who joined by it.</summary>
    public IReadOnlyList<string> Joined { get; init; } = [];

    /// <summary>Parties who left by it.</summary>
    public IReadOnlyList<string> Left { get; init; } = [];

    /// <summary>The labels of its documents, <c>118</c>, <c>118-1</c>; empty where it has no number.</summary>
    public IEnumerable<string> Labels => Entry.Number is null ? [] : [Entry.Number, .. Attachments.Select(a => $"{Entry.Number}-{a.Number}")];
}

/// <summary>The papers on one motion for summary judgment.</summary>
/// <param name="Motion">The motion.</param>
/// <param name="Papers">Every paper on it, the motion included, in the order of the docket.</param>
/// <param name="Decision">The entry that decides it; null where none does yet.</param>
public sealed record BriefingSet(DocketEvent Motion, IReadOnlyList<DocketEvent> Papers, DocketEvent? Decision);

/// <summary>A document that the docket lists and the folder lacks.</summary>
/// <param name="Label"><c>118-3</c>.</param>
/// <param name="Description">What the docket calls it.</param>
public sealed record MissingDocument(string Label, string Description)
{
    /// <summary>The complaint, as a sentence.</summary>
    public string Message => $"ECF {Label} ({Description}) is on the docket, not here.";
}
