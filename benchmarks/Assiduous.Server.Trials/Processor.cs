using System.Globalization;

namespace Assiduous.Server.Trials;

/// <summary>Processor time of processes as Linux counts it, programs that they started and waited for among it.</summary>
internal static class Processor
{
    private const double Ticks = 100;

    /// <summary>Of one process and what it waited for.</summary>
    public static double Seconds(int id)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{id}/stat");
            var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
            return fields[11..15].Sum(f => double.Parse(f, CultureInfo.InvariantCulture)) / Ticks;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    /// <summary>Of a process and all that live below it.</summary>
    public static double Tree(int id) => Seconds(id) + Children(id).Sum(Tree);

    private static IEnumerable<int> Children(int id)
    {
        try
        {
            return [.. Directory.EnumerateDirectories($"/proc/{id}/task").SelectMany(t => File.ReadAllText(Path.Combine(t, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(c => int.Parse(c, CultureInfo.InvariantCulture))];
        }
        catch (IOException)
        {
            return [];
        }
    }
}

/// <summary>Holds processes, each with what it starts, to a share of one processor, so that two workers, a database and a broker fit into few processors. Needs root and control groups of version 1.</summary>
internal sealed class ProcessorShare : IDisposable
{
    private const string Root = "/sys/fs/cgroup/cpu";
    private const int Period = 20_000;
    private readonly List<(string Folder, int Process)> groups = [];

    /// <summary>Holds one process to a share.</summary>
    /// <param name="process">Its id.</param>
    /// <param name="percent">The share of one processor.</param>
    /// <exception cref="InvalidOperationException">This machine has no such groups.</exception>
    public void Hold(int process, int percent)
    {
        if (!Directory.Exists(Root)) throw new InvalidOperationException("Shares of a processor need control groups of version 1 and root.");
        var folder = Directory.CreateDirectory(Path.Combine(Root, string.Create(CultureInfo.InvariantCulture, $"assiduous-trial-{process}"))).FullName;
        groups.Add((folder, process));
        Write(folder, "cpu.cfs_period_us", Period);
        Write(folder, "cpu.cfs_quota_us", Period * percent / 100);
        Write(folder, "cgroup.procs", process);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (folder, process) in groups)
        {
            if (Directory.Exists($"/proc/{process}")) Write(Root, "cgroup.procs", process);
            Directory.Delete(folder);
        }
    }

    private static void Write(string folder, string name, int value) => File.WriteAllText(Path.Combine(folder, name), value.ToString(CultureInfo.InvariantCulture));
}
