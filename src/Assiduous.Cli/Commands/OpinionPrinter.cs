using Assiduous.Docket;

namespace Assiduous.Cli.Commands;

/// <summary>What a decision says, for a person at a terminal.</summary>
internal static class OpinionPrinter
{
    public static void Print(Opinion opinion, Terminal terminal)
    {
        var caption = opinion.Caption;
        var parties = string.Join(", ", caption.Parties.Select(p => $"{p.Name} ({p.Role})"));
        terminal.Out.WriteLine(terminal.Strong(Terminal.Safe(parties.Length > 0 ? parties : "No caption could be read")));
        terminal.Out.WriteLine(Terminal.Safe(string.Join(" · ", new[] { caption.CourtName ?? caption.Court, caption.DocketNumber, caption.Judge, Written(caption.Filed), caption.DocumentNumber is { } n ? "ECF No. " + n : null }.OfType<string>())));
        Section("History", opinion.History.Select(e => $"{Written(e.Date) ?? "No date",-18}  {e.Event}{(e.Ecf is { } ecf ? $" (ECF No. {ecf})" : "")}"), terminal);
        Section("Rulings", opinion.Rulings.Select(r => $"{r.Outcome,-10}  {Ruled(r)}: “{r.Text}”"), terminal);
        Section("Orders", opinion.Orders.Select(o => $"{o.To}: {o.What}{(o.Due is { } due ? $", by {Written(due)}" : "")}"), terminal);
        Section("Persons", opinion.Persons.Select(p => $"{p.Name}: {string.Join(", ", p.Roles)}"), terminal);
    }

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
            terminal.Out.WriteLine("  " + Terminal.Safe(line));
        }

        if (!any) terminal.Out.WriteLine("  none found");
    }
}
