using System.Diagnostics;
using System.Globalization;

namespace Assiduous.Server.Trials;

/// <summary>A process of the fleet that is started again half a second after it ends, as a service manager does; one that never stays up is given up.</summary>
/// <remarks>It reads its standard input and goes when that ends, so that none is left behind where the trial itself is killed.</remarks>
internal sealed class Child : IAsyncDisposable
{
    private const int MostEnds = 12;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);
    private readonly string name;
    private readonly Func<ProcessStartInfo> program;
    private readonly CancellationTokenSource closing = new();
    private readonly Task keeping;
    private readonly List<string> lines = [];
    private Process? process;
    private bool struck;

    public Child(string name, Func<ProcessStartInfo> program)
    {
        (this.name, this.program) = (name, program);
        keeping = KeepAsync();
    }

    /// <summary>Its process; null between the end of one and the start of the next.</summary>
    public int? Id => process is { HasExited: false } p ? p.Id : null;

    /// <summary>How often it was started.</summary>
    public int Starts { get; private set; }

    /// <summary>Why it is started no more, with its last words; null while it is.</summary>
    public string? GivenUp { get; private set; }

    /// <summary>What it said last.</summary>
    public string LastWords
    {
        get
        {
            lock (lines) return string.Join('\n', lines.TakeLast(12));
        }
    }

    /// <summary>What is known of it, for whoever looks for what went wrong.</summary>
    public string Told() => string.Create(CultureInfo.InvariantCulture, $"{name}, process {Id?.ToString(CultureInfo.InvariantCulture) ?? "none"}, started {Starts} times: {LastWords}");

    /// <summary>Asks it something in a line, and returns the first line that it answers with the same beginning.</summary>
    /// <exception cref="TimeoutException">It did not answer in time.</exception>
    public async Task<string> AskAsync(string what, TimeSpan patience, CancellationToken stop)
    {
        lock (lines) lines.RemoveAll(l => l.StartsWith(what + " ", StringComparison.Ordinal));
        if (process is not { HasExited: false } running) throw new TimeoutException($"{name} is not there to be asked.");
        await running.StandardInput.WriteLineAsync(what.AsMemory(), stop);
        for (var until = DateTime.UtcNow + patience; DateTime.UtcNow < until; await Task.Delay(50, stop))
            lock (lines)
                if (lines.Find(l => l.StartsWith(what + " ", StringComparison.Ordinal)) is { } answer) return answer[(what.Length + 1)..];
        throw new TimeoutException($"{name} did not answer.");
    }

    /// <summary>This program in another mode, <c>serve</c> or <c>work</c>.</summary>
    public static ProcessStartInfo Self(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Child).Assembly.Location, .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true, UseShellExecute = false };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return start;
    }

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    public void Kill()
    {
        struck = true;
        if (process is { HasExited: false } running) running.Kill();
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await keeping;
        closing.Dispose();
    }

    private async Task KeepAsync()
    {
        for (var ends = 0; !closing.IsCancellationRequested;)
        {
            var began = Stopwatch.GetTimestamp();
            struck = false;
            var code = await OnceAsync();
            // Whom the trial struck did not fail; whoever stayed a while did not fail to come up.
            ends = struck || Stopwatch.GetElapsedTime(began) > Soon ? 0 : ends + 1;
            if (ends >= MostEnds)
            {
                GivenUp = string.Create(CultureInfo.InvariantCulture, $"{name} ended {ends} times within {Soon.TotalSeconds:0} seconds of its start, last with code {code}. Its last words: {LastWords}");
                return;
            }

            await Task.Delay(500, closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<int> OnceAsync()
    {
        using var running = process = Process.Start(program())!;
        Starts++;
        running.OutputDataReceived += Keep;
        running.ErrorDataReceived += Keep;
        running.BeginOutputReadLine();
        running.BeginErrorReadLine();
        await running.WaitForExitAsync(closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!running.HasExited)
        {
            running.Kill(entireProcessTree: true);
            await running.WaitForExitAsync(CancellationToken.None);
        }

        process = null;
        return running.ExitCode;
    }

    private void Keep(object sender, DataReceivedEventArgs said)
    {
        if (said.Data is null) return;
        lock (lines)
        {
            lines.Add(said.Data);
            if (lines.Count > 200) lines.RemoveAt(0);
        }
    }
}
