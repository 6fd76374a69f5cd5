using System.Globalization;
using Assiduous.Server.Accounts;
using Assiduous.Server.Data;
using Assiduous.Server.Matters;

namespace Assiduous.Server.Trials;

/// <summary>Many people at once: readers turn pages of ledgers, some decide, a few add filings. People think between two clicks.</summary>
/// <param name="Readers">How many read.</param>
/// <param name="Deciders">How many decide.</param>
/// <param name="Importers">How many add filings.</param>
/// <param name="Matters">Over how many matters they are spread.</param>
/// <param name="Facts">Facts of each ledger.</param>
internal sealed record LoadTrial(int Readers, int Deciders, int Importers, int Matters = 10, int Facts = 80)
{
    private static readonly string[] Pages = ["statement", "statement", "statement", "claims", "record", ""];

    /// <summary>Milliseconds within which nineteen of twenty requests of each kind are to be answered.</summary>
    public const double Limit = 200;

    /// <summary>Runs it and prints the table.</summary>
    /// <returns>Whether nothing was lost, nobody saw an error, and the limit was kept.</returns>
    public async Task<bool> RunAsync(TimeSpan span, CancellationToken stop)
    {
        await using var fleet = await Fleet.StartAsync(2, smallDisk: false, wired: false, stop);
        var proof = new Proof(fleet);
        await proof.WatchAsync();
        var people = await FurnishAsync(fleet, stop);
        try
        {
            Console.Error.WriteLine($"{people.Count} people are signed in; they work for {span}.");
            foreach (var (_, _, person) in people) person.Times.Clear();
            await fleet.Server.AskAsync("times", TimeSpan.FromSeconds(10), stop);
            var before = Work.Of(fleet);
            using var evening = CancellationTokenSource.CreateLinkedTokenSource(stop);
            evening.CancelAfter(span);
            await Task.WhenAll(people.Select((p, n) => WorkAsync(p.Kind, p.Matter, p.Person, new Random(n), evening.Token, stop)));
            var (work, server) = (Work.Of(fleet) - before, await fleet.Server.AskAsync("times", TimeSpan.FromSeconds(10), stop));
            fleet.CheckChildren();
            var against = await proof.LookAsync(people.Where(p => p.Kind is not "reader").Select(p => (p.Matter, p.Person)), TimeSpan.FromMinutes(10), stop);
            return Tell(people.Select(p => p.Person).ToList(), server, work, span, against);
        }
        finally
        {
            foreach (var (_, _, person) in people) person.Dispose();
        }
    }

    /// <summary>Processor seconds of each part.</summary>
    private sealed record Work(double Server, double Workers, double Database, double Broker, double Browsers)
    {
        public static Work Of(Fleet fleet) => new(
            Processor.Seconds(fleet.Server.Id ?? 0), fleet.Workers.Sum(w => Processor.Tree(w.Id ?? 0)), Processor.Tree(fleet.Postgres.ProcessId!.Value), Processor.Tree(fleet.Broker.ProcessId!.Value),
            Environment.CpuUsage.TotalTime.TotalSeconds);

        public static Work operator -(Work a, Work b) => new(a.Server - b.Server, a.Workers - b.Workers, a.Database - b.Database, a.Broker - b.Broker, a.Browsers - b.Browsers);
    }

