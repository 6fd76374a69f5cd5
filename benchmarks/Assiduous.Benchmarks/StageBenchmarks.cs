using Assiduous.Samples.Synthetic;
using BenchmarkDotNet.Attributes;

namespace Assiduous.Benchmarks;

/// <summary>Each stage of a review by itself, warm, on a synthetic matter.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class StageBenchmarks
{
    private string folder = "";
    private MatterStages stages = null!;
    private MatterStages cached = null!;

    /// <summary>Size of the matter: 60 facts on 1,000 pages of testimony, and parts and multiples of it.</summary>
    [Params(250, 1000)]
    public int Pages { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        folder = Directory.CreateTempSubdirectory("assiduous-stages-").FullName;
        SyntheticMatter.Make(Math.Max(1, Pages * 60 / 1000), Pages, seed: 2).WriteTo(folder);
        (stages, cached) = (new(folder, null, Environment.ProcessorCount), new(folder, Path.Combine(folder, "review", ".cache", "stages.db"), Environment.ProcessorCount));
        foreach (var (_, run) in OneRun.Steps(stages)) run();
        cached.Read();
    }

    [GlobalCleanup]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [Benchmark]
    public long ReadPdfs() => stages.Read();

    [Benchmark]
    public long ReadCache() => cached.Read();

    [Benchmark]
    public long Recognise() => stages.Recognise();

    [Benchmark]
    public long Citations() => stages.Cite();

    [Benchmark]
    public long Statements() => stages.State();

    [Benchmark]
    public long Judgment() => stages.Judge();

    [Benchmark]
    public long WriteJson() => stages.Json();

    [Benchmark]
    public long WritePage() => stages.Html();
}
