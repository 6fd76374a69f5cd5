using System.CommandLine;
using Assiduous.Cli.Commands;

namespace Assiduous.Cli;

/// <summary>What this program can be told to do; the one that the runtime runs does the rest.</summary>
internal static class CommandTable
{
    /// <summary>The commands by name.</summary>
    public static readonly Dictionary<string, Func<Terminal, Command>> All = new(StringComparer.Ordinal) { ["review"] = ReviewCommand.Make };
}
