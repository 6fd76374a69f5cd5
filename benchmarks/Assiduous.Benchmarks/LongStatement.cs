using System.Globalization;
using Assiduous.Samples.Synthetic;

namespace Assiduous.Benchmarks;

/// <summary>
/// A statement of very many paragraphs: a review whose files were read before, so that what is left is all that follows from their words, beside
/// <c>pdftotext -tsv</c> on the same files.
/// </summary>
internal static class LongStatement
{
    public static int Run(string[] options)
    {
        var (facts, pages, rounds) = (Options.Number(options, "--facts", 1000), Options.Number(options, "--pages", 1000), Options.Number(options, "--rounds", 5));
        Console.WriteLine("| facts | pages | measure | pdftotext -tsv alone (s) | first review (s) | with the words at hand (s) | of pdftotext |");
        Console.WriteLine("|---:|---:|---|---:|---:|---:|---:|");
        foreach (var times in options.Contains("--grow") ? new[] { 1, 2, 4 } : [1]) Measure(facts * times, pages, rounds);
        return 0;
    }

    private static void Measure(int facts, int pages, int rounds)
    {
        List<Cost> alone = [], first = [], again = [];
        var folder = Directory.CreateTempSubdirectory("assiduous-bench-").FullName;
        try
        {
            SyntheticMatter.Make(facts, pages, seed: 2).WriteTo(folder);
            Programs.Build();
            for (var round = 0; round < rounds; round++)
            {
                var output = Path.Combine(folder, "out" + round.ToString(CultureInfo.InvariantCulture));
                alone.Add(Cost.Of(() => Programs.PdfToText(Path.Combine(folder, "filings"), Environment.ProcessorCount)));
                first.Add(Cost.Of(() => Programs.Review(folder, output, Environment.ProcessorCount)));
                // The words stay; what the last run wrote does not.
                File.Delete(Path.Combine(output, ".cache", "finished"));
                again.Add(Cost.Of(() => Programs.Review(folder, output, Environment.ProcessorCount)));
            }

            Row("clock", c => c.Clock);
            if (Cost.KnowsProcessor) Row("processor", c => c.Processor);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        void Row(string measure, Func<Cost, double> of)
        {
            var (a, f, g) = (Programs.Median(alone, of), Programs.Median(first, of), Programs.Median(again, of));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {facts} | {pages} | {measure} | {a:0.00} | {f:0.00} | {g:0.00} | {g / a:0.00} |"));
        }
    }
}
