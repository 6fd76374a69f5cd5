using System.Text.Json;
using System.Text.RegularExpressions;
using Assiduous.Testing;

namespace Assiduous.Cli.Tests;

/// <summary>The packages of one project as they were restored: what its <c>project.assets.json</c> says.</summary>
/// <param name="Project">The project's folder, from the repository's root.</param>
/// <param name="Packages">Each package with its version.</param>
/// <param name="Direct">Those that the project names.</param>
/// <param name="Brings">Which package asks for which.</param>
internal sealed partial record Restored(string Project, IReadOnlyDictionary<string, string> Packages, IReadOnlySet<string> Direct, ILookup<string, string> Brings)
{
    /// <summary>Every project of the solution, by its path.</summary>
    public static IReadOnlyList<string> Expected { get; } = [.. Paths().Matches(File.ReadAllText(Places.InRepository("Assiduous.slnx"))).Select(m => m.Groups["path"].Value)];

    /// <summary>Every project of the solution that was restored. The build restores all of them, and where a single one was built the others are left out, except where <c>CI</c> is <c>true</c>.</summary>
    public static IReadOnlyList<Restored> All()
    {
        var missing = Expected.Where(p => !File.Exists(AssetsOf(p))).ToList();
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)) Assert.Empty(missing);
        return [.. Expected.Except(missing, StringComparer.Ordinal).Select(p => Read(Path.GetDirectoryName(p)!.Replace('\\', '/'), File.ReadAllText(AssetsOf(p))))];
    }

    public static Restored Read(string project, string json)
    {
        using var assets = JsonDocument.Parse(json);
        var libraries = assets.RootElement.GetProperty("libraries").EnumerateObject().Where(l => l.Value.GetProperty("type").ValueEquals("package")).Select(l => l.Name.Split('/')).Where(l => !BySdk(l[0]));
        var direct = assets.RootElement.GetProperty("project").GetProperty("frameworks").EnumerateObject()
            .SelectMany(f => f.Value.TryGetProperty("dependencies", out var named) ? named.EnumerateObject().Select(d => d.Name).Where(d => !BySdk(d)) : []);
        var brings = assets.RootElement.GetProperty("targets").EnumerateObject().SelectMany(t => t.Value.EnumerateObject())
            .SelectMany(l => l.Value.TryGetProperty("dependencies", out var asked) ? asked.EnumerateObject().Select(d => (By: l.Name.Split('/')[0], What: d.Name)) : []);
        return new(project, libraries.ToDictionary(l => l[0], l => l[1], StringComparer.OrdinalIgnoreCase), direct.ToHashSet(StringComparer.OrdinalIgnoreCase), brings.ToLookup(b => b.By, b => b.What, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whether the SDK brings a package itself, at its own version, where a build asks for native code.</summary>
    private static bool BySdk(string package) => package.EndsWith("Microsoft.DotNet.ILCompiler", StringComparison.OrdinalIgnoreCase) || string.Equals(package, "Microsoft.NET.ILLink.Tasks", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is known against its packages.</summary>
    public IEnumerable<string> Faults() => Packages.Select(p => KnownFaults.Against(p.Key, p.Value)).OfType<string>();

    private static string AssetsOf(string project) => Places.InRepository(Path.GetDirectoryName(project)!, "obj", "project.assets.json");

    [GeneratedRegex("<Project Path=\"(?<path>[^\"]+\\.csproj)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Paths();
}
