using System.CommandLine;
using Assiduous.Docket;

namespace Assiduous.Cli.Commands;

/// <summary><c>assiduous docket FILE</c>: a docket page as data, or as a paralegal reads it.</summary>
internal static class DocketCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = Arguments.File("A docket report, an attachment page, or docket JSON.");
        var json = Arguments.Json();
        var command = new Command("docket", "Read a docket: parties, counsel, entries.") { file, json };
        command.SetAction((parsed, _) =>
        {
            var path = parsed.GetRequiredValue(file);
            var report = DocketReader.ReadAny(Input.Bytes(path), Input.NameOf(path));
            if (report.Message is { } message) terminal.Err.WriteLine(message);
            if (parsed.GetValue(json)) terminal.Out.WriteLine(DocketJson.Write(report));
            else DocketPrinter.Print(report, terminal);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
