using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace Assiduous.Storage.KnownCases;

/// <summary>The tables in a schema of a PostgreSQL database. Everything happens in one transaction, so that a look-up sees the old index or the new one.</summary>
internal sealed class PostgresCaseTables : ICaseTables
{
    private const string Schema =
        """
        select pg_advisory_xact_lock(7161001);
        create schema known_cases_new;
        create table known_cases_new.about (as_of int not null);
        create table known_cases_new.series (id int primary key, key text not null unique);
        create table known_cases_new.court (id int primary key, name text not null unique);
        create table known_cases_new.place (decision int not null, volume int not null, page int not null, series smallint not null);
        create table known_cases_new.odd_place (decision int not null, series smallint not null, volume text not null, page text not null);
        create table known_cases_new.decision (id int not null, filed int, court smallint, name text not null);
        create temp table cited (decision int not null, volume int not null, page int not null, series smallint not null) on commit drop;
        create temp table odd_cited (decision int not null, series smallint not null, volume text not null, page text not null) on commit drop;
        create temp table cluster (id int not null, filed int, docket bigint, name text not null) on commit drop;
        create temp table docket (id bigint not null, court smallint not null) on commit drop;
        """;

    private const string Order =
        """
        insert into known_cases_new.place select distinct decision, volume, page, series from cited order by series, volume, page, decision;
        insert into known_cases_new.odd_place select distinct decision, series, volume, page from odd_cited order by series, volume, page, decision;
        create index on known_cases_new.place (series, volume, page);
        create index on known_cases_new.odd_place (series, volume, page);
        create temp table wanted on commit drop as select decision as id from cited union select decision from odd_cited;
        insert into known_cases_new.decision (id, filed, court, name)
            select w.id, c.filed, d.court, coalesce(c.name, '') from wanted w left join (select distinct on (id) * from cluster order by id) c on c.id = w.id
            left join (select distinct on (id) * from docket order by id) d on d.id = c.docket order by w.id;
        alter table known_cases_new.decision add primary key (id);
        """;

    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;
    private readonly Dictionary<string, short> series = new(StringComparer.Ordinal);
    private readonly Dictionary<string, short> courts = new(StringComparer.Ordinal);
    private readonly List<(int Decision, short Series, string Volume, string Page)> odd = [];
    private NpgsqlBinaryImporter? rows;
    private string table = "";
    private long[]? dockets;

    public PostgresCaseTables(NpgsqlDataSource database)
    {
        connection = database.OpenConnection();
        transaction = connection.BeginTransaction();
        connection.Execute(Schema, transaction: transaction);
    }

    /// <inheritdoc/>
    public void Cite(string series, string volume, string page, long decision)
    {
        var id = Named(this.series, series);
        if (KnownCaseKeys.Number(volume) is long v and <= int.MaxValue && KnownCaseKeys.Number(page) is long p and <= int.MaxValue)
        {
            Begin("cited (decision, volume, page, series)");
            rows!.StartRow();
            rows.Write(checked((int)decision), NpgsqlDbType.Integer);
            rows.Write((int)v, NpgsqlDbType.Integer);
            rows.Write((int)p, NpgsqlDbType.Integer);
            rows.Write(id, NpgsqlDbType.Smallint);
        }
        else odd.Add((checked((int)decision), id, volume.Trim(), page.Trim()));
        if (odd.Count == 100_000) WriteOdd();
    }

    /// <inheritdoc/>
    public void Decide(long id, string name, int? filed, long? docket)
    {
        Begin("cluster (id, filed, docket, name)");
        rows!.StartRow();
        rows.Write(checked((int)id), NpgsqlDbType.Integer);
        if (filed is { } day) rows.Write(day, NpgsqlDbType.Integer);
        else rows.WriteNull();
        if (docket is { } number) rows.Write(number, NpgsqlDbType.Bigint);
        else rows.WriteNull();
        rows.Write(name.Replace('\0', ' '), NpgsqlDbType.Text);
    }

    /// <inheritdoc/>
    public void Docket(long id, string court)
    {
        if (dockets is null)
        {
            End();
            dockets = [.. connection.Query<long>("select distinct docket from cluster where docket is not null order by 1", transaction: transaction)];
        }

        if (Array.BinarySearch(dockets, id) < 0) return;
        Begin("docket (id, court)");
        rows!.StartRow();
        rows.Write(id, NpgsqlDbType.Bigint);
        rows.Write(Named(courts, court), NpgsqlDbType.Smallint);
    }

    /// <inheritdoc/>
    public (long Citations, long Cases, long Bytes) Settle(int asOf)
    {
        WriteOdd();
        foreach (var (name, known) in (ReadOnlySpan<(string, Dictionary<string, short>)>)[("series (id, key)", series), ("court (id, name)", courts)])
        {
            using var copy = connection.BeginBinaryImport($"copy known_cases_new.{name} from stdin (format binary)");
            foreach (var (key, id) in known)
            {
                copy.StartRow();
                copy.Write((int)id, NpgsqlDbType.Integer);
                copy.Write(key, NpgsqlDbType.Text);
            }

            copy.Complete();
        }

        connection.Execute(Order, transaction: transaction, commandTimeout: 0);
        connection.Execute("insert into known_cases_new.about values (@asOf); drop schema if exists known_cases cascade; alter schema known_cases_new rename to known_cases", new { asOf }, transaction);
        var counts = connection.QuerySingle<(long, long, long)>(
            """
            select (select count(*) from known_cases.place) + (select count(*) from known_cases.odd_place), (select count(*) from known_cases.decision),
                (select sum(pg_total_relation_size(c.oid))::bigint from pg_class c where c.relnamespace = 'known_cases'::regnamespace and c.relkind = 'r')
            """,
            transaction: transaction);
        transaction.Commit();
        connection.Execute("analyze known_cases.place, known_cases.odd_place, known_cases.decision");
        return counts;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        rows?.Dispose();
        transaction.Dispose();
        connection.Dispose();
    }

    // One copy at a time; the next table begins where the one before ends.
    private void Begin(string into)
    {
        if (string.Equals(table, into, StringComparison.Ordinal)) return;
        End();
        (rows, table) = (connection.BeginBinaryImport($"copy {into} from stdin (format binary)"), into);
    }

    private void End()
    {
        rows?.Complete();
        rows?.Dispose();
        (rows, table) = (null, "");
    }

    private void WriteOdd()
    {
        End();
        if (odd.Count == 0) return;
        using var copy = connection.BeginBinaryImport("copy odd_cited (decision, series, volume, page) from stdin (format binary)");
        foreach (var (decision, id, volume, page) in odd)
        {
            copy.StartRow();
            copy.Write(decision, NpgsqlDbType.Integer);
            copy.Write(id, NpgsqlDbType.Smallint);
            copy.Write(volume, NpgsqlDbType.Text);
            copy.Write(page, NpgsqlDbType.Text);
        }

        copy.Complete();
        odd.Clear();
    }

    private static short Named(Dictionary<string, short> known, string name)
    {
        if (!known.TryGetValue(name, out var id)) known[name] = id = checked((short)(known.Count + 1));
        return id;
    }
}
