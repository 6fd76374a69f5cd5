using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Assiduous.Storage.Processes;

/// <summary>A program of the system (database, broker) that runs for a demonstration or a test, in a folder of its own, on this machine alone.</summary>
/// <remarks>Where the user is root the program runs as the user that its package made for it, because both refuse to run as root.</remarks>
public abstract class LocalService : IAsyncDisposable
{
    private readonly List<string> lines = [];
    private Process? process;

    /// <summary>Makes the folder in which the service keeps everything, and gives it to the service's user.</summary>
    /// <param name="kind">What it is, for the folder's name.</param>
    /// <param name="user">Who runs it where the caller is root.</param>
    /// <param name="within">The folder in which to make its own; null for the system's folder of temporary files.</param>
    protected LocalService(string kind, string user, string? within = null)
    {
        User = user;
        Folder = within is null ? Directory.CreateTempSubdirectory($"assiduous-{kind}-").FullName : Directory.CreateDirectory(Path.Combine(within, $"assiduous-{kind}-{Guid.NewGuid():N}")).FullName;
        if (Environment.IsPrivilegedProcess) Give(Folder);
    }

    /// <summary>The folder; deleted when the service is disposed of.</summary>
    protected string Folder { get; }

    /// <summary>Who runs the service where the caller is root.</summary>
    protected string User { get; }

    /// <summary>Its process; null where it does not run.</summary>
    public int? ProcessId => process is { HasExited: false } p ? p.Id : null;

    /// <summary>A port of this machine that is free now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts the service and waits until it answers.</summary>
    /// <exception cref="InvalidOperationException">It did not; the message has its last words.</exception>
    public async Task StartAsync(CancellationToken stop)
    {
        process = Start(Program());
        var until = DateTime.UtcNow.AddSeconds(120);
        while (!await AnswersAsync(stop))
        {
            if (process.HasExited || DateTime.UtcNow > until)
                throw new InvalidOperationException($"{GetType().Name} did not come up. Its last words: {LastWords()}");
            await Task.Delay(200, stop);
        }
    }

    /// <summary>Asks the service to stop and waits for it.</summary>
    public async Task StopAsync()
    {
        if (process is not { HasExited: false } running) return;
        Signal(running.Id, StopSignal);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            await running.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            running.Kill(entireProcessTree: true);
            await running.WaitForExitAsync(CancellationToken.None);
        }
    }

    /// <summary>Ends the service as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (process is not { HasExited: false } running) return;
        running.Kill(entireProcessTree: true);
        await running.WaitForExitAsync(CancellationToken.None);
        await DownAsync();
    }

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        await StopAsync();
        process?.Dispose();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The service's program and arguments.</summary>
    protected abstract ProcessStartInfo Program();

    /// <summary>Whether the service answers.</summary>
    protected abstract Task<bool> AnswersAsync(CancellationToken stop);

    /// <summary>The signal that means: finish and go.</summary>
    protected virtual int StopSignal => 15;

    /// <summary>Called after the service was killed, before it may be started again.</summary>
    protected virtual Task DownAsync() => Task.CompletedTask;

    /// <summary>A command line, run as the service's user where the caller is root.</summary>
    protected ProcessStartInfo As(string program, params IEnumerable<string> arguments)
    {
        var start = Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("setpriv", ["--reuid", User, "--regid", User, "--clear-groups", "--", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        (start.RedirectStandardOutput, start.RedirectStandardError, start.WorkingDirectory) = (true, true, Folder);
        return start;
    }

    /// <summary>Starts a child whose words are kept, for messages.</summary>
    protected Process Start(ProcessStartInfo start)
    {
        var child = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} could not be started.");
        child.OutputDataReceived += Keep;
        child.ErrorDataReceived += Keep;
        child.BeginOutputReadLine();
        child.BeginErrorReadLine();
        return child;
    }

    /// <summary>Runs a child to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has its last words.</exception>
    protected void Finish(ProcessStartInfo start)
    {
        using var child = Start(start);
        child.WaitForExit();
        if (child.ExitCode != 0) throw new InvalidOperationException($"{start.FileName} ended with {child.ExitCode.ToString(CultureInfo.InvariantCulture)}: {LastWords()}");
    }

    /// <summary>Gives a file or folder to the service's user.</summary>
    protected void Give(string path)
    {
        using var child = Process.Start("chown", [User + ":", path]);
        child.WaitForExit();
    }

    private static void Signal(int id, int signal)
    {
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException("Services are started for demonstrations and tests on Linux and macOS only.");
        _ = Kill(id, signal);
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int id, int signal);

    private void Keep(object sender, DataReceivedEventArgs said)
    {
        if (said.Data is null) return;
        lock (lines)
        {
            lines.Add(said.Data);
            if (lines.Count > 40) lines.RemoveAt(0);
        }
    }

    private string LastWords()
    {
        lock (lines) return string.Join(" | ", lines.TakeLast(8));
    }
}
