using System.CommandLine;
using Assiduous.Citations;
using Assiduous.Drafting;

namespace Assiduous.Cli.Commands;

/// <summary><c>assiduous authorities FILE</c>: the table of authorities.</summary>
internal static class AuthoritiesCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = Arguments.File("A brief or opinion: PDF, Word, text or HTML.");
        var json = Arguments.Json();
        var command = new Command("authorities", "Make the table of authorities, by kind, with pages.") { file, json };
        command.SetAction((parsed, stop) =>
        {
            var input = Input.Read(parsed.GetRequiredValue(file), terminal, stop);
            var groups = TableOfAuthorities.Make(CitationReader.Read(input.Text), input.PageOf);
            terminal.Out.WriteLine(parsed.GetValue(json) ? LineJson.Write(groups)
                : groups.Count == 0 ? $"{input.Name} cites no authority that could be recognised."
                : Terminal.SafeLines(TableOfAuthorities.Write(groups)));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
