using System.Text.Json;
using Assiduous.Testing;

namespace Assiduous.Statements.Tests;

/// <summary>How many findings of each kind are false, and how many that ought to be there are not: every finding was judged by eye (<c>Judged/findings.tsv</c>).</summary>
public sealed class FindingMeasure(ITestOutputHelper output)
{
    private const double MostFalse = 0.03;

    /// <summary>Kinds that rest on what a passage is read to say: they come and go as the reading is mended, so one that nobody judged counts as false and fails only by its number.</summary>
    private static readonly HashSet<string> OfReading = new(StringComparer.Ordinal)
    {
        "cite-does-not-support", "figure-mismatch", "partial-support", "supported-elsewhere", "controverted-elsewhere", "non-responsive-facts", "misquotation", "hearsay-or-no-knowledge", "unsworn-assertion-only", "sham-affidavit",
        "citation-attack-only", "later-corrected", "stops-before-qualification", "no-citation",
    };

    private static readonly Dictionary<string, bool> Judged = Lines("findings.tsv").ToDictionary(c => string.Join('\t', c.Take(3)), c => c[3] == "true", StringComparer.Ordinal);

    [Fact]
    public void Fewer_than_three_findings_in_a_hundred_are_false_and_no_finding_is_unjudged()
    {
        var raised = RaisedFindings.All.Value;
        var unjudged = raised.Where(f => !Judged.ContainsKey(f.Key)).ToList();
        foreach (var one in unjudged) output.WriteLine($"unjudged: {one.Key}: {one.Finding.Message} | {one.Fact?.Text} | {one.Fact?.Response.Text}");
        var missed = Wanted().Where(w => !w.There).GroupBy(w => w.Codes[0], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        output.WriteLine("| code | raised | true | false | missed of those wanted |");
        foreach (var kind in raised.Select(f => f.Kind).Concat(missed.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var of = raised.Where(f => f.Kind == kind).ToList();
            output.WriteLine($"| `{kind}` | {of.Count} | {of.Count - of.Count(IsFalse)} | {of.Count(IsFalse)} | {missed.GetValueOrDefault(kind)} |");
        }

        var wrong = raised.Where(IsFalse).ToList();
        output.WriteLine($"all: {wrong.Count} of {raised.Count} false ({100.0 * wrong.Count / raised.Count:0.0} %)");
        foreach (var one in wrong) output.WriteLine($"false: {one.Key}: {one.Finding.Message}");
        var strange = unjudged.Where(f => !OfReading.Contains(f.Kind)).Select(f => f.Key).ToList();
        Assert.True(strange.Count == 0, "Nobody judged these findings. Look at each in its paper and add a line to tests/Assiduous.Statements.Tests/Judged/findings.tsv, with a tab and 'true' or 'false' behind it:\n" + string.Join('\n', strange));
        Assert.True(wrong.Count < raised.Count * MostFalse, $"{wrong.Count} of {raised.Count} findings are false.");
        Assert.All(raised.GroupBy(f => f.Kind, StringComparer.Ordinal), g => Assert.True(g.Count(IsFalse) <= Math.Max(1, g.Count() * MostFalse), $"{g.Key}: {g.Count(IsFalse)} of {g.Count()} are false."));
    }

    [Fact]
    public void Of_six_matters_kept_apart_fewer_than_six_findings_in_a_hundred_are_false_and_four_in_five_wanted_are_there()
    {
        var raised = RaisedFindings.Fresh.Value;
        var wrong = raised.Where(IsFalse).ToList();
        foreach (var one in wrong) output.WriteLine($"{(Judged.ContainsKey(one.Key) ? "false" : "unjudged")}: {one.Key}: {one.Finding.Message} | {one.Fact?.Text} | {one.Fact?.Response.Text}");
        var wanted = Wanted("fresh-wanted.tsv", raised);
        foreach (var (row, _, _) in wanted.Where(w => !w.There)) output.WriteLine($"missed: {row}");
        output.WriteLine($"kept apart: {wrong.Count} of {raised.Count} false, {wanted.Count(w => w.There)} of {wanted.Count} wanted");
        Assert.True(wrong.Count < raised.Count * 0.06 && wanted.Count(w => w.There) >= wanted.Count * 0.8, $"{wrong.Count} of {raised.Count} false");
    }

    [Fact]
    public void Nine_in_ten_findings_that_ought_to_be_there_are_there()
    {
        var wanted = Wanted();
        foreach (var (row, _, _) in wanted.Where(w => !w.There)) output.WriteLine($"missed: {row}");
        output.WriteLine($"{wanted.Count(w => w.There)} of {wanted.Count} findings written down before are raised");
        Assert.True(wanted.Count(w => w.There) >= wanted.Count * 0.9);
    }

    [Fact]
    public void The_defects_that_the_key_of_the_shared_matter_names_are_found()
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(Places.Shared("corpus", "matters", "ortega-v-lakemont", "truth.json")));
        var raised = RaisedFindings.All.Value.Where(f => f.Matter == "ortega-v-lakemont").ToLookup(f => f.Place.TrimEnd('r'), f => f.Kind, StringComparer.Ordinal);
        int there = 0, all = 0;
        foreach (var fact in truth.RootElement.GetProperty("facts").EnumerateArray())
            foreach (var name in fact.GetProperty("findings").EnumerateArray().Select(f => f.GetString()!))
            {
                var place = (fact.GetProperty("side").GetString() == "movant" ? "m" : "a") + fact.GetProperty("number").GetInt32();
                var found = raised[place].Concat(raised["-"]).Any(Names[name].Contains);
                all++;
                there += found ? 1 : 0;
                if (!found) output.WriteLine($"missed: {place} {name}; raised: {string.Join(", ", raised[place])}");
            }

        output.WriteLine($"{there} of {all} defects named in the key");
        Assert.True(there >= all * 0.7, $"{there} of {all}");
    }

    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["wrong_paragraph"] = ["cite-does-not-support"], ["partial_support"] = ["partial-support"], ["legal_conclusion"] = ["legal-conclusion"],
        ["cited_evidence_contradicts_fact"] = ["figure-mismatch", "cite-does-not-support", "partial-support"], ["number_mismatch"] = ["figure-mismatch"], ["compound_paragraph"] = ["compound"],
        ["no_citation_in_denial"] = ["no-citation"], ["argumentative"] = ["argument"], ["controverted_elsewhere"] = ["controverted-elsewhere"], ["legal_argument_in_response"] = ["argument"],
        ["non_responsive"] = ["non-responsive-facts", "argument"], ["no_knowledge"] = ["knowledge-or-information"], ["admitted_with_additional_argument"] = ["admitted-but"],
        ["citation_fails"] = ["no-such-exhibit", "no-such-line", "no-such-page"], ["evasive"] = ["relevance-only", "no-clear-position", "semantic-quibble"],
        ["speaks_for_itself"] = ["relevance-only", "no-clear-position", "semantic-quibble"], ["response_citation_fails"] = ["non-responsive-facts", "no-such-page", "no-such-line"],
        ["no_response"] = ["no-response"], ["response_does_not_controvert"] = ["non-responsive-facts"], ["objection_only"] = ["relevance-only", "admissibility-objection"], ["over_limit"] = ["too-long"],
    };

    private static bool IsFalse(RaisedFinding finding) => !Judged.GetValueOrDefault(finding.Key);

    private static List<(string Row, string[] Codes, bool There)> Wanted() => Wanted("wanted.tsv", RaisedFindings.All.Value);

    private static List<(string Row, string[] Codes, bool There)> Wanted(string file, IReadOnlyList<RaisedFinding> findings)
    {
        var raised = findings.ToLookup(f => $"{f.Matter}\t{f.Place}", f => f.Kind, StringComparer.Ordinal);
        return [.. Lines(file).Select(c => (Row: string.Join(' ', c), Codes: c[2].Split('/'), There: raised[$"{c[0]}\t{c[1]}"].Any(c[2].Split('/').Contains)))];
    }

    private static IEnumerable<string[]> Lines(string file) =>
        File.ReadLines(Places.InRepository("tests", "Assiduous.Statements.Tests", "Judged", file)).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'));
}
