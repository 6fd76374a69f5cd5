using Assiduous.Benchmarks;
using BenchmarkDotNet.Running;

return args switch
{
    ["whole", .. var options] => WholeProcess.Run(options),
    ["stages", "--once", .. var options] => OneRun.Run(options),
    ["stages", .. var rest] => Bench(rest),
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
               stages --once [--facts N] [--pages N] [--workers N] [--grow]
                 one review in this process split by stage, with an empty cache and with a full one
               stages [BenchmarkDotNet options]
                 times each stage of a review in this process
               search [--pages N,N,N]
                 index and search times on testimony of 1,000, 10,000 and 100,000 pages
        """);
    return 2;
}
