using System.Text.Json;
using Assiduous.Record;
using Assiduous.Testing;

namespace Assiduous.Statements.Tests;

/// <summary>A second invented matter (D.N.J., employment, plain text) with a key made by hand before the program was run on it.</summary>
public sealed class EmploymentMatter(ITestOutputHelper output)
{
    private static readonly Lazy<Dictionary<string, Fact>> Facts = new(() => StatementReview.Run(
        Matter.Read(Places.InRepository("tests", "Assiduous.Statements.Tests", "Matters", "okonjo-v-brightwater", "filings"), "njd", new(2023, 3, 10)))
        .Facts.Where(f => f.Side == Side.Movant).ToDictionary(f => f.Number, StringComparer.Ordinal));

    private static List<Row> Rows()
    {
        using var key = JsonDocument.Parse(File.ReadAllText(Places.InRepository("tests", "Assiduous.Statements.Tests", "Matters", "okonjo-v-brightwater", "truth.json")));
        return [.. key.RootElement.EnumerateArray().Select(e => new Row(
            e.GetProperty("number").GetString()!, [.. e.GetProperty("strict").EnumerateArray().Select(s => s.GetString()!)], [.. e.GetProperty("assiduous").EnumerateArray().Select(s => s.GetString()!)],
            e.GetProperty("own").GetString()!, e.GetProperty("met").GetString()!))];
    }

    [Fact]
    public void No_paragraph_is_wrongly_taken_as_admitted_and_no_dispute_is_invented_or_hidden()
    {
        int strict = 0, assiduous = 0, own = 0, met = 0;
        var wrong = new List<string>();
        foreach (var row in Rows())
        {
            var fact = Facts.Value[row.Number];
            var (s, a) = (Matter.Code(fact.Strict.Status), Matter.Code(fact.Assiduous.Status));
            strict += row.Strict.Contains(s) ? 1 : 0;
            assiduous += row.Assiduous.Contains(a) ? 1 : 0;
            own += fact.Citations.Any(c => Matter.Code(c.Support) == row.Own) ? 1 : 0;
            met += row.Met.Length > 0 && fact.Elsewhere.Any(e => e.Cited.Support is Support.Contradicts && e.Cited.Text.Contains(row.Met, StringComparison.Ordinal)) ? 1 : 0;
            output.WriteLine($"¶ {row.Number} {string.Join('/', row.Strict)} -> {s}; {string.Join('/', row.Assiduous)} -> {a}: {fact.Text}");
            output.WriteLine($"    strict: {fact.Strict.Why}");
            output.WriteLine($"    assiduous: {fact.Assiduous.Why}");
            foreach (var cited in fact.Citations) output.WriteLine($"    {cited.Text} {cited.Support} {cited.SupportReason}");
            foreach (var other in fact.Elsewhere) output.WriteLine($"    elsewhere {other.Cited.Support} {other.Why}");
            if (s == "deemed-admitted" && !row.Strict.Contains(s)) wrong.Add($"¶ {row.Number} strict {s}");
            if (a is "disputed" or "undisputed" && !row.Assiduous.Contains(a)) wrong.Add($"¶ {row.Number} assiduous {a}");
        }

        output.WriteLine($"strict {strict} of {Rows().Count}, assiduous {assiduous} of {Rows().Count}, own support as in the key {own} of {Rows().Count}, contrary evidence elsewhere found {met} of {Rows().Count(r => r.Met.Length > 0)}");
        Assert.Empty(wrong);
    }

    private sealed record Row(string Number, string[] Strict, string[] Assiduous, string Own, string Met);
}
