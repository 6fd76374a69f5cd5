using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Statements.Motions;
using Assiduous.Statements.Pairing;

namespace Assiduous.Statements.Findings;

/// <summary>What the rule version asks of the papers as a set: notices, papers that it does not know, paragraphs that the brief never uses.</summary>
internal static class RuleFindings
{
    private const int FewestUsed = 5;

    /// <summary>The findings for one motion's papers.</summary>
    public static IEnumerable<Finding> Find(StatementInput input, MotionPapers motion, IReadOnlyList<StatedFact> facts)
    {
        var rule = input.Rule;
        Finding Made(Filing paper, string code, Severity severity, string message, string? remedy) => new()
        {
            Code = code, Severity = severity, Span = new(0, 0), Text = "", Message = message, Rule = $"{rule.CourtName} {rule.Rule}", Suggestion = remedy, File = paper.File,
        };

        var statement = motion.Statement!;
        if (input.AllRepresented is false && rule.ProSeNotice is { } notice && !input.Filings.Any(IsNotice))
            yield return Made(statement, "no-pro-se-notice", Severity.Warning, $"A party has no counsel, and no notice to that party is among the papers. {notice}", "Serve and file the notice with the motion.");
        if (rule.AdditionalFacts is false && facts.FirstOrDefault(f => f.Side == Side.Opponent) is { } extra)
            yield return Made(extra.Paper, "extra-or-unauthorized-statement", Severity.Warning, $"{extra.Paper.CitedAs} states additional facts, which the rule does not know.", "Put them in the brief, with citations, or ask leave.");
        if (rule.ReplyStatement is "not-allowed" && motion.Replies is [var reply, ..])
            yield return Made(reply, "extra-or-unauthorized-statement", Severity.Warning, $"{reply.CitedAs} answers the additional facts in a paper that the rule does not know.", "Answer in the reply brief.");
        if (rule.Reproduce is "prohibited" && facts.FirstOrDefault(f => f.Answer?.Raw.Repeated is not null)?.Answer is { } repeating && statement.Role is not FilingRole.JointStatement)
            yield return Made(repeating.Paper, "reproduced", Severity.Warning, $"{repeating.Paper.CitedAs} repeats the movant's paragraphs; the rule tells the opponent not to.", "Answer by number alone.");
        if (Unused(input, motion, facts) is { } unused) yield return Made(statement, "context-stuffing", Severity.Note, unused, "Leave out what the motion does not need.");
    }

    private static bool IsNotice(Filing filing) => filing.Role is FilingRole.Notice
        && (filing.Title.Contains("56.2", StringComparison.Ordinal) || filing.Title.Contains("pro se", StringComparison.OrdinalIgnoreCase)
            || filing.Title.Contains("self-represented", StringComparison.OrdinalIgnoreCase) || filing.Title.Contains("oppos", StringComparison.OrdinalIgnoreCase)
            || filing.Title.Contains("litigant", StringComparison.OrdinalIgnoreCase));

    /// <summary>Where the movant's brief cites the statement by paragraph, and leaves more than half of it uncited.</summary>
    private static string? Unused(StatementInput input, MotionPapers motion, IReadOnlyList<StatedFact> facts)
    {
        var sides = new Sides(input.Filings);
        var used = new HashSet<int>();
        foreach (var brief in input.Filings.Where(f => f.Role is FilingRole.Memorandum or FilingRole.Motion && sides.Of(f, motion.Movant) is Side.Movant))
            foreach (var citation in input.Citations.GetValueOrDefault(brief.File) ?? [])
                if (citation.Kind is CitationKind.Statement)
                    foreach (var pin in citation.Pinpoints)
                        if (int.TryParse(pin.From, out var from))
                            for (var n = from; n <= (int.TryParse(pin.To, out var to) && to - from < 500 ? to : from); n++) used.Add(n);
        var own = facts.Where(f => f.Side == Side.Movant).ToList();
        var idle = own.Count(f => !used.Contains(f.Numbered.Value));
        return used.Count >= FewestUsed && idle * 2 > own.Count ? $"The movant's brief cites {own.Count - idle} of the {own.Count} paragraphs of {motion.Statement!.CitedAs}." : null;
    }
}
