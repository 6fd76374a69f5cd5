using Assiduous.Rules.Reading;

namespace Assiduous.Rules.Calendar;

/// <summary>Legal holidays, federal and of the states whose statutes were read. Safe for use by many threads.</summary>
/// <remarks>Fed. R. Civ. P. 6(a)(6). A state's holidays count only for periods measured after an event.</remarks>
public sealed class HolidayCalendar
{
    private const string Prefix = "rules/calendar/";
    private static readonly Lazy<HolidayCalendar> Shipped = new(() => new());

    private readonly Lazy<CalendarFile> federal = new(() => CalendarFile.Shipped("federal"));
    private readonly Dictionary<string, Lazy<CalendarFile>> states = RuleFiles.Shipped(Prefix)
        .Where(n => n.Length == 2).ToDictionary(n => n, n => new Lazy<CalendarFile>(() => CalendarFile.Shipped(n)), StringComparer.Ordinal);

    private HolidayCalendar()
    {
    }

    /// <summary>The calendars that are shipped with the program.</summary>
    public static HolidayCalendar Load() => Shipped.Value;

    /// <summary>States whose holidays are known, by postal letters.</summary>
    public IReadOnlyList<string> States => [.. states.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Whether a state's holidays are known.</summary>
    public bool Knows(string? state) => state is not null && states.ContainsKey(state);

    /// <summary>The federal holiday on a day; null where there is none.</summary>
    public Holiday? Federal(DateOnly date) => On(federal.Value, date);

    /// <summary>The holiday of a state on a day; null where there is none or the state's are not known.</summary>
    public Holiday? State(string? state, DateOnly date) =>
        state is not null && states.TryGetValue(state, out var file) ? On(file.Value, date) : null;

    /// <summary>A closing of federal offices on a day that may or may not count; null where there was none.</summary>
    public string? Closure(DateOnly date) => federal.Value.Closures.GetValueOrDefault(date);

    /// <summary>How a calendar treats weekends, in words; null where there is nothing to say.</summary>
    public string? ObservanceNote(string jurisdiction) =>
        jurisdiction is "federal" ? federal.Value.ObservanceNote : states.TryGetValue(jurisdiction, out var file) ? file.Value.ObservanceNote : null;

    private static Holiday? On(CalendarFile file, DateOnly date)
    {
        // A New Year's Day on a Saturday is kept in the year before.
        foreach (var year in (ReadOnlySpan<int>)[date.Year, date.Year + 1])
            foreach (var rule in file.Rules)
                if (year < 9999 && rule.Day(year) is { } day && (rule.Since is null || day >= rule.Since) && Matches(file, rule, day, date) is { } observed)
                    return new Holiday(date, rule.Name, file.Jurisdiction, file.Authority, rule.Confidence, observed, rule.Note);
        return null;
    }

    private static bool? Matches(CalendarFile file, HolidayRule rule, DateOnly day, DateOnly date)
    {
        if (day == date) return false;
        if (!rule.IsShifted || file.Observance == Observance.None) return null;
        if (day.DayOfWeek == DayOfWeek.Sunday && date == day.AddDays(1)) return true;
        return file.Observance == Observance.NearestWeekday && day.DayOfWeek == DayOfWeek.Saturday && date == day.AddDays(-1) ? true : null;
    }
}
