using System.Diagnostics;
using System.Runtime.InteropServices;
using Assiduous.Testing;

namespace Assiduous.Web.Tests;

/// <summary>The program itself, <c>assiduous serve</c>, in a process that can be killed.</summary>
public sealed class Served : IAsyncDisposable
{
    private readonly Process process;

    private Served(Process process, string address) => (this.process, Address) = (process, address);

    /// <summary>The address that it printed.</summary>
    public string Address { get; }

    /// <summary>The compiled program.</summary>
    public static string Program => Places.InRepository("src", "Assiduous.Cli", "bin", AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Debug{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Debug" : "Release", "net10.0", "assiduous.dll");

    /// <summary>Starts it over a folder.</summary>
    public static async Task<Served> Start(string folder)
    {
        var started = Process.Start(new ProcessStartInfo("dotnet", [Program, "serve", folder, "--urls", "http://127.0.0.1:0"]) { RedirectStandardError = true })!;
        while (await started.StandardError.ReadLineAsync() is { } line)
            if (line.Split(' ') is ["Open", var address, ..]) return new(started, address);
        throw new InvalidOperationException($"The program ended with {started.ExitCode} before it listened.");
    }

    /// <summary>The process, to be measured.</summary>
    public Process Process
    {
        get
        {
            process.Refresh();
            return process;
        }
    }

    /// <summary>Ends it without farewell.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to end, as an operating system does.</summary>
    /// <returns>Its exit code; null where it goes on nevertheless.</returns>
    public async Task<int?> Terminate()
    {
        Assert.Equal(0, Signal(process.Id, 15));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await Kill();
        process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
}
