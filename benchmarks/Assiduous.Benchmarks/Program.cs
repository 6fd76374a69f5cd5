using Assiduous.Benchmarks;
using BenchmarkDotNet.Running;

return args switch
{
    ["whole", .. var options] => WholeProcess.Run(options),
    ["statement", .. var options] => LongStatement.Run(options),
    ["reading", .. var options] => ReadingRun.Run(options),
    ["record", .. var options] => RecordShares.Run(options),
    ["privacy", .. var options] => PrivacyShares.Run(options),
    ["scans", .. var options] => ScanShares.Run(options),
    ["stages", "--once", .. var options] => OneRun.Run(options),
    ["drafts", .. var options] => DraftTimes.Run(options),
    ["stages", .. var rest] => Bench(rest),
    ["grid", .. var options] => Grid.Run(options),
    ["search", .. var options] => SearchRun.Run(options),
    _ => Usage(),
};

static int Bench(string[] rest)
{
    BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run(rest.Length > 0 ? rest : ["--filter", "*"]);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine(
        """
        usage: whole [--facts N] [--pages N] [--workers N] [--rounds N] [--grow]
                 times ./assiduous review on a synthetic matter beside pdftotext -tsv alone, on the same files with as many workers;
                 --grow does so at 1x, 2x and 4x
               statement [--facts N] [--pages N] [--rounds N] [--grow]
                 a statement of N paragraphs whose files were read before: what follows from their words, beside pdftotext -tsv on the same files
               reading [--pages N] [--scans N]
                 a transcript of N, 2N and 4N pages beside pdftotext -tsv alone, and N scanned pages beside tesseract alone,
                 one worker each, in processor time; and the memory that the read words take
               record [--matters N] [--pages N] [--scans N]
                 how many locators of synthetic records lead to exactly their words in each form of file, and how many
                 quotations are judged rightly
               scans [--sheets N] [--matters N] [--show]
                 how many lines of scanned testimony are read rightly, how many are missing and how many are wrong; --show names them
               privacy [--papers N]
                 what the privacy pass finds of what must be redacted in made papers, and its false alarms over what only looks so
               stages --once [--facts N] [--pages N] [--workers N] [--grow]
                 one review in this process split by stage, with an empty cache and with a full one
               drafts [--facts N] [--pages N] [--grow]
                 each paper made from the review of a synthetic matter, and its statement marked
               stages [BenchmarkDotNet options]
                 times each stage of a review in this process
               grid [--grow]
                 assesses 40 claims against 12 defendants on 500 facts; --grow on 1,000 and 2,000 facts and for 80 claims too
               search [--pages N,N,N]
                 index and search times on testimony of 1,000, 10,000 and 100,000 pages
        """);
    return 2;
}
