using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Statements.Pairing;

namespace Assiduous.Statements.Findings;

/// <summary>What is wrong with the citations of a fact or a response as citations: places that are not there, sources that are no evidence.</summary>
internal static class CitationFindings
{
    private const int MostBetween = 60;

    /// <summary>The findings about one followed citation.</summary>
    /// <param name="row">The citation.</param>
    /// <param name="beside">All followed citations of the same paragraph or response.</param>
    /// <param name="paper">The paper that cites.</param>
    /// <param name="what">"paragraph" or "response".</param>
    /// <param name="rule">The court's rule.</param>
    public static IEnumerable<Finding> Of(CitedPassage row, IReadOnlyList<CitedPassage> beside, Filing paper, string what, string rule)
    {
        for (var i = 0; i < row.Problems.Count; i++)
            if (!OnlyNames(row, beside) && !OnlyIntroduces(row, row.Problems[i], beside))
                yield return Made(row, paper, row.Problems[i], row.Problems[i] is "ambiguous" or "misquotation" or "several-pages" ? Severity.Warning : Severity.Error, $"{row.Text}: {row.Explanations[i]}", Remedy(row.Problems[i]), rule);
        if (row.Passage is null || row.Problems.Contains("cites-pleading", StringComparer.Ordinal)) yield break;
        if (row.Quote is QuoteMatch.NotFound)
            yield return Made(row, paper, "misquotation", Severity.Warning, $"Words that the {what} quotes are not at {row.Text}.{Differs(row.Difference)}", "Quote the words as they stand, or mark the change.", rule);
        if (SecondHand.Words(row.Passage.Text, paper.Party) is { } heard)
            yield return Made(row, paper, "hearsay-or-no-knowledge", Severity.Note, $"{row.Text} tells what the witness heard or believes (“{heard}”).", "Cite a witness with personal knowledge, or be ready to say why the words can be admitted.", rule);
    }

    /// <summary>A finding at a citation.</summary>
    public static Finding Made(CitedPassage row, Filing paper, string code, Severity severity, string message, string? remedy, string rule) => new()
    {
        Code = code, Severity = severity, Span = row.Span, Text = row.Text, Message = message, File = paper.File, Suggestion = remedy,
        Rule = $"{rule}; " + code switch
        {
            "unsworn" => "28 U.S.C. § 1746; Fed. R. Civ. P. 56(c)(4)",
            "hearsay-or-no-knowledge" => "Fed. R. Civ. P. 56(c)(2), (c)(4)",
            _ => "Fed. R. Civ. P. 56(c)(1)(A)",
        },
    };

    /// <summary>Whether a citation gives a page of an appendix, "App. 004", in which all evidence is bound.</summary>
    public static bool IsAppendixPage(Citation citation) => citation.Document?.TrimEnd('.') is "App" or "Appx" or "Appendix" && citation.Pinpoints.Count > 0;

    /// <summary>"App. 004, Hatch Decl. ¶ 3" and "Ex. B, Attendance Policy, at TF000041": one of the two names leads to the document, and the other tells the same place in another way.</summary>
    private static bool OnlyNames(CitedPassage row, IReadOnlyList<CitedPassage> beside) =>
        row is { TargetFile: null, Pinpoint.Kind: PinpointKind.Page or PinpointKind.Bates } && row.Problems is ["evidence-not-filed"]
        && (row.Text.StartsWith("App", StringComparison.Ordinal) || row.Pinpoint.Kind is PinpointKind.Bates)
        && beside.Any(o => o.TargetFile is not null && Math.Min(Math.Abs(o.Span.Start - row.Span.End), Math.Abs(row.Span.Start - o.Span.End)) <= MostBetween
            && (row.Pinpoint.Kind is not PinpointKind.Bates || o.Passage?.Text.Contains(row.Pinpoint.From, StringComparison.OrdinalIgnoreCase) is true));

    /// <summary>"Dunleavy Dep. 33:4-7, attached as Exhibit 2": the exhibit is named to tell where the transcript is, and its place is given.</summary>
    private static bool OnlyIntroduces(CitedPassage row, string problem, IReadOnlyList<CitedPassage> beside) =>
        problem is "no-pinpoint" && beside.Any(o => !ReferenceEquals(o, row) && o.Pinpoint is not null && string.Equals(o.TargetFile, row.TargetFile, StringComparison.Ordinal));

    /// <summary>What was quoted, and what stands there instead.</summary>
    private static string Differs(Record.Quotation.QuoteDifference? difference) =>
        difference is null ? "" : $" It quotes “{FactFindings.Cut(difference.Quoted)}”; there stands “{FactFindings.Cut(difference.Printed)}”.";

    private static string? Remedy(string problem) => problem switch
    {
        "evidence-not-filed" => "File the document, or cite one that is filed.",
        "no-pinpoint" => "Give the page and line, or the paragraph.",
        "unsworn" => "File a declaration under 28 U.S.C. § 1746 with the same contents.",
        "cites-pleading" => "Cite evidence; a pleading or brief is none.",
        "misquotation" => "Cite the place where the words stand.",
        "several-pages" => "Name the volume: Vol. II at 12:5.",
        "ambiguous" => "Name the document by its docket number.",
        _ => "Correct the place cited.",
    };
}
