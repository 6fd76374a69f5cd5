using System.Diagnostics;
using System.Globalization;

namespace Assiduous.Benchmarks;

/// <summary>The programs that are held beside each other, each started as a user would start it.</summary>
internal static class Programs
{
    /// <summary>Builds the program where that is due, because the build is no part of a review.</summary>
    public static void Build() => Start(Path.Combine(Root(), "assiduous"), "--version");

    public static void PdfToText(string folder, int workers)
    {
        var files = new DirectoryInfo(folder).GetFiles("*.pdf").OrderByDescending(f => f.Length).Select(f => f.FullName);
        Parallel.ForEach(
            System.Collections.Concurrent.Partitioner.Create(files, System.Collections.Concurrent.EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = workers },
            file => Start("pdftotext", "-tsv", file, "/dev/null"));
    }

    public static void Review(string folder, string output, int workers) =>
        Start(Path.Combine(Root(), "assiduous"), "review", folder, "--out", output, "--workers", workers.ToString(CultureInfo.InvariantCulture));

    private static void Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    private static string Root()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "Assiduous.slnx"))) return folder;
        throw new InvalidOperationException("Run this from inside the repository.");
    }

    public static double Median(List<Cost> costs, Func<Cost, double> of) => costs.Select(of).Order().ElementAt(costs.Count / 2);
}
