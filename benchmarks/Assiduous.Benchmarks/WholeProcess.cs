using System.Globalization;
using Assiduous.Samples.Synthetic;

namespace Assiduous.Benchmarks;

/// <summary>
/// Whole processes on the clock and by processor time: <c>pdftotext -tsv</c> alone, a first review of the same files with as many workers, one after a deposition
/// of 250 pages has changed, one after a declaration was taken away, and one with nothing changed. Rounds alternate, and the median of each is taken, so that a noisy machine disturbs both alike.
/// </summary>
internal static class WholeProcess
{
    public static int Run(string[] options)
    {
        var (facts, pages, workers, rounds) = (Options.Number(options, "--facts", 60), Options.Number(options, "--pages", 1000), Options.Number(options, "--workers", Environment.ProcessorCount), Options.Number(options, "--rounds", 5));
        Console.WriteLine("| facts | pages | measure | pdftotext -tsv alone (s) | first review (s) | ratio | one deposition changed (s) | of the first | one declaration less (s) | of the first | nothing changed (s) | of the first |");
        Console.WriteLine("|---:|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var times in options.Contains("--grow") ? new[] { 1, 2, 4 } : [1]) Measure(facts * times, pages * times, workers, rounds);
        return 0;
    }

    private static void Measure(int facts, int pages, int workers, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("assiduous-bench-").FullName;
        try
        {
            SyntheticMatter.Make(facts, pages, seed: 2).WriteTo(folder);
            var filings = Path.Combine(folder, "filings");
            List<Cost> alone = [], first = [], changed = [], less = [], same = [];
            Programs.Build();
            for (var round = 0; round < rounds; round++)
            {
                alone.Add(Cost.Of(() => Programs.PdfToText(filings, workers)));
                var output = Path.Combine(folder, "out" + round.ToString(CultureInfo.InvariantCulture));
                first.Add(Cost.Of(() => Programs.Review(folder, output, workers)));
                Change(filings);
                changed.Add(Cost.Of(() => Programs.Review(folder, output, workers)));
                var (declaration, aside) = (Filing(filings, "*Declaration.pdf"), Path.Combine(folder, "aside.pdf"));
                File.Move(declaration, aside);
                less.Add(Cost.Of(() => Programs.Review(folder, output, workers)));
                same.Add(Cost.Of(() => Programs.Review(folder, output, workers)));
                File.Move(aside, declaration);
            }

            Row("clock", c => c.Clock);
            if (Cost.KnowsProcessor) Row("processor", c => c.Processor);

            void Row(string measure, Func<Cost, double> of)
            {
                var (a, f, c, l, n) = (Programs.Median(alone, of), Programs.Median(first, of), Programs.Median(changed, of), Programs.Median(less, of), Programs.Median(same, of));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {facts} | {pages} | {measure} | {a:0.00} | {f:0.00} | {f / a:0.00} | {c:0.00} | {c / f:0.00} | {l:0.00} | {l / f:0.00} | {n:0.00} | {n / f:0.00} |"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // A comment after the end of a PDF changes its bytes and nothing that is read from it.
    private static void Change(string folder) => File.AppendAllText(Filing(folder, "*Deposition.pdf"), "% changed\n");

    private static string Filing(string folder, string pattern) => Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal).First();
}
