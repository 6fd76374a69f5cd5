using System.Diagnostics;
using Assiduous.Server.Accounts;
using Assiduous.Server.Data;
using Assiduous.Server.Hosting;
using Assiduous.Server.Matters;
using Assiduous.Server.Processes;
using Assiduous.Storage.Processes;
using Npgsql;

namespace Assiduous.Server.Trials;

/// <summary>Everything that a firm runs, each a process of its own on this machine: database, broker, server and workers, with wires between them that can be cut.</summary>
internal sealed class Fleet : IAsyncDisposable
{
    public const string Password = "twelve letters or more";
    private readonly int port = LocalService.FreePort();
    private Wire toDatabase = null!;
    private Wire toBroker = null!;

    private Fleet(SmallDisk? disk) => (Disk, Postgres, Broker) = (disk, new LocalPostgres(disk?.Folder), new LocalBroker());

    public SmallDisk? Disk { get; }

    public LocalPostgres Postgres { get; }

    public LocalBroker Broker { get; }

    public Child Server { get; private set; } = null!;

    public IReadOnlyList<Child> Workers { get; private set; } = [];

    /// <summary>The server's address.</summary>
    public Uri Address => new($"http://127.0.0.1:{port}/");

    /// <summary>The addresses for whoever looks on: no wire between.</summary>
    public ServerOptions Direct => new() { Database = Postgres.ConnectionString, Broker = Broker.Address, SecureCookies = false };

    public ServerDatabase Database { get; private set; } = null!;

    public static async Task<Fleet> StartAsync(int workers, bool smallDisk, CancellationToken stop)
    {
        var fleet = new Fleet(smallDisk ? new SmallDisk(700) : null);
        try
        {
            await Task.WhenAll(fleet.Postgres.StartAsync(stop), fleet.Broker.StartAsync(stop));
            fleet.Database = await ServerDatabase.OpenAsync(fleet.Postgres.ConnectionString + ";Pooling=false", stop);
            (fleet.toDatabase, fleet.toBroker) = (new(fleet.Postgres.Port), new(fleet.Broker.Port));
            fleet.Server = new(() => fleet.Program("serve"));
            fleet.Employ(workers);
            await fleet.UntilReadyAsync(stop);
            return fleet;
        }
        catch
        {
            await fleet.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts workers.</summary>
    public void Employ(int workers) => Workers = [.. Enumerable.Range(1, workers).Select(n => new Child(() => Program("work", $"worker-{n}")))];

    public Task<Guid> PersonAsync(string name) => AssiduousServer.AddAccountAsync(Direct, name, Password, administrator: false, default);

    public async Task<Guid> MatterAsync(string name, Guid owner, params Guid[] editors)
    {
        var id = await new MatterBook(Database, new BlobStore(Database)).OpenAsync(name, owner, default);
        foreach (var editor in editors) await new AccessBook(Database).GrantAsync(id, editor, MatterRole.Editor, null, default);
        return id;
    }

    public async Task UntilReadyAsync(CancellationToken stop)
    {
        using var browser = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        var until = DateTime.UtcNow.AddMinutes(2);
        while (true)
        {
            try
            {
                if ((await browser.GetAsync("health/ready", stop)).IsSuccessStatusCode) return;
            }
            catch (Exception away) when (away is HttpRequestException or TaskCanceledException && !stop.IsCancellationRequested)
            {
                // It is not there yet.
            }

            if (DateTime.UtcNow > until) throw new InvalidOperationException("The server did not come up: " + Server.LastWords);
            await Task.Delay(100, stop);
        }
    }

    /// <summary>Cuts or mends the wires of server and workers to database and broker.</summary>
    public void CutWires(bool cut)
    {
        foreach (var wire in (Wire[])[toDatabase, toBroker])
            if (cut) wire.Cut();
            else wire.Mend();
    }

    /// <summary>Starts again what ended, as a service manager does.</summary>
    public async Task ReviveAsync(CancellationToken stop)
    {
        if (Postgres.ProcessId is null) await Postgres.StartAsync(stop);
        if (Broker.ProcessId is null) await Broker.StartAsync(stop);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in Workers) await worker.DisposeAsync();
        if (Server is not null) await Server.DisposeAsync();
        if (Database is not null) await Database.DisposeAsync();
        if (toDatabase is not null) await toDatabase.DisposeAsync();
        if (toBroker is not null) await toBroker.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await Broker.DisposeAsync();
        await Postgres.DisposeAsync();
        Disk?.Dispose();
    }

    private ProcessStartInfo Program(params string[] arguments) => Child.Self(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASSIDUOUS_DATABASE"] = new NpgsqlConnectionStringBuilder(Postgres.ConnectionString) { Port = toDatabase.Port }.ConnectionString,
            ["ASSIDUOUS_BROKER"] = new UriBuilder(Broker.Address) { Port = toBroker.Port }.Uri.ToString(), ["ASSIDUOUS_URLS"] = Address.ToString(),
        },
        arguments);
}
