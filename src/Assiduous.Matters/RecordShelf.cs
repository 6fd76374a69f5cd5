using Assiduous.Record;
using Assiduous.Storage;

namespace Assiduous.Matters;

/// <summary>The words of filings, fetched when they are wanted and let go when others are: a long record need not lie in memory to be read.</summary>
/// <remarks>Safe for use from several threads.</remarks>
/// <param name="folder">The matter's folder.</param>
/// <param name="cacheFile">Where the reading was kept; null reads the files themselves.</param>
/// <param name="mostCharacters">How many characters of words stay in memory.</param>
public sealed class RecordShelf(string folder, string? cacheFile, int mostCharacters = 3_000_000) : IDisposable
{
    private readonly Lock gate = new();
    private readonly LinkedList<(string Hash, RecordText Text)> recent = [];
    private readonly Dictionary<string, string> paths = new(StringComparer.Ordinal);
    private StageCache? cache;

    /// <summary>The words of a filing; null where the file is gone or is no longer the one that was reviewed.</summary>
    public RecordText? Words(Filing filing)
    {
        lock (gate)
        {
            for (var node = recent.First; node is not null; node = node.Next)
            {
                if (!string.Equals(node.Value.Hash, filing.Hash, StringComparison.Ordinal)) continue;
                recent.Remove(node);
                recent.AddFirst(node);
                return node.Value.Text;
            }

            if (Find(filing) is not { } file) return null;
            if (cacheFile is not null) cache ??= StageCache.Open(cacheFile);
            var read = FilingDesk.One(file, cache, CancellationToken.None);
            if (!string.Equals(read.Hash, filing.Hash, StringComparison.Ordinal)) return null;
            recent.AddFirst((filing.Hash, read.Text));
            LetGo();
            return read.Text;
        }
    }

    /// <summary>Where a filing lies on disk; null where it is gone. Never shown to anybody.</summary>
    public string? PathOf(Filing filing)
    {
        lock (gate) return Find(filing)?.Path;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate) cache?.Dispose();
    }

    // A name leads to a file only where the scan of the folder finds it there, so that no name can lead out of the folder.
    private MatterFile? Find(Filing filing)
    {
        if (!paths.TryGetValue(filing.File, out var path) || !File.Exists(path))
        {
            paths.Clear();
            foreach (var found in MatterFolder.Scan(folder).Files) paths[found.Name] = found.Path;
            if (!paths.TryGetValue(filing.File, out path)) return null;
        }

        return new(filing.File, path, new FileInfo(path).Length);
    }

    private void LetGo()
    {
        var total = 0L;
        for (var node = recent.First; node is not null; node = node.Next)
        {
            total += node.Value.Text.Text.Length;
            if (total <= mostCharacters || node == recent.First) continue;
            var last = node.Previous;
            while (recent.Last != last) recent.RemoveLast();
            return;
        }
    }
}
