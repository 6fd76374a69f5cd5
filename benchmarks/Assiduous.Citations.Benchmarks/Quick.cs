using System.Buffers;
using System.Diagnostics;
using Assiduous.Citations;

namespace Assiduous.Citations.Benchmarks;

internal static class Quick
{
    private const double Enough = 0.6;
    private static readonly SearchValues<char> Nothing = SearchValues.Create("\u0001\u0002\u0003");

    public static int Scan(string text) => text.AsSpan().IndexOfAny(Nothing);

    /// <summary>Prints megabytes a second of processor time for the text as it is (dense), for prose with few citations, and for prose with none; then how time grows with length.</summary>
    public static void Run(string dense)
    {
        var watch = Stopwatch.StartNew();
        CitationReader.Read("Smith v. Jones, 1 U.S. 1 (1990).");
        Console.WriteLine($"tables and first citation: {watch.Elapsed.TotalMilliseconds:F0} ms");
        const string Prose = "The officer applied the handcuffs and walked with the plaintiff to the courtroom, where the judge was waiting for the lawyers to arrive. On March 17, 2016, about 10 minutes later, he wrote it down. ";
        var plain = Repeat(Prose, 5_000_000);
        const string Cite = "Roe v. Poe, 932 F. Supp. 2d 575, 589 (S.D.N.Y. 2013). (Pl. Tr. at 82:5–15). ";
        var opinion = Repeat(string.Concat(Enumerable.Repeat(Prose, 12)) + Cite, 5_000_000);
        Print("as given", dense);
        Print("plain opinion, two citations in 2.4 KB, 5 MB", opinion);
        Print("plain prose, 5 MB", plain);
        Grow("as given, 1, 2 and 4 times 1.25 MB", Repeat(dense + "\n\n", 5_000_000));
        Grow("plain opinion, 1, 2 and 4 times 1.25 MB", opinion);
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, Math.Max(1, length / piece.Length)));

    private static void Print(string name, string text)
    {
        var read = Cost(() => CitationReader.Read(text));
        var scan = Cost(() => Scan(text));
        Console.WriteLine($"{name}: read {text.Length / 1e6 / read:F1} MB/s, plain scan {text.Length / 1e6 / scan:F0} MB/s, ratio {read / scan:F0}");
    }

    private static void Grow(string name, string text)
    {
        var costs = new[] { 4, 2, 1 }.Select(part => text[..(text.Length / part)]).Select(piece => Cost(() => CitationReader.Read(piece))).ToArray();
        Console.WriteLine($"{name}: time 1 : {costs[1] / costs[0]:F2} : {costs[2] / costs[0]:F2}");
    }

    /// <summary>Seconds of processor time for one run, the least of three series of runs, each long enough for the clock, after two during which the code is compiled at its best.</summary>
    private static double Cost(Action action)
    {
        for (var warm = 0; warm < 2; warm++)
        {
            Series(action);
            Thread.Sleep(150);
        }
        return Enumerable.Range(0, 3).Min(_ => Series(action));
    }

    private static double Series(Action action)
    {
        var from = Environment.CpuUsage.TotalTime;
        var runs = 0;
        do
        {
            action();
            runs++;
        }
        while ((Environment.CpuUsage.TotalTime - from).TotalSeconds < Enough);
        return (Environment.CpuUsage.TotalTime - from).TotalSeconds / runs;
    }
}
