using Assiduous.Judgment;
using Assiduous.Record;
using Assiduous.Web.Rooms;

namespace Assiduous.Web.Tests;

/// <summary>A matter whose review was made by hand and lies in memory.</summary>
public sealed class FixedRoom(string name, Func<Review> review) : IMatterRoom
{
    private readonly Lazy<Review> known = new(review);

    public FixedRoom(string name, Review review)
        : this(name, () => review)
    {
    }

    public string Name => name;

    public MatterState Look() => new(SlimReview.Of(known.Value), 1, null, null);

    public RecordText? Words(Filing filing) => known.Value.Filings.FirstOrDefault(f => string.Equals(f.File, filing.File, StringComparison.Ordinal))?.Text;

    public byte[]? Picture(Filing filing, int sheet, CancellationToken stop) => null;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
