using System.Reflection;

namespace Assiduous.Rules.Reading;

/// <summary>Where rule files come from: the assembly, or a firm's folder.</summary>
internal static class RuleFiles
{
    private static readonly Assembly Home = typeof(RuleFiles).Assembly;

    /// <summary>Names, without ending, of the files shipped under a prefix such as <c>rules/claims/</c>.</summary>
    public static IEnumerable<string> Shipped(string prefix) => Home.GetManifestResourceNames()
        .Where(n => n.StartsWith(prefix, StringComparison.Ordinal) && n.EndsWith(".yaml", StringComparison.Ordinal))
        .Select(n => n[prefix.Length..^".yaml".Length]);

    /// <summary>The text of a shipped file.</summary>
    public static string Read(string resource)
    {
        using var stream = Home.GetManifestResourceStream(resource) ?? throw new InvalidDataException($"{resource} is not shipped.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The rule files of a folder's sub-folder, by name in the folder, in the order of names.</summary>
    public static IEnumerable<(string Name, string Text)> In(string path, string folder, ICollection<RuleFileProblem> problems)
    {
        var where = Path.Combine(path, folder);
        if (!Directory.Exists(where)) yield break;
        foreach (var file in Directory.EnumerateFiles(where, "*.yaml").Order(StringComparer.Ordinal))
        {
            var name = $"{folder}/{Path.GetFileName(file)}";
            if (Text(file, name, problems) is { } text) yield return (name, text);
        }
    }

    private static string? Text(string file, string name, ICollection<RuleFileProblem> problems)
    {
        try
        {
            if (new FileInfo(file).Length <= 4L * YamlTree.MaxLength) return File.ReadAllText(file);
            problems.Add(new(name, 1, "The file is too large for a rule file. Split it."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new(name, 1, $"The file could not be read ({e.GetType().Name}). Check that it is there and may be read."));
        }

        return null;
    }
}
