using System.Globalization;
using Assiduous.Record;
using Assiduous.Record.Reading;
using Assiduous.Samples.Mixed;
using Assiduous.Samples.Synthetic;

namespace Assiduous.Benchmarks;

/// <summary>What share of the lines of scanned testimony is read rightly, and what of the rest is not resolved and what is wrong: truth comes from the maker of the record.</summary>
internal static class ScanShares
{
    private static readonly (int Noise, string Name)[] Kinds = [(1, "clean"), (2, "specked, askew by half a degree"), (3, "dirty, askew by two thirds of a degree")];

    /// <summary>How the lines of one kind of scan came out.</summary>
    private sealed class Share
    {
        public int Pages, PagesRight, Lines, Right, Poor, Missing, Wrong, Letters, WrongLetters;
    }

    public static int Run(string[] options)
    {
        var (count, seeds, show) = (Options.Number(options, "--sheets", 12), Options.Number(options, "--matters", 2), options.Contains("--show"));
        var keep = Array.IndexOf(options, "--keep") is var at and >= 0 ? options[at + 1] : null;
        Console.WriteLine("| scan of 200 dpi | pages (number right) | lines | right | letters of them | poor | missing | wrong |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var (noise, name) in Kinds)
        {
            var share = new Share();
            for (var seed = 1; seed <= seeds; seed++) Count(share, Testimony(seed, count), noise, show, keep);
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

    private static void Count(Share share, List<TestimonyPage> truth, int noise, bool show, string? keep)
    {
        var pdf = TestimonyForms.Scanned(truth, noise);
        if (keep is not null) File.WriteAllBytes(Path.Combine(keep, $"scan-{noise}.pdf"), pdf);
        var read = RecordReader.Read(pdf, "1.pdf", ReadingOptions.Default with { Workers = 2 });
        foreach (var page in truth)
        {
            share.Pages++;
            var found = read.Transcript?.Pages.FirstOrDefault(p => p.Number == page.Number);
            if (found is not null && truth.IndexOf(page) + 1 == found.FilePage) share.PagesRight++;
            if (found is null && show) Console.WriteLine($"page {page.Number} lost; {string.Join(" / ", read.Notes.Select(n => n.Message))}\n{read.Pages[truth.IndexOf(page)].Span.Of(read.Text)}");
            for (var line = 1; line <= page.Lines.Count; line++) Line(share, page, line, found?.Lines.FirstOrDefault(l => l.Number == line)?.Span.Of(read.Text) ?? "", show);
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
