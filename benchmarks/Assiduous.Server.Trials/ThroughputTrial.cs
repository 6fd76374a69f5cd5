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

    /// <summary>Reads files one after the other without any queue, as <c>direct FOLDER</c>; the first is read before the clock starts, as a worker reads one to warm up.</summary>
    public static async Task DirectAsync(string folder, CancellationToken stop)
    {
        var files = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).ToList();
        _ = await ReadAsync(files[0], stop);
        Console.WriteLine("begins");
        foreach (var file in files) _ = await ReadAsync(file, stop);
        Console.WriteLine("ends");
        await Console.In.ReadToEndAsync(stop);
    }

    private static async Task<int> ReadAsync(string file, CancellationToken stop) =>
        RecordTextCodec.Write(await Task.Run(() => RecordReader.ReadFile(file, ReadingOptions.Default, stop), stop)).Length;

    /// <summary>The most that the queue may add to the processor time of a worker, in percent.</summary>
    public const double QueueLimit = 3;

    /// <summary>The least that two workers must be of one, where the machine has processors for them.</summary>
    public const double TwoLimit = 1.8;

    /// <summary>Runs it and prints the table.</summary>
    /// <returns>Whether the limits were kept that this machine can show.</returns>
    public static async Task<bool> RunAsync(int pages, CancellationToken stop)
    {
        var filings = Math.Max(2, pages / PagesOfFiling);
        pages = filings * PagesOfFiling;
        var alone = await WithoutQueueAsync(filings, stop);
        var one = await WithWorkersAsync(1, filings, stop);
        var two = await WithWorkersAsync(2, filings, stop);
        // Again, so that what a machine does beside falls on both alike.
        var aloneAgain = await WithoutQueueAsync(filings, stop);
        alone = (Math.Min(alone.Wall, aloneAgain.Wall), Math.Min(alone.Work, aloneAgain.Work));
        Console.WriteLine("| | wall, s | processor of reading, s | processor of database, s | processor of broker and server, s | pages an hour | pages an hour a core |\n|---|---|---|---|---|---|---|");
        Row("no queue, one process", alone.Wall, alone.Work, 0, 0, pages);
        Row("one worker", one.Wall, one.Workers, one.Database, one.Rest, pages);
        Row("two workers", two.Wall, two.Workers, two.Database, two.Rest, pages);
        var (queue, times) = (100 * ((one.Workers / alone.Work) - 1), one.Wall / two.Wall);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"\nTwo workers are {times:0.00} times one by the clock, and spend {100 * ((two.Workers / one.Workers) - 1):+0.0;-0.0} % processor time for the same pages. The queue adds {queue:0.0} % to a worker's processor time (limit {QueueLimit:0} %); database, broker and server take {100 * (one.Database + one.Rest) / one.Workers:0.0} % beside it, on whatever machine they stand. This machine has {Environment.ProcessorCount} processors."));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Database: {one.Bytes / 1e9 / pages * 1e6:0.0} GB a million pages, of them {one.FilingBytes / 1e9 / pages * 1e6:0.0} GB filings."));
        Console.WriteLine("\n| pages | core hours of reading | core hours of database, broker and server | GB in the database |\n|---|---|---|---|");
        foreach (var million in (int[])[1, 10, 100])
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {million},000,000 | {one.Workers / pages * million * 1e6 / 3600:0} | {(one.Database + one.Rest) / pages * million * 1e6 / 3600:0} | {one.Bytes / 1e9 / pages * million * 1e6:0} |"));
        // Two workers beside a database and a broker on two processors cannot show twice one: there the clock says nothing of the queue.
        var linear = Environment.ProcessorCount < 4 || times >= TwoLimit;
        if (queue > QueueLimit) Console.Error.WriteLine("The limit of the queue was missed.");
        if (!linear) Console.Error.WriteLine("Two workers were too slow.");
        return queue <= QueueLimit && linear;
    }

    private static void Row(string name, double wall, double work, double database, double rest, int pages) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {wall:0.0} | {work:0.0} | {database:0.0} | {rest:0.0} | {pages / wall * 3600:0} | {pages / work * 3600:0} |"));

    private static async Task<(double Wall, double Work)> WithoutQueueAsync(int filings, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("assiduous-direct-").FullName;
        try
        {
            for (var n = 0; n < filings; n++) await File.WriteAllBytesAsync(Path.Combine(folder, $"{n:D5}.pdf"), Papers.Pdf(n, PagesOfFiling), stop);
            using var child = Process.Start(Child.Self(new Dictionary<string, string>(StringComparer.Ordinal), "direct", folder))!;
            using var end = stop.Register(child.Kill);
            // What it says once it stands and once it is done, so that its start counts no more than a worker's.
            await child.StandardOutput.ReadLineAsync(stop);
            var (clock, before) = (Stopwatch.StartNew(), Processor.Seconds(child.Id));
            await child.StandardOutput.ReadLineAsync(stop);
            var measured = (clock.Elapsed.TotalSeconds, Processor.Seconds(child.Id) - before);
            child.StandardInput.Close();
            await child.WaitForExitAsync(stop);
            return child.ExitCode == 0 ? measured : throw new InvalidOperationException("Reading without a queue failed: " + await child.StandardError.ReadToEndAsync(stop));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Measured> WithWorkersAsync(int workers, int filings, CancellationToken stop)
    {
        await using var fleet = await Fleet.StartAsync(workers, smallDisk: false, wired: false, stop);
        var matter = await fleet.MatterAsync("Record v. Pages", await fleet.PersonAsync("Ina Porter"));
        var warm = await fleet.MatterAsync("Warm v. Cold", await fleet.PersonAsync("Ike Porter"));
        var book = new MatterBook(fleet.Database, new BlobStore(fleet.Database));
        // Each worker reads before the clock starts, as any that has worked for a minute has.
        for (var n = 0; n < 2 * workers; n++) await AddAsync(book, warm, 1_000_000 + n, stop);
        await UntilReadAsync(fleet, stop);
        // All filings are there before the first is handed out, so that nothing but reading is measured.
        await using var hold = await fleet.Database.ConnectAsync(stop);
        await hold.ExecuteAsync("create function trial_hold() returns trigger language plpgsql as $$ begin new.due_at = 'infinity'; return new; end $$; create trigger trial_hold before insert on outbox for each row execute function trial_hold()");
        for (var n = 0; n < filings; n++) await AddAsync(book, matter, n, stop);
        var before = Spent.Of(fleet);
        await hold.ExecuteAsync("drop trigger trial_hold on outbox; update outbox set due_at = now(); select pg_notify('outbox', '')");
        await UntilReadAsync(fleet, stop);
        var spent = Spent.Of(fleet);
        var wall = await hold.ExecuteScalarAsync<double>("select extract(epoch from max(j.ended_at) - min(j.started_at))::float8 from job j join filing f on f.read_key = j.key where f.matter = @matter", new { matter });
        return new(wall, spent.Workers - before.Workers, spent.Database - before.Database, spent.Rest - before.Rest, await hold.ExecuteScalarAsync<long>("select pg_database_size(current_database())"), await hold.ExecuteScalarAsync<long>("select sum(size)::bigint from filing"));
    }

    private static async Task AddAsync(MatterBook book, Guid matter, int number, CancellationToken stop)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, Papers.Pdf(number, PagesOfFiling), stop);
        await book.AddAsync(matter, $"{number:D5}.pdf", file, "", isSealed: false, null, urgent: false, stop);
        File.Delete(file);
    }

    private static async Task UntilReadAsync(Fleet fleet, CancellationToken stop)
    {
        await using var connection = await fleet.Database.ConnectAsync(stop);
        while (await connection.ExecuteScalarAsync<long>("select count(*) from job where stage = 'read' and state in ('waiting', 'running')") > 0)
        {
            fleet.CheckChildren();
            await Task.Delay(100, stop);
        }
    }

    /// <summary>Processor seconds so far.</summary>
    private readonly record struct Spent(double Workers, double Database, double Rest)
    {
        public static Spent Of(Fleet fleet) => new(
            fleet.Workers.Sum(w => Processor.Seconds(w.Id!.Value)), Processor.Tree(fleet.Postgres.ProcessId!.Value), Processor.Tree(fleet.Broker.ProcessId!.Value) + Processor.Seconds(fleet.Server.Id!.Value));
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
