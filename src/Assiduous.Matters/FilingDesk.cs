using System.Security.Cryptography;
using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Record.Codec;
using Assiduous.Record.Reading;
using Assiduous.Storage;

namespace Assiduous.Matters;

/// <summary>A file and what was read from it.</summary>
/// <param name="File">The file.</param>
/// <param name="Hash">SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="Text">Its words; empty where it could not be read, and then the notes say why.</param>
internal sealed record ReadFile(MatterFile File, string Hash, RecordText Text)
{
    /// <summary>A name for these very words with their addresses, however they came to be read; null where they are not kept.</summary>
    public string? Mark { get; init; }
}

/// <summary>Reads every file of a matter to text: in parallel, from the cache where the bytes have not changed.</summary>
internal static class FilingDesk
{
    private static readonly ReadingNote Empty = new("empty-file", null, "The file has 0 bytes. Download it again from the docket or ask for another copy.");
    private static readonly ReadingNote Closed = new("cannot-open", null, "This user may not read the file. Change its permissions or copy it.");
    private static readonly ReadingNote Gone = new("cannot-open", null, "The file cannot be read: another program holds it, it was taken away, or the disk failed. Close the other program and run this again.");

    // Notes that say that pages are missing from what was read.
    private static readonly string[] Lost = ["damaged", "page-failed", "page-cut", "pages-cut", "ocr-cut", "output-limit", "time-limit", "tool-missing"];

    /// <summary>Reads the files; the result has their order, and all boxes of words only where they are asked for.</summary>
    public static IReadOnlyList<ReadFile> Read(
        IReadOnlyList<MatterFile> files, StageCache? cache, int workers, IProgress<ReviewProgress>? progress, CancellationToken stop, bool boxes = true)
    {
        var read = new ReadFile[files.Count];
        var done = 0;
        // The largest first, so that no worker is left alone with a long transcript at the end.
        var order = Enumerable.Range(0, files.Count).OrderByDescending(i => files[i].Length).ThenBy(i => i);
        var options = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = stop };
        Parallel.ForEach(System.Collections.Concurrent.Partitioner.Create(order, System.Collections.Concurrent.EnumerablePartitionerOptions.NoBuffering), options, i =>
        {
            progress?.Report(new("Reading", files[i].Name, Volatile.Read(ref done), files.Count));
            read[i] = One(files[i], cache, stop, boxes);
            Interlocked.Increment(ref done);
        });
        return read;
    }

    /// <summary>Reads one file.</summary>
    internal static ReadFile One(MatterFile file, StageCache? cache, CancellationToken stop, bool boxes = true)
    {
        // What has no length is not opened: a pipe or a device under a filing's name would never come to an end.
        if (file.Length == 0) return new(file, "", RecordText.Empty with { Notes = [Empty] });
        try
        {
            return Opened(file, cache, boxes, stop);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return new(file, "", RecordText.Empty with { Notes = [trouble is UnauthorizedAccessException ? Closed : Gone] });
        }
    }

    private static ReadFile Opened(MatterFile file, StageCache? cache, bool boxes, CancellationToken stop)
    {
        if (file.Entry is { } entry) return Unfolded(file, entry, cache, boxes, stop);
        string hash;
        using (var stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan))
            hash = Convert.ToHexStringLower(SHA256.HashData(stream));
        return Kept(file, hash, cache, boxes, () => RecordReader.ReadFile(file.Path, ReadingOptions.Default, stop));
    }

    private static ReadFile Unfolded(MatterFile file, string entry, StageCache? cache, bool boxes, CancellationToken stop)
    {
        var (bytes, note) = FilingArchive.Read(file.Path, entry);
        if (bytes is null) return new(file, "", RecordText.Empty with { Notes = [note!] });
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return Kept(file, hash, cache, boxes, () => RecordReader.Read(bytes, Path.GetFileName(file.Name), ReadingOptions.Default, stop));
    }

    private static ReadFile Kept(MatterFile file, string hash, StageCache? cache, bool boxes, Func<RecordText> read)
    {
        var key = FilingReading.Key(hash, file.Name);
        if (cache?.Use(key, kept => RecordTextCodec.TryRead(kept, out var known, out _, boxes) ? new ReadFile(file, hash, known) { Mark = Mark(hash, kept) } : null) is { } earlier) return earlier;
        var text = read();
        // What failed for want of a program or of time may succeed next time, so it is not kept.
        if (cache is not null && !FilingReading.IsPassing(text))
        {
            var bytes = RecordTextCodec.Write(text);
            cache.Put(key, bytes);
            // As the next run will have it: the lines of a long text stay packed until they are looked at.
            return new(file, hash, RecordTextCodec.Read(bytes, boxes)) { Mark = Mark(hash, bytes) };
        }

        return new(file, hash, boxes ? text : NeededBoxes.Only(text));
    }

    private static string Mark(string hash, ReadOnlySpan<byte> kept) => $"{hash} {RecordTextCodec.Mark(kept):x16}";

    /// <summary>The notes of a reading as findings about the file.</summary>
    public static IEnumerable<Finding> Problems(ReadFile read) => read.Text.Notes.Select(note => new Finding
    {
        Code = note.Code,
        Severity = Severity(note, read.Text),
        Span = default,
        Text = "",
        Message = note.FilePage is { } page ? $"{read.File.Name}, page {page}: {note.Message}" : $"{read.File.Name}: {note.Message}",
        File = read.File.Name,
    });

    /// <summary>Whether a file, or a part of it that somebody may cite, could not be read.</summary>
    public static bool Failed(ReadFile read) => read.Text.Notes.Any(n => read.Text.Text.Length == 0 || Lost.Contains(n.Code, StringComparer.Ordinal));

    private static Severity Severity(ReadingNote note, RecordText text) =>
        text.Text.Length == 0 ? Citations.Severity.Error
        : note.Code is "ocr" or "tracked-changes" or "encoding" ? Citations.Severity.Note
        : Citations.Severity.Warning;
}
