using Assiduous.Record;
using Assiduous.Rules;
using Assiduous.Statements.Pairing;
using Assiduous.Statements.Reading;

namespace Assiduous.Statements.Status;

/// <summary>The status of a fact if the rule is enforced as written: the first step of <c>docs/statuses.md</c> that applies.</summary>
internal static class StatusLadder
{
    private const string Holtz = "Holtz v. Rockefeller & Co., 258 F.3d 62, 73-74 (2d Cir. 2001); Giannullo v. City of New York, 322 F.3d 139, 140 (2d Cir. 2003); Vt. Teddy Bear Co. v. 1-800 Beargram Co., 373 F.3d 241, 244 (2d Cir. 2004)";
    private const string RuleC = "Fed. R. Civ. P. 56(c)(1)";

    /// <summary>The status and its reason.</summary>
    public static StatusReason Strict(StatedFact fact, StatementRule rule) =>
        Admitted(fact) ?? Disregarded(fact, rule) ?? Unsupported(fact) ?? Disputed(fact, rule) ?? Undecided(fact, rule) ?? Taken(fact, rule);

    /// <summary>Whether the answer concedes the fact; null where it does not.</summary>
    public static StatusReason? Admitted(StatedFact fact)
    {
        if (fact.Conceded is { } conceded) return conceded;
        if (fact.Answer is not { Read.Disposition: Disposition.Admitted } answer || answer.Doubt is not null) return null;
        if (answer.Read.ConcedesWordsOnly && !AboutWords(fact.Assertion)) return null;
        var bad = fact.Own.Support is Support.Contradicts or Support.NotFound && !fact.Own.NothingCited ? $" Its own citation does not bear it out ({Lower(fact.Own.Why)})" : "";
        return new(FactStatus.Admitted, $"The response admits it: “{Cut(answer.Read.Words)}”.{bad}", "Fed. R. Civ. P. 56(c)(1)(A)");
    }

    internal static bool AboutWords(string assertion) =>
        assertion.Contains("testified", StringComparison.OrdinalIgnoreCase) || assertion.Contains(" said", StringComparison.OrdinalIgnoreCase)
        || assertion.Contains("stated", StringComparison.OrdinalIgnoreCase) || assertion.Contains("provides", StringComparison.OrdinalIgnoreCase)
        || assertion.Contains("states", StringComparison.OrdinalIgnoreCase) || assertion.Contains("reads", StringComparison.OrdinalIgnoreCase);

    private static StatusReason? Disregarded(StatedFact fact, StatementRule rule)
    {
        if (Over(fact, rule) is { } most && fact.LeaveAsked is null)
            return new(FactStatus.Disregarded, $"It stands over the limit of {most} paragraphs that the rule sets, and no leave appears among the papers.", Name(rule));
        return FactKinds.NothingButConclusion(fact.Assertion)
            ? new(FactStatus.Disregarded, "It states a conclusion or argument and no event; such a paragraph binds nobody, answered or not.", $"{RuleC}; Goldstick v. The Hartford, Inc., No. 00 Civ. 8577 (S.D.N.Y. Aug. 19, 2002)")
            : null;
    }

    private static int? Over(StatedFact fact, StatementRule rule) => (fact.Side == Side.Movant ? rule.MovantParagraphs : rule.AdditionalParagraphs) is { } most && fact.Order >= most ? most : null;

    private static StatusReason? Unsupported(StatedFact fact)
    {
        if (FactKinds.NoEvidence(fact.Assertion) && fact.Own.Support is not Support.Contradicts) return null;
        if (Refutation.Of(fact) is { } refuted) return refuted;
        if (fact.Own.Support is Support.Supports or Support.Partial or Support.Unclear) return null;
        var denied = fact.Answer is { Read.Disposition: Disposition.Denied or Disposition.AdmittedInPart, Meeting.Meets: true } answer ? $" The response also denies it with evidence: {Lower(answer.Meeting.Reason)}" : "";
        return new(FactStatus.Unsupported, $"Nothing that counts as evidence says it. {fact.Own.Why}{denied}", Holtz);
    }

