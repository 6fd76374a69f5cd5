using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Assiduous.Testing;

namespace Assiduous.Cli.Tests;

/// <summary>Every package that comes in, whoever brings it: listed, justified, pinned, and held against what is known to be faulty.</summary>
public sealed partial class DependencyTests
{
    private static readonly IReadOnlyList<Restored> Projects = Restored.All();

    /// <summary>The rows of <c>docs/sbom.md</c>: package, version, licence, who brings it.</summary>
    private static readonly IReadOnlyList<string[]> Listed = [.. Row().Matches(File.ReadAllText(Places.InRepository("docs", "sbom.md"))).Select(m => m.Value.Trim('|').Split('|', StringSplitOptions.TrimEntries))];

    private static readonly IReadOnlyDictionary<string, string> Pinned =
        XDocument.Load(Places.InRepository("Directory.Packages.props")).Descendants("PackageVersion").ToDictionary(p => p.Attribute("Include")!.Value, p => p.Attribute("Version")!.Value, StringComparer.OrdinalIgnoreCase);

    private static bool Whole => Projects.Count == Restored.Expected.Count;

    [Fact]
    public void No_package_and_no_framework_has_a_known_fault()
    {
        Assert.NotEmpty(Projects);
        Assert.Empty(Projects.SelectMany(p => p.Faults().Select(f => p.Project + ": " + f)));
        var framework = Environment.Version.ToString();
        if ((KnownFaults.Against("Microsoft.NETCore.App", framework) ?? KnownFaults.Against("Microsoft.AspNetCore.App", framework)) is not { } known) return;
        Assert.False(string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase), known);
        Assert.Skip($"The .NET of this machine has a known fault; bring it up to date. {known}");
    }

    [Theory]
    [InlineData("Npgsql/8.0.2", "8.0.3")]
    [InlineData("npgsql/7.0.0", "7.0.7")]
    [InlineData("OpenTelemetry.Api/1.15.2", "GHSA-g94r-2vxg-569j")]
    [InlineData("SQLitePCLRaw.lib.e_sqlite3/2.1.11", "no version is mended")]
    [InlineData("RabbitMQ.Client/7.1.2", "#1884")]
    [InlineData("AngleSharp/1.5.0-beta.9", "GHSA-pgww-w46g-26qg")]
    [InlineData("System.IO.Packaging/8.0.0", "8.0.1")]
    public void A_faulty_version_that_somebody_brings_in_is_found_and_named(string planted, string words) =>
        Assert.Contains(words, Assert.Single(Planted(planted).Faults().Distinct(StringComparer.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Npgsql/8.0.3")]
    [InlineData("Npgsql/10.0.0")]
    [InlineData("OpenTelemetry.Api/1.15.3")]
    [InlineData("AngleSharp/1.5.0")]
    [InlineData("System.IO.Packaging/9.0.0")]
    [InlineData("Npgsql.Like/8.0.2")]
    public void A_mended_version_is_not(string planted) => Assert.Empty(Planted(planted).Faults());

    [Fact]
    public void The_list_of_faults_names_an_authority_for_each_and_the_day_on_which_it_was_true()
    {
        Assert.InRange(KnownFaults.AsOf(), new(2026, 1, 1), DateOnly.FromDateTime(DateTime.UtcNow).AddDays(1));
        Assert.All(KnownFaults.All, f => Assert.Matches(Authority(), f.Authority));
        Assert.All(KnownFaults.All, f => Assert.True(f.Below is null || f.From.Order(f.Below) < 0, $"{f.Package}: {f.From} is not before {f.Below}"));
    }

    [Fact]
    public void The_bill_of_materials_lists_what_was_restored_with_its_version_and_nothing_else()
    {
        var listed = Listed.ToDictionary(r => r[0], r => r[1], StringComparer.OrdinalIgnoreCase);
        foreach (var (project, packages) in Projects.Select(p => (p.Project, p.Packages)))
            foreach (var (package, version) in packages) Assert.True(listed.GetValueOrDefault(package) is { } known && string.Equals(known, version, StringComparison.Ordinal), $"{project} brings {package} {version}; docs/sbom.md has {listed.GetValueOrDefault(package) ?? "none"}. List it, with its licence and who brings it.");
        if (Whole) Assert.Empty(listed.Keys.Except(Projects.SelectMany(p => p.Packages.Keys), StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Every_package_is_justified_or_brought_by_one_that_is()
    {
        var reasons = File.ReadLines(Places.InRepository("ARCHITECTURE.md")).SkipWhile(l => !l.StartsWith("## Dependencies", StringComparison.Ordinal)).Where(l => l.StartsWith("| ", StringComparison.Ordinal))
            .SelectMany(l => l.Split('|')[1].Split(',', StringSplitOptions.TrimEntries)).Select(n => n.Split(' ')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var package in Projects.SelectMany(p => p.Direct).Distinct(StringComparer.OrdinalIgnoreCase))
            Assert.True(reasons.Contains(package) || reasons.Any(r => package.StartsWith(r + ".", StringComparison.OrdinalIgnoreCase)), $"ARCHITECTURE.md gives no reason for {package}.");
        foreach (var row in Listed)
            if (row[3] is "—") Assert.True(!Whole || Projects.Any(p => p.Direct.Contains(row[0])), $"No project names {row[0]}; say in docs/sbom.md which package brings it.");
            else Assert.True(!Whole || Projects.Any(p => p.Brings[row[3]].Contains(row[0], StringComparer.OrdinalIgnoreCase)), $"{row[3]} does not bring {row[0]}.");
    }

    [Fact]
    public void Every_package_of_the_product_has_one_version_and_it_is_pinned()
    {
        foreach (var project in Projects.Where(p => p.Project.StartsWith("src/", StringComparison.Ordinal)))
            foreach (var (package, version) in project.Packages) Assert.True(string.Equals(Pinned.GetValueOrDefault(package), version, StringComparison.Ordinal), $"{project.Project} uses {package} {version}; Directory.Packages.props pins {Pinned.GetValueOrDefault(package) ?? "none"}.");
        Assert.All(Pinned, p => Assert.Matches("^[0-9]+(\\.[0-9]+)+$", p.Value));
    }

    [Theory]
    [InlineData("", "", 2, "keeps no list")]
    [InlineData("> Newtonsoft.Json 12.0.3 GHSA-5crp-9r3c-p9vr", "", 0, "no vulnerable packages")]
    [InlineData("> Newtonsoft.Json 12.0.3 GHSA-5crp-9r3c-p9vr", "> Npgsql 8.0.2 GHSA-x9vc-6hfv-hg8c", 1, "Npgsql")]
    public void Asking_the_source_believes_it_only_where_it_knows_a_fault_that_everybody_knows(string ofControl, string ofOurs, int code, string words)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script is for bash.");
        var folder = Directory.CreateTempSubdirectory("assiduous-audit-").FullName;
        var dotnet = Path.Combine(folder, "dotnet");
        File.WriteAllText(dotnet, $"#!/bin/sh\n[ \"$1\" = list ] || exit 0\necho 'has no vulnerable packages given the current sources.'\ncase \"$2\" in *control.csproj) echo '{ofControl}' ;; *) echo '{ofOurs}' ;; esac\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(dotnet, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            using var audit = Process.Start(new ProcessStartInfo("bash", [Places.InRepository("build", "audit.sh")]) { RedirectStandardError = true, RedirectStandardOutput = true, Environment = { ["PATH"] = folder + ":" + Environment.GetEnvironmentVariable("PATH") } })!;
            var said = audit.StandardOutput.ReadToEnd() + audit.StandardError.ReadToEnd();
            audit.WaitForExit();
            Assert.Equal(code, audit.ExitCode);
            Assert.Contains(words, said, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Restored Planted(string package) => Restored.Read("planted", """
        {"targets":{"net10.0":{"Somebody/1.0.0":{"type":"package","dependencies":{"NAME":"1.0.0"}}}},
         "libraries":{"Somebody/1.0.0":{"type":"package"},"NAME/VERSION":{"type":"package"},"Assiduous.Rules/0.1.0":{"type":"project"}},
         "project":{"frameworks":{"net10.0":{"dependencies":{"Somebody":{}}}}}}
        """.Replace("NAME", package.Split('/')[0], StringComparison.Ordinal).Replace("VERSION", package.Split('/')[1], StringComparison.Ordinal));

    [GeneratedRegex("^\\| [A-Za-z][^|\n]*\\| [0-9][^|\n]*\\|[^|\n]*\\|[^|\n]*\\|$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Row();

    [GeneratedRegex("^(GHSA(-[0-9a-z]{4}){3}|dotnet/core release-notes/.+|[a-z-]+/[a-z-]+#[0-9]+)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Authority();
}
