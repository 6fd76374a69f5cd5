using System.CommandLine;
using System.Diagnostics;
using Assiduous.Server.Data;
using Assiduous.Server.Hosting;
using Assiduous.Server.Jobs;
using Assiduous.Server.Matters;

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
        command.Add(VerifyTrail(terminal));
        command.Add(SetAside(terminal));
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

    private static Command VerifyTrail(Terminal terminal)
    {
        var heads = new Option<string?>("--heads") { Description = "Write the head of every trail into this file; keep it where nobody with access to the server can change it.", HelpName = "FILE" };
        var (noted, config) = (new Option<string?>("--noted") { Description = "A file of heads that was written before: each must still be in its trail, and no matter may be gone.", HelpName = "FILE" }, Config());
        var command = new Command("verify-trail", "Prove that the trail of every matter of the server is whole, or name the first broken entry of each.") { heads, noted, config };
        command.SetAction(async (parsed, stop) =>
        {
            var code = ExitCode.Done;
            await Guarded(async () =>
            {
                var before = parsed.GetValue(noted) is { } file ? TrailCheck.Read(await File.ReadAllTextAsync(file, stop)) : new Dictionary<string, string>(StringComparer.Ordinal);
                await using var database = await ServerDatabase.OpenAsync(Options(parsed.GetValue(config), terminal).Database, stop);
                var trails = await TrailCheck.RunAsync(database, before, stop);
                var broken = trails.Where(t => !t.Verdict.IsWhole).ToList();
                foreach (var trail in broken) terminal.Err.WriteLine($"{Terminal.Safe(trail.Matter)} is broken at entry {trail.Verdict.FirstBroken}. {Terminal.Safe(trail.Verdict.Why!)}");
                if (broken.Count == 0) terminal.Out.WriteLine($"All {trails.Count} trails are whole: {trails.Sum(t => t.Verdict.Length)} entries.");
                if (parsed.GetValue(heads) is { } to) await File.WriteAllTextAsync(to, TrailCheck.Write(trails), stop);
                if (broken.Count > 0) code = ExitCode.Findings;
            });
            return code;
        });
        return command;
    }

    private static Command SetAside(Terminal terminal)
    {
        var again = new Option<Guid?>("--again") { Description = "Have this job tried again.", HelpName = "JOB" };
        var (resend, config) = (new Option<long?>("--resend") { Description = "Send this message of the broker's once more, or take it off the list where it names no job.", HelpName = "NUMBER" }, Config());
        var command = new Command("set-aside", "List the jobs that were set aside and the messages that the broker gave up, or have one tried again.") { again, resend, config };
        command.SetAction((parsed, stop) => Guarded(async () =>
        {
            await using var database = await ServerDatabase.OpenAsync(Options(parsed.GetValue(config), terminal).Database, stop);
            var (book, trails) = (new JobBook(database), new Trails(database));
            using (trails)
            {
                if (parsed.GetValue(again) is { } job) await Done(book.ReplayAsync(job, stop), "job-again", ("job", job.ToString()));
                else if (parsed.GetValue(resend) is { } message) await Done(book.ResendAsync(message, stop), "message-again", ("message", message.ToString(System.Globalization.CultureInfo.InvariantCulture)));
                else await ListAside(book, terminal, stop);

                async Task Done(Task<bool> work, string action, (string, string) what)
                {
                    if (!await work) throw new InvalidOperationException("There is no such entry among what was set aside.");
                    trails.Server.Append("command line", action, what);
                    terminal.Out.WriteLine("It is on its way again.");
                }
            }
        }));
        return command;
    }

    private static async Task ListAside(JobBook book, Terminal terminal, CancellationToken stop)
    {
        var (dead, given) = (await book.DeadAsync(stop), await book.UndeliveredAsync(stop));
        if (dead.Count + given.Count == 0) terminal.Out.WriteLine("Nothing is set aside: every job was done or still runs, and the broker gave up no message.");
        foreach (var job in dead) terminal.Out.WriteLine($"{job.Id}  {Terminal.Safe(job.Stage)}  tried {job.Attempts} times  {Terminal.Safe(job.Trouble ?? "")}");
        foreach (var m in given) terminal.Out.WriteLine($"message {m.Id}  {Terminal.Safe(m.Queue)}  {Terminal.Safe(m.Reason)}  {(m.Job is { } job ? "job " + job : Convert.ToHexStringLower(m.Body))}");
    }

    private static async Task<int> Guarded(Func<Task> work)
    {
        try
        {
            await work();
            return ExitCode.Done;
        }
        catch (Exception trouble) when (trouble is InvalidOperationException or InvalidDataException or IOException or Npgsql.NpgsqlException)
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
