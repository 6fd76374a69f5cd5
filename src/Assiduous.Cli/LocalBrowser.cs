using System.ComponentModel;
using System.Diagnostics;

namespace Assiduous.Cli;

/// <summary>Opens an address in the browser of this machine. A machine without one is no mistake: the address was printed.</summary>
internal static class LocalBrowser
{
    /// <summary>Opens the address where somebody sits at the terminal and the machine has a screen.</summary>
    public static void Open(string address)
    {
        if (Console.IsErrorRedirected || Opener(address) is not { } start) return;
        try
        {
            using var opened = Process.Start(start);
        }
        catch (Exception none) when (none is Win32Exception or InvalidOperationException or FileNotFoundException)
        {
            // There is no browser; the address stands on the terminal.
        }
    }

    private static ProcessStartInfo? Opener(string address)
    {
        if (OperatingSystem.IsWindows()) return new(address) { UseShellExecute = true };
        if (OperatingSystem.IsMacOS()) return new("open", address);
        var screen = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("DISPLAY")) || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("WAYLAND_DISPLAY"));
        return screen ? new("xdg-open", address) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true } : null;
    }
}
