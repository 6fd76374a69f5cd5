using Assiduous.Citations;
using Assiduous.Docket.Opinions;

namespace Assiduous.Docket;

/// <summary>
/// Holds the docket against the orders in the folder. It speaks only where the two cannot both be right, or where one plainly lacks what the
/// other has; what either leaves out for other reasons is no finding.
/// </summary>
public static class DocketCheck
{
    /// <summary>Where docket and orders differ, in the order of the orders.</summary>
    /// <param name="docket">The docket; null where there is none: then nothing is found.</param>
    /// <param name="orders">Decisions and orders, with their files where known.</param>
    public static IReadOnlyList<Finding> Compare(DocketReport? docket, IReadOnlyList<OrderSource> orders)
    {
        ArgumentNullException.ThrowIfNull(orders);
        if (docket is null || docket.Kind != DocketKind.Docket) return [];
        var events = DocketEvents.Read(docket);
        return [.. orders.SelectMany(o => CaseNumber(docket, o) is { } other ? [other] : Entry(docket, events, o))];
    }

    private static IEnumerable<Finding> Entry(DocketReport docket, IReadOnlyList<DocketEvent> events, OrderSource order)
    {
        var number = order.Ecf ?? order.Opinion.Caption.DocumentNumber;
        var entry = number is null ? null : events.FirstOrDefault(e => string.Equals(e.Entry.Number, number, StringComparison.Ordinal));
        return [.. Parties(docket, order), .. entry is null ? [] : Motions(entry, order), .. entry is null ? [] : Dates(entry, order)];
    }

    /// <summary>Another case's order in the folder.</summary>
    private static Finding? CaseNumber(DocketReport docket, OrderSource order)
    {
        if (order.Opinion.Caption.DocketNumber is not { } printed || Core(printed) is not { } core) return null;
        var known = new[] { docket.DocketNumber, docket.LeadCase }.Concat(docket.RelatedCases).OfType<string>().Select(Core).OfType<(int, int)>().ToHashSet();
        return known.Count == 0 || known.Contains(core) ? null
            : About("docket-other-case", Severity.Warning, order, $"{order.Cite} bears the number {printed}; the docket is that of {docket.DocketNumber}.", "See whether the order belongs in this folder.");
    }

    private static IEnumerable<Finding> Parties(DocketReport docket, OrderSource order)
    {
        foreach (var name in order.Opinion.Rulings.Where(r => r.On is "party" && r.Outcome is "terminated").Select(r => r.Party).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            var surname = PartyNames.Surname(name);
            var same = docket.Parties.Where(p => string.Equals(PartyNames.Surname(p.Name), surname, StringComparison.OrdinalIgnoreCase)).ToList();
            if (same.Count == 0 || same.Exists(p => p.DateTerminated is not null)) continue;
            yield return About("docket-party-still-in", Severity.Note, order, $"{order.Cite} lets {name} out of the case; the docket does not show {same[0].Name} as terminated.",
                "Get a new docket report, or ask the clerk to mark the party.");
        }
    }

    private static IEnumerable<Finding> Motions(DocketEvent entry, OrderSource order)
    {
        if (entry.Decided.Count != 1) yield break;
        var rulings = order.Opinion.Rulings.Where(r => r.On is "motion" or "claim" && r.Outcome is "granted" or "denied" or "dismissed").ToList();
        var (granted, denied) = (rulings.Exists(r => r.Outcome is "granted" or "dismissed"), rulings.Exists(r => r.Outcome is "denied"));
        var says = granted && denied ? "granted in part and denied in part" : denied ? "denied" : "granted";
        var decided = entry.Decided[0];
        var differs = rulings.Exists(r => r.On is "motion") && decided.Outcome switch
        {
            "granted" => denied, "denied" => granted && !denied, _ => false,
        };
        if (differs)
            yield return About("docket-outcome-differs", Severity.Warning, order,
                $"The docket says that the motion of ECF No. {decided.Entry} was {decided.Outcome}; {order.Cite} reads as {says}.", "Go by the order, and cite it rather than the docket.");
    }

    private static IEnumerable<Finding> Dates(DocketEvent entry, OrderSource order)
    {
        foreach (var set in entry.DatesSet)
            foreach (var told in order.Opinion.Orders)
                if (told.Due is { } due && due != set.Date && DeadlineSources.IsSame(told.What, set.What) && !order.Opinion.Orders.Any(o => o.Due == set.Date))
                    yield return About("docket-date-differs", Severity.Warning, order, $"{order.Cite} says {due:MMMM d, yyyy} ({told.What}); its docket text says {set.Date:MMMM d, yyyy}.", "Go by the order; ask the clerk where the order is unclear.");
    }

    /// <summary>Year and number of a case: "1:16-cv-01994 (ALC)" and "16 Civ. 1994" are (16, 1994).</summary>
    private static (int Year, int Number)? Core(string printed)
    {
        var digits = printed[(printed.IndexOf(':', StringComparison.Ordinal) + 1)..].Split([' ', '-', '.', '(', ')', '_'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.All(char.IsAsciiDigit) && w.Length < 9).Select(w => int.Parse(w, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return digits.Count < 2 ? null : (digits[0] % 100, digits[1]);
    }

    private static Finding About(string code, Severity severity, OrderSource order, string message, string remedy) =>
        new() { Code = code, Severity = severity, Span = default, Text = "", Message = message, Suggestion = remedy, File = order.File };
}
