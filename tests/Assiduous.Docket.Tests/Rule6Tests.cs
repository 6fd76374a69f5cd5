using Assiduous.Rules.Calendar;

namespace Assiduous.Docket.Tests;

public sealed class Rule6Tests(ITestOutputHelper output)
{
    private static readonly DeadlineCourt Sdny = new("nysd");
    private static readonly DeadlineCourt Ilnd = new("ilnd");

    private static DateOnly D(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    /// <summary>The examples of the 2009 committee note and their kin.</summary>
    [Theory]
    [InlineData("2020-09-30", 14, "2020-10-14")] // Wednesday, nothing in the way
    [InlineData("2009-08-31", 14, "2009-09-14")] // Labor Day in between is counted
    [InlineData("2020-06-20", 14, "2020-07-06")] // July 4 on a Saturday: the weekend ends on Monday
    [InlineData("2007-10-31", 10, "2007-11-13")] // Saturday, Sunday, and Veterans' Day kept on Monday
    [InlineData("2020-10-29", 5, "2020-11-04")] // general election day in New York
    [InlineData("2020-01-29", 14, "2020-02-13")] // Lincoln's Birthday in New York
    [InlineData("2020-11-12", 14, "2020-11-27")] // Thanksgiving
    [InlineData("2020-12-11", 14, "2020-12-28")] // Christmas on a Friday
    [InlineData("2021-06-04", 14, "2021-06-21")] // Juneteenth kept on the Friday, then the weekend
    public void Days_are_counted_as_Rule_6_says(string trigger, int days, string last) =>
        Assert.Equal(D(last), Rule6.After(D(trigger), days, Sdny).Date);

    [Theory]
    [InlineData("2022-02-21", 14, "2022-03-08")] // Pulaski
    [InlineData("2022-04-01", 14, "2022-04-18")] // Good Friday
    [InlineData("2022-10-25", 14, "2022-11-09")] // general election day of an even year
    [InlineData("2021-10-19", 14, "2021-11-02")] // none in an odd year
    public void Holidays_of_Illinois_count_in_Chicago(string trigger, int days, string last) =>
        Assert.Equal(D(last), Rule6.After(D(trigger), days, Ilnd).Date);

    [Fact]
    public void A_doubtful_holiday_in_the_way_shows_the_earlier_day_as_well()
    {
        var count = Rule6.After(D("2022-04-01"), 14, Ilnd);
        Assert.Equal(D("2022-04-15"), count.Earlier);
        Assert.Contains(count.Steps, s => s.Contains("File by then if you can", StringComparison.Ordinal));
        Assert.Null(Rule6.After(D("2020-11-12"), 14, Sdny).Earlier);
    }

    [Fact]
    public void Where_the_states_holidays_are_not_known_the_steps_say_so()
    {
        var count = Rule6.After(D("2020-01-29"), 14, new DeadlineCourt("cand"));
        Assert.Equal(D("2020-02-12"), count.Date);
        Assert.Contains(count.Steps, s => s.Contains("CA are not known here", StringComparison.Ordinal));
        Assert.Contains(Rule6.After(D("2020-01-29"), 14, new DeadlineCourt(null)).Steps, s => s.Contains("not known here", StringComparison.Ordinal));
    }

    [Fact]
    public void Backward_periods_go_on_backward_and_leave_out_state_holidays()
    {
        Assert.Equal(D("2020-07-02"), Rule6.Before(D("2020-07-18"), 14, Sdny).Date); // Saturday July 4, Friday July 3 kept, so Thursday
        Assert.Equal(D("2020-02-12"), Rule6.Before(D("2020-02-26"), 14, Sdny).Date); // Lincoln's Birthday does not count backward
        Assert.Equal(D("2020-01-17"), Rule6.Before(D("2020-02-03"), 14, Sdny).Date); // Martin Luther King Day, then the weekend
    }

    [Fact]
    public void Three_days_come_after_the_period_would_otherwise_expire()
    {
        Assert.Equal(D("2020-10-05"), Rule6.After(D("2020-09-18"), 14, Sdny, addThree: true).Date); // Friday Oct. 2 + 3 = Monday
        Assert.Equal(D("2020-10-08"), Rule6.After(D("2020-09-19"), 14, Sdny, addThree: true).Date); // Saturday Oct. 3 rolls to Monday, + 3 = Thursday
        Assert.Equal(D("2020-10-13"), Rule6.After(D("2020-09-25"), 14, Sdny, addThree: true).Date); // Friday Oct. 9 + 3 = Columbus Day, so Tuesday
    }

    [Fact]
    public void An_inaccessible_clerks_office_extends_the_last_day_only()
    {
        var storm = new DeadlineCourt("nysd") { Inaccessible = new HashSet<DateOnly> { D("2012-10-29"), D("2012-10-30") } };
        Assert.Equal(D("2012-10-31"), Rule6.After(D("2012-10-15"), 14, storm).Date);
        Assert.Equal(D("2012-10-31"), Rule6.After(D("2012-10-17"), 14, storm).Date);
    }

    [Fact]
    public void Hours_are_counted_at_once_and_the_clocks_are_minded()
    {
        Assert.Equal(new DateTime(2007, 11, 5, 9, 23, 0), Rule6.AfterHours(new DateTime(2007, 11, 2, 10, 23, 0), 72, Sdny).Moment);
        Assert.Equal(new DateTime(2020, 10, 5, 14, 0, 0), Rule6.AfterHours(new DateTime(2020, 10, 2, 14, 0, 0), 24, Sdny).Moment);
        Assert.Equal(new DateTime(2020, 10, 13, 9, 30, 0), Rule6.AfterHours(new DateTime(2020, 10, 9, 9, 30, 0), 48, Sdny).Moment);
        Assert.Equal(new DateTime(2007, 11, 5, 10, 23, 0), Rule6.AfterHours(new DateTime(2007, 11, 2, 10, 23, 0), 72, new DeadlineCourt("azd")).Moment);
    }

    [Fact]
    public void A_day_certain_never_rolls_even_on_a_holiday()
    {
        var count = Rule6.Certain(D("2020-12-25"), Sdny);
        Assert.Equal(D("2020-12-25"), count.Date);
        Assert.Contains(count.Steps, s => s.Contains("File before it", StringComparison.Ordinal));
        Assert.Equal(D("2020-10-10"), Rule6.Certain(D("2020-10-10"), Sdny).Date);
    }

    /// <summary>
    /// A second method: holidays written out by hand for 2019–2021 from the statutes, and the count made by walking one day at a time. It shares
    /// no code with the calendar.
    /// </summary>
    private static readonly HashSet<DateOnly> NewYorkByHand =
    [
        .. "2019-01-01 2019-01-21 2019-02-12 2019-02-18 2019-05-27 2019-07-04 2019-09-02 2019-10-14 2019-11-05 2019-11-11 2019-11-28 2019-12-25 2020-01-01 2020-01-20 2020-02-12 2020-02-17 2020-05-25 2020-07-03 2020-07-04 2020-09-07 2020-10-12 2020-11-03 2020-11-11 2020-11-26 2020-12-25 2021-01-01 2021-01-18 2021-02-12 2021-02-15 2021-05-31 2021-06-18 2021-06-19 2021-07-05 2021-09-06 2021-10-11 2021-11-02 2021-11-11 2021-11-25 2021-12-24 2021-12-25 2021-12-31"
            .Split(' ').Select(D),
    ];

    [Fact]
    public void More_than_two_hundred_days_agree_with_a_second_method()
    {
        var compared = 0;
        for (var trigger = D("2019-01-02"); trigger < D("2021-11-20"); trigger = trigger.AddDays(3))
            foreach (var days in (int[])[3, 7, 14, 21, 28])
            {
                var last = trigger;
                for (var i = 0; i < days; i++) last = last.AddDays(1);
                while (last.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || NewYorkByHand.Contains(last)) last = last.AddDays(1);
                Assert.Equal(last, Rule6.After(trigger, days, Sdny).Date);
                compared++;
            }
        output.WriteLine($"{compared} last days agree");
        Assert.True(compared > 200);
    }

    [Fact]
    public void Easter_falls_where_the_almanac_says()
    {
        var calendar = HolidayCalendar.Load();
        foreach (var friday in (string[])["2000-04-21", "2008-03-21", "2011-04-22", "2016-03-25", "2019-04-19", "2024-03-29", "2025-04-18", "2038-04-23"])
            Assert.Equal("Good Friday", calendar.State("il", D(friday))?.Name);
    }

    [Fact]
    public void Every_calendar_names_its_authority_and_how_far_it_was_checked()
    {
        var calendar = HolidayCalendar.Load();
        Assert.Equal(["il", "ny"], calendar.States);
        Assert.Contains("24", calendar.State("ny", D("2020-02-12"))!.Authority, StringComparison.Ordinal);
        Assert.Null(calendar.State("ny", D("2022-02-14"))); // Lincoln's Birthday 2022 was a Saturday: nothing moves
        Assert.True(calendar.State("ny", D("2023-02-13"))!.IsObserved); // a Sunday: Monday as well
        Assert.Null(calendar.Federal(D("2020-06-19")));
        Assert.NotNull(calendar.Federal(D("2021-06-18")));
    }
}
