namespace Assiduous.Docket;

/// <summary>Daylight saving time in the United States: 15 U.S.C. 260a as in force since 2007, and from 1987 to 2006.</summary>
internal static class SummerTime
{
    /// <summary>Courts in places that do not change their clocks.</summary>
    private static readonly string[] Unchanged = ["azd", "hid", "prd", "gud", "nmid", "vid"];

    /// <summary>1 where the clocks of a court stand on summer time, else 0.</summary>
    public static int Hours(DateTime local, DeadlineCourt court)
    {
        if (local.Year < 1987 || (court.CourtId is { } id && Unchanged.Contains(id, StringComparer.Ordinal))) return 0;
        var (begins, ends) = local.Year >= 2007
            ? (Sunday(local.Year, 3, 2), Sunday(local.Year, 11, 1))
            : (Sunday(local.Year, 4, 1), LastSunday(local.Year, 10));
        return local >= begins.ToDateTime(new TimeOnly(2, 0)) && local < ends.ToDateTime(new TimeOnly(2, 0)) ? 1 : 0;
    }

    private static DateOnly Sunday(int year, int month, int nth)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((7 - (int)first.DayOfWeek) % 7) + ((nth - 1) * 7));
    }

    private static DateOnly LastSunday(int year, int month)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
