using System.Globalization;
using Assiduous.Citations.KnownCases;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Assiduous.Storage.KnownCases;

/// <summary>An index of known cases in one SQLite file, opened to read.</summary>
public sealed class KnownCaseIndex : IKnownCases, IDisposable
{
    private const string Joined = "from place p join decision d on d.id = p.decision left join court c on c.id = d.court";
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, long> series;
    private readonly SqliteCommand at;

    private KnownCaseIndex(SqliteConnection connection)
    {
        this.connection = connection;
        AsOf = KnownCaseKeys.Day(connection.ExecuteScalar<int>("select as_of from about")) ?? default;
        series = connection.Query<(long Id, string Key)>("select id, key from series").ToDictionary(s => s.Key, s => s.Id, StringComparer.Ordinal);
        at = connection.CreateCommand();
        at.CommandText = $"select d.name, d.filed, c.name {Joined} where p.series = $series and p.volume = $volume and p.page = $page order by d.id limit 50";
        foreach (var name in (ReadOnlySpan<string>)["$series", "$volume", "$page"]) at.Parameters.Add(new SqliteParameter(name, null));
    }

    /// <inheritdoc/>
    public DateOnly AsOf { get; }

    /// <summary>Opens an index.</summary>
    /// <param name="file">The file that <see cref="KnownCaseImport"/> made.</param>
    /// <exception cref="InvalidDataException">It is no index; the message says what to do.</exception>
    public static KnownCaseIndex Open(string file)
    {
        if (!File.Exists(file)) throw new FileNotFoundException($"There is no index at {file}. Make it with: assiduous index import citations.csv --clusters opinion-clusters.csv", file);
        var opened = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        try
        {
            opened.Open();
            return new(opened);
        }
        catch (SqliteException trouble)
        {
            opened.Dispose();
            throw new InvalidDataException($"{Path.GetFileName(file)} is no index of known cases, or is damaged. Make it anew with: assiduous index import", trouble);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<KnownCase> At(string reporterId, string volume, string page)
    {
        if (!series.TryGetValue(KnownCaseKeys.Series(reporterId), out var id)) return [];
        at.Parameters[0].Value = id;
        at.Parameters[1].Value = KnownCaseKeys.Number(volume);
        at.Parameters[2].Value = KnownCaseKeys.Number(page);
        using var reader = at.ExecuteReader();
        if (!reader.Read()) return [];
        var found = new List<KnownCase>();
        do found.Add(new(reader.GetString(0), KnownCaseKeys.Day(reader.IsDBNull(1) ? null : reader.GetInt32(1)), reader.IsDBNull(2) ? null : reader.GetString(2)));
        while (reader.Read());
        return found;
    }

    /// <inheritdoc/>
    public KnownPages? PagesOf(string reporterId, string volume)
    {
        if (!series.TryGetValue(KnownCaseKeys.Series(reporterId), out var id)) return null;
        var (first, last) = connection.QuerySingle<(long?, long?)>(
            "select min(page), max(page) from place where series = @id and volume = @volume and typeof(page) = 'integer'", new { id, volume = KnownCaseKeys.Number(volume) });
        return first is { } low && last is { } high && high <= int.MaxValue ? new((int)low, (int)high) : null;
    }

    /// <inheritdoc/>
    public KnownPlace? Before(string reporterId, string volume, int page)
    {
        if (!series.TryGetValue(KnownCaseKeys.Series(reporterId), out var id)) return null;
        var found = connection.QueryFirstOrDefault<(long Page, string Name, int? Filed, string? Court)?>(
            $"select p.page, d.name, d.filed, c.name {Joined} where p.series = @id and p.volume = @volume and typeof(p.page) = 'integer' and p.page < @page order by p.page desc, d.id limit 1",
            new { id, volume = KnownCaseKeys.Number(volume), page });
        return found is { } f ? new(f.Page.ToString(CultureInfo.InvariantCulture), new(f.Name, KnownCaseKeys.Day(f.Filed), f.Court)) : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        at.Dispose();
        connection.Dispose();
    }
}
