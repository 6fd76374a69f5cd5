using System.Diagnostics;
using Assiduous.Server.Accounts;
using Assiduous.Server.Data;
using Assiduous.Server.Matters;
using Assiduous.Server.Processes;
using Assiduous.Storage.Processes;

namespace Assiduous.Server.Hosting;

/// <summary>Everything on one machine from nothing: database, broker, a server, two workers, two people, and the sample. All of it goes when it stops.</summary>
public static class Demo
{
    /// <summary>The people of the demonstration and the password of both.</summary>
    public static readonly string[] People = ["Pat Vane", "Robin Hale"];

    /// <summary>Their password; the demonstration listens on this machine alone.</summary>
    public const string Password = "reading room trial";

    /// <summary>Runs until stopped.</summary>
    /// <param name="sample">Folder of the sample.</param>
    /// <param name="url">Where to listen.</param>
    /// <param name="startWorker">Starts a worker process with these settings and returns it.</param>
    /// <param name="say">Told what to tell the user.</param>
    /// <param name="stop">Stops everything.</param>
    public static async Task RunAsync(string sample, string url, Func<ServerOptions, string, Process> startWorker, Action<string> say, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(startWorker);
        ArgumentNullException.ThrowIfNull(say);
        say("Starting PostgreSQL and RabbitMQ for this demonstration…");
        await using var postgres = new LocalPostgres();
        await using var broker = new LocalBroker();
        await Task.WhenAll(postgres.StartAsync(stop), broker.StartAsync(stop));
        var options = new ServerOptions { Database = postgres.ConnectionString, Broker = broker.Address, Url = url, SecureCookies = false, Report = say, Listening = address => Tell(address, say) };
        await FurnishAsync(options, sample, stop);
        var workers = (string[])["worker one", "worker two"];
        var running = workers.Select(w => startWorker(options, w)).ToArray();
        foreach (var (worker, name) in running.Zip(workers)) say($"{name} runs as process {worker.Id}; end one of them and see that nobody notices.");
        try
        {
            await AssiduousServer.RunAsync(options, stop);
        }
        finally
        {
            foreach (var worker in running)
            {
                if (!worker.HasExited) worker.Kill(entireProcessTree: true);
                worker.Dispose();
            }
        }
    }

    private static void Tell(string address, Action<string> say)
    {
        say($"Open {address} in a browser. Ctrl-C stops everything.");
        say($"Sign in as {People[0]} (owner) or {People[1]} (editor), each with the password: {Password}");
    }

    private static async Task FurnishAsync(ServerOptions options, string sample, CancellationToken stop)
    {
        var first = await AssiduousServer.AddAccountAsync(options, People[0], Password, administrator: true, stop);
        var second = await AssiduousServer.AddAccountAsync(options, People[1], Password, administrator: false, stop);
        await using var database = await ServerDatabase.OpenAsync(options.Database, stop);
        var matters = new MatterBook(database, new BlobStore(database));
        var matter = await matters.OpenAsync("Ali v. Ramos (sample)", first, stop);
        await new AccessBook(database).GrantAsync(matter, second, MatterRole.Editor, null, null, stop);
        var filings = Path.Combine(sample, "filings");
        foreach (var file in Directory.EnumerateFiles(Directory.Exists(filings) ? filings : sample).Order(StringComparer.Ordinal))
            await matters.AddAsync(matter, Path.GetFileName(file), file, "", isSealed: false, null, urgent: true, stop);
        if (File.Exists(Path.Combine(sample, "matter.yaml"))) await matters.AddAsync(matter, "matter.yaml", Path.Combine(sample, "matter.yaml"), "", isSealed: false, null, urgent: true, stop);
    }
}
