using Assiduous.Judgment;
using Assiduous.Judgment.Corrections;
using Assiduous.Matters;
using Assiduous.Record;
using Assiduous.Storage;
using Assiduous.Web.Rooms;

namespace Assiduous.Server.Matters;

/// <summary>A matter of the server as the workbench needs it: the copy on this machine for everything that is read, the database for everything that is brought in.</summary>
internal sealed class ServerRoom(FolderRoom copy, Guid matter, Intake intake, Trails trails) : IMatterRoom
{
    /// <inheritdoc/>
    public string Name => copy.Name;

    /// <inheritdoc/>
    public MatterState Look() => copy.Look();

    /// <inheritdoc/>
    public RecordText? Words(Filing filing) => copy.Words(filing);

    /// <inheritdoc/>
    public RecordPage? Sheet(Filing filing, int sheet) => copy.Sheet(filing, sheet);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Bytes(Filing filing) => copy.Bytes(filing);

    /// <inheritdoc/>
    public byte[]? Picture(Filing filing, int sheet, CancellationToken stop) => copy.Picture(filing, sheet, stop);

    /// <inheritdoc/>
    public FoundWords Search(string words, int most, CancellationToken stop) => copy.Search(words, most, stop);

    /// <inheritdoc/>
    public MatterStore? Store(out string? why) => copy.Store(out why);

    /// <inheritdoc/>
    public void Decide(IReadOnlyList<CorrectionBody> bodies, string author, string reason, int? shown = null) => copy.Decide(bodies, author, reason, shown);

    /// <inheritdoc/>
    public void Undo(IReadOnlyList<string> ids, string author) => copy.Undo(ids, author);

    /// <inheritdoc/>
    public MergeResult Merge(string lines, string author) => copy.Merge(lines, author);

    /// <inheritdoc/>
    public async Task Import(string author, IAsyncEnumerable<(string Name, Stream Bytes)> files, CancellationToken stop)
    {
        await foreach (var (name, bytes) in files.WithCancellation(stop))
            foreach (var taken in await intake.TakeAsync(matter, name, bytes, IntakeMarks.None, stop)) trails.Of(matter).Append(author, "filing", ("file", taken));
    }

    /// <inheritdoc/>
    public IReadOnlyList<ImportJob> Imports() => [];

    /// <inheritdoc/>
    public void CancelImport(string id, string author)
    {
        // What was taken in is in the matter already; single jobs are cancelled by taking the filing away.
    }

    /// <inheritdoc/>
    public Review Suppose(WhatIf whatIf, CancellationToken stop) => copy.Suppose(whatIf, stop);

    /// <inheritdoc/>
    public Review Whole(Func<Filing, bool>? wanted = null) => copy.Whole(wanted);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => copy.DisposeAsync();
}
