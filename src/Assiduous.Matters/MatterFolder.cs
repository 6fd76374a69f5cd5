using Assiduous.Citations;
using Assiduous.Record.Reading;

namespace Assiduous.Matters;

/// <summary>One file of a matter, before it is read.</summary>
/// <param name="Name">Its path below the folder of filings, with forward slashes.</param>
/// <param name="Path">Where it is on disk; never printed.</param>
/// <param name="Length">Its size in bytes.</param>
internal sealed record MatterFile(string Name, string Path, long Length)
{
    /// <summary>The document's name inside the archive at <see cref="Path"/>; null for a file of its own.</summary>
    public string? Entry { get; init; }
}

/// <summary>What a matter's folder holds.</summary>
/// <param name="Files">The files to read, by name in ordinal order.</param>
/// <param name="Settings">Path of <c>matter.yaml</c>; null where there is none.</param>
/// <param name="Findings">What was left out and why.</param>
internal sealed record MatterFolder(IReadOnlyList<MatterFile> Files, string? Settings, IReadOnlyList<Finding> Findings)
{
    /// <summary>Most files that one matter may hold; beyond it the rest are named and left out.</summary>
    internal const int MostFiles = 100_000;

    private static readonly string[] LeftOut = ["review", "expected", "drafts"];
    /// <summary>A file by this name says that a folder holds papers that the program wrote, which are no filings.</summary>
    public const string DraftsMark = ".assiduous-drafts";

    private static readonly string[] Outputs = ["review.json", "review.html"];

    /// <summary>Whether a folder or an archive below could not be opened, so that there may be filings nobody saw.</summary>
    public bool Unseen => Findings.Any(f => f.Code is "folder-unreadable" or "zip-bomb" or "damaged" or "same-name");

    /// <summary>Lists a folder as the contract says: <c>filings/</c> alone where there is one, no dot names, no <c>review/</c>, no <c>expected/</c>, no <c>drafts/</c> nor other folder with <see cref="DraftsMark"/>, no outputs of an earlier review.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static MatterFolder Scan(string folder)
    {
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"There is no folder {folder}.");
        var filings = Path.Combine(folder, "filings");
        var root = Directory.Exists(filings) ? filings : folder;
        var settings = Path.Combine(folder, "matter.yaml");
        var findings = new List<Finding>();
        var files = new List<MatterFile>();
        Walk(new DirectoryInfo(root), "", files, findings);
        files.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return new(files, File.Exists(settings) ? settings : null, findings);
    }

    private static void Walk(DirectoryInfo folder, string prefix, List<MatterFile> files, List<Finding> findings)
    {
        var entries = Entries(folder, prefix, findings);
        if (prefix.Length > 0 && entries.Any(e => e.Name.Equals(DraftsMark, StringComparison.Ordinal))) return;
        // A review that was written among the filings is not one of them.
        var reviewed = Outputs.All(o => entries.Any(e => e.Name.Equals(o, StringComparison.Ordinal)));
        foreach (var entry in entries)
        {
            if (files.Count >= MostFiles)
            {
                findings.Add(Left(prefix, "too-many-files", $"The folder holds more than {MostFiles} files; those after {files[^1].Name} were not read.", "Split the folder."));
                return;
            }

            if (entry.Name.StartsWith('.') || reviewed && IsOutput(entry.Name)) continue;
            var name = prefix + entry.Name;
            if (entry.LinkTarget is not null)
                findings.Add(Left(name, "link-not-followed", $"{name} is a link to another place and was not followed.", "Copy the file itself into the folder."));
            else if (entry is DirectoryInfo inner)
            {
                if (prefix.Length > 0 || !LeftOut.Contains(entry.Name, StringComparer.OrdinalIgnoreCase)) Walk(inner, name + "/", files, findings);
            }
            else if (FilingArchive.Is(entry.FullName)) Unfold(name, entry.FullName, files, findings);
            else if (!name.Equals("matter.yaml", StringComparison.Ordinal))
                files.Add(new(name, entry.FullName, ((FileInfo)entry).Length));
        }
    }

    // An archive of filings counts as a folder of them: "exhibits.zip/118-1.pdf".
    private static void Unfold(string name, string path, List<MatterFile> files, List<Finding> findings)
    {
        var (inside, notes) = FilingArchive.List(path);
        files.AddRange(inside.Take(MostFiles - files.Count).Select(f => new MatterFile($"{name}/{f.Name}", path, f.Length) { Entry = f.Entry }));
        findings.AddRange(notes.Select(n => Left(name, n.Code, $"{name}: {n.Message}", "Unpack the archive and put the filings into the folder.") with { Severity = Severity.Error }));
        if (inside.Count == 0 && notes.Count == 0) findings.Add(Left(name, "empty-file", $"{name} holds no documents.", "Put the filings themselves into the folder."));
    }

    private static bool IsOutput(string name) =>
        Outputs.Any(o => name.Equals(o, StringComparison.Ordinal) || name.Equals(o + ".new", StringComparison.Ordinal));

    private static IReadOnlyList<FileSystemInfo> Entries(DirectoryInfo folder, string prefix, List<Finding> findings)
    {
        try
        {
            return [.. folder.EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal)];
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            var name = prefix.Length > 0 ? $"The folder {prefix.TrimEnd('/')}" : "The folder of filings";
            findings.Add(Left(prefix, "folder-unreadable", $"{name} cannot be opened, and nothing in it was read.", "Change its permissions or copy it.") with { Severity = Severity.Error });
            return [];
        }
    }

    private static Finding Left(string file, string code, string message, string remedy) =>
        new() { Code = code, Severity = Severity.Warning, Span = default, Text = "", Message = message, Suggestion = remedy, File = file };
}