    private async Task<List<(string Kind, Guid Matter, Colleague Person)>> FurnishAsync(Fleet fleet, CancellationToken stop)
    {
        var owner = await fleet.PersonAsync("Olga Owner");
        var (book, access) = (new MatterBook(fleet.Database, new BlobStore(fleet.Database)), new AccessBook(fleet.Database));
        var matters = new List<Guid>();
        for (var m = 0; m < Matters; m++)
        {
            matters.Add(await fleet.MatterAsync($"Marrow v. Quill {m + 1}", owner));
            foreach (var (name, bytes) in Papers.Ledger(Facts + m))
            {
                var file = Path.GetTempFileName();
                await File.WriteAllBytesAsync(file, bytes, stop);
                await book.AddAsync(matters[m], name, file, "", isSealed: false, null, urgent: true, stop);
                File.Delete(file);
            }
        }

        // Filings of their own matters, as a docket grows while others argue.
        var records = new List<Guid>();
        for (var i = 0; i < Importers; i++) records.Add(await fleet.MatterAsync($"Record {i + 1}", owner));
        var people = new List<(string Kind, Guid Matter, Colleague Person)>();
        foreach (var (kind, count) in ((string, int)[])[("reader", Readers), ("decider", Deciders), ("importer", Importers)])
        {
            var names = Enumerable.Range(1, count).Select(n => $"{kind} {n}").ToArray();
            foreach (var (n, id) in (await fleet.CrowdAsync(owner, names, stop)).Index())
            {
                var matter = kind is "importer" ? records[n] : matters[n % Matters];
                await access.GrantAsync(matter, id, kind is "reader" ? MatterRole.Reader : MatterRole.Editor, null, null, stop);
                people.Add((kind, matter, new(fleet.Address, names[n], Fleet.Password, TimeSpan.FromSeconds(60))));
            }
        }

        await Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = stop }, async (p, cease) =>
        {
            await p.Person.SignInAsync(cease);
            if (p.Kind is not "importer") await p.Person.PageAsync($"m/{p.Matter}/statement", cease);
        });
        return people;
    }

    // The last click is brought to its end: only then does the person go home. Meanwhile the page listens to what others do, as it does in a browser.
    private static async Task WorkAsync(string kind, Guid matter, Colleague person, Random chance, CancellationToken evening, CancellationToken stop)
    {
        using var listening = CancellationTokenSource.CreateLinkedTokenSource(evening);
        var events = person.ListenAsync(matter, listening.Token);
        for (var n = 0; ; n++)
        {
            await Task.Delay(TimeSpan.FromSeconds(kind is "reader" ? 5 + (10 * chance.NextDouble()) : 10 + (20 * chance.NextDouble())), evening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (evening.IsCancellationRequested) break;
            if (kind is "reader") await person.PageAsync($"m/{matter}/{Pages[chance.Next(Pages.Length)]}", stop);
            else if (kind is "decider") await person.DecideAsync(matter, $"Thought {n} of {person.Name}.", stop);
            else await person.AddAsync(matter, $"{n} Exhibit.pdf", Papers.Pdf(matter.GetHashCode() & 0xFFFF, 10 + n), stop);
        }

        await events;
        stop.ThrowIfCancellationRequested();
    }

    private static bool Tell(List<Colleague> people, string server, Work work, TimeSpan span, IReadOnlyList<string> against)
    {
        Console.WriteLine("| request | answered | median, ms | p95, ms | p99, ms | slowest, ms |\n|---|---|---|---|---|---|");
        var kept = true;
        foreach (var group in people.SelectMany(p => p.Times).GroupBy(t => t.What, t => t.Took.TotalMilliseconds, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var times = new Spread(group);
            kept &= times.At(0.95) < Limit;
            Console.WriteLine($"| {group.Key}, in the browser | {times.ToString().Replace(" ", " | ", StringComparison.Ordinal)} |");
        }

        foreach (var row in server.Split(';', StringSplitOptions.RemoveEmptyEntries)) Console.WriteLine($"| in the server, {row.Replace(" ", " | ", StringComparison.Ordinal)} |");
        var stumbles = people.Sum(p => p.Stumbles);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"\n{span.TotalMinutes:0.#} minutes: {stumbles} errors; {people.Sum(p => p.Decided.Count)} decisions and {people.Sum(p => p.Added.Count)} filings confirmed; {against.Count} lost, doubled or broken. Processor, s: server {work.Server:0.0}, workers {work.Workers:0.0}, database {work.Database:0.0}, broker {work.Broker:0.0}, browsers {work.Browsers:0.0}."));
        foreach (var seen in people.SelectMany(p => p.Seen).Distinct(StringComparer.Ordinal).Take(10)) Console.Error.WriteLine("seen: " + seen);
        foreach (var sentence in against.Take(20)) Console.Error.WriteLine(sentence);
        if (!kept) Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The limit of {Limit:0} ms for nineteen of twenty requests was missed."));
        return kept && stumbles == 0 && against.Count == 0;
    }
}
