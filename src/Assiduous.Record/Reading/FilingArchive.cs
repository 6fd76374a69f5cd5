using System.IO.Compression;

namespace Assiduous.Record.Reading;

/// <summary>A document inside a ZIP archive.</summary>
/// <param name="Entry">Its full name in the archive, as the archive writes it.</param>
/// <param name="Name">Its path with forward slashes, fit to stand behind the archive's name in messages; never used as a path on disk.</param>
/// <param name="Length">Its size when unfolded, as the archive says.</param>
public sealed record ArchivedFile(string Entry, string Name, long Length);

/// <summary>Opens a ZIP archive of filings. Nothing is unpacked to disk; what an archive says of itself is not believed.</summary>
public static class FilingArchive
{
    private const int MostEntries = 5000;

    /// <summary>Most bytes that all documents of one archive may unfold to.</summary>
    private const long MostBytes = 4L << 30;

    /// <summary>Most bytes of one document inside an archive, which is held in memory while it is read.</summary>
    private const long MostBytesEach = 512L << 20;

    /// <summary>Whether a file is an archive of documents: a ZIP file that is no Word, Excel or other Office document.</summary>
    public static bool Is(string path)
    {
        if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) return false;
        Span<byte> head = stackalloc byte[4];
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual("PK\x03\x04"u8);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return false; // It is read as a single file then, and the message about it says why it cannot be.
        }
    }

    /// <summary>The documents of an archive in the order of their names, and what was left out.</summary>
    /// <param name="path">The archive.</param>
    public static (IReadOnlyList<ArchivedFile> Files, IReadOnlyList<ReadingNote> Notes) List(string path)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            if (archive.Entries.Count > MostEntries) return ([], [new("zip-bomb", null, $"The archive holds more than {MostEntries} files and was not opened. Unpack what matters into the folder.")]);
            var files = archive.Entries.Where(IsDocument).Select(e => new ArchivedFile(e.FullName, Shown(e.FullName), e.Length)).OrderBy(f => f.Name, StringComparer.Ordinal).ToList();
            return files.Sum(f => Math.Min(f.Length, MostBytes)) > MostBytes
                ? ([], [new("zip-bomb", null, $"The archive unfolds to more than {MostBytes >> 30} GB and was not opened. Unpack what matters into the folder.")])
                : OneOfEachName(files);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return ([], [Problems.Damaged("ZIP")]);
        }
    }

    /// <summary>An archive may hold two documents of one name; a citation, a correction and a cache could not tell them apart, so the first is taken, as other programs do, and the rest are named.</summary>
    private static (IReadOnlyList<ArchivedFile> Files, IReadOnlyList<ReadingNote> Notes) OneOfEachName(List<ArchivedFile> files)
    {
        var groups = files.GroupBy(f => f.Name, StringComparer.Ordinal).Select(g => g.ToArray()).ToArray();
        return ([.. groups.Select(g => g[0])], [.. groups.Where(g => g.Length > 1).Select(g => new ReadingNote("same-name", null, $"The archive holds {g.Length} documents under the name {g[0].Name}, and only the first can be read. Unpack the archive and give each a name of its own."))]);
    }

    /// <summary>The bytes of one document; null with a note where it cannot be unfolded within bounds.</summary>
    /// <param name="path">The archive.</param>
    /// <param name="entry">The document's name in it.</param>
    public static (byte[]? Bytes, ReadingNote? Note) Read(string path, string entry)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            if (archive.GetEntry(entry) is not { } found) return (null, Problems.Damaged("ZIP"));
            using var stream = found.Open();
            using var bytes = new MemoryStream();
            var buffer = new byte[1 << 16];
            for (int read; (read = stream.Read(buffer)) > 0; bytes.Write(buffer, 0, read))
                if (bytes.Length > MostBytesEach) return (null, Problems.TooLarge(MostBytesEach));
            return (bytes.ToArray(), null);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return (null, new("damaged", null, "The document could not be taken out of its archive: it is damaged or locked with a password. Unpack the archive and put the document into the folder."));
        }
    }

    /// <summary>Folders, hidden files and what the Macintosh adds are no documents.</summary>
    private static bool IsDocument(ZipArchiveEntry entry) =>
        entry.Name.Length > 0 && !Shown(entry.FullName).Split('/').Any(p => p.StartsWith('.') || p.Length == 0 || p is "__MACOSX");

    /// <summary>A name without drive, root or steps upwards.</summary>
    private static string Shown(string name) =>
        string.Join('/', name.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Where(p => p is not (".." or ".") && !p.EndsWith(':')));
}
