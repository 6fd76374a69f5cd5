using Assiduous.Testing;

namespace Assiduous.Cli.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void The_README_shows_what_the_review_of_the_sample_prints()
    {
        var folder = Directory.CreateTempSubdirectory("assiduous-readme-").FullName;
        try
        {
            CopyOf(Places.InRepository("samples", "ali-v-ramos"), folder);

            var ran = Started.Run("review", folder);

            var printed = $"{ran.Out.TrimEnd()}\n\n{ran.Err.Trim()}".Replace("\r", "", StringComparison.Ordinal)
                .Replace($"{Path.GetRelativePath(Environment.CurrentDirectory, folder)}{Path.DirectorySeparatorChar}", "samples/ali-v-ramos/", StringComparison.Ordinal)
                .Replace($"{folder}{Path.DirectorySeparatorChar}", "samples/ali-v-ramos/", StringComparison.Ordinal);
            Assert.Equal(Shown(), printed);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What stands in the README between the fences after "The review prints".</summary>
    private static string Shown()
    {
        var readme = File.ReadAllText(Places.InRepository("README.md")).Replace("\r", "", StringComparison.Ordinal);
        var told = readme.IndexOf("The review prints:", StringComparison.Ordinal);
        var start = readme.IndexOf("```\n", told, StringComparison.Ordinal) + 4;
        return readme[start..readme.IndexOf("\n```", start, StringComparison.Ordinal)];
    }

    private static void CopyOf(string sample, string folder)
    {
        File.Copy(Path.Combine(sample, "matter.yaml"), Path.Combine(folder, "matter.yaml"));
        var filings = Directory.CreateDirectory(Path.Combine(folder, "filings")).FullName;
        foreach (var filing in Directory.GetFiles(Path.Combine(sample, "filings"))) File.Copy(filing, Path.Combine(filings, Path.GetFileName(filing)));
    }
}
