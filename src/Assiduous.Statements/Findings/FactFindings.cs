using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Statements.Elsewhere;
using Assiduous.Statements.Evidence;
using Assiduous.Statements.Pairing;
using Assiduous.Statements.Status;

namespace Assiduous.Statements.Findings;

/// <summary>What a careful reader would complain of in one fact or its answer.</summary>
internal static class FactFindings
{
    /// <summary>The findings, those about the fact first.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="standing">Its status in both readings.</param>
    /// <param name="elsewhere">What other evidence says of it.</param>
    /// <param name="input">The papers and the rule.</param>
    /// <param name="passages">Reads passages.</param>
    public static IReadOnlyList<Finding> Find(StatedFact fact, (StatusReason Strict, StatusReason Whole) standing, IReadOnlyList<Spotted> elsewhere, StatementInput input, PassageReader passages)
    {
        var found = new List<Finding>();
        var rule = CourtRule.Named(input.Rule);
        Fact(fact, input, found);
        foreach (var row in fact.Citations) found.AddRange(CitationFindings.Of(row, fact.Citations, fact.Paper, "paragraph", rule));
        found.AddRange(SupportFindings.Of(fact, rule));
        found.AddRange(fact.Citations.SelectMany(row => ContextFindings.Of(row, passages.Filing(row.TargetFile), fact.Paper, passages.Errata)));
        if (fact.Answer is { } answered) found.AddRange(answered.Citations.SelectMany(row => ContextFindings.Of(row, passages.Filing(row.TargetFile), answered.Paper, passages.Errata)));
        if (fact.Answer is { } answer) ResponseFindings.Find(fact, answer, standing.Strict, input, found);
        else if (Unanswered(fact, input))
            found.Add(Made(fact, "no-response", Severity.Error, $"¶ {fact.Numbered.Number} has no response.", input, "Answer it by number, with a citation."));
        if (standing.Whole.Status is FactStatus.Disputed or FactStatus.DisputedInPart)
            foreach (var spotted in elsewhere.Where(e => e.Against && fact.Answer?.Meeting.Meets is not true).Take(1)) found.Add(Controverted(fact, spotted, input, passages));
        if (fact.Own.Support is Support.NotFound or Support.Contradicts && elsewhere.FirstOrDefault(e => !e.Against) is { } pro)
            found.Add(Made(fact, "supported-elsewhere", Severity.Note, $"{pro.Evidence.Cited.Text} says it, though the paragraph does not cite it.", input, "Cite that passage."));
        return found;
    }

    /// <summary>Whether the paper that answers leaves the fact out. Additional facts need an answer where the rule asks for one, or where a paper answers others of them.</summary>
    private static bool Unanswered(StatedFact fact, StatementInput input) => fact.Side == Side.Movant
        ? fact.Papers.Responses.Count > 0 : fact.Papers.Replies.Count > 0 || input.Rule.ReplyStatement is "required";

    private static Finding Controverted(StatedFact fact, Spotted spotted, StatementInput input, PassageReader passages)
    {
        var cited = spotted.Evidence.Cited;
        var place = cited.Pinpoint is { Kind: PinpointKind.Paragraph } paragraph ? $"¶ {paragraph.From}" : $"at {cited.Pinpoint?.From}";
        return Made(fact, "controverted-elsewhere", Severity.Warning,
            $"{passages.Filing(cited.TargetFile)?.CitedAs} {place}{Seals.Behind(cited.Passage?.Designation)} meets it, though no response lays it there. {spotted.Evidence.Why}", input,
            "Cite it in the response to this paragraph.");
    }

    private static void Fact(StatedFact fact, StatementInput input, List<Finding> found)
    {
        var n = fact.Numbered.Number;
        if (fact.Citations.Count == 0 && !FactKinds.NoEvidence(fact.Assertion))
            found.Add(Made(fact, "no-citation", Severity.Error, $"¶ {n} cites nothing in the record.", input, "Add a citation with a pinpoint."));
        // An argument that is a conclusion of law is named once.
        if (FactKinds.LegalConclusion(fact.Assertion))
            found.Add(Made(fact, "legal-conclusion", Severity.Warning, $"¶ {n} states a conclusion of law.", input, "State the event, and leave the conclusion to the brief."));
        else if (FactKinds.Argument(fact.Assertion))
            found.Add(Made(fact, "argument", Severity.Warning, $"¶ {n} argues.", input, "State the fact without comment."));
        if (input.Rule.SentencesPerParagraph is { } sentences && Reading.Sentences.Of(fact.Assertion).Count > sentences)
            found.Add(Made(fact, "compound", Severity.Warning, $"¶ {n} has more than the {sentences} sentences that {input.Rule.Practice?.Judge ?? input.Rule.CourtName} allows.", input, "Give each fact its own number."));
        else if (!FactKinds.NothingButConclusion(fact.Assertion) && SeveralFacts.In(fact))
            found.Add(Made(fact, "compound", input.Rule.OneFactPerParagraph is true ? Severity.Warning : Severity.Note, $"¶ {n} states more than one fact.", input, "Give each fact its own number."));
    }

    internal static Finding Made(StatedFact fact, string code, Severity severity, string message, StatementInput input, string? remedy) => new()
    {
        Code = code, Severity = severity, Span = fact.Numbered.Span, Text = Cut(fact.Numbered.Prose.Text), Message = message, File = fact.Paper.File,
        Rule = CourtRule.Named(input.Rule), Suggestion = remedy,
    };

    internal static string Cut(string text) => text.Length > 160 ? text[..160] + "…" : text;
}
