using System.CommandLine;
using Assiduous.Citations;
using Assiduous.Rules;

namespace Assiduous.Cli.Commands;

/// <summary>Arguments and options that several commands share.</summary>
internal static class Arguments
{
    /// <summary>The file to read.</summary>
    public static Argument<string> File(string description) => Named<string>("FILE", description + " A dash reads standard input.");

    /// <summary>An argument that is a name; a word that begins with a dash is an option that does not exist.</summary>
    public static Argument<T> Named<T>(string name, string description)
    {
        var argument = new Argument<T>(name) { Description = description };
        argument.Validators.Add(r => { if (r.Tokens.Select(t => t.Value).FirstOrDefault(LooksLikeOption) is { } option) r.AddError($"There is no option '{option}'."); });
        return argument;
    }

    /// <summary>Whether a word is written as an option is.</summary>
    public static bool LooksLikeOption(string word) => word.Length > 1 && word[0] == '-';

    /// <summary>Print JSON alone.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print JSON alone; docs/formats.md names its fields." };

    /// <summary>Who signs; by default <c>ASSIDUOUS_AUTHOR</c>, else the user's name on this machine.</summary>
    public static Option<string> By() => new("--by")
    {
        Description = "Who signs (default: ASSIDUOUS_AUTHOR, else your user name here).",
        HelpName = "NAME",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("ASSIDUOUS_AUTHOR") is { Length: > 0 } said ? said : Environment.UserName,
    };

    /// <summary>The level of finding at which the exit code is 1.</summary>
    public static Option<string?> FailOn()
    {
        var option = new Option<string?>("--fail-on") { Description = "Exit with 1 where a finding is at least this severe.", HelpName = "error|warning|note" };
        option.Validators.Add(r =>
        {
            if (r.Tokens is [{ Value: var level }, ..] && level is not ("error" or "warning" or "note")) r.AddError($"--fail-on takes error, warning or note, not '{level}'.");
        });
        return option;
    }

    /// <summary>A firm's own rules and tests.</summary>
    public static Option<string?> Rules() => new("--rules") { Description = "A folder of your own tests (claims/*.yaml) and local rules, laid over the shipped ones.", HelpName = "DIR" };

    /// <summary>The shipped rules with a firm's own laid over them; every problem is named with its file and line, and then nothing is used.</summary>
    /// <exception cref="InputException">Something in the folder cannot be used.</exception>
    public static RuleBook Book(string? folder)
    {
        if (folder is null) return RuleBook.Load();
        var load = RuleBook.LoadFolder(folder);
        return load.Book ?? throw new InputException($"The rules in {folder} cannot be used, and nothing of them was:\n" + string.Join('\n', load.Problems.Select(p => $"  {p}")));
    }

    /// <summary>Says on standard error what the user must know of a review.</summary>
    public static void Tell(IReadOnlyList<Finding> messages, Terminal terminal)
    {
        if (messages.Count == 0) return;
        terminal.Err.WriteLine();
        foreach (var finding in messages)
            terminal.Err.WriteLine(Terminal.Safe($"{finding.Severity}: {finding.Message}{(finding.Suggestion is { } remedy ? " " + remedy : "")}"));
    }

    /// <summary>The exit code for findings, given <c>--fail-on</c>.</summary>
    public static int Code(IEnumerable<Finding> findings, string? failOn) => Code(findings.Max(f => (Severity?)f.Severity), failOn);

    /// <summary>The exit code for findings of which the gravest has a severity, given <c>--fail-on</c>; null where there is none.</summary>
    public static int Code(Severity? worst, string? failOn) =>
        failOn is not null && worst >= Enum.Parse<Severity>(failOn, ignoreCase: true) ? ExitCode.Findings : ExitCode.Done;
}
