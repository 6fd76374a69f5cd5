using System.Globalization;
using Assiduous.Server.Data;
using Assiduous.Server.Matters;
using Dapper;
using Npgsql;

namespace Assiduous.Server.Trials;

/// <summary>How many pages one and two workers read in an hour, and what the queue costs against the same reading without one.</summary>
/// <remarks>
/// The three ways take turns, each round in another order, and what is told are medians of the rounds' ratios: so whatever a machine does beside
/// falls on all alike. All processes are the same from the first round to the last, and have read for a while before it.
/// </remarks>
internal sealed class ThroughputTrial : IAsyncDisposable
{
    private const int PagesOfFiling = 50;
    private const int Rounds = 5;

    // Filings that each process reads before the first round: the compiler makes its last version of a method after some thirty calls.
    private const int Warm = 60;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly Fleet fleet;
    private readonly Child direct = new("The process without a queue", () => Child.Self(new Dictionary<string, string>(StringComparer.Ordinal), "direct"));
    private readonly string folder = Directory.CreateTempSubdirectory("assiduous-direct-").FullName;
    private readonly NpgsqlConnection hold;
    private Guid matter;
    private int numbers = 1_000_000;

    private ThroughputTrial(Fleet fleet, NpgsqlConnection hold) => (this.fleet, this.hold) = (fleet, hold);

    /// <summary>Runs it and prints the tables.</summary>
    /// <param name="pages">Pages that each of the ways reads, over all rounds.</param>
    /// <param name="share">To how many hundredths of a processor each worker is held; null for no bound. With it, one and two workers alone are compared.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>Whether the limits were kept that this machine can show.</returns>
    public static async Task<bool> RunAsync(int pages, int? share, CancellationToken stop)
    {
        var filings = Math.Max(2, pages / PagesOfFiling / Rounds);
        var all = await Fleet.StartAsync(2, smallDisk: false, wired: false, stop);
        await using var trial = new ThroughputTrial(all, await all.Database.ConnectAsync(stop));
        await trial.FurnishAsync(stop);
        using var shares = new ProcessorShare();
        if (share is { } percent) all.Workers.ToList().ForEach(w => shares.Hold(w.Id!.Value, percent));
        var rounds = new List<Round>();
        for (var n = 0; n < Rounds; n++) rounds.Add(await trial.RoundAsync(n, filings, share is null, stop));
        return share is null ? await trial.TellAsync(rounds, filings * PagesOfFiling * Rounds, stop) : ThroughputTable.TellShares(rounds, share.Value);
    }

    private async Task FurnishAsync(CancellationToken stop)
    {
        matter = await fleet.MatterAsync("Record v. Pages", await fleet.PersonAsync("Ina Porter"));
        await hold.ExecuteAsync(
            """
            create function trial_hold() returns trigger language plpgsql as $$ begin new.due_at = 'infinity'; return new; end $$;
            create trigger trial_hold before insert on outbox for each row execute function trial_hold()
            """);
        // One filing is never read, so that no review of the matter is due: it would be made by the same workers while something else is measured.
        await AddAsync(new(fleet.Database, new BlobStore(fleet.Database)), numbers++, stop);
        await hold.ExecuteAsync("delete from job; update filing set read_key = 'never'");
        await DirectAsync(Warm, stop);
        await QueuedAsync(2, 2 * Warm, stop);
    }

    private async Task<Round> RoundAsync(int number, int filings, bool withDirect, CancellationToken stop)
    {
        var round = new Round();
        for (var turn = 0; turn < 3; turn++)
            switch ((turn + number) % 3)
            {
                case 0: round.Direct = withDirect ? await DirectAsync(filings, stop) : null; break;
                case 1: round.One = await QueuedAsync(1, filings, stop); break;
                default: round.Two = await QueuedAsync(2, filings, stop); break;
            }

        Console.Error.WriteLine($"round {number + 1}: without {round.Direct}; one {round.One}; two {round.Two}");
        return round;
    }

    private async Task<Measured> DirectAsync(int filings, CancellationToken stop)
    {
        var batch = Directory.CreateDirectory(Path.Combine(folder, numbers.ToString(CultureInfo.InvariantCulture))).FullName;
        for (var n = 0; n < filings; n++, numbers++) await File.WriteAllBytesAsync(Path.Combine(batch, $"{numbers}.pdf"), Papers.Pdf(numbers, PagesOfFiling), stop);
        while (direct.Id is null) await Task.Delay(10, stop);
        var before = Processor.Seconds(direct.Id.Value);
        var wall = double.Parse(await direct.AskAsync("read " + batch, Patience, stop), CultureInfo.InvariantCulture);
        var work = Processor.Seconds(direct.Id.Value) - before;
        Directory.Delete(batch, recursive: true);
        return new(wall, work, 0, 0);
    }

