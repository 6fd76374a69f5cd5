using Dapper;
using Microsoft.Data.Sqlite;

namespace Assiduous.Storage;

/// <summary>A sheet of a filing that has the words looked for.</summary>
/// <param name="Hash">SHA-256 of the filing's bytes.</param>
/// <param name="Sheet">The sheet, from 1.</param>
public sealed record IndexedSheet(string Hash, int Sheet);

/// <summary>The words of a record, sheet by sheet, in an index that finds them without reading the record.</summary>
/// <remarks>
/// SQLite's FTS5 in a file of its own beside the stage cache. It holds no text, only where words stand, and can be deleted at any time; it
/// is made again from the filings. Safe for use from several threads.
/// </remarks>
public sealed class RecordIndex : IDisposable
{
    private const int SchemaVersion = 1;
    private readonly SqliteConnection connection;
    private readonly Lock gate = new();

    private RecordIndex(SqliteConnection connection) => this.connection = connection;

    /// <summary>Opens the index, and makes it where it is missing or of another version.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static RecordIndex Open(string file)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            var opened = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
            opened.Open();
            opened.Execute("pragma journal_mode = wal; pragma synchronous = off; pragma busy_timeout = 10000;");
            if (opened.ExecuteScalar<int>("pragma user_version") != SchemaVersion) Lay(opened);
            return new(opened);
        }
        catch (Exception cannot) when (cannot is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The index of the record cannot be opened: {cannot.Message}", cannot);
        }
    }

    /// <summary>Which filings are in the index, by the hash of their bytes.</summary>
    public IReadOnlySet<string> Known()
    {
        lock (gate) return connection.Query<string>("select hash from filing").ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Takes a filing in; one that is there already stays as it is.</summary>
    /// <param name="hash">SHA-256 of its bytes.</param>
    /// <param name="sheets">Its sheets with their words.</param>
    public void Add(string hash, IEnumerable<(int Sheet, string Words)> sheets)
    {
        lock (gate)
        {
            using var transaction = connection.BeginTransaction();
            if (connection.Execute("insert or ignore into filing (hash) values (@hash)", new { hash }, transaction) == 0) return;
            foreach (var (sheet, words) in sheets)
            {
                var row = connection.ExecuteScalar<long>("insert into sheet (hash, number) values (@hash, @sheet) returning id", new { hash, sheet }, transaction);
                connection.Execute("insert into words (rowid, words) values (@row, @words)", new { row, words }, transaction);
            }

            transaction.Commit();
        }
    }

    /// <summary>The sheets that have the words one after the other, in any case, at most <paramref name="most"/>, filings apart in no order.</summary>
    public IReadOnlyList<IndexedSheet> Find(string words, int most)
    {
        var tokens = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(t => t.Replace("\"", "", StringComparison.Ordinal)).Where(t => t.Any(char.IsLetterOrDigit)).ToList();
        if (tokens.Count == 0) return [];
        var phrase = "\"" + string.Join(' ', tokens) + "\"";
        lock (gate)
            return connection.Query<(string Hash, long Number)>(
                "select s.hash, s.number from words w join sheet s on s.id = w.rowid where w.words match @phrase order by w.rowid limit @most", new { phrase, most })
                .Select(r => new IndexedSheet(r.Hash, (int)r.Number)).ToList();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate) connection.Dispose();
    }

    private static void Lay(SqliteConnection opened)
    {
        using var transaction = opened.BeginTransaction();
        opened.Execute(
            $"""
            drop table if exists words;
            drop table if exists sheet;
            drop table if exists filing;
            create table filing (hash text primary key) without rowid;
            create table sheet (id integer primary key, hash text not null, number integer not null);
            create virtual table words using fts5 (words, content = '', tokenize = 'unicode61');
            pragma user_version = {SchemaVersion};
            """,
            transaction: transaction);
        transaction.Commit();
    }
}
