using Assiduous.Docket.Events;

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
        var listed = docket is null ? [] : Listed(DocketEvents.Read(docket));
        var entries = listed.ToDictionary(l => l.Ecf ?? l.Event, StringComparer.Ordinal, keepFirst: true);
        var merged = told.ConvertAll(t => t.Date is null && t.Ecf is { } ecf && entries.TryGetValue(First(ecf), out var same) ? t with { Date = same.Date } : t);
        // "He amended his complaint" needs the sentence before it; the docket's own sentence names people.
        merged = merged.ConvertAll(t => t.Ecf is { } ecf && Pronouns.Any(w => t.Event.StartsWith(w, StringComparison.Ordinal)) && entries.TryGetValue(First(ecf), out var named) ? named : t);
        var covered = told.Where(t => t.Ecf is not null).SelectMany(t => Range(t.Ecf!)).ToHashSet(StringComparer.Ordinal);
        merged.AddRange(listed.Where(l => l.Ecf is null || !covered.Contains(l.Ecf)));
        return [.. merged.Distinct().Select((e, i) => (Event: e, At: i)).OrderBy(e => Place(e.Event, merged)).ThenBy(e => e.At).Select(e => e.Event)];
    }

    private static readonly string[] Pronouns = ["He ", "She ", "They ", "It "];

    private static List<HistoryEvent> Listed(IReadOnlyList<DocketEvent> events)
    {
        var sentences = new HistorySentences(events);
        var listed = new List<HistoryEvent>();
        foreach (var happened in events)
            if (sentences.Of(happened) is { } sentence) listed.Add(new HistoryEvent(happened.Entry.DateFiled, sentence, happened.Entry.Number));
        return listed;
    }

    /// <summary>The decision itself is the last event: what it ruled.</summary>
    private static IEnumerable<HistoryEvent> Decision(OrderSource source)
    {
        if (DecisionSentence.Of(source.Opinion.Rulings) is { } sentence)
            yield return new HistoryEvent(source.Opinion.Caption.Filed, sentence, source.Ecf ?? source.Opinion.Caption.DocumentNumber);
    }

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
