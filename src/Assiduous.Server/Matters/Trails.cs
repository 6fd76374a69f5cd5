using System.Collections.Concurrent;
using Assiduous.Server.Data;
using Assiduous.Storage;

namespace Assiduous.Server.Matters;

/// <summary>The stores of the matters: what people decided, and the trail of every look, change and export.</summary>
public sealed class Trails(ServerDatabase database) : IDisposable
{
    private readonly ConcurrentDictionary<Guid, MatterStore> stores = new();

    /// <summary>A matter's store.</summary>
    public MatterStore StoreOf(Guid matter) => stores.GetOrAdd(matter, id => MatterStore.Open(database.Stores, id.ToString()));

    /// <summary>A matter's trail.</summary>
    public AuditTrail Of(Guid matter) => StoreOf(matter).Trail;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var store in stores.Values) store.Dispose();
    }
}
