using System.Runtime;

namespace Assiduous.Web;

/// <summary>Gives memory back while nobody asks for anything: passages and sheets that were looked at leave much behind that nobody needs any more.</summary>
internal sealed class Rest : IDisposable
{
    private const long Much = 320L << 20;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3);
    private readonly Timer timer;
    private long asked = Environment.TickCount64;
    private long rested;

    public Rest() => timer = new(_ => Look(), null, Quiet, Quiet);

    /// <summary>Somebody asks for a page.</summary>
    public void Asked() => Volatile.Write(ref asked, Environment.TickCount64);

    /// <inheritdoc/>
    public void Dispose() => timer.Dispose();

    // Once after each spell of work, so that a machine at rest rests.
    private void Look()
    {
        var last = Volatile.Read(ref asked);
        if (last == rested || Environment.TickCount64 - last < Quiet.TotalMilliseconds) return;
        rested = last;
        if (Environment.WorkingSet < Much) return;
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
