namespace Assiduous.Docket;

/// <summary>What a page turned out to be.</summary>
public enum DocketKind
{
    /// <summary>No docket; <see cref="DocketReport.Message"/> says what was found instead.</summary>
    None,

    /// <summary>A docket report: header, parties, entries.</summary>
    Docket,

    /// <summary>The page that lists one entry's document and its attachments.</summary>
    Attachments,
}

/// <summary>A docket as the clerk's system prints it.</summary>
public sealed record DocketReport
{
    /// <summary>What the page is.</summary>
    public required DocketKind Kind { get; init; }

    /// <summary>Why there is no docket, as a sentence; null where there is one.</summary>
    public string? Message { get; init; }

    /// <summary>Court id, <c>nysd</c>; empty where the page does not tell.</summary>
    public string CourtId { get; init; } = "";

    /// <summary>Short caption, <c>Ali v. Annucci</c>.</summary>
    public string CaseName { get; init; } = "";

    /// <summary>Docket number without judges' initials, <c>1:16-cv-01994</c>.</summary>
    public string DocketNumber { get; init; } = "";

    /// <summary>The judge assigned, without title.</summary>
    public string AssignedTo { get; init; } = "";

    /// <summary>The judge to whom matters are referred, without title; empty where none.</summary>
    public string ReferredTo { get; init; } = "";

    /// <summary>Statute under which the case was filed, as printed.</summary>
    public string Cause { get; init; } = "";

    /// <summary>Amount demanded, as printed.</summary>
    public string Demand { get; init; } = "";

    /// <summary>Ground of jurisdiction, as printed.</summary>
    public string Jurisdiction { get; init; } = "";

    /// <summary>Who demands a jury, as printed.</summary>
    public string JuryDemand { get; init; } = "";

    /// <summary>Nature of suit with its number, as printed.</summary>
    public string NatureOfSuit { get; init; } = "";

    /// <summary>Status in multidistrict litigation, as printed.</summary>
    public string MdlStatus { get; init; } = "";

    /// <summary>When the case was filed.</summary>
    public DateOnly? DateFiled { get; init; }

    /// <summary>When it was closed.</summary>
    public DateOnly? DateTerminated { get; init; }

    /// <summary>Bankruptcy: when it was converted to another chapter.</summary>
    public DateOnly? DateConverted { get; init; }

    /// <summary>Bankruptcy: when the debtor was discharged.</summary>
    public DateOnly? DateDischarged { get; init; }

    /// <summary>Division, the number before the colon; null where the number has none.</summary>
    public string? Office { get; init; }

    /// <summary>Kind of case in the number, <c>cv</c>; null where the number has none.</summary>
    public string? CaseType { get; init; }

    /// <summary>Initials of the judge assigned, from the docket number.</summary>
    public string? AssignedInitials { get; init; }

    /// <summary>Initials of the judge referred to, from the docket number.</summary>
    public string? ReferredInitials { get; init; }

    /// <summary>Criminal: number of the defendant whose docket this is.</summary>
    public string? DefendantNumber { get; init; }

    /// <summary>Whether the first column gives dates of entry rather than of filing.</summary>
    public bool OrderedByEntry { get; init; }

    /// <summary>Flags at the head of the page, <c>CLOSED</c>.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>Number of the lead case; null where none is named.</summary>
    public string? LeadCase { get; init; }

    /// <summary>Numbers of related cases.</summary>
    public IReadOnlyList<string> RelatedCases { get; init; } = [];

    /// <summary>Parties in the order of the page.</summary>
    public IReadOnlyList<DocketParty> Parties { get; init; } = [];

    /// <summary>Entries in the order of the page.</summary>
    public IReadOnlyList<DocketEntry> Entries { get; init; } = [];

    /// <summary>The documents of one entry, where <see cref="Kind"/> is <see cref="DocketKind.Attachments"/>.</summary>
    public AttachmentPage? AttachmentPage { get; init; }

    /// <summary>An empty report that says why.</summary>
    public static DocketReport Nothing(string message) => new() { Kind = DocketKind.None, Message = message };
}

/// <summary>A party on a docket.</summary>
public sealed record DocketParty
{
    /// <summary>Name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>Role as printed, <c>Plaintiff</c>; <c>Unknown</c> where none is.</summary>
    public required string Type { get; init; }

