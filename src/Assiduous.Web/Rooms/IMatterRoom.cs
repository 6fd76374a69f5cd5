using Assiduous.Judgment;
using Assiduous.Judgment.Corrections;
using Assiduous.Matters;
using Assiduous.Record;
using Assiduous.Storage;

namespace Assiduous.Web.Rooms;

/// <summary>How a matter stands at this moment.</summary>
/// <param name="Review">The latest review, its filings without their words; null until the first is made.</param>
/// <param name="Version">Grows with each review.</param>
/// <param name="Progress">What is being read; null where nothing is.</param>
/// <param name="Problem">Why the latest reading failed, fit to be shown; null where it did not.</param>
public sealed record MatterState(Review? Review, long Version, ReviewProgress? Progress, string? Problem);

/// <summary>One matter as the pages need it. The review lies in memory without the words of its filings; those are fetched page by page.</summary>
public interface IMatterRoom : IAsyncDisposable
{
    /// <summary>What to call it in the list of matters and in its address.</summary>
    string Name { get; }

    /// <summary>How it stands. Begins a new reading where the folder has changed since the last.</summary>
    MatterState Look();

    /// <summary>The words of a filing, not all with their boxes; null where the file is gone or has changed since it was reviewed.</summary>
    RecordText? Words(Filing filing);

    /// <summary>One sheet of a filing with the boxes of its words; null where there is none.</summary>
    RecordPage? Sheet(Filing filing, int sheet);

    /// <summary>A filing's own bytes; null where the file is gone or has changed since it was reviewed.</summary>
    ReadOnlyMemory<byte>? Bytes(Filing filing);

    /// <summary>The picture of a sheet as PNG; null where there can be none.</summary>
    byte[]? Picture(Filing filing, int sheet, CancellationToken stop);

    /// <summary>The words that a person looks for, in the order of the record.</summary>
    /// <param name="words">The words, as typed.</param>
    /// <param name="most">Most hits wanted.</param>
    /// <param name="stop">Stops the search.</param>
    FoundWords Search(string words, int most, CancellationToken stop);

    /// <summary>Where decisions are kept; null where they cannot be, and <paramref name="why"/> says why.</summary>
    MatterStore? Store(out string? why);

    /// <summary>Keeps what one press of a key decides about what the latest review shows, and shows it at once. Each takes the place of the decisions on the same subject that its author saw; one that another made meanwhile stands
    /// beside it until a person chooses.</summary>
    /// <param name="bodies">What is decided.</param>
    /// <param name="author">Who decides, as they sign. Everybody has seen what they decided themselves.</param>
    /// <param name="reason">Why; empty where nothing is said.</param>
    /// <param name="shown">How many decisions the page knew of on which this was decided; null where it knew all.</param>
    /// <exception cref="ArgumentException">What it speaks of is not in the review, or a needed word is missing.</exception>
    /// <exception cref="StoreException">It cannot be kept.</exception>
    void Decide(IReadOnlyList<CorrectionBody> bodies, string author, string reason, int? shown = null);

    /// <summary>Takes decisions back.</summary>
    /// <exception cref="ArgumentException">There is no such decision, or it is taken back already.</exception>
    /// <exception cref="StoreException">It cannot be kept.</exception>
    void Undo(IReadOnlyList<string> ids, string author);

    /// <summary>Adds decisions that were made elsewhere, each with its own author, and shows them at once.</summary>
    /// <param name="lines">JSON lines, as <c>corrections.jsonl</c> has them.</param>
    /// <param name="author">Who brings them.</param>
    /// <exception cref="StoreException">They cannot be kept.</exception>
    MergeResult Merge(string lines, string author);

    /// <summary>Brings files into the folder: received at once, put in place and read in the background.</summary>
    /// <param name="author">Who brings them.</param>
    /// <param name="files">Name and bytes of each, read once in this order; a zip stands for what it holds.</param>
    /// <param name="stop">Stops the receiving.</param>
    /// <exception cref="StoreException">They cannot be received.</exception>
    Task Import(string author, IAsyncEnumerable<(string Name, Stream Bytes)> files, CancellationToken stop);

    /// <summary>The imports so far, the latest first.</summary>
    IReadOnlyList<ImportJob> Imports();

    /// <summary>Stops an import; one that is over, or that is none, stays as it is.</summary>
    void CancelImport(string id, string author);

    /// <summary>What the review would be if something were otherwise; its filings without their words. Kept nowhere.</summary>
    /// <exception cref="WhatIfException">Something is supposed that the matter does not have.</exception>
    Review Suppose(WhatIf whatIf, CancellationToken stop);

    /// <summary>The latest review with all words of its filings and their boxes, for drafts.</summary>
    /// <param name="wanted">Whose words are wanted; null for all.</param>
    Review Whole(Func<Filing, bool>? wanted = null);
}

/// <summary>What a search found.</summary>
/// <param name="Hits">The hits, in the order of the record.</param>
/// <param name="More">Whether there are more.</param>
public sealed record FoundWords(IReadOnlyList<FoundPlace> Hits, bool More)
{
    /// <summary>Why the words could not be looked for, with the remedy; null where they could.</summary>
    public string? Problem { get; init; }
}

/// <summary>A place in the record that has the words.</summary>
/// <param name="File">The filing, by its name in the folder.</param>
/// <param name="Sheet">The sheet, from 1.</param>
/// <param name="Start">Where the words begin in the filing's text.</param>
/// <param name="End">Where they end.</param>
/// <param name="Before">What stands before them.</param>
/// <param name="Words">The words.</param>
/// <param name="After">What stands after them.</param>
public sealed record FoundPlace(string File, int Sheet, int Start, int End, string Before, string Words, string After)
{
    /// <summary>The place as one would cite it; null where only the sheet is known.</summary>
    public Citations.Pinpoint? Place { get; init; }
}
