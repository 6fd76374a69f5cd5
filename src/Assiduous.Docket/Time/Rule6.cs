using Assiduous.Rules.Calendar;

namespace Assiduous.Docket;

/// <summary>Computes time under Fed. R. Civ. P. 6(a) and (d), a step at a time.</summary>
public static class Rule6
{
    /// <summary>The longest period that is computed, in days.</summary>
    public const int LongestPeriod = 3660;

    /// <summary>The last day of a period of days after an event: Rule 6(a)(1), (3), (5), (6), and where asked 6(d).</summary>
    /// <param name="trigger">The day of the event; it is not counted.</param>
    /// <param name="days">How many days.</param>
    /// <param name="court">The court.</param>
    /// <param name="addThree">Whether service was by mail, by leaving with the clerk, or by other means consented to: 6(d) adds 3 days. Service through the court's system adds none.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is below 0 or above <see cref="LongestPeriod"/>.</exception>
    public static DayCount After(DateOnly trigger, int days, DeadlineCourt court, bool addThree = false)
    {
        ArgumentNullException.ThrowIfNull(court);
        Check(days);
        var steps = new List<string> { $"{Say(trigger)}: the event; this day is not counted (Rule 6(a)(1)(A))." };
        var counted = trigger.AddDays(days);
        steps.Add($"{Say(counted)}: day {days}, every day counted (Rule 6(a)(1)(B)).");
        var last = Roll(counted, 1, court, !addThree, steps, out var doubt);
        var sure = Roll(counted, 1, court, !addThree, null, out _, skipDoubtful: true);
        if (addThree)
        {
            last = AddThree(last, court, steps, ref doubt);
            var ignored = false;
            sure = AddThree(sure, court, null, ref ignored, skipDoubtful: true);
        }
        return Finish(last, sure, doubt, court, steps);
    }

    /// <summary>The last day of a period counted back from an event: Rule 6(a)(5). A state's holidays do not count (6(a)(6)(C)).</summary>
    /// <inheritdoc cref="After" path="/exception"/>
    public static DayCount Before(DateOnly happens, int days, DeadlineCourt court)
    {
        ArgumentNullException.ThrowIfNull(court);
        Check(days);
        var steps = new List<string> { $"{Say(happens)}: the event; this day is not counted (Rule 6(a)(1)(A))." };
        var counted = happens.AddDays(-days);
        steps.Add($"{Say(counted)}: day {days}, counted backward.");
        var last = Roll(counted, -1, court, clerkCounts: true, steps, out _);
        return new DayCount(last, [.. steps, LastMoment], null);
    }

    /// <summary>The end of a period of hours: Rule 6(a)(2) and (3)(B). Clocks that are set forward or back in between are minded.</summary>
    /// <param name="start">The moment of the event, in the court's local time.</param>
    /// <param name="hours">How many hours.</param>
    /// <param name="court">The court.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="hours"/> is below 0 or above 24 times <see cref="LongestPeriod"/>.</exception>
    public static HourCount AfterHours(DateTime start, int hours, DeadlineCourt court)
    {
        ArgumentNullException.ThrowIfNull(court);
        ArgumentOutOfRangeException.ThrowIfNegative(hours);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hours, LongestPeriod * 24);
        var steps = new List<string> { $"{Say(start)}: the event; counting begins at once (Rule 6(a)(2)(A))." };
        var end = start.AddHours(hours);
        var shift = SummerTime.Hours(end, court) - SummerTime.Hours(start, court);
        if (shift != 0) end = end.AddHours(shift);
        steps.Add($"{Say(end)}: {hours} hours, every hour counted (Rule 6(a)(2)(B))" + (shift == 0 ? "." : $"; the clocks were set {(shift < 0 ? "back" : "forward")} in between."));
        var day = Roll(DateOnly.FromDateTime(end), 1, court, clerkCounts: true, steps, out _, atSameTime: true);
        return new HourCount(day.ToDateTime(TimeOnly.FromDateTime(end)), steps);
    }

    /// <summary>A day set by an order. Rule 6(a) computes periods; a fixed day stays where it is (committee note of 2009).</summary>
    public static DayCount Certain(DateOnly day, DeadlineCourt court)
    {
        ArgumentNullException.ThrowIfNull(court);
        var steps = new List<string> { $"{Say(day)}: a day certain set by order; Rule 6(a) does not move it (2009 committee note)." };
        if (ClosedDay.On(day, court, stateCounts: true, clerkCounts: true) is { } closed)
            steps.Add($"That day is {closed.Why}. File before it, or ask the court.");
        return new DayCount(day, steps, null);
    }

    private const string LastMoment = "The last day ends at midnight in the court's time zone for electronic filing, else when the clerk's office is scheduled to close, unless a statute, local rule or order says otherwise (Rule 6(a)(4)).";

    private static void Check(int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, LongestPeriod);
    }

    private static DateOnly AddThree(DateOnly last, DeadlineCourt court, List<string>? steps, ref bool doubt, bool skipDoubtful = false)
    {
        var added = last.AddDays(3);
        steps?.Add($"{Say(added)}: 3 days added after the period would otherwise expire (Rule 6(d)).");
        var rolled = Roll(added, 1, court, clerkCounts: true, steps, out var doubtful, skipDoubtful: skipDoubtful);
        doubt |= doubtful;
        return rolled;
    }

    private static DateOnly Roll(
        DateOnly day, int direction, DeadlineCourt court, bool clerkCounts, List<string>? steps, out bool doubt, bool skipDoubtful = false, bool atSameTime = false)
    {
        doubt = false;
        for (var i = 0; i < 400; i++)
        {
            var closed = ClosedDay.On(day, court, stateCounts: direction > 0, clerkCounts);
            if (closed is null || (closed.IsDoubtful && skipDoubtful)) break;
            doubt |= closed.IsDoubtful;
            var next = day.AddDays(direction);
            var rule = atSameTime ? "Rule 6(a)(2)(C)" : direction > 0 ? "Rule 6(a)(1)(C)" : "Rule 6(a)(5)";
            steps?.Add($"{Say(day)} is {closed.Why}: on to {Say(next)}{(atSameTime ? " at the same time" : "")} ({rule})." + (closed.Note is null ? "" : " " + closed.Note));
            day = next;
        }
        if (HolidayCalendar.Load().Closure(day) is { } closure)
            steps?.Add($"{Say(day)}: {closure}. Whether that makes a legal holiday is not settled; it was not counted as one.");
        return day;
    }

    private static DayCount Finish(DateOnly last, DateOnly sure, bool doubt, DeadlineCourt court, List<string> steps)
    {
        var earlier = doubt && sure < last ? sure : (DateOnly?)null;
        if (earlier is { } safe) steps.Add($"If the doubtful holiday does not count, the last day is {Say(safe)}. File by then if you can.");
        if (!HolidayCalendar.Load().Knows(court.State))
            steps.Add(court.State is null ? "The court's state is not known here: state holidays were not counted." : $"Holidays of {court.State.ToUpperInvariant()} are not known here: only federal ones were counted. The true last day can only be later.");
        steps.Add(LastMoment);
        return new DayCount(last, steps, earlier);
    }

    internal static string Say(DateOnly day) => $"{day.DayOfWeek}, {day:yyyy-MM-dd}";

    private static string Say(DateTime moment) => $"{moment.DayOfWeek}, {moment:yyyy-MM-dd HH:mm}";
}
