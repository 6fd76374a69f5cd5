using System.CommandLine;
using Assiduous.Testing;

namespace Assiduous.Cli.Tests;

public sealed class ManualTests
{
    private static readonly string Manual = File.ReadAllText(Places.InRepository("docs", "manual.md"));

    public static TheoryData<string> Commands => [.. CommandLine.Root(new Terminal()).Subcommands.Select(c => c.Name)];

    [Fact]
    public void Each_command_answers_to_the_name_under_which_it_is_listed() =>
        Assert.Equal(CommandLine.Names, CommandLine.Root(new Terminal()).Subcommands.Select(c => c.Name));

    [Theory, MemberData(nameof(Commands))]
    public void The_manual_tells_of_every_command_with_each_of_its_options(string name)
    {
        var command = CommandLine.Root(new Terminal()).Subcommands.Single(c => string.Equals(c.Name, name, StringComparison.Ordinal));
        var section = Section(name);

        Assert.Contains($"./assiduous {name} ", section, StringComparison.Ordinal);
        Assert.All(Everything(command).SelectMany(c => c.Options).Where(o => o is not System.CommandLine.Help.HelpOption), o => Assert.Contains($"`{o.Name}", section, StringComparison.Ordinal));
    }

    [Fact]
    public void The_manual_tells_of_no_command_and_no_option_that_is_not_there()
    {
        var known = CommandLine.Root(new Terminal()).Subcommands.SelectMany(Everything).SelectMany(c => c.Options).Select(o => o.Name).Append("--help").Append("--version").ToHashSet(StringComparer.Ordinal);
        var told = Manual.Split('`').Where((_, i) => i % 2 == 1).Where(w => w.StartsWith("--", StringComparison.Ordinal)).Select(w => w.Split(' ')[0]);

        Assert.All(told, option => Assert.Contains(option, known));
        Assert.All(Manual.Split('\n').Where(l => l.StartsWith("## `", StringComparison.Ordinal)), l => Assert.Contains(l[4..l.IndexOf('`', 4)], Commands.Select(c => c.Data)));
    }

    private static IEnumerable<Command> Everything(Command command) => command.Subcommands.SelectMany(Everything).Prepend(command);

    private static string Section(string name)
    {
        var start = Manual.IndexOf($"\n## `{name}`", StringComparison.Ordinal);
        Assert.True(start >= 0, $"docs/manual.md has no section “## `{name}`”.");
        var end = Manual.IndexOf("\n## ", start + 4, StringComparison.Ordinal);
        return end < 0 ? Manual[start..] : Manual[start..end];
    }
}
