using System.IO.Compression;
using System.Security.Cryptography;
using Assiduous.Storage;

namespace Assiduous.Web.Rooms;

/// <summary>Receives files for a matter and puts them into its folder; what was received whole goes on after a crash.</summary>
/// <remarks>
/// Nothing that is sent decides where it is written: of a name only its last part is kept, cleaned. Bytes lie in <c>review/.import</c>
/// until all are there, then each is moved into the folder in one step. Names, sizes, counts, kinds and the unfolding of zips are bounded.
/// </remarks>
internal sealed class ImportDesk(string folder, MatterStore store)
{
    private const int MostFiles = 5000;
    private const long MostUnfolded = 8L << 30;
    private static readonly string[] Kinds = [".pdf", ".docx", ".txt", ".html", ".htm", ".json", ".png", ".jpg", ".jpeg", ".tif", ".tiff"];

    private MatterStore Store => store;

    private string Staging(ImportJob job) => Path.Combine(folder, "review", ".import", job.Id);

    /// <summary>Receives files; when it returns, everything is on disk and will come into the folder whatever happens.</summary>
    public async Task<ImportJob> Receive(string author, IAsyncEnumerable<(string Name, Stream Bytes)> files, CancellationToken stop)
    {
        var job = store.Imports.Begin(author);
        Directory.CreateDirectory(Staging(job));
        var received = new Received(this, job);
        try
        {
            await foreach (var (name, bytes) in files.WithCancellation(stop)) await received.Take(name, bytes, stop);
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException or InvalidDataException)
        {
            End(job with { State = ImportState.Failed, Message = "The files did not arrive whole, and none was taken. Send them again." });
            throw;
        }

        job = job with { State = ImportState.Running, Stage = "Placing", Total = received.Count };
        store.Imports.Set(job);
        return job;
    }

    /// <summary>Moves what was received into the folder; called again after a crash it goes on where it was.</summary>
    /// <returns>The import as it stands: running on, or over.</returns>
    public ImportJob Place(ImportJob job, IReadOnlySet<string> known)
    {
        var target = Directory.Exists(Path.Combine(folder, "filings")) ? Path.Combine(folder, "filings") : folder;
        var (done, refused) = (0L, new List<string>());
        foreach (var file in store.Imports.Files(job.Id))
        {
            if (store.Imports.Find(job.Id) is not { IsOver: false }) return job with { State = ImportState.Cancelled };
            if (file.State is ImportFileState.Refused) refused.Add($"{file.Source}: {file.Message}");
            if (file.State is ImportFileState.Staged) PlaceOne(job, file, target, known);
            store.Imports.Set(job = job with { File = file.Source, Done = ++done });
        }

        store.Imports.Set(job = job with { Stage = "Reading", File = null, Done = 0, Total = 0, Message = refused.Count == 0 ? null : Told(refused) });
        return job;
    }

    /// <summary>Notes that an import is over, and clears what it had received.</summary>
    public void End(ImportJob job)
    {
        store.Imports.Set(job);
        if (Directory.Exists(Staging(job))) Directory.Delete(Staging(job), recursive: true);
    }

    /// <summary>What an earlier process left: an import that was being received is over, one that was received whole goes on.</summary>
    public IReadOnlyList<ImportJob> LeftOver()
    {
        var open = store.Imports.All().Where(j => !j.IsOver).Reverse().ToList();
        foreach (var broken in open.Where(j => j.State is ImportState.Receiving))
            End(broken with { State = ImportState.Failed, Message = "The workbench was stopped while the files arrived, and none was taken. Send them again." });
        return [.. open.Where(j => j.State is ImportState.Running)];
    }

    private static string Told(List<string> refused) => "Not taken: " + string.Join(" ", refused.Take(8)) + (refused.Count > 8 ? $" And {refused.Count - 8} more." : "");

