using System.Diagnostics;
using System.Globalization;
using Assiduous.Record;
using Assiduous.Record.Reading;
using Assiduous.Samples.Mixed;

namespace Assiduous.Benchmarks;

/// <summary>What reading costs beside the tools it stands on alone, with one worker, in processor time: text layers at 1x, 2x and 4x, and scans.</summary>
internal static class ReadingRun
{
    private const int LinesAPage = 25;

    private static readonly string[] Questions = ["Where did you stand at that moment?", "How far from the gate was it?", "Who else was in the hallway then?", "What did you hear before that?", "Did anybody speak to you?"];

    private static readonly string[] Answers = ["I would say it was about", "Not more than", "The officer was within", "He stood back at least", "I measured it later, and it came to"];

    public static int Run(string[] options)
    {
        var (pages, scans) = (Options.Number(options, "--pages", 1000), Options.Number(options, "--scans", 24));
        var folder = Directory.CreateTempSubdirectory("assiduous-reading-").FullName;
        try
        {
            Text(folder, 200); // Compiles what will be measured.
            Console.WriteLine("text layer: pages   ours s   pdftotext -tsv s   ratio   memory MB   KB a page");
            for (var times = 1; times <= 4; times *= 2) Console.WriteLine(Text(folder, pages * times));
            if (scans > 0) Scans(folder, scans);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Text(string folder, int pages)
    {
        var path = Path.Combine(folder, $"{pages}.pdf");
        File.WriteAllBytes(path, TestimonyForms.Sheets(Pages(pages)));
        RecordText? read = null;
        var before = GC.GetTotalMemory(true);
        var ours = Seconds(() => read = RecordReader.ReadFile(path, ReadingOptions.Default with { Workers = 1 }));
        var held = (GC.GetTotalMemory(true) - before) / 1e6;
        if (read!.Transcript?.Pages.Count != pages) throw new InvalidOperationException($"{read.Transcript?.Pages.Count} of {pages} pages were read.");
        var alone = Cost.Of(() => Alone("pdftotext", "-tsv", path, Path.Combine(folder, "out.tsv"))).Processor;
        return string.Create(CultureInfo.InvariantCulture, $"{pages,17} {ours,8:0.00} {alone,18:0.00} {ours / alone,7:0.00} {held,11:0.0} {held * 1000 / pages,11:0.0}");
    }

    private static void Scans(string folder, int pages)
    {
        var path = Path.Combine(folder, "scan.pdf");
        File.WriteAllBytes(path, TestimonyForms.Scanned(Pages(pages)));
        RecordText? read = null;
        var ours = Seconds(() => read = RecordReader.ReadFile(path, ReadingOptions.Default with { Workers = 1 }));
        var drawn = Cost.Of(() => Alone("pdftoppm", "-r", $"{ReadingOptions.Default.OcrResolution}", "-gray", path, Path.Combine(folder, "page"))).Processor;
        var alone = Cost.Of(() =>
        {
            foreach (var picture in Directory.GetFiles(folder, "page*.pgm")) Alone("tesseract", picture, Path.Combine(folder, "words"), "--dpi", $"{ReadingOptions.Default.OcrResolution}", "-l", "eng", "tsv");
        }).Processor;
        Console.WriteLine("scans: pages   numbered   ours s   tesseract s   ratio   pdftoppm s   ratio to both");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages,12} {read!.Transcript?.Pages.Count ?? 0,10} {ours,8:0.0} {alone,13:0.0} {ours / alone,7:0.00} {drawn,12:0.0} {ours / (alone + drawn),15:0.00}"));
    }

    private static double Seconds(Action work)
    {
        var own = Process.GetCurrentProcess().TotalProcessorTime;
        var children = Cost.Of(work).Processor;
        return children + (Process.GetCurrentProcess().TotalProcessorTime - own).TotalSeconds;
    }

    private static void Alone(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false };
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        using var process = Process.Start(start)!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with code {process.ExitCode}.");
    }

    private static List<TestimonyPage> Pages(int count) => [.. Enumerable.Range(1, count).Select(page => new TestimonyPage(page, [.. Enumerable.Range(0, LinesAPage).Select(line => Line(page, line))]))];

    private static string Line(int page, int line) => line % 2 == 0
        ? $"Q. {Questions[(page + line) % Questions.Length]}"
        : $"A. {Answers[(page + (line * 3)) % Answers.Length]} {page + line} feet.";
}
