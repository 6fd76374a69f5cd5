using System.CommandLine;
using System.Text.Json;
using Assiduous.Drafting;
using Assiduous.Matters;
using Assiduous.Statements.Versions;

namespace Assiduous.Cli.Commands;

/// <summary><c>assiduous compare OLD NEW</c>: an amended statement against the first, or old evidence against new for the paper that cites it.</summary>
internal static class CompareCommand
{
    public static Command Make(Terminal terminal)
    {
        var old = Arguments.Named<string>("OLD", "The first statement; with --paper, a file or folder of the old evidence.");
        var now = Arguments.Named<string>("NEW", "The amended statement; with --paper, a file or folder of the new evidence.");
        var response = new Option<string?>("--response") { Description = "A response to the first statement: say which of its answers no longer fit.", HelpName = "FILE" };
        var paper = new Option<string?>("--paper") { Description = "A paper that cites the old evidence: carry each of its citations to the new.", HelpName = "FILE" };
        var page = new Option<string?>("--out") { Description = "Write the comparison as a page to read and print as well.", HelpName = "FILE.html" };
        page.Validators.Add(r => { if (r.Tokens is [{ Value: var name }, ..] && !name.EndsWith(".html", StringComparison.OrdinalIgnoreCase)) r.AddError($"--out takes the name of a page, as changes.html, not '{name}'."); });
        var json = Arguments.Json();
        var command = new Command("compare", "Compare versions: what an amended statement changes, or where the words cited stand in new evidence.\n\n"
            + "  assiduous compare first.docx amended.docx --response response.docx\n  assiduous compare rough.txt final.txt --paper statement.docx\n  assiduous compare exhibits-old/ exhibits-new/ --paper statement.docx --out changes.html") { old, now, response, paper, page, json };
        command.Validators.Add(r => { if (r.GetResult(response) is { Implicit: false } && r.GetResult(paper) is { Implicit: false }) r.AddError("--response goes with two statements, and --paper with two sets of evidence; give one of them."); });
        command.SetAction((parsed, stop) =>
        {
            var (before, after) = (parsed.GetRequiredValue(old), parsed.GetRequiredValue(now));
            if (parsed.GetValue(paper) is { } citing)
            {
                var rows = PaperVersions.Rebind(File(citing), Any(before), Any(after), stop);
                Keep(parsed.GetValue(page), writer => VersionsHtml.Write(rows, Path.GetFileName(citing), writer));
                Citations(rows, parsed.GetValue(json), terminal);
            }
            else
            {
                var compared = PaperVersions.Statements(Statement(before), Statement(after), parsed.GetValue(response) is { } r ? File(r) : null, stop);
                Keep(parsed.GetValue(page), writer => VersionsHtml.Write(compared, Path.GetFileName(before), Path.GetFileName(after), writer));
                Statements(compared, parsed.GetValue(json), terminal);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static string File(string path) => System.IO.File.Exists(path) ? path : throw new InputException($"There is no file '{path}'. Check the name and where you are.");

    private static string Statement(string path) => Directory.Exists(path) ? throw new InputException($"'{path}' is a folder. To carry a paper's citations from one folder of evidence to another, name the paper: --paper FILE.") : File(path);

    private static void Keep(string? path, Action<TextWriter> write)
    {
        if (path is null) return;
        try
        {
            using var writer = new StreamWriter(path, false, new System.Text.UTF8Encoding(false)) { NewLine = "\n" };
            write(writer);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"'{path}' cannot be written ({trouble.Message.TrimEnd('.')}). Name another place.");
        }
    }

    private static string Any(string path) => Directory.Exists(path) ? path : File(path);

    private static void Statements(StatementComparison compared, bool json, Terminal terminal)
    {
        if (json) { Write(terminal, "compare", w => { Paragraphs(w, compared); }); return; }
        foreach (var row in compared.Paragraphs.Where(p => p.Change != ParagraphChange.Same))
        {
            terminal.Out.WriteLine(terminal.Strong(row.Change switch
            {
                ParagraphChange.Added => $"¶ {row.NewNumber} is new",
                ParagraphChange.Removed => $"¶ {row.OldNumber} is gone",
                ParagraphChange.Renumbered => $"¶ {row.OldNumber} is now ¶ {row.NewNumber}",
                ParagraphChange.Split => $"¶ {row.NewNumber} is a part of what was ¶ {row.OldNumber}",
                ParagraphChange.Merged => $"¶ {row.OldNumber} stands in ¶ {row.NewNumber} now, with another",
                ParagraphChange.Recited => $"¶ {row.NewNumber} says the same and cites other evidence{(string.Equals(row.OldNumber, row.NewNumber, StringComparison.Ordinal) ? "" : $" (it was ¶ {row.OldNumber})")}",
                _ => string.Equals(row.OldNumber, row.NewNumber, StringComparison.Ordinal) ? $"¶ {row.NewNumber} has other words" : $"¶ {row.OldNumber} is now ¶ {row.NewNumber}, in other words",
            }));
            if (row.OldText is { } was && row.Change is not ParagraphChange.Renumbered) terminal.Out.WriteLine($"  − {Terminal.Safe(was, 300)}");
            if (row.NewText is { } reads && row.Change is not ParagraphChange.Renumbered) terminal.Out.WriteLine($"  + {Terminal.Safe(reads, 300)}");
        }

        foreach (var misfit in compared.Misfits) terminal.Out.WriteLine($"Response {misfit.Number}: {Terminal.Safe(misfit.Why)}");
        terminal.Out.WriteLine(terminal.Strong($"{Names.Count(compared.Paragraphs.Count(p => p.Change == ParagraphChange.Same), "paragraph")} unchanged, {string.Join(", ", compared.Paragraphs.Where(p => p.Change != ParagraphChange.Same)
            .GroupBy(p => p.Change).OrderBy(g => g.Key).Select(g => $"{g.Count()} {VersionsHtml.Name(g.Key)}").DefaultIfEmpty("nothing changed"))}."));
    }

    private static void Citations(IReadOnlyList<ReboundCitation> rows, bool json, Terminal terminal)
    {
        if (json) { Write(terminal, "compare", w => Rows(w, rows)); return; }
        foreach (var row in rows.Where(r => r.Changed))
        {
            terminal.Out.WriteLine($"{Terminal.Safe(row.Cited)}: {Terminal.Safe(row.From)} → {Terminal.Safe(row.To!)}");
            if (row.Suggested is { } suggested && !string.Equals(suggested, row.Cited, StringComparison.Ordinal)) terminal.Out.WriteLine($"  write: {terminal.Strong(Terminal.Safe(suggested))}");
        }

        foreach (var row in rows.Where(r => r.NewWords is not null)) terminal.Out.WriteLine($"{terminal.Strong("other words now")}  {Terminal.Safe(row.Suggested ?? row.Cited)}: {Terminal.Safe(row.NewWords!, 160)}");
        foreach (var row in rows.Where(r => r.To is null)) terminal.Out.WriteLine($"{terminal.Strong("not carried over")}  {Terminal.Safe(row.Cited)}: {Terminal.Safe(row.Why!)}");
        terminal.Out.WriteLine(terminal.Strong($"{Names.Count(rows.Count, "citation")}: {rows.Count(r => r.Changed)} changed, {rows.Count(r => r.To is not null && !r.Changed)} unchanged, {rows.Count(r => r.To is null)} not carried over."));
    }

    private static void Write(Terminal terminal, string name, Action<Utf8JsonWriter> body)
    {
        using var stream = new MemoryStream();
        using (var w = new Utf8JsonWriter(stream, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" }))
        {
            w.WriteStartObject();
            w.WriteString("schema", $"assiduous/{name}/1");
            body(w);
            w.WriteEndObject();
        }

        terminal.Out.WriteLine(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static void Paragraphs(Utf8JsonWriter w, StatementComparison compared)
    {
        w.WriteStartArray("paragraphs");
        foreach (var row in compared.Paragraphs)
        {
            w.WriteStartObject();
            w.WriteString("change", row.Change.ToString().ToLowerInvariant());
            w.WriteString("oldNumber", row.OldNumber);
            w.WriteString("newNumber", row.NewNumber);
            w.WriteString("oldText", row.OldText);
            w.WriteString("newText", row.NewText);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteStartArray("misfits");
        foreach (var misfit in compared.Misfits)
        {
            w.WriteStartObject();
            w.WriteString("response", misfit.Number);
            w.WriteString("why", misfit.Why);
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }

    private static void Rows(Utf8JsonWriter w, IReadOnlyList<ReboundCitation> rows)
    {
        w.WriteStartArray("citations");
        foreach (var row in rows)
        {
            w.WriteStartObject();
            w.WriteString("text", row.Cited);
            w.WriteNumber("start", row.Span.Start);
            w.WriteNumber("end", row.Span.End);
            w.WriteString("from", row.From);
            w.WriteString("to", row.To);
            w.WriteBoolean("changed", row.Changed);
            w.WriteString("why", row.Why);
            w.WriteString("file", row.File);
            w.WriteString("place", row.Place);
            w.WriteString("suggested", row.Suggested);
            w.WriteString("newWords", row.NewWords);
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }
}
