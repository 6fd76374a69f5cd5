using System.CommandLine;
using Assiduous.Drafting.Drafts;
using Assiduous.Matters;
using Assiduous.Record;
using Assiduous.Record.Reading;
using Assiduous.Record.Recognition;

namespace Assiduous.Cli.Commands;

/// <summary><c>assiduous draft KIND FOLDER --out DIR</c>: a paper made from the review.</summary>
internal static class DraftCommand
{
    public static Command Make(Terminal terminal)
    {
        var names = string.Join(", ", DraftMaker.Kinds.Select(k => k.Name));
        var kind = Arguments.Named<string>("KIND", $"What to draft: {names}.");
        kind.Validators.Add(r => { if (r.Tokens is [{ Value: var word }, ..] && DraftMaker.Find(word) is null) r.AddError($"There is no draft '{word}'. Name one of: {names}."); });
        var folder = Arguments.Named<string>("FOLDER", "The folder of filings; for authorities, one brief will do as well. Files are read and never changed.");
        var form = new Option<string?>("--form") { Description = "How the response is laid out (default: as the court's rule asks).", HelpName = "interleaved|table|numbers" };
        form.Validators.Add(r => { if (r.Tokens is [{ Value: var word }, ..] && word is not ("interleaved" or "table" or "numbers")) r.AddError($"--form takes interleaved, table or numbers, not '{word}'."); });
        var (output, audience, template, links) = (DraftArguments.Out(), DraftArguments.Audience(), DraftArguments.Template(), DraftArguments.Links());
        var command = new Command("draft", "Draft a paper from the review: Word, and for the ledger Excel and CSV as well.") { kind, folder, output, audience, template, links, form };
        command.SetAction((parsed, stop) =>
        {
            var target = parsed.GetRequiredValue(output);
            var path = parsed.GetRequiredValue(folder);
            var kindOf = DraftMaker.Find(parsed.GetRequiredValue(kind))!.Value;
            var alone = kindOf is DraftKind.Authorities && File.Exists(path);
            if (!alone) Input.RequireFolder(path);
            var options = new DraftOptions
            {
                Audience = DraftArguments.Read(parsed.GetValue(audience)),
                Templates = DraftArguments.Templates(parsed.GetValue(template)),
                LinkBase = alone ? null : parsed.GetValue(links) ?? DraftArguments.Relative(target, MatterReviewer.FilingsOf(path)),
                Form = Enum.Parse<ResponseForm>(parsed.GetValue(form) ?? nameof(ResponseForm.ByRule), ignoreCase: true),
            };
            return Task.FromResult(alone ? OneBrief(path, target, options, terminal, stop) : Run(kindOf, path, target, options, terminal, stop));
        });
        return command;
    }

    private static int Run(DraftKind kind, string folder, string target, DraftOptions options, Terminal terminal, CancellationToken stop)
    {
        DraftFiles.Prepare(target, MatterReviewer.FilingsOf(folder));
        var outcome = Reviewed(folder, target, terminal, stop);
        var files = DraftMaker.Make(kind, outcome.Review, options);
        DraftFiles.Save(files, target, terminal);
        if (!outcome.EverythingRead)
            foreach (var finding in outcome.Messages) terminal.Err.WriteLine(Terminal.Safe($"{finding.Severity}: {finding.Message}"));
        return outcome.EverythingRead ? ExitCode.Done : ExitCode.Unreadable;
    }

    /// <summary>The table of authorities of a paper that belongs to no folder.</summary>
    private static int OneBrief(string file, string target, DraftOptions options, Terminal terminal, CancellationToken stop)
    {
        DraftFiles.Prepare(target, Path.GetDirectoryName(Path.GetFullPath(file)));
        var name = Path.GetFileName(file);
        var text = RecordReader.Read(Input.Bytes(file), name, null, stop);
        if (text.Text.Length == 0) throw new InputException(text.Notes.Count > 0 ? $"{name}: {text.Notes[0].Message}" : $"{name}: nothing could be read.");
        // Whatever it is, its user says that it is a brief.
        var brief = FilingRecognizer.Recognize(name, "", text) with { Role = FilingRole.Memorandum };
        var head = CaptionReader.Read(text);
        DraftFiles.Save(DraftMaker.Make(DraftKind.Authorities, new() { Matter = new() { Court = head?.Court, DocketNumber = head?.DocketNumber }, Filings = [brief] }, options), target, terminal);
        return ExitCode.Done;
    }

    /// <summary>The review of a folder, with its cache where the review keeps it.</summary>
    internal static MatterOutcome Reviewed(string folder, string target, Terminal terminal, CancellationToken stop)
    {
        using var line = new ProgressLine(terminal);
        // What people decided belongs into the paper.
        using var kept = KeptWork.Open(folder, make: false);
        return MatterReviewer.Run(folder, new() { CacheFile = Path.Combine(target, ".cache", "stages.db"), Store = kept.Store, Notices = kept.Notices }, line, stop);
    }
}
