using System.CommandLine;
using System.CommandLine.Parsing;
using System.Reflection;
using System.Runtime.InteropServices;
using Assiduous.Cli.Commands;

namespace Assiduous.Cli;

/// <summary>The commands, and what happens around each: wrong usage, Ctrl-C, a file that cannot be read.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command line.</summary>
    /// <returns>The exit code of <c>docs/formats.md</c>.</returns>
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        if (args is ["--version"])
        {
            await terminal.Out.WriteLineAsync(typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]);
            await terminal.Out.FlushAsync();
            return ExitCode.Done;
        }

        var parsed = Root(terminal, args is [var first, ..] && CommandTable.All.ContainsKey(first) ? first : null).Parse(args.Length > 0 ? args : Sample.Folder() is null ? ["--help"] : ["serve", "--open"]);
        if (parsed.Errors.Count > 0) return Usage(parsed, terminal);
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) => (press.Cancel, _) = (true, Cancel(stop));
        // What ends a service (systemd, a container, a machine that shuts down) ends in the same order as Ctrl-C.
        using var ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => (signal.Cancel, _) = (true, Cancel(stop)));
        return await Guarded(
            async () =>
            {
                var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, stop.Token);
                await terminal.Out.FlushAsync();
                return code;
            },
            terminal);
    }

    /// <summary>The names of the commands, in the order of the help.</summary>
    internal static IEnumerable<string> Names => CommandTable.All.Keys;

    /// <summary>Every command with its arguments and options.</summary>
    internal static RootCommand Root(Terminal terminal) => Root(terminal, null);

    // Making all commands costs more than a review that has nothing to do: the one that is called is enough to read its line.
    private static RootCommand Root(Terminal terminal, string? called)
    {
        var root = new RootCommand("Follows every fact of a motion for summary judgment to the words behind it. Everything stays on this machine. Manual: docs/manual.md");
        foreach (var (name, make) in CommandTable.All)
            if (called is null || string.Equals(name, called, StringComparison.Ordinal)) root.Add(make(terminal));
        return root;
    }

    private static int Usage(ParseResult parsed, Terminal terminal)
    {
        var root = parsed.CommandResult.Command is RootCommand;
        var name = root ? "" : parsed.CommandResult.Command.Name + " ";
        terminal.Err.WriteLine($"{Terminal.Safe(Mistake(parsed, root))} See: assiduous {name}--help");
        return ExitCode.Usage;
    }

    // Of several errors that one slip brings about, the one that names the slip.
    private static string Mistake(ParseResult parsed, bool root)
    {
        var option = parsed.UnmatchedTokens.FirstOrDefault(t => t.StartsWith('-'))
            ?? parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value).FirstOrDefault(Arguments.LooksLikeOption);
        if (option is not null) return $"There is no option '{option}'.";
        if (root) return parsed.UnmatchedTokens.Count > 0 ? $"There is no command '{parsed.UnmatchedTokens[0]}'." : "Name a command.";
        return parsed.UnmatchedTokens.Count > 0 ? $"'{parsed.UnmatchedTokens[0]}' is one word too many; a name with spaces stands in quotation marks." : parsed.Errors[0].Message;
    }

    private static bool Cancel(CancellationTokenSource stop)
    {
        stop.Cancel();
        return true;
    }

    private static async Task<int> Guarded(Func<Task<int>> run, Terminal terminal)
    {
        try
        {
            return await run();
        }
        catch (InputException input)
        {
            await terminal.Err.WriteLineAsync(Terminal.Safe(input.Message));
            return ExitCode.Unreadable;
        }
        catch (OperationCanceledException)
        {
            await terminal.Err.WriteLineAsync("Stopped. What was already written stays; run the same command again to go on.");
            return ExitCode.Unreadable;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            await terminal.Err.WriteLineAsync(Terminal.Safe(trouble.Message));
            return ExitCode.Unreadable;
        }
    }
}