    private static StatusReason? Disputed(StatedFact fact, StatementRule rule)
    {
        if (fact.Answer is not { Doubt: null, Meeting.Meets: true } answer) return null;
        var unsaid = rule.MustAdmitOrDeny is true && ResponseWords.Act(answer.Read.Words).Kind is ActKind.Nothing
            ? $" It nowhere says that it denies the paragraph, which {rule.CourtName} {rule.Rule} asks for as well; a court may hold that against it." : "";
        return answer.Read.Disposition switch
        {
            Disposition.Denied => new(FactStatus.Disputed, $"It is denied with evidence that meets it. {answer.Meeting.Reason}{unsaid}", RuleC + "(A)"),
            Disposition.AdmittedInPart => new(FactStatus.DisputedInPart,
                $"A part is conceded{Quote(answer.Read.AdmittedPart)} and the rest denied with evidence{Quote(answer.Read.DisputedPart)}. {answer.Meeting.Reason}", RuleC + "(A)"),
            _ => null,
        };
    }

    private static StatusReason? Undecided(StatedFact fact, StatementRule rule)
    {
        var answer = fact.Answer;
        if (answer?.Doubt is { } doubt) return new(FactStatus.Undecided, $"The response could not be laid beside this paragraph with confidence. {doubt}", Name(rule));
        if (fact.Doubt is { } unanswered) return new(FactStatus.Undecided, $"Whether it is answered could not be told. {unanswered}", Name(rule));
        if (answer is not null && Deferral.Asks(answer.Raw.Prose.Text) && answer.Meeting.Meets is not true)
            return new(FactStatus.Undecided, $"The response asks for time under Rule 56(d), since the facts to meet it are not yet to be had (“{Cut(answer.Words)}”); {Denied(fact, rule)}.", Deferral.Rule);
        if (fact.Deferred is { } deferred && answer?.Meeting.Meets is not true)
            return new(FactStatus.Undecided, $"{deferred}; {Denied(fact, rule)}.", Deferral.Rule);
        if (answer is not null && Sworn(answer) is { } sworn)
            return new(FactStatus.Undecided, sworn, "28 U.S.C. § 1746; Fed. R. Civ. P. 56(c)(4)");
        if (answer is { Read.Disposition: Disposition.Admitted, Read.ConcedesWordsOnly: true })
            return new(FactStatus.Undecided, $"The response concedes that it was said (“{Cut(answer.Read.Words)}”), not plainly that it is so.", RuleC);
        if (answer is { Read.Disposition: Disposition.ObjectionOnly, Read.AdmissibilityObjection: true })
            return new(FactStatus.Undecided, $"The response objects that the evidence cannot be admitted (“{Cut(answer.Words)}”); it would be taken as admitted if that is overruled.", "Fed. R. Civ. P. 56(c)(2)");
        if (answer is { Read.Disposition: Disposition.Denied or Disposition.AdmittedInPart, Meeting.Meets: null })
            return new(FactStatus.Undecided, answer.Meeting.Reason, RuleC + "(A)");
        if (fact.Own.Support is Support.Unclear && !FactKinds.NoEvidence(fact.Assertion))
            return new(FactStatus.Undecided, $"Whether its own evidence says it could not be told. {fact.Own.Why}", Holtz);
        if (Burdens.Doubt(fact) is { } burden) return new(FactStatus.Undecided, burden, Burdens.Celotex);
        if (Over(fact, rule) is { } most)
            return new(FactStatus.Undecided, $"It stands over the limit of {most} paragraphs that the rule sets; {fact.LeaveAsked} asks for leave, and no order on that is among the papers.", Name(rule));
        if (rule.Deems is DeemedParagraphs.Unknown)
            return new(FactStatus.Undecided, $"What {rule.CourtName} does with an unanswered paragraph is not established in the rule data.", Name(rule));
        return null;
    }

    private static StatusReason Taken(StatedFact fact, StatementRule rule)
    {
        var because = Because(fact);
        var part = fact.Own.Support is Support.Partial ? $" Only that part would be taken: {Lower(fact.Own.Why)}" : "";
        if (fact.Side == Side.Opponent && rule.ReplyStatement is "not-allowed")
            return new(FactStatus.Undisputed, $"It is supported and not met; the rule gives the movant no paper in which to answer it by number, so nothing follows from silence.{part}", "Fed. R. Civ. P. 56(e)(2)");
        if (!Deems(fact, rule))
            return new(FactStatus.Undisputed, rule.Deems is DeemedParagraphs.None
                ? $"The court may consider it undisputed for the motion, because {because}.{part}"
                : $"It is supported and not met, because {because}; the rule takes only the movant's paragraphs as admitted.{part}", "Fed. R. Civ. P. 56(e)(2)");
        var word = Would(rule);
        var own = rule.DeemingWord is DeemingWord.May ? " The rule says “may”." : rule.DeemingWord is DeemingWord.Will ? " The rule says “will”." : "";
        return new(FactStatus.DeemedAdmitted, $"{char.ToUpperInvariant(word[0])}{word[1..]} as admitted if the rule is enforced, because {because}.{own}{part}{Split(fact)}{(fact.Caution is { } caution ? " " + caution : "")}{Unverified(rule)}", Name(rule));
    }

