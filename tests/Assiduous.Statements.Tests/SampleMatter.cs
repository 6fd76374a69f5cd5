using Assiduous.Record;
using Assiduous.Testing;

namespace Assiduous.Statements.Tests;

/// <summary>The sample: no response paper, only a brief; what the rule takes and what discretion saves.</summary>
public sealed class SampleMatter(ITestOutputHelper output)
{
    [Fact]
    public void The_two_readings_of_the_sample_differ_where_only_the_brief_lays_out_the_testimony()
    {
        var input = Matter.Read(Places.InRepository("samples", "ali-v-ramos", "filings"), "nysd", new(2019, 8, 1));
        var outcome = StatementReview.Run(input);
        foreach (var filing in input.Filings) output.WriteLine($"{filing.Label} {filing.Role} [{filing.Title}] {string.Join("; ", filing.Reasons)} {filing.Party} {filing.Witness} {filing.Oath} sections {filing.Text.Sections.Count} {string.Join(" / ", filing.Text.Sections.Take(12).Select(s => s.Label + ":" + s.Title))}");
        foreach (var told in outcome.Narrative) output.WriteLine($"told {told.Side} § {told.Section} {told.Text} => {string.Join("; ", told.Citations.Select(c => $"{c.Text} {c.Support} {string.Join(',', c.Problems)}"))}");
        foreach (var fact in outcome.Facts)
        {
            output.WriteLine($"¶ {fact.Number} {Matter.Code(fact.Strict.Status)} / {Matter.Code(fact.Assiduous.Status)}: {fact.Text}");
            output.WriteLine($"     strict: {fact.Strict.Why}");
            output.WriteLine($"     assiduous: {fact.Assiduous.Why}");
            foreach (var cited in fact.Citations) output.WriteLine($"     {cited.Text} {cited.Support} {string.Join(',', cited.Problems)} {cited.SupportReason} | {cited.Passage?.Text}");
            foreach (var other in fact.Elsewhere) output.WriteLine($"     elsewhere {other.Cited.Text} {other.Cited.Support} {other.Why}");
        }

        foreach (var finding in outcome.Findings) output.WriteLine($"paper {finding.File}: {finding.Code} {finding.Message}");
        var facts = outcome.Facts.Where(f => f.Side == Side.Movant).ToDictionary(f => f.Number, StringComparer.Ordinal);
        foreach (var number in (string[])["17", "26", "28", "30", "31"]) Assert.Equal(FactStatus.DeemedAdmitted, facts[number].Strict.Status);
        foreach (var number in (string[])["17", "26", "30"]) Assert.Equal(FactStatus.Disputed, facts[number].Assiduous.Status);
        foreach (var number in (string[])["28", "31"]) Assert.Equal(FactStatus.Undisputed, facts[number].Assiduous.Status);
        Assert.Contains(outcome.Findings, f => f.Code == "response-in-brief");
    }

    [Fact]
    public void Without_the_testimony_of_tightness_pleas_and_key_the_sample_has_no_dispute_about_them()
    {
        var input = Matter.Read(Places.InRepository("samples", "ali-v-ramos", "filings"), "nysd", new(2019, 8, 1));
        var cut = Matter.Input([.. input.Filings.Select(f => f.Ecf == "118" && f.Attachment == "1" ? Without(f, 28, 29, 30, 37, 39, 40, 41, 44, 72, 81, 82, 85, 86, 87, 88) : f)], input.Rule);
        var facts = StatementReview.Run(cut).Facts.Where(f => f.Side == Side.Movant).ToDictionary(f => f.Number, StringComparer.Ordinal);
        foreach (var number in (string[])["17", "26", "30"])
        {
            output.WriteLine($"¶ {number} {facts[number].Assiduous.Why}");
            Assert.Equal(FactStatus.DeemedAdmitted, facts[number].Strict.Status);
            Assert.Equal(FactStatus.Undisputed, facts[number].Assiduous.Status);
        }
    }

    private static Filing Without(Filing filing, params int[] pages) =>
        filing with { Text = filing.Text with { Transcript = filing.Text.Transcript! with { Pages = [.. filing.Text.Transcript!.Pages.Where(p => !pages.Contains(p.Number))] } } };
}
