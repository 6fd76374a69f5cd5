namespace Assiduous.Rules.Calendar;

/// <summary>Days of a year by the ways in which statutes describe them.</summary>
internal static class HolidayDays
{
    /// <summary>The nth weekday of a month.</summary>
    public static DateOnly Nth(int year, int month, DayOfWeek weekday, int nth)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((((int)weekday - (int)first.DayOfWeek + 7) % 7) + ((nth - 1) * 7));
    }

    /// <summary>The last such weekday of a month.</summary>
    public static DateOnly Last(int year, int month, DayOfWeek weekday)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(((int)last.DayOfWeek - (int)weekday + 7) % 7));
    }

    /// <summary>The Tuesday after the first Monday of November.</summary>
    public static DateOnly ElectionDay(int year) => Nth(year, 11, DayOfWeek.Monday, 1).AddDays(1);

    /// <summary>Easter Sunday of the Gregorian calendar.</summary>
    public static DateOnly Easter(int year)
    {
        // The computus: golden number, century corrections, epact, then the Sunday after the paschal full moon.
        var golden = year % 19;
        var century = year / 100;
        var skipped = century - (century / 4) - (((8 * century) + 13) / 25);
        var epact = (skipped + (19 * golden) + 15) % 30;
        var moon = epact - (epact / 28 * (1 - (29 / (epact + 1) * ((21 - golden) / 11))));
        var weekday = (year + (year / 4) + moon + 2 - century + (century / 4)) % 7;
        return new DateOnly(year, 3, 28).AddDays(moon - weekday);
    }
}
