using System.Globalization;
using Assiduous.Rules.Reading;

namespace Assiduous.Rules.Calendar;

/// <summary>One file of holidays.</summary>
internal sealed record CalendarFile(
    string Jurisdiction, string Authority, Observance Observance, string? ObservanceNote, IReadOnlyList<HolidayRule> Rules, IReadOnlyDictionary<DateOnly, string> Closures)
{
    /// <summary>Reads a shipped file.</summary>
    /// <exception cref="InvalidDataException">The file is not as it should be; the message lists every line.</exception>
    public static CalendarFile Shipped(string name)
    {
        var resource = $"rules/calendar/{name}.yaml";
        var problems = new List<RuleFileProblem>();
        var file = Read(resource, RuleFiles.Read(resource), problems);
        return problems.Count == 0 && file is not null ? file : throw new InvalidDataException(string.Join(Environment.NewLine, problems));
    }

    /// <summary>Reads the text of a file.</summary>
    public static CalendarFile? Read(string file, string text, ICollection<RuleFileProblem> problems)
    {
        var top = Fields.Of(YamlTree.Read(file, text, problems), "A calendar", file, problems);
        if (top is null) return null;
        top.OneOf("schema", "", "assiduous/calendar/1");
        var confidence = top.Confidence();
        var read = new CalendarFile(
            top.Required("jurisdiction"),
            top.Required("authority"),
            top.OneOf("observance", "none", "none", "sunday-to-monday", "nearest-weekday") switch
            {
                "sunday-to-monday" => Observance.SundayToMonday, "nearest-weekday" => Observance.NearestWeekday, _ => Observance.None,
            },
            top.Text("observanceNote"),
            [.. top.Each("holidays").Select(h => Holiday(h, confidence)).OfType<HolidayRule>()],
            top.Each("closures").Select(Closure).ToDictionary(c => c.Date, c => c.Name));
        top.NoOthers();
        return read;
    }

    private static (DateOnly Date, string Name) Closure(Fields f)
    {
        var closure = (f.Day("date") ?? default, f.Required("name"));
        f.NoOthers();
        return closure;
    }

    private static HolidayRule? Holiday(Fields f, Confidence confidence)
    {
        var name = f.Required("name");
        var day = Day(f);
        var own = f.Text("confidence") is null ? confidence : f.Confidence();
        var rule = new HolidayRule(name, day ?? (_ => null), f.Day("since"), f.YesNo("observed") ?? true, own, f.Text("note"));
        f.NoOthers();
        return day is null ? null : rule;
    }

    private static Func<int, DateOnly?>? Day(Fields f)
    {
        if (f.Text("on") is { } on) return Fixed(f, on);
        if (f.Text("easter") is { } days) return Easter(f, days);
        if (f.OneOf("electionDay", "", "every-year", "even-years") is { Length: > 0 } election)
            return year => election is "even-years" && year % 2 != 0 ? null : HolidayDays.ElectionDay(year);
        return Weekday(f);
    }

    private static Func<int, DateOnly?>? Fixed(Fields f, string on)
    {
        if (DateOnly.TryParseExact("2000-" + on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return year => new DateOnly(year, day.Month, day.Day);
        f.Problem(f.LineOf("on"), $"'on' is '{on}'; it must be a month and day such as 07-04.");
        return null;
    }

    private static Func<int, DateOnly?>? Easter(Fields f, string days)
    {
        if (int.TryParse(days, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var offset)) return year => HolidayDays.Easter(year).AddDays(offset);
        f.Problem(f.LineOf("easter"), $"'easter' is '{days}'; it must be a number of days.");
        return null;
    }

    private static Func<int, DateOnly?>? Weekday(Fields f)
    {
        var nth = f.OneOf("nth", "", "1", "2", "3", "4", "last");
        var month = f.Number("month");
        if (!Enum.TryParse<DayOfWeek>(f.Required("weekday"), ignoreCase: true, out var weekday) || month is not (> 0 and < 13) || nth.Length == 0)
        {
            f.Problem(f.Line, "A holiday needs 'on', 'easter', 'electionDay', or 'nth' with 'weekday' and 'month'.");
            return null;
        }
        return year => nth is "last" ? HolidayDays.Last(year, month.Value, weekday) : HolidayDays.Nth(year, month.Value, weekday, nth[0] - '0');
    }
}