    private static bool Deems(StatedFact fact, StatementRule rule) => rule.Deems is DeemedParagraphs.Both || rule.Deems is DeemedParagraphs.Movant && fact.Side == Side.Movant;

    /// <summary>What would follow if the court denied a request for time.</summary>
    private static string Denied(StatedFact fact, StatementRule rule) => rule.Deems is DeemedParagraphs.Unknown ? "what follows if the court denies that is not established"
        : Deems(fact, rule) ? $"it {Would(rule)} as admitted if the court denies that" : "the court may consider it undisputed if it denies that";

    /// <summary>A response that is itself signed under oath and says otherwise: a court may take its own words as an affidavit, though it cites none.</summary>
    internal static string? Sworn(PairedResponse answer) =>
        answer.Paper is { Oath: Oath.Sworn or Oath.Declared, Signed: not false } && answer.Read.Disposition is Disposition.Denied or Disposition.AdmittedInPart && answer.Read.Added.Length > 12 && answer.Meeting.Meets is false
            ? $"The response cites nothing that meets it, but is itself signed under penalty of perjury and says “{Cut(answer.Read.Added)}”; whether its own words are taken as an affidavit is for the court." : null;

    private static string Would(StatementRule rule) => rule.DeemingWord switch
    {
        DeemingWord.May => "may be taken",
        DeemingWord.Will => "would be taken",
        _ => "would be taken (the rule's word, “will” or “may”, is not established)",
    };

    /// <summary>Which part is conceded outright, where the response admits a part and does not meet the rest.</summary>
    private static string Split(StatedFact fact) => fact.Answer is { Read: { Disposition: Disposition.AdmittedInPart, AdmittedPart: { Length: > 3 } part } }
        ? $" The response itself concedes “{Cut(part.Trim())}”." : "";

    /// <summary>A word of caution where what the rule does with an unanswered paragraph was not checked against its text.</summary>
    private static string Unverified(StatementRule rule) =>
        rule.Unchecked.Any(u => u is "unanswered" or "deems" or "word" or "all") || rule.Confidence is Confidence.Low
            ? $" What {rule.CourtName} {rule.Rule} does with such a paragraph was not checked against its text: check it." : "";

    private static string Because(StatedFact fact)
    {
        var support = fact.Own.NothingCited ? "" : fact.Own.Support is Support.Partial ? ", and the evidence cited for it says a part of it" : ", and the evidence cited for it says it";
        if (fact.Answer is not { } answer) return "no paper answers it by number" + support;
        return answer.Read.Disposition switch
        {
            Disposition.NoKnowledge => $"the response only professes a lack of knowledge (“{Cut(answer.Read.Words)}”){support}",
            Disposition.ObjectionOnly => $"the response only objects (“{Cut(answer.Read.Words)}”){support}",
            Disposition.Denied or Disposition.AdmittedInPart when answer.Citations.Count == 0 =>
                (answer.Read.AttacksCitation ? "the denial attacks the citation, and the passage bears the fact out" : $"the {(answer.Read.Disposition is Disposition.Denied ? "denial" : "partial denial")} cites no evidence") + support,
            Disposition.Denied or Disposition.AdmittedInPart => $"the denial's evidence fails ({Lower(answer.Incompetent.Count > 0 ? answer.Incompetent[0] : answer.Meeting.Reason).TrimEnd('.')}){support}",
            _ => answer.Words.Length == 0 ? $"the response under it is empty{support}" : $"the response neither admits nor denies it{support}",
        };
    }

    private static string Name(StatementRule rule) => $"{rule.CourtName} {rule.DeemingSubdivision ?? rule.Rule}".Replace("  ", " ", StringComparison.Ordinal);

    private static string Quote(string? part) => string.IsNullOrWhiteSpace(part) ? "" : $" (“{Cut(part.Trim())}”)";

    internal static string Cut(string text) => text.Length > 140 ? text[..140] + "…" : text;

    private static string Lower(string text) => text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
