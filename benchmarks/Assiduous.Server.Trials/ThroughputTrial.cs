using System.Diagnostics;
using System.Globalization;
using Assiduous.Record.Codec;
using Assiduous.Record.Reading;
using Assiduous.Server.Data;
using Assiduous.Server.Matters;
using Dapper;

namespace Assiduous.Server.Trials;

/// <summary>How many pages one and two workers read in an hour, and what the queue costs against the same reading without one.</summary>
internal static class ThroughputTrial
{
    private const int PagesOfFiling = 50;

    /// <summary>Reads files one after the other without any queue, as <c>direct FOLDER</c>.</summary>
    public static async Task DirectAsync(string folder, CancellationToken stop)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
            _ = RecordTextCodec.Write(await Task.Run(() => RecordReader.ReadFile(file, ReadingOptions.Default, stop), stop)).Length;
    }

    /// <summary>Runs it and prints the table.</summary>
    public static async Task RunAsync(int pages, CancellationToken stop)
    {
        var filings = pages / PagesOfFiling;
        var (alone, aloneWork) = await WithoutQueueAsync(filings, stop);
        var one = await WithWorkersAsync(1, filings, stop);
        var two = await WithWorkersAsync(2, filings, stop);
        Console.WriteLine("| | wall, s | processor of reading, s | processor of database, s | processor of broker and server, s | pages an hour |\n|---|---|---|---|---|---|");
        Row("no queue, one process", alone, aloneWork, 0, 0, pages);
        Row("one worker", one.Wall, one.Workers, one.Database, one.Rest, pages);
        Row("two workers", two.Wall, two.Workers, two.Database, two.Rest, pages);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"\nTwo workers: {one.Wall / two.Wall:0.00} times one. Queue: {100 * ((one.Wall / alone) - 1):0.0} % of the wall time, {100 * ((one.Workers / aloneWork) - 1):0.0} % of the workers' processor time; database, broker and server take {100 * (one.Database + one.Rest) / one.Workers:0.0} % beside it."));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Database: {one.Bytes / 1e9 / pages * 1e6:0.0} GB a million pages, of them {one.FilingBytes / 1e9 / pages * 1e6:0.0} GB filings."));
        foreach (var million in (int[])[1, 10, 100])
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{million} million pages: {(one.Workers + one.Database + one.Rest) / pages * million * 1e6 / 3600:0} core hours, {one.Bytes / 1e9 / pages * million * 1e6:0} GB."));
    }

    private static void Row(string name, double wall, double work, double database, double rest, int pages) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {wall:0.0} | {work:0.0} | {database:0.0} | {rest:0.0} | {pages / wall * 3600:0} |"));

    private static async Task<(double Wall, double Work)> WithoutQueueAsync(int filings, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("assiduous-direct-").FullName;
        try
        {
            for (var n = 0; n < filings; n++) await File.WriteAllBytesAsync(Path.Combine(folder, $"{n:D5}.pdf"), Papers.Pdf(n, PagesOfFiling), stop);
            using var child = Process.Start(Child.Self(new Dictionary<string, string>(StringComparer.Ordinal), "direct", folder))!;
            var clock = Stopwatch.StartNew();
            var work = 0.0;
            // Read while it lives: once it is waited for, its times are gone.
            while (!child.HasExited)
            {
                work = Math.Max(work, Processor.Seconds(child.Id));
                await Task.Delay(100, stop);
            }

            return (clock.Elapsed.TotalSeconds, work);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Measured> WithWorkersAsync(int workers, int filings, CancellationToken stop)
    {
        await using var fleet = await Fleet.StartAsync(0, smallDisk: false, stop);
        var matter = await fleet.MatterAsync("Record v. Pages", await fleet.PersonAsync("Ina Porter"));
        var book = new MatterBook(fleet.Database, new BlobStore(fleet.Database));
        for (var n = 0; n < filings; n++)
        {
            var file = Path.GetTempFileName();
            await File.WriteAllBytesAsync(file, Papers.Pdf(n, PagesOfFiling), stop);
            await book.AddAsync(matter, $"{n:D5}.pdf", file, "", isSealed: false, null, urgent: false, stop);
            File.Delete(file);
        }

        var (database, rest) = (Processor.Tree(fleet.Postgres.ProcessId!.Value), Processor.Tree(fleet.Broker.ProcessId!.Value) + Processor.Tree(fleet.Server.Id!.Value));
        fleet.Employ(workers);
        var work = 0.0;
        while (true)
        {
            await Task.Delay(100, stop);
            await using var connection = await fleet.Database.ConnectAsync(stop);
            if (await connection.ExecuteScalarAsync<long>("select count(*) from job where stage = 'read' and state in ('waiting', 'running')") == 0) break;
            work = fleet.Workers.Sum(w => Processor.Seconds(w.Id!.Value));
        }

        (database, rest) = (Processor.Tree(fleet.Postgres.ProcessId!.Value) - database, Processor.Tree(fleet.Broker.ProcessId!.Value) + Processor.Tree(fleet.Server.Id!.Value) - rest);
        await using var look = await fleet.Database.ConnectAsync(stop);
        var wall = await look.ExecuteScalarAsync<double>("select extract(epoch from max(ended_at) - min(started_at))::float8 from job where stage = 'read'");
        return new(wall, work, database, rest, await look.ExecuteScalarAsync<long>("select pg_database_size(current_database())"), await look.ExecuteScalarAsync<long>("select sum(size)::bigint from filing"));
    }

    private sealed record Measured(double Wall, double Workers, double Database, double Rest, long Bytes, long FilingBytes);
}

/// <summary>Processor time of processes as Linux counts it, programs that they started and waited for among it.</summary>
internal static class Processor
{
    private const double Ticks = 100;

    /// <summary>Of one process and what it waited for.</summary>
    public static double Seconds(int id)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{id}/stat");
            var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
            return fields[11..15].Sum(f => double.Parse(f, CultureInfo.InvariantCulture)) / Ticks;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    /// <summary>Of a process and all that live below it.</summary>
    public static double Tree(int id) => Seconds(id) + Children(id).Sum(Tree);

    private static IEnumerable<int> Children(int id)
    {
        try
        {
            return [.. Directory.EnumerateDirectories($"/proc/{id}/task").SelectMany(t => File.ReadAllText(Path.Combine(t, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(c => int.Parse(c, CultureInfo.InvariantCulture))];
        }
        catch (IOException)
        {
            return [];
        }
    }
}
