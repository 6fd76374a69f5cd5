using System.CommandLine;
using Assiduous.Drafting.Drafts;
using Assiduous.Matters;

namespace Assiduous.Cli.Commands;

/// <summary><c>assiduous appendix FOLDER --out DIR</c>: the cited pages alone.</summary>
internal static class AppendixCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = Arguments.Named<string>("FOLDER", "The folder of filings. Its files are read and never changed.");
        var around = Whole("--around", "How many pages before and after each cited page are taken along (default: 0).", "N", 0, 50);
        var most = Whole("--max-mb", "Most megabytes of one file, as the court's electronic filing takes them (default: 10).", "MB", 1, 2000);
        var four = new Option<bool>("--four-up") { Description = "Print the pages of transcripts four to a sheet." };
        var (output, audience) = (DraftArguments.Out(), DraftArguments.Audience());
        var command = new Command("appendix", "Make a PDF of the cited pages alone, with the cited lines highlighted.") { folder, output, around, most, four, audience };
        command.SetAction((parsed, stop) =>
        {
            var (path, target) = (parsed.GetRequiredValue(folder), parsed.GetRequiredValue(output));
            Input.RequireFolder(path);
            var filings = MatterReviewer.FilingsOf(path);
            DraftFiles.Prepare(target, filings);
            var outcome = DraftCommand.Reviewed(path, target, terminal, stop);
            var options = new AppendixOptions { Audience = DraftArguments.Read(parsed.GetValue(audience)), Around = parsed.GetValue(around) ?? 0, MostBytes = (parsed.GetValue(most) ?? 10) * 1_000_000L, FourUp = parsed.GetValue(four) };
            var files = Appendix.Make(outcome.Review, options, name => Bytes(Path.Combine(filings, name)));
            if (files.Count == 0) terminal.Out.WriteLine("No page of a PDF in the folder is cited.");
            DraftFiles.Save(files, target, terminal);
            return Task.FromResult(outcome.EverythingRead ? ExitCode.Done : ExitCode.Unreadable);
        });
        return command;
    }

    private static Option<int?> Whole(string name, string description, string help, int least, int most)
    {
        var option = new Option<int?>(name) { Description = description, HelpName = help };
        option.CustomParser = r =>
        {
            if (!int.TryParse(r.Tokens[0].Value, out var number) || number < least || number > most) r.AddError($"{name} takes a number from {least} to {most}, not '{r.Tokens[0].Value}'.");
            return number;
        };
        return option;
    }

    private static ReadOnlyMemory<byte>? Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
