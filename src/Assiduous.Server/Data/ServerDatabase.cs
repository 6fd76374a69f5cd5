using System.Reflection;
using Dapper;
using Npgsql;

namespace Assiduous.Server.Data;

/// <summary>The server's PostgreSQL database, laid and brought up to date by numbered scripts.</summary>
public sealed class ServerDatabase : IAsyncDisposable
{
    // One number for all servers and workers, so that two that start at once do not both lay the tables.
    private const long MigrationLock = 0x6173736964756F75;
    private readonly NpgsqlDataSource source;

    private readonly string alone;

    private ServerDatabase(NpgsqlDataSource source, string alone) => (this.source, this.alone) = (source, alone);

    /// <summary>Opens the database and applies what it lacks.</summary>
    /// <exception cref="InvalidOperationException">It was laid by a newer program; this one must be brought up to date first.</exception>
    public static async Task<ServerDatabase> OpenAsync(string connectionString, CancellationToken stop)
    {
        // Statements are prepared on the way, and connections given back as they are: nothing here leaves a session otherwise than it found it. Both are most of what a
        // short statement costs.
        // The tables of matters stand in the public schema; the server's own stand apart from them.
        var database = new ServerDatabase(NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = "server", MaxAutoPrepare = 60, AutoPrepareMinUsages = 3, NoResetOnClose = true }.ConnectionString), new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = "server", Pooling = false }.ConnectionString)
        {
            Stores = NpgsqlDataSource.Create(connectionString),
        };
        try
        {
            await database.MigrateAsync(stop);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>The newest script that this program knows.</summary>
    public static int Newest => Scripts()[^1].Number;

    /// <summary>Which installation this is: its queues bear it, so that two on one broker do not take each other's messages.</summary>
    public string Installation { get; private set; } = "";

    /// <summary>The key by which forms of the workbench are signed, the same for all servers of the installation.</summary>
    internal byte[] FormKey { get; private set; } = [];

    /// <summary>The database as the stores of matters take it.</summary>
    public NpgsqlDataSource Stores { get; private init; } = null!;

    /// <summary>A connection, open; the caller closes it.</summary>
    public ValueTask<NpgsqlConnection> ConnectAsync(CancellationToken stop) => source.OpenConnectionAsync(stop);

    /// <summary>A connection, open, for callers that cannot wait otherwise.</summary>
    public NpgsqlConnection Connect() => source.OpenConnection();

    /// <summary>A connection of its own on which a channel's notifications arrive; the caller closes it for good.</summary>
    /// <param name="channel">The channel, a word of this program.</param>
    /// <param name="stop">Stops the wait.</param>
    public async Task<NpgsqlConnection> ListenAsync(string channel, CancellationToken stop)
    {
        // Outside the pool, so that nobody else is given a connection that listens.
        var connection = new NpgsqlConnection(alone);
        try
        {
            await connection.OpenAsync(stop);
            await connection.ExecuteAsync($"listen {channel}");
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Does work in one transaction: all of it stays or none.</summary>
    public async Task<T> TransactAsync<T>(Func<NpgsqlConnection, NpgsqlTransaction, Task<T>> work, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var connection = await ConnectAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var result = await work(connection, transaction);
        await transaction.CommitAsync(stop);
        return result;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        await Stores.DisposeAsync();
    }

    private async Task MigrateAsync(CancellationToken stop)
    {
        await using var connection = await ConnectAsync(stop);
        await connection.ExecuteAsync("select pg_advisory_lock(@MigrationLock)", new { MigrationLock });
        try
        {
            await connection.ExecuteAsync("create schema if not exists server; create table if not exists server_schema (number int primary key, applied_at timestamptz not null default now())");
            var there = await connection.ExecuteScalarAsync<int>("select coalesce(max(number), 0) from server_schema");
            if (there > Newest)
                throw new InvalidOperationException($"The database was laid by a newer Assiduous (schema {there}; this program knows {Newest}). Bring this program up to date.");
            foreach (var (number, sql) in Scripts().Where(s => s.Number > there)) await ApplyAsync(connection, number, sql, stop);
            (Installation, FormKey) = await connection.QuerySingleAsync<(string, byte[])>("select id, form_key from installation");
        }
        finally
        {
            await connection.ExecuteAsync("select pg_advisory_unlock(@MigrationLock)", new { MigrationLock });
        }
    }

    private static async Task ApplyAsync(NpgsqlConnection connection, int number, string sql, CancellationToken stop)
    {
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await connection.ExecuteAsync(sql, transaction: transaction);
        await connection.ExecuteAsync("insert into server_schema (number) values (@number)", new { number }, transaction);
        await transaction.CommitAsync(stop);
    }

    private static IReadOnlyList<(int Number, string Sql)> Scripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)];

        (int, string) Read(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return (int.Parse(name.AsSpan(0, 3), System.Globalization.CultureInfo.InvariantCulture), reader.ReadToEnd());
        }
    }
}
