using Assiduous.Drafting.Drafts;
using Assiduous.Matters;

namespace Assiduous.Cli;

/// <summary>Writes drafted files where the user wants them, and nowhere else.</summary>
internal static class DraftFiles
{
    /// <summary>Makes sure, before the work, that the folder can be written and that no input can be overwritten.</summary>
    /// <exception cref="InputException">It cannot.</exception>
    public static void Prepare(string target, string? inputs)
    {
        if (File.Exists(target)) throw new InputException($"The draft cannot be written to {target}: that is a file. Name a folder with --out.");
        if (inputs is not null && Same(target, inputs)) throw new InputException($"{target} holds the filings, and a draft written there would be read as one of them. Name another folder with --out, such as {Path.Combine(inputs, "drafts")}.");
        try
        {
            Directory.CreateDirectory(target);
            File.WriteAllText(Path.Combine(target, MatterReviewer.DraftsMark), "Papers written by Assiduous. They are drafts, and never read as filings.\n");
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The draft cannot be written to {target}: {(trouble is UnauthorizedAccessException ? "this user may not write there" : "the folder cannot be made or is full")}. Name another folder with --out.");
        }
    }

    /// <summary>Writes each file beside its place and moves it there, so that nobody finds half a draft.</summary>
    public static void Save(IReadOnlyList<DraftFile> files, string target, Terminal terminal)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(target, file.Name);
            var half = path + ".new";
            try
            {
                File.WriteAllBytes(half, file.Bytes.Span);
                File.Move(half, path, overwrite: true);
            }
            catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
            {
                File.Delete(half);
                throw new InputException($"{path} cannot be written. If it is open in Word or Excel, close it there and run this again.");
            }

            terminal.Out.WriteLine(path);
            foreach (var message in file.Messages) terminal.Err.WriteLine(Terminal.Safe(message));
        }
    }

    private static bool Same(string a, string b) => string.Equals(Trimmed(a), Trimmed(b), OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    private static string Trimmed(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
}
