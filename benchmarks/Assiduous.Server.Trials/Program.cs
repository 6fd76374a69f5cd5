using System.Globalization;
using Assiduous.Server.Hosting;

namespace Assiduous.Server.Trials;

/// <summary>Trials of the shared server that take minutes: faults at random moments, load, throughput. Each prints a table for <c>docs/scale.md</c>.</summary>
internal static class Program
{
    private const string Usage =
        """
        faults [worker|server|database|broker|disk|network]... [--times N] [--span SECONDS] [--seed N]
        load [--minutes M | --seconds S] [--readers N] [--deciders N] [--importers N]
        throughput [--pages N] [--share PERCENT]
        index [--cases N]
        """;

    private static async Task<int> Main(string[] args)
    {
        using var stop = new CancellationTokenSource();
        using var term = System.Runtime.InteropServices.PosixSignalRegistration.Create(System.Runtime.InteropServices.PosixSignal.SIGTERM, s => Cancel(s, stop));
        using var ctrl = System.Runtime.InteropServices.PosixSignalRegistration.Create(System.Runtime.InteropServices.PosixSignal.SIGINT, s => Cancel(s, stop));
        try
        {
            return await RunAsync(args, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Console.Error.WriteLine("Stopped; everything that was started is taken down again.");
            return 130;
        }
        catch (InvalidOperationException trouble)
        {
            Console.Error.WriteLine(trouble.Message);
            return 1;
        }
    }

    private static async Task<int> RunAsync(string[] args, CancellationTokenSource stop)
    {
        switch (args)
        {
            case ["serve"]:
                using (var times = new ServerTimes())
                {
                    Listen(line => line is "times" ? times.Take() : null, stop);
                    await AssiduousServer.RunAsync(Settings(), stop.Token);
                }

                return 0;
            case ["work", var name]:
                using (var shift = new Shift(rest => WorkerHost.RunAsync(Settings(), name, 1, rest)))
                {
                    shift.Go();
                    Listen(line => Work(shift, line), stop);
                    await Task.Delay(Timeout.Infinite, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }

                return 0;
            case ["faults", .. var rest]: return await FaultsAsync(rest, stop.Token);
            case ["load", .. var rest]:
                var load = new LoadTrial(Number(rest, "--readers", 200), Number(rest, "--deciders", 20), Number(rest, "--importers", 5));
                return await load.RunAsync(TimeSpan.FromSeconds((60 * Number(rest, "--minutes", rest.Contains("--seconds", StringComparer.Ordinal) ? 0 : 10)) + Number(rest, "--seconds", 0)), stop.Token) ? 0 : 1;
            case ["throughput", .. var rest]:
                return await ThroughputTrial.RunAsync(Number(rest, "--pages", 10_000), Number(rest, "--share", 0) is > 0 and var share ? share : null, stop.Token) ? 0 : 1;
            case ["index", .. var rest]:
                await IndexTrial.RunAsync(Number(rest, "--cases", 1_000_000), stop.Token);
                return 0;
            case ["direct"]:
                DirectReader.Run(stop.Token);
                return 0;
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }

    // A line from the trial asks for something; where the trial is gone, so is its end of the line, and this process goes too.
    // On a thread of its own: the console reads without regard to whoever awaits.
    private static void Listen(Func<string, string?> answer, CancellationTokenSource stop) => new Thread(() =>
    {
        while (Console.In.ReadLine() is { } line)
            if (answer(line) is { } said) Console.WriteLine($"{line} {said}");
        stop.Cancel();
    }) { IsBackground = true }.Start();

    private static string? Work(Shift shift, string line)
    {
        if (line is "go") shift.Go();
        else if (line is "rest") shift.Rest();
        else return null;
        return "done";
    }

    private static void Cancel(System.Runtime.InteropServices.PosixSignalContext signal, CancellationTokenSource stop)
    {
        signal.Cancel = true;
        stop.Cancel();
    }

    private static ServerOptions Settings() => ServerSettings.Read(null, Environment.GetEnvironmentVariable) with { SecureCookies = false, Report = message => Console.Error.WriteLine(message) };

    private static async Task<int> FaultsAsync(string[] args, CancellationToken stop)
    {
        var kinds = args.Select(a => Enum.TryParse<Fault>(a, ignoreCase: true, out var f) && !int.TryParse(a, out _) ? (Fault?)f : null).OfType<Fault>().ToArray();
        if (kinds.Length == 0) kinds = Enum.GetValues<Fault>();
        var (times, span, seed) = (Number(args, "--times", 20), Number(args, "--span", 5), Number(args, "--seed", 1));
        Console.WriteLine("| fault | times | decisions confirmed | filings confirmed | tries again | slowest proof, s | lost, doubled or broken |\n|---|---|---|---|---|---|---|");
        var bad = 0;
        foreach (var kind in kinds)
        {
            await using var trial = await FaultTrial.StartAsync(kind == Fault.Disk, seed, stop);
            var rounds = new List<FaultOutcome>();
            for (var n = 0; n < times; n++)
            {
                rounds.Add(await trial.RoundAsync(kind, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(span), stop));
                foreach (var sentence in rounds[^1].Against.Take(20)) Console.Error.WriteLine($"{kind} {n + 1}: {sentence}");
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind} {n + 1}: at {rounds[^1].Moment.TotalSeconds:0.0} s, {rounds[^1].Decided} decided, {rounds[^1].Added} added, {rounds[^1].Stumbles} tries again, proof after {rounds[^1].Recovery.TotalSeconds:0.0} s"));
            }

            bad += rounds.Sum(r => r.Against.Count);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {kind.ToString().ToLowerInvariant()} | {times} | {rounds.Sum(r => r.Decided)} | {rounds.Sum(r => r.Added)} | {rounds.Sum(r => r.Stumbles)} | {rounds.Max(r => r.Recovery).TotalSeconds:0.0} | {rounds.Sum(r => r.Against.Count)} |"));
        }

        return bad == 0 ? 0 : 1;
    }

    private static int Number(string[] args, string name, int otherwise) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length && int.TryParse(args[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
