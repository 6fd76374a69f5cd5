using System.CommandLine;
using Assiduous.Citations;
using Assiduous.Drafting;

namespace Assiduous.Cli.Commands;

/// <summary><c>assiduous check FILE</c>: what a careful cite-checker would find.</summary>
internal static class CheckCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = Arguments.File("A brief, opinion or statement: PDF, Word, text or HTML.");
        var (json, failOn) = (Arguments.Json(), Arguments.FailOn());
        var index = IndexCommand.Option();
        var command = new Command("check", "Find what a careful cite-checker would find, each with its rule and a remedy.") { file, json, failOn, index };
        command.SetAction((parsed, stop) =>
        {
            var input = Input.Read(parsed.GetRequiredValue(file), terminal, stop);
            var citations = CitationReader.Read(input.Text);
            IReadOnlyList<Finding> findings = CitationChecker.Check(input.Text, citations);
            if (parsed.GetResult(index) is not null) findings = IndexCommand.With(findings, input.Text, citations, parsed.GetValue(index));
            if (parsed.GetValue(json)) foreach (var finding in findings) terminal.Out.WriteLine(LineJson.Write(finding));
            else Print(findings, input, terminal);
            return Task.FromResult(Arguments.Code(findings, parsed.GetValue(failOn)));
        });
        return command;
    }

    private static void Print(IReadOnlyList<Finding> findings, Input input, Terminal terminal)
    {
        var lines = new LineNumbers(input.Text);
        foreach (var finding in findings)
        {
            terminal.Out.WriteLine($"{terminal.Strong(finding.Severity.ToString().ToLowerInvariant())}  {finding.Code}  line {lines.Of(finding.Span.Start)}");
            terminal.Out.WriteLine($"  “{Terminal.Safe(finding.Text, 120)}”");
            terminal.Out.WriteLine($"  {Terminal.Safe(finding.Message)}");
            if (finding.Rule is { } rule) terminal.Out.WriteLine(terminal.Faint($"  {rule}"));
            if (finding.Suggestion is { } suggestion) terminal.Out.WriteLine($"  Remedy: {Terminal.Safe(suggestion)}");
            terminal.Out.WriteLine();
        }

        terminal.Out.WriteLine(findings.Count == 0
            ? $"No finding in {input.Name}."
            : terminal.Strong(string.Join(", ", findings.GroupBy(f => f.Severity).OrderByDescending(g => g.Key).Select(g => Names.Count(g.Count(), g.Key.ToString().ToLowerInvariant()))) + "."));
    }
}
