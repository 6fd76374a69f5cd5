using Assiduous.Drafting;

namespace Assiduous.Cli.Commands;

/// <summary>The summary of a review on a terminal.</summary>
internal static class SummaryPrinter
{
    /// <summary>The summary as text, with every style.</summary>
    public static string Text(ReviewSummary summary)
    {
        var kept = new StringWriter { NewLine = "\n" };
        Print(summary, new Terminal(kept));
        return kept.ToString();
    }

    private static void Print(ReviewSummary summary, Terminal terminal)
    {
        var print = terminal.Out;
        if (summary.Caption.Length > 0) print.WriteLine(terminal.Strong(Terminal.Safe(summary.Caption)));
        if (summary.Docket.Length > 0) print.WriteLine(Terminal.Safe(summary.Docket));
        if (summary.Rule is { } rule) print.WriteLine(terminal.Faint(Terminal.Safe(rule)));
        Facts(summary, terminal);
        Claims(summary, terminal);
        Blocks(summary, terminal);
        if (summary.Deadlines.Count > 0)
        {
            Head("Due", terminal);
            foreach (var deadline in summary.Deadlines) print.WriteLine("  " + Terminal.Safe(deadline));
        }

        Head("Findings", terminal);
        foreach (var severity in summary.Findings)
            print.WriteLine($"  {Names.Count(severity.Count, severity.Severity.ToString().ToLowerInvariant()),-12}  {string.Join(", ", severity.Codes.Take(6).Select(c => c.Count == 1 ? c.Code : $"{c.Code} ×{c.Count}"))}{(severity.Codes.Count > 6 ? ", …" : "")}");
        if (summary.Findings.Count == 0) print.WriteLine("  none");
    }

    private static void Facts(ReviewSummary summary, Terminal terminal)
    {
        Head(Names.Count(summary.FactCount, "fact"), terminal);
        if (summary.FactCount == 0)
        {
            terminal.Out.WriteLine("  The folder holds no numbered statement of facts that could be recognised.");
            return;
        }

        var width = summary.Facts.Max(f => f.Label.Length);
        terminal.Out.WriteLine(terminal.Faint($"  {"",-2}{"".PadRight(width)}  enforced  whole record"));
        foreach (var status in summary.Facts)
            terminal.Out.WriteLine($"  {status.Shape} {status.Label.PadRight(width)}  {status.Strict,8}  {status.Assiduous,12}");
        Glance(summary.Glance, terminal);
    }

    /// <summary>Which facts these are: what the rule takes, what the whole record saves and by what, what never had support.</summary>
    private static void Glance(Glance glance, Terminal terminal)
    {
        if (glance.IsEmpty) return;
        terminal.Out.WriteLine();
        if (glance.Because.Length > 0) Wrapping.Print("  ", glance.Because, terminal);
        foreach (var fact in glance.Saved)
            Wrapping.Print("  ", $"{Number(fact)}  taken if enforced, disputed on the whole record: {string.Join("; ", Drafting.Glance.Against(fact).Take(2).Select(c => c.Text))}", terminal);
        if (glance.Taken.Count > 0) Wrapping.Print("  ", $"Taken if enforced, and nothing found disputes: {string.Join(", ", glance.Taken.Select(Number))}", terminal);
        if (glance.Unsupported.Count > 0) Wrapping.Print("  ", $"Never had support: {string.Join(", ", glance.Unsupported.Select(Number))}", terminal);
    }

    private static string Number(Statements.Fact fact) => (fact.Side is Record.Side.Movant ? "¶ " : "opp. ¶ ") + fact.Number;

    private static void Claims(ReviewSummary summary, Terminal terminal)
    {
        if (summary.Claims.Count == 0)
        {
            if (summary.FactCount == 0) return;
            Head("Claims and defenses", terminal);
            Wrapping.Print("  ", "None was recognised. Put the operative complaint into the folder, or name the claims in matter.yaml.", terminal);
            return;
        }

        Head("Claims and defenses", terminal);
        var brief = summary.Claims.Max(c => c.StrictShort.Length);
        var names = summary.Claims.Max(c => c.Defendant.Length);
        terminal.Out.WriteLine(terminal.Faint($"    {"".PadRight(names)}  {"enforced".PadRight(brief + 2)}  whole record"));
        foreach (var claim in summary.Claims.GroupBy(c => c.Claim, StringComparer.Ordinal))
        {
            terminal.Out.WriteLine($"  {Terminal.Safe(claim.Key)}");
            foreach (var line in claim)
                terminal.Out.WriteLine($"    {Terminal.Safe(line.Defendant).PadRight(names)}  {line.StrictShape} {line.StrictShort.PadRight(brief)}  {line.AssiduousShape} {line.Assiduous}{(line.Provisional ? " (provisional)" : "")}");
        }

        if (summary.Claims.Any(c => c.Provisional)) Wrapping.Print("  ", "Provisional: no person has confirmed which facts go to which element. Confirm them in matter.yaml.", terminal);
    }

    private static void Blocks(ReviewSummary summary, Terminal terminal)
    {
        if (summary.Blocks.Count == 0) return;
        Head("What bars judgment, and where", terminal);
        // Defendants against whom a claim stands open on the same words are named together, and so are elements.
        foreach (var claim in summary.Blocks.GroupBy(b => (b.Claim, b.Defendant)).GroupBy(c => c.Key.Claim + "\n" + string.Join('\n', c.Select(Likeness)), StringComparer.Ordinal))
        {
            terminal.Out.WriteLine($"  {Terminal.Safe(claim.First().Key.Claim)}: {string.Join(", ", claim.Select(c => Terminal.Safe(c.Key.Defendant) + (IsProvisional(summary, c.Key) ? " (provisional)" : "")))}");
            foreach (var alike in claim.First().GroupBy(Ground, StringComparer.Ordinal))
            {
                foreach (var block in alike) Wrapping.Print("    - ", block.Element, terminal);
                Places("for", alike.First().For, terminal);
                Places("against", alike.First().Against, terminal);
                if (alike.First() is { For.Count: 0, Against.Count: 0 }) Wrapping.Print("      ", alike.First().Status, terminal);
            }
        }
    }

    private static bool IsProvisional(ReviewSummary summary, (string Claim, string Defendant) row) =>
        summary.Claims.Any(c => c.Provisional && string.Equals(c.Claim, row.Claim, StringComparison.Ordinal) && string.Equals(c.Defendant, row.Defendant, StringComparison.Ordinal));

    private static string Likeness(Block block) => block.Element + "\t" + Ground(block);

    private static string Ground(Block block) => $"{block.Status}\t{string.Join(',', block.For)}\t{string.Join(',', block.Against)}";

    private static void Places(string label, IReadOnlyList<string> places, Terminal terminal)
    {
        if (places.Count > 0) Wrapping.Print($"      {label + ":",-9}", string.Join("; ", Together(places)), terminal);
    }

    // "ECF No. 118-1 at 44:6–12" and "ECF No. 118-1 at 88:2–8" name their paper once.
    private static IEnumerable<string> Together(IReadOnlyList<string> places) =>
        places.GroupBy(p => p.IndexOf(" at ", StringComparison.Ordinal) is > 0 and var at ? p[..(at + 4)] : p, StringComparer.Ordinal)
            .Select(g => g.Key + string.Join(", ", g.Select(p => p[g.Key.Length..]).Where(p => p.Length > 0)));

    private static void Head(string words, Terminal terminal)
    {
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(terminal.Strong(words));
    }
}
