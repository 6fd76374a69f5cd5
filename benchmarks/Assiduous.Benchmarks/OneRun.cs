using System.Diagnostics;
using System.Globalization;
using Assiduous.Samples.Synthetic;

namespace Assiduous.Benchmarks;

/// <summary>One review split by stage on the clock, as a process goes through it: first with an empty cache, then with a full one.</summary>
internal static class OneRun
{
    /// <summary>The stages in their order.</summary>
    public static IReadOnlyList<(string Name, Func<long> Run)> Steps(MatterStages stages) =>
    [
        ("read", () => stages.Read()), ("recognise", () => stages.Recognise()), ("citations", () => stages.Cite()), ("statements", () => stages.State()),
        ("judgment", () => stages.Judge()), ("all behind reading", () => stages.Whole()), ("review.json", stages.Json), ("review.html", stages.Html),
    ];

    public static int Run(string[] options)
    {
        var (facts, pages, workers) = (Options.Number(options, "--facts", 60), Options.Number(options, "--pages", 1000), Options.Number(options, "--workers", Environment.ProcessorCount));
        foreach (var times in options.Contains("--grow") ? new[] { 1, 2, 4 } : [1]) Table(facts * times, pages * times, workers);
        return 0;
    }

    private static void Table(int facts, int pages, int workers)
    {
        var folder = Directory.CreateTempSubdirectory("assiduous-once-").FullName;
        try
        {
            SyntheticMatter.Make(facts, pages, seed: 2).WriteTo(folder);
            var cache = Path.Combine(folder, "review", ".cache", "stages.db");
            var runs = Enumerable.Range(0, 3).Select(_ => Time(new(folder, cache, workers))).ToArray();
            Console.WriteLine($"\n{facts} facts, {pages} pages of testimony\n\n| stage | cold (ms) | cached (ms) | cached and warm (ms) |\n|---|---:|---:|---:|");
            for (var i = 0; i < runs[0].Count; i++)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {runs[0][i].Name} | {runs[0][i].Milliseconds:0} | {runs[1][i].Milliseconds:0} | {runs[2][i].Milliseconds:0} |"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<(string Name, double Milliseconds)> Time(MatterStages stages)
    {
        var times = new List<(string, double)>();
        foreach (var (name, run) in Steps(stages))
        {
            var clock = Stopwatch.StartNew();
            run();
            times.Add((name, clock.Elapsed.TotalMilliseconds));
        }

        return times;
    }
}

/// <summary>Reads options of the form <c>--name number</c>.</summary>
internal static class Options
{
    public static int Number(string[] options, string name, int otherwise)
    {
        var at = Array.IndexOf(options, name);
        return at >= 0 && at + 1 < options.Length ? int.Parse(options[at + 1], CultureInfo.InvariantCulture) : otherwise;
    }
}
