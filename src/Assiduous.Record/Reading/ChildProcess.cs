using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Assiduous.Record.Reading;

/// <summary>How a child process ended.</summary>
internal enum ChildEnd
{
    /// <summary>By itself; its exit code tells more.</summary>
    Exited,

    /// <summary>The program is not installed.</summary>
    Missing,

    /// <summary>Stopped at the time limit.</summary>
    TimeLimit,

    /// <summary>Stopped at the limit of its output.</summary>
    OutputLimit,
}

/// <summary>What came of a child process.</summary>
/// <param name="End">How it ended.</param>
/// <param name="ExitCode">Its exit code; -1 where it did not exit by itself.</param>
/// <param name="Errors">The first few thousand letters that it wrote to its error stream.</param>
internal sealed record ChildResult(ChildEnd End, int ExitCode, string Errors)
{
    public bool Succeeded => End == ChildEnd.Exited && ExitCode == 0;
}

/// <summary>Takes the next piece of a child's output.</summary>
internal delegate void TakeOutput(ReadOnlySpan<byte> bytes);

/// <summary>Runs a program over a foreign file with bounds on its time, memory and output.</summary>
internal static class ChildProcess
{
    private const int ErrorLetters = 4096;
    private static readonly Lazy<string?> Limiter = new(() => FindOnPath("prlimit"));

    /// <summary>Where a program is installed; null where it is not.</summary>
    public static string? FindOnPath(string program)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        foreach (var folder in folders)
        {
            foreach (var name in OperatingSystem.IsWindows() ? [program + ".exe"] : new[] { program })
            {
                var path = Path.Combine(folder, name);
                if (File.Exists(path)) return path;
            }
        }

        return null;
    }

    /// <summary>Runs <paramref name="program"/> and hands over its output as it comes.</summary>
    public static ChildResult Run(
        string program, IReadOnlyList<string> arguments, ChildLimits limits, TakeOutput output, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var path = FindOnPath(program);
        if (path is null) return new ChildResult(ChildEnd.Missing, -1, "");
        using var process = new Process { StartInfo = StartInfo(path, arguments, limits) };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            return new ChildResult(ChildEnd.Missing, -1, e.Message);
        }

        using var clock = new CancellationTokenSource(limits.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancel);
        using var stop = both.Token.Register(() => Kill(process));
        process.StandardInput.Close();
        var errors = new StringBuilder();
        process.ErrorDataReceived += (_, e) => AddError(errors, e.Data);
        process.BeginErrorReadLine();
        var overflow = Pump(process.StandardOutput.BaseStream, limits.Output, output);
        if (overflow) Kill(process);
        process.WaitForExit();
        cancel.ThrowIfCancellationRequested();
        var end = overflow ? ChildEnd.OutputLimit : clock.IsCancellationRequested ? ChildEnd.TimeLimit : ChildEnd.Exited;
        lock (errors) return new ChildResult(end, end == ChildEnd.Exited ? process.ExitCode : -1, errors.ToString());
    }

    /// <summary>Hands over the stream until its end; true where it goes on past the limit.</summary>
    private static bool Pump(Stream stream, long limit, TakeOutput output)
    {
        var buffer = new byte[1 << 16];
        long taken = 0;
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            taken += count;
            if (taken > limit) return true;
            output(buffer.AsSpan(0, count));
        }

        return false;
    }

    private static ProcessStartInfo StartInfo(string path, IReadOnlyList<string> arguments, ChildLimits limits)
    {
        var info = new ProcessStartInfo
        {
            FileName = Limiter.Value ?? path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            StandardErrorEncoding = Encoding.Latin1,
        };
        if (Limiter.Value is not null)
        {
            info.ArgumentList.Add($"--as={limits.Memory}");
            info.ArgumentList.Add($"--cpu={(long)Math.Ceiling(limits.Time.TotalSeconds) + 1}");
            info.ArgumentList.Add("--core=0");
            info.ArgumentList.Add(path);
        }

        foreach (var argument in arguments) info.ArgumentList.Add(argument);
        info.Environment["OMP_THREAD_LIMIT"] = "1";
        info.Environment["LC_ALL"] = "C.UTF-8";
        return info;
    }

    private static void AddError(StringBuilder errors, string? line)
    {
        if (line is null) return;
        lock (errors)
        {
            if (errors.Length < ErrorLetters) errors.Append(line.AsSpan(0, Math.Min(line.Length, 500))).Append('\n');
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself meanwhile, which is what was wanted.
        }
        catch (Win32Exception)
        {
            // It is ending.
        }
    }
}

/// <summary>The bounds of a child process.</summary>
/// <param name="Time">Longest time.</param>
/// <param name="Memory">Most memory, in bytes.</param>
/// <param name="Output">Most output, in bytes.</param>
internal sealed record ChildLimits(TimeSpan Time, long Memory, long Output);
