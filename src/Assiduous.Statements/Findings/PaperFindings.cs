using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Statements.Motions;
using Assiduous.Statements.Pairing;

namespace Assiduous.Statements.Findings;

/// <summary>What a careful reader would complain of in a paper as a whole.</summary>
internal static class PaperFindings
{
    /// <summary>The findings for one motion's papers.</summary>
    public static IEnumerable<Finding> Find(StatementInput input, MotionPapers motion, IReadOnlyList<StatedFact> facts, IReadOnlyList<NarrativeSentence> told)
    {
        if (motion.Statement is not { } statement) yield break;
        var rule = CourtRule.Named(input.Rule);
        Finding Made(Filing paper, string code, Severity severity, string message, string? remedy) => new()
        {
            Code = code, Severity = severity, Span = new(0, 0), Text = "", Message = message, Rule = rule, Suggestion = remedy, File = paper.File,
        };

        var own = facts.Where(f => f.Side == Side.Movant).ToList();
        foreach (var foreign in motion.Responses.Concat(motion.Replies).Append(statement).Where(p => !Reading.Language.IsEnglish(p.Text.Text)).DistinctBy(p => p.File, StringComparer.Ordinal))
            yield return Made(foreign, "not-in-english", Severity.Error, $"{foreign.CitedAs} is not in English; its paragraphs are not judged.", "File a certified translation.");
        foreach (var finding in RuleFindings.Find(input, motion, facts)) yield return finding;
        if (own.Count == 0 && Reading.Language.IsEnglish(statement.Text.Text)) yield return Made(statement, "no-numbered-facts", Severity.Error, $"{statement.CitedAs} holds no numbered paragraph that could be read.", "Number each fact.");
        foreach (var twice in own.GroupBy(f => f.Numbered.Number, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return Made(statement, "numbering", Severity.Warning, $"{statement.CitedAs} has ¶ {twice.Key} more than once.", "Number each paragraph once.");
        if (Gaps(own) is { } gaps) yield return Made(statement, "numbering", Severity.Note, $"{statement.CitedAs} skips numbers: it goes {gaps.Text}.", "Number the paragraphs without gaps.") with { Span = gaps.First };
        if (input.Rule.SeparateStatement is "not-allowed-unless-ordered" && !Ordered(statement))
            yield return Made(statement, "wrong-kind-of-statement", Severity.Warning, $"{input.Rule.CourtName} takes no separate statement of facts unless ordered; {statement.CitedAs} is one.", "Put the facts in the brief.");
        if (input.Rule.SeparateStatement is "in-brief" && !motion.InBrief && statement.Role is FilingRole.Statement)
            yield return Made(statement, "wrong-kind-of-statement", Severity.Note, $"{input.Rule.CourtName} {input.Rule.Rule} wants the facts in the brief; {statement.CitedAs} is a paper of its own, and is reviewed as one.", "Put the facts in the brief.");
        if (motion.Responses.Count == 0 && own.Count > 0 && CourtRule.AsksForAnswers(input.Rule))
        {
            var unread = input.Filings.FirstOrDefault(f => f.Text.Text.Length == 0 && f.Attachment is null && f.Role is not FilingRole.Docket && !Pairing.Unanswered.Earlier(f, statement));
            yield return Made(statement, "no-response", Severity.Error,
                unread is null ? $"No paper answers {statement.CitedAs} by number." : $"No paper that could be read answers {statement.CitedAs} by number; {unread.File} could not be read, and it may be the answer.",
                unread is null ? "File a response with correspondingly numbered paragraphs." : "Put it into the folder in a form that can be read: PDF, Word (.docx) or plain text.");
            foreach (var brief in told.Where(t => t.Side == Side.Opponent).Select(t => t.Paper).DistinctBy(p => p.File, StringComparer.Ordinal))
                yield return Made(brief, "response-in-brief", Severity.Error,
                    $"{brief.CitedAs} contests facts in its own text; the rule asks for a separate paper with numbered answers. They count in the assiduous reading only.",
                    "File a response that answers each paragraph by number and cites the same evidence.");
        }

        foreach (var (old, amended) in ManyResponses.Superseded(motion.Responses))
            yield return Made(old, "second-response", Severity.Note, $"{amended.CitedAs} amends {old.CitedAs}; its answers are read, and where it has none the paragraph is left open.", "Withdraw the superseded response, or say which one governs.");
        var added = facts.Where(f => f.Side == Side.Opponent).ToList();
        if (NotReproduced(input, facts, Made) is { } bare) yield return bare;
        foreach (var copied in CopiedWords.Responses(facts, rule)) yield return copied;
        if (added.Count > 0 && motion.Replies.Count == 0 && input.Rule.ReplyStatement is not ("not-allowed" or "not-by-separate-statement" or "not-applicable"))
            yield return Made(added[0].Paper, "additional-facts-unanswered", input.Rule.ReplyStatement is "required" ? Severity.Error : Severity.Note,
                "No paper answers the additional facts.", "Answer them where the rule allows a reply.");
        if (Over(input.Rule.MovantParagraphs, own.Count) is { } most)
            yield return Made(statement, "too-long", Severity.Warning, $"{statement.CitedAs} has {own.Count} paragraphs; the rule allows {most}.", "Ask leave, or shorten it.");
        if (Over(input.Rule.AdditionalParagraphs, added.Count) is { } limit)
            yield return Made(added[0].Paper, "too-long", Severity.Warning, $"{added[0].Paper.CitedAs} has {added.Count} additional facts; the rule allows {limit}.", "Ask leave, or shorten it.");
    }

    /// <summary>The gaps of a numbering, in one sentence: a paper that skips numbers is one matter to mend, not many.</summary>
    private static (string Text, TextSpan First)? Gaps(List<StatedFact> own)
    {
        const int Told = 5;
        var gaps = Enumerable.Range(1, Math.Max(0, own.Count - 1)).Where(i => own[i].Numbered.Value - own[i - 1].Numbered.Value > 1).ToList();
        if (gaps.Count == 0) return null;
        var told = gaps.Take(Told).Select(i => $"from ¶ {own[i - 1].Numbered.Number} to ¶ {own[i].Numbered.Number}");
        return (string.Join(", ", told) + (gaps.Count > Told ? $" and so on, {gaps.Count} gaps in all" : ""), own[gaps[0]].Numbered.Span);
    }

    /// <summary>Whether the paper says that the court ordered it.</summary>
    private static bool Ordered(Filing statement)
    {
        var head = statement.Text.Text.Length > 3000 ? statement.Text.Text[..3000] : statement.Text.Text;
        return statement.Role is FilingRole.JointStatement || head.Contains("standing order", StringComparison.OrdinalIgnoreCase) || head.Contains("Court's order", StringComparison.OrdinalIgnoreCase) || head.Contains("Court’s order", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A response that does not set out the paragraphs that it answers, where the rule asks for that: one matter to mend, not many.</summary>
    private static Finding? NotReproduced(StatementInput input, IReadOnlyList<StatedFact> facts, Func<Filing, string, Severity, string, string?, Finding> made)
    {
        if (!(input.Rule.Reproduce is "yes" || input.Rule.Reproduce is "if-all-represented" && input.AllRepresented is true)) return null;
        var answered = facts.Where(f => f.Side == Side.Movant && f.Answer is { Raw: { Repeated: null, Prose.Text.Length: > 0 } }).ToList();
        return answered.Count == 0 ? null : made(answered[0].Answer!.Paper, "not-reproduced", Severity.Warning,
            $"{answered[0].Answer!.Paper.CitedAs} does not repeat {Numbers.Told(answered.Select(f => f.Numbered.Number))} above its {(answered.Count == 1 ? "response" : "responses")}, as the rule asks.", "Set out each paragraph above its response.");
    }

    private static int? Over(int? limit, int count) => limit is { } most && count > most ? most : null;
}
