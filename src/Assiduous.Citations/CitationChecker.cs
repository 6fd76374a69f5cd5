using Assiduous.Citations.Checking;

namespace Assiduous.Citations;

/// <summary>Finds what a careful cite-checker would complain of.</summary>
public static class CitationChecker
{
    /// <summary>The findings on <paramref name="citations"/>, in the order of the text; their codes are listed in <c>docs/findings.md</c>.</summary>
    /// <param name="text">The text that was read.</param>
    /// <param name="citations">Its citations, as <see cref="CitationReader.Read(string, CitationOptions?)"/> gave them.</param>
    public static IReadOnlyList<Finding> Check(string text, IReadOnlyList<Citation> citations)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(citations);
        var make = new FindingMaker(text);
        var findings = new List<Finding>();
        findings.AddRange(FormChecks.Find(make, citations));
        findings.AddRange(ResolutionChecks.Find(make, citations));
        findings.AddRange(ConsistencyChecks.Find(make, citations));
        findings.AddRange(RecordChecks.Find(make, citations));
        findings.AddRange(DocketChecks.Find(make, citations));
        findings.AddRange(NameChecks.Find(make, citations));
        findings.AddRange(QuotationChecks.Find(make, citations));
        findings.AddRange(ParenthesisChecks.Find(make, citations));
        findings.AddRange(HeadingChecks.Find(make));
        return [.. findings.OrderBy(f => f.Span.Start).ThenBy(f => f.Code, StringComparer.Ordinal)];
    }
}
