namespace Assiduous.Docket;

/// <summary>Tells the history of a case, a sentence an event.</summary>
public static class History
{
    /// <summary>The events that a court's background section would tell, from the docket and from what decisions recite.</summary>
    /// <param name="docket">The docket; null where there is none.</param>
    /// <param name="opinions">Decisions and orders.</param>
    /// <remarks>
    /// Where both tell of one entry, the decision's sentence is taken and the docket's date where the decision gives none. What has no date stays
    /// without one; it stands by the number of its entry.
    /// </remarks>
    public static IReadOnlyList<HistoryEvent> Of(DocketReport? docket, IReadOnlyList<OrderSource> opinions)
    {
        ArgumentNullException.ThrowIfNull(opinions);
        var told = opinions.SelectMany(o => o.Opinion.History.Select(h => new HistoryEvent(h.Date, h.Event, h.Ecf)))
            .Concat(opinions.SelectMany(Decision)).ToList();
        var listed = docket is null ? [] : DocketEvents.Read(docket).Select(FromEntry).OfType<HistoryEvent>().ToList();
        var entries = listed.ToDictionary(l => l.Ecf ?? l.Event, StringComparer.Ordinal, keepFirst: true);
        var merged = told.ConvertAll(t => t.Date is null && t.Ecf is { } ecf && entries.TryGetValue(First(ecf), out var same) ? t with { Date = same.Date } : t);
        var covered = told.Where(t => t.Ecf is not null).SelectMany(t => Range(t.Ecf!)).ToHashSet(StringComparer.Ordinal);
        merged.AddRange(listed.Where(l => l.Ecf is null || !covered.Contains(l.Ecf)));
        return [.. merged.Distinct().Select((e, i) => (Event: e, At: i)).OrderBy(e => Place(e.Event, merged)).ThenBy(e => e.At).Select(e => e.Event)];
    }

    /// <summary>The decision itself is the last event: what it ruled.</summary>
    private static IEnumerable<HistoryEvent> Decision(OrderSource source)
    {
        var rulings = source.Opinion.Rulings.Where(r => r.Outcome is "granted" or "denied" or "dismissed" or "terminated").Select(r => r.Text).Distinct(StringComparer.Ordinal).ToList();
        if (rulings.Count > 0)
            yield return new HistoryEvent(source.Opinion.Caption.Filed, "The Court ruled: " + string.Join(" ", rulings), source.Ecf ?? source.Opinion.Caption.DocumentNumber);
    }

    private static HistoryEvent? FromEntry(DocketEvent happened)
    {
        var title = DocketEvents.Title(happened.Entry.Description);
        var by = happened.FiledBy.Count == 0 ? "" : " by " + string.Join(", ", happened.FiledBy);
        var sentence = happened.Kind switch
        {
            DocketEventKind.Complaint => $"The complaint was filed{by}{Against(happened)}.",
            DocketEventKind.AmendedComplaint => $"An amended complaint was filed{by}{Against(happened)}{Change(happened)}.",
            DocketEventKind.Answer => $"An answer was filed{by}.",
            DocketEventKind.Motion => $"{Sentence(title)} was filed{by}.",
            DocketEventKind.Opposition or DocketEventKind.Reply or DocketEventKind.Statement or DocketEventKind.StatementResponse or DocketEventKind.Memorandum =>
                $"{Sentence(title)} was filed{by}{About(happened)}.",
            DocketEventKind.Order or DocketEventKind.Judgment or DocketEventKind.Recommendation => Ruled(happened, title),
            DocketEventKind.Referral => $"{Sentence(title)}.",
            _ => null,
        };
        return sentence is null ? null : new HistoryEvent(happened.Entry.DateFiled, sentence, happened.Entry.Number);
    }

    private static string Ruled(DocketEvent happened, string title)
    {
        if (happened.Decided.Count == 0) return Sentence(title) + (happened.Left.Count == 0 ? "." : Change(happened) + ".");
        return "The Court decided motions: " + string.Join("; ", happened.Decided.Select(d => $"ECF No. {d.Entry} {d.Outcome}")) + Change(happened) + ".";
    }

    private static string Against(DocketEvent happened) => happened.Against.Count == 0 ? "" : " against " + string.Join(", ", happened.Against);

    private static string Change(DocketEvent happened) => happened.Left.Count == 0 ? "" : "; " + string.Join(", ", happened.Left) + (happened.Left.Count == 1 ? " is no longer a party" : " are no longer parties");

    private static string About(DocketEvent happened) => happened.About.Count == 0 ? "" : $" (on ECF No. {happened.About[0]})";

    private static string Sentence(string title) => title.Length == 0 ? "A paper" : char.ToUpperInvariant(title[0]) + title[1..].ToLowerInvariant();

    /// <summary>The day, or for what has none the day of the nearest entry before it.</summary>
    private static (int Day, int Entry) Place(HistoryEvent happened, List<HistoryEvent> all)
    {
        var number = happened.Ecf is null ? 0 : Number(First(happened.Ecf));
        if (happened.Date is { } date) return (date.DayNumber, number);
        if (number == 0) return (int.MaxValue, 0);
        var before = all.Where(e => e.Date is not null && e.Ecf is not null && Number(First(e.Ecf)) <= number).Select(e => e.Date!.Value.DayNumber).DefaultIfEmpty(0).Max();
        return (before, number);
    }

    private static string First(string ecf) => ecf.Split('–', '-')[0];

    private static int Number(string label) => int.TryParse(label, out var number) ? number : 0;

    /// <summary>"45–47" to 45, 46, 47; "118-1" and "118–19" to what they most likely mean.</summary>
    private static IEnumerable<string> Range(string ecf)
    {
        var ends = ecf.Split('–', '-');
        var first = Number(ends[0]);
        if (ends.Length != 2 || first == 0 || ecf.Contains('-', StringComparison.Ordinal)) return [ends[0]];
        var last = ends[1].Length < ends[0].Length ? Number(ends[0][..^ends[1].Length] + ends[1]) : Number(ends[1]);
        return last < first || last - first > 50 ? [ends[0]] : Enumerable.Range(first, last - first + 1).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static Dictionary<string, HistoryEvent> ToDictionary(this IEnumerable<HistoryEvent> events, Func<HistoryEvent, string> key, StringComparer comparer, bool keepFirst)
    {
        var map = new Dictionary<string, HistoryEvent>(comparer);
        foreach (var e in events)
            if (!keepFirst || !map.ContainsKey(key(e))) map[key(e)] = e;
        return map;
    }
}
