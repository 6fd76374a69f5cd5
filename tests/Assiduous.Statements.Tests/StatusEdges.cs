using Assiduous.Record;

namespace Assiduous.Statements.Tests;

/// <summary>The edges of the ladder, as <c>tests/Specs/status-edges.md</c> tells them.</summary>
public sealed class StatusEdges(ITestOutputHelper output)
{
    public static TheoryData<string> Cases => [.. StatusSpec.All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_fact_comes_to_what_the_page_says(string title)
    {
        var spec = StatusSpec.All[title];
        Assert.NotEmpty(spec.Rows);
        var outcome = MatterMeasure.Run(spec.Matter);
        var wrong = new List<string>();
        foreach (var row in spec.Rows)
        {
            if (Of(outcome, row.Fact) is not { } fact) { wrong.Add($"{row.Fact} is not read"); continue; }
            var (s, w) = (Matter.Code(fact.Strict.Status), Matter.Code(fact.Assiduous.Status));
            if (!row.Strict.Contains(s)) wrong.Add($"¶ {row.Fact} strict {s}, not {string.Join('/', row.Strict)}: {fact.Strict.Why}");
            else if (!fact.Strict.Why.Contains(row.Says, StringComparison.OrdinalIgnoreCase)) wrong.Add($"¶ {row.Fact} “{row.Says}” is not in: {fact.Strict.Why}");
            if (!row.Whole.Contains(w)) wrong.Add($"¶ {row.Fact} whole {w}, not {string.Join('/', row.Whole)}: {fact.Assiduous.Why}");
        }

        var codes = outcome.Findings.Concat(outcome.Facts.SelectMany(f => f.Findings)).Select(f => f.Code).ToHashSet(StringComparer.Ordinal);
        if (spec.Finding is { } wanted && !codes.Contains(wanted)) wrong.Add($"no finding {wanted} among {string.Join(", ", codes.Order(StringComparer.Ordinal))}");
        if (spec.NoFinding is { } unwanted && codes.Contains(unwanted)) wrong.Add($"finding {unwanted}");
        foreach (var line in wrong) output.WriteLine(line);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void The_page_holds_what_it_promises()
    {
        Assert.True(StatusSpec.All.Count >= 60, $"{StatusSpec.All.Count} cases are read.");
        Assert.Equal(Enumerable.Range(1, StatusSpec.All.Count), StatusSpec.All.Keys.Select(t => int.Parse(t.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture)));
    }

    // The movant's facts stand under the first motion unless the row says "cross".
    private static Fact? Of(StatementOutcome outcome, string row)
    {
        var words = row.Split(' ');
        var (side, number) = (words[0] == "additional" ? Side.Opponent : Side.Movant, words[^1]);
        var cross = words[0] == "cross";
        return outcome.Facts.FirstOrDefault(f => f.Side == side && f.Number == number && outcome.Motions.ToList().FindIndex(m => m.Id == f.Motion) is var at && (at > 0 == cross || outcome.Motions.Count == 1 && !cross)
            && (!cross || outcome.Motions[at].By.Contains("laintiff", StringComparison.Ordinal)));
    }
}
