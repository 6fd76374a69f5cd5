using System.Runtime;
using Assiduous.Judgment;
using Assiduous.Matters;
using Assiduous.Record;
using Assiduous.Record.Reading;

namespace Assiduous.Web.Rooms;

/// <summary>A matter that lies in a folder on this machine. Reads it in the background and again whenever its files change.</summary>
public sealed class FolderRoom : IMatterRoom
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);
    private readonly string folder;
    private readonly Action<string>? report;
    private readonly Func<ReviewOptions> options;
    private readonly RecordShelf shelf;
    private readonly PictureBook pictures = new();
    private readonly CancellationTokenSource closing = new();
    private readonly Lock gate = new();
    private MatterState state = new(null, 0, null, null);
    private string? seen;
    private long lookedAt;
    private Task reading = Task.CompletedTask;

    /// <summary>Opens a folder; nothing is read before the first <see cref="Look"/>.</summary>
    /// <param name="name">What to call the matter.</param>
    /// <param name="folder">The folder of its filings.</param>
    /// <param name="report">Told on the terminal what the browser must not see; null where nobody listens.</param>
    public FolderRoom(string name, string folder, Action<string>? report = null)
    {
        (Name, this.folder, this.report) = (name, folder, report);
        var cache = Path.Combine(folder, "review", ".cache", "stages.db");
        options = () => new() { CacheFile = cache };
        shelf = new(folder, cache);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public MatterState Look()
    {
        lock (gate)
        {
            var now = Environment.TickCount64;
            if (!reading.IsCompleted || (seen is not null && now - lookedAt < LookAgain.TotalMilliseconds)) return state;
            lookedAt = now;
            var found = MatterStamp.Of(folder);
            if (string.Equals(found, seen, StringComparison.Ordinal)) return state;
            seen = found;
            state = state with { Progress = new("Opening", null, 0, 0), Problem = null };
            reading = Task.Run(Read);
            return state;
        }
    }

    /// <inheritdoc/>
    public RecordText? Words(Filing filing) => shelf.Words(filing);

    /// <inheritdoc/>
    public byte[]? Picture(Filing filing, int sheet, CancellationToken stop) =>
        pictures.Get(filing, sheet, () => shelf.PathOf(filing) is { } path && shelf.Words(filing)?.Pages.FirstOrDefault(p => p.FilePage == sheet) is { } page ? PagePicture.Png(path, page, 110, stop) : null);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        try
        {
            await reading;
        }
        catch (OperationCanceledException)
        {
            // It was told to stop.
        }

        shelf.Dispose();
        closing.Dispose();
    }

    private void Read()
    {
        try
        {
            var slim = Reviewed();
            lock (gate) state = new(slim, state.Version + 1, null, null);
            // The words of the whole record were in memory while it was read; they are given back at once.
            GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            report?.Invoke($"The review of {Name} could not be made: {trouble.Message}");
            lock (gate) state = state with { Progress = null, Problem = "What went wrong stands on the terminal where the workbench runs. Mend it there, then load this page again." };
        }
    }

    private Review Reviewed() => SlimReview.Of(MatterReviewer.Run(folder, options(), new Teller(this), closing.Token).Review);

    private sealed class Teller(FolderRoom room) : IProgress<ReviewProgress>
    {
        public void Report(ReviewProgress value)
        {
            lock (room.gate) room.state = room.state with { Progress = value };
        }
    }
}
