using Assiduous.Citations;
using BenchmarkDotNet.Attributes;

namespace Assiduous.Citations.Benchmarks;

/// <summary>Reading against a plain vectorised scan of the same text.</summary>
[MemoryDiagnoser]
public class ReadBenchmark
{
    private string _text = "";

    [GlobalSetup]
    public void Load() => _text = File.ReadAllText(Environment.GetEnvironmentVariable("ASSIDUOUS_TEXT") ?? throw new InvalidOperationException("Set ASSIDUOUS_TEXT to a text file."));

    [Benchmark(Baseline = true)]
    public int PlainScan() => Quick.Scan(_text);

    [Benchmark]
    public int Read() => CitationReader.Read(_text).Count;
}
