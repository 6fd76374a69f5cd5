using Assiduous.Citations;
using Assiduous.Statements.Pairing;
using Assiduous.Statements.Reading;
using Assiduous.Statements.Status;

namespace Assiduous.Statements.Findings;

/// <summary>What a careful reader would complain of in an answer.</summary>
internal static class ResponseFindings
{
    /// <summary>Adds the findings about <paramref name="answer"/>.</summary>
    public static void Find(StatedFact fact, PairedResponse answer, StatementInput input, List<Finding> found)
    {
        void Add(string code, Severity severity, string message, string? remedy) => found.Add(new()
        {
            Code = code, Severity = severity, Span = answer.Raw.Prose.SpanOf(0, answer.Raw.Prose.Text.Length), Text = FactFindings.Cut(answer.Raw.Prose.Text),
            Message = message, File = answer.Paper.File, Rule = $"{input.Rule.CourtName} {input.Rule.Rule}", Suggestion = remedy,
        });

        var n = fact.Numbered.Number;
        foreach (var row in answer.Citations) FactFindings.Citation(row, answer.Paper, answer.Words, "response", found);
        if (answer.Raw.Prose.Text.Length == 0) { Add("no-response", Severity.Error, $"Nothing stands under ¶ {n}.", "Admit it, or deny it with a citation."); return; }
        Disposed(answer, n, Add);
        if (input.Rule.MustAdmitOrDeny is true && answer.Read.Disposition is Disposition.Denied && ResponseWords.Act(answer.Read.Words).Kind is ActKind.Nothing)
            Add("no-clear-position", Severity.Warning, $"The response to ¶ {n} contests it and nowhere says that it denies; {RuleFindings.Whose(input.Rule)} asks for that as well.", "Begin with “Admitted” or “Denied”.");
        if (answer.Doubt is { } doubt) Add("number-mismatch", Severity.Error, doubt, "Number each response as the paragraph that it answers.");
        if (answer.Blanket) Add("blanket", Severity.Error, $"One answer is given for ¶¶ {answer.Raw.Value}–{answer.Raw.Last}.", "Answer each paragraph for itself.");
        if (answer.Read.RefersTo is { } other) Add("incorporation", Severity.Note, $"The response to ¶ {n} refers to the response to ¶ {other}.", null);
        if (FactKinds.Argument(answer.Words)) Add("argument", Severity.Warning, $"The response to ¶ {n} argues.", "Leave argument to the brief.");
        Repeated(fact, answer, input, n, Add);
    }

    private static void Disposed(PairedResponse answer, string n, Action<string, Severity, string, string?> add)
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
            case Disposition.Denied or Disposition.AdmittedInPart when answer.Citations.Count == 0 && answer.Read.AttacksCitation:
                add("citation-attack-only", Severity.Note, $"The response to ¶ {n} says that the citation does not bear the fact out (Rule 56(c)(1)(B)).", null);
                break;
            case Disposition.Denied or Disposition.AdmittedInPart when answer.Citations.Count == 0:
                add("no-citation", Severity.Error, $"The denial of ¶ {n} cites no evidence.", "Cite the evidence that meets it.");
                if (Reading.ResponseWords.Quibbles(answer.Words)) add("semantic-quibble", Severity.Warning, $"The denial of ¶ {n} quarrels with words (“{FactFindings.Cut(answer.Words)}”) and gives no contrary fact.", "Admit what is true, and say what is not.");
                break;
            case Disposition.Denied when answer.Meeting.Meets is false:
                add("non-responsive-facts", Severity.Warning, $"What the denial of ¶ {n} cites does not meet the fact. {answer.Meeting.Reason}", "Cite evidence that meets the fact.");
                break;
            case Disposition.Admitted when answer.Kind is ResponseKind.AdmitsAndAdds:
                add("admitted-but", Severity.Note, $"The response to ¶ {n} admits and goes on: “{FactFindings.Cut(answer.Read.Added.Length > 12 ? answer.Read.Added : answer.Words)}”.", "Put added facts among the additional facts.");
                break;
        }
    }

    private static void Repeated(StatedFact fact, PairedResponse answer, StatementInput input, string n, Action<string, Severity, string, string?> add)
    {
        var wanted = input.Rule.Reproduce is "yes" || input.Rule.Reproduce is "if-all-represented" && input.AllRepresented is true;
        if (answer.Raw.Repeated is not { } repeated)
        {
            if (wanted) add("not-reproduced", Severity.Warning, $"The response to ¶ {n} does not repeat the paragraph that it answers.", "Set out each paragraph above its response.");
            return;
        }

        if (answer.Doubt is null && Likeness.Ratio(repeated.Text, fact.Numbered.Prose.Text) < 0.93)
            add("altered", Severity.Warning, $"The fact repeated above the response to ¶ {n} is not word for word the statement's.", "Repeat it as filed.");
    }
}
