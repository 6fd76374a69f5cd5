using Assiduous.Drafting;

namespace Assiduous.Cli.Commands;

/// <summary>The summary of a review on a terminal.</summary>
internal static class SummaryPrinter
{
    public static void Print(ReviewSummary summary, string folder, Terminal terminal)
    {
        var print = terminal.Out;
        if (summary.Caption.Length > 0) print.WriteLine(terminal.Strong(Terminal.Safe(summary.Caption)));
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
        print.WriteLine();
        print.WriteLine($"Open {Path.Combine(folder, "review.html")} to see the words behind each line.");
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
    }

    private static void Claims(ReviewSummary summary, Terminal terminal)
    {
        if (summary.Claims.Count == 0) return;
        Head("Claims", terminal);
        foreach (var claim in summary.Claims.GroupBy(c => c.Claim, StringComparer.Ordinal))
        {
            terminal.Out.WriteLine($"  {Terminal.Safe(claim.Key)}");
            var width = claim.Max(c => c.Defendant.Length);
            foreach (var line in claim)
            {
                var strict = string.Equals(line.Strict, line.Assiduous, StringComparison.Ordinal) ? "" : terminal.Faint($"   (if the rule is enforced: {line.StrictShape} {line.Strict})");
                terminal.Out.WriteLine($"    {Terminal.Safe(line.Defendant).PadRight(width)}  {line.AssiduousShape} {line.Assiduous}{(line.Provisional ? ", provisional" : "")}{strict}");
            }
        }
    }

    private static void Blocks(ReviewSummary summary, Terminal terminal)
    {
        if (summary.Blocks.Count == 0) return;
        Head("What bars judgment, and where", terminal);
        foreach (var block in summary.Blocks.GroupBy(b => (b.Claim, b.Element, string.Join(',', b.For), string.Join(',', b.Against))))
        {
            var first = block.First();
            terminal.Out.WriteLine($"  {Terminal.Safe(first.Claim)} ({string.Join(", ", block.Select(b => Terminal.Safe(b.Defendant)))}): {Terminal.Safe(first.Element, 100)}");
            Places("for", first.For, terminal);
            Places("against", first.Against, terminal);
        }
    }

    private static void Places(string label, IReadOnlyList<string> places, Terminal terminal)
    {
        if (places.Count == 0) return;
        terminal.Out.WriteLine(terminal.Faint($"    {label}: {string.Join("; ", places.Take(5).Select(p => Terminal.Safe(p)))}{(places.Count > 5 ? "; …" : "")}"));
    }

    private static void Head(string words, Terminal terminal)
    {
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(terminal.Strong(words));
    }
}
