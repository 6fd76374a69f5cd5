using System.CommandLine;
using Assiduous.Server.Hosting;

namespace Assiduous.Cli.Commands;

/// <summary><c>assiduous worker</c>: reads filings and makes reviews for a server.</summary>
internal static class WorkerCommand
{
    public static Command Make(Terminal terminal)
    {
        var (config, name) = (ServerCommand.Config(), new Option<string>("--name") { Description = "What to call the worker in messages.", HelpName = "NAME", DefaultValueFactory = _ => $"{Environment.MachineName}-{Environment.ProcessId}" });
        var slots = new Option<int>("--slots") { Description = "How many jobs it does at a time.", HelpName = "N", DefaultValueFactory = _ => 1 };
        slots.Validators.Add(r =>
        {
            if (r.Tokens is [{ Value: var said }, ..] && !(int.TryParse(said, out var n) && n is >= 1 and <= 64)) r.AddError("--slots takes a whole number from 1 to 64.");
        });
        var command = new Command("worker", "Read filings and make reviews for a server. Needs the addresses of database and broker, nothing else; any number may run.") { config, name, slots };
        command.SetAction(async (parsed, stop) =>
        {
            var options = ServerCommand.Options(parsed.GetValue(config), terminal);
            terminal.Err.WriteLine($"{Terminal.Safe(parsed.GetRequiredValue(name))} works. Ctrl-C stops it; the job at hand is given back.");
            await WorkerHost.RunAsync(options, parsed.GetRequiredValue(name), parsed.GetValue(slots), stop);
            return ExitCode.Done;
        });
        return command;
    }
}
