using Assiduous.Judgment;
using Assiduous.Matters;

namespace Assiduous.Web.Rooms;

/// <summary>The suppositions looked at lately; one is made at a time, because each may take as long as a review.</summary>
internal sealed class SupposedReviews : IDisposable
{
    private const int Most = 4;
    private readonly SemaphoreSlim making = new(1, 1);
    private readonly List<(WhatIf WhatIf, long Version, Review Review)> made = [];

    /// <summary>What would follow from a supposition about this version of the review; made where it is not here yet.</summary>
    public Review Get(WhatIf whatIf, long version, Func<Review> make, CancellationToken stop)
    {
        making.Wait(stop);
        try
        {
            if (made.Find(s => s.Version == version && Same(s.WhatIf, whatIf)).Review is { } known) return known;
            var review = make();
            made.Insert(0, (whatIf, version, review));
            if (made.Count > Most) made.RemoveAt(Most);
            return review;
        }
        finally
        {
            making.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => making.Dispose();

    private static bool Same(WhatIf a, WhatIf b) => a.Treat.SequenceEqual(b.Treat) && a.Without.SequenceEqual(b.Without, StringComparer.Ordinal);
}
