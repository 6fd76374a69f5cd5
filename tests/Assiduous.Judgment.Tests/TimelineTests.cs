using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Judgment.Tests;

public sealed class TimelineTests
{
    private static Fact Fact(string number, string text) => Ali.Fact(number, text, FactStatus.Undisputed, FactStatus.Undisputed, []);

    private static NarrativeAssertion Says(string text) => new(Side.Opponent, Ali.Brief, "E", text, default, []);

    [Fact]
    public void Two_times_for_one_arrival_stand_beside_each_other_and_neither_is_preferred()
    {
        var events = Timeline.Of(
            [Fact("41", "The fire department arrived at Judge Solomon's courtroom nine minutes after Sergeant Still called for help.")],
            [Says("The fire department arrived approximately 15 to 20 minutes after the broken handcuff ratcheted tighter on Ali's left wrist.")]);
        var arrival = Assert.Single(events);
        Assert.Equal([Side.Movant, Side.Opponent], arrival.Versions.Select(v => v.Side!.Value));
        Assert.Equal("nine minutes after", arrival.Time);
        Assert.Equal("114 ¶ 41", arrival.Versions[0].Source);
    }

    [Fact]
    public void A_day_and_a_clock_time_are_read_as_told()
    {
        var events = Timeline.Of([Fact("7", "On July 21, 2015, Ramos was assigned to the courtroom.")], [Says("At about 10:00 a.m. the officers applied the handcuffs.")]);
        Assert.Equal(new DateOnly(2015, 7, 21), events[0].Date);
        Assert.Equal("about 10:00 a.m.", events[1].Time);
        Assert.Null(events[1].Date);
    }

    [Fact]
    public void Different_things_on_one_day_stay_apart() =>
        Assert.Equal(2, Timeline.Of([Fact("7", "On July 21, 2015, Ramos was assigned to the courtroom."), Fact("8", "On July 21, 2015, a bus drove Ali downtown.")], []).Count);

    [Fact]
    public void What_tells_no_time_is_no_event() => Assert.Empty(Timeline.Of([Fact("17", "Knowles had no trouble applying the handcuffs.")], []));

    [Fact]
    public void Days_come_in_their_order()
    {
        var events = Timeline.Of([Fact("1", "On March 17, 2016, Ali sued."), Fact("2", "On July 21, 2015, Ali went to court.")], []);
        Assert.Equal([new DateOnly(2015, 7, 21), new DateOnly(2016, 3, 17)], events.Select(e => e.Date!.Value));
    }
}
