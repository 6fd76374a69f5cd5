using Assiduous.Docket;

namespace Assiduous.Cli.Commands;

/// <summary>What a decision says, for a person at a terminal.</summary>
internal static class OpinionPrinter
{
    public static void Print(Opinion opinion, IReadOnlyList<Deadline> due, Terminal terminal)
    {
        var caption = opinion.Caption;
        var parties = Caption(caption);
        terminal.Out.WriteLine(terminal.Strong(Terminal.Safe(parties.Length > 0 ? parties : "No caption could be read")));
        terminal.Out.WriteLine(Terminal.Safe(string.Join(" · ", new[] { caption.CourtName ?? caption.Court, caption.DocketNumber, caption.Judge, Written(caption.Filed), caption.DocumentNumber is { } n ? "ECF No. " + n : null }.OfType<string>())));
        if (opinion.OperativeComplaint is { } complaint)
            terminal.Out.WriteLine(Terminal.Safe($"Governing complaint: {complaint.Name}{(complaint.Ecf is { } entry ? $" (ECF No. {entry})" : "")}"));
        Section("History", opinion.History.Select(e => $"{Written(e.Date) ?? "no date"}: {e.Event.TrimEnd('.')}{(e.Ecf is { } ecf ? $" (ECF No. {ecf})" : "")}."), terminal);
        Section("Rulings", opinion.Rulings.Select(r => $"{r.Outcome}, {Ruled(r)}: “{r.Text}”"), terminal);
        Section("Orders", opinion.Orders.Select(Ordered), terminal);
        Section("Due", due.SelectMany(d => d.Steps.Select(s => "  " + s).Prepend($"{Written(d.Date)}: {d.What}")), terminal);
        Section("Persons", opinion.Persons.Select(p => $"{p.Name}: {string.Join(", ", p.Roles)}"), terminal);
    }

    /// <summary>"Eric Ali, plaintiff; T. Eleazar Ramos and Bruce Knowles, defendants".</summary>
    private static string Caption(OpinionCaption caption) => string.Join("; ", caption.Parties.GroupBy(p => p.Role, StringComparer.Ordinal).Select(g =>
    {
        var names = g.Select(p => p.Name).ToList();
        return names.Count == 1 ? $"{names[0]}, {g.Key}" : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}, {g.Key}s";
    }));

    private static string Ordered(OpinionOrder order) =>
        $"{order.To}: {order.What}" + (order.Due is { } day ? $", by {Written(day)}" : order.WithinDays is { } days ? $" (within {days} days of the order)" : "");

    private static string Ruled(Ruling ruling) => (ruling.Claim, ruling.Party) switch
    {
        ({ } claim, { } party) => $"{claim}, {party}",
        ({ } claim, null) => claim,
        (null, { } party) => party,
        _ => ruling.On,
    };

    private static string? Written(DateOnly? day) => day?.ToString("MMMM d, yyyy");

    private static void Section(string title, IEnumerable<string> lines, Terminal terminal)
    {
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(terminal.Strong(title));
        var any = false;
        foreach (var line in lines)
        {
            any = true;
            terminal.Out.WriteLine((line.StartsWith(' ') ? "    " : "  ") + Terminal.Safe(line.TrimStart()));
        }

        if (!any) terminal.Out.WriteLine("  none found");
    }
}
