using System.Buffers.Text;
using System.Globalization;
using Npgsql;

namespace Assiduous.Storage.KnownCases;

/// <summary>Makes an index of known cases from bulk tables.</summary>
/// <remarks>The index is made beside its place and moved there when it is whole: an import that fails or is stopped leaves the old one as it was.</remarks>
public sealed class KnownCaseImport
{
    private readonly KnownCaseSource source;
    private readonly ICaseTables tables;
    private readonly Action<long>? progress;
    private readonly CancellationToken stop;
    private long leftOut;
    private long read;

    private KnownCaseImport(KnownCaseSource source, ICaseTables tables, Action<long>? progress, CancellationToken stop) =>
        (this.source, this.tables, this.progress, this.stop) = (source, tables, progress, stop);

    /// <summary>Imports the tables into a file.</summary>
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
            using (var file = new SqliteCaseTables(fresh)) outcome = new KnownCaseImport(source, file, progress, stop).Make();
            File.Move(fresh, index, overwrite: true);
            return outcome with { Bytes = new FileInfo(index).Length };
        }
        finally
        {
            File.Delete(fresh);
        }
    }

    /// <summary>Imports the tables into a PostgreSQL database, in a schema of their own, in one transaction.</summary>
    /// <param name="source">The tables.</param>
    /// <param name="database">The database; stays the caller's.</param>
    /// <param name="progress">Told from time to time how many rows were read; null where nobody asks.</param>
    /// <param name="stop">Stops the import.</param>
    /// <exception cref="InvalidDataException">A file is no such table; the message names file and remedy.</exception>
    public static KnownCaseImportOutcome Run(KnownCaseSource source, NpgsqlDataSource database, Action<long>? progress = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(database);
        using var schema = new PostgresCaseTables(database);
        return new KnownCaseImport(source, schema, progress, stop).Make();
    }

    private KnownCaseImportOutcome Make()
    {
        ReadCitations();
        if (source.Clusters is { } clusters) ReadClusters(clusters);
        if (source.Dockets is { } dockets) ReadDockets(dockets);
        var (citations, cases, bytes) = tables.Settle(KnownCaseKeys.Day(source.AsOf)!.Value);
        return new(citations, cases, leftOut, bytes);
    }

    private void ReadCitations()
    {
        using var rows = CsvRows.Open(source.Citations, "volume", "reporter", "page", "cluster_id");
        var series = new Dictionary<string, string>(StringComparer.Ordinal);
        while (Next(rows))
        {
            if (Id(rows.Field(3)) is not { } decision || rows.Field(1).IsEmpty || rows.Field(2).IsEmpty)
            {
                leftOut++;
                continue;
            }

            var printed = rows.Text(1);
            if (!series.TryGetValue(printed, out var key)) series[printed] = key = KnownCaseKeys.Series(printed);
            tables.Cite(key, rows.Text(0), rows.Text(2), decision);
        }
    }

    private void ReadClusters(string file)
    {
        using var rows = CsvRows.Open(file, "id", "case_name", "date_filed", "docket_id");
        while (Next(rows))
        {
            if (Id(rows.Field(0)) is not { } id) leftOut++;
            else tables.Decide(id, Short(rows.Text(1)), Day(rows.Text(2)), Id(rows.Field(3)));
        }
    }

    private void ReadDockets(string file)
    {
        using var rows = CsvRows.Open(file, "id", "court_id");
        while (Next(rows))
            if (Id(rows.Field(0)) is { } id && !rows.Field(1).IsEmpty) tables.Docket(id, rows.Text(1));
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

    private static long? Id(ReadOnlySpan<byte> field) => Utf8Parser.TryParse(field, out long id, out var used) && used == field.Length ? id : null;

    private static int? Day(string printed) =>
        DateOnly.TryParseExact(printed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? KnownCaseKeys.Day(day) : null;

    private static string Short(string name) => name.Length <= 200 ? name : name[..200];
}
