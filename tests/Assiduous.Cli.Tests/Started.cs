using System.Diagnostics;
using System.Runtime.InteropServices;
using Assiduous.Testing;

namespace Assiduous.Cli.Tests;

/// <summary>What came of the program, started as a user would start it.</summary>
internal sealed record Ran(int Code, string Out, string Err)
{
    /// <summary>The lines on standard error.</summary>
    public IReadOnlyList<string> Messages => Err.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Starts the built program in a process of its own.</summary>
internal static class Started
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>The runtime's own starter, which is there even where the PATH is empty.</summary>
    private static string Dotnet { get; } = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    /// <summary>The program, built beside these tests in the same configuration.</summary>
    public static string Program { get; } = Places.InRepository(
        "src", "Assiduous.Cli", "bin", new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Parent!.Name, "net10.0", "assiduous.dll");

    /// <summary>The review as native code, built by <c>./assiduous</c>; null where there is none of these sources.</summary>
    public static string? Native { get; } = NewestSource() <= File.GetLastWriteTimeUtc(Places.InRepository(".build", "stamp")) && File.Exists(Places.InRepository(".build", "native", "assiduous"))
        ? Places.InRepository(".build", "native", "assiduous") : null;

    /// <summary>The command line that starts it, for a shell.</summary>
    public static string Words => $"'{Dotnet}' '{Program}'";

    public static Ran Run(params string[] arguments) => Run(arguments, null);

    public static Ran Run(string[] arguments, string? input, params (string Name, string Value)[] environment)
    {
        using var process = Start(arguments, environment);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (input is not null) process.StandardInput.Write(input);
        process.StandardInput.Close();
        return End(process, output, errors);
    }

    /// <summary>Runs the native program; the test is skipped where it is not built, except where <c>CI</c> is <c>true</c>.</summary>
    public static Ran RunNative(params string[] arguments)
    {
        if (Native is null && string.Equals(Environment.GetEnvironmentVariable("ASSIDUOUS_NATIVE"), "yes", StringComparison.Ordinal)) Assert.Fail("The native program of these sources is not built; .build/native.log says why.");
        Assert.SkipWhen(Native is null, "The native program of these sources is not built. Run ASSIDUOUS_NATIVE=yes ./test, which takes five minutes more.");
        using var process = Process.Start(new ProcessStartInfo(Native, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        process.StandardInput.Close();
        return End(process, process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    private static DateTime NewestSource() => new[] { "src", "rules" }.SelectMany(f => Directory.EnumerateFiles(Places.InRepository(f), "*", SearchOption.AllDirectories))
        .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(p => p is "bin" or "obj")).Max(File.GetLastWriteTimeUtc);

    public static Process Start(string[] arguments, params (string Name, string Value)[] environment)
    {
        Assert.True(File.Exists(Program), $"The program is not built: {Program}");
        var info = new ProcessStartInfo(Dotnet) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        info.ArgumentList.Add(Program);
        foreach (var argument in arguments) info.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) info.Environment[name] = value;
        return Process.Start(info)!;
    }

    /// <summary>Waits for the end; a program that does not end fails the test.</summary>
    public static Ran End(Process process, Task<string> output, Task<string> errors)
    {
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("The program did not end.");
        }

        return new(process.ExitCode, output.Result, errors.Result);
    }

    /// <summary>Presses Ctrl-C, or sends the signal by which a machine ends its services.</summary>
    public static void Interrupt(Process process, string signal = "INT")
    {
        using var kill = Process.Start("kill", ["-" + signal, process.Id.ToString()]);
        kill.WaitForExit();
    }
}
