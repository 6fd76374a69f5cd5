using Assiduous.Testing;

namespace Assiduous.Docket.Tests;

public sealed class SeedTests(ITestOutputHelper output)
{
    private static readonly Lazy<(string Text, Opinion Opinion)> Read = new(() =>
    {
        var text = File.ReadAllText(Places.Shared("seed", "001_01ab69d45a5971d6.txt"));
        return (text, OpinionReader.Read(text));
    });

    private static Opinion Opinion => Read.Value.Opinion;

    [Fact]
    public void The_caption_says_court_number_judge_date_and_parties()
    {
        var caption = Opinion.Caption;
        Assert.Equal("nysd", caption.Court);
        Assert.Equal("1:16-cv-01994", caption.DocketNumber);
        Assert.Equal("Andrew L. Carter, Jr.", caption.Judge);
        Assert.Equal(new DateOnly(2020, 9, 30), caption.Filed);
        Assert.Equal("123", caption.DocumentNumber);
        Assert.Equal(["Eric Ali:plaintiff", "T. Eleazar Ramos:defendant", "Bruce Knowles:defendant", "Stewart Still:defendant"], caption.Parties.Select(p => p.Name + ":" + p.Role));
    }

    [Fact]
    public void The_history_tells_suit_amendments_motion_and_denial_with_their_entries()
    {
        foreach (var e in Opinion.History) output.WriteLine($"{e.Date} [{e.Ecf}] {e.Event} +{string.Join(", ", e.Joined)} -{string.Join(", ", e.Left)}");
        Assert.Contains(Opinion.History, e => e.Date == new DateOnly(2016, 3, 17) && e.Ecf == "1");
        var first = Assert.Single(Opinion.History, e => e.Date == new DateOnly(2017, 3, 28));
        Assert.Equal("39", first.Ecf);
        Assert.Equal(["Annucci"], first.Left);
        Assert.Equal(["John Doe 1"], first.Joined);
        Assert.Contains(Opinion.History, e => e.Date == new DateOnly(2017, 4, 24) && e.Ecf == "45–47");
        Assert.Contains(Opinion.History, e => e.Date == new DateOnly(2018, 3, 14) && e.Ecf == "54" && e.Event.Contains("denied", StringComparison.Ordinal));
        var second = Assert.Single(Opinion.History, e => e.Date == new DateOnly(2018, 3, 22));
        Assert.Equal(["Knowles", "Stewart Still"], second.Joined);
        Assert.Equal(["John Doe"], second.Left);
        Assert.Contains(Opinion.History, e => e.Date is null && e.Ecf == "118–19");
        Assert.Contains(Opinion.History, e => e.Date is null && e.Ecf == "1");
    }

    [Fact]
    public void The_rulings_are_each_there_once_and_no_other_is()
    {
        var rows = Opinion.Rulings.Select(r => $"{r.On}|{r.Claim}|{r.Party}|{r.Outcome}").Order(StringComparer.Ordinal);
        foreach (var r in Opinion.Rulings) output.WriteLine($"{r.On}|{r.Claim}|{r.Party}|{r.Outcome}: {r.Text}");
        Assert.Equal(
        [
            "claim|deliberate indifference||conceded", "claim|deliberate indifference||dismissed", "defense|qualified immunity||denied",
            "motion|excessive force||denied", "motion|failure to intervene||denied", "party||Stewart Still|conceded", "party||Stewart Still|terminated",
        ], rows);
    }

    [Fact]
    public void The_orders_tell_the_clerk_to_remove_Still_and_the_parties_to_report_by_October_9()
    {
        Assert.Collection(
            Opinion.Orders,
            o => { Assert.Equal("the Clerk of Court", o.To); Assert.Equal("remove Sergeant Still as a Defendant in this matter", o.What); Assert.Null(o.Due); },
            o => { Assert.Equal("the parties", o.To); Assert.Equal("submit a joint status report", o.What); Assert.Equal(new DateOnly(2020, 10, 9), o.Due); });
    }

    [Fact]
    public void The_third_amended_complaint_governs()
    {
        Assert.Equal("Third Amended Complaint", Opinion.OperativeComplaint?.Name);
        Assert.Equal("60", Opinion.OperativeComplaint?.Ecf);
    }

    [Fact]
    public void Every_span_points_at_the_words_that_it_is_said_to()
    {
        var text = Read.Value.Text;
        Assert.All(Opinion.Headings, h => Assert.StartsWith(h.Title[..4], text[h.Start..].TrimStart("IVXA. ".ToCharArray()), StringComparison.OrdinalIgnoreCase));
        Assert.All(Opinion.Rulings, r => Assert.Equal(r.Text, string.Join(' ', r.Span.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.All(Opinion.Caption.Parties, p => Assert.EndsWith(p.Name.Split(' ')[^1], p.Span.Of(text), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Persons_carry_what_they_are_called()
    {
        foreach (var p in Opinion.Persons) output.WriteLine($"{p.Name}: {string.Join("; ", p.Roles)}");
        Assert.Contains(Opinion.Persons, p => p.Name == "Solomon" && p.Roles.Contains("Judge"));
        Assert.Contains(Opinion.Persons, p => p.Name == "Andrew L. Carter, Jr." && p.Roles.Contains("judge"));
        Assert.Contains(Opinion.Persons, p => p.Name == "Anthony Annucci" && p.Roles.Contains("former defendant"));
    }
}
