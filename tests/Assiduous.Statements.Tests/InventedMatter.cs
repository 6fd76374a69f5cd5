using System.Text.Json;
using Assiduous.Record;
using Assiduous.Testing;

namespace Assiduous.Statements.Tests;

/// <summary>The invented matter of the corpus, whole, against its answer key; prints the table of docs/statements.md.</summary>
public sealed class InventedMatter(ITestOutputHelper output)
{
    private static readonly Lazy<StatementOutcome> Outcome = new(() => StatementReview.Run(
        Matter.Read(Places.Shared("corpus", "matters", "ortega-v-lakemont", "filings"), "ilnd", new(2024, 5, 17))));

    private static readonly Lazy<JsonElement> Truth = new(() =>
        JsonDocument.Parse(File.ReadAllText(Places.Shared("corpus", "matters", "ortega-v-lakemont", "truth.json"))).RootElement.Clone());

    [Fact]
    public void Every_paragraph_is_split_and_numbered_as_filed()
    {
        var misses = Rows().Where(r => r.Got is null || Fold(r.Got.Text) != Fold(r.Truth.GetProperty("text").GetString()!)).Select(r => $"{r.Name}: {r.Got?.Text}").ToList();
        foreach (var miss in misses) output.WriteLine(miss);
        Assert.Empty(misses);
    }

    [Fact]
    public void Every_response_is_read_for_what_it_does()
    {
        var misses = Rows().Where(r => Want(r, "response", "disposition") != (r.Got is null ? "?" : Matter.Code(r.Got.Response.Disposition)))
            .Select(r => $"{r.Name}: {Want(r, "response", "disposition")} -> {r.Got?.Response.Disposition}: {r.Got?.Response.Text}").ToList();
        foreach (var miss in misses) output.WriteLine(miss);
        Assert.Empty(misses);
    }

    [Fact]
    public void Every_citation_leads_to_its_words()
    {
        var misses = new List<string>();
        foreach (var row in Rows())
        {
            Check(row.Truth.GetProperty("citations"), row.Got?.Citations ?? []);
            Check(row.Truth.GetProperty("response").GetProperty("citations"), row.Got?.Response.Citations ?? []);

            void Check(JsonElement wanted, IReadOnlyList<CitedPassage> got)
            {
                foreach (var citation in wanted.EnumerateArray())
                    if (citation.GetProperty("passage").GetString() is { } passage
                        && !got.Any(g => g.TargetFile == citation.GetProperty("target_file").GetString() && Fold(g.Passage?.Text ?? "").Contains(Fold(passage), StringComparison.Ordinal)))
                        misses.Add($"{row.Name}: {citation.GetProperty("text")} -> {string.Join(" | ", got.Select(g => $"{g.Text} {g.TargetFile} {string.Join(',', g.Problems)} {g.Passage?.Text}"))}");
            }
        }

        foreach (var miss in misses) output.WriteLine(miss);
        Assert.Empty(misses);
    }

    [Fact]
    public void No_fact_is_wrongly_shown_as_one_that_would_be_deemed_admitted()
    {
        foreach (var row in Rows())
        {
            if (row.Got is not { } fact) continue;
            foreach (var (reading, status) in ((string, StatusReason)[])[("strict", fact.Strict), ("assiduous", fact.Assiduous)])
                if (!Accepted(row, reading).Contains(Matter.Code(status.Status)))
                {
                    output.WriteLine($"{row.Name} {reading} {string.Join('/', Accepted(row, reading))} -> {Matter.Code(status.Status)}: {status.Why}");
                    foreach (var cited in fact.Citations) output.WriteLine($"      {cited.Text} {cited.Support} {cited.SupportReason} | {cited.Passage?.Text}");
                    foreach (var other in fact.Elsewhere) output.WriteLine($"      elsewhere {other.Cited.Text} {other.Cited.Support} {other.Why} | {other.Cited.Passage?.Text}");
                }
        }

        foreach (var reading in (string[])["strict", "assiduous"])
            output.WriteLine($"{reading}: {Rows().Count(r => r.Got is { } f && Accepted(r, reading).Contains(Matter.Code((reading == "strict" ? f.Strict : f.Assiduous).Status)))} of {Rows().Count}");
        foreach (var code in Outcome.Value.Facts.SelectMany(f => f.Findings).GroupBy(f => f.Code, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            output.WriteLine($"finding {code.Key}: {code.Count()}");
        foreach (var finding in Outcome.Value.Findings) output.WriteLine($"paper: {finding.Code} {finding.Message}");
        var wrong = Rows().Where(r => r.Got?.Strict.Status is FactStatus.DeemedAdmitted && !Accepted(r, "strict").Contains("deemed-admitted")).Select(r => r.Name).ToList();
        Assert.Empty(wrong);
        var right = Rows().Count(r => r.Got is { } f && Accepted(r, "strict").Contains(Matter.Code(f.Strict.Status)));
        Assert.True(right >= Rows().Count * 0.9, $"{right} of {Rows().Count} strict statuses are right.");
    }

    private static HashSet<string> Accepted(Row row, string reading)
    {
        var accepted = new HashSet<string>(StringComparer.Ordinal) { row.Truth.GetProperty("status_" + reading).GetString()!.Replace('_', '-') };
        if (row.Truth.TryGetProperty("also_acceptable", out var also) && also.TryGetProperty("status_" + reading, out var more))
            foreach (var other in more.EnumerateArray()) accepted.Add(other.GetString()!.Replace('_', '-'));
        if (reading == "strict" && Want(row, "response", "disposition") == "objection-only") accepted.Add("undecided");
        if (row.Truth.GetProperty("findings").EnumerateArray().Any(f => f.GetString() == "legal_conclusion")) accepted.Add("disregarded");
        return accepted;
    }

    private static string Want(Row row, string outer, string inner) => row.Truth.GetProperty(outer).GetProperty(inner).GetString()!.Replace('_', '-');

    private static List<Row> Rows() => [.. Truth.Value.GetProperty("facts").EnumerateArray().Select(t => new Row(t,
        Outcome.Value.Facts.FirstOrDefault(f => f.Side == (t.GetProperty("side").GetString() == "movant" ? Side.Movant : Side.Opponent) && f.Number == t.GetProperty("number").GetInt32().ToString())))];

    private static string Fold(string text) => string.Join(' ', text.Replace('\u2019', '\'').Split([' ', '-', '\u2013', '\n'], StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    private sealed record Row(JsonElement Truth, Fact? Got)
    {
        public string Name => $"{Truth.GetProperty("side")} {Truth.GetProperty("number")}";
    }
}
