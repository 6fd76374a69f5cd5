using System.Text.RegularExpressions;
using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Rules;
using Assiduous.Statements.Motions;
using Assiduous.Statements.Pairing;

namespace Assiduous.Statements.Findings;

/// <summary>What the rule version asks of the papers as a set: notices, papers that it does not know, paragraphs that the brief never uses.</summary>
internal static partial class RuleFindings
{
    private const int FewestUsed = 5;

    /// <summary>The findings for one motion's papers.</summary>
    public static IEnumerable<Finding> Find(StatementInput input, MotionPapers motion, IReadOnlyList<StatedFact> facts)
    {
        var rule = input.Rule;
        Finding Made(Filing paper, string code, Severity severity, string message, string? remedy) => new()
        {
            Code = code, Severity = severity, Span = new(0, 0), Text = "", Message = message, Rule = CourtRule.Named(rule), Suggestion = remedy, File = paper.File,
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
        foreach (var (paper, most, what) in ((Filing?, int?, string)[])
            [(motion.InBrief ? null : statement, rule.MovantPages, "statement"), (motion.Responses.Count > 0 && !motion.InBrief ? motion.Responses[0] : null, rule.ResponsePages, "response"),
                (motion.Additional.Count > 0 && !motion.InBrief ? motion.Additional[0] : null, rule.AdditionalPages, "additional facts")])
            if (paper is not null && most is { } limit && paper.Text.Pages.Count > limit)
                yield return Made(paper, "too-long", Severity.Warning, $"{paper.CitedAs} has {paper.Text.Pages.Count} pages, caption and signatures included; {Whose(rule)} allows {limit} for the {what}.", "Ask leave, or shorten it.");
        if (rule.JointRequired is true && statement.Role is not FilingRole.JointStatement && !motion.InBrief)
            yield return Made(statement, "missing-statement", Severity.Warning, $"{Whose(rule)} asks for one joint statement; {statement.CitedAs} is one side's.", "Confer, and file the joint statement.");
        if (OtherRule(statement, rule) is { } other) yield return Made(statement, "wrong-kind-of-statement", Severity.Warning, other, "Cite the rule of this court, and check that the paper is one that it knows.");
        if (rule.OneMotion is true && Motions(input, motion) is { Count: > 1 } several)
            yield return Made(several[1], "split-motions", Severity.Warning, $"One side moves for summary judgment {several.Count} times ({string.Join(", ", several.Select(m => m.CitedAs))}); {rule.CourtName} {rule.Rule} takes one motion unless leave is given.", "Join the motions, or ask leave.");
        if (rule.CiteOnly is { } only && OtherForm(input, motion, only) is { } brief)
            yield return Made(brief, "cite-form", Severity.Warning, $"{Whose(rule)} wants briefs to cite {(only is "evidence" ? "the evidence itself" : "the statement of facts alone")}; {brief.CitedAs} also cites {(only is "evidence" ? "the statement" : "the evidence")}.", "Change the citations.");
        foreach (var form in CiteForms.Find(input, facts, Made)) yield return form;
        if (facts.FirstOrDefault(f => f.Side == Side.Opponent && motion.Responses.Contains(f.Paper) && !Reading.ResponseReader.AdditionalHeading(f.Numbered.Heading)) is { } mixed)
            yield return Made(mixed.Paper, "additional-facts-misplaced", Severity.Note, $"{mixed.Paper.CitedAs} goes on with facts of its own from ¶ {mixed.Numbered.Number} without a part that announces them.", "Put additional facts under a heading of their own.");
        if (Deferral(input, motion) is { } deferral)
            yield return Made(deferral, "rule-56d", Severity.Note, $"{deferral.CitedAs} asks for time or discovery under Rule 56(d); the court may defer the motion or deny it.", null);
        if (Unused(input, motion, facts) is { } unused) yield return Made(statement, "context-stuffing", Severity.Note, unused, "Leave out what the motion does not need.");
    }

    internal static string Whose(StatementRule rule) => rule.Practice is { } practice ? $"the practice of {practice.Judge}" : $"{rule.CourtName} {rule.Rule}";

    private static List<Filing> Motions(StatementInput input, MotionPapers motion)
    {
        var sides = new Sides(input.Filings);
        return [.. input.Filings.Where(f => f.Role is FilingRole.Motion && f.Attachment is null && sides.Of(f, motion.Movant) is Side.Movant && f.Title.Contains("summary judgment", StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>A brief of either side that cites facts in the form that the judge does not want; null where none does.</summary>
    private static Filing? OtherForm(StatementInput input, MotionPapers motion, string only) => input.Filings.FirstOrDefault(f => f.Role is FilingRole.Memorandum or FilingRole.Reply
        && !ReferenceEquals(f, motion.Statement) && (input.Citations.GetValueOrDefault(f.File) ?? []).Any(c => c.Class is CitationClass.Record && c.Kind is CitationKind.Statement == only is "evidence"));

    /// <summary>The opponent's declaration under Rule 56(d); null where there is none.</summary>
    internal static Filing? Deferral(StatementInput input, MotionPapers motion)
    {
        var sides = new Sides(input.Filings);
        return input.Filings.FirstOrDefault(f => f.Role is FilingRole.Declaration or FilingRole.Affidavit && sides.Of(f, motion.Movant) is not Side.Movant
            && (f.Text.Text.Contains("56(d)", StringComparison.Ordinal) || f.Title.Contains("56(d)", StringComparison.Ordinal)));
    }

    /// <summary>A rule number of another court in the head of the statement; null where it cites this court's or none.</summary>
    private static string? OtherRule(Filing statement, StatementRule rule)
    {
        var head = statement.Text.Text.Length > 2500 ? statement.Text.Text[..2500] : statement.Text.Text;
        foreach (Match m in LocalRule().Matches(head))
            if (m.Groups["n"].Value is var n && (!rule.Rule.Contains(n, StringComparison.Ordinal) || rule.Rule.StartsWith("none", StringComparison.Ordinal)))
                return $"{statement.CitedAs} cites “{m.Value}”; the rule of {rule.CourtName} is {rule.Rule}.";
        return null;
    }

    [GeneratedRegex(@"\b(Local (Civil )?Rule|L\. ?Civ\. ?R\.|LCvR|LCivR|L\.R\.|LR|Civil L\.R\.|Civ\. L\.R\.) ?(?<n>56[.-]\d{1,2})\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex LocalRule();

    internal static bool IsNotice(Filing filing) => filing.Role is FilingRole.Notice
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
