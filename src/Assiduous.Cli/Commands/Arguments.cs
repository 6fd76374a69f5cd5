using System.CommandLine;
using Assiduous.Citations;

namespace Assiduous.Cli.Commands;

/// <summary>Arguments and options that several commands share.</summary>
internal static class Arguments
{
    /// <summary>The file to read.</summary>
    public static Argument<string> File(string description) => new("FILE") { Description = description };

    /// <summary>Print JSON alone.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print JSON alone; docs/formats.md names its fields." };

    /// <summary>The level of finding at which the exit code is 1.</summary>
    public static Option<string?> FailOn()
    {
        var option = new Option<string?>("--fail-on") { Description = "Exit with 1 where a finding is at least this severe.", HelpName = "error|warning|note" };
        option.AcceptOnlyFromAmong("error", "warning", "note");
        return option;
    }

    /// <summary>The exit code for findings, given <c>--fail-on</c>.</summary>
    public static int Code(IEnumerable<Finding> findings, string? failOn) =>
        failOn is not null && Enum.Parse<Severity>(failOn, ignoreCase: true) is var level && findings.Any(f => f.Severity >= level)
            ? ExitCode.Findings
            : ExitCode.Done;
}
