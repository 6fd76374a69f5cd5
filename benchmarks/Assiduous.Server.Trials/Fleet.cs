using System.Diagnostics;
using Assiduous.Server.Accounts;
using Assiduous.Server.Data;
using Assiduous.Server.Hosting;
using Assiduous.Server.Matters;
using Assiduous.Server.Processes;
using Assiduous.Storage.Processes;
using Dapper;
using Npgsql;
using RabbitMQ.Client.Exceptions;

namespace Assiduous.Server.Trials;

/// <summary>Everything that a firm runs, each a process of its own on this machine: database, broker, server and workers, with wires between them that can be cut.</summary>
internal sealed class Fleet : IAsyncDisposable
{
    public const string Password = "twelve letters or more";
    private readonly int port = LocalService.FreePort();
    private Wire? toDatabase;
    private Wire? toBroker;

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

    /// <summary>Starts everything and waits until it is ready.</summary>
    /// <param name="workers">How many workers.</param>
    /// <param name="smallDisk">Whether the database lies on a disk that can be filled.</param>
    /// <param name="wired">Whether what server and workers say to database and broker goes over wires that can be cut; they cost time, so only where one will be.</param>
    /// <param name="stop">Stops it; what was started is taken down.</param>
    public static async Task<Fleet> StartAsync(int workers, bool smallDisk, bool wired, CancellationToken stop)
    {
        var fleet = new Fleet(smallDisk ? new SmallDisk(700) : null);
        try
        {
            await Task.WhenAll(fleet.Postgres.StartAsync(stop), fleet.Broker.StartAsync(stop));
            fleet.Database = await ServerDatabase.OpenAsync(fleet.Postgres.ConnectionString + ";Pooling=false", stop);
            if (wired) (fleet.toDatabase, fleet.toBroker) = (new(fleet.Postgres.Port), new(fleet.Broker.Port));
            fleet.Server = new("The server", () => fleet.Program("serve"));
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
    public void Employ(int workers) => Workers = [.. Enumerable.Range(1, workers).Select(n => new Child($"Worker {n}", () => Program("work", $"worker-{n}")))];

    public Task<Guid> PersonAsync(string name) => AssiduousServer.AddAccountAsync(Direct, name, Password, administrator: false, default);

    /// <summary>Many people with the password of one, whose hash is made once.</summary>
    public async Task<Guid[]> CrowdAsync(Guid like, IEnumerable<string> names, CancellationToken stop)
    {
        await using var connection = await Database.ConnectAsync(stop);
        var made = names.Select(n => (Id: Guid.NewGuid(), Name: n)).ToArray();
        await connection.ExecuteAsync(
            """
            insert into account (id, name, name_key, password_hash, stamp) select n.id, n.name, upper(n.name), a.password_hash, md5(n.id::text)
            from unnest(@ids, @names) as n (id, name), account a where a.id = @like
            """,
            new { like, ids = made.Select(m => m.Id).ToArray(), names = made.Select(m => m.Name).ToArray() });
        return [.. made.Select(m => m.Id)];
    }

    public async Task<Guid> MatterAsync(string name, Guid owner, params Guid[] editors)
    {
        var id = await new MatterBook(Database, new BlobStore(Database)).OpenAsync(name, owner, default);
        foreach (var editor in editors) await new AccessBook(Database).GrantAsync(id, editor, MatterRole.Editor, null, null, default);
        return id;
    }

    /// <summary>Waits until the server answers and every worker listens at the broker.</summary>
    /// <exception cref="InvalidOperationException">They did not within two minutes, or one never stays up; the message has its last words.</exception>
    public async Task UntilReadyAsync(CancellationToken stop)
    {
        using var browser = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        for (var until = DateTime.UtcNow.AddMinutes(2);; await Task.Delay(100, stop))
        {
            var (answers, listeners) = (await AnswersAsync(browser, stop), await ListenersAsync(stop));
            if (answers && listeners >= Workers.Count) return;
            CheckChildren();
            if (DateTime.UtcNow > until)
                throw new InvalidOperationException($"Not ready after two minutes: the server {(answers ? "answers" : "does not answer")}, {listeners} of {Workers.Count} workers listen.\n{string.Join('\n', Workers.Prepend(Server).Select(c => c.Told()))}");
        }
    }

    /// <summary>Waits until exactly so many workers listen at the broker.</summary>
    public async Task UntilListeningAsync(int workers, CancellationToken stop)
    {
        while (await ListenersAsync(stop) != workers)
        {
            CheckChildren();
            await Task.Delay(50, stop);
        }
    }

    /// <summary>Looks whether every process that is to stay up does.</summary>
    /// <exception cref="InvalidOperationException">One was given up.</exception>
    public void CheckChildren()
    {
        if (Workers.Prepend(Server).Select(c => c.GivenUp).FirstOrDefault(g => g is not null) is { } why) throw new InvalidOperationException(why);
    }

    private static async Task<bool> AnswersAsync(HttpClient browser, CancellationToken stop)
    {
        try
        {
            using var answer = await browser.GetAsync("health/ready", stop);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception away) when (away is HttpRequestException or TaskCanceledException && !stop.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task<uint> ListenersAsync(CancellationToken stop)
    {
        try
        {
            await using var connection = await Jobs.Broker.ConnectAsync(Broker.Address, "trial", stop);
            await using var channel = await connection.CreateChannelAsync(cancellationToken: stop);
            return (await channel.QueueDeclarePassiveAsync(Jobs.Broker.Urgent(Database.Installation), stop)).ConsumerCount;
        }
        catch (RabbitMQClientException)
        {
            return 0;
        }
    }

    /// <summary>Cuts or mends the wires of server and workers to database and broker.</summary>
    public void CutWires(bool cut)
    {
        foreach (var wire in (Wire[])[toDatabase ?? throw new InvalidOperationException("This fleet has no wires."), toBroker!])
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
            ["ASSIDUOUS_DATABASE"] = new NpgsqlConnectionStringBuilder(Postgres.ConnectionString) { Port = toDatabase?.Port ?? Postgres.Port }.ConnectionString,
            ["ASSIDUOUS_BROKER"] = new UriBuilder(Broker.Address) { Port = toBroker?.Port ?? Broker.Port }.Uri.ToString(), ["ASSIDUOUS_URLS"] = Address.ToString(),
        },
        arguments);
}
