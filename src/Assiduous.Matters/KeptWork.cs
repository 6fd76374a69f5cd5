using Assiduous.Citations;
using Assiduous.Storage;

namespace Assiduous.Matters;

/// <summary>The store of a matter's folder, for a run that goes on without it where it cannot be opened, and says so.</summary>
/// <param name="Store">The store; null where there is none or it cannot be opened.</param>
/// <param name="Notices">Why it cannot be opened; empty where nothing is wrong.</param>
public sealed record KeptWork(MatterStore? Store, IReadOnlyList<Finding> Notices) : IDisposable
{
    /// <summary>Opens the store of a folder.</summary>
    /// <param name="folder">The matter's folder.</param>
    /// <param name="make">Whether to make one where there is none.</param>
    /// <param name="clock">Tells the time; the system's clock where null.</param>
    public static KeptWork Open(string folder, bool make, TimeProvider? clock = null)
    {
        var file = MatterStore.FileOf(folder);
        if (!make && !File.Exists(file)) return new(null, []);
        try
        {
            return new(MatterStore.Open(file, clock), []);
        }
        catch (StoreException trouble)
        {
            return new(null, [MatterReviewer.About("store-unavailable", Severity.Error, $"What people decided about this matter was left out, because its store cannot be opened. {trouble.Message}")]);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Store?.Dispose();
}
