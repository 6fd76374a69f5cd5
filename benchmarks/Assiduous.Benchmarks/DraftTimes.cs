using System.Diagnostics;
using System.Globalization;
using Assiduous.Citations;
using Assiduous.Drafting.Annotating;
using Assiduous.Drafting.Drafts;
using Assiduous.Matters;
using Assiduous.Record;
using Assiduous.Samples.Synthetic;

namespace Assiduous.Benchmarks;

/// <summary>What papers cost once the review is there: each draft, and marking the statement and its citations; first as a process meets it, then warm.</summary>
internal static class DraftTimes
{
    public static int Run(string[] options)
    {
        var (facts, pages) = (Options.Number(options, "--facts", 300), Options.Number(options, "--pages", 1000));
        foreach (var times in options.Contains("--grow") ? new[] { 1, 2, 4 } : [1]) Table(facts * times, pages * times);
        return 0;
    }

    private static void Table(int facts, int pages)
    {
        var folder = Directory.CreateTempSubdirectory("assiduous-drafts-").FullName;
        try
        {
            SyntheticMatter.Make(facts, pages, seed: 2).WriteTo(folder);
            var from = Stopwatch.GetTimestamp();
            var review = MatterReviewer.Run(folder, new()).Review;
            var whole = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
            Console.WriteLine($"\n{facts} facts, {pages} pages of testimony\n\n| paper | first (ms) | warm (ms) | warm, of the review |\n|---|---:|---:|---:|");
            foreach (var (kind, name) in DraftMaker.Kinds) Line(name, whole, () => DraftMaker.Make(kind, review, new() { LinkBase = "filings/" }));
            var statement = review.Filings.First(f => f.Role is FilingRole.Statement);
            var bytes = File.ReadAllBytes(Path.Combine(MatterReviewer.FilingsOf(folder), statement.File));
            var count = CitationReader.Read(statement.Text.Text).Count;
            Line($"annotate {Path.GetExtension(statement.File)} with {count} citations", whole, () => Annotator.Annotate(statement.File, bytes, review, new() { LinkBase = "filings/" }));
            // A Word brief of that many facts with a citation or more each, some sixty pages at 300: the statement as it would be drafted.
            var brief = DraftMaker.Make(DraftKind.Statement, review, new() { Audience = Audience.Court })[0];
            var cited = CitationReader.Read(Assiduous.Record.Reading.RecordReader.Read(brief.Bytes, brief.Name).Text).Count;
            Line($"annotate .docx with {cited} citations", whole, () => Annotator.Annotate(brief.Name, brief.Bytes, review, new() { LinkBase = "filings/" }));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Line(string name, double whole, Action make)
    {
        var times = Enumerable.Range(0, 4).Select(_ =>
        {
            var from = Stopwatch.GetTimestamp();
            make();
            return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        }).ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {times[0]:0} | {times[1..].Min():0} | {times[1..].Min() / whole:0.000} |"));
    }
}
