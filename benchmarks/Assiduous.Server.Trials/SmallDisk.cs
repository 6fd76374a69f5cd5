using System.Diagnostics;

namespace Assiduous.Server.Trials;

/// <summary>A disk of a bounded size in memory, which can be filled and emptied. Needs root.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string filler;

    public SmallDisk(int megabytes)
    {
        Folder = Directory.CreateTempSubdirectory("assiduous-disk-").FullName;
        Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=755", "tmpfs", Folder);
        filler = Path.Combine(Folder, "filler");
    }

    public string Folder { get; }

    /// <summary>Takes all room that is left.</summary>
    public void Fill()
    {
        using var file = File.Create(filler);
        var bytes = new byte[1 << 20];
        try
        {
            while (true) file.Write(bytes);
        }
        catch (IOException)
        {
            // Full, as wanted.
        }
    }

    public void Empty() => File.Delete(filler);

    public void Dispose()
    {
        Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    private static void Run(string program, params string[] arguments)
    {
        using var child = Process.Start(program, arguments);
        child.WaitForExit();
        if (child.ExitCode != 0) throw new InvalidOperationException($"{program} failed; a full disk can be tried by root alone.");
    }
}
