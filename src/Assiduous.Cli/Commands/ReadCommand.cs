using System.CommandLine;
using Assiduous.Docket;

namespace Assiduous.Cli.Commands;

/// <summary><c>assiduous read OPINION</c>: caption, history, rulings, orders and dates of a decision.</summary>
internal static class ReadCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = Arguments.File("An opinion or order: PDF, Word, text or HTML.");
        var json = Arguments.Json();
        var command = new Command("read", "Read an opinion: caption, history, rulings by claim and party, orders, dates due.") { file, json };
        command.SetAction((parsed, stop) =>
        {
            var input = Input.Read(parsed.GetRequiredValue(file), terminal, stop);
            var opinion = OpinionReader.Read(input.Text);
            if (parsed.GetValue(json)) terminal.Out.WriteLine(OpinionJson.Write(opinion));
            else OpinionPrinter.Print(opinion, terminal);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
