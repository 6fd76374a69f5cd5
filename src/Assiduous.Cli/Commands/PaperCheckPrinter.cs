using Assiduous.Citations;
using Assiduous.Matters;
using Assiduous.Rules;

namespace Assiduous.Cli.Commands;

/// <summary>Prints a check under a court's rule: the rule, what the papers leave undefended, and the findings at their places.</summary>
internal static class PaperCheckPrinter
{
    /// <summary>Under which rule the papers were checked, how sure that is, and what could not be seen.</summary>
    public static void Head(PaperCheckOutcome outcome, bool represented, Terminal terminal)
    {
        var rule = outcome.Rule;
        terminal.Out.WriteLine(terminal.Strong(Terminal.Safe(rule.Title)));
        Wrapping.Print("  ", Terminal.Safe(rule.Chosen), terminal);
        if (rule.Practice is { } practice) Wrapping.Print("  ", $"With the practices of {Terminal.Safe(practice.Judge)}: {Terminal.Safe(practice.Summary)} {Terminal.Safe(practice.Provenance)}", terminal);
        if (rule.Confidence is not Confidence.High) Wrapping.Print("  ", $"Confidence {rule.Confidence.ToString().ToLowerInvariant()}: check the rule itself before relying on this.", terminal);
        if (rule.Unchecked.Count > 0) Wrapping.Print("  ", $"Not checked against a source: {Terminal.Safe(rule.Unchecked is ["all"] ? "all of it" : string.Join(", ", rule.Unchecked))}.", terminal);
        if (rule.Reproduce is "if-all-represented" && represented) Wrapping.Print("  ", "Taken as if all parties had counsel; --counsel not-all if one has none.", terminal);
        if (rule.WordCopy is { } copy) Wrapping.Print("  ", $"Word-processing copy: {Terminal.Safe(copy)}.", terminal);
        if (!outcome.EvidenceSeen) Wrapping.Print("  ", "The evidence was not there, so no citation was followed; give its folder with --with.", terminal);
        Wrapping.Print("  ", $"{Names.Count(outcome.Facts.Count, "numbered fact")} read{(outcome.Papers.Count > 0 ? " in " + Terminal.Safe(string.Join(", ", outcome.Papers)) : "")}.", terminal);
        if (outcome.Nothing is { } nothing) Wrapping.Print("  ", Terminal.Safe(nothing), terminal);
        terminal.Out.WriteLine();
    }

    /// <summary>The facts that the papers leave open to the other side, and those of which nothing could be told.</summary>
    public static void Open(IReadOnlyList<OpenFact> open, PaperCheckOutcome outcome, string title, Terminal terminal)
    {
        terminal.Out.WriteLine(terminal.Strong(open.Count == 0 ? $"{title}: nothing that could be told." : $"{title} ({Names.Count(open.Count, "fact")})"));
        var caution = Caution(open);
        foreach (var one in open)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine($"  {terminal.Strong(Terminal.Safe(one.Place))}  {one.Kind}");
            Wrapping.Print("      ", $"“{Terminal.Safe(one.Fact.Text, 220)}”", terminal);
            if (one.Fact.Response.Present) Wrapping.Print("      ", $"Answer: “{Terminal.Safe(one.Fact.Response.Text, 160)}”", terminal);
            Wrapping.Print("      ", Terminal.Safe(caution.Length > 0 && one.Why.EndsWith(caution, StringComparison.Ordinal) ? one.Why[..^caution.Length] : one.Why), terminal);
            Wrapping.Print("      ", $"To do: {Terminal.Safe(one.Remedy)}", terminal);
        }

        if (caution.Length > 0) { terminal.Out.WriteLine(); Wrapping.Print("  ", "Of these: " + Terminal.Safe(caution.Trim()), terminal); }
        if (Undefended.Untold(outcome.Facts) is { Count: > 0 } untold)
        {
            terminal.Out.WriteLine();
            Wrapping.Print("  ", $"Could not be told, and must be read: {string.Join(", ", untold.Select(f => (f.Side is Record.Side.Opponent ? "additional ¶ " : "¶ ") + f.Number))}.", terminal);
        }

        terminal.Out.WriteLine();
    }

    /// <summary>What is said of two facts or more in the same words at the end of the reason, no counsel or a rule that was not checked: it is said once.</summary>
    private static string Caution(IReadOnlyList<OpenFact> open)
    {
        string[] begins = [" A party has no counsel:", " What "];
        return open.Select(o => begins.Select(b => o.Why.IndexOf(b, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(-1).Min() is > 0 and var at ? o.Why[at..] : "")
            .Where(c => c.Length > 0).GroupBy(c => c, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).FirstOrDefault() ?? "";
    }

    /// <summary>One finding: severity, code and place, then the words, what is wrong, what courts do, and the remedy.</summary>
    public static void One(Finding finding, string place, Terminal terminal)
    {
        terminal.Out.WriteLine($"{terminal.Strong(finding.Severity.ToString().ToLowerInvariant())}  {finding.Code}{(place.Length > 0 ? "  " + Terminal.Safe(place) : "")}");
        if (finding.Text.Length > 0) Wrapping.Print("  ", $"“{Terminal.Safe(finding.Text, 120)}”", terminal);
        Wrapping.Print("  ", Terminal.Safe(finding.Message), terminal);
        if (finding.Rule is { } rule) terminal.Out.WriteLine(terminal.Faint($"  {Terminal.Safe(rule)}"));
        if (FindingLaw.Of(finding.Code) is { } law) Wrapping.Print("  ", "Courts: " + law.Line, terminal);
        if (finding.Suggestion is { } suggestion) Wrapping.Print("  ", $"Remedy: {Terminal.Safe(suggestion)}", terminal);
        terminal.Out.WriteLine();
    }
}
