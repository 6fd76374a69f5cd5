using Assiduous.Judgment;
using Assiduous.Matters;
using Assiduous.Record;

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

    /// <summary>The words of a filing; null where the file is gone or has changed since it was reviewed.</summary>
    RecordText? Words(Filing filing);

    /// <summary>The picture of a sheet as PNG; null where there can be none.</summary>
    byte[]? Picture(Filing filing, int sheet, CancellationToken stop);
}