    /// <summary>Lines under the name: capacity, alias, termination.</summary>
    public string ExtraInfo { get; init; } = "";

    /// <summary>When the party left; null where it has not.</summary>
    public DateOnly? DateTerminated { get; init; }

    /// <summary>Counsel; null where the page has no place for them, empty where it names none.</summary>
    public IReadOnlyList<DocketAttorney>? Attorneys { get; init; }

    /// <summary>Criminal: charges against this defendant.</summary>
    public CriminalData? Criminal { get; init; }
}

/// <summary>Counsel for a party.</summary>
/// <param name="Name">Name as printed.</param>
/// <param name="Contact">Address, telephone, mail: a line each, each ending in a line feed.</param>
/// <param name="Roles">Roles as printed, <c>LEAD ATTORNEY</c>.</param>
public sealed record DocketAttorney(string Name, string Contact, IReadOnlyList<string> Roles);

/// <summary>Charges against a criminal defendant.</summary>
public sealed record CriminalData
{
    /// <summary>Counts, pending and terminated.</summary>
    public IReadOnlyList<CriminalCount> Counts { get; init; } = [];

    /// <summary>Charges in a complaint.</summary>
    public IReadOnlyList<CriminalCount> Complaints { get; init; } = [];

    /// <summary>Highest offence level at opening, as printed.</summary>
    public string HighestOffenseOpening { get; init; } = "";

    /// <summary>Highest offence level at termination, as printed.</summary>
    public string HighestOffenseTerminated { get; init; } = "";
}

/// <summary>One charge.</summary>
/// <param name="Name">Statute and offence as printed.</param>
/// <param name="Disposition">What became of it, as printed.</param>
/// <param name="Status"><c>pending</c> or <c>terminated</c>; empty for a complaint.</param>
public sealed record CriminalCount(string Name, string Disposition, string Status);

/// <summary>One entry.</summary>
public sealed record DocketEntry
{
    /// <summary>When it was filed; null where the page does not say.</summary>
    public DateOnly? DateFiled { get; init; }

    /// <summary>When the clerk entered it; null where the page does not say.</summary>
    public DateOnly? DateEntered { get; init; }

    /// <summary>Its number; null where it has none.</summary>
    public string? Number { get; init; }

    /// <summary>The docket text, white space folded.</summary>
    public string Description { get; init; } = "";

    /// <summary>Identifier of the document in the court's system; null where there is no link.</summary>
    public string? DocumentId { get; init; }

    /// <summary>Sequence number in the court's system; null where there is no link.</summary>
    public string? SequenceNumber { get; init; }

    /// <summary>The main document and its attachments, where the page lists them in the entry; else null.</summary>
    public EntryDocuments? Documents { get; init; }
}

/// <summary>Documents listed inside an entry.</summary>
/// <param name="Main">The entry's own document: number 0.</param>
/// <param name="Attachments">Its attachments.</param>
public sealed record EntryDocuments(AttachedDocument Main, IReadOnlyList<AttachedDocument> Attachments);

/// <summary>One document on an attachment page.</summary>
public sealed record AttachedDocument
{
    /// <summary>Attachment number; 0 for the main document.</summary>
    public required int Number { get; init; }

    /// <summary>What the filer called it.</summary>
    public string Description { get; init; } = "";

    /// <summary>Pages; null where not shown.</summary>
    public int? Pages { get; init; }

    /// <summary>Size in bytes; null where not shown.</summary>
    public long? Bytes { get; init; }

    /// <summary>Size as printed.</summary>
    public string Size { get; init; } = "";

    /// <summary>Identifier of the document in the court's system; null where there is no link.</summary>
    public string? DocumentId { get; init; }

    /// <summary>Sequence number in the court's system; null where there is no link.</summary>
    public string? SequenceNumber { get; init; }
}

/// <summary>The page that lists one entry's documents.</summary>
public sealed record AttachmentPage
{
    /// <summary>Number of the entry; null where the page does not show it.</summary>
    public int? DocumentNumber { get; init; }

    /// <summary>Identifier of the case in the court's system.</summary>
    public string? CaseId { get; init; }

    /// <summary>The main document.</summary>
    public required AttachedDocument Main { get; init; }

    /// <summary>Its attachments.</summary>
    public IReadOnlyList<AttachedDocument> Attachments { get; init; } = [];
}
