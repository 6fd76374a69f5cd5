using System.CommandLine;
using Assiduous.Citations;
using Assiduous.Drafting;
using Assiduous.Judgment;
using Assiduous.Matters;

namespace Assiduous.Cli.Commands;

/// <summary><c>assiduous review FOLDER</c>: the main job.</summary>
internal static class ReviewCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = Arguments.Named<string>("FOLDER", "A folder of filings: PDF, Word, text, scans, the docket page. Its files are read and never changed.");
        var output = new Option<string?>("--out") { Description = "Where review.json and review.html go (default: FOLDER/review).", HelpName = "DIR" };
        var workers = new Option<int?>("--workers") { Description = "How many filings are read at a time; by default as many as there are processors.", HelpName = "N" };
        workers.CustomParser = r =>
        {
            if (!int.TryParse(r.Tokens[0].Value, out var number) || number is < 1 or > 256) r.AddError($"--workers takes a number from 1 to 256, not '{r.Tokens[0].Value}'.");
            return number;
        };
        var (json, failOn, rules, whatIf, inputs) = (Arguments.Json(), Arguments.FailOn(), Arguments.Rules(), new WhatIfOptions(), new RuleInputOptions());
        var command = new Command("review", "Review the summary-judgment motion in a folder: each fact, its evidence, its answer, its status, each claim.") { folder, output, json, failOn, workers, rules };
        whatIf.AddTo(command);
        inputs.AddTo(command);
        command.SetAction((parsed, stop) => Task.FromResult(whatIf.Of(parsed) is { IsNothing: false } supposed
            ? Suppose(parsed.GetRequiredValue(folder), parsed.GetValue(output), parsed.GetValue(json), supposed, parsed.GetValue(rules), inputs.Of(parsed), terminal, stop)
            : Run(parsed.GetRequiredValue(folder), parsed.GetValue(output), parsed.GetValue(json), parsed.GetValue(failOn), parsed.GetValue(workers) ?? Environment.ProcessorCount,
                parsed.GetValue(rules), whatIf.ReadingOf(parsed), inputs.Of(parsed), terminal, stop)));
        return command;
    }

    // What is supposed is shown and kept nowhere, unless a folder for it is named: the matter's own review stays as it is.
    private static int Suppose(string folder, string? output, bool json, WhatIf whatIf, string? rules, RuleInputs inputs, Terminal terminal, CancellationToken stop)
    {
        Input.RequireFolder(folder);
        if (output is not null) Prepare(output);
        var runs = Runs.Of(folder, whatIf, rules, terminal, stop, inputs);
        if (output is not null) Save(runs.Now, output);
        if (json) terminal.Out.WriteLine(ExplanationJson.Write(runs.Now.Review, runs.Now.Review.Claims, Changes.Between(runs.Before!.Review, runs.Now.Review)));
        else MovePrinter.Supposed(runs.Before!.Review, runs.Now.Review, terminal);
        terminal.Out.Flush();
        Arguments.Tell(runs.Now.Messages, terminal);
        return runs.Now.EverythingRead ? ExitCode.Done : ExitCode.Unreadable;
    }

    private static int Run(string folder, string? output, bool json, string? failOn, int workers, string? rules, Reading? reading, RuleInputs said, Terminal terminal, CancellationToken stop)
    {
        Input.RequireFolder(folder);
        var target = output ?? Path.Combine(folder, "review");
        Prepare(target);
        using var kept = KeptWork.Open(folder, make: output is null);
        var (last, inputs) = (Path.Combine(target, ".cache", "finished"), Inputs());
        // One reading is told from the review itself; what is said for one run alone is not kept as the matter's own.
        var done = reading is null && said == RuleInputs.None && inputs is { IsIndexed: true } ? FinishedReview.Find(last, inputs) : null;
        MatterOutcome? outcome = null;
        if (done is null)
        {
            var options = new ReviewOptions { CacheFile = Path.Combine(target, ".cache", "stages.db"), Workers = workers, Store = kept.Store, Notices = kept.Notices, Rules = Arguments.Book(rules), Inputs = said, Boxes = false };
            using (var line = new ProgressLine(terminal)) outcome = MatterReviewer.Run(folder, options, line, stop);
            done = Finished(outcome);
            if (said == RuleInputs.None && inputs?.Made(outcome) == true && string.Equals(Inputs()?.Key, inputs.Key, StringComparison.Ordinal)) done.Keep(last, inputs);
        }

        foreach (var (name, bytes) in done.Outputs) Write(Path.Combine(target, name), file => file.Write(bytes));
        if (json) Copy(Path.Combine(target, "review.json"), terminal);
        else
        {
            terminal.Replay(done.Said);
            terminal.Out.WriteLine($"\nOpen {Path.Combine(target, "review.html")} to see the words behind each line.");
            if (reading is not null)
            {
                terminal.Out.WriteLine();
                MovePrinter.Readings(outcome!.Review, terminal);
            }
        }

        terminal.Out.Flush();
        // Last, so that it stands where the eye is when the run ends.
        Arguments.Tell(done.Messages, terminal);
        return !done.EverythingRead ? ExitCode.Unreadable : Arguments.Code(done.Worst, failOn);

        ReviewInputs? Inputs() => ReviewInputs.Of(folder, rules, kept, typeof(ReviewJson), typeof(ReviewCommand));
    }

    private static FinishedReview Finished(MatterOutcome outcome)
    {
        var page = Task.Run(() => Bytes(file => ReviewHtml.Write(outcome.Review, file)));
        var json = Bytes(file => ReviewJson.Write(outcome.Review, file));
        var worst = ReviewFindings(outcome).Max(f => (Severity?)f.Severity);
        return new([new("review.json", json), new("review.html", page.GetAwaiter().GetResult())], SummaryPrinter.Text(ReviewSummary.Of(outcome.Review)), outcome.Messages, outcome.EverythingRead, worst);
    }

    private static byte[] Bytes(Action<Stream> write)
    {
        var made = new MemoryStream();
        write(made);
        return made.ToArray();
    }

    private static IEnumerable<Finding> ReviewFindings(MatterOutcome outcome) =>
        outcome.Review.Findings.Concat(outcome.Review.Facts.SelectMany(f => f.Findings)).Concat(outcome.Review.Authorities.SelectMany(a => a.Findings)).Where(f => f.Dismissed is null);

    // Tried before the work, so that nobody waits for a review that cannot be written.
    private static void Prepare(string target)
    {
        if (File.Exists(target)) throw new InputException($"The review cannot be written to {target}: that is a file. Name a folder with --out.");
        try
        {
            Directory.CreateDirectory(target);
            using var trial = new FileStream(Path.Combine(target, ".trial"), FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The review cannot be written to {target}: {(trouble is UnauthorizedAccessException ? "this user may not write there" : "the folder cannot be made or is full")}. Name another folder with --out.");
        }
    }

    // Written beside and moved into place, so that a reader never finds half a review.
    private static void Save(MatterOutcome outcome, string folder)
    {
        var page = Task.Run(() => Write(Path.Combine(folder, "review.html"), file => ReviewHtml.Write(outcome.Review, file)));
        Write(Path.Combine(folder, "review.json"), file => ReviewJson.Write(outcome.Review, file));
        page.GetAwaiter().GetResult();
    }

    private static void Write(string path, Action<Stream> write)
    {
        var draft = path + ".new";
        try
        {
            using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16)) write(file);
            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    private static void Copy(string path, Terminal terminal)
    {
        using var reader = new StreamReader(path);
        var buffer = new char[1 << 14];
        for (int read; (read = reader.Read(buffer)) > 0;) terminal.Out.Write(buffer, 0, read);
    }
}
