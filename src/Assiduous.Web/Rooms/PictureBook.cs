using Assiduous.Record;

namespace Assiduous.Web.Rooms;

/// <summary>The pictures of sheets drawn lately, within a bound, and never more than two being drawn at a time.</summary>
internal sealed class PictureBook : IDisposable
{
    private const int Most = 48;
    private readonly SemaphoreSlim pens = new(2, 2);
    private readonly Lock gate = new();
    private readonly Dictionary<(string Hash, int Sheet), byte[]> drawn = [];
    private readonly Queue<(string Hash, int Sheet)> order = [];

    /// <summary>The picture, drawn where it is not yet there; null where it cannot be.</summary>
    public byte[]? Get(Filing filing, int sheet, Func<byte[]?> draw)
    {
        var key = (filing.Hash, sheet);
        lock (gate)
            if (drawn.TryGetValue(key, out var known)) return known;
        pens.Wait();
        try
        {
            if (draw() is not { } picture) return null;
            Keep(key, picture);
            return picture;
        }
        finally
        {
            pens.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => pens.Dispose();

    private void Keep((string Hash, int Sheet) key, byte[] picture)
    {
        lock (gate)
        {
            if (!drawn.TryAdd(key, picture)) return;
            order.Enqueue(key);
            if (order.Count > Most) drawn.Remove(order.Dequeue());
        }
    }
}
