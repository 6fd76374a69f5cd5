using System.CommandLine;
using System.Diagnostics;
using Assiduous.Server.Hosting;

namespace Assiduous.Cli.Commands;

/// <summary><c>assiduous server</c>: matters for a firm or a court, on PostgreSQL, with workers.</summary>
internal static class ServerCommand
{
    public static Command Make(Terminal terminal)
    {
        var demo = new Option<bool>("--demo") { Description = "Bring up database, broker, server and two workers on this machine with the sample, and take them down again." };
        var urls = new Option<string?>("--urls") { Description = "Where to listen; goes before the settings.", HelpName = "URL" };
        var config = Config();
        var command = new Command("server", "Serve matters to a firm or a court, on PostgreSQL and RabbitMQ. See docs/server.md.") { demo, urls, config };
        command.Add(AddAccount(terminal));
        command.Add(BackUp(terminal));
        command.Add(Restore(terminal));
        command.SetAction(async (parsed, stop) =>
        {
            Action<string> say = message => terminal.Err.WriteLine(Terminal.Safe(message));
            return await Guarded(async () =>
            {
                if (parsed.GetValue(demo)) await Demo.RunAsync(Sample.Folder() ?? throw new InputException("The sample is not here."), parsed.GetValue(urls) ?? "http://127.0.0.1:0", StartWorker, say, stop);
                else
                {
                    var options = Options(parsed.GetValue(config), terminal);
                    await AssiduousServer.RunAsync(options with { Url = parsed.GetValue(urls) ?? options.Url, Listening = address => say($"The server listens at {address}. Ctrl-C stops it.") }, stop);
                }
            });
        });
        return command;
    }

    /// <summary>The option that names the file of settings.</summary>
    public static Option<string?> Config() => new("--config") { Description = "File of settings (JSON); ASSIDUOUS_DATABASE and ASSIDUOUS_BROKER go before it.", HelpName = "FILE" };

    /// <summary>The settings.</summary>
    /// <exception cref="InputException">Something is missing or wrong.</exception>
    public static ServerOptions Options(string? file, Terminal terminal)
    {
        if (file is not null && !File.Exists(file)) throw new InputException($"There is no file {file}.");
        try
        {
            return ServerSettings.Read(file, Environment.GetEnvironmentVariable) with { Report = message => terminal.Err.WriteLine(Terminal.Safe(message)) };
        }
        catch (InvalidDataException wrong)
        {
            throw new InputException(wrong.Message);
        }
    }

    private static Command AddAccount(Terminal terminal)
    {
        var name = Arguments.Named<string>("NAME", "The name by which the person signs in.");
        var (keeper, config) = (new Option<bool>("--administrator") { Description = "The person keeps accounts and sees what was set aside." }, Config());
        var command = new Command("add-account", "Make an account. The password is read from standard input, one line.") { name, keeper, config };
        command.SetAction((parsed, stop) => Guarded(async () =>
        {
            var password = await Console.In.ReadLineAsync(stop) ?? "";
            await AssiduousServer.AddAccountAsync(Options(parsed.GetValue(config), terminal), parsed.GetRequiredValue(name), password, parsed.GetValue(keeper), stop);
            terminal.Out.WriteLine($"{Terminal.Safe(parsed.GetRequiredValue(name))} may sign in.");
        }));
        return command;
    }

    private static Command BackUp(Terminal terminal)
    {
        var (file, config) = (Arguments.Named<string>("FILE", "Where to write the backup; must not be there yet."), Config());
        var command = new Command("backup", "Write everything the server holds into one file, while it runs.") { file, config };
        command.SetAction((parsed, stop) => Guarded(async () =>
        {
            await Backup.WriteAsync(Options(parsed.GetValue(config), terminal).Database, parsed.GetRequiredValue(file), stop);
            terminal.Out.WriteLine($"{parsed.GetRequiredValue(file)} holds everything. Keep it where its filings may be kept.");
        }));
        return command;
    }

    private static Command Restore(Terminal terminal)
    {
        var (file, config) = (Arguments.Named<string>("FILE", "The backup."), Config());
        var command = new Command("restore", "Restore a backup into an empty database.") { file, config };
        command.SetAction((parsed, stop) => Guarded(async () =>
        {
            await Backup.RestoreAsync(Options(parsed.GetValue(config), terminal).Database, parsed.GetRequiredValue(file), stop);
            terminal.Out.WriteLine("Restored. Start the server and its workers.");
        }));
        return command;
    }

    private static async Task<int> Guarded(Func<Task> work)
    {
        try
        {
            await work();
            return ExitCode.Done;
        }
        catch (Exception trouble) when (trouble is InvalidOperationException or Npgsql.NpgsqlException)
        {
            throw new InputException(trouble.Message);
        }
    }

    private static Process StartWorker(ServerOptions options, string name)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!);
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) is "dotnet") start.ArgumentList.Add(Environment.GetCommandLineArgs()[0]);
        foreach (var word in (string[])["worker", "--name", name]) start.ArgumentList.Add(word);
        (start.Environment["ASSIDUOUS_DATABASE"], start.Environment["ASSIDUOUS_BROKER"]) = (options.Database, options.Broker.ToString());
        return Process.Start(start)!;
    }
}
