using Assiduous.Storage.Processes;
using Npgsql;

namespace Assiduous.Storage.Tests;

/// <summary>A PostgreSQL cluster for these tests. Where PostgreSQL is not installed the test is skipped with a message, but fails where <c>CI</c> is <c>true</c>.</summary>
public sealed class PostgresCluster : IAsyncLifetime
{
    private readonly LocalPostgres? postgres = LocalPostgres.Installed ? new(lasting: false) : null;
    private int databases;

    /// <summary>A new, empty database.</summary>
    public NpgsqlDataSource NewDatabase()
    {
        Require();
        var name = $"assiduous{Interlocked.Increment(ref databases)}";
        using (var all = NpgsqlDataSource.Create(postgres!.ConnectionString))
        using (var command = all.CreateCommand($"create database {name}")) command.ExecuteNonQuery();
        return NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Database = name, MaxPoolSize = 20 }.ConnectionString);
    }

    public async ValueTask InitializeAsync()
    {
        if (postgres is not null) await postgres.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (postgres is not null) await postgres.DisposeAsync();
    }

    private void Require()
    {
        if (postgres is not null) return;
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)) Assert.Fail(LocalPostgres.Missing);
        Assert.Skip(LocalPostgres.Missing);
    }
}
