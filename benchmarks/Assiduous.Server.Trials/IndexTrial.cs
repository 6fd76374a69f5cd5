using System.Diagnostics;
using System.Globalization;
using System.Text;
using Assiduous.Citations.KnownCases;
using Assiduous.Storage.KnownCases;
using Assiduous.Storage.Processes;
using Npgsql;

namespace Assiduous.Server.Trials;

/// <summary>How long the index of known cases takes to import and to ask, and how large it is, in both places where it can stand.</summary>
internal static class IndexTrial
{
    private static readonly string[] Reporters = ["F. Supp. 2d", "F.3d", "N.Y.2d", "A.D.3d", "U.S.", "F.4th", "B.R.", "N.E.2d"];
    private const int LookUps = 20_000;

    /// <summary>Runs it and prints the table.</summary>
    public static async Task RunAsync(int cases, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("assiduous-cases-").FullName;
        try
        {
            var source = new KnownCaseSource(Path.Combine(folder, "citations.csv"), Path.Combine(folder, "clusters.csv"), null, new(2026, 9, 30));
            Write(source, cases);
            Console.WriteLine("| index | rows of both tables | import, s | processor of this process, s | bytes a case | look-up, µs |\n|---|---|---|---|---|---|");
            var file = Path.Combine(folder, "cases.db");
            Import("a file", cases, () => KnownCaseImport.Run(source, file, null, stop), () => KnownCaseIndex.Open(file));
            await using var postgres = new LocalPostgres();
            await postgres.StartAsync(stop);
            await using (var database = NpgsqlDataSource.Create(postgres.ConnectionString))
                Import("PostgreSQL", cases, () => KnownCaseImport.Run(source, database, null, stop), () => PostgresCaseIndex.Open(database));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Import<T>(string name, int cases, Func<KnownCaseImportOutcome> import, Func<T> open)
        where T : IKnownCases, IDisposable
    {
        var (clock, before) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
        var outcome = import();
        var (took, work) = (clock.Elapsed, Process.GetCurrentProcess().TotalProcessorTime - before);
        using var index = open();
        var found = 0;
        clock.Restart();
        for (var i = 0; i < LookUps; i++) found += Ask(index, (int)(i * 7919L % cases));
        if (found < LookUps) throw new InvalidOperationException("The index does not find what was put into it.");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {2 * cases:N0} | {took.TotalSeconds:0.0} | {work.TotalSeconds:0.0} | {outcome.Bytes / outcome.Cases} | {clock.Elapsed.TotalMicroseconds / LookUps:0.0} |"));
    }

    private static int Ask(IKnownCases index, int n) =>
        index.At(Reporters[n % 8], ((n / 8 / 150) + 1).ToString(CultureInfo.InvariantCulture), ((n / 8 % 150 * 9) + 1).ToString(CultureInfo.InvariantCulture)).Count;

    private static void Write(KnownCaseSource source, int cases)
    {
        using var citations = new StreamWriter(source.Citations, append: false, new UTF8Encoding(false));
        using var clusters = new StreamWriter(source.Clusters!, append: false, new UTF8Encoding(false));
        citations.Write("id,date_created,volume,reporter,page,type,cluster_id\n");
        clusters.Write("id,judges,date_filed,case_name,syllabus,docket_id\n");
        for (var i = 0; i < cases; i++)
        {
            var n = (int)(i * 7919L % cases);
            citations.Write(string.Create(CultureInfo.InvariantCulture, $"{i},2026-01-01,{(n / 8 / 150) + 1},{Reporters[n % 8]},{(n / 8 % 150 * 9) + 1},2,{n + 1}\n"));
            clusters.Write(string.Create(CultureInfo.InvariantCulture, $"{i + 1},,{1950 + (i % 70)}-0{(i % 9) + 1}-1{i % 10},Invented{i} v. Made Up {i % 1000} Co.,\"A long, quoted syllabus with \\\"words\\\".\",{i}\n"));
        }
    }
}
