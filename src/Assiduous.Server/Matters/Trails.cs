using System.Collections.Concurrent;
using Assiduous.Server.Data;
using Assiduous.Storage;

namespace Assiduous.Server.Matters;

/// <summary>The stores of the matters: what people decided, and the trail of every look, change and export.</summary>
public sealed class Trails(ServerDatabase database) : IDisposable
{
    /// <summary>Under which id the trail lies of what was done with the server itself: accounts, and what was set aside.</summary>
    public const string ServerId = "server";

    private readonly ConcurrentDictionary<string, MatterStore> stores = new(StringComparer.Ordinal);

    /// <summary>The trail of what was done with the server itself.</summary>
    public AuditTrail Server => StoreOf(ServerId).Trail;

    /// <summary>A matter's store.</summary>
    public MatterStore StoreOf(Guid matter) => StoreOf(matter.ToString());

    /// <summary>A matter's trail.</summary>
    public AuditTrail Of(Guid matter) => StoreOf(matter).Trail;

    private MatterStore StoreOf(string id) => stores.GetOrAdd(id, name => MatterStore.Open(database.Stores, name));

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var store in stores.Values) store.Dispose();
    }
}
