using System.Security.Cryptography;
using Assiduous.Record;
using Assiduous.Record.Codec;
using Assiduous.Record.Reading;
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
    private readonly Dictionary<string, MatterFile> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Hash, (long Length, DateTime Written) Stamp)> reviewed = new(StringComparer.Ordinal);
    private StageCache? cache;

    /// <summary>The words of a filing, with the boxes of those sheets alone that a stage looks at; null where the file is gone or is no longer the one that was reviewed.</summary>
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

            if (Read(filing, boxes: false) is not { } text) return null;
            recent.AddFirst((filing.Hash, text));
            LetGo();
            return text;
        }
    }

    /// <summary>The words of a filing with all their boxes, which nobody keeps; null as for <see cref="Words"/>.</summary>
    public RecordText? Whole(Filing filing)
    {
        lock (gate) return Read(filing, boxes: true);
    }

    /// <summary>One sheet of a filing with the boxes of its words; null where there is none, or as for <see cref="Words"/>.</summary>
    public RecordPage? Sheet(Filing filing, int filePage)
    {
        lock (gate)
        {
            if (Find(filing) is not { } file) return null;
            if (IsReviewed(file, filing) && Cache()?.Use(FilingReading.Key(filing.Hash, file.Name), bytes => RecordTextCodec.ReadSheet(bytes, filePage)) is { } sheet) return sheet;
            return Read(filing, boxes: true)?.Pages.FirstOrDefault(p => p.FilePage == filePage);
        }
    }

    /// <summary>Where a filing lies on disk; null where it is gone, or lies folded in a zip. Never shown to anybody.</summary>
    public string? PathOf(Filing filing)
    {
        lock (gate) return Find(filing) is { Entry: null } file ? file.Path : null;
    }

    /// <summary>A filing's own bytes; null where the file is gone or is no longer the one that was reviewed.</summary>
    public ReadOnlyMemory<byte>? Bytes(Filing filing)
    {
        MatterFile? file;
        lock (gate) file = Find(filing);
        try
        {
            var bytes = file?.Entry is { } entry ? FilingArchive.Read(file.Path, entry).Bytes : file is null ? null : File.ReadAllBytes(file.Path);
            return bytes is not null && string.Equals(Convert.ToHexStringLower(SHA256.HashData(bytes)), filing.Hash, StringComparison.Ordinal) ? bytes : null;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null; // Whoever asks says so.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate) cache?.Dispose();
    }

    // The bytes are hashed where nobody did since the file was last written; after that the kept reading is looked up without opening it.
    private RecordText? Read(Filing filing, bool boxes)
    {
        if (Find(filing) is not { } file) return null;
        if (IsReviewed(file, filing) && Cache()?.Use(FilingReading.Key(filing.Hash, file.Name), bytes => RecordTextCodec.TryRead(bytes, out var kept, out _, boxes) ? kept : null) is { } text) return text;
        var stamp = Stamp(file);
        var read = FilingDesk.One(file, Cache(), CancellationToken.None, boxes);
        if (!string.Equals(read.Hash, filing.Hash, StringComparison.Ordinal)) return null;
        reviewed[filing.File] = (filing.Hash, stamp);
        return read.Text;
    }

    private bool IsReviewed(MatterFile file, Filing filing) =>
        reviewed.TryGetValue(filing.File, out var known) && string.Equals(known.Hash, filing.Hash, StringComparison.Ordinal) && known.Stamp == Stamp(file);

    private static (long Length, DateTime Written) Stamp(MatterFile file) => new FileInfo(file.Path) is { Exists: true } there ? (there.Length, there.LastWriteTimeUtc) : default;

    private StageCache? Cache() => cacheFile is null ? null : cache ??= StageCache.Open(cacheFile);

    // A name leads to a file only where the scan of the folder finds it there, so that no name can lead out of the folder.
    private MatterFile? Find(Filing filing)
    {
        if (!files.TryGetValue(filing.File, out var file) || !File.Exists(file.Path))
        {
            files.Clear();
            foreach (var found in MatterFolder.Scan(folder).Files) files[found.Name] = found;
            if (!files.TryGetValue(filing.File, out file)) return null;
        }

        return file.Entry is null ? file with { Length = new FileInfo(file.Path).Length } : file;
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
