using System.CommandLine;
using Assiduous.Citations;
using Assiduous.Drafting;
using Assiduous.Matters;
using Assiduous.Record;
using Assiduous.Rules;

namespace Assiduous.Cli.Commands;

/// <summary><c>assiduous check FILE</c>: what a careful cite-checker would find and, with a court, what the rule on statements of fact asks.</summary>
internal static class CheckCommand
{
    private sealed record Options(Option<string?> Court, Option<string?> Role, Option<string?> Date, Option<string?> Judge, Option<string?> With, Option<bool> Theirs, Option<string?> Counsel)
    {
        public static Options Make()
        {
            var court = new Option<string?>("--court") { Description = "Check it as a statement of facts or a response under this court's rule.", HelpName = "COURT, as nysd or ilnd" };
            var role = new Option<string?>("--role") { Description = "Whose paper it is: the movant's statement (default) or the opponent's response.", HelpName = "movant|opponent" };
            role.Validators.Add(r => { if (r.Tokens is [{ Value: var said }, ..] && said is not ("movant" or "opponent")) r.AddError($"--role takes movant or opponent, not '{said}'."); });
            var date = RuleInputOptions.Date("The day of filing, which decides between versions of the rule; the latest where none is given.");
            return new(court, role, date, new("--judge") { Description = "The judge, whose known practices go before the rule.", HelpName = "NAME" },
                new("--with") { Description = "The folder with the evidence and the other papers, so that citations are followed.", HelpName = "FOLDER" },
                new("--theirs") { Description = "It is the other side's paper: say what it leaves undefended." }, RuleInputOptions.Counsel());
        }
    }

    public static Command Make(Terminal terminal)
    {
        var file = Arguments.File("A brief, opinion or statement: PDF, Word, text or HTML.");
        var (json, failOn, own) = (Arguments.Json(), Arguments.FailOn(), Options.Make());
        var privacy = new Option<bool>("--privacy") { Description = "Look instead, in a file or a folder of files to be filed, for what Fed. R. Civ. P. 5.2 has redacted and for what a file hides." };
        var addresses = new Option<bool>("--addresses") { Description = "With --privacy: count home addresses too, as in criminal cases (Fed. R. Crim. P. 49.1) or where an order asks." };
        var (index, rules) = (IndexCommand.Option(), Arguments.Rules());
        var command = new Command("check", "Find what a careful cite-checker would find, or with --court what chambers would, each with its rule and a remedy.")
            { file, json, failOn, index, own.Court, own.Role, own.Date, own.Judge, own.Counsel, own.With, own.Theirs, privacy, addresses, rules };
        foreach (var option in (Option[])[own.Role, own.Date, own.Judge, own.Counsel, own.With, own.Theirs, rules])
            command.Validators.Add(r => { if (r.GetResult(option) is { Implicit: false } && r.GetResult(own.Court) is null or { Implicit: true }) r.AddError($"{option.Name} goes with --court."); });
        command.Validators.Add(r => { if (r.GetResult(rules) is null or { Implicit: true } && r.GetValue(own.Court) is { } id && !RuleBook.Load().Courts.Contains(id, StringComparer.Ordinal)) r.AddError(Unknown(id, RuleBook.Load())); });
        command.SetAction((parsed, stop) =>
        {
            var path = parsed.GetRequiredValue(file);
            if (parsed.GetValue(privacy))
                return Task.FromResult(PrivacyPass.Run(path, parsed.GetValue(addresses), parsed.GetValue(json), parsed.GetValue(failOn), terminal, stop));
            var input = Input.Read(path, terminal, stop);
            var outcome = parsed.GetValue(own.Court) is { } court ? PaperCheck.Run(Existing(path), Read(parsed, own, court, rules), stop) : null;
            var findings = outcome?.Findings ?? Cites(input, parsed, index);
            if (parsed.GetValue(json)) foreach (var finding in findings) terminal.Out.WriteLine(LineJson.Write(finding));
            else Print(findings, outcome, input, parsed.GetValue(own.Theirs), terminal);
            return Task.FromResult(Arguments.Code(findings, parsed.GetValue(failOn)));
        });
        return command;
    }

    private static IReadOnlyList<Finding> Cites(Input input, ParseResult parsed, Option<string?> index)
    {
        var citations = CitationReader.Read(input.Text);
        IReadOnlyList<Finding> findings = CitationChecker.Check(input.Text, citations);
        return parsed.GetResult(index) is null ? findings : IndexCommand.With(findings, input.Text, citations, parsed.GetValue(index));
    }

    private static string Unknown(string court, RuleBook book) => $"No local rule is known for the court '{court}'. Known: {string.Join(", ", book.Courts)}. Others can be added in a folder of your own (--rules).";

    private static string Existing(string path) => path is "-" ? throw new InputException("--court reads a file, not standard input: its format and name matter.") : path;

    private static PaperCheckOptions Read(ParseResult parsed, Options own, string court, Option<string?> rules)
    {
        if (parsed.GetValue(own.With) is { } folder) Input.RequireFolder(folder);
        var book = Arguments.Book(parsed.GetValue(rules));
        if (!book.Courts.Contains(court, StringComparer.Ordinal)) throw new InputException(Unknown(court, book));
        return new()
        {
            Court = court, Role = parsed.GetValue(own.Role) is "opponent" ? Side.Opponent : Side.Movant, Judge = parsed.GetValue(own.Judge), Folder = parsed.GetValue(own.With),
            Filed = RuleInputOptions.Day(parsed.GetValue(own.Date)), AllRepresented = RuleInputOptions.All(parsed.GetValue(own.Counsel)), Rules = book,
        };
    }

    private static void Print(IReadOnlyList<Finding> findings, PaperCheckOutcome? outcome, Input input, bool theirs, Terminal terminal)
    {
        if (outcome is not null) PaperCheckPrinter.Head(outcome, terminal);
        if (outcome is not null && theirs) PaperCheckPrinter.Undefended(outcome, terminal);
        var lines = new LineNumbers(input.Text);
        foreach (var finding in findings)
        {
            terminal.Out.WriteLine($"{terminal.Strong(finding.Severity.ToString().ToLowerInvariant())}  {finding.Code}{(outcome is null ? $"  line {lines.Of(finding.Span.Start)}" : "")}");
            if (finding.Text.Length > 0) terminal.Out.WriteLine($"  “{Terminal.Safe(finding.Text, 120)}”");
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
