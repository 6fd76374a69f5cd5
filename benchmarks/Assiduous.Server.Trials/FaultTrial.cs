using System.Diagnostics;
using Assiduous.Server.Data;
using Assiduous.Server.Matters;

namespace Assiduous.Server.Trials;

/// <summary>What can happen.</summary>
internal enum Fault
{
    /// <summary>A worker is killed.</summary>
    Worker,

    /// <summary>The server is killed.</summary>
    Server,

    /// <summary>PostgreSQL is killed, as by a power cut.</summary>
    Database,

    /// <summary>RabbitMQ is killed, as by a power cut.</summary>
    Broker,

    /// <summary>The disk of the database is full for a while.</summary>
    Disk,

    /// <summary>Nothing passes between server, workers, database and broker for a while.</summary>
    Network,
}

/// <summary>Two people decide and one adds filings while something fails; afterwards everything confirmed must be there, once, and whole.</summary>
internal sealed class FaultTrial : IAsyncDisposable
{
    private readonly Fleet fleet;
    private readonly Proof proof;
    private readonly Random chance;
    private readonly List<(Guid Matter, Colleague Person)> people = [];
    private int written;

    private FaultTrial(Fleet fleet, int seed) => (this.fleet, proof, chance) = (fleet, new(fleet), new(seed));

    public static async Task<FaultTrial> StartAsync(bool smallDisk, int seed, CancellationToken stop)
    {
        var trial = new FaultTrial(await Fleet.StartAsync(2, smallDisk, wired: true, stop), seed);
        try
        {
            await trial.FurnishAsync(stop);
            return trial;
        }
        catch
        {
            await trial.DisposeAsync();
            throw;
        }
    }

    /// <summary>One fault at a moment that chance chooses, while people work.</summary>
    /// <param name="fault">What happens.</param>
    /// <param name="work">How long people work.</param>
    /// <param name="span">How long the disk is full or the network is cut.</param>
    /// <param name="stop">Stops the trial.</param>
    public async Task<FaultOutcome> RoundAsync(Fault fault, TimeSpan work, TimeSpan span, CancellationToken stop)
    {
        using var evening = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var (decided, added, stumbles) = (people.Sum(p => p.Person.Decided.Count), people.Sum(p => p.Person.Added.Count), people.Sum(p => p.Person.Stumbles));
        var working = people.Select(p => WorkAsync(p.Matter, p.Person, evening.Token, stop)).ToArray();
        var moment = TimeSpan.FromMilliseconds(chance.Next(100, (int)work.TotalMilliseconds));
        await Task.Delay(moment, stop);
        await StrikeAsync(fault, span, stop);
        await Task.Delay(work - moment, stop);
        var clock = Stopwatch.StartNew();
        await evening.CancelAsync();
        await Task.WhenAll(working);
        await fleet.UntilReadyAsync(stop);
        var against = await proof.LookAsync(people, TimeSpan.FromMinutes(3), stop);
        return new(fault, moment, people.Sum(p => p.Person.Decided.Count) - decided, people.Sum(p => p.Person.Added.Count) - added, people.Sum(p => p.Person.Stumbles) - stumbles, clock.Elapsed, against);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, person) in people) person.Dispose();
        await fleet.DisposeAsync();
    }

    private async Task FurnishAsync(CancellationToken stop)
    {
        await proof.WatchAsync();
        var ids = new List<Guid>();
        foreach (var name in (string[])["Pat Vane", "Robin Hale", "Ina Porter"]) ids.Add(await fleet.PersonAsync(name));
        var (ledger, record) = (await fleet.MatterAsync("Marrow v. Quill", ids[0], ids[1]), await fleet.MatterAsync("Record v. Pages", ids[2]));
        var book = new MatterBook(fleet.Database, new BlobStore(fleet.Database));
        foreach (var (name, bytes) in Papers.Ledger(12))
        {
            var file = Path.GetTempFileName();
            await File.WriteAllBytesAsync(file, bytes, stop);
            await book.AddAsync(ledger, name, file, "", isSealed: false, null, urgent: true, stop);
            File.Delete(file);
        }

        people.AddRange([(ledger, Person("Pat Vane")), (ledger, Person("Robin Hale")), (record, Person("Ina Porter"))]);
        foreach (var (_, person) in people) await person.SignInAsync(stop);
        await people[0].Person.PageAsync($"m/{ledger}/statement", stop);
    }

    private Colleague Person(string name) => new(fleet.Address, name, Fleet.Password);

    // What was begun is brought to its end, with whatever patience it takes: only then does the person go home.
    private async Task WorkAsync(Guid matter, Colleague person, CancellationToken evening, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(TimeSpan.FromMinutes(4));
        while (!evening.IsCancellationRequested)
        {
            var n = Interlocked.Increment(ref written);
            if (person.Name is "Ina Porter") await person.AddAsync(matter, $"{n} Exhibit.pdf", Papers.Pdf(n, 25), patience.Token);
            else await person.DecideAsync(matter, $"Thought {n} of {person.Name}.", patience.Token);
            await Task.Delay(100, CancellationToken.None);
        }
    }

    private async Task StrikeAsync(Fault fault, TimeSpan span, CancellationToken stop)
    {
        switch (fault)
        {
            case Fault.Worker: fleet.Workers[chance.Next(fleet.Workers.Count)].Kill(); break;
            case Fault.Server: fleet.Server.Kill(); break;
            case Fault.Database: await fleet.Postgres.KillAsync(); break;
            case Fault.Broker: await fleet.Broker.KillAsync(); break;
            case Fault.Disk: await FillAsync(span, stop); break;
            case Fault.Network:
                fleet.CutWires(cut: true);
                await Task.Delay(span, stop);
                fleet.CutWires(cut: false);
                break;
            default: throw new ArgumentOutOfRangeException(nameof(fault));
        }

        await fleet.ReviveAsync(stop);
    }

    private async Task FillAsync(TimeSpan span, CancellationToken stop)
    {
        var disk = fleet.Disk ?? throw new InvalidOperationException("This fleet has no small disk.");
        disk.Fill();
        await Task.Delay(span, stop);
        disk.Empty();
    }
}

/// <summary>How a round went.</summary>
/// <param name="Fault">What happened.</param>
/// <param name="Moment">When, after the people began.</param>
/// <param name="Decided">Decisions confirmed in the round.</param>
/// <param name="Added">Filings confirmed in the round.</param>
/// <param name="Stumbles">How often somebody had to try again.</param>
/// <param name="Recovery">From the end of the work to the proof.</param>
/// <param name="Against">What was lost, done twice or broken; empty where nothing was.</param>
internal sealed record FaultOutcome(Fault Fault, TimeSpan Moment, int Decided, int Added, int Stumbles, TimeSpan Recovery, IReadOnlyList<string> Against);
