namespace Assiduous.Record.Recognition;

/// <summary>A party as a caption names it.</summary>
/// <param name="Name">The name, in capitals and small letters as people write it, without office: <c>Brian Delacroix</c>.</param>
/// <param name="Role">In the singular and lower case: <c>plaintiff</c>, <c>defendant</c>, <c>petitioner</c>.</param>
/// <param name="Title">Office before the name, <c>Officer</c>; null where none.</param>
public sealed record CaptionParty(string Name, string Role, string? Title);

/// <summary>The head of a paper: which court, which case, between whom, and what the paper calls itself.</summary>
public sealed record Caption
{
    /// <summary>Id of the court, such as <c>nysd</c>, <c>ca2</c>, <c>scotus</c>; null where the name is not a federal court's.</summary>
    public string? Court { get; init; }

    /// <summary>The court's name in full, <c>United States District Court for the Southern District of New York</c>; null where unknown.</summary>
    public string? CourtName { get; init; }

    /// <summary>Case number as printed; null where none was found.</summary>
    public string? DocketNumber { get; init; }

    /// <summary>Judge as printed, without <c>Hon.</c>; null where the caption names none.</summary>
    public string? Judge { get; init; }

    /// <summary>The parties, in the order printed.</summary>
    public IReadOnlyList<CaptionParty> Parties { get; init; } = [];

    /// <summary>What the paper calls itself, white space folded; null where no title was found.</summary>
    public string? Title { get; init; }
}
