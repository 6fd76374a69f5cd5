namespace Assiduous.Docket;

/// <summary>A decision or order with the entry under which it stands.</summary>
/// <param name="Opinion">What was read of it.</param>
/// <param name="Ecf">Its docket entry; null takes the number that its own text shows.</param>
public sealed record OrderSource(Opinion Opinion, string? Ecf = null)
{
    /// <summary>Its name in the folder; null where not known.</summary>
    public string? File { get; init; }

    /// <summary>The entry, as it would be cited.</summary>
    public string Cite => (Ecf ?? Opinion.Caption.DocumentNumber) is { } number ? $"{Opinion.Caption.Title ?? "Order"}, ECF No. {number}" : Opinion.Caption.Title ?? "Order";
}

/// <summary>Finds what is due and when, and shows how each day was computed.</summary>
public static class Deadlines
{
    /// <summary>Deadlines set by orders, stated on the docket, or following from local rules, in the order of their days.</summary>
    /// <param name="orders">Decisions and orders.</param>
    /// <param name="docket">The docket; null where there is none.</param>
    /// <param name="court">The court.</param>
    /// <param name="asOf">The day from which the reader looks; never the clock's. <see cref="DateOnly.MinValue"/> where no day is known: then no step tells how far off the deadline is.</param>
    public static IReadOnlyList<Deadline> Of(IReadOnlyList<OrderSource> orders, DocketReport? docket, DeadlineCourt court, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(orders);
        ArgumentNullException.ThrowIfNull(court);
        var events = docket is null ? [] : DocketEvents.Read(docket);
        var found = orders.SelectMany(o => FromOrder(o, court))
            .Concat(events.SelectMany(e => FromEntry(e, court)))
            .Concat(BriefingDeadlines.Of(events, court));
        return [.. DeadlineSources.Merge(found).Select(d => d with { Steps = asOf == DateOnly.MinValue ? d.Steps : [.. d.Steps, Standing(d.Date, asOf)] })
            .GroupBy(d => (d.Date, d.What.ToLowerInvariant())).Select(g => g.First())
            .OrderBy(d => d.Date).ThenBy(d => d.What, StringComparer.Ordinal)];
    }

    /// <summary>What one decision or order makes due.</summary>
    public static IReadOnlyList<Deadline> FromOrder(OrderSource source, DeadlineCourt court)
    {
        ArgumentNullException.ThrowIfNull(source);
        var found = new List<Deadline>();
        foreach (var order in source.Opinion.Orders)
            if (Day(order, source.Opinion.Caption.Filed, court) is { } day)
                found.Add(new Deadline(day.Date, Upper($"{order.To}: {order.What}"), source.Cite, day.Steps));
        return found;
    }

    private static DayCount? Day(OpinionOrder order, DateOnly? entered, DeadlineCourt court)
    {
        if (order.Due is { } due) return Rule6.Certain(due, court);
        if (order.WithinDays is not { } days || entered is not { } from || days > Rule6.LongestPeriod) return null;
        var counted = Rule6.After(from, days, court);
        return counted with { Steps = ["Counted from the date of the order; if the order names another event, count from that.", .. counted.Steps] };
    }

    private static IEnumerable<Deadline> FromEntry(DocketEvent entry, DeadlineCourt court) => entry.DatesSet.Select(set =>
        new Deadline(set.Date, set.What, entry.Entry.Number is { } number ? $"ECF No. {number}" : "docket entry of " + Day(entry.Entry.DateFiled), Rule6.Certain(set.Date, court).Steps));

    private static string Standing(DateOnly date, DateOnly asOf)
    {
        var days = date.DayNumber - asOf.DayNumber;
        var distance = Math.Abs(days) == 1 ? "1 day" : $"{Math.Abs(days)} days";
        return $"As of {asOf:yyyy-MM-dd}: " + (days == 0 ? "due today." : days > 0 ? $"{distance} ahead." : $"passed {distance} ago.");
    }

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Day(DateOnly? date) => date?.ToString("yyyy-MM-dd") ?? "no date";
}
