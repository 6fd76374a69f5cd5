using Assiduous.Citations;

namespace Assiduous.Statements.Tests;

/// <summary>Generated matters by court and by layout. Odd seeds served to mend the program; even ones are kept aside and only reported.</summary>
public sealed class GeneratedMeasure(ITestOutputHelper output)
{
    private const int Facts = 24;

    private sealed class Tally
    {
        public int Facts, Split, Dispositions, Strict, Assiduous;
    }

    /// <summary>The codes that are right for a paragraph of that fate; what the layout calls for is right everywhere.</summary>
    private static string[] Expected(KeyRow row) => row switch
    {
        { Strict: ["unsupported"] } => ["no-citation", "no-such-paragraph", "not-reproduced", "semantic-quibble"],
        { Disposition: "denied", Strict: not ["disputed"] } => ["no-citation", "semantic-quibble", "not-reproduced"],
        { Disposition: "none" } => ["no-response"],
        { Disposition: "no-knowledge" } => ["knowledge-or-information", "not-reproduced"],
        { Disposition: "objection-only" } => ["relevance-only", "admissibility-objection", "not-reproduced"],
        { Disposition: "admitted-in-part" } => ["compound", "not-reproduced"],
        _ => ["not-reproduced"],
    };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void No_fact_is_wrongly_taken_as_admitted_in_any_court_or_layout(int seed)
    {
        var table = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
        var wrong = new List<string>();
        var (shown, told) = (0, 0);
        var falsely = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var kind = 0; kind < GeneratedMatter.Kinds; kind++)
        {
            var matter = GeneratedMatter.Make(kind, seed, Facts);
            var facts = MatterMeasure.Run(matter).Facts.GroupBy(f => f.Number, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
            var (court, layout) = GeneratedMatter.Of(kind);
            foreach (var row in matter.Key)
            {
                var fact = facts.GetValueOrDefault(row.Number);
                var (d, s, a) = fact is null ? ("", "", "") : (Matter.Code(fact.Response.Disposition), Matter.Code(fact.Strict.Status), Matter.Code(fact.Assiduous.Status));
                foreach (var name in (string[])[$"court {court}", $"layout {layout}", "all"])
                {
                    if (!table.TryGetValue(name, out var tally)) table[name] = tally = new();
                    tally.Facts++;
                    tally.Split += fact is null ? 0 : 1;
                    tally.Dispositions += d == row.Disposition ? 1 : 0;
                    tally.Strict += row.Strict.Contains(s) ? 1 : 0;
                    tally.Assiduous += row.Assiduous.Contains(a) ? 1 : 0;
                }

                foreach (var finding in (fact?.Findings ?? []).Where(f => f.Severity >= Severity.Warning))
                {
                    told++;
                    if (Expected(row).Contains(finding.Code, StringComparer.Ordinal)) continue;
                    falsely[finding.Code] = falsely.GetValueOrDefault(finding.Code) + 1;
                    if (shown++ < 40) output.WriteLine($"{court} {layout} ¶ {row.Number}: false {finding.Code}: {finding.Message} | {fact!.Text} | {fact.Response.Text}");
                }

                if (s is "deemed-admitted" or "admitted" && !row.Strict.Contains(s)) wrong.Add($"{court} {layout} ¶ {row.Number} {s}: {fact!.Text} | {fact.Response.Text}");
                if (fact is not null && (d != row.Disposition || !row.Strict.Contains(s) || !row.Assiduous.Contains(a)) && shown++ < 40)
                    output.WriteLine($"{court} {layout} ¶ {row.Number}: {row.Disposition} -> {d}; {row.Strict[0]} -> {s}; {row.Assiduous[0]} -> {a}: {fact.Text} | {fact.Response.Text} | {fact.Strict.Why} | {fact.Assiduous.Why}");
            }
        }

        output.WriteLine($"seed {seed}: | which | facts | split | dispositions | strict | assiduous |");
        foreach (var (name, t) in table) output.WriteLine($"| {name} | {t.Facts} | {t.Split} | {t.Dispositions} | {t.Strict} | {t.Assiduous} |");
        output.WriteLine($"false findings: {falsely.Values.Sum()} of {told}{string.Concat(falsely.Select(x => $"; {x.Key} {x.Value}"))}");
        Assert.Empty(wrong);
        Assert.True(falsely.Values.Sum() < told * 0.03, string.Join(", ", falsely));
        var all = table["all"];
        Assert.True(all.Split >= all.Facts * 0.99 && all.Dispositions >= all.Facts * 0.97 && all.Strict >= all.Facts * 0.97, $"{all.Split} {all.Dispositions} {all.Strict} of {all.Facts}");
    }
}
