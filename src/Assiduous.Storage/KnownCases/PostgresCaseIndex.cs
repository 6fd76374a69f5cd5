using System.Globalization;
using Assiduous.Citations.KnownCases;
using Dapper;
using Npgsql;

namespace Assiduous.Storage.KnownCases;

/// <summary>An index of known cases in a PostgreSQL database, opened to read.</summary>
public sealed class PostgresCaseIndex : IKnownCases, IDisposable
{
    private const string Joined = "join known_cases.decision d on d.id = p.decision left join known_cases.court c on c.id = d.court";
    private readonly NpgsqlConnection connection;
    private readonly Dictionary<string, short> series;
    private readonly NpgsqlCommand at;

    private PostgresCaseIndex(NpgsqlConnection connection)
    {
        this.connection = connection;
        AsOf = KnownCaseKeys.Day(connection.ExecuteScalar<int>("select as_of from known_cases.about")) ?? default;
        series = connection.Query<(int Id, string Key)>("select id, key from known_cases.series").ToDictionary(s => s.Key, s => (short)s.Id, StringComparer.Ordinal);
        at = new($"select d.name, d.filed, c.name from known_cases.place p {Joined} where p.series = $1 and p.volume = $2 and p.page = $3 order by d.id limit 50", connection);
        at.Parameters.Add(new NpgsqlParameter<short>());
        at.Parameters.Add(new NpgsqlParameter<int>());
        at.Parameters.Add(new NpgsqlParameter<int>());
        at.Prepare();
    }

    /// <inheritdoc/>
    public DateOnly AsOf { get; }

    /// <summary>Opens the index of a database.</summary>
    /// <param name="database">The database; stays the caller's.</param>
    /// <exception cref="InvalidDataException">It has none; the message says how to make it.</exception>
    public static PostgresCaseIndex Open(NpgsqlDataSource database)
    {
        ArgumentNullException.ThrowIfNull(database);
        var opened = database.OpenConnection();
        try
        {
            return new(opened);
        }
        catch (PostgresException missing) when (missing.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            opened.Dispose();
            throw new InvalidDataException("The database has no index of known cases. Make it with: assiduous index import citations.csv --index database", missing);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<KnownCase> At(string reporterId, string volume, string page)
    {
        if (!series.TryGetValue(KnownCaseKeys.Series(reporterId), out var id)) return [];
        if (KnownCaseKeys.Number(volume) is not (long v and <= int.MaxValue) || KnownCaseKeys.Number(page) is not (long p and <= int.MaxValue)) return Odd(id, volume.Trim(), page.Trim());
        ((NpgsqlParameter<short>)at.Parameters[0]).TypedValue = id;
        ((NpgsqlParameter<int>)at.Parameters[1]).TypedValue = (int)v;
        ((NpgsqlParameter<int>)at.Parameters[2]).TypedValue = (int)p;
        using var reader = at.ExecuteReader();
        var found = new List<KnownCase>();
        while (reader.Read()) found.Add(Case(reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetInt32(1), reader.IsDBNull(2) ? null : reader.GetString(2)));
        return found;
    }

    /// <inheritdoc/>
    public KnownPages? PagesOf(string reporterId, string volume)
    {
        if (!series.TryGetValue(KnownCaseKeys.Series(reporterId), out var id)) return null;
        var (first, last) = connection.QuerySingle<(int?, int?)>($"select min(p.page), max(p.page) from {Pages(volume)} p", new { id, number = Numbered(volume), volume = volume.Trim() });
        return first is { } low && last is { } high ? new(low, high) : null;
    }

    /// <inheritdoc/>
    public KnownPlace? Before(string reporterId, string volume, int page)
    {
        if (!series.TryGetValue(KnownCaseKeys.Series(reporterId), out var id)) return null;
        var found = connection.QueryFirstOrDefault<(int Page, string Name, int? Filed, string? Court)?>(
            $"select p.page, d.name, d.filed, c.name from {Pages(volume)} p {Joined} where p.page < @page order by p.page desc, d.id limit 1",
            new { id, number = Numbered(volume), volume = volume.Trim(), page });
        return found is { } f ? new(f.Page.ToString(CultureInfo.InvariantCulture), Case(f.Name, f.Filed, f.Court)) : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        at.Dispose();
        connection.Dispose();
    }

    private static int Numbered(string volume) => KnownCaseKeys.Number(volume) is long number and <= int.MaxValue ? (int)number : -1;

    // The numbered pages of a volume; of one whose name is no number they stand among the odd places.
    private static string Pages(string volume) => Numbered(volume) >= 0
        ? "(select page, decision from known_cases.place where series = @id and volume = @number)"
        : "(select case when page ~ '^[0-9]{1,9}$' then page::int end as page, decision from known_cases.odd_place where series = @id and volume = @volume)";

    private List<KnownCase> Odd(short id, string volume, string page) =>
    [
        .. connection.Query<(string Name, int? Filed, string? Court)>(
            $"select d.name, d.filed, c.name from known_cases.odd_place p {Joined} where p.series = @id and p.volume = @volume and p.page = @page order by d.id limit 50", new { id, volume, page })
            .Select(f => Case(f.Name, f.Filed, f.Court)),
    ];

    private static KnownCase Case(string name, int? filed, string? court) => new(name, KnownCaseKeys.Day(filed), court);
}
