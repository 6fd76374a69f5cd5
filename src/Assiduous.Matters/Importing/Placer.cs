using Assiduous.Record.Reading;
using Assiduous.Storage;

namespace Assiduous.Matters.Importing;

/// <summary>Puts staged files into the matter's folder: whole or not at all, never over a file that is there, each bytes once.</summary>
internal sealed class Placer
{
    private readonly string _root;
    private readonly Staging _staging;
    private readonly ImportJournal _journal;
    private readonly Dictionary<long, List<string>> _bySize = [];

    public Placer(string folder, Staging staging, ImportJournal journal)
    {
        (_staging, _journal) = (staging, journal);
        _root = MatterReviewer.FilingsOf(folder);
        foreach (var file in MatterFolder.Scan(folder).Files) Enter(file.Path, file.Length);
    }

    /// <summary>Puts one file in place, and notes it. Done again after a crash it does only what is left to do.</summary>
    public ImportFile Place(ImportJob job, ImportFile file)
    {
        var staged = _staging.File(file.Staged);
        if (file.Name is { } given && Path.Combine(_root, given) is var there && File.Exists(there) && string.Equals(Staging.Hash(there), file.Sha256, StringComparison.Ordinal))
            return Settle(job, file with { State = ImportFileState.Placed });
        if (!File.Exists(staged)) return Settle(job, file with { State = ImportFileState.Refused, Message = "The received bytes are gone. Send the file again." });
        if (Refusal(staged, file.Source) is { } refusal) return Settle(job, file with { State = ImportFileState.Refused, Message = refusal });
        if (SafeName.Of(file.Source) is not { } wanted) return Settle(job, file with { State = ImportFileState.Refused, Message = "A file of this name means something to the program itself, or the name has no letter. Give it another name." });
        if (Twin(file) is { } twin) return Settle(job, file with { State = ImportFileState.Known, Message = $"The folder has these bytes as {Path.GetFileName(twin)}." });
        return Move(job, file, staged, wanted);
    }

    private ImportFile Move(ImportJob job, ImportFile file, string staged, string wanted)
    {
        for (var number = 1; ; number++)
        {
            var name = number == 1 ? wanted : SafeName.Numbered(wanted, number);
            var target = Path.Combine(_root, name);
            if (Path.Exists(target)) continue;
            // The name first: whoever goes on after a crash looks there for the bytes.
            _journal.Name(job.Id, file.Ordinal, name);
            try
            {
                File.Move(staged, target, overwrite: false);
            }
            catch (IOException) when (Path.Exists(target))
            {
                continue;
            }

            Enter(target, file.Size);
            return Settle(job, file with { Name = name, State = ImportFileState.Placed });
        }
    }

    private ImportFile Settle(ImportJob job, ImportFile file)
    {
        _journal.Set(job, file);
        File.Delete(_staging.File(file.Staged));
        return file;
    }

    private string? Twin(ImportFile file) => _bySize.GetValueOrDefault(file.Size)?.Find(p => string.Equals(Staging.Hash(p), file.Sha256, StringComparison.Ordinal));

    private void Enter(string path, long size)
    {
        if (!_bySize.TryGetValue(size, out var same)) _bySize[size] = same = [];
        same.Add(path);
    }

    private static string? Refusal(string staged, string source)
    {
        using var file = new FileStream(staged, FileMode.Open, FileAccess.Read, FileShare.Read);
        var head = new byte[4096];
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return AcceptedFormats.Refusal(head.AsSpan(0, length), source);
    }
}
