using Assiduous.Judgment;
using Assiduous.Judgment.Corrections;
using Assiduous.Matters;
using Assiduous.Record;
using Assiduous.Storage;
using Assiduous.Web.Rooms;

namespace Assiduous.Web.Tests;

/// <summary>A matter whose review was made by hand and lies in memory.</summary>
public sealed class FixedRoom(string name, Func<Review> review) : IMatterRoom
{
    private readonly Lazy<Review> known = new(review);

    public FixedRoom(string name, Review review)
        : this(name, () => review)
    {
    }

    public string Name => name;

    public MatterState Look() => new(SlimReview.Of(known.Value), 1, null, null);

    public RecordText? Words(Filing filing) => known.Value.Filings.FirstOrDefault(f => string.Equals(f.File, filing.File, StringComparison.Ordinal))?.Text;

    public RecordPage? Sheet(Filing filing, int sheet) => Words(filing)?.Pages.FirstOrDefault(p => p.FilePage == sheet);

    public ReadOnlyMemory<byte>? Bytes(Filing filing) => null;

    public byte[]? Picture(Filing filing, int sheet, CancellationToken stop) => null;

    public FoundWords Search(string words, int most, CancellationToken stop) => PlainSearch.Find(known.Value.Filings.Select(f => (f, f.Text)), words, most, stop);

    public MatterStore? Store(out string? why)
    {
        why = "Decisions are not kept here.";
        return null;
    }

    public void Decide(IReadOnlyList<CorrectionBody> bodies, string author, string reason, int? shown = null) => throw new StoreException("Decisions are not kept here.");

    public void Undo(IReadOnlyList<string> ids, string author) => throw new StoreException("Decisions are not kept here.");

    public MergeResult Merge(string lines, string author) => throw new StoreException("Decisions are not kept here.");

    public Task Import(string author, IAsyncEnumerable<(string Name, Stream Bytes)> files, CancellationToken stop) => throw new StoreException("Nothing is taken here.");

    public IReadOnlyList<ImportJob> Imports() => [];

    public void CancelImport(string id, string author) => throw new StoreException("Nothing is taken here.");

    public Review Suppose(WhatIf whatIf, CancellationToken stop) => Look().Review!;

    public Review Whole(Func<Filing, bool>? wanted = null) => known.Value;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
