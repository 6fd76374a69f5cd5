using System.Diagnostics;
using System.Runtime;

namespace Assiduous.Web.Rooms;

/// <summary>Gives back, while a long record is read, what the reading has done with: by itself the runtime takes more memory rather than look for what is free.</summary>
/// <remarks>It spends a twentieth of the time at most.</remarks>
internal sealed class Thrift : IDisposable
{
    private const long Much = 400L << 20;
    private const long Grown = 64L << 20;
    private const int Share = 20;
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(250);
    private readonly Timer timer;
    private long held;
    private long next;
    private int looking;

    public Thrift() => timer = new(_ => Look(), null, Often, Often);

    /// <inheritdoc/>
    public void Dispose() => timer.Dispose();

    private void Look()
    {
        if (Interlocked.Exchange(ref looking, 1) == 1) return;
        try
        {
            if (Environment.TickCount64 < next || Environment.WorkingSet < Much || GC.GetTotalMemory(forceFullCollection: false) < held + Grown) return;
            var from = Stopwatch.GetTimestamp();
            GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            held = GC.GetTotalMemory(forceFullCollection: false);
            next = Environment.TickCount64 + (long)(Stopwatch.GetElapsedTime(from).TotalMilliseconds * Share);
        }
        finally
        {
            Volatile.Write(ref looking, 0);
        }
    }
}
