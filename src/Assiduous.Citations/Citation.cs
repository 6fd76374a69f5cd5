namespace Assiduous.Citations;

/// <summary>Whether a citation points to law or to the record of the case.</summary>
public enum CitationClass
{
    /// <summary>Law: a case, statute, rule, or writing about law.</summary>
    Authority,

    /// <summary>The record: a filing, transcript, exhibit.</summary>
    Record,
}

/// <summary>What a citation points to, and in which form.</summary>
public enum CitationKind
{
    /// <summary>A full citation of a case in a printed reporter.</summary>
    Case,

    /// <summary>A case in an electronic service (WL, LEXIS) or a slip opinion.</summary>
    Unreported,

    /// <summary>A short form, <c>Usavage, 932 F. Supp. 2d at 595</c>.</summary>
    Short,

    /// <summary><c>Id.</c> or <c>Ibid.</c>, to law or to the record.</summary>
    Id,

    /// <summary><c>supra</c>.</summary>
    Supra,

    /// <summary>A statute.</summary>
    Statute,

    /// <summary>A regulation.</summary>
    Regulation,

    /// <summary>A court rule, local rule or individual practice.</summary>
    Rule,

    /// <summary>A constitution or amendment.</summary>
    Constitution,

    /// <summary>A journal article, treatise or restatement.</summary>
    Journal,

    /// <summary>A bare case name with no numbers, <c>Kingsley</c> alone.</summary>
    Reference,

    /// <summary>A filing by its docket number, <c>ECF No. 114</c>.</summary>
    Ecf,

    /// <summary>A transcript or deposition.</summary>
    Transcript,

    /// <summary>A declaration, affidavit or affirmation.</summary>
    Declaration,

    /// <summary>A statement of facts, a response or counterstatement to one.</summary>
    Statement,

    /// <summary>A complaint or answer.</summary>
    Pleading,

    /// <summary>A brief or memorandum.</summary>
    Brief,

    /// <summary>An exhibit by number or letter.</summary>
    Exhibit,

    /// <summary>Bates-numbered pages.</summary>
    Bates,

    /// <summary>An interrogatory answer or request for admission.</summary>
    Discovery,

    /// <summary>A stipulation.</summary>
    Stipulation,
}

/// <summary>A second or further reporter of the same case.</summary>
/// <param name="Volume">Volume as printed.</param>
/// <param name="Reporter">Reporter as printed.</param>
/// <param name="ReporterId">Canonical form of the reporter, <c>F. Supp. 2d</c>.</param>
/// <param name="Page">First page.</param>
/// <param name="Pin">Pin cite in that reporter; null where none.</param>
public sealed record ParallelCitation(string? Volume, string Reporter, string ReporterId, string? Page, string? Pin);

/// <summary>One citation, in law or to the record, with its place in the text that was read.</summary>
public sealed record Citation
{
    /// <summary>Where it stands, as <c>docs/formats.md</c> draws the limits.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words at <see cref="Span"/>, exactly.</summary>
    public required string Text { get; init; }

    /// <summary>Law or record.</summary>
    public required CitationClass Class { get; init; }

    /// <summary>What it points to.</summary>
    public required CitationKind Kind { get; init; }

    /// <summary>Case name as printed, italics marks removed; null for anything but a case.</summary>
    public string? CaseName { get; init; }

    /// <summary>First party of <see cref="CaseName"/>.</summary>
    public string? Plaintiff { get; init; }

    /// <summary>Second party of <see cref="CaseName"/>.</summary>
    public string? Defendant { get; init; }

    /// <summary>Volume; for WL and LEXIS the year.</summary>
    public string? Volume { get; init; }

    /// <summary>Reporter as printed; <c>WL</c> or <c>LEXIS</c> for those services; the code for a statute.</summary>
    public string? Reporter { get; init; }

    /// <summary>Canonical form of <see cref="Reporter"/>.</summary>
    public string? ReporterId { get; init; }

    /// <summary>First page, WL or LEXIS number, or section of a statute.</summary>
    public string? Page { get; init; }

    /// <summary>Pin cite as printed, <c>594–98</c> or <c>*3</c>.</summary>
    public string? Pin { get; init; }

    /// <summary>Court id, such as <c>nysd</c>, <c>ca2</c>, <c>scotus</c>.</summary>
    public string? Court { get; init; }

    /// <summary>Year of decision.</summary>
    public string? Year { get; init; }

    /// <summary>Full date of decision as printed; null where only the year is.</summary>
    public string? Date { get; init; }

    /// <summary>Docket number as printed, without <c>No.</c>.</summary>
    public string? DocketNumber { get; init; }

    /// <summary>Introductory signal, <c>See also</c>.</summary>
    public string? Signal { get; init; }

    /// <summary>Words of the explanatory parenthetical, without its parentheses.</summary>
    public string? Parenthetical { get; init; }

    /// <summary>Further reporters of the same case.</summary>
    public IReadOnlyList<ParallelCitation> Parallels { get; init; } = [];

    /// <summary>Index of the citation inside whose parenthetical this one stands; null where it stands free.</summary>
    public int? Parent { get; init; }

    /// <summary>What the words before this decision say became of the one before it, <c>cert. denied</c>; null where it is no history.</summary>
    public string? History { get; init; }

    /// <summary>Index of the decision whose history this one is; null where <see cref="History"/> is.</summary>
    public int? HistoryOf { get; init; }

    /// <summary>Authors of an article or treatise as printed; null where none are named.</summary>
    public string? Author { get; init; }

    /// <summary>Title of an article as printed; null where none is given.</summary>
    public string? Title { get; init; }

    /// <summary>The document as named in the text, <c>Pl. Tr.</c>; null where only a number is given.</summary>
    public string? Document { get; init; }

    /// <summary>Another name of the same document in this citation, <c>Ex. A</c> beside <c>Smith Dep.</c>; null where it has one.</summary>
    public string? AlsoNamed { get; init; }

    /// <summary>The paper to which an exhibit belongs that is cited right behind it, <c>Hathorne Decl.</c> for the second of <c>Hathorne Decl. ¶ 6, Ex. 2</c>; null otherwise.</summary>
    public string? ExhibitOf { get; init; }

    /// <summary>Docket entry as printed, <c>118</c> or a range <c>45–47</c>.</summary>
    public string? Ecf { get; init; }

    /// <summary>Attachment number of <see cref="Ecf"/>, <c>1</c> in <c>118-1</c>.</summary>
    public string? Attachment { get; init; }

    /// <summary>The places pointed to, in the order printed.</summary>
    public IReadOnlyList<Pinpoint> Pinpoints { get; init; } = [];

    /// <summary>Index of the full citation or first naming that this one refers to; null where none.</summary>
    public int? ResolvesTo { get; init; }

    /// <summary>Whether a careful reader could not be sure which antecedent is meant.</summary>
    public bool Ambiguous { get; init; }
}
