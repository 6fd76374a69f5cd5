using System.IO.Compression;
using Assiduous.Storage;

namespace Assiduous.Matters.Importing;

/// <summary>Takes the files out of a zip into staging. Names inside are words and never paths; sizes are counted as they come, not as the zip says.</summary>
internal sealed class Unpacker(Staging staging, ImportLimits limits)
{
    /// <summary>Whether staged bytes are a zip of files, as against a Word document, which is a zip too.</summary>
    public static bool IsZip(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var head = new byte[4];
        if (file.ReadAtLeast(head, 4, throwOnEndOfStream: false) < 4 || head is not [(byte)'P', (byte)'K', 3 or 5, 4 or 6]) return false;
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read);
            return zip.GetEntry("[Content_Types].xml") is null;
        }
        catch (InvalidDataException)
        {
            return false; // Damaged: the reader of Word files will say so.
        }
    }

    /// <summary>The files of a zip, staged, each with where it stands; none where the zip cannot be used, and then the second word says why.</summary>
    public async Task<(List<ImportFile> Files, string? Whole)> Unpack(ImportFile zip, int first, long room, CancellationToken stop)
    {
        var files = new List<ImportFile>();
        try
        {
            using var archive = await ZipFile.OpenReadAsync(staging.File(zip.Staged), stop);
            if (archive.Entries.Count > limits.MostFiles - first) return ([], $"It holds {archive.Entries.Count} files; one import takes {limits.MostFiles}. Split it.");
            room = Math.Min(room, Math.Max(limits.Unfolded, zip.Size * limits.MostFolded));
            foreach (var entry in archive.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal).Where(e => !IsLeftOut(e.FullName)))
            {
                var file = await One(zip, entry, first + files.Count, Math.Min(room, limits.LargestFile), stop);
                if (file is null) return (files.ConvertAll(f => f with { State = ImportFileState.Refused, Message = "Its zip was refused." }), $"What is in it is larger than an import may be, or far larger than the zip itself ({entry.FullName}). Unpack it by hand and look at it.");
                room -= file.Size;
                files.Add(file);
            }

            return (files, null);
        }
        catch (Exception broken) when (broken is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            return (files, files.Count == 0 ? "The zip is damaged or encrypted. Unpack it by hand, or ask for another copy." : "The zip is damaged; the files before the damage were taken.");
        }
    }

    private async Task<ImportFile?> One(ImportFile zip, ZipArchiveEntry entry, int ordinal, long limit, CancellationToken stop)
    {
        var staged = $"{ordinal}";
        await using var stream = await entry.OpenAsync(stop);
        return await staging.Write(staged, stream, limit, stop) is not { } written ? null
            : new(ordinal, $"{zip.Source}/{entry.FullName}", staged, written.Size, written.Sha256, null, ImportFileState.Staged, null);
    }

    // Folders, and what a Mac puts beside each file.
    private static bool IsLeftOut(string name) =>
        name.EndsWith('/') || name.EndsWith('\\') || name.StartsWith("__MACOSX/", StringComparison.Ordinal) || name.Split('/', '\\')[^1] is ".DS_Store" or "Thumbs.db";
}
