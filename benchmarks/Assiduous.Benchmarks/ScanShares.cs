using System.Globalization;
using Assiduous.Record.Reading;
using Assiduous.Samples.Mixed;
using Assiduous.Samples.Synthetic;

namespace Assiduous.Benchmarks;

/// <summary>What share of the lines of scanned testimony is read rightly, and what of the rest is not resolved and what is wrong: truth comes from the maker of the record.</summary>
internal static class ScanShares
{
    private static readonly (string Name, Func<List<TestimonyPage>, List<(byte[] Bytes, string Name)>> Make)[] Kinds =
    [
        ("clean", p => [(TestimonyForms.Scanned(p), "1.pdf")]),
        ("specked, askew by half a degree", p => [(TestimonyForms.Scanned(p, 2), "1.pdf")]),
        ("dirty, askew by two thirds of a degree", p => [(TestimonyForms.Scanned(p, 3), "1.pdf")]),
        ("clean, each sheet a picture file", p => Pictures(p, 1)),
        ("dirty, each sheet a picture file", p => Pictures(p, 3)),
        ("clean, four pages on a sheet", p => [(TestimonyForms.CondensedScan(p), "1.pdf")]),
        ("dirty, four pages on a sheet", p => [(TestimonyForms.CondensedScan(p, 3), "1.pdf")]),
    ];

    /// <summary>How the lines of one kind of scan came out.</summary>
    private sealed class Share
    {
        public int Pages, PagesRight, Lines, Right, Poor, Missing, Wrong, Letters, WrongLetters;
    }

    public static int Run(string[] options)
    {
        var (count, seeds, show) = (Options.Number(options, "--sheets", 12), Options.Number(options, "--matters", 2), options.Contains("--show", StringComparer.Ordinal));
        var keep = Array.IndexOf(options, "--keep") is var at and >= 0 ? options[at + 1] : null;
        Console.WriteLine("| scan of 200 dpi | pages (number right) | lines | right | letters of them | poor | missing | wrong |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        var only = Array.IndexOf(options, "--only") is var asked and >= 0 ? options[asked + 1] : "";
        foreach (var (name, make) in Kinds.Where(k => k.Name.Contains(only, StringComparison.Ordinal)))
        {
            var share = new Share();
            for (var seed = 1; seed <= seeds; seed++) Count(share, Testimony(seed, count), make, show, keep);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {share.Pages} ({share.PagesRight}) | {share.Lines} | {100.0 * share.Right / share.Lines:0.0} % | {100 - (100.0 * share.WrongLetters / share.Letters):0.00} % | {share.Poor} | {share.Missing} | {share.Wrong} |"));
        }

        return 0;
    }

    /// <summary>Pages from the middle of the first transcript of a made matter.</summary>
    private static List<TestimonyPage> Testimony(int seed, int count)
    {
        var matter = SyntheticMatter.Make(60, 120, seed);
        var file = matter.Truth.Facts.SelectMany(f => f.Citations).First(c => c is { Defect: null, Passage: not null } && c.Locator.ContainsKey("pages_lines")).TargetFile;
        var read = RecordReader.Read(matter.Files.Single(f => f.Key == file).Value, file);
        return [.. RecordShares.Pages(read, read.Transcript!).Skip(3).Take(count)];
    }

    /// <summary>Each sheet as a PNG file, as a scanner that makes no PDF gives it.</summary>
    private static List<(byte[] Bytes, string Name)> Pictures(List<TestimonyPage> pages, int noise)
    {
        var folder = Directory.CreateTempSubdirectory("assiduous-pictures-").FullName;
        try
        {
            var pdf = Path.Combine(folder, "scan.pdf");
            File.WriteAllBytes(pdf, TestimonyForms.Scanned(pages, noise));
            using var process = System.Diagnostics.Process.Start("pdfimages", ["-png", pdf, Path.Combine(folder, "sheet")]);
            process.WaitForExit();
            return [.. Directory.GetFiles(folder, "*.png").Order(StringComparer.Ordinal).Select(f => (File.ReadAllBytes(f), Path.GetFileName(f)))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Count(Share share, List<TestimonyPage> truth, Func<List<TestimonyPage>, List<(byte[] Bytes, string Name)>> make, bool show, string? keep)
    {
        var files = make(truth);
        if (keep is not null) files.ForEach(f => File.WriteAllBytes(Path.Combine(keep, f.Name), f.Bytes));
        var read = files.ConvertAll(f => RecordReader.Read(f.Bytes, f.Name, ReadingOptions.Default with { Workers = 2 }));
        for (var i = 0; i < truth.Count; i++)
        {
            var page = truth[i];
            share.Pages++;
            var text = read[read.Count == 1 ? 0 : i];
            var found = text.Transcript?.Pages.FirstOrDefault(p => p.Number == page.Number);
            if (found is not null) share.PagesRight++;
            if (found is null && show) Console.WriteLine($"page {page.Number} lost; {string.Join(" / ", text.Notes.Select(n => n.Message))}\n{text.Text}");
            for (var line = 1; line <= page.Lines.Count; line++) Line(share, page, line, found?.Lines.FirstOrDefault(l => l.Number == line)?.Span.Of(text.Text) ?? "", show);
        }
    }

    private static void Line(Share share, TestimonyPage page, int number, string words, bool show)
    {
        var truth = page.Lines[number - 1];
        if (truth.Length == 0 && words.Length == 0) return;
        share.Lines++;
        var distance = RecordShares.Distance(words, truth);
        if (words.Length == 0) share.Missing++;
        else if (page.Lines.Where((l, i) => i != number - 1 && l.Length > 0).Any(l => RecordShares.Distance(words, l) < distance)) share.Wrong++;
        else if (distance * 20 > truth.Length) share.Poor++;
        else share.Right++;
        if (words.Length > 0)
        {
            share.Letters += truth.Length;
            share.WrongLetters += Math.Min(distance, truth.Length);
        }

        if (show && distance > 0) Console.WriteLine($"{page.Number}:{number}\n   is   {truth}\n   read {words}");
    }
}
