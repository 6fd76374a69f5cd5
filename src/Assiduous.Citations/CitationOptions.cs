namespace Assiduous.Citations;

/// <summary>What a reader may be told besides the text.</summary>
public sealed record CitationOptions
{
    /// <summary>Names of documents that other papers of the matter define; a citation by such a name gets its entry number.</summary>
    public IReadOnlyList<DocumentName> KnownDocuments { get; init; } = [];

    /// <summary>JSON of further reporters and codes, in the form of <c>rules/citations/reporters.json</c>; they go before the built-in ones.</summary>
    public string? ExtraReporters { get; init; }
}
