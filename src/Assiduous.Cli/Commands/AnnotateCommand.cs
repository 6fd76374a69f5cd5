using System.CommandLine;
using Assiduous.Drafting.Annotating;
using Assiduous.Matters;

namespace Assiduous.Cli.Commands;

/// <summary><c>assiduous annotate FILE --out DIR</c>: a copy with links, notes and proposed repairs.</summary>
internal static class AnnotateCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = Arguments.Named<string>("FILE", "A brief or statement: Word (.docx) or PDF. It is read and never changed.");
        var matter = new Option<string?>("--matter") { Description = "The folder of filings to which the paper cites; without it the citations alone are checked.", HelpName = "FOLDER" };
        var authorities = new Option<bool>("--authorities") { Description = "In a Word brief, also mark the authorities with Word's own fields and put a table of authorities before it; Word counts the pages." };
        var (output, audience, links) = (DraftArguments.Out(), DraftArguments.Audience(), DraftArguments.Links());
        var command = new Command("annotate", "Put links, notes and proposed repairs into a copy of a Word or PDF paper.") { file, matter, output, audience, links, authorities };
        command.SetAction((parsed, stop) => Task.FromResult(Run(
            parsed.GetRequiredValue(file), parsed.GetValue(matter), parsed.GetRequiredValue(output), parsed.GetValue(audience), parsed.GetValue(links), parsed.GetValue(authorities), terminal, stop)));
        return command;
    }

    private static int Run(string file, string? matter, string target, string? audience, string? links, bool authorities, Terminal terminal, CancellationToken stop)
    {
        var bytes = Input.Bytes(file);
        DraftFiles.Prepare(target, Path.GetDirectoryName(Path.GetFullPath(file)));
        var outcome = Matter(matter, target, terminal, stop);
        var options = new AnnotateOptions { Authorities = authorities, Audience = DraftArguments.Read(audience), LinkBase = matter is null ? null : links ?? DraftArguments.Relative(target, MatterReviewer.FilingsOf(matter)) };
        var result = Annotator.Annotate(Path.GetFileName(file), bytes, outcome?.Review, options);
        if (result.File is null) throw new InputException(result.Refused!);
        DraftFiles.Save([result.File], target, terminal);
        terminal.Out.WriteLine($"{Names.Count(result.Links, "link")}, {Names.Count(result.Notes, "note")}, {Names.Count(result.Repairs, "proposed repair")}.");
        return outcome is { EverythingRead: false } ? ExitCode.Unreadable : ExitCode.Done;
    }

    /// <summary>The review of the matter that a paper belongs to; null where none was named.</summary>
    internal static MatterOutcome? Matter(string? folder, string target, Terminal terminal, CancellationToken stop)
    {
        if (folder is null) return null;
        Input.RequireFolder(folder);
        return DraftCommand.Reviewed(folder, target, terminal, stop);
    }
}
