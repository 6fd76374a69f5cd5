using System.Globalization;
using System.Security.Cryptography;
using Assiduous.Citations;
using Assiduous.Judgment;
using Assiduous.Record;
using Assiduous.Rules;
using Assiduous.Statements;

namespace Assiduous.Benchmarks;

/// <summary>The assessment of many claims against many defendants on many facts, in processor time beside a fixed piece of work, since the machine may be busy.</summary>
internal static class Grid
{
    private const int Rounds = 20;
    private const int Megabytes = 64;

    public static int Run(string[] options)
    {
        var reference = Fastest(() => SHA256.HashData(new byte[Megabytes << 20]));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reference: SHA-256 of {Megabytes} MB of zeros, {reference:0} ms of processor time\n\n| claims | defendants | facts | rows | ms of processor time | × reference |\n|---:|---:|---:|---:|---:|---:|"));
        foreach (var times in options.Contains("--grow") ? new[] { 1, 2, 4 } : [1]) Row(40, 12, 500 * times, reference);
        if (options.Contains("--grow")) Row(80, 12, 500, reference);
        return 0;
    }

    private static void Row(int claims, int defendants, int facts, double reference)
    {
        var input = Input(claims, defendants, facts);
        var rows = 0;
        var took = Fastest(() => rows = ClaimAssessor.Assess(input).Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {claims} | {defendants} | {facts} | {rows} | {took:0} | {took / reference:0.00} |"));
    }

    private static double Fastest(Action work)
    {
        var fastest = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            work();
            fastest = Math.Min(fastest, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        return fastest;
    }

    private static AssessmentInput Input(int claims, int defendants, int facts)
    {
        var book = RuleBook.Load();
        string[] tests = [.. book.Tests.Where(t => t.Kind is "claim").Select(t => t.Id)];
        string[] names = [.. Enumerable.Range(0, defendants).Select(i => $"Defendant{(char)('A' + i)}")];
        return new()
        {
            Rules = book,
            Motions = [new("m1", "1", "Defendants", "summary-judgment")],
            Facts = [.. Enumerable.Range(1, facts).Select(i => Fact(i, names[i % defendants]))],
            Claims = [.. Enumerable.Range(0, claims).Select(i => new PleadedClaim($"Claim {i}", tests[i % tests.Length], names, "grid", true))],
        };
    }

    private static Fact Fact(int number, string defendant)
    {
        var text = $"On day {number} officer {defendant} did not hear him complain that the cuffs were tight, and the contract was not breached.";
        return new()
        {
            Side = Side.Movant, Motion = "m1", File = "Statement.pdf", Number = $"{number}", Text = text, Assertion = text, Span = default, Citations = [Cited("Decl.pdf", number, Support.Supports)],
            Strict = new(FactStatus.DeemedAdmitted, "", ""), Assiduous = new(number % 2 == 0 ? FactStatus.Disputed : FactStatus.Undisputed, "", ""),
            Elsewhere = [new(Cited("Tr.pdf", number, Support.Contradicts), "Brief.pdf", "", "Shares its words.")],
        };
    }

    private static CitedPassage Cited(string file, int number, Support support)
    {
        var place = new Pinpoint(PinpointKind.Paragraph, $"{number}", null);
        return new() { Text = $"{file} ¶ {number}", Span = default, TargetFile = file, Pinpoint = place, Support = support, Competent = true, Passage = new() { File = file, Pinpoint = place, Text = "…", Span = default, FilePageFrom = 1, FilePageTo = 1 } };
    }
}
