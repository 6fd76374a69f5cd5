using System.CommandLine;
using Assiduous.Matters;
using Assiduous.Record;
using Assiduous.Record.Locating;

namespace Assiduous.Cli.Commands;

/// <summary><c>assiduous show FOLDER CITATION</c>: the words behind a citation, what stands around them, and the page with the lines marked.</summary>
internal static class ShowCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = Arguments.Named<string>("FOLDER", "A folder of filings.");
        var citation = Arguments.Named<string>("CITATION", "A citation of the record, in quotation marks: \"118-1 at 44:6-12\", \"Vance Decl. ¶ 8\".");
        var output = new Option<string?>("--out") { Description = "Draw the page, the cited lines marked, to this file; further pages get -2, -3 behind the name.", HelpName = "FILE.png" };
        var command = new Command("show", "Show the words behind a citation of the record, and the page on which they stand.") { folder, citation, output };
        command.SetAction((parsed, stop) => Task.FromResult(Run(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(citation), parsed.GetValue(output), terminal, stop)));
        return command;
    }

    private static int Run(string folder, string citation, string? output, Terminal terminal, CancellationToken stop)
    {
        Input.RequireFolder(folder);
        var desk = Open(folder, terminal, stop);
        var places = desk.Follow(citation);
        if (places.Count == 0) throw new InputException($"“{citation}” is no citation of the record that could be read. Write it as a paper would: \"118-1 at 44:6-12\", \"Vance Decl. ¶ 8\".");
        foreach (var place in places) Print(place, terminal);
        if (output is not null) foreach (var place in places) Save(desk, place, output, terminal, stop);
        return places.All(p => p.Cited.Passage is not null) ? ExitCode.Done : ExitCode.Unreadable;
    }

    private static RecordDesk Open(string folder, Terminal terminal, CancellationToken stop)
    {
        try
        {
            using var line = new ProgressLine(terminal);
            var cache = Path.Combine(folder, "review", ".cache", "stages.db");
            return RecordDesk.Open(folder, new() { CacheFile = File.Exists(cache) ? cache : null }, line, stop);
        }
        catch (MatterSettingsException wrong)
        {
            throw new InputException(wrong.Message);
        }
    }

    private static void Print(ShownPlace place, Terminal terminal)
    {
        if (place.Filing is { } filing)
            terminal.Out.WriteLine(terminal.Strong(Terminal.Safe($"{filing.CitedAs}: {(filing.Title.Length > 0 ? filing.Title : filing.File)}", 200)));
        if (place.Cited.Passage is { } passage)
        {
            var sheets = place.Filing!.Text.Pages.All(p => p.Width <= 0) ? "text without sheets" : passage.FilePageFrom == passage.FilePageTo ? $"sheet {passage.FilePageFrom}" : $"sheets {passage.FilePageFrom}–{passage.FilePageTo}";
            terminal.Out.WriteLine(Terminal.Safe($"{RecordLocator.CiteFor(place.Filing!, passage.Span)} ({sheets}, {passage.File})"));
            if (place.Context is { Before.Length: > 0 } before) terminal.Out.WriteLine(terminal.Faint("  " + Terminal.Safe(before.Before)));
            terminal.Out.WriteLine("  " + Terminal.Safe(passage.Text));
            if (place.Context is { After.Length: > 0 } after) terminal.Out.WriteLine(terminal.Faint("  " + Terminal.Safe(after.After)));
            foreach (var change in place.Context?.Corrections ?? []) terminal.Out.WriteLine(Terminal.Safe($"  Errata {change.Page}:{change.Line}: {change.Text}"));
            foreach (var later in place.Context?.LaterCorrections ?? []) terminal.Out.WriteLine(Terminal.Safe($"  Later, at {later.Place}: {later.Text}"));
            if (place.Filing!.Text.Pages.All(p => p.Width <= 0)) Lines(place.Filing, passage, terminal);
            if (passage.Note is { } note) terminal.Out.WriteLine(terminal.Faint("  " + Terminal.Safe(note)));
        }

        foreach (var explanation in place.Cited.Explanations) terminal.Out.WriteLine("  " + Terminal.Safe(explanation));
        terminal.Out.WriteLine();
    }

    /// <summary>The lines as they stand in a file that has no sheets to draw, those of the passage marked.</summary>
    private static void Lines(Filing filing, Passage passage, Terminal terminal)
    {
        foreach (var line in ShownLine.Around(filing.Text, passage.Span))
        {
            var shown = $"  {(line.IsCited ? '>' : ' ')} {line.Label,7} │ {Terminal.Safe(line.Words, 400)}";
            terminal.Out.WriteLine(line.IsCited ? terminal.Strong(shown) : terminal.Faint(shown));
        }
    }

    private static void Save(RecordDesk desk, ShownPlace place, string output, Terminal terminal, CancellationToken stop)
    {
        foreach (var (sheet, png, note) in desk.Draw(place, stop: stop))
        {
            if (note is not null) terminal.Err.WriteLine(Terminal.Safe(note.Message));
            if (png is null) continue;
            var path = Free(output);
            File.WriteAllBytes(path, png);
            terminal.Err.WriteLine(Terminal.Safe(note?.Code is "no-sheets" ? $"The lines of {place.Filing!.File}: {path}" : $"Sheet {sheet} of {place.Filing!.File}: {path}"));
        }
    }

    /// <summary>The name itself, or with a number where a picture of it is there already: nothing is overwritten.</summary>
    private static string Free(string path)
    {
        if (!File.Exists(path)) return path;
        var (start, end) = (Path.Combine(Path.GetDirectoryName(path) ?? "", Path.GetFileNameWithoutExtension(path)), Path.GetExtension(path));
        for (var i = 2; ; i++)
            if (!File.Exists($"{start}-{i}{end}")) return $"{start}-{i}{end}";
    }
}
