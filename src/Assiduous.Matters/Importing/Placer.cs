using Assiduous.Record.Reading;
using Assiduous.Storage;

namespace Assiduous.Matters.Importing;

/// <summary>Puts staged files into the matter's folder: whole or not at all, never over a file that is there, each bytes once.</summary>
internal sealed class Placer
{
    private readonly string _root;
    private readonly Staging _staging;
    private readonly ImportJournal _journal;
    private readonly Dictionary<long, List<(string Path, string? Sha256)>> _bySize = [];
    private readonly HashSet<string> _promised = new(StringComparer.OrdinalIgnoreCase);

    public Placer(string folder, Staging staging, ImportJournal journal)
    {
        (_staging, _journal) = (staging, journal);
        _root = MatterReviewer.FilingsOf(folder);
        foreach (var file in MatterFolder.Scan(folder).Files) Enter(file.Path, file.Length, null);
    }

    /// <summary>Puts files in place, and notes it. Done again after a crash it does only what is left to do.</summary>
    public void Place(ImportJob job, IReadOnlyList<ImportFile> files)
    {
        var settled = files.Select(Decide).ToArray();
        // The names first: whoever goes on after a crash looks there for the bytes.
        _journal.Name(job.Id, [.. settled.Where(f => f is { State: ImportFileState.Staged, Name: not null }).Select(f => (f.Ordinal, f.Name!))]);
        try
        {
            for (var i = 0; i < settled.Length; i++)
                if (settled[i] is { State: ImportFileState.Staged }) settled[i] = Move(job, settled[i]);
        }
        finally
        {
            // Where the disk is full in the middle, what is in the folder by then is told of all the same.
            var done = settled.Where(f => f.State != ImportFileState.Staged).ToArray();
            _journal.Set(job, done);
            foreach (var file in done) File.Delete(_staging.File(file.Staged));
        }
    }

    // What is to become of a file; one that is to be moved stays staged and bears the name that it is to get.
    private ImportFile Decide(ImportFile file)
    {
        var staged = _staging.File(file.Staged);
        if (file.Name is { } given && Path.Combine(_root, given) is var there && File.Exists(there) && string.Equals(Staging.Hash(there), file.Sha256, StringComparison.Ordinal))
            return file with { State = ImportFileState.Placed };
        if (!File.Exists(staged)) return file with { State = ImportFileState.Refused, Message = "The received bytes are gone. Send the file again." };
        if (Refusal(staged, file.Source) is { } refusal) return file with { State = ImportFileState.Refused, Message = refusal };
        if (SafeName.Of(file.Source) is not { } wanted) return file with { State = ImportFileState.Refused, Message = "A file of this name means something to the program itself, or the name has no letter. Give it another name." };
        if (Twin(file) is { } twin) return file with { State = ImportFileState.Known, Message = $"The folder has these bytes as {Path.GetFileName(twin)}." };
        var name = Free(wanted);
        _promised.Add(name);
        Enter(Path.Combine(_root, name), file.Size, file.Sha256);
        return file with { Name = name };
    }

    private ImportFile Move(ImportJob job, ImportFile file)
    {
        while (true)
        {
            var target = Path.Combine(_root, file.Name!);
            try
            {
                File.Move(_staging.File(file.Staged), target, overwrite: false);
                return file with { State = ImportFileState.Placed };
            }
            catch (IOException) when (Path.Exists(target))
            {
                // Somebody else put a file there in this moment.
                file = file with { Name = Free(SafeName.Of(file.Source)!) };
                _promised.Add(file.Name);
                _journal.Name(job.Id, [(file.Ordinal, file.Name)]);
            }
        }
    }

    private string Free(string wanted)
    {
        var name = wanted;
        for (var number = 2; _promised.Contains(name) || Path.Exists(Path.Combine(_root, name)); number++) name = SafeName.Numbered(wanted, number);
        return name;
    }

    private string? Twin(ImportFile file) =>
        _bySize.GetValueOrDefault(file.Size)?.Find(p => string.Equals(p.Sha256 ?? Staging.Hash(p.Path), file.Sha256, StringComparison.Ordinal)).Path;

    private void Enter(string path, long size, string? sha256)
    {
        if (!_bySize.TryGetValue(size, out var same)) _bySize[size] = same = [];
        same.Add((path, sha256));
    }

    private static string? Refusal(string staged, string source)
    {
        using var file = new FileStream(staged, FileMode.Open, FileAccess.Read, FileShare.Read);
        var head = new byte[4096];
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return AcceptedFormats.Refusal(head.AsSpan(0, length), source);
    }
}
