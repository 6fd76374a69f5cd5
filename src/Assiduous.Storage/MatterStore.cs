using Assiduous.Storage.Data;
using Assiduous.Storage.Search;
using Npgsql;

namespace Assiduous.Storage;

/// <summary>What people did with a matter, kept: their corrections, the audit trail, imports and the search index.</summary>
/// <remarks>
/// <para>By default one SQLite file a matter, <c>review/matter.db</c> in the matter's folder (<see cref="FileOf"/>): it travels with the
/// folder, is left out when filings are listed, and lies beside the cache and never in it, because deleting <c>review/.cache</c> costs time
/// and deleting this costs work. The same tables in PostgreSQL hold many matters for a shared server.</para>
/// <para>Safe for use from several threads and several processes. Every member may throw <see cref="StoreException"/>.</para>
/// </remarks>
public sealed class MatterStore : IDisposable
{
    private const string OnlyMatter = "matter";
    private readonly Database _database;

    private MatterStore(Database database, string matter, TimeProvider clock)
    {
        _database = database;
        database.Write((connection, transaction) =>
            connection.Run(transaction, "insert into matter (id) values (@matter) on conflict (id) do nothing", ("matter", matter)));
        Trail = new(database, matter, clock);
        Corrections = new(database, matter, Trail, clock);
        Imports = new(database, matter, Trail, clock);
        Search = new(database, matter);
    }

    /// <summary>What people decided.</summary>
    public CorrectionBook Corrections { get; }

    /// <summary>Who did what, when: append-only, each entry chained to the one before.</summary>
    public AuditTrail Trail { get; }

    /// <summary>Imports of filings, finished or not.</summary>
    public ImportJournal Imports { get; }

    /// <summary>The words of the filings, for searching.</summary>
    public SearchIndex Search { get; }

    /// <summary>Where the store of a matter's folder is.</summary>
    public static string FileOf(string folder) => Path.Combine(folder, "review", "matter.db");

    /// <summary>Opens a store in a SQLite file, made where it is missing and brought up to this version's tables, after a copy, where it is older.</summary>
    /// <param name="file">The file, <see cref="FileOf"/>.</param>
    /// <param name="clock">Tells the time of what is done; the system's clock where null.</param>
    /// <exception cref="StoreException">It cannot be opened, is damaged, or was written by a newer version.</exception>
    public static MatterStore Open(string file, TimeProvider? clock = null) => Open(file, clock ?? TimeProvider.System, Migration.Of("sqlite"));

    /// <summary>Opens the store of one matter in a PostgreSQL database.</summary>
    /// <param name="source">The database; stays the caller's.</param>
    /// <param name="matter">The matter's id, unique in the database.</param>
    /// <param name="clock">Tells the time of what is done; the system's clock where null.</param>
    /// <exception cref="StoreException">It cannot be reached, or was written by a newer version.</exception>
    public static MatterStore Open(NpgsqlDataSource source, string matter, TimeProvider? clock = null) =>
        new(new PostgresDatabase(source, Migration.Of("postgres")), matter, clock ?? TimeProvider.System);

    /// <summary>The same with migrations of the caller's, for tests of migrations.</summary>
    internal static MatterStore Open(string file, TimeProvider clock, IReadOnlyList<Migration> migrations)
    {
        var database = new SqliteDatabase(file, migrations);
        try
        {
            return new(database, OnlyMatter, clock);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();
}
