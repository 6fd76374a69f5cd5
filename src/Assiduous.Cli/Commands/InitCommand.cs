using System.CommandLine;
using Assiduous.Matters;
using Assiduous.Record;
using Assiduous.Record.Recognition;

namespace Assiduous.Cli.Commands;

/// <summary><c>assiduous init FOLDER</c>: writes <c>matter.yaml</c> from what the papers say, and asks about what they do not.</summary>
internal static class InitCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = Arguments.Named<string>("FOLDER", "A folder of filings. Only matter.yaml is written there, and only where there is none.");
        var command = new Command("init", "Write matter.yaml: what each filing was taken for, and what was not certain.") { folder };
        command.SetAction((parsed, stop) => Task.FromResult(Run(parsed.GetRequiredValue(folder), terminal, stop)));
        return command;
    }

    private static int Run(string folder, Terminal terminal, CancellationToken stop)
    {
        Input.RequireFolder(folder);
        StartedMatter started;
        using (var line = new ProgressLine(terminal)) started = MatterStarter.Write(folder, new(), line, stop);
        foreach (var filing in started.Filings)
        {
            terminal.Out.WriteLine(Terminal.Safe($"{filing.File}  {(filing.Ecf is null ? "" : filing.CitedAs + ", ")}{Role(filing)}{(filing.Witness is { } witness ? ", " + witness : "")}", 160));
            foreach (var doubt in Doubts.Of(filing)) terminal.Out.WriteLine("  " + Terminal.Safe(doubt));
        }

        terminal.Out.WriteLine();
        terminal.Out.WriteLine($"matter.yaml written: {Names.Count(started.Filings.Count, "filing")}, {(started.Doubts == 0 ? "nothing uncertain" : Names.Count(started.Doubts, "thing") + " to look at (NOT CERTAIN in the file)")}.");
        return started.EverythingRead ? ExitCode.Done : ExitCode.Unreadable;
    }

    private static string Role(Filing filing) =>
        string.Concat(filing.Role.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? " " + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
