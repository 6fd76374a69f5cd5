using Assiduous.Citations;

namespace Assiduous.Storage.Search;

/// <summary>What is looked for, and where.</summary>
/// <param name="Query">The query, as a person types it: <c>handcuff* NEAR tight</c>.</param>
public sealed record SearchRequest(string Query)
{
    /// <summary>Only in filings of this witness, by any part of the name; null for all.</summary>
    public string? Witness { get; init; }

    /// <summary>Only in this filing, by its docket number, or any part of its file name or of how it is cited; null for all.</summary>
    public string? Document { get; init; }

    /// <summary>Only in these filings, by their names in the folder; null for all. Others are neither shown nor counted.</summary>
    public IReadOnlySet<string>? Files { get; init; }

    /// <summary>Most hits to give, from 1.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>A place where the words stand.</summary>
/// <param name="File">The filing, by its name in the folder.</param>
/// <param name="CitedAs">How a sentence names it: <c>ECF No. 118-1</c>.</param>
/// <param name="Witness">Who testifies in it; null where nobody does.</param>
/// <param name="Place">Page and line, paragraph, or page.</param>
/// <param name="Span">Where in the filing's text the words stand, from the first match to the last.</param>
/// <param name="FilePage">The sheet on which they begin, from 1.</param>
/// <param name="Context">The words with what stands around them, line ends and all.</param>
/// <param name="Marks">Where in <paramref name="Context"/> the matches are.</param>
public sealed record SearchHit(
    string File, string CitedAs, string? Witness, Pinpoint Place, TextSpan Span, int FilePage, string Context, IReadOnlyList<TextSpan> Marks);

/// <summary>What was found.</summary>
/// <param name="Hits">The hits, in the order of the docket, then of the pages.</param>
/// <param name="MorePages">Pages that hold the words and were not looked at, because there were hits enough; 0 where every hit is there.</param>
public sealed record SearchResult(IReadOnlyList<SearchHit> Hits, int MorePages);
