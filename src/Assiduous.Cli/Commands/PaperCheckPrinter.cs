using Assiduous.Matters;
using Assiduous.Rules;
using Assiduous.Statements;

namespace Assiduous.Cli.Commands;

/// <summary>Prints the head of a check under a court's rule, and what the other side's paper leaves undefended.</summary>
internal static class PaperCheckPrinter
{
    /// <summary>Under which rule the paper was checked, how sure that is, and what could not be seen.</summary>
    public static void Head(PaperCheckOutcome outcome, Terminal terminal)
    {
        var rule = outcome.Rule;
        terminal.Out.WriteLine(terminal.Strong(Terminal.Safe(rule.Title)));
        terminal.Out.WriteLine($"  {Terminal.Safe(rule.Chosen)}");
        if (rule.Practice is { } practice) terminal.Out.WriteLine($"  With the practices of {Terminal.Safe(practice.Judge)}: {Terminal.Safe(practice.Summary)} {Terminal.Safe(practice.Provenance)}");
        if (rule.Confidence is not Confidence.High) terminal.Out.WriteLine($"  Confidence {rule.Confidence.ToString().ToLowerInvariant()}: check the rule itself before relying on this.");
        if (rule.Unchecked.Count > 0) terminal.Out.WriteLine($"  Not checked against a source: {Terminal.Safe(rule.Unchecked is ["all"] ? "all of it" : string.Join(", ", rule.Unchecked))}.");
        if (rule.WordCopy is { } copy) terminal.Out.WriteLine($"  Word-processing copy: {Terminal.Safe(copy)}.");
        if (!outcome.EvidenceSeen) terminal.Out.WriteLine("  The evidence was not there, so no citation was followed; give its folder with --with.");
        terminal.Out.WriteLine($"  {Names.Count(outcome.Facts.Count, "numbered fact")} read.");
        terminal.Out.WriteLine();
    }

    /// <summary>The facts that the paper leaves open to the other side.</summary>
    public static void Undefended(PaperCheckOutcome outcome, Terminal terminal)
    {
        var open = outcome.Facts.Where(f => f.Strict.Status is FactStatus.Unsupported or FactStatus.Disregarded or FactStatus.DeemedAdmitted).ToList();
        terminal.Out.WriteLine(terminal.Strong(open.Count == 0 ? "It leaves nothing undefended that could be told." : "What it leaves undefended"));
        foreach (var fact in open)
        {
            terminal.Out.WriteLine($"  ¶ {Terminal.Safe(fact.Number)}  {Terminal.Safe(fact.Text, 100)}");
            terminal.Out.WriteLine(terminal.Faint($"      {Terminal.Safe(fact.Strict.Why)}"));
        }

        terminal.Out.WriteLine();
    }
}
