using System.CommandLine;
using System.Text;
using Assiduous.Drafting;
using Assiduous.Judgment;
using Assiduous.Judgment.Corrections;
using Assiduous.Matters;
using Assiduous.Storage;

namespace Assiduous.Cli.Commands;

/// <summary><c>assiduous corrections FOLDER</c>: what people decided about a matter, carried, merged and taken back.</summary>
internal static class CorrectionsCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = Arguments.Named<string>("FOLDER", "The matter's folder.");
        var json = Arguments.Json();
        var export = new Option<string?>("--export") { Description = "Write every correction to FILE as JSON lines.", HelpName = "FILE" };
        var import = new Option<string?>("--import") { Description = "Merge the corrections of FILE, which another store exported. Doing it twice changes nothing.", HelpName = "FILE" };
        var undo = new Option<string?>("--undo") { Description = "Take a correction back; taking that back makes it stand again.", HelpName = "ID" };
        var (by, reason) = (Arguments.By(), new Option<string>("--reason") { Description = "Why it is taken back.", HelpName = "TEXT", DefaultValueFactory = _ => "" });
        var command = new Command("corrections", "List what people decided about a matter and whether it still stands; export, merge, take back.") { folder, json, export, import, undo, by, reason };
        command.Validators.Add(r =>
        {
            if (((string?[])[r.GetValue(export), r.GetValue(import), r.GetValue(undo)]).Count(o => o is not null) > 1) r.AddError("Of --export, --import and --undo give one at a time.");
        });
        command.SetAction((parsed, stop) =>
        {
            var named = parsed.GetRequiredValue(folder);
            Input.RequireFolder(named);
            var author = parsed.GetRequiredValue(by);
            if (parsed.GetValue(import) is { } source) return Task.FromResult(Import(named, source, author, terminal));
            if (parsed.GetValue(export) is { } target) return Task.FromResult(Export(named, target, author, terminal));
            if (parsed.GetValue(undo) is { } id) return Task.FromResult(Undo(named, id, author, parsed.GetRequiredValue(reason), terminal));
            return Task.FromResult(List(named, parsed.GetValue(json), terminal, stop));
        });
        return command;
    }

    private static int List(string folder, bool json, Terminal terminal, CancellationToken stop)
    {
        if (!File.Exists(MatterStore.FileOf(folder)))
        {
            if (json) terminal.Out.WriteLine(CorrectionsJson.Write([]));
            else terminal.Out.WriteLine("Nobody has decided anything about this matter yet.");
            return ExitCode.Done;
        }

        using var store = MatterStore.Open(MatterStore.FileOf(folder));
        Review review;
        using (var line = new ProgressLine(terminal))
            review = MatterReviewer.Run(folder, new() { CacheFile = Path.Combine(folder, "review", ".cache", "stages.db"), Store = store }, line, stop).Review;
        if (json) terminal.Out.WriteLine(CorrectionsJson.Write(review.Corrections));
        else Print(review.Corrections, terminal);
        return ExitCode.Done;
    }

    private static void Print(IReadOnlyList<CorrectionOutcome> outcomes, Terminal terminal)
    {
        if (outcomes.Count == 0) terminal.Out.WriteLine("Nobody has decided anything about this matter yet.");
        foreach (var group in outcomes.GroupBy(o => o.State).OrderBy(g => Order(g.Key)))
        {
            terminal.Out.WriteLine(terminal.Strong($"{Heading(group.Key)} ({group.Count()})"));
            foreach (var (correction, _, why) in group)
            {
                terminal.Out.WriteLine($"  {correction.Id[..8]}  {correction.At.UtcDateTime:MMMM d, yyyy}, {correction.At.UtcDateTime:HH:mm} UTC  {Terminal.Safe(correction.Author, 60)}");
                terminal.Out.WriteLine($"            {Terminal.Safe(correction.Body.Sentence, 200)}");
                if (correction.Reason.Length > 0) terminal.Out.WriteLine($"            “{Terminal.Safe(correction.Reason, 400)}”");
                if (why.Length > 0) terminal.Out.WriteLine(terminal.Faint($"            {Terminal.Safe(why, 600)}"));
            }

            terminal.Out.WriteLine();
        }
    }

    // What wants a person first.
    private static int Order(CorrectionState state) => state switch { CorrectionState.Conflict => 0, CorrectionState.Stale => 1, CorrectionState.Applied => 2, CorrectionState.Replaced => 3, _ => 4 };

    private static string Heading(CorrectionState state) => state switch
    {
        CorrectionState.Conflict => "Decided differently: choose one",
        CorrectionState.Stale => "Stale: the papers have changed, look again",
        CorrectionState.Applied => "In force",
        CorrectionState.Replaced => "Replaced by a later decision",
        _ => "Taken back",
    };

    private static int Import(string folder, string source, string author, Terminal terminal)
    {
        using var reader = new StreamReader(new MemoryStream(Input.Bytes(source)), new UTF8Encoding(false));
        using var store = MatterStore.Open(MatterStore.FileOf(folder));
        var merged = store.Corrections.Merge(reader, author);
        terminal.Out.WriteLine($"{Names.Count(merged.Added, "correction")} added, {merged.Known} known already.");
        foreach (var conflict in merged.Conflicts)
        {
            terminal.Out.WriteLine(terminal.Strong("Decided differently; neither is applied until a person chooses:"));
            foreach (var side in conflict) terminal.Out.WriteLine($"  {side.Id[..8]}  {Terminal.Safe(side.Author, 60)}: {Terminal.Safe(side.Body.Sentence, 200)}{(side.Reason.Length > 0 ? $" “{Terminal.Safe(side.Reason, 200)}”" : "")}");
        }

        foreach (var (line, why) in merged.Refused) terminal.Err.WriteLine($"{Input.NameOf(source)}, line {line}: {Terminal.Safe(why)}");
        return merged.Refused.Count > 0 ? ExitCode.Unreadable : ExitCode.Done;
    }

    private static int Export(string folder, string target, string author, Terminal terminal)
    {
        using var store = Existing(folder);
        var draft = target + ".new";
        int count;
        using (var writer = new StreamWriter(draft, append: false, new UTF8Encoding(false))) count = store.Corrections.Export(writer, author);
        File.Move(draft, target, overwrite: true);
        terminal.Out.WriteLine($"{Names.Count(count, "correction")} written to {target}.");
        return ExitCode.Done;
    }

    private static int Undo(string folder, string id, string author, string reason, Terminal terminal)
    {
        using var store = Existing(folder);
        try
        {
            var undone = store.Corrections.Undo(id, author, reason);
            terminal.Out.WriteLine($"Taken back, as correction {undone.Id[..8]}. To make it stand again: assiduous corrections {folder} --undo {undone.Id[..8]}");
            return ExitCode.Done;
        }
        catch (ArgumentException wrong) when (wrong.ParamName is "id" or "body")
        {
            throw new InputException(wrong.Message.Split(" (Parameter", 2)[0]);
        }
    }

    /// <summary>The store of a folder that has one.</summary>
    /// <exception cref="InputException">It has none.</exception>
    internal static MatterStore Existing(string folder) => File.Exists(MatterStore.FileOf(folder))
        ? MatterStore.Open(MatterStore.FileOf(folder))
        : throw new InputException($"{folder} has no store yet (review/matter.db): nobody has reviewed or corrected this matter here.");
}
