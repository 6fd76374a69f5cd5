using System.CommandLine;
using Assiduous.Drafting;
using Assiduous.Judgment;
using Assiduous.Matters;

namespace Assiduous.Cli.Commands;

/// <summary><c>assiduous explain FOLDER [CLAIM]</c>: why a claim stands where it stands, down to the words of the record.</summary>
internal static class ExplainCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = Arguments.Named<string>("FOLDER", "The folder of a matter.");
        var claim = new Argument<string?>("CLAIM") { Description = "The claim or defense, by its name or a part of it; all where missing.", Arity = ArgumentArity.ZeroOrOne };
        var defendant = new Option<string?>("--defendant") { Description = "Only the rows of this defendant.", HelpName = "NAME" };
        var (rules, json, whatIf) = (Arguments.Rules(), Arguments.Json(), new WhatIfOptions());
        var command = new Command("explain", "Say why each claim stands where it stands: element by element, with the words of both sides, and what would move it.") { folder, claim, defendant, rules, json };
        whatIf.AddTo(command);
        command.SetAction((parsed, stop) => Task.FromResult(Run(
            parsed.GetRequiredValue(folder), new(parsed.GetValue(claim), parsed.GetValue(defendant), whatIf.ReadingOf(parsed)), whatIf.Of(parsed), parsed.GetValue(rules), parsed.GetValue(json), terminal, stop)));
        return command;
    }

    private static int Run(string folder, Asked asked, WhatIf whatIf, string? rules, bool json, Terminal terminal, CancellationToken stop)
    {
        Input.RequireFolder(folder);
        var outcome = Runs.Of(folder, whatIf, rules, terminal, stop);
        var rows = Chosen(outcome.Now.Review, asked);
        if (json) terminal.Out.WriteLine(ExplanationJson.Write(outcome.Now.Review, rows, outcome.Before is { } was ? Changes.Between(was.Review, outcome.Now.Review) : []));
        else
        {
            if (outcome.Before is { } before)
            {
                MovePrinter.Supposed(before.Review, outcome.Now.Review, terminal);
                terminal.Out.WriteLine();
            }

            ExplanationPrinter.Print(outcome.Now.Review, rows, asked.Reading, terminal);
        }

        terminal.Out.Flush();
        Arguments.Tell(outcome.Now.Messages, terminal);
        return outcome.Now.EverythingRead ? ExitCode.Done : ExitCode.Unreadable;
    }

    private static ClaimAssessment[] Chosen(Review review, Asked asked)
    {
        var rows = review.Claims.Where(c =>
            (asked.Claim is not { } name || c.Claim.Contains(name, StringComparison.OrdinalIgnoreCase) || string.Equals(c.Test, name, StringComparison.Ordinal))
            && (asked.Defendant is not { } party || c.Defendant.Contains(party, StringComparison.OrdinalIgnoreCase))).ToArray();
        if (rows.Length > 0 || review.Claims.Count == 0) return rows;
        var known = string.Join("; ", review.Claims.Select(c => $"{c.Claim}, {c.Defendant}").Distinct(StringComparer.Ordinal));
        throw new InputException($"No claim fits. This matter has: {known}.");
    }

    private sealed record Asked(string? Claim, string? Defendant, Reading? Reading);
}

/// <summary>A review as the matter is and, where something is supposed, as it would be.</summary>
/// <param name="Before">The matter as it is, where something is supposed; null elsewhere.</param>
/// <param name="Now">What is shown.</param>
internal sealed record Runs(MatterOutcome? Before, MatterOutcome Now)
{
    /// <summary>Runs a matter once, or twice where something is supposed.</summary>
    public static Runs Of(string folder, WhatIf whatIf, string? rules, Terminal terminal, CancellationToken stop, RuleInputs? inputs = null)
    {
        var book = Arguments.Book(rules);
        using var kept = KeptWork.Open(folder, make: false);
        var options = new ReviewOptions { CacheFile = CacheOf(folder), Store = kept.Store, Notices = kept.Notices, Rules = book, Inputs = inputs ?? RuleInputs.None };
        try
        {
            using var line = new ProgressLine(terminal);
            var now = MatterReviewer.Run(folder, options with { WhatIf = whatIf }, line, stop);
            return new(whatIf.IsNothing ? null : MatterReviewer.Run(folder, options, line, stop), now);
        }
        catch (WhatIfException wrong)
        {
            throw new InputException(wrong.Message);
        }
    }

    // To look at a matter leaves nothing behind where no review was made before.
    private static string? CacheOf(string folder) =>
        Directory.Exists(Path.Combine(folder, "review", ".cache")) ? Path.Combine(folder, "review", ".cache", "stages.db") : null;
}
