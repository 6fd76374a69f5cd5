using System.Diagnostics;
using System.Text;
using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Storage;
using Assiduous.Storage.Search;

namespace Assiduous.Benchmarks;

/// <summary>Index and search times on testimony of any size, made in memory, beside a plain scan of the same text for the same word.</summary>
internal static class SearchRun
{
    private const int LinesAPage = 25;
    private const int PagesAFiling = 250;
    private static readonly string[] Queries = ["handcuff* NEAR tight", "\"too tight\"", "(numb* OR swollen) AND wrist", "parcel NOT wrist", "quixotic", "the"];

    public static int Run(string[] options)
    {
        var sizes = options is ["--pages", var said, ..] ? said.Split(',').Select(int.Parse).ToArray() : [1_000, 10_000, 100_000];
        Console.WriteLine("pages     index s   pages/s   MB   MB/MB text   changed ms   " + string.Join("   ", Queries.Select(q => q + " (hits) ms")) + "   scan ms   scan/NEAR");
        foreach (var size in sizes) One(size);
        return 0;
    }

    private static void One(int pages)
    {
        var filings = Make(pages);
        var folder = Directory.CreateTempSubdirectory("assiduous-search-").FullName;
        try
        {
            var file = Path.Combine(folder, "matter.db");
            using var store = MatterStore.Open(file);
            var index = Time(() => store.Search.Update(filings, "1"));
            // One filing of all changes a word.
            filings[^1] = filings[^1] with { Text = filings[^1].Text with { Text = filings[^1].Text.Text.Replace('z', 'y') } };
            var changed = Time(() => store.Search.Update(filings, "2"));
            var times = Queries.Select(q => (Hits: store.Search.Find(new(q)), Ms: Best(() => store.Search.Find(new(q))))).ToArray();
            var scan = Best(() => filings.Count(f => f.Text.Text.Contains("tight", StringComparison.OrdinalIgnoreCase) && f.Text.Text.Contains("handcuff", StringComparison.OrdinalIgnoreCase)));
            var (size, text) = (new FileInfo(file).Length / 1e6, filings.Sum(f => (long)f.Text.Text.Length) / 1e6);
            Console.WriteLine($"{pages,7} {index / 1000,9:0.0} {pages / index * 1000,9:0} {size,6:0} {size / text,8:0.0} {changed,10:0}    "
                + string.Join("   ", times.Select(t => $"{t.Ms,8:0.00} ({t.Hits.Hits.Count}{(t.Hits.MorePages > 0 ? "+" : "")})")) + $" {scan,9:0.0} {scan / times[0].Ms,8:0.0}");
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Best<T>(Func<T> work) => Enumerable.Range(0, 7).Min(_ => Time(() => work()));

    // Testimony of seeded words: the same on every machine. Words follow a steep curve, as in speech; the words looked for are seldom.
    private static List<Filing> Make(int pages)
    {
        var random = new Random(11);
        var words = Enumerable.Range(0, 20_000).Select(i => Word(random, i)).ToArray();
        return [.. Enumerable.Range(0, (pages + PagesAFiling - 1) / PagesAFiling).Select(i => Filing(i, Math.Min(PagesAFiling, pages - (i * PagesAFiling)), words, random))];
    }

    private static Filing Filing(int number, int pages, string[] words, Random random)
    {
        var (text, sheets, transcript) = (new StringBuilder(), new List<RecordPage>(), new List<TranscriptPage>());
        for (var page = 1; page <= pages; page++)
        {
            var (start, lines) = (text.Length, new List<TranscriptLine>());
            for (var line = 1; line <= LinesAPage; line++)
            {
                var from = text.Length;
                for (var i = 0; i < 10; i++) text.Append(Pick(words, random)).Append(i == 9 ? "" : " ");
                lines.Add(new(line, new(from, text.Length), TranscriptLineKind.Answer, "A"));
                text.Append('\n');
            }

            sheets.Add(new() { FilePage = page, Span = new(start, text.Length) });
            transcript.Add(new(page, page, lines));
        }

        return new()
        {
            File = $"{number:0000} Tr.txt", Hash = "", Ecf = $"{number + 1}", Witness = "Dana Whitfield", Role = FilingRole.Transcript,
            Text = new() { Text = text.ToString(), Pages = sheets, Transcript = new() { Pages = transcript } },
        };
    }

    private static string Pick(string[] words, Random random) => random.Next(2000) switch
    {
        0 => "handcuffs were too tight on the wrist",
        1 => "handcuffed",
        2 => "swollen wrist",
        3 => "parcel",
        _ => words[(int)(words.Length * Math.Pow(random.NextDouble(), 4))],
    };

    private static string Word(Random random, int rank) => rank switch
    {
        0 => "the",
        1 => "and",
        _ => string.Concat(Enumerable.Range(0, random.Next(2, 9)).Select(i => "aeioubcdfghlmnprstvz"[i % 2 == 0 ? random.Next(5, 20) : random.Next(0, 5)])),
    };
}
