using Assiduous.Citations;
using Assiduous.Drafting;
using Assiduous.Record.Privacy;

namespace Assiduous.Cli.Commands;

/// <summary><c>assiduous check --privacy FILE|FOLDER</c>: what must not be filed as it is.</summary>
internal static class PrivacyPass
{
    private const int MostFiles = 10_000;

    public static int Run(string path, bool addresses, bool json, string? failOn, Terminal terminal, CancellationToken stop)
    {
        var files = Files(path);
        var all = new List<Finding>();
        var whole = true;
        foreach (var (file, name) in files)
        {
            var (findings, read) = PrivacyCheck.Run(file, name, addresses ? true : null, cancel: stop);
            whole &= read;
            all.AddRange(findings);
            foreach (var finding in findings)
                if (json) terminal.Out.WriteLine(LineJson.Write(finding));
                else Print(finding, terminal);
        }

        if (!json) terminal.Out.WriteLine(all.Count == 0 ? $"Nothing found in {Names.Count(files.Count, "file")}. Names, faces and context are for a person to judge." : terminal.Strong(Totals(all)));
        return whole ? Arguments.Code(all, failOn) : ExitCode.Unreadable;
    }

    private static List<(string Path, string Name)> Files(string path)
    {
        if (!Directory.Exists(path)) return [(Existing(path), System.IO.Path.GetFileName(path))];
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint, IgnoreInaccessible = false };
        var files = Directory.EnumerateFiles(path, "*", options).Select(f => (Path: f, Name: System.IO.Path.GetRelativePath(path, f).Replace('\\', '/')))
            .Where(f => !f.Name.StartsWith("review/", StringComparison.Ordinal) && !f.Name.Split('/').Any(p => p.StartsWith('.')) && f.Name is not "matter.yaml")
            .OrderBy(f => f.Name, StringComparer.Ordinal).Take(MostFiles + 1).ToList();
        if (files.Count == 0) throw new InputException($"The folder {path} holds no file.");
        return files.Count <= MostFiles ? files : throw new InputException($"The folder {path} holds more than {MostFiles} files. Check a part of it at a time.");
    }

    private static string Existing(string path) => File.Exists(path) ? path : throw new InputException($"There is no file or folder '{path}'. Check the name and where you are.");

    private static void Print(Finding finding, Terminal terminal)
    {
        terminal.Out.WriteLine($"{terminal.Strong(finding.Severity.ToString().ToLowerInvariant())}  {finding.Code}");
        terminal.Out.WriteLine($"  {Terminal.Safe(finding.Message)}");
        if (finding.Rule is { } rule) terminal.Out.WriteLine(terminal.Faint($"  {rule}"));
        if (finding.Suggestion is { } suggestion) terminal.Out.WriteLine($"  Remedy: {Terminal.Safe(suggestion)}");
        terminal.Out.WriteLine();
    }

    private static string Totals(List<Finding> all) =>
        string.Join(", ", all.GroupBy(f => f.Severity).OrderByDescending(g => g.Key).Select(g => Names.Count(g.Count(), g.Key.ToString().ToLowerInvariant()))) + ".";
}
