using System.Buffers.Text;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assiduous.Storage.KnownCases;

/// <summary>Makes an index of known cases from bulk tables.</summary>
/// <remarks>The index is made beside its place and moved there when it is whole: an import that fails or is stopped leaves the old one as it was.</remarks>
public sealed class KnownCaseImport : IDisposable
{
    private const string Schema =
        """
        pragma journal_mode = off; pragma synchronous = off; pragma temp_store = file; pragma cache_size = -65536;
        create table about (as_of integer not null, schema integer not null);
        create table series (id integer primary key, key text not null unique);
        create table court (id integer primary key, name text not null unique);
        create table decision (id integer primary key, name text not null, filed integer, court integer references court);
        create table place (series integer not null, volume not null, page not null, decision integer not null, primary key (series, volume, page, decision)) without rowid;
        create temp table cited (series integer not null, volume not null, page not null, decision integer not null);
        create temp table docket (id integer primary key, court integer not null);
        create temp table cluster (id integer primary key, name text not null, filed integer, docket integer);
        """;

    private readonly SqliteConnection connection;
    private readonly KnownCaseSource source;
    private readonly Action<long>? progress;
    private readonly CancellationToken stop;
    private long leftOut;
    private long read;

    private KnownCaseImport(string file, KnownCaseSource source, Action<long>? progress, CancellationToken stop)
    {
        (this.source, this.progress, this.stop) = (source, progress, stop);
        connection = new(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
    }

    /// <summary>Imports the tables.</summary>
    /// <param name="source">The tables.</param>
    /// <param name="index">Where the index is to stand; one that stands there is replaced when the new one is whole.</param>
    /// <param name="progress">Told from time to time how many rows were read; null where nobody asks.</param>
    /// <param name="stop">Stops the import.</param>
    /// <exception cref="InvalidDataException">A file is no such table; the message names file and remedy.</exception>
    public static KnownCaseImportOutcome Run(KnownCaseSource source, string index, Action<long>? progress = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var fresh = index + ".new";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(index))!);
        File.Delete(fresh);
        try
        {
            KnownCaseImportOutcome outcome;
            using (var import = new KnownCaseImport(fresh, source, progress, stop)) outcome = import.Make();
            File.Move(fresh, index, overwrite: true);
            return outcome with { Bytes = new FileInfo(index).Length };
        }
        finally
        {
            File.Delete(fresh);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private KnownCaseImportOutcome Make()
    {
        connection.Open();
        connection.Execute(Schema);
        using var transaction = connection.BeginTransaction();
        ReadCitations();
        if (source.Clusters is { } clusters) ReadClusters(clusters);
        if (source.Dockets is { } dockets) ReadDockets(dockets);
        Settle();
        transaction.Commit();
        return new(Count("place"), Count("decision"), leftOut, 0);
    }

    private void ReadCitations()
    {
        using var rows = CsvRows.Open(source.Citations, "volume", "reporter", "page", "cluster_id");
        using var add = Command("insert into cited (series, volume, page, decision) values ($0, $1, $2, $3)", 4);
        var series = new Dictionary<string, long>(StringComparer.Ordinal);
        while (Next(rows))
        {
            if (Id(rows.Field(3)) is not { } decision || rows.Field(1).IsEmpty || rows.Field(2).IsEmpty)
            {
                leftOut++;
                continue;
            }

            Run(add, Series(series, rows.Text(1)), KnownCaseKeys.Number(rows.Text(0)), KnownCaseKeys.Number(rows.Text(2)), decision);
        }
    }

    private void ReadClusters(string file)
    {
        using var rows = CsvRows.Open(file, "id", "case_name", "date_filed", "docket_id");
        using var add = Command("insert or ignore into cluster (id, name, filed, docket) values ($0, $1, $2, $3)", 4);
        while (Next(rows))
        {
            if (Id(rows.Field(0)) is not { } id) leftOut++;
            else Run(add, id, Short(rows.Text(1)), (object?)Day(rows.Text(2)) ?? DBNull.Value, (object?)Id(rows.Field(3)) ?? DBNull.Value);
        }
    }

    private void ReadDockets(string file)
    {
        connection.Execute("create temp table wanted (id integer primary key); insert or ignore into wanted select docket from cluster where docket is not null");
        using var rows = CsvRows.Open(file, "id", "court_id");
        using var add = Command("insert or ignore into docket (id, court) select $0, $1 where exists (select 1 from wanted where id = $0)", 2);
        var courts = new Dictionary<string, long>(StringComparer.Ordinal);
        while (Next(rows))
            if (Id(rows.Field(0)) is { } id && !rows.Field(1).IsEmpty) Run(add, id, Court(courts, rows.Text(1)));
    }

    // In the order of the keys, so that the tree is packed full.
    private void Settle()
    {
        connection.Execute(
            """
            insert or ignore into place select series, volume, page, decision from cited order by series, volume, page, decision;
            insert into decision (id, name, filed, court)
                select c.id, c.name, c.filed, d.court from cluster c left join docket d on d.id = c.docket where c.id in (select decision from cited) order by c.id;
            insert or ignore into decision (id, name) select distinct decision, '' from cited;
            insert into about values (@day, 1);
            """,
            new { day = KnownCaseKeys.Day(source.AsOf) });
    }

    private bool Next(CsvRows rows)
    {
        if ((++read & 0x3FFF) == 0)
        {
            stop.ThrowIfCancellationRequested();
            progress?.Invoke(read);
        }

        return rows.Read();
    }

    private long Series(Dictionary<string, long> known, string reporter) => Named(known, KnownCaseKeys.Series(reporter), "insert into series (key) values (@name) returning id");

    private long Court(Dictionary<string, long> known, string id) => Named(known, id, "insert into court (name) values (@name) returning id");

    private long Named(Dictionary<string, long> known, string name, string insert)
    {
        if (!known.TryGetValue(name, out var id)) known[name] = id = connection.ExecuteScalar<long>(insert, new { name });
        return id;
    }

    private long Count(string table) => connection.ExecuteScalar<long>("select count(*) from " + table);

    private SqliteCommand Command(string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++) command.Parameters.Add(new SqliteParameter("$" + i.ToString(CultureInfo.InvariantCulture), null));
        return command;
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    private static long? Id(ReadOnlySpan<byte> field) => Utf8Parser.TryParse(field, out long id, out var used) && used == field.Length ? id : null;

    private static int? Day(string printed) =>
        DateOnly.TryParseExact(printed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? KnownCaseKeys.Day(day) : null;

    private static string Short(string name) => name.Length <= 200 ? name : name[..200];
}
