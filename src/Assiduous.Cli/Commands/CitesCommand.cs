using System.CommandLine;
using Assiduous.Citations;
using Assiduous.Drafting;

namespace Assiduous.Cli.Commands;

/// <summary><c>assiduous cites FILE</c>: every citation, in law and to the record.</summary>
internal static class CitesCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = Arguments.File("A brief, opinion or statement: PDF, Word, text or HTML.");
        var json = Arguments.Json();
        var command = new Command("cites", "List every citation, in law and to the record, and what each id. and short form refers to.") { file, json };
        command.SetAction((parsed, stop) =>
        {
            var input = Input.Read(parsed.GetRequiredValue(file), terminal, stop);
            var citations = CitationReader.Read(input.Text);
            if (parsed.GetValue(json)) foreach (var citation in citations) terminal.Out.WriteLine(LineJson.Write(citation));
            else Print(citations, input, terminal);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Print(IReadOnlyList<Citation> citations, Input input, Terminal terminal)
    {
        var width = citations.Count.ToString().Length;
        for (var i = 0; i < citations.Count; i++)
        {
            var citation = citations[i];
            terminal.Out.WriteLine($"{(i + 1).ToString().PadLeft(width)}  {Names.Of(citation.Kind),-12} {Terminal.Safe(citation.Text)}");
            if (Refers(citations, citation) is { } refers) terminal.Out.WriteLine(terminal.Faint($"{new string(' ', width)}  {"",-12} {refers}"));
        }

        var record = citations.Count(c => c.Class == CitationClass.Record);
        terminal.Out.WriteLine(citations.Count == 0
            ? $"{input.Name} holds no citation that could be recognised."
            : terminal.Strong($"{Names.Count(citations.Count, "citation")}: {citations.Count - record} in law, {record} to the record."));
    }

    private static string? Refers(IReadOnlyList<Citation> citations, Citation citation)
    {
        var target = citation.ResolvesTo is { } index ? $"→ {index + 1}: {Terminal.Safe(citations[index].Text, 80)}" : null;
        if (citation.Ambiguous) return (target ?? "refers to nothing that could be found") + " (a careful reader could not be sure)";
        return target ?? (citation.Kind is CitationKind.Id or CitationKind.Supra or CitationKind.Short ? "refers to nothing that could be found" : null);
    }
}
