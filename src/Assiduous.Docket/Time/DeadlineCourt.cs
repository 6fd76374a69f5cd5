using Assiduous.Rules.Calendar;

namespace Assiduous.Docket;

/// <summary>The court for which time is computed.</summary>
/// <param name="CourtId">Court id, <c>nysd</c>; null where not known: then only federal holidays count, and the steps say so.</param>
public sealed record DeadlineCourt(string? CourtId)
{
    /// <summary>Days on which the clerk's office was inaccessible (Rule 6(a)(3)); somebody must say so, the program cannot know.</summary>
    public IReadOnlySet<DateOnly> Inaccessible { get; init; } = new HashSet<DateOnly>();

    /// <summary>The state in which the court sits, by postal letters; null where not known.</summary>
    public string? State => CourtId is null ? null : CourtIds.StateOf(CourtId);
}

/// <summary>A day computed.</summary>
/// <param name="Date">The last day.</param>
/// <param name="Steps">How it was computed, a step a line.</param>
/// <param name="Earlier">The last day if the doubtful holidays in the way did not count; null where none was in the way.</param>
public sealed record DayCount(DateOnly Date, IReadOnlyList<string> Steps, DateOnly? Earlier);

/// <summary>A moment computed.</summary>
/// <param name="Moment">The end, in the court's local time.</param>
/// <param name="Steps">How it was computed, a step a line.</param>
public sealed record HourCount(DateTime Moment, IReadOnlyList<string> Steps);

/// <summary>Why a day is no day to file on.</summary>
/// <param name="Why">The reason, as a phrase.</param>
/// <param name="IsDoubtful">Whether it is not settled, or not fully checked, that the day counts as a legal holiday.</param>
/// <param name="Note">What else one should know.</param>
internal sealed record ClosedDay(string Why, bool IsDoubtful, string? Note)
{
    /// <summary>Why a day is closed; null where it is open.</summary>
    public static ClosedDay? On(DateOnly day, DeadlineCourt court, bool stateCounts, bool clerkCounts)
    {
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) return new ClosedDay($"a {day.DayOfWeek}", false, null);
        var calendar = HolidayCalendar.Load();
        if (calendar.Federal(day) is { } federal) return Of(federal, federal.IsObserved && day.DayOfWeek == DayOfWeek.Friday);
        if (stateCounts && calendar.State(court.State, day) is { } state) return Of(state, false);
        return clerkCounts && court.Inaccessible.Contains(day) ? new ClosedDay("a day on which the clerk's office was inaccessible (Rule 6(a)(3))", false, null) : null;
    }

    private static ClosedDay Of(Holiday holiday, bool isDoubtful)
    {
        var kept = holiday.IsObserved ? holiday.Name + " as observed" : holiday.Name;
        var where = holiday.Jurisdiction is "federal" ? "" : $", a holiday of {holiday.Jurisdiction.ToUpperInvariant()}";
        return new ClosedDay($"{kept}{where} ({holiday.Authority})", isDoubtful || holiday.Confidence != Rules.Confidence.High, holiday.Note);
    }
}
