namespace Assiduous.Cli;

/// <summary>The matter that comes with the source.</summary>
internal static class Sample
{
    /// <summary>Its folder, looked for above the program; null where only the program was carried away.</summary>
    public static string? Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var sample = Path.Combine(folder.FullName, "samples", "ali-v-ramos");
            if (Directory.Exists(Path.Combine(sample, "filings"))) return sample;
        }

        return null;
    }
}
