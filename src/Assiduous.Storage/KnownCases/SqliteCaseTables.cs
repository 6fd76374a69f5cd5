using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assiduous.Storage.KnownCases;

/// <summary>The tables in one SQLite file.</summary>
internal sealed class SqliteCaseTables : ICaseTables
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
    private readonly SqliteTransaction transaction;
    private readonly SqliteCommand cite;
    private readonly SqliteCommand decide;
    private readonly Dictionary<string, long> series = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> courts = new(StringComparer.Ordinal);
    private SqliteCommand? docket;

    public SqliteCaseTables(string file)
    {
        connection = new(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        connection.Execute(Schema);
        transaction = connection.BeginTransaction();
        cite = Command("insert into cited (series, volume, page, decision) values ($0, $1, $2, $3)", 4);
        decide = Command("insert or ignore into cluster (id, name, filed, docket) values ($0, $1, $2, $3)", 4);
    }

    /// <inheritdoc/>
    public void Cite(string series, string volume, string page, long decision) =>
        Run(cite, Named(this.series, series, "insert into series (key) values (@name) returning id"), KnownCaseKeys.Number(volume), KnownCaseKeys.Number(page), decision);

    /// <inheritdoc/>
    public void Decide(long id, string name, int? filed, long? docket) => Run(decide, id, name, (object?)filed ?? DBNull.Value, (object?)docket ?? DBNull.Value);

    /// <inheritdoc/>
    public void Docket(long id, string court)
    {
        if (docket is null)
        {
            connection.Execute("create temp table wanted (id integer primary key); insert or ignore into wanted select docket from cluster where docket is not null");
            docket = Command("insert or ignore into docket (id, court) select $0, $1 where exists (select 1 from wanted where id = $0)", 2);
        }

        Run(docket, id, Named(courts, court, "insert into court (name) values (@name) returning id"));
    }

    // In the order of the keys, so that the tree is packed full.
    /// <inheritdoc/>
    public (long Citations, long Cases, long Bytes) Settle(int asOf)
    {
        connection.Execute(
            """
            insert or ignore into place select series, volume, page, decision from cited order by series, volume, page, decision;
            insert into decision (id, name, filed, court)
                select c.id, c.name, c.filed, d.court from cluster c left join docket d on d.id = c.docket where c.id in (select decision from cited) order by c.id;
            insert or ignore into decision (id, name) select distinct decision, '' from cited;
            insert into about values (@day, 1);
            """,
            new { day = asOf });
        transaction.Commit();
        return (Count("place"), Count("decision"), 0);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        cite.Dispose();
        decide.Dispose();
        docket?.Dispose();
        transaction.Dispose();
        connection.Dispose();
    }

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
}
