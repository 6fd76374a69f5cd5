using Assiduous.Judgment;
using Assiduous.Judgment.Corrections;
using Assiduous.Samples;
using Assiduous.Statements;
using Assiduous.Testing;

namespace Assiduous.Matters.Tests;

/// <summary>The sample matter, changed as a test wants it, written to a folder of its own and reviewed.</summary>
internal sealed class SampleMatter : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("assiduous-sample-").FullName;

    private SampleMatter(SampleSource source, Func<string, string>? settings)
    {
        source.WriteTo(Path.Combine(folder, "filings"), scans: false);
        var yaml = File.ReadAllText(Places.InRepository("samples", "ali-v-ramos", "matter.yaml"));
        File.WriteAllText(Path.Combine(folder, "matter.yaml"), settings?.Invoke(yaml) ?? yaml);
        Outcome = MatterReviewer.Run(folder, new());
    }

    public MatterOutcome Outcome { get; }

    public Review Review => Outcome.Review;

    public static SampleMatter Of(Func<SampleSource, SampleSource>? change = null, Func<string, string>? settings = null)
    {
        var source = SampleSource.Load(Places.InRepository("samples", "sources", "ali-v-ramos"));
        return new(change?.Invoke(source) ?? source, settings);
    }

    /// <summary>The review with corrections.</summary>
    public Review With(params Correction[] corrections) => MatterReviewer.Run(folder, new() { Corrections = corrections }).Review;

    /// <summary>The review of what is supposed.</summary>
    public Review What(WhatIf whatIf) => MatterReviewer.Run(folder, new() { WhatIf = whatIf }).Review;

    public Fact Fact(string number) => Review.Facts.Single(f => f.Number == number);

    public (FactStatus Strict, FactStatus Assiduous) Status(string number) => (Fact(number).Strict.Status, Fact(number).Assiduous.Status);

    public (Outlook Strict, Outlook Assiduous) Claim(string claim, string defendant)
    {
        var row = Review.Claims.Single(c => c.Claim.StartsWith(claim, StringComparison.OrdinalIgnoreCase) && c.Defendant.Contains(defendant, StringComparison.OrdinalIgnoreCase));
        return (row.Outlook.Strict, row.Outlook.Assiduous);
    }

    /// <summary>The matter as it would be if something were so.</summary>
    public Review Suppose(WhatIf whatIf) => MatterReviewer.Run(folder, new() { WhatIf = whatIf }).Review;

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
