namespace Assiduous.Record.Locating;

/// <summary>The form in which a court, or the writer of a paper, wants the record cited.</summary>
public sealed record CiteForm
{
    /// <summary><c>ECF No. 118-1 at 44:6–12</c>.</summary>
    public static CiteForm Default { get; } = new();

    /// <summary>The word before docket numbers, <c>ECF No.</c>, <c>Dkt.</c>, <c>Doc.</c>.</summary>
    public string EntryWord { get; init; } = "ECF No.";

    /// <summary>
    /// Whether pages are cited by PageID where the court prints it: <c>ECF No. 12-3, PageID.234</c>. The Western District of Michigan asks
    /// for it (W.D. Mich., "Referencing the Court Record: PageID Cite Form").
    /// </summary>
    public bool ByPageId { get; init; }

    /// <summary>The name by which the paper calls the document, <c>Ortega Dep.</c>; null to cite it by its docket number.</summary>
    public string? Name { get; init; }

    /// <summary>Whether a document with a name is cited by its docket number as well, in parentheses.</summary>
    public bool NumberBesideName { get; init; }
}
