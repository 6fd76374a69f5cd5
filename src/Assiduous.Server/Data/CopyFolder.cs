namespace Assiduous.Server.Data;

/// <summary>A folder for copies of filings, which are under walls and seals only while they stay in the database: taken away when this is disposed and, where its process was killed, when the next server or worker starts on the machine.</summary>
internal sealed class CopyFolder : IDisposable
{
    private const string Prefix = "assiduous-copies-";
    private const string Mark = ".held";
    private readonly FileStream held;

    /// <summary>Makes the folder, for this account alone.</summary>
    /// <param name="within">Where; null for the machine's folder of temporary files.</param>
    public CopyFolder(string? within = null)
    {
        Path = within is null ? Directory.CreateTempSubdirectory(Prefix).FullName : Own(System.IO.Path.Combine(within, Prefix + Guid.NewGuid().ToString("N")));
        held = new(System.IO.Path.Combine(Path, Mark), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        held.Dispose();
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Whoever started in this moment swept it away.
        }
    }

    /// <summary>Takes away what processes left that were killed. A system lets go of the files of a dead process, so a folder that is still held has a living one.</summary>
    /// <param name="within">Where the folders are; null for the machine's folder of temporary files.</param>
    /// <param name="report">Told of one that cannot be taken away.</param>
    public static void Sweep(string? within, Action<string> report)
    {
        var place = within ?? System.IO.Path.GetTempPath();
        if (!Directory.Exists(place)) return;
        foreach (var folder in Directory.GetDirectories(place, Prefix + "*"))
        {
            if (!IsLeft(System.IO.Path.Combine(folder, Mark))) continue;
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (DirectoryNotFoundException)
            {
                // Another that started in this moment was first.
            }
            catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
            {
                report($"Copies of filings that an earlier process left in {folder} could not be taken away ({trouble.GetType().Name}). Delete that folder.");
            }
        }
    }

    // Without its mark a folder is only just being made, and holds nothing.
    private static bool IsLeft(string mark)
    {
        try
        {
            using var free = new FileStream(mark, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Own(string path) =>
        (OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)).FullName;
}