    // All filings are there before the first is handed out, so that nothing but reading is measured.
    private async Task<Measured> QueuedAsync(int workers, int filings, CancellationToken stop)
    {
        foreach (var (worker, works) in fleet.Workers.Select((w, n) => (w, n < workers))) await worker.AskAsync(works ? "go" : "rest", Patience, stop);
        await fleet.UntilListeningAsync(workers, stop);
        var book = new MatterBook(fleet.Database, new BlobStore(fleet.Database));
        var first = numbers;
        for (var n = 0; n < filings; n++) await AddAsync(book, numbers++, stop);
        await hold.ExecuteAsync("checkpoint;");
        var before = Spent.Of(fleet);
        await hold.ExecuteAsync("alter table outbox disable trigger trial_hold; update outbox set due_at = now(); select pg_notify('outbox', '')");
        await UntilReadAsync(stop);
        var spent = Spent.Of(fleet) - before;
        await hold.ExecuteAsync("alter table outbox enable trigger trial_hold");
        var wall = await hold.ExecuteScalarAsync<double>(
            "select extract(epoch from max(j.ended_at) - min(j.started_at))::float8 from job j join filing f on f.read_key = j.key where f.matter = @matter and f.name >= @from", new { matter, from = $"{first}.pdf" });
        return new(wall, spent.Workers, spent.Database, spent.Rest);
    }

    private async Task AddAsync(MatterBook book, int number, CancellationToken stop)
    {
        var file = Path.Combine(folder, "sent");
        await File.WriteAllBytesAsync(file, Papers.Pdf(number, PagesOfFiling), stop);
        await book.AddAsync(matter, $"{number}.pdf", file, "", isSealed: false, null, urgent: false, stop);
    }

    private async Task UntilReadAsync(CancellationToken stop)
    {
        while (await hold.ExecuteScalarAsync<bool>("select exists (select 1 from job where stage = 'read' and state in ('waiting', 'running'))"))
        {
            fleet.CheckChildren();
            await Task.Delay(100, stop);
        }
    }

    private async Task<bool> TellAsync(IReadOnlyList<Round> rounds, int pages, CancellationToken stop)
    {
        var kept = ThroughputTable.Tell(rounds, pages);
        var (whole, filings, count) = await hold.QuerySingleAsync<(long, long, long)>(new CommandDefinition("select pg_database_size(current_database()), (select sum(size)::bigint from filing), (select count(*) from filing)", cancellationToken: stop));
        ThroughputTable.TellPaper(rounds, pages, whole / (double)(count * PagesOfFiling), filings / (double)(count * PagesOfFiling));
        return kept;
    }

    public async ValueTask DisposeAsync()
    {
        await direct.DisposeAsync();
        await hold.DisposeAsync();
        await fleet.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Processor seconds so far.</summary>
    private readonly record struct Spent(double Workers, double Database, double Rest)
    {
        public static Spent Of(Fleet fleet) => new(
            fleet.Workers.Sum(w => Processor.Seconds(w.Id!.Value)), Processor.Tree(fleet.Postgres.ProcessId!.Value), Processor.Tree(fleet.Broker.ProcessId!.Value) + Processor.Seconds(fleet.Server.Id!.Value));

        public static Spent operator -(Spent a, Spent b) => new(a.Workers - b.Workers, a.Database - b.Database, a.Rest - b.Rest);
    }
}

/// <summary>What one way took in one round.</summary>
/// <param name="Wall">Seconds from the start of the first filing to the end of the last.</param>
/// <param name="Work">Processor seconds of the process that reads, or of all workers, and of the programs that they start.</param>
/// <param name="Database">Processor seconds of PostgreSQL.</param>
/// <param name="Rest">Processor seconds of broker and server.</param>
internal sealed record Measured(double Wall, double Work, double Database, double Rest)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Wall:0.00} s, processor {Work:0.00} + {Database:0.00} + {Rest:0.00}");
}

/// <summary>The three ways in one round.</summary>
internal sealed class Round
{
    public Measured? Direct { get; set; }

    public Measured One { get; set; } = null!;

    public Measured Two { get; set; } = null!;
}