    // The name is noted before the move, so that after a crash between the two the file is found where it was going.
    private void PlaceOne(ImportJob job, ImportFile file, string target, IReadOnlySet<string> known)
    {
        var staged = Path.Combine(Staging(job), file.Staged);
        if (file.Name is { } going && !File.Exists(staged) && File.Exists(Path.Combine(target, going)))
        {
            store.Imports.Set(job, file with { State = ImportFileState.Placed });
            return;
        }

        if (known.Contains(file.Sha256))
        {
            File.Delete(staged);
            store.Imports.Set(job, file with { State = ImportFileState.Known, Message = "The folder has a file with these bytes." });
            return;
        }

        var name = FreeName(target, file.Name ?? CleanName(file.Source));
        store.Imports.Name(job.Id, file.Ordinal, name);
        File.Move(staged, Path.Combine(target, name));
        store.Imports.Set(job, file with { Name = name, State = ImportFileState.Placed });
    }

    private static string FreeName(string target, string name)
    {
        var (stem, ending) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        var free = name;
        for (var next = 2; File.Exists(Path.Combine(target, free)); next++) free = $"{stem} ({next}){ending}";
        return free;
    }

    /// <summary>The last part of a name, with nothing in it that a file system or a reader could take for anything else.</summary>
    internal static string CleanName(string source)
    {
        var last = source.Replace('\\', '/').Split('/')[^1];
        var clean = new string([.. last.Where(c => !char.IsControl(c) && c is not ('<' or '>' or ':' or '"' or '|' or '?' or '*') && char.GetUnicodeCategory(c) is not (System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Surrogate))]).Trim(' ', '.');
        var ending = Path.GetExtension(clean);
        var stem = Path.GetFileNameWithoutExtension(clean);
        return (stem.Length is 0 ? "filing" : stem.Length > 120 ? stem[..120].TrimEnd() : stem) + ending;
    }

    private sealed class Received(ImportDesk desk, ImportJob job)
    {
        private long unfolded;

        public int Count { get; private set; }

        public async Task Take(string name, Stream bytes, CancellationToken stop)
        {
            if (!name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            {
                await Keep(name, bytes, stop);
                return;
            }

            var packed = Path.Combine(desk.Staging(job), "packed.zip");
            await using (var file = File.Create(packed)) await bytes.CopyToAsync(file, stop);
            try
            {
                using var zip = ZipFile.OpenRead(packed);
                foreach (var entry in zip.Entries.Where(e => e.Name.Length > 0 && !e.Name.StartsWith('.') && !e.FullName.StartsWith("__MACOSX", StringComparison.Ordinal)))
                {
                    await using var inner = entry.Open();
                    await Keep($"{name}/{entry.FullName}", inner, stop);
                }
            }
            catch (InvalidDataException)
            {
                Refuse(name, "The zip is damaged. Make it again, or send the files themselves.");
            }
            finally
            {
                File.Delete(packed);
            }
        }

        private async Task Keep(string source, Stream bytes, CancellationToken stop)
        {
            if (Count >= MostFiles) throw new InvalidDataException($"More than {MostFiles} files were sent at once. Send them in several parts.");
            var name = CleanName(source);
            if (!Kinds.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase))
            {
                Refuse(source, "Filings are PDF, Word (.docx), text, HTML, docket JSON or images.");
                return;
            }

            var staged = $"{Count:00000}";
            var path = Path.Combine(desk.Staging(job), staged);
            string hash;
            long size;
            await using (var file = File.Create(path))
            {
                size = await Copy(bytes, file, stop);
                file.Position = 0;
                hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, stop));
            }

            desk.Store.Imports.Add(job.Id, new(Count++, source, staged, size, hash, null, ImportFileState.Staged, null));
        }

        private void Refuse(string source, string why) => desk.Store.Imports.Add(job.Id, new(Count++, source, "", 0, "", null, ImportFileState.Refused, why));

        // A zip may unfold to any size; what comes out is counted as it comes.
        private async Task<long> Copy(Stream from, FileStream to, CancellationToken stop)
        {
            var buffer = new byte[1 << 16];
            var size = 0L;
            for (int read; (read = await from.ReadAsync(buffer, stop)) > 0;)
            {
                size += read;
                if ((unfolded += read) > MostUnfolded) throw new InvalidDataException("What was sent unfolds to more than 8 GB. Send it in several parts.");
                await to.WriteAsync(buffer.AsMemory(0, read), stop);
            }

            return size;
        }
    }
}
