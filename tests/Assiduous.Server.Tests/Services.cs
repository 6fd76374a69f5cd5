using Assiduous.Server.Hosting;
using Assiduous.Server.Processes;
using Assiduous.Storage.Processes;

[assembly: AssemblyFixture(typeof(Assiduous.Server.Tests.Services))]

namespace Assiduous.Server.Tests;

/// <summary>PostgreSQL and RabbitMQ for the tests, started once in temporary folders on free ports of this machine. Where they are not installed the tests skip, but fail where <c>CI</c> is <c>true</c>.</summary>
public sealed class Services : IAsyncLifetime
{
    private LocalPostgres? postgres;
    private LocalBroker? broker;

    public LocalPostgres Postgres => postgres ?? throw Missing(LocalPostgres.Missing);

    public LocalBroker Broker => broker ?? throw Missing(LocalBroker.Missing);

    public ServerOptions Options => new() { Database = Postgres.ConnectionString, Broker = Broker.Address, SecureCookies = false };

    /// <summary>The connection string of a new, empty database.</summary>
    public async Task<string> FreshAsync()
    {
        var name = "t" + Guid.NewGuid().ToString("N");
        await using var connection = new Npgsql.NpgsqlConnection(Postgres.ConnectionString);
        await connection.OpenAsync();
        await using var make = new Npgsql.NpgsqlCommand($"create database {name}", connection);
        await make.ExecuteNonQueryAsync();
        return new Npgsql.NpgsqlConnectionStringBuilder(Postgres.ConnectionString) { Database = name, MaxPoolSize = 15 }.ConnectionString;
    }

    public async ValueTask InitializeAsync()
    {
        if (!LocalPostgres.Installed || !LocalBroker.Installed) return;
        (postgres, broker) = (new(lasting: false), new());
        await Task.WhenAll(postgres.StartAsync(default), broker.StartAsync(default));
    }

    public async ValueTask DisposeAsync()
    {
        if (broker is not null) await broker.DisposeAsync();
        if (postgres is not null) await postgres.DisposeAsync();
    }

    private static Exception Missing(string message)
    {
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)) Assert.Fail(message);
        Assert.Skip(message);
        return new InvalidOperationException(message);
    }
}
