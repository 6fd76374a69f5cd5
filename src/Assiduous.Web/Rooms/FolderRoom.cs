using System.Data.Common;
using System.Runtime;
using System.Runtime.CompilerServices;
using Assiduous.Judgment;
using Assiduous.Judgment.Corrections;
using Assiduous.Matters;
using Assiduous.Matters.Importing;
using Assiduous.Record;
using Assiduous.Record.Reading;
using Assiduous.Storage;
using Assiduous.Storage.Search;

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
    private KeptReview? basis;
    private (string? Files, long Decisions) seen;
    private long lookedAt;
    private Task reading = Task.CompletedTask;
    private Task importing = Task.CompletedTask;
    private IProgress<ReviewProgress>? watching;
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
            if (!reading.IsCompleted || (seen.Files is not null && now - lookedAt < LookAgain.TotalMilliseconds)) return state;
            lookedAt = now;
            // What somebody decided elsewhere counts as well as what came into the folder.
            (string? Files, long Decisions) found = (MatterStamp.Of(folder), Store(out _)?.Corrections.Count() ?? 0);
            if (found == seen) return state;
            var same = string.Equals(found.Files, seen.Files, StringComparison.Ordinal);
            seen = found;
            GoOn();
            if (same && basis is not null) reading = Task.Run(Judge);
            else BeginReading();
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
        if (Store(out _) is not { } store) return PlainSearch.Find(Latest().Filings.Select(f => (f, shelf.Words(f))).Where(r => r.Item2 is not null)!, words, most, stop);
        try
        {
            var found = store.Search.Find(new(words) { Limit = most }, stop);
            return new([.. found.Hits.Select(Place)], found.MorePages > 0);
        }
        catch (QueryException wrong)
        {
            return new([], false) { Problem = wrong.Message };
        }
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
    public MergeResult Merge(string lines, string author)
    {
        var book = Book();
        using var reader = new StringReader(lines);
        var merged = book.Merge(reader, author);
        Show(book);
        return merged;
    }

    /// <inheritdoc/>
    public async Task Import(string author, IAsyncEnumerable<(string Name, Stream Bytes)> files, CancellationToken stop)
    {
        var engine = Engine();
        var job = engine.Begin(author);
        try
        {
            await foreach (var (name, bytes) in files.WithCancellation(stop)) await engine.Receive(job, name, bytes, stop);
        }
        catch (Exception)
        {
            engine.Cancel(job.Id, author);
            throw;
        }

        Background(engine.Run(job, closing.Token));
    }

    /// <inheritdoc/>
    public IReadOnlyList<ImportJob> Imports() => Store(out _)?.Imports.All() ?? [];

    /// <inheritdoc/>
    public void CancelImport(string id, string author) => Engine().Cancel(id, author);

    /// <inheritdoc/>
    public Review Suppose(WhatIf whatIf, CancellationToken stop)
    {
        supposing.Wait(stop);
        try
        {
            var version = state.Version;
            var known = supposed.FirstOrDefault(s => s.Version == version && Same(s.WhatIf, whatIf)).Review;
            if (known is not null) return known;
            var made = basis?.Again(Decisions(), whatIf) ?? SlimReview.Of(MatterReviewer.Run(folder, Options() with { WhatIf = whatIf }, null, stop).Review);
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
            await importing;
            await reading;
        }
        catch (OperationCanceledException)
        {
            // It was told to stop.
        }

        kept?.Dispose();
        shelf.Dispose();
        pictures.Dispose();
        supposing.Dispose();
        closing.Dispose();
    }

    private static FoundPlace Place(SearchHit hit)
    {
        var (from, to) = hit.Marks.Count > 0 ? (hit.Marks[0].Start, hit.Marks[^1].End) : (0, hit.Context.Length);
        return new(hit.File, hit.FilePage, hit.Span.Start, hit.Span.End, hit.Context[..from], hit.Context[from..to], hit.Context[to..]) { Place = hit.Place };
    }

    private ImportEngine Engine() => new(folder, Store(out var why) ?? throw new StoreException(why ?? "Filings cannot be brought in."), ReadImported);

    // The matter is read as it is whenever its folder changes; the import watches, and is done when that is.
    private void ReadImported(IProgress<ReviewProgress> progress, CancellationToken stop)
    {
        lock (gate) (seen, watching) = ((null, 0), progress);
        // A reading that had begun before the files were in place does not count.
        for (var behind = true; behind;)
        {
            Look();
            Task read;
            lock (gate) read = reading;
            read.Wait(stop);
            lock (gate) behind = seen.Files is null;
        }

        watching = null;
    }

    // In the background: the browser may be closed meanwhile.
    private void Background(Task work) => importing = Task.WhenAll(importing, Task.Run(async () =>
    {
        try
        {
            await work;
        }
        catch (Exception trouble) when (trouble is StoreException or DbException or AggregateException)
        {
            report?.Invoke($"An import into {Name} stopped: {trouble.Message}");
        }
    }));

    // What an earlier process left unfinished goes on.
    private void GoOn()
    {
        if (wentOn || Store(out _) is null) return;
        wentOn = true;
        Background(Task.Run(() => Engine().Resume(closing.Token)));
    }

    private Review Latest() => state.Review ?? throw new InvalidOperationException("The matter has not been read yet.");

    private CorrectionBook Book() => Store(out var why)?.Corrections ?? throw new StoreException(why ?? "Decisions cannot be kept.");

    // The decision stands on the page at once; what follows from it for the claims comes with the judging that begins now.
    private void Show(CorrectionBook book)
    {
        lock (gate)
        {
            state = state with { Review = AtOnce(Latest(), book.All()), Version = state.Version + 1 };
            lookedAt = 0;
            if (seen.Files is not null) seen.Decisions = -1;
        }

        Look();
    }

    // Where the papers must be read again for it, the decision is listed until they are.
    private Review AtOnce(Review review, IReadOnlyList<Correction> all)
    {
        if (basis?.AtOnce(all, review) is { } made) return made;
        var ledger = new CorrectionLedger(all);
        var known = review.Corrections.ToDictionary(c => c.Correction.Id, StringComparer.Ordinal);
        return review with { Corrections = [.. ledger.All.Select(c => ledger.StateOf(c) is { State: CorrectionState.Applied } applied ? known.GetValueOrDefault(c.Id, applied) : ledger.StateOf(c))] };
    }

    private void BeginReading()
    {
        state = state with { Progress = new("Opening", null, 0, 0), Problem = null };
        reading = Task.Run(Read);
    }

    // Nothing but decisions has changed since the papers were read.
    private void Judge()
    {
        try
        {
            if (basis!.Again(Decisions(), WhatIf.Nothing) is { } review) Take(review);
            else lock (gate) BeginReading();
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            Fail(trouble);
        }
    }

    private void Read()
    {
        try
        {
            ReadPapers();
            // The words of the whole record were in memory while it was read; they are given back at once.
            GiveBack();
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            Fail(trouble);
        }
    }

    // A method of its own, so that nothing on the stack holds the record any more when its memory is given back.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReadPapers()
    {
        var (outcome, made) = MatterReviewer.Keep(folder, Options() with { Boxes = false }, new Teller(this), closing.Token);
        basis = made;
        Take(outcome.Review);
    }

    private void Take(Review review)
    {
        var slim = SlimReview.Of(review);
        lock (gate)
        {
            // A decision made meanwhile is still on its way into the next review.
            var all = Decisions();
            state = new(all.Count == slim.Corrections.Count ? slim : AtOnce(slim, all), state.Version + 1, null, null);
        }
    }

    private void Fail(Exception trouble)
    {
        report?.Invoke($"The review of {Name} could not be made: {trouble.Message}");
        lock (gate) state = state with { Progress = null, Problem = "What went wrong stands on the terminal where the workbench runs. Mend it there, then load this page again." };
    }

    private IReadOnlyList<Correction> Decisions() => Store(out _)?.Corrections.All() ?? [];

    private static void GiveBack()
    {
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
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
            room.watching?.Report(value);
        }
    }
}
