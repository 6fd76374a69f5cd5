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
    public static IReadOnlyList<Finding> Find(StatedFact fact, IReadOnlyList<Spotted> elsewhere, StatementInput input, PassageReader passages)
    {
        var found = new List<Finding>();
        Fact(fact, input, found);
        foreach (var row in fact.Citations) Citation(row, fact.Paper, fact.Numbered.Prose.Text, "paragraph", found);
        found.AddRange(fact.Citations.SelectMany(row => ContextFindings.Of(row, passages.Filing(row.TargetFile), fact.Paper, passages.Errata)));
        if (fact.Answer is { } answered) found.AddRange(answered.Citations.SelectMany(row => ContextFindings.Of(row, passages.Filing(row.TargetFile), answered.Paper, passages.Errata)));
        if (fact.Answer is { } answer) ResponseFindings.Find(fact, answer, input, found);
        else if (fact.Papers.Responses.Count > 0 || fact.Side == Side.Opponent)
            found.Add(Made(fact, "no-response", Severity.Error, $"¶ {fact.Numbered.Number} has no response.", input, "Answer it by number, with a citation."));
        foreach (var spotted in elsewhere.Where(e => e.Against && fact.Answer?.Meeting.Meets is not true).Take(1))
            found.Add(Made(fact, "controverted-elsewhere", Severity.Warning,
                $"{passages.Filing(spotted.Evidence.Cited.TargetFile)?.CitedAs} at {spotted.Evidence.Cited.Pinpoint?.From}{Seals.Behind(spotted.Evidence.Cited.Passage?.Designation)} meets it, though no response lays it there. {spotted.Evidence.Why}", input,
                "Cite it in the response to this paragraph."));
        if (fact.Own.Support is Support.NotFound or Support.Contradicts && elsewhere.FirstOrDefault(e => !e.Against) is { } pro)
            found.Add(Made(fact, "supported-elsewhere", Severity.Note, $"{pro.Evidence.Cited.Text} says it, though the paragraph does not cite it.", input, "Cite that passage."));
        return found;
    }

    private static void Fact(StatedFact fact, StatementInput input, List<Finding> found)
    {
        var celotex = FactKinds.NoEvidence(fact.Assertion);
        if (fact.Citations.Count == 0 && !celotex)
            found.Add(Made(fact, "no-citation", Severity.Error, $"¶ {fact.Numbered.Number} cites nothing in the record.", input, "Add a citation with a pinpoint."));
        if (fact.Own.Support is Support.Partial)
            found.Add(Made(fact, "partial-support", Severity.Warning, fact.Own.Why, input, "Cite evidence for the rest, or narrow the paragraph."));
        if (FactKinds.LegalConclusion(fact.Assertion))
            found.Add(Made(fact, "legal-conclusion", Severity.Warning, $"¶ {fact.Numbered.Number} states a conclusion of law.", input, "State the event, and leave the conclusion to the brief."));
        if (FactKinds.Argument(fact.Assertion))
            found.Add(Made(fact, "argument", Severity.Warning, $"¶ {fact.Numbered.Number} argues.", input, "State the fact without comment."));
        if (input.Rule.SentencesPerParagraph is { } sentences && Reading.Sentences.Of(fact.Assertion).Count > sentences)
            found.Add(Made(fact, "compound", Severity.Warning, $"¶ {fact.Numbered.Number} has more than the {sentences} sentences that {input.Rule.Practice?.Judge ?? input.Rule.CourtName} allows.", input, "Give each fact its own number."));
        else if (Compound(fact))
            found.Add(Made(fact, "compound", input.Rule.OneFactPerParagraph is true ? Severity.Warning : Severity.Note,
                $"¶ {fact.Numbered.Number} states more than one fact.", input, "Give each fact its own number."));
    }

    private static bool Compound(StatedFact fact) =>
        fact.Parts.Count(p => p.Citations.Count > 0 && p.Words.Count(c => c == ' ') >= 2) >= 2
        || Reading.Sentences.Of(fact.Assertion).Count >= 3 || fact.Assertion.Length > 600 || JoinedClauses(fact.Assertion);

    /// <summary>Two whole clauses joined by "and" behind a comma, or a second verb with "did not".</summary>
    private static bool JoinedClauses(string assertion)
    {
        var at = assertion.IndexOf(", and ", StringComparison.Ordinal);
        if (at < 20 || assertion.Length - at < 24) return false;
        var rest = assertion[(at + 6)..].Split(' ');
        return rest.Length >= 4 && !assertion[..at].Contains(',', StringComparison.Ordinal) && rest.Skip(1).Take(4).Any(w => w is "was" or "were" or "had" or "did" or "has" or "is" || w.EndsWith("ed", StringComparison.Ordinal) || w is "heard" or "went" or "said" or "told" or "left");
    }

    /// <summary>Findings about one followed citation.</summary>
    internal static void Citation(CitedPassage row, Filing paper, string sentence, string what, List<Finding> found)
    {
        for (var i = 0; i < row.Problems.Count; i++)
            found.Add(About(row, paper, row.Problems[i], row.Problems[i] is "ambiguous" or "misquotation" or "several-pages" ? Severity.Warning : Severity.Error, $"{row.Text}: {row.Explanations[i]}", Remedy(row.Problems[i])));
        if (row.Passage is null || row.Problems.Contains("cites-pleading", StringComparer.Ordinal)) return;
        if (row.Support is Support.Contradicts)
            found.Add(About(row, paper, row.SupportReason.Contains(" has ", StringComparison.Ordinal) && row.SupportReason.Contains(" where ", StringComparison.Ordinal) ? "figure-mismatch" : "cite-does-not-support",
                Severity.Error, $"{row.Text} says otherwise than the {what}. {row.SupportReason}", "Correct the sentence or the citation."));
        else if (row.Support is Support.NotFound)
            found.Add(About(row, paper, "cite-does-not-support", Severity.Error, $"{row.Text} does not say what the {what} says. {row.SupportReason}", "Cite the passage that says it."));
        if (row.Quote is QuoteMatch.NotFound)
            found.Add(About(row, paper, "misquotation", Severity.Warning, $"Words that the {what} quotes are not at {row.Text}.{Differs(row.Difference)}", "Quote the words as they stand, or mark the change."));
        if (Hearsay(row.Passage.Text) && !row.Problems.Contains("hearsay-or-no-knowledge", StringComparer.Ordinal))
            found.Add(About(row, paper, "hearsay-or-no-knowledge", Severity.Note, $"{row.Text} tells what the witness heard or believes.", "Cite a witness with personal knowledge."));
    }

    /// <summary>What was quoted, and what stands there instead.</summary>
    private static string Differs(Record.Quotation.QuoteDifference? difference) =>
        difference is null ? "" : $" It quotes “{Cut(difference.Quoted)}”; there stands “{Cut(difference.Printed)}”.";

    private static bool Hearsay(string passage) =>
        Array.Exists((string[])["on information and belief", "upon information and belief", "it is my understanding", "i was informed that", "i was advised that", "to the best of my knowledge and belief"],
            w => passage.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static string? Remedy(string problem) => problem switch
    {
        "evidence-not-filed" => "File the document, or cite one that is filed.",
        "no-pinpoint" => "Give the page and line, or the paragraph.",
        "hearsay-or-no-knowledge" => "Cite a witness with personal knowledge.",
        "unsworn" => "File a declaration under 28 U.S.C. § 1746 with the same contents.",
        "cites-pleading" => "Cite evidence; a pleading or brief is none.",
        "misquotation" => "Cite the place where the words stand.",
        "several-pages" => "Name the volume: Vol. II at 12:5.",
        "ambiguous" => "Name the document by its docket number.",
        _ => "Correct the place cited.",
    };

    private static Finding About(CitedPassage row, Filing paper, string code, Severity severity, string message, string? remedy) => new()
    {
        Code = code, Severity = severity, Span = row.Span, Text = row.Text, Message = message, File = paper.File, Suggestion = remedy,
        Rule = code switch
        {
            "unsworn" => "28 U.S.C. § 1746; Fed. R. Civ. P. 56(c)(4)",
            "hearsay-or-no-knowledge" => "Fed. R. Civ. P. 56(c)(2), (c)(4)",
            _ => "Fed. R. Civ. P. 56(c)(1)(A)",
        },
    };

    internal static Finding Made(StatedFact fact, string code, Severity severity, string message, StatementInput input, string? remedy) => new()
    {
        Code = code, Severity = severity, Span = fact.Numbered.Span, Text = Cut(fact.Numbered.Prose.Text), Message = message, File = fact.Paper.File,
        Rule = $"{input.Rule.CourtName} {input.Rule.Rule}", Suggestion = remedy,
    };

    internal static string Cut(string text) => text.Length > 160 ? text[..160] + "…" : text;
}
