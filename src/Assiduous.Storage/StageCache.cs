using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Assiduous.Storage;

/// <summary>Outputs of stages, kept under the hash of their inputs, so that nothing is read twice that has not changed.</summary>
/// <remarks>
/// One SQLite file beside the review. It is a cache and nothing else: deleting it costs time, never work. Where the file is damaged or
/// cannot be written the cache stays empty and says so in <see cref="Trouble"/>; the review goes on without it. Safe for use from
/// several threads.
/// </remarks>
public sealed class StageCache : IDisposable
{
    private const int SchemaVersion = 2;
    private readonly SqliteConnection? connection;
    private readonly Lock gate = new();
    private readonly long limitBytes;
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    private StageCache(SqliteConnection? connection, long limitBytes, string? trouble) =>
        (this.connection, this.limitBytes, Trouble) = (connection, limitBytes, trouble);

    /// <summary>Why nothing is kept, as a sentence; null where the cache works.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Opens the cache, and makes it where it is not there.</summary>
    /// <param name="file">Path of the SQLite file; its folder is made where it is missing.</param>
    /// <param name="limitBytes">Size above which the outputs longest unused are dropped when the cache is closed.</param>
    public static StageCache Open(string file, long limitBytes = 4L << 30)
    {
        try
        {
            return new StageCache(Connect(file), limitBytes, null);
        }
        catch (SqliteException damaged) when (damaged.SqliteErrorCode is 11 or 26)
        {
            return Remake(file, limitBytes);
        }
        catch (Exception cannot) when (cannot is SqliteException or IOException or UnauthorizedAccessException)
        {
            return new StageCache(null, limitBytes, $"Nothing is kept for the next run, because the cache cannot be opened: {cannot.Message}");
        }
    }

    /// <summary>The key of a stage's output: the hash of everything that went into it.</summary>
    /// <param name="parts">The inputs, or their hashes; the version of the code that reads them belongs among them.</param>
    public static string Key(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
            hash.AppendData([0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The output kept under a key; null where there is none.</summary>
    public byte[]? Get(string key)
    {
        if (connection is null) return null;
        lock (gate)
        {
            used.Add(key);
            return Guard(() => Command("select output from output where key = @key", ("@key", key)).ExecuteScalar() as byte[]);
        }
    }

    /// <summary>Looks at the output kept under a key in memory that is used again for the next: a long record leaves nothing behind.</summary>
    /// <typeparam name="T">What is made of it.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="look">Makes something of the bytes, which are another's as soon as it returns.</param>
    /// <returns>What was made; null where nothing is kept.</returns>
    public T? Use<T>(string key, Func<ReadOnlySpan<byte>, T?> look)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(look);
        var (bytes, length) = Rent(key);
        if (bytes is null) return null;
        try
        {
            return look(bytes.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private (byte[]? Bytes, int Length) Rent(string key)
    {
        if (connection is null) return (null, 0);
        lock (gate)
        {
            used.Add(key);
            return Guard(() =>
            {
                using var command = Command("select rowid, length(output), output from output where key = @key", ("@key", key));
                using var row = command.ExecuteReader();
                if (!row.Read()) return (null, 0);
                var bytes = ArrayPool<byte>.Shared.Rent(Math.Max(1, row.GetInt32(1)));
                using var stream = row.GetStream(2);
                return ((byte[]?)bytes, stream.ReadAtLeast(bytes, row.GetInt32(1), throwOnEndOfStream: false));
            });
        }
    }

    /// <summary>Keeps an output under a key; the key's earlier output is replaced.</summary>
    public void Put(string key, byte[] output)
    {
        if (connection is null) return;
        lock (gate)
        {
            used.Add(key);
            Guard(() => Command(
                """
                insert or replace into output (key, output) values (@key, @output);
                insert or replace into stage (key, size, run) values (@key, @size, (select run from clock));
                """,
                ("@key", key), ("@size", output.Length), ("@output", output)).ExecuteNonQuery());
        }
    }

    /// <summary>Marks what this run used, drops what is over the limit, and closes the file.</summary>
    public void Dispose()
    {
        if (connection is null) return;
        lock (gate)
        {
            Guard(Sweep);
            connection.Dispose();
        }
    }

    private static StageCache Remake(string file, long limitBytes)
    {
        try
        {
            SqliteConnection.ClearAllPools();
            foreach (var ending in (string[])["", "-wal", "-shm"]) File.Delete(file + ending);
            return new StageCache(Connect(file), limitBytes, null);
        }
        catch (Exception cannot) when (cannot is SqliteException or IOException or UnauthorizedAccessException)
        {
            return new StageCache(null, limitBytes, $"Nothing is kept for the next run, because the cache is damaged and cannot be replaced: {cannot.Message}");
        }
    }

    private static SqliteConnection Connect(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var opened = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        try
        {
            opened.Open();
            Command(opened, "pragma journal_mode = wal; pragma synchronous = off; pragma busy_timeout = 10000;").ExecuteNonQuery();
            if ((long)Command(opened, "pragma user_version").ExecuteScalar()! != SchemaVersion) Lay(opened);
            Command(opened, "update clock set run = run + 1").ExecuteNonQuery();
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    private static void Lay(SqliteConnection opened)
    {
        Command(
            opened,
            $"""
            begin;
            drop table if exists stage;
            drop table if exists output;
            drop table if exists clock;
            create table stage (key text primary key, size integer not null, run integer not null) without rowid;
            create table output (key text primary key, output blob not null);
            create table clock (run integer not null);
            insert into clock values (0);
            pragma user_version = {SchemaVersion};
            commit;
            """).ExecuteNonQuery();
    }

    // A run's number stands in for the time: what was used in the latest runs stays. It stands apart from the outputs, because SQLite
    // writes a whole row anew where one of its fields changes.
    private int Sweep()
    {
        Command("begin immediate").ExecuteNonQuery();
        using var mark = Command("update stage set run = (select run from clock) where key = @key", ("@key", ""));
        foreach (var key in used)
        {
            mark.Parameters[0].Value = key;
            mark.ExecuteNonQuery();
        }

        var total = (long)Command("select coalesce(sum(size), 0) from stage").ExecuteScalar()!;
        while (total > limitBytes) total -= DropOldest();
        return Command("commit").ExecuteNonQuery();
    }

    private long DropOldest()
    {
        using var oldest = Command("select key, size from stage order by run, key limit 1").ExecuteReader();
        oldest.Read();
        var (key, size) = (oldest.GetString(0), oldest.GetInt64(1));
        oldest.Close();
        Command("delete from stage where key = @key; delete from output where key = @key", ("@key", key)).ExecuteNonQuery();
        return size;
    }

    private SqliteCommand Command(string text, params ReadOnlySpan<(string Name, object Value)> parameters) => Command(connection!, text, parameters);

    private static SqliteCommand Command(SqliteConnection connection, string text, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
        return command;
    }

    private T? Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException trouble)
        {
            Trouble ??= $"Nothing is kept for the next run: {trouble.Message}";
            return default;
        }
    }
}
