using Assiduous.Testing;

namespace Assiduous.Docket.Tests;

public sealed class DeadlineTests
{
    private static readonly DateOnly AsOf = new(2020, 10, 1);

    private const string Order =
        """
        UNITED STATES DISTRICT COURT
        SOUTHERN DISTRICT OF NEW YORK
        DATE FILED: 10/02/2020

        A. MOSS, Plaintiff,
        -against-
        B. REED, Defendant.

        20 Civ. 1234 (XYZ)

        ORDER

        The parties shall submit a joint status report by October 10, 2020. Plaintiff shall file an amended complaint within 10 days of this order.

        SO ORDERED.
        """;

    [Fact]
    public void A_day_certain_stays_on_its_Saturday_and_a_period_rolls_past_Columbus_Day()
    {
        var deadlines = Deadlines.Of([new OrderSource(OpinionReader.Read(Order), "9")], null, new DeadlineCourt("nysd"), AsOf);
        Assert.Equal([new DateOnly(2020, 10, 10), new DateOnly(2020, 10, 13)], deadlines.Select(d => d.Date));
        Assert.All(deadlines, d => Assert.Equal("Order, ECF No. 9", d.Source));
        Assert.Contains(deadlines[0].Steps, s => s.Contains("does not move it", StringComparison.Ordinal));
        Assert.Equal("As of 2020-10-01: 9 days ahead.", deadlines[0].Steps[^1]);
    }

    [Fact]
    public void The_opinion_makes_the_joint_status_report_due_on_October_9()
    {
        var opinion = OpinionReader.Read(File.ReadAllText(Places.Shared("seed", "001_01ab69d45a5971d6.txt")));
        var deadline = Assert.Single(Deadlines.Of([new OrderSource(opinion)], null, new DeadlineCourt(opinion.Caption.Court), AsOf));
        Assert.Equal(new DateOnly(2020, 10, 9), deadline.Date);
        Assert.Equal("The parties: submit a joint status report", deadline.What);
        Assert.Equal("Opinion and Order, ECF No. 123", deadline.Source);
    }

    [Fact]
    public void The_calendar_file_has_one_event_a_deadline_folded_lines_and_no_clock()
    {
        var deadlines = Deadlines.Of([new OrderSource(OpinionReader.Read(Order), "9")], null, new DeadlineCourt("nysd"), AsOf);
        var text = DeadlineCalendar.Write(deadlines, "Moss v. Reed; ünïcode, and commas", AsOf);
        Assert.Equal(text, DeadlineCalendar.Write(deadlines, "Moss v. Reed; ünïcode, and commas", AsOf));
        Assert.Equal(2, text.Split("BEGIN:VEVENT").Length - 1);
        Assert.Contains("DTSTART;VALUE=DATE:20201010", text, StringComparison.Ordinal);
        Assert.Contains("DTSTAMP:20201001T000000Z", text, StringComparison.Ordinal);
        Assert.Contains("Reed\\; ünïcode\\, and", text, StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), l => Assert.True(System.Text.Encoding.UTF8.GetByteCount(l) <= 75));
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
