using Assiduous.Rules;
using Assiduous.Statements;

namespace Assiduous.Judgment.Tests;

public sealed class SpeedTests
{
    /// <summary>The figure is printed; what is asserted is a ratio, since other work may share the machine.</summary>
    [Fact]
    public void A_grid_of_forty_claims_twelve_defendants_and_five_hundred_facts_grows_no_faster_than_its_facts()
    {
        var (grid, twice) = (Grid(500), Grid(1000));
        var first = ClaimAssessor.Assess(grid);
        var (once, more) = (Fastest(grid), Fastest(twice));
        Console.WriteLine($"grid: {first.Count} rows in {once:F0} ms of processor time, {more:F0} ms on twice the facts");
        Assert.Equal(480, first.Count);
        Assert.Equal(first.Select(r => r.Outlook), ClaimAssessor.Assess(grid).Select(r => r.Outlook));
        Assert.True(more < Math.Max(once, 20) * 4, $"{more:F0} ms against {once:F0} ms");
    }

    private static double Fastest(AssessmentInput input)
    {
        var fastest = double.MaxValue;
        for (var run = 0; run < 5; run++)
        {
            var before = Environment.CpuUsage.TotalTime;
            ClaimAssessor.Assess(input);
            fastest = Math.Min(fastest, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        return fastest;
    }

    private static AssessmentInput Grid(int facts)
    {
        var book = RuleBook.Load();
        string[] tests = [.. book.Tests.Where(t => t.Kind is "claim").Select(t => t.Id)];
        string[] defendants = [.. Enumerable.Range(0, 12).Select(i => $"Defendant{(char)('A' + i)}")];
        return new()
        {
            Rules = book,
            Motions = [new("m1", "1", "Defendants", "summary-judgment")],
            Facts = [.. Enumerable.Range(1, facts).Select(i => Ali.Fact(
                $"{i}", $"On day {i} officer {defendants[i % 12]} did not hear him complain that the cuffs were tight, and the contract was not breached.",
                FactStatus.DeemedAdmitted, i % 2 == 0 ? FactStatus.Disputed : FactStatus.Undisputed, [Ali.Declared("X", $"{i}")], Ali.Testimony($"{i}:1", $"{i}:9", Support.Contradicts)))],
            Claims = [.. Enumerable.Range(0, 40).Select(i => new PleadedClaim($"Claim {i}", tests[i % tests.Length], defendants, "x", true))],
        };
    }

    [Fact]
    public void Reading_one_courts_rule_and_one_test_is_quick_and_reading_all_is_bearable()
    {
        var start = Environment.CpuUsage.TotalTime;
        Assert.NotNull(RuleBook.Load().StatementRule("mad", null));
        var court = Environment.CpuUsage.TotalTime - start;
        start = Environment.CpuUsage.TotalTime;
        foreach (var test in RuleBook.Load().Tests) Assert.NotNull(test);
        var all = Environment.CpuUsage.TotalTime - start;
        Console.WriteLine($"rules: one court {court.TotalMilliseconds:F1} ms, all tests {all.TotalMilliseconds:F1} ms of processor time");
        Assert.True(all.TotalSeconds < 3);
    }
}
