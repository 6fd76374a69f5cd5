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

    /// <summary>Runs it and prints the table.</summary>
    /// <returns>Whether nothing was lost and nobody saw an error.</returns>
    public async Task<bool> RunAsync(TimeSpan span, CancellationToken stop)
    {
        await using var fleet = await Fleet.StartAsync(2, smallDisk: false, stop);
        var proof = new Proof(fleet);
        await proof.WatchAsync();
        var people = await FurnishAsync(fleet, stop);
        Console.Error.WriteLine($"{people.Count} people are signed in; they work for {span}.");
        foreach (var (_, _, person) in people) person.Times.Clear();
        using var evening = CancellationTokenSource.CreateLinkedTokenSource(stop);
        evening.CancelAfter(span);
        await Task.WhenAll(people.Select((p, n) => WorkAsync(p.Kind, p.Matter, p.Person, new Random(n), evening.Token)));
        var against = await proof.LookAsync(people.Where(p => p.Kind is not "reader").Select(p => (p.Matter, p.Person)), TimeSpan.FromMinutes(10), stop);
        Tell(people.Select(p => p.Person).ToList(), against);
        return against.Count == 0 && people.All(p => p.Person.Stumbles == 0);
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
            for (var n = 0; n < count; n++)
            {
                var (name, matter) = ($"{kind} {n + 1}", kind is "importer" ? records[n] : matters[n % Matters]);
                await access.GrantAsync(matter, await fleet.PersonAsync(name), kind is "reader" ? MatterRole.Reader : MatterRole.Editor, null, stop);
                people.Add((kind, matter, new(fleet.Address, name, Fleet.Password, TimeSpan.FromSeconds(60))));
            }

        foreach (var (kind, matter, person) in people)
        {
            await person.SignInAsync(stop);
            if (kind is not "importer") await person.PageAsync($"m/{matter}/statement", stop);
        }

        return people;
    }

    // The last click is brought to its end: only then does the person go home.
    private static async Task WorkAsync(string kind, Guid matter, Colleague person, Random chance, CancellationToken evening)
    {
        for (var n = 0; ; n++)
        {
            await Task.Delay(TimeSpan.FromSeconds(kind is "reader" ? 5 + (10 * chance.NextDouble()) : 10 + (20 * chance.NextDouble())), evening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (evening.IsCancellationRequested) return;
            if (kind is "reader") await person.PageAsync($"m/{matter}/{Pages[chance.Next(Pages.Length)]}", CancellationToken.None);
            else if (kind is "decider") await person.DecideAsync(matter, $"Thought {n} of {person.Name}.", CancellationToken.None);
            else await person.AddAsync(matter, $"{n} Exhibit.pdf", Papers.Pdf(matter.GetHashCode() & 0xFFFF, 10 + n), CancellationToken.None);
        }
    }

    private static void Tell(List<Colleague> people, IReadOnlyList<string> against)
    {
        Console.WriteLine("| request | answered | median, ms | p95, ms | p99, ms | slowest, ms |\n|---|---|---|---|---|---|");
        foreach (var group in people.SelectMany(p => p.Times).GroupBy(t => t.What, t => t.Took.TotalMilliseconds, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var times = group.Order().ToArray();
            double At(double share) => times[Math.Min(times.Length - 1, (int)(share * times.Length))];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {group.Key} | {times.Length} | {At(0.5):0} | {At(0.95):0} | {At(0.99):0} | {times[^1]:0} |"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{people.Sum(p => p.Stumbles)} errors; {people.Sum(p => p.Decided.Count)} decisions and {people.Sum(p => p.Added.Count)} filings confirmed; {against.Count} lost, doubled or broken."));
        foreach (var seen in people.SelectMany(p => p.Seen).Distinct(StringComparer.Ordinal).Take(10)) Console.Error.WriteLine("seen: " + seen);
        foreach (var sentence in against.Take(20)) Console.Error.WriteLine(sentence);
    }
}
