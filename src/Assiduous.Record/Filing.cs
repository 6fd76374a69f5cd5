using Assiduous.Citations;

namespace Assiduous.Record;

/// <summary>What a filing is for.</summary>
public enum FilingRole
{
    /// <summary>Not recognised.</summary>
    Other,

    /// <summary>A movant's statement of undisputed facts.</summary>
    Statement,

    /// <summary>The opponent's response to such a statement, with or without additional facts.</summary>
    Response,

    /// <summary>The opponent's own additional facts, where they stand in a paper of their own.</summary>
    AdditionalFacts,

    /// <summary>The movant's answer to the additional facts.</summary>
    ReplyStatement,

    /// <summary>One document with statement, response and reply.</summary>
    JointStatement,

    /// <summary>A memorandum of law, in support or in opposition.</summary>
    Memorandum,

    /// <summary>A reply memorandum.</summary>
    Reply,

    /// <summary>A notice of motion, or the motion itself.</summary>
    Motion,

    /// <summary>A notice: to a litigant without counsel, of appearance, of filing.</summary>
    Notice,

    /// <summary>A declaration or affirmation.</summary>
    Declaration,

    /// <summary>A sworn affidavit.</summary>
    Affidavit,

    /// <summary>A deposition, hearing or trial transcript.</summary>
    Transcript,

    /// <summary>Corrections that a witness made to a transcript.</summary>
    Errata,

    /// <summary>An exhibit of any other kind.</summary>
    Exhibit,

    /// <summary>A complaint.</summary>
    Complaint,

    /// <summary>An answer.</summary>
    Answer,

    /// <summary>An order or opinion.</summary>
    Order,

    /// <summary>A letter to the court.</summary>
    Letter,

    /// <summary>A stipulation.</summary>
    Stipulation,

    /// <summary>Interrogatories, requests for admission, and the answers to them.</summary>
    Discovery,

    /// <summary>The docket report.</summary>
    Docket,
}

/// <summary>Who speaks, relative to the motion.</summary>
public enum Side
{
    /// <summary>The party that moves for judgment.</summary>
    Movant,

    /// <summary>The party that opposes.</summary>
    Opponent,
}

/// <summary>In what form a witness vouches for a paper.</summary>
public enum Oath
{
    /// <summary>Neither sworn nor declared.</summary>
    Unsworn,

    /// <summary>Declared under penalty of perjury (28 U.S.C. § 1746).</summary>
    Declared,

    /// <summary>Sworn before an officer, or testimony under oath.</summary>
    Sworn,
}

/// <summary>One document of the folder: its words and what it is.</summary>
public sealed record Filing
{
    /// <summary>Its path below the folder, with forward slashes.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of its bytes, in lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Its words.</summary>
    public required RecordText Text { get; init; }

    /// <summary>Docket entry number; null where nothing tells it.</summary>
    public string? Ecf { get; init; }

    /// <summary>Attachment number; null for the entry's main document.</summary>
    public string? Attachment { get; init; }

    /// <summary>What it is for.</summary>
    public FilingRole Role { get; init; }

    /// <summary>Its title, as its caption, cover or docket gives it.</summary>
    public string Title { get; init; } = "";

    /// <summary>Whose it is, by the words of its title and signature block: <c>Defendants</c>, <c>Plaintiff</c>; null where neither says.</summary>
    public string? Party { get; init; }

    /// <summary>Whose it is relative to the motion under review (with cross-motions, the first); null where that cannot be told or the court's own.</summary>
    public Side? Side { get; init; }

    /// <summary>The witness who testifies or declares in it; null where it is no testimony.</summary>
    public string? Witness { get; init; }

    /// <summary>Its date: of signature, of testimony, of filing, in that order of preference.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>How it is vouched for; null where the question does not arise (a brief, an order).</summary>
    public Oath? Oath { get; init; }

    /// <summary>Whether it bears a signature; null where it could not be told.</summary>
    public bool? Signed { get; init; }

    /// <summary>Whether it is filed under seal, as a person says; null where nobody said.</summary>
    public bool? Sealed { get; init; }

    /// <summary>What its seal or a protective order calls it, <c>CONFIDENTIAL</c>: the mark that every quotation of it bears. Null where it is open.</summary>
    public string? Designation { get; init; }

    /// <summary>Exhibit number or letter by which its cover or its declaration calls it; null where none.</summary>
    public string? Exhibit { get; init; }

    /// <summary>Which of its own pages are there, for a transcript; null for anything else.</summary>
    public Extent? Extent { get; init; }

    /// <summary>File of the declaration, statement or brief to which it is an exhibit; null where none is known.</summary>
    public string? AttachedTo { get; init; }

    /// <summary>Names that it gives to documents.</summary>
    public IReadOnlyList<DocumentName> Names { get; init; } = [];

    /// <summary>Why it was taken for what it is, a sentence a reason.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>What went wrong in reading it; empty where nothing did.</summary>
    public IReadOnlyList<Finding> Problems { get; init; } = [];

    /// <summary>How people call it: <c>118-1</c>, or its file name where it has no number.</summary>
    public string Label => Ecf is null ? File : Attachment is null ? Ecf : $"{Ecf}-{Attachment}";

    /// <summary>
    /// How a sentence names it: <c>ECF No. 118-1</c>; without a number by its witness (<c>Decl. of Bruce Knowles</c>), its title, or its file
    /// name without the ending.
    /// </summary>
    public string CitedAs => (Role, Witness) switch
    {
        _ when Ecf is not null => "ECF No. " + Label,
        (FilingRole.Transcript, { Length: > 0 } witness) => "Dep. of " + witness,
        (FilingRole.Declaration, { Length: > 0 } witness) => "Decl. of " + witness,
        (FilingRole.Affidavit, { Length: > 0 } witness) => "Aff. of " + witness,
        _ when Title.Length is > 0 and <= 60 && Role is not FilingRole.Docket => Title,
        _ => System.IO.Path.GetFileNameWithoutExtension(File),
    };
}

/// <summary>Which pages of a transcript are in a filing.</summary>
/// <param name="IsExcerpt">Whether pages are missing between those filed or before them; what comes after the last page cannot be told.</param>
/// <param name="Pages">The pages that are there, in the transcript's own count: <c>3–15 and 28–40</c>.</param>
public sealed record Extent(bool IsExcerpt, string Pages)
{
    /// <summary>Page numbers as people write them, <c>3–15 and 28–40</c>; at most twelve stretches are spelled out.</summary>
    /// <param name="pages">The numbers, in any order.</param>
    public static string Written(IEnumerable<int> pages) => Locating.Answers.Runs(pages);
}
