using System.Collections.Concurrent;
using Assiduous.Storage;

namespace Assiduous.Matters.Importing;

/// <summary>Brings files into a matter's folder: received, unpacked, put in place, read. Everything it does is in the store's journal, so that it goes on where it was after the process was killed.</summary>
/// <remarks>
/// <see cref="Begin"/>, then <see cref="Receive"/> for each file, then <see cref="Run"/>, in the background if need be: whoever watches reads
/// <see cref="ImportJournal.Find"/>. <see cref="Resume"/> at the start of a program takes up what an earlier one left. Safe for use from
/// several threads.
/// </remarks>
/// <param name="folder">The matter's folder.</param>
/// <param name="store">The matter's store.</param>
/// <param name="read">Reads the matter when the files are in place: told where to report how far it is. Null reads nothing.</param>
/// <param name="limits">How much one import may bring; null for the usual.</param>
public sealed class ImportEngine(string folder, MatterStore store, Action<IProgress<ReviewProgress>, CancellationToken>? read = null, ImportLimits? limits = null)
{
    // So many files are put in place between two looks whether somebody has stopped it.
    private const int AtATime = 64;
    private readonly ImportLimits _limits = limits ?? ImportLimits.Usual;
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, Received> _received = new(StringComparer.Ordinal);

    /// <summary>Begins an import.</summary>
    /// <param name="author">Who brings the files.</param>
    public ImportJob Begin(string author) => store.Imports.Begin(author);

    /// <summary>Receives one file.</summary>
    /// <param name="job">The import.</param>
    /// <param name="name">Its name as it was sent: words, never a path.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="stop">Ends the receiving; nothing of this file is kept.</param>
    /// <exception cref="ImportException">It is larger, or more, than an import may be.</exception>
    public async Task<ImportFile> Receive(ImportJob job, string name, Stream content, CancellationToken stop = default)
    {
        var staging = new Staging(folder, job.Id);
        var before = _received.GetOrAdd(job.Id, _ => new());
        if (before.Files.Count >= _limits.MostFiles) throw new ImportException($"One import takes {_limits.MostFiles} files. Start another for the rest.");
        var ordinal = before.Files.Count;
        var room = Math.Min(_limits.LargestFile, _limits.MostBytes - before.Bytes);
        var written = await staging.Write($"{ordinal}", content, room, stop) ?? throw new ImportException($"{name} is larger than an import may be ({room >> 20} MB are left). Send it in parts, or copy it into the folder by hand.");
        var file = new ImportFile(ordinal, name, $"{ordinal}", written.Size, written.Sha256, null, ImportFileState.Staged, null);
        before.Files.Add(file);
        before.Bytes += written.Size;
        return file;
    }

    // What a process has received that dies before it has all is of no use, so that it is noted once, whole, and not file by file.
    private sealed class Received
    {
        public List<ImportFile> Files { get; } = [];

        public long Bytes { get; set; }
    }

    /// <summary>Says that everything was received: from here on the import goes on with <see cref="Resume"/>, whatever becomes of the process.</summary>
    public void Whole(ImportJob job)
    {
        Note(job, new Staging(folder, job.Id));
        store.Imports.Set(job with { State = ImportState.Running });
    }

    private void Note(ImportJob job, Staging staging)
    {
        if (!_received.TryRemove(job.Id, out var received)) return;
        staging.Harden(received.Files.Select(f => f.Staged));
        store.Imports.Add(job.Id, received.Files);
    }

    /// <summary>Puts everything that was received in place and reads it. Returns when that is done, cancelled or failed; the journal says which.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was called; the import stays as it is and goes on with <see cref="Resume"/>.</exception>
    public async Task<ImportJob> Run(ImportJob job, CancellationToken stop = default)
    {
        using var watch = new Watch(store.Imports, job with { State = ImportState.Running, Stage = "Placing" }, stop);
        var staging = new Staging(folder, job.Id);
        try
        {
            Note(job, staging);
            watch.Tell(w => w);
            await Unpack(watch, staging);
            Place(watch, staging);
            if (read is not null) Read(watch);
            return watch.End(ImportState.Done, Summary(job.Id));
        }
        catch (OperationCanceledException) when (watch.IsCancelled)
        {
            return store.Imports.Find(job.Id)!;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return watch.End(ImportState.Failed, $"{trouble.Message} What is in the folder already stays there. Mend it, and send the rest again.");
        }
        finally
        {
            if (store.Imports.Find(job.Id) is { IsOver: true }) staging.Remove();
        }
    }

