using System.Data.Common;
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
    private readonly string folder;
    private readonly string cache;
    private readonly Action<string>? report;
    private readonly Func<KeptWork> open;
    private readonly Func<IReadOnlyDictionary<string, FilingMark>>? marks;
    private readonly RecordShelf shelf;
    private readonly PictureBook pictures = new();
    private readonly CancellationTokenSource closing = new();
    private readonly SupposedReviews supposed = new();
    private readonly Lock gate = new();
    private readonly FolderReading reading;
    private KeptWork? kept;
    private Task importing = Task.CompletedTask;
    private bool wentOn;

    /// <summary>Opens a folder; nothing is read before the first <see cref="Look"/>.</summary>
    /// <param name="name">What to call the matter.</param>
    /// <param name="folder">The folder of its filings.</param>
    /// <param name="report">Told on the terminal what the browser must not see; null where nobody listens.</param>
    /// <param name="open">Opens the store of what people decide; null for the one in the folder.</param>
    /// <param name="marks">What the keeper of the filings says of single ones, asked at each look; null where nobody does.</param>
    public FolderRoom(string name, string folder, Action<string>? report = null, Func<KeptWork>? open = null, Func<IReadOnlyDictionary<string, FilingMark>>? marks = null)
    {
        (Name, this.folder, this.report, this.marks) = (name, folder, report, marks);
        this.open = open ?? (() => KeptWork.Open(folder, make: true));
        cache = Path.Combine(folder, "review", ".cache", "stages.db");
        shelf = new(folder, cache);
        reading = new(folder, Options, trouble => report?.Invoke($"The review of {name} could not be made: {trouble.Message}"), closing.Token);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public MatterState Look()
    {
        GoOn();
        return reading.Look();
    }

    /// <inheritdoc/>
    public RecordText? Words(Filing filing) => shelf.Words(filing);

    /// <inheritdoc/>
    public RecordPage? Sheet(Filing filing, int sheet) => shelf.Sheet(filing, sheet);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Bytes(Filing filing) => shelf.Bytes(filing);

    /// <inheritdoc/>
    public byte[]? Picture(Filing filing, int sheet, CancellationToken stop) => pictures.Get(filing, sheet, () =>
        shelf.PathOf(filing) is { } path && shelf.Sheet(filing, sheet) is { } page ? PagePicture.Png(path, page, 110, stop) : null);

    /// <inheritdoc/>
    public FoundWords Search(string words, int most, CancellationToken stop)
    {
        if (Store(out _) is not { } store) return PlainSearch.Find(reading.Latest.Filings.Select(f => (f, shelf.Words(f))).Where(r => r.Item2 is not null)!, words, most, stop);
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
    public void Decide(IReadOnlyList<CorrectionBody> bodies, string author, string reason, int? shown = null)
    {
        var book = Book();
        var seen = AsSeen(reading.Latest, book, author, shown);
        foreach (var body in bodies) book.Decide(seen, body, author, reason);
        reading.Show(book.All());
    }

    // Decisions are only ever added, so that the first so many of the store are those that the page knew of.
    private static Review AsSeen(Review latest, CorrectionBook book, string author, int? shown)
    {
        if (shown is not { } count || count >= latest.Corrections.Count) return latest;
        var known = book.All().Take(count).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        return latest with { Corrections = [.. latest.Corrections.Where(c => known.Contains(c.Correction.Id) || string.Equals(c.Correction.Author, author, StringComparison.Ordinal))] };
    }

    /// <inheritdoc/>
    public void Undo(IReadOnlyList<string> ids, string author)
    {
        var book = Book();
        foreach (var id in ids) book.Undo(id, author);
        reading.Show(book.All());
    }

    /// <inheritdoc/>
    public MergeResult Merge(string lines, string author)
    {
        var book = Book();
        using var reader = new StringReader(lines);
        var merged = book.Merge(reader, author);
        reading.Show(book.All());
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

        engine.Whole(job); // From here on it survives the process.
        Background(() => engine.Run(job, closing.Token));
    }

    /// <inheritdoc/>
    public IReadOnlyList<ImportJob> Imports() => Store(out _)?.Imports.All() ?? [];

    /// <inheritdoc/>
    public void CancelImport(string id, string author) => Engine().Cancel(id, author);

    /// <inheritdoc/>
    public Review Suppose(WhatIf whatIf, CancellationToken stop) => supposed.Get(
        whatIf, reading.Look().Version, () => reading.Suppose(whatIf) ?? SlimReview.Of(MatterReviewer.Run(folder, Options() with { WhatIf = whatIf, Boxes = false }, null, stop).Review), stop);

    /// <inheritdoc/>
    public Review Whole(Func<Filing, bool>? wanted = null)
    {
        var review = reading.Latest;
        return review with { Filings = [.. review.Filings.Select(f => (wanted is null || wanted(f)) && shelf.Whole(f) is { } words ? f with { Text = words } : f)] };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        try
        {
            await importing;
            await reading.Work;
        }
        catch (OperationCanceledException)
        {
            // It was told to stop.
        }

        kept?.Dispose();
        shelf.Dispose();
        pictures.Dispose();
        supposed.Dispose();
        closing.Dispose();
    }

    private static FoundPlace Place(SearchHit hit)
    {
        var (from, to) = hit.Marks.Count > 0 ? (hit.Marks[0].Start, hit.Marks[^1].End) : (0, hit.Context.Length);
        return new(hit.File, hit.FilePage, hit.Span.Start, hit.Span.End, hit.Context[..from], hit.Context[from..to], hit.Context[to..]) { Place = hit.Place };
    }

    private ImportEngine Engine() => new(folder, Store(out var why) ?? throw new StoreException(why ?? "Filings cannot be brought in."), reading.ReadNow);

    // In the background: the browser may be closed meanwhile.
    private void Background(Func<Task> work) => importing = Task.WhenAll(importing, Task.Run(async () =>
    {
        try
        {
            await work();
        }
        catch (Exception trouble) when (trouble is StoreException or DbException or AggregateException)
        {
            report?.Invoke($"An import into {Name} stopped: {trouble.Message}");
        }
    }));

    // What an earlier process left unfinished goes on.
    private void GoOn()
    {
        lock (gate)
        {
            if (wentOn || Store(out _) is null) return;
            wentOn = true;
            Background(() => Engine().Resume(closing.Token));
        }
    }

    private CorrectionBook Book() => Store(out var why)?.Corrections ?? throw new StoreException(why ?? "Decisions cannot be kept.");

    private ReviewOptions Options()
    {
        var store = Store(out _);
        var options = new ReviewOptions { CacheFile = cache, Store = store, Notices = kept!.Notices };
        return marks is null ? options : options with { Marks = marks() };
    }
}
