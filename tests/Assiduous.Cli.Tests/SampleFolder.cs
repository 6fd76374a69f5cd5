using Assiduous.Samples;
using Assiduous.Testing;

namespace Assiduous.Cli.Tests;

/// <summary>The sample matter in a folder that the tests share; nothing writes into it.</summary>
public sealed class SampleFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("assiduous-cli-").FullName;

    public SampleFolder()
    {
        SampleSource.Load(Places.InRepository("samples", "sources", "ali-v-ramos")).WriteTo(Path.Combine(root, "matter", "filings"), scans: false);
        File.Copy(Places.InRepository("samples", "ali-v-ramos", "matter.yaml"), Path.Combine(Matter, "matter.yaml"));
    }

    /// <summary>The matter's folder.</summary>
    public string Matter => Path.Combine(root, "matter");

    /// <summary>A filing whose name begins so.</summary>
    public string Filing(string start) => Directory.GetFiles(Path.Combine(Matter, "filings"), start + "*").Single();

    /// <summary>A path outside the matter that nothing else uses.</summary>
    public string Fresh(string name) => Path.Combine(Directory.CreateDirectory(Path.Combine(root, Guid.NewGuid().ToString("N"))).FullName, name);

    /// <summary>A copy of the matter, to write into.</summary>
    public string Copy()
    {
        var matter = Fresh("matter");
        foreach (var file in Directory.GetFiles(Matter, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(matter, Path.GetRelativePath(Matter, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return matter;
    }

    /// <summary>A small text file with words in it.</summary>
    public string Text(string words, string name = "brief.txt")
    {
        var path = Fresh(name);
        File.WriteAllText(path, words);
        return path;
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
