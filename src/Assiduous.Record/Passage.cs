using Assiduous.Citations;

namespace Assiduous.Record;

/// <summary>The words to which a citation points.</summary>
public sealed record Passage
{
    /// <summary>The filing that holds them, by its name in the folder.</summary>
    public required string File { get; init; }

    /// <summary>Where in that filing, in its own count.</summary>
    public required Pinpoint Pinpoint { get; init; }

    /// <summary>
    /// The words, white space folded. Transcript: from the first cited line to the last, <c>Q.</c> and <c>A.</c> kept. Declaration,
    /// pleading, statement: the whole paragraph. Section: its text. Page: that page's text.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>The same words in the filing's text, line ends and all.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>First sheet, from 1.</summary>
    public required int FilePageFrom { get; init; }

    /// <summary>Last sheet.</summary>
    public required int FilePageTo { get; init; }

    /// <summary>Which numbering was taken and why, where two could be meant; null where only one could.</summary>
    public string? Note { get; init; }

    /// <summary>The mark of the filing, <see cref="Filing.Designation"/>, which its words bear wherever they go; null where it is open.</summary>
    public string? Designation { get; init; }
}

/// <summary>What came of following a pinpoint into a filing: the passage, or why there is none.</summary>
/// <param name="Passage">The words; null where the place does not exist. Where only a part of it exists, that part, with a problem.</param>
/// <param name="Problem">Code of the problem, one of <see cref="Locating.LocatorProblems"/>; null where the passage was found whole.</param>
/// <param name="Explanation">A sentence that says what is there instead; null where nothing is wrong.</param>
public sealed record LocatorResult(Passage? Passage, string? Problem, string? Explanation)
{
    /// <summary>Whether the whole place was found; a passage with a problem holds only the part that is there.</summary>
    public bool Whole => Passage is not null && Problem is null;

    /// <summary>Another pinpoint that this number fits, under another numbering of the same filing; null where none. A proposal for a person, never followed.</summary>
    public Pinpoint? Instead { get; init; }
}
