namespace Assiduous.Citations;

/// <summary>A name that a paper gives to a document, and what it says the document is.</summary>
/// <remarks>Learned from "Pl. Tr. or ECF No. 118-1", from (“Ortega Dep.”), from "Ex. 1 (Dkt. 45-1), deposition of Brian Delacroix".</remarks>
/// <param name="Name">The name as it will be used, <c>Pl. Tr.</c>.</param>
/// <param name="Ecf">Docket entry that the paper gives for it; null where it gives none.</param>
/// <param name="Attachment">Attachment of <paramref name="Ecf"/>; null where it is the entry itself, or not given.</param>
/// <param name="Description">What the paper says it is, "deposition of Brian Delacroix"; null where it does not say.</param>
/// <param name="Span">Where the paper says so.</param>
public sealed record DocumentName(string Name, string? Ecf, string? Attachment, string? Description, TextSpan Span)
{
    /// <summary>The exhibit as which the paper says it is filed, <c>Casimir Decl. Ex. B</c>; null where it does not say.</summary>
    public string? Exhibit { get; init; }
}
