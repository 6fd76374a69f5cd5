namespace Assiduous.Statements.Tests;

/// <summary>Invented matters of many courts and habits, each with a key made before the program was run on it.</summary>
public sealed class MatterMeasure(ITestOutputHelper output)
{
    public static TheoryData<string> Matters => [.. MatterText.Names, .. MatterText.Later];

    [Theory]
    [MemberData(nameof(Matters))]
    public void Every_fact_is_read_and_none_is_wrongly_taken_as_admitted(string name)
    {
        var matter = MatterText.Load(name);
        var facts = Run(matter).Facts.GroupBy(f => (f.Side, f.Number)).ToDictionary(g => g.Key, g => g.First());
        int split = 0, dispositions = 0, strict = 0, assiduous = 0;
        var wrong = new List<string>();
        foreach (var row in matter.Key)
        {
            if (!facts.TryGetValue((row.Side, row.Number), out var fact)) { output.WriteLine($"{row.Side} {row.Number} is not read"); continue; }
            split++;
            var (d, s, a) = (Matter.Code(fact.Response.Disposition), Matter.Code(fact.Strict.Status), Matter.Code(fact.Assiduous.Status));
            dispositions += row.Disposition == "-" || row.Disposition == d ? 1 : 0;
            strict += row.Strict.Contains(s) ? 1 : 0;
            assiduous += row.Assiduous.Contains(a) ? 1 : 0;
            if (row.Disposition != "-" && row.Disposition != d || !row.Strict.Contains(s) || !row.Assiduous.Contains(a)) Tell(row, fact, d, s, a);
            if (s is "deemed-admitted" && !row.Strict.Contains(s)) wrong.Add($"{row.Side} {row.Number} strict {s}");
            if (s is "admitted" && !row.Strict.Contains(s)) wrong.Add($"{row.Side} {row.Number} strict {s}");
            string?[] told = [fact.Strict.Why, fact.Assiduous.Why, .. fact.Citations.Concat(fact.Response.Citations).Select(c => c.SupportReason)];
            Assert.All(told, why => Assert.DoesNotMatch("[a-z]_[a-z]", why ?? ""));
        }

        var extra = facts.Count - split;
        output.WriteLine($"{name}: split {split}/{matter.Key.Count}, more {extra}, dispositions {dispositions}/{matter.Key.Count}, strict {strict}/{matter.Key.Count}, assiduous {assiduous}/{matter.Key.Count}");
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData(false, 0.83)]
    [InlineData(true, 0.74)]
    public void Of_all_facts_most_stand_as_the_key_says_if_the_rule_is_enforced(bool later, double share)
    {
        int facts = 0, dispositions = 0, strict = 0, assiduous = 0;
        foreach (var matter in (later ? MatterText.Later : MatterText.Names).Select(MatterText.Load))
        {
            var read = Run(matter).Facts.GroupBy(f => (f.Side, f.Number)).ToDictionary(g => g.Key, g => g.First());
            foreach (var row in matter.Key)
            {
                facts++;
                if (!read.TryGetValue((row.Side, row.Number), out var fact)) continue;
                dispositions += row.Disposition == "-" || row.Disposition == Matter.Code(fact.Response.Disposition) ? 1 : 0;
                strict += row.Strict.Contains(Matter.Code(fact.Strict.Status)) ? 1 : 0;
                assiduous += row.Assiduous.Contains(Matter.Code(fact.Assiduous.Status)) ? 1 : 0;
            }
        }

        output.WriteLine($"{(later ? "later matters" : "matters")}: dispositions {dispositions} of {facts}, strict {strict} of {facts}, assiduous {assiduous} of {facts}");
        Assert.True(dispositions >= facts * 0.99, $"{dispositions} of {facts} answers are read for what they do.");
        Assert.True(strict >= facts * share, $"{strict} of {facts} stand as the key says.");
    }

    private void Tell(KeyRow row, Fact fact, string d, string s, string a)
    {
        output.WriteLine($"{row.Side} {row.Number}: {row.Disposition} -> {d}; {string.Join('/', row.Strict)} -> {s}; {string.Join('/', row.Assiduous)} -> {a}: {fact.Text}");
        output.WriteLine($"    response: {fact.Response.Text}");
        output.WriteLine($"    strict: {fact.Strict.Why}");
        output.WriteLine($"    assiduous: {fact.Assiduous.Why}");
        foreach (var cited in fact.Citations.Concat(fact.Response.Citations)) output.WriteLine($"    {cited.Text} -> {cited.TargetFile} {cited.Support} competent {cited.Competent} {cited.SupportReason} “{cited.Passage?.Text}”");
        foreach (var other in fact.Elsewhere) output.WriteLine($"    elsewhere {other.Cited.Support} {other.Why}");
    }

    internal static StatementOutcome Run(MatterText matter)
    {
        var folder = matter.WriteTo(Path.Combine(Path.GetTempPath(), $"assiduous-{matter.Name}-{Guid.NewGuid():N}"));
        try { return StatementReview.Run(Matter.Read(folder, matter.Court, matter.Filed) with { AllRepresented = matter.Represented }); }
        finally { Directory.Delete(folder, true); }
    }
}
