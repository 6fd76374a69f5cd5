using Assiduous.Citations.Benchmarks;
using BenchmarkDotNet.Running;

if (args is ["--quick", var path]) Quick.Run(File.ReadAllText(path));
else BenchmarkRunner.Run<ReadBenchmark>(args: args);
