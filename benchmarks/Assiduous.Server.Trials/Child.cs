using System.Diagnostics;

namespace Assiduous.Server.Trials;

/// <summary>A process of the fleet that is started again half a second after it ends, as a service manager does.</summary>
internal sealed class Child : IAsyncDisposable
{
    private readonly Func<ProcessStartInfo> program;
    private readonly CancellationTokenSource closing = new();
    private readonly Task keeping;
    private readonly List<string> lines = [];
    private Process? process;

    public Child(Func<ProcessStartInfo> program)
    {
        this.program = program;
        keeping = KeepAsync();
    }

    /// <summary>Its process; null between the end of one and the start of the next.</summary>
    public int? Id => process is { HasExited: false } p ? p.Id : null;

    /// <summary>How often it was started.</summary>
    public int Starts { get; private set; }

    /// <summary>What it said last.</summary>
    public string LastWords
    {
        get
        {
            lock (lines) return string.Join('\n', lines.TakeLast(12));
        }
    }

    /// <summary>This program in another mode, <c>serve</c> or <c>work</c>.</summary>
    public static ProcessStartInfo Self(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Child).Assembly.Location, .. arguments]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return start;
    }

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    public void Kill()
    {
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
        while (!closing.IsCancellationRequested)
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
            await Task.Delay(500, closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
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
