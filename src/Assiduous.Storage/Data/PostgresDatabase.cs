using System.Data.Common;
using Npgsql;

namespace Assiduous.Storage.Data;

/// <summary>A PostgreSQL database, shared by many matters and many programs.</summary>
/// <remarks>The data source belongs to whoever made it. Before a migration of a shared database its owner backs it up; each runs in a transaction.</remarks>
internal sealed class PostgresDatabase : Database
{
    private const long MigrationLock = 0x41737364;
    private readonly NpgsqlDataSource _source;

    /// <summary>Brings the database's tables up to the latest migration.</summary>
    /// <exception cref="StoreException">It cannot be reached, or is of a newer version.</exception>
    public PostgresDatabase(NpgsqlDataSource source, IReadOnlyList<Migration> migrations)
    {
        _source = source;
        Write((connection, transaction) => Migrate(connection, transaction, migrations));
    }

    public override string Dialect => "postgres";

    public override string ForUpdate => " for update";

    protected override DbConnection Open() => _source.OpenConnection();

    protected override DbTransaction Begin(DbConnection connection) => connection.BeginTransaction();

    protected override string? Explain(Exception trouble) => trouble is NpgsqlException
        ? $"The database does not answer as it should: {trouble.Message}. Check that PostgreSQL runs and that the address is right." : null;

    public override void Dispose()
    {
    }

    private static int Migrate(DbConnection connection, DbTransaction transaction, IReadOnlyList<Migration> migrations)
    {
        connection.Run(transaction, "select pg_advisory_xact_lock(@lock)", ("lock", MigrationLock));
        connection.Run(transaction, "create table if not exists migration (number integer primary key, name text not null)");
        var version = connection.Number(transaction, "select coalesce(max(number), 0) from migration");
        if (version > migrations[^1].Number)
            throw new StoreException($"The database was written by a newer version of Assiduous (schema {version}; this version knows {migrations[^1].Number}). Update Assiduous; nothing was changed.");
        foreach (var migration in migrations.Where(m => m.Number > version))
        {
            connection.Run(transaction, migration.Sql);
            connection.Run(transaction, "insert into migration (number, name) values (@number, @name)", ("number", migration.Number), ("name", migration.Name));
        }

        return migrations[^1].Number;
    }
}
