using System.Text.RegularExpressions;
using Assiduous.Citations;
using Assiduous.Statements.Pairing;
using Assiduous.Statements.Reading;
using Assiduous.Statements.Status;

namespace Assiduous.Statements.Findings;

/// <summary>What a careful reader would complain of in an answer.</summary>
internal static partial class ResponseFindings
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>Adds the findings about <paramref name="answer"/>.</summary>
    public static void Find(StatedFact fact, PairedResponse answer, StatusReason strict, StatementInput input, List<Finding> found)
    {
        var rule = CourtRule.Named(input.Rule);
        void Add(string code, Severity severity, string message, string? remedy) => found.Add(new()
        {
            Code = code, Severity = severity, Span = answer.Raw.Prose.SpanOf(0, answer.Raw.Prose.Text.Length), Text = FactFindings.Cut(answer.Raw.Prose.Text),
            Message = message, File = answer.Paper.File, Rule = rule, Suggestion = remedy,
        });

        var n = fact.Numbered.Number;
        // Where the response names the movant's own citation that fails ("there is no Dkt. 45-7"), the failure is the movant's.
        foreach (var row in answer.Citations.Where(r => !fact.Citations.Any(c => c.Problems.Count > 0 && c.Problems.SequenceEqual(r.Problems, StringComparer.Ordinal) && SameName(c.Text, r.Text))))
            found.AddRange(CitationFindings.Of(row, answer.Citations, answer.Paper, "response", rule));
        if (answer.Raw.Prose.Text.Length == 0) { Add("no-response", Severity.Error, $"Nothing stands under ¶ {n}.", "Admit it, or deny it with a citation."); return; }
        if (!Properly(fact, answer, strict)) Disposed(fact, answer, n, Add);
        if (input.Rule.MustAdmitOrDeny is true && answer.Read.Disposition is Disposition.Denied && ResponseWords.Act(answer.Read.Words).Kind is ActKind.Nothing)
            Add("no-clear-position", Severity.Warning, $"The response to ¶ {n} contests it and nowhere says that it denies; {RuleFindings.Whose(input.Rule)} asks for that as well.", "Begin with “Admitted” or “Denied”.");
        if (answer.Doubt is { } doubt) Add("number-mismatch", Severity.Error, doubt, "Number each response as the paragraph that it answers.");
        if (answer.Blanket && answer.Read.Disposition is not Disposition.Admitted) Add("blanket", Severity.Error, $"One answer is given for ¶¶ {answer.Raw.Value}–{answer.Raw.Last}.", "Answer each paragraph for itself.");
        if (answer.Read.RefersTo is { } other) Add("incorporation", Severity.Note, $"The response to ¶ {n} refers to the response to ¶ {other}.", null);
        if (FactKinds.Argument(answer.Words) || Precedent().IsMatch(answer.Raw.Prose.Text) && answer.Read.Disposition is not Disposition.ObjectionOnly) Add("argument", Severity.Warning, $"The response to ¶ {n} argues.", "Leave argument to the brief.");
        if (answer.Doubt is null && answer.Raw.Repeated is { } repeated && !SameWords(repeated.Text, fact.Numbered.Prose.Text))
            Add("altered", Severity.Warning, $"The fact repeated above the response to ¶ {n} is not word for word the statement's.", "Repeat it as filed.");
    }

    /// <summary>Whether the response needs no more: it objects that a conclusion of law is one, or that a paragraph stands over the limit.</summary>
    private static bool Properly(StatedFact fact, PairedResponse answer, StatusReason strict) =>
        Conclusion().IsMatch(answer.Words) && FactKinds.LegalConclusion(fact.Assertion)
        || strict.Status is FactStatus.Disregarded && answer.Words.Contains("excess", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a denial without evidence of its own says that the fact's citation fails, which it does: "the exhibit has no page 7".</summary>
    private static bool Attacks(StatedFact fact, PairedResponse answer) =>
        answer.Citations.Count == 0 && (answer.Read.AttacksCitation && !ByRule().IsMatch(answer.Raw.Prose.Text) || Source().IsMatch(answer.Words) && Fails(fact))
        || answer.Citations.Count > 0 && answer.Read.Disposition is Disposition.Denied && Fails(fact) && answer.Citations.All(c => c.TargetFile is not null && c.Pinpoint is null && fact.Citations.Any(o => string.Equals(o.TargetFile, c.TargetFile, StringComparison.Ordinal)));

    private static bool Fails(StatedFact fact) => fact.Citations.Count > 0 && fact.Citations.All(c => c.Problems.Count > 0 || c.Support is Support.Contradicts or Support.NotFound);

    /// <summary>Whether the denial meets its fact nowhere and that is not told already: a place that is not there is, and the fact's own lines attack its citation.</summary>
    private static bool Misses(StatedFact fact, PairedResponse answer) => answer.Meeting.Meets is false
        && answer.Citations.Any(c => c.Problems.Count == 0 && !(c.Pinpoint is { Kind: PinpointKind.PageLine } && fact.Citations.Any(o => SupportFindings.SamePlace(c, o))));

    private static void Disposed(StatedFact fact, PairedResponse answer, string n, Action<string, Severity, string, string?> add)
    {
        switch (answer.Read.Disposition)
        {
            case Disposition.NoKnowledge:
                add("knowledge-or-information", Severity.Error, $"The response to ¶ {n} professes a lack of knowledge; on summary judgment that denies nothing.", "Admit it, deny it with evidence, or move under Rule 56(d).");
                break;
            case Disposition.ObjectionOnly when answer.Read.AdmissibilityObjection:
                add("admissibility-objection", Severity.Note, $"The response to ¶ {n} objects under Rule 56(c)(2) and says no more.", "Answer as well, in case the objection is overruled.");
                break;
            case Disposition.ObjectionOnly:
                add("relevance-only", Severity.Error, $"The response to ¶ {n} objects and neither admits nor denies.", "Admit or deny it.");
                break;
            case Disposition.None:
                add("no-clear-position", Severity.Error, $"The response to ¶ {n} neither admits nor denies.", "Begin with “Admitted” or “Denied”.");
                break;
            case Disposition.Denied or Disposition.AdmittedInPart when Attacks(fact, answer):
                add("citation-attack-only", Severity.Note, $"The response to ¶ {n} says that the citation does not bear the fact out (Rule 56(c)(1)(B)).", null);
                break;
            case Disposition.Denied or Disposition.AdmittedInPart when answer.Citations.Count == 0:
                add("no-citation", Severity.Error, $"The denial of ¶ {n} cites no evidence.", "Cite the evidence that meets it.");
                if (Wording().IsMatch(answer.Words)) add("semantic-quibble", Severity.Warning, Speaks().IsMatch(answer.Words) ? $"The response to ¶ {n} says that the document speaks for itself, which denies nothing." : $"The denial of ¶ {n} quarrels with words (“{FactFindings.Cut(answer.Words)}”) and gives no contrary fact.", "Admit what is true, and say what is not.");
                break;
            case Disposition.Denied when Misses(fact, answer):
                add("non-responsive-facts", Severity.Warning, $"What the denial of ¶ {n} cites does not meet the fact. {answer.Meeting.Reason}", "Cite evidence that meets the fact.");
                break;
            case Disposition.Admitted when answer.Kind is ResponseKind.AdmitsAndAdds || answer.Words.Contains(", because ", StringComparison.OrdinalIgnoreCase):
                add("admitted-but", Severity.Note, $"The response to ¶ {n} admits and goes on: “{FactFindings.Cut(answer.Read.Added.Length > 12 ? answer.Read.Added : answer.Words)}”.", "Put added facts among the additional facts.");
                break;
        }
    }

    /// <summary>Whether two citations name one document: "Ex. 4" and "Exhibit 4", "Dkt. 45-7 at 3" and "Dkt. 45-7".</summary>
    private static bool SameName(string a, string b) => a.Contains(b, StringComparison.Ordinal)
        || string.Equals(a.Split(' ')[^1].Trim('.', ','), b.Split(' ')[^1].Trim('.', ','), StringComparison.OrdinalIgnoreCase) && a.StartsWith("Ex", StringComparison.OrdinalIgnoreCase) && b.StartsWith("Ex", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the movant's words stand there; a signature block that ran into the statement's last paragraph is no part of it.</summary>
    private static bool SameWords(string repeated, string fact) => Likeness.Ratio(repeated, fact) >= 0.93 || fact.StartsWith(repeated.TrimEnd('.', ' '), StringComparison.Ordinal) && fact[repeated.TrimEnd('.', ' ').Length..].All(c => !char.IsLower(c));

    [GeneratedRegex(@"\b(legal conclusions?|conclusions? of law|question of law|legal argument)\b", Options)]
    private static partial Regex Conclusion();

    [GeneratedRegex(@"\b(un)?supported by (the )?(local )?(civil )?(rule|lr|l\.r\.)", Options)]
    private static partial Regex ByRule();

    [GeneratedRegex(@"\b(exhibit|record|page|paragraph|transcript|testimony|document|declaration|affidavit|ledger|invoices?|minutes|report|log|citation|cited)\b", Options)]
    private static partial Regex Source();

    // A case with its reporter, or an article of the Constitution: a response is no place for law.
    [GeneratedRegex(@" v\. [^.]{1,60}, \d{1,4} [A-Z][\w.]{1,8}|\bunder the (First|Second|Fourth|Fifth|Sixth|Eighth|Fourteenth) Amendment\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Precedent();

    [GeneratedRegex(@"\bspeaks? for (itself|themselves)\b", Options)]
    private static partial Regex Speaks();

    [GeneratedRegex(@"\b((mis)?characteri[sz](ation|es?|ed|ing)|implication|implies|imply|inference|insinuation|suggestion|emphasis|context|incomplete|wording|phrasing|terminology|the (term|word)|say the word|extent that it|misleading|speaks? for (itself|themselves))\b|\b(word|term) [“""]", Options)]
    private static partial Regex Wording();
}
