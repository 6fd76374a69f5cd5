using System.Buffers;
using System.Diagnostics;
using Assiduous.Citations;

namespace Assiduous.Citations.Benchmarks;

internal static class Quick
{
    private static readonly SearchValues<char> Nothing = SearchValues.Create("\u0001\u0002\u0003");

    public static int Scan(string text) => text.AsSpan().IndexOfAny(Nothing);

    /// <summary>Prints megabytes a second for the text as it is (dense), for prose with few citations, and for prose with none.</summary>
    public static void Run(string dense)
    {
        var watch = Stopwatch.StartNew();
        CitationReader.Read("Smith v. Jones, 1 U.S. 1 (1990).");
        Console.WriteLine($"tables and first citation: {watch.Elapsed.TotalMilliseconds:F0} ms");
        const string Prose = "The officer applied the handcuffs and walked with the plaintiff to the courtroom, where the judge was waiting for the lawyers to arrive. On March 17, 2016, about 10 minutes later, he wrote it down. ";
        var plain = string.Concat(Enumerable.Repeat(Prose, 5_000_000 / Prose.Length));
        const string Cite = "Roe v. Poe, 932 F. Supp. 2d 575, 589 (S.D.N.Y. 2013). (Pl. Tr. at 82:5–15). ";
        var opinion = string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat(Prose, 12)) + Cite, 5_000_000 / ((Prose.Length * 12) + Cite.Length)));
        Print("as given", dense, 100);
        Print("plain opinion, two citations in 2.4 KB, 5 MB", opinion, 4);
        Print("plain prose, 5 MB", plain, 4);
    }

    private static void Print(string name, string text, int rounds)
    {
        var read = Best(() => CitationReader.Read(text), rounds);
        var scan = Best(() => Scan(text), rounds);
        Console.WriteLine($"{name}: read {text.Length / 1e6 / read:F1} MB/s, plain scan {text.Length / 1e6 / scan:F0} MB/s, ratio {read / scan:F0}");
    }

    private static double Best(Action action, int rounds)
    {
        var best = double.MaxValue;
        for (var i = 0; i < rounds * 2; i++)
        {
            var watch = Stopwatch.StartNew();
            action();
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }
        return best;
    }
}
