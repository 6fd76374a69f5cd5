using System.CommandLine;
using Assiduous.Drafting;
using Assiduous.Matters;
using Assiduous.Record;
using Assiduous.Storage;
using Assiduous.Storage.Search;

namespace Assiduous.Cli.Commands;

/// <summary><c>assiduous find FOLDER QUERY</c>: words in the record, each with its citation.</summary>
internal static class FindCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = Arguments.Named<string>("FOLDER", "The matter's folder.");
        var query = new Argument<string>("QUERY") { Description = "Words, \"a phrase\", begin*, AND OR NOT NEAR NEAR/5 in capitals, parentheses. Put it in quotation marks." };
        var witness = new Option<string?>("--witness") { Description = "Only in testimony of this witness; any part of the name.", HelpName = "NAME" };
        var document = new Option<string?>("--document") { Description = "Only in this filing: its docket number, or a part of its name.", HelpName = "NAME" };
        var limit = new Option<int>("--limit") { Description = "Most hits to print.", HelpName = "N", DefaultValueFactory = _ => 50 };
        limit.Validators.Add(r => { if (r.Tokens.Count > 0 && (!int.TryParse(r.Tokens[0].Value, out var number) || number is < 1 or > 1_000_000)) r.AddError($"--limit takes a number from 1 to 1000000, not '{r.Tokens[0].Value}'."); });
        var json = Arguments.Json();
        var command = new Command("find", "Find words in the record, each hit with a citation ready to paste.") { folder, query, witness, document, limit, json };
        command.SetAction((parsed, stop) =>
        {
            var request = new SearchRequest(parsed.GetRequiredValue(query)) { Witness = parsed.GetValue(witness), Document = parsed.GetValue(document), Limit = parsed.GetRequiredValue(limit) };
            return Task.FromResult(Run(parsed.GetRequiredValue(folder), request, parsed.GetValue(json), terminal, stop));
        });
        return command;
    }

    private static int Run(string folder, SearchRequest request, bool json, Terminal terminal, CancellationToken stop)
    {
        Input.RequireFolder(folder);
        using var store = MatterStore.Open(MatterStore.FileOf(folder));
        SearchResult found;
        try
        {
            // An impossible query is told of before anything is read for it.
            SearchIndex.Check(request.Query);
            using var line = new ProgressLine(terminal);
            RecordSearch.BringUp(folder, store, new() { CacheFile = Path.Combine(folder, "review", ".cache", "stages.db") }, line, stop);
            found = store.Search.Find(request, stop);
        }
        catch (QueryException wrong)
        {
            terminal.Err.WriteLine(Terminal.Safe(wrong.Message));
            return ExitCode.Usage;
        }

        var marks = RecordSearch.Marks(folder);
        if (json) foreach (var hit in found.Hits) terminal.Out.WriteLine(HitJson.Write(hit, marks.GetValueOrDefault(hit.File)));
        else Print(found, request, marks, terminal);
        if (found.MorePages > 0) terminal.Err.WriteLine($"The first {found.Hits.Count} hits; {found.MorePages} more page{(found.MorePages == 1 ? "" : "s")} may hold some. --limit {request.Limit * 10} shows more.");
        return ExitCode.Done;
    }

    private static void Print(SearchResult found, SearchRequest request, IReadOnlyDictionary<string, string> marks, Terminal terminal)
    {
        if (found.Hits.Count == 0) terminal.Out.WriteLine(request is { Witness: null, Document: null } ? "Nothing in the record holds these words." : "Nothing there holds these words. Without --witness and --document the whole record is searched.");
        foreach (var hit in found.Hits)
        {
            terminal.Out.WriteLine(terminal.Strong(Terminal.Safe(CourtForm.Of(hit.CitedAs, hit.Place) + Seals.Behind(marks.GetValueOrDefault(hit.File)), 200)) + (hit.Witness is { } witness ? terminal.Faint($"  {Terminal.Safe(witness, 60)}") : ""));
            terminal.Out.WriteLine("  " + Marked(hit, terminal));
            terminal.Out.WriteLine();
        }
    }

    private static string Marked(SearchHit hit, Terminal terminal)
    {
        var at = 0;
        var words = new System.Text.StringBuilder(hit.Marks.Count > 0 && hit.Context.Length > 0 ? "… " : "");
        foreach (var mark in hit.Marks)
        {
            words.Append(Piece(hit.Context, at, mark.Start)).Append(terminal.Strong(terminal.Plain ? $"[{Terminal.Safe(hit.Context[mark.Start..mark.End])}]" : Terminal.Safe(hit.Context[mark.Start..mark.End])));
            at = mark.End;
        }

        return words.Append(Piece(hit.Context, at, hit.Context.Length)).Append(" …").ToString();
    }

    // Made safe piece by piece; the space at either end, which that takes away, is put back.
    private static string Piece(string text, int from, int to)
    {
        var piece = text[from..to];
        var safe = Terminal.Safe(piece);
        return safe.Length == 0 ? (piece.Length > 0 ? " " : "") : (char.IsWhiteSpace(piece[0]) && from > 0 ? " " : "") + safe + (char.IsWhiteSpace(piece[^1]) && to < text.Length ? " " : "");
    }
}
