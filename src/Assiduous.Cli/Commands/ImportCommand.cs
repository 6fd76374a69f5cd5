using System.CommandLine;
using Assiduous.Matters;
using Assiduous.Matters.Importing;
using Assiduous.Storage;

namespace Assiduous.Cli.Commands;

/// <summary><c>assiduous import FOLDER FILE…</c>: filings, or zips of them, into a matter's folder.</summary>
internal static class ImportCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = Arguments.Named<string>("FOLDER", "The matter's folder; made where it is missing.");
        var files = Arguments.Named<string[]>("FILE", "Filings, or zips of them. They stay where they are; copies go into the folder. Without any, an import that was cut off goes on.");
        files.Arity = ArgumentArity.ZeroOrMore;
        var by = Arguments.By();
        var command = new Command("import", "Put filings, or zips of them, into a matter's folder: no name twice, no file replaced, and it goes on after a crash.") { folder, files, by };
        command.SetAction((parsed, stop) => Run(parsed.GetRequiredValue(folder), parsed.GetValue(files) ?? [], parsed.GetRequiredValue(by), terminal, stop));
        return command;
    }

    private static async Task<int> Run(string folder, string[] files, string author, Terminal terminal, CancellationToken stop)
    {
        if (File.Exists(folder)) throw new InputException($"{folder} is a file; this command takes the folder that is to hold the filings.");
        foreach (var file in files)
            if (!File.Exists(file)) throw new InputException($"There is no file '{file}'. Check the name and where you are.");
        Directory.CreateDirectory(folder);
        using var store = MatterStore.Open(MatterStore.FileOf(folder));
        var engine = new ImportEngine(folder, store);
        foreach (var resumed in await engine.Resume(stop)) Print(resumed, store, terminal);
        if (files.Length == 0) return ExitCode.Done;
        var job = engine.Begin(author);
        using (var line = new ProgressLine(terminal))
        {
            for (var i = 0; i < files.Length; i++)
            {
                line.Report(new ReviewProgress("Receiving", Path.GetFileName(files[i]), i, files.Length));
                await using var content = new FileStream(files[i], FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                await engine.Receive(job, Path.GetFileName(files[i]), content, stop);
            }
        }

        var done = await engine.Run(job, stop);
        return Print(done, store, terminal);
    }

    private static int Print(ImportJob job, MatterStore store, Terminal terminal)
    {
        var files = store.Imports.Files(job.Id);
        foreach (var file in files.Where(f => f.State is ImportFileState.Placed && f.Name is not null && !f.Source.EndsWith(f.Name, StringComparison.Ordinal)))
            terminal.Out.WriteLine($"{Terminal.Safe(file.Source, 100)} is in the folder as {Terminal.Safe(file.Name!, 100)}.");
        foreach (var file in files.Where(f => f.Message is not null)) terminal.Err.WriteLine($"{Terminal.Safe(file.Source, 100)}: {Terminal.Safe(file.Message!)}");
        terminal.Out.WriteLine(job.State == ImportState.Done ? Terminal.Safe(job.Message ?? "Done.") : $"{job.State}. {Terminal.Safe(job.Message ?? "")}");
        return job.State == ImportState.Done && !files.Any(f => f.State == ImportFileState.Refused) ? ExitCode.Done : ExitCode.Unreadable;
    }
}
