using System.Globalization;

namespace Assiduous.Server.Trials;

/// <summary>The tables of <see cref="ThroughputTrial"/> and the limits that they are held to.</summary>
internal static class ThroughputTable
{
    /// <summary>The most that the queue may add to the time and to the processor time of a worker, in percent.</summary>
    private const double QueueLimit = 3;

    /// <summary>The least that two workers must be of one, where the machine has processors for them.</summary>
    private const double TwoLimit = 1.8;

    /// <summary>Prints what the three ways took.</summary>
    /// <returns>Whether the limits were kept that this machine can show.</returns>
    public static bool Tell(IReadOnlyList<Round> rounds, int pages)
    {
        Console.WriteLine("| | wall, s | processor of reading, s | processor of database, s | processor of broker and server, s | pages an hour | pages an hour a core |\n|---|---|---|---|---|---|---|");
        Row("no queue, one process", rounds.Select(r => r.Direct!), pages);
        Row("one worker", rounds.Select(r => r.One), pages);
        Row("two workers", rounds.Select(r => r.Two), pages);
        var (clock, work) = (Percent(rounds, r => r.One.Wall / r.Direct!.Wall), Percent(rounds, r => r.One.Work / r.Direct!.Work));
        var (times, spends) = (Median(rounds.Select(r => r.One.Wall / r.Two.Wall)), Percent(rounds, r => r.Two.Work / r.One.Work));
        var busy = 100 * Median(rounds.Select(r => All(r.Two) / r.Two.Wall)) / Environment.ProcessorCount;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"""

            Medians of {rounds.Count} rounds: with the queue one worker takes {clock:+0.0;-0.0} % time by the clock and {work:+0.0;-0.0} % processor time (limit {QueueLimit:0} %); database, broker and server take {Percent(rounds, r => 1 + ((r.One.Database + r.One.Rest) / r.One.Work)):0.0} % beside it, on whatever machine they stand.
            Two workers are {times:0.00} times one by the clock, and spend {spends:+0.0;-0.0} % processor time for the same pages; they, database, broker and server keep this machine's {Environment.ProcessorCount} processors busy to {busy:0} %.
            """));
        // Two workers beside a database and a broker on two processors cannot show twice one: there the clock says nothing of the queue.
        var linear = Environment.ProcessorCount < 4 || times >= TwoLimit;
        if (Math.Max(clock, work) > QueueLimit) Console.Error.WriteLine("The limit of the queue was missed.");
        if (!linear) Console.Error.WriteLine("Two workers were too slow.");
        return Math.Max(clock, work) <= QueueLimit && linear;
    }

    /// <summary>Prints how one and two workers compare that are each held to a share of a processor.</summary>
    /// <returns>Whether two are within a tenth of twice one.</returns>
    public static bool TellShares(IReadOnlyList<Round> rounds, int share)
    {
        var (times, spends) = (Median(rounds.Select(r => r.One.Wall / r.Two.Wall)), Percent(rounds, r => r.Two.Work / r.One.Work));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Each worker held to {share} % of a processor: two are {times:0.00} times one (rounds: {string.Join(", ", rounds.Select(r => (r.One.Wall / r.Two.Wall).ToString("0.00", CultureInfo.InvariantCulture)))}; least {TwoLimit:0.0}), and spend {spends:+0.0;-0.0} % processor time for the same pages."));
        if (times < TwoLimit) Console.Error.WriteLine("Two workers were too slow.");
        return times >= TwoLimit;
    }

    /// <summary>Prints what the row of one worker comes to for large records.</summary>
    /// <param name="rounds">The rounds.</param>
    /// <param name="pages">Pages that each way read.</param>
    /// <param name="bytes">Bytes in the database for each page, all in all.</param>
    /// <param name="filingBytes">Bytes of the filing itself for each page.</param>
    public static void TellPaper(IReadOnlyList<Round> rounds, int pages, double bytes, double filingBytes)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nDatabase: {bytes / 1e3:0.0} GB a million pages; the filings themselves are {filingBytes / 1e3:0.0} GB.\n"));
        Console.WriteLine("| pages | core hours of reading | core hours of database, broker and server | GB in the database |\n|---|---|---|---|");
        var (work, beside) = (rounds.Sum(r => r.One.Work) / pages, rounds.Sum(r => r.One.Database + r.One.Rest) / pages);
        foreach (var million in (int[])[1, 10, 100])
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {million},000,000 | {work * million * 1e6 / 3600:0.0} | {beside * million * 1e6 / 3600:0.0} | {bytes * million / 1e3:0} |"));
    }

    private static void Row(string name, IEnumerable<Measured> rounds, int pages)
    {
        var all = rounds.ToList();
        var (wall, work) = (all.Sum(m => m.Wall), all.Sum(m => m.Work));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {wall:0.0} | {work:0.0} | {all.Sum(m => m.Database):0.0} | {all.Sum(m => m.Rest):0.0} | {pages / wall * 3600:0} | {pages / work * 3600:0} |"));
    }

    private static double All(Measured m) => m.Work + m.Database + m.Rest;

    private static double Percent(IEnumerable<Round> rounds, Func<Round, double> ratio) => 100 * (Median(rounds.Select(ratio)) - 1);

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
