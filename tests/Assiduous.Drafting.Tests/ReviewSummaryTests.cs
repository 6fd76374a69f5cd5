using Assiduous.Citations;
using Assiduous.Drafting.Tests.Fixtures;
using Assiduous.Statements;

namespace Assiduous.Drafting.Tests;

public sealed class ReviewSummaryTests
{
    private static readonly ReviewSummary Summary = ReviewSummary.Of(HandMade.Review);

    [Fact]
    public void Facts_are_counted_in_both_readings_and_every_fact_once_in_each()
    {
        Assert.Equal(7, Summary.FactCount);
        Assert.Equal(7, Summary.Facts.Sum(f => f.Strict));
        Assert.Equal(7, Summary.Facts.Sum(f => f.Assiduous));
        Assert.Contains(Summary.Facts, f => f is { Status: FactStatus.Disputed, Strict: 1, Assiduous: 3, Shape: "◧" });
        Assert.Equal("Would be taken as admitted if the rule is enforced", Summary.Facts.Single(f => f.Status == FactStatus.DeemedAdmitted).Label);
    }

    [Fact]
    public void Facts_that_the_rule_takes_are_told_apart_by_what_the_whole_record_says()
    {
        var glance = Summary.Glance;
        Assert.All(glance.Saved, f => Assert.True(f.Strict.Status is FactStatus.DeemedAdmitted && f.Assiduous.Status is FactStatus.Disputed or FactStatus.DisputedInPart));
        Assert.All(glance.Taken, f => Assert.True(f.Strict.Status is FactStatus.DeemedAdmitted && f.Assiduous.Status is not FactStatus.Disputed));
        Assert.NotEmpty(glance.Saved);
        Assert.Equal(HandMade.Review.Facts.Count(f => f.Strict.Status is FactStatus.Unsupported), glance.Unsupported.Count);
        Assert.True(Glance.Of(HandMade.Review with { Facts = [] }).IsEmpty);
    }

    [Fact]
    public void The_page_opens_with_what_the_rule_takes_and_what_saves_it()
    {
        var html = new StringWriter();
        ReviewHtml.Write(HandMade.Review, html);
        var (glance, counts) = (html.ToString().IndexOf("class=\"glance\"", StringComparison.Ordinal), html.ToString().IndexOf("class=\"counts\"", StringComparison.Ordinal));
        Assert.InRange(glance, 1, counts);
        Assert.Contains("Met by", html.ToString()[glance..counts], StringComparison.Ordinal);
    }

    [Fact]
    public void What_bars_judgment_is_told_with_the_places_on_both_sides()
    {
        var block = Summary.Blocks[0];

        Assert.Equal("Excessive force", block.Claim);
        Assert.Equal("T. Eleazar Ramos", block.Defendant);
        Assert.Equal(["ECF No. 118-1 at 44:6–12"], block.For);
        Assert.Equal(["ECF No. 118-3 ¶ 8"], block.Against);
        Assert.Equal(["Movant ¶ 17"], block.Facts);
        Assert.DoesNotContain(Summary.Blocks, b => b.Claim == "Deliberate indifference");
    }

    [Fact]
    public void Claims_stand_in_a_line_each_and_a_defense_speaks_of_being_made_out()
    {
        Assert.Equal(HandMade.Review.Claims.Count, Summary.Claims.Count);
        Assert.Contains(Summary.Claims, c => c is { IsDefense: true, Strict: "Made out on every version of the facts" });
        Assert.Contains(Summary.Claims, c => c is { Defendant: "Stewart Still", Assiduous: "Conceded" });
    }

    [Fact]
    public void Findings_are_counted_by_severity_the_gravest_first()
    {
        Assert.Equal([(Severity.Error, 2), (Severity.Warning, 4), (Severity.Note, 1)], Summary.Findings.Select(f => (f.Severity, f.Count)));
        Assert.Equal(("no-response", 2), Summary.Findings[1].Codes[0]);
    }

    [Fact]
    public void Dates_are_written_out() => Assert.Equal(["October 9, 2020: The parties submit a joint status report. (ECF No. 123 at 15)"], Summary.Deadlines);

    [Theory]
    [InlineData(PinpointKind.PageLine, "44:6", "44:12", "44:6–12")]
    [InlineData(PinpointKind.PageLine, "40:19", "41:19", "40:19–41:19")]
    [InlineData(PinpointKind.PageLine, "44:6", null, "44:6")]
    [InlineData(PinpointKind.Paragraph, "28", "31", "¶¶ 28–31")]
    [InlineData(PinpointKind.Section, "A", null, "§ A")]
    [InlineData(PinpointKind.Page, "28", null, "at 28")]
    public void Places_are_written_as_a_court_writes_them(PinpointKind kind, string from, string? to, string written) =>
        Assert.Equal(written, CourtForm.Of(new Pinpoint(kind, from, to)));
}
