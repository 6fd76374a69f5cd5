using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Assiduous.Server.Hosting;
using Assiduous.Server.Trials;
using Assiduous.Testing;

namespace Assiduous.Server.Tests;

/// <summary>The demonstration from nothing, as somebody would try it: two people at the sample's ledger, a worker killed, and neither of them notices.</summary>
public sealed partial class StoryTests(Services services)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_people_work_on_the_sample_a_worker_is_killed_and_neither_notices()
    {
        _ = (services.Postgres, services.Broker);
        using var demo = Start();
        try
        {
            await TellAsync(demo);
        }
        finally
        {
            if (!demo.HasExited) demo.Kill(entireProcessTree: true);
        }
    }

    private static async Task TellAsync(Process demo)
    {
        var (address, workers) = await UntilOpenAsync(demo);
        using var pat = new Colleague(address, Demo.People[0], Demo.Password);
        using var robin = new Colleague(address, Demo.People[1], Demo.Password);
        await Task.WhenAll(pat.SignInAsync(Stop), robin.SignInAsync(Stop));
        var matter = Guid.Parse(Matter().Match(await robin.PageAsync("", Stop)).Groups[1].Value);
        Assert.Contains("handcuff", await pat.PageAsync($"m/{matter}/statement", Stop), StringComparison.OrdinalIgnoreCase);
        await Task.WhenAll(pat.DecideAsync(matter, "Before, says Pat.", Stop), robin.DecideAsync(matter, "Before, says Robin.", Stop));

        Process.GetProcessById(workers[0]).Kill();
        await Task.WhenAll(pat.AddAsync(matter, "140 Letter.pdf", Papers.Pdf(140, 3), Stop), robin.DecideAsync(matter, "Meanwhile, says Robin.", Stop));
        await UntilSaysAsync(robin, $"m/{matter}/record", "140 Letter.pdf");
        await pat.DecideAsync(matter, "After, says Pat.", Stop);

        foreach (var person in (Colleague[])[pat, robin])
        {
            var history = await person.PageAsync($"m/{matter}/history", Stop);
            foreach (var words in (string[])["Before, says Pat.", "Before, says Robin.", "Meanwhile, says Robin.", "After, says Pat."]) Assert.Contains(words, history, StringComparison.Ordinal);
            Assert.True(person.Stumbles == 0, $"{person.Name} noticed: {string.Join(", ", person.Seen)}");
        }

        Assert.Contains("The trail is whole", await pat.PageAsync($"m/{matter}/trail", Stop), StringComparison.Ordinal);
        await EndAsync(demo);
        Assert.DoesNotContain(workers, w => Process.GetProcesses().Any(p => p.Id == w && p.ProcessName.Contains("dotnet", StringComparison.Ordinal)));
    }

    private static Process Start()
    {
        var program = Places.InRepository("src", "Assiduous.Cli", "bin", new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Parent!.Name, "net10.0", "assiduous.dll");
        return Process.Start(new ProcessStartInfo("dotnet", [program, "server", "--demo"]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
    }

    private static async Task<(Uri Address, int[] Workers)> UntilOpenAsync(Process demo)
    {
        var (address, workers, said) = ((Uri?)null, new List<int>(), new List<string>());
        while (address is null || workers.Count < 2)
        {
            var line = await demo.StandardError.ReadLineAsync(Stop) ?? throw new InvalidOperationException("The demonstration ended: " + string.Join('\n', said));
            said.Add(line);
            if (Opened().Match(line) is { Success: true } open) address = new(open.Groups[1].Value);
            if (Worker().Match(line) is { Success: true } worker) workers.Add(int.Parse(worker.Groups[1].Value, CultureInfo.InvariantCulture));
        }

        // Whatever it says later is read too, so that it never waits for a reader.
        _ = (demo.StandardError.ReadToEndAsync(Stop), demo.StandardOutput.ReadToEndAsync(Stop));
        return (address, [.. workers]);
    }

    private static async Task UntilSaysAsync(Colleague person, string address, string words)
    {
        while (!(await person.PageAsync(address, Stop)).Contains(words, StringComparison.Ordinal)) await Task.Delay(200, Stop);
    }

    private static async Task EndAsync(Process demo)
    {
        Assert.Equal(0, Kill(demo.Id, 2));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        await demo.WaitForExitAsync(patience.Token);
        Assert.Equal(0, demo.ExitCode);
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int id, int signal);

    [GeneratedRegex("href=\"/m/(?<id>[0-9a-f-]{36})/\"", RegexOptions.NonBacktracking)]
    private static partial Regex Matter();

    [GeneratedRegex("Open (?<address>http[^ ]*) in a browser", RegexOptions.NonBacktracking)]
    private static partial Regex Opened();

    [GeneratedRegex("runs as process (?<id>[0-9]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Worker();
}
