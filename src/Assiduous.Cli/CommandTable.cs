using System.CommandLine;
using Assiduous.Cli.Commands;

namespace Assiduous.Cli;

/// <summary>What this program can be told to do.</summary>
internal static class CommandTable
{
    /// <summary>The commands by name, in the order of the help.</summary>
    public static readonly Dictionary<string, Func<Terminal, Command>> All = new(StringComparer.Ordinal)
    {
        ["review"] = ReviewCommand.Make,
        ["draft"] = DraftCommand.Make,
        ["appendix"] = AppendixCommand.Make,
        ["annotate"] = AnnotateCommand.Make,
        ["merge"] = MergeCommand.Make,
        ["links"] = LinksCommand.Make,
        ["explain"] = ExplainCommand.Make,
        ["cites"] = CitesCommand.Make,
        ["check"] = CheckCommand.Make,
        ["compare"] = CompareCommand.Make,
        ["authorities"] = AuthoritiesCommand.Make,
        ["read"] = ReadCommand.Make,
        ["docket"] = DocketCommand.Make,
        ["show"] = ShowCommand.Make,
        ["init"] = InitCommand.Make,
        ["serve"] = ServeCommand.Make,
        ["find"] = FindCommand.Make,
        ["import"] = ImportCommand.Make,
        ["corrections"] = CorrectionsCommand.Make,
        ["verify-trail"] = VerifyTrailCommand.Make,
        ["index"] = IndexCommand.Make,
        ["server"] = ServerCommand.Make,
        ["worker"] = WorkerCommand.Make,
    };
}
