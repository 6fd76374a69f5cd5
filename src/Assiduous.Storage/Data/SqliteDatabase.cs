using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Assiduous.Storage.Data;

/// <summary>One SQLite file. What it holds is people's work: it is never deleted or replaced, and copied before its tables change.</summary>
internal sealed class SqliteDatabase : Database
{
    /// <summary>Marks the file as a matter's store (<c>pragma application_id</c>): "Assd".</summary>
    private const int ApplicationId = 0x41737364;

    private readonly string _file;
    private readonly string _connection;

    /// <summary>Opens the file, makes it where it is missing, and brings its tables up to the latest migration.</summary>
    /// <exception cref="StoreException">It cannot be opened, is no store, or is of a newer version.</exception>
    public SqliteDatabase(string file, IReadOnlyList<Migration> migrations)
    {
        _file = file;
        _connection = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            using var connection = (SqliteConnection)Open();
            connection.Run(null, "pragma journal_mode = wal");
            Migrate(connection, migrations);
        }
        catch (Exception trouble) when (Explain(trouble) is { } explained)
        {
            Dispose();
            throw new StoreException(explained, trouble);
        }
    }

    public override string Dialect => "sqlite";

    public override string ForUpdate => "";

    protected override DbConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        try
        {
            connection.Open();
            // Full: what a person decided must outlive a power cut, and is written seldom enough to afford it.
            connection.Run(null, "pragma synchronous = full; pragma busy_timeout = 30000;");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    protected override DbTransaction Begin(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: false);

    protected override string? Explain(Exception trouble) => trouble switch
    {
        StoreException => null,
        SqliteException { SqliteErrorCode: 11 or 26 } => $"{_file} is damaged or no store of a matter. Put a copy in its place (matter.db.before-… beside it, or your backup); until then 'review' works without it.",
        SqliteException { SqliteErrorCode: 5 or 6 } => $"{_file} is held by another program. Close it and try again.",
        SqliteException { SqliteErrorCode: 13 } => $"The disk is full; nothing was written to {_file}. Make room and try again.",
        SqliteException { SqliteErrorCode: 8 or 14 } or IOException or UnauthorizedAccessException => $"{_file} cannot be opened or written. Check that this user may write to its folder.",
        SqliteException other => $"{_file}: {other.Message}",
        _ => null,
    };

    public override void Dispose()
    {
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
    }

    private void Migrate(SqliteConnection connection, IReadOnlyList<Migration> migrations)
    {
        var newest = migrations[^1].Number;
        var version = Version(connection, null, newest);
        if (version == newest) return;
        if (version > 0) BackUp(connection, newest);
        using var transaction = (SqliteTransaction)Begin(connection);
        // Another process may have done it while this one waited for its turn.
        version = Version(connection, transaction, newest);
        foreach (var migration in migrations.Where(m => m.Number > version)) connection.Run(transaction, migration.Sql);
        connection.Run(transaction, $"pragma application_id = {ApplicationId}; pragma user_version = {newest};");
        transaction.Commit();
    }

    private int Version(SqliteConnection connection, SqliteTransaction? transaction, int newest)
    {
        var version = (int)connection.Number(transaction, "pragma user_version");
        var owner = (int)connection.Number(transaction, "pragma application_id");
        if (owner != ApplicationId && (version != 0 || connection.Number(transaction, "select count(*) from sqlite_master") > 0))
            throw new StoreException($"{_file} is a database of another program. Move it away; it was not touched.");
        return version <= newest ? version
            : throw new StoreException($"{_file} was written by a newer version of Assiduous (schema {version}; this version knows {newest}). Update Assiduous; nothing was changed.");
    }

    // A whole copy first, under a name that says before what; a half-made copy never bears that name.
    private void BackUp(SqliteConnection connection, int newest)
    {
        var copy = $"{_file}.before-{newest:000}";
        if (File.Exists(copy)) return;
        // What a process left that was killed at this.
        foreach (var left in Directory.EnumerateFiles(Path.GetDirectoryName(Path.GetFullPath(_file))!, Path.GetFileName(copy) + ".*.new")) File.Delete(left);
        var draft = $"{copy}.{Environment.ProcessId}.new";
        connection.Run(null, "vacuum into @draft", ("draft", draft));
        File.Move(draft, copy, overwrite: true);
    }
}
