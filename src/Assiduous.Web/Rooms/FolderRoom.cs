using System.Data.Common;
using System.Runtime;
using Assiduous.Judgment;
using Assiduous.Judgment.Corrections;
using Assiduous.Matters;
using Assiduous.Record;
using Assiduous.Record.Reading;
using Assiduous.Storage;

namespace Assiduous.Web.Rooms;

/// <summary>A matter that lies in a folder on this machine. Reads it in the background, and again whenever its files or the decisions about it change.</summary>
public sealed class FolderRoom : IMatterRoom
{
    private const int MostSuppositions = 4;
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);
    private readonly string folder;
    private readonly string cache;
    private readonly Action<string>? report;
    private readonly Func<KeptWork> open;
    private readonly RecordShelf shelf;
    private readonly PictureBook pictures = new();
    private readonly CancellationTokenSource closing = new();
    private readonly SemaphoreSlim supposing = new(1, 1);
    private readonly List<(WhatIf WhatIf, long Version, Review Review)> supposed = [];
    private readonly Lock gate = new();
    private MatterState state = new(null, 0, null, null);
    private KeptWork? kept;
    private string? seen;
    private long lookedAt;
    private Task reading = Task.CompletedTask;
    private Task placing = Task.CompletedTask;
    private ImportJob? import;
    private RecordIndex? index;
    private bool wentOn;

    /// <summary>Opens a folder; nothing is read before the first <see cref="Look"/>.</summary>
    /// <param name="name">What to call the matter.</param>
    /// <param name="folder">The folder of its filings.</param>
    /// <param name="report">Told on the terminal what the browser must not see; null where nobody listens.</param>
    /// <param name="open">Opens the store of what people decide; null for the one in the folder.</param>
    public FolderRoom(string name, string folder, Action<string>? report = null, Func<KeptWork>? open = null)
    {
        (Name, this.folder, this.report) = (name, folder, report);
        this.open = open ?? (() => KeptWork.Open(folder, make: true));
        cache = Path.Combine(folder, "review", ".cache", "stages.db");
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
            // What somebody decided elsewhere counts as well as what came into the folder.
            var found = $"{MatterStamp.Of(folder)} {kept?.Store?.Corrections.Count()}";
            if (string.Equals(found, seen, StringComparison.Ordinal)) return state;
            seen = found;
            GoOn();
            state = state with { Progress = new("Opening", null, 0, 0), Problem = null };
            reading = Task.Run(Read);
            return state;
        }
    }

    /// <inheritdoc/>
    public RecordText? Words(Filing filing) => shelf.Words(filing);

    /// <inheritdoc/>
    public byte[]? Picture(Filing filing, int sheet, CancellationToken stop) => pictures.Get(filing, sheet, () =>
        shelf.PathOf(filing) is { } path && shelf.Words(filing)?.Pages.FirstOrDefault(p => p.FilePage == sheet) is { } page ? PagePicture.Png(path, page, 110, stop) : null);

    /// <inheritdoc/>
    public FoundWords Search(string words, int most, CancellationToken stop)
    {
        var filings = Latest().Filings;
        if (index is not { } whole) return PlainSearch.Find(filings.Select(f => (f, shelf.Words(f))).Where(r => r.Item2 is not null)!, words, most, stop);
        var sheets = whole.Find(words, most + 1).GroupBy(s => s.Hash, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(s => s.Sheet).ToHashSet(), StringComparer.Ordinal);
        return PlainSearch.Find(filings.Where(f => sheets.ContainsKey(f.Hash)).Select(f => (f, shelf.Words(f))).Where(r => r.Item2 is not null)!, words, most, stop, sheets);
    }

    /// <inheritdoc/>
    public MatterStore? Store(out string? why)
    {
        lock (gate)
        {
            kept ??= open();
            why = kept.Store is null ? string.Join(' ', kept.Notices.Select(n => n.Message)) : null;
            return kept.Store;
        }
    }

    /// <inheritdoc/>
    public void Decide(CorrectionBody body, string author, string reason)
    {
        var book = Book();
        book.Decide(Latest(), body, author, reason);
        Show(book);
    }

    /// <inheritdoc/>
    public void Undo(string id, string author)
    {
        var book = Book();
        book.Undo(id, author);
        Show(book);
    }

    /// <inheritdoc/>
    public async Task Import(string author, IAsyncEnumerable<(string Name, Stream Bytes)> files, CancellationToken stop)
    {
        var desk = Desk();
        var job = await desk.Receive(author, files, stop);
        Begin(desk, job);
    }

    /// <inheritdoc/>
    public IReadOnlyList<ImportJob> Imports() => Store(out _)?.Imports.All() ?? [];

    /// <inheritdoc/>
    public void CancelImport(string id)
    {
        var desk = Desk();
        if (Imports().FirstOrDefault(j => string.Equals(j.Id, id, StringComparison.Ordinal)) is { IsOver: false } job) desk.End(job with { State = ImportState.Cancelled });
    }

    /// <inheritdoc/>
    public Review Suppose(WhatIf whatIf, CancellationToken stop)
    {
        supposing.Wait(stop);
        try
        {
            var version = state.Version;
            var known = supposed.FirstOrDefault(s => s.Version == version && Same(s.WhatIf, whatIf)).Review;
            if (known is not null) return known;
            var made = SlimReview.Of(MatterReviewer.Run(folder, Options() with { WhatIf = whatIf }, null, stop).Review);
            supposed.Insert(0, (whatIf, version, made));
            if (supposed.Count > MostSuppositions) supposed.RemoveAt(MostSuppositions);
            return made;
        }
        finally
        {
            supposing.Release();
        }
    }

    /// <inheritdoc/>
    public Review Whole()
    {
        var review = Latest();
        return review with { Filings = [.. review.Filings.Select(f => shelf.Words(f) is { } words ? f with { Text = words } : f)] };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        try
        {
            await placing;
            await reading;
        }
        catch (OperationCanceledException)
        {
            // It was told to stop.
        }

        index?.Dispose();
        kept?.Dispose();
        shelf.Dispose();
        pictures.Dispose();
        supposing.Dispose();
        closing.Dispose();
    }

    private ImportDesk Desk() => new(folder, Store(out var why) ?? throw new StoreException(why ?? "Filings cannot be brought in."));

    // In the background: the browser may be closed meanwhile.
    private void Begin(ImportDesk desk, ImportJob job) => placing = Task.WhenAll(placing, Task.Run(() =>
    {
        try
        {
            var known = (state.Review?.Filings ?? []).Select(f => f.Hash).ToHashSet(StringComparer.Ordinal);
            var placed = desk.Place(job, known);
            if (placed.IsOver) return;
            lock (gate) (lookedAt, import) = (0, placed);
            if (Look().Progress is null) Over(placed);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or StoreException)
        {
            report?.Invoke($"An import into {Name} stopped: {trouble.Message}");
            desk.End(job with { State = ImportState.Failed, Message = "The files could not be put into the folder; why stands on the terminal where the workbench runs. Mend it there and send them again." });
        }
    }));

    // What an earlier process left unfinished goes on.
    private void GoOn()
    {
        if (wentOn || Store(out _) is not { } store) return;
        wentOn = true;
        var desk = new ImportDesk(folder, store);
        foreach (var job in desk.LeftOver()) Begin(desk, job);
    }

    private void Over(ImportJob job)
    {
        import = null;
        Desk().End(job with { State = ImportState.Done, File = null });
    }

    private Review Latest() => state.Review ?? throw new InvalidOperationException("The matter has not been read yet.");

    private CorrectionBook Book() => Store(out var why)?.Corrections ?? throw new StoreException(why ?? "Decisions cannot be kept.");

    // The decision stands on the page at once; what follows from it comes with the reading that begins now.
    private void Show(CorrectionBook book)
    {
        lock (gate)
        {
            state = state with { Review = AtOnce.Show(Latest(), book.All()), Version = state.Version + 1 };
            seen = null;
            lookedAt = 0;
        }

        Look();
    }

    private void Read()
    {
        try
        {
            var slim = SlimReview.Of(MatterReviewer.Run(folder, Options(), new Teller(this), closing.Token).Review);
            lock (gate)
            {
                // A decision made meanwhile is still on its way into the next reading.
                var behind = kept?.Store?.Corrections.All() is { } all ? AtOnce.Show(slim, all) : slim;
                state = new(behind, state.Version + 1, null, null);
                if (import is { } brought) Over(brought);
            }

            // The words of the whole record were in memory while it was read; they are given back at once.
            GiveBack();
            Index(slim);
            GiveBack();
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            report?.Invoke($"The review of {Name} could not be made: {trouble.Message}");
            lock (gate)
            {
                if (import is { } brought) Over(brought with { Message = "The files are in the folder, and the review could not be made." });
            }

            lock (gate) state = state with { Progress = null, Problem = "What went wrong stands on the terminal where the workbench runs. Mend it there, then load this page again." };
        }
    }

    private static void GiveBack()
    {
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    // Filing by filing, so that no more than a few lie in memory; what is in the index already is not read again.
    private void Index(Review review)
    {
        try
        {
            var made = index ?? RecordIndex.Open(Path.Combine(folder, "review", ".cache", "search.db"));
            var known = made.Known();
            foreach (var filing in review.Filings.Where(f => f.Hash.Length > 0 && !known.Contains(f.Hash)))
            {
                closing.Token.ThrowIfCancellationRequested();
                if (shelf.Words(filing) is { } words) made.Add(filing.Hash, words.Pages.Select(p => (p.FilePage, p.Span.Of(words.Text))));
            }

            index = made;
        }
        catch (Exception trouble) when (trouble is StoreException or DbException)
        {
            report?.Invoke($"{Name}: {trouble.Message} The search reads the filings themselves.");
        }
    }

    private ReviewOptions Options()
    {
        var store = Store(out _);
        return new() { CacheFile = cache, Store = store, Notices = kept!.Notices };
    }

    private static bool Same(WhatIf a, WhatIf b) => a.Treat.SequenceEqual(b.Treat) && a.Without.SequenceEqual(b.Without, StringComparer.Ordinal);

    private sealed class Teller(FolderRoom room) : IProgress<ReviewProgress>
    {
        public void Report(ReviewProgress value)
        {
            lock (room.gate) room.state = room.state with { Progress = value };
            if (room.import is { } brought) room.Store(out _)?.Imports.Set(brought with { Stage = value.Stage, File = value.File, Done = value.Done, Total = value.Total });
        }
    }
}