    /// <summary>Stops an import, in whatever process it runs. What is in the folder already stays.</summary>
    /// <returns>Whether it was still going on.</returns>
    public bool Cancel(string id, string author)
    {
        _received.TryRemove(id, out _);
        if (store.Imports.Find(id) is not { IsOver: false } job || !store.Imports.Set(job with { State = ImportState.Cancelled, Stage = "Cancelled", File = null, Message = "Stopped by " + author + ". What was in the folder by then stays there." })) return false;
        store.Trail.Append(author, "import-cancelled", ("import", id));
        if (job.State == ImportState.Receiving) new Staging(folder, id).Remove();
        return true;
    }

    /// <summary>Takes up every import that a process left when it died: those received whole go on; of the others nothing was put in the folder, and they are ended. Received bytes that no import needs any more are taken away.</summary>
    public async Task<IReadOnlyList<ImportJob>> Resume(CancellationToken stop = default)
    {
        var done = new List<ImportJob>();
        foreach (var job in store.Imports.All().Where(j => !j.IsOver).Reverse())
        {
            if (job.State == ImportState.Running) done.Add(await Run(job, stop));
            else
            {
                var ended = job with { State = ImportState.Failed, Message = "The program was stopped while the files were being received. Send them again." };
                if (!store.Imports.Set(ended)) continue;
                new Staging(folder, job.Id).Remove();
                done.Add(ended);
            }
        }

        // A process may die between the end of an import and the end of its bytes.
        foreach (var left in Staging.In(folder))
            if (store.Imports.Find(left) is null or { IsOver: true }) new Staging(folder, left).Remove();
        return done;
    }

    private async Task Unpack(Watch watch, Staging staging)
    {
        foreach (var zip in store.Imports.Files(watch.Job.Id).Where(f => f.State == ImportFileState.Staged))
        {
            if (!File.Exists(staging.File(zip.Staged)) || !Unpacker.IsZip(staging.File(zip.Staged))) continue;
            watch.Tell(j => j with { Stage = "Unpacking", File = zip.Source });
            var all = store.Imports.Files(watch.Job.Id);
            var nested = all.Any(f => f.State == ImportFileState.Unpacked && zip.Source.StartsWith(f.Source + "/", StringComparison.Ordinal));
            var (files, trouble) = nested ? ([], "It is a zip inside a zip. Unpack it by hand.")
                : await new Unpacker(staging, _limits).Unpack(zip, all.Count, _limits.MostBytes - all.Sum(f => f.Size), watch.Stop);
            var taken = files.Exists(f => f.State == ImportFileState.Staged);
            staging.Harden(files.Select(f => f.Staged));
            store.Imports.Unpacked(watch.Job.Id, zip with { State = taken ? ImportFileState.Unpacked : ImportFileState.Refused, Message = trouble ?? (taken ? null : "It is empty.") }, files);
            File.Delete(staging.File(zip.Staged));
            if (!nested && taken) await Unpack(watch, staging);
        }
    }

    private void Place(Watch watch, Staging staging)
    {
        var files = store.Imports.Files(watch.Job.Id).Where(f => f.State != ImportFileState.Unpacked).ToList();
        // Two imports into one folder take turns, so that both see the same names.
        lock (_gate)
        {
            var placer = new Placer(folder, staging, store.Imports);
            var done = 0;
            foreach (var some in files.Chunk(AtATime))
            {
                watch.Tell(j => j with { Stage = "Placing", File = some[0].Source, Done = done, Total = files.Count });
                placer.Place(watch.Job, [.. some.Where(f => f.State == ImportFileState.Staged)]);
                done += some.Length;
            }
        }
    }

    private void Read(Watch watch)
    {
        watch.Tell(j => j with { Stage = "Reading", File = null, Done = 0, Total = 0 });
        read!(watch, watch.Stop);
    }

    private string? Summary(string id)
    {
        var files = store.Imports.Files(id);
        string?[] parts =
        [
            Count(files, ImportFileState.Placed, "in the folder"), Count(files, ImportFileState.Known, "there already"), Count(files, ImportFileState.Refused, "not taken"),
        ];
        return string.Join(", ", parts.Where(p => p is not null)) + ".";
    }

    private static string? Count(IReadOnlyList<ImportFile> files, ImportFileState state, string words) =>
        files.Count(f => f.State == state) is var count and > 0 ? $"{count} {words}" : null;
}
