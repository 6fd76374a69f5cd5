namespace Assiduous.Citations.Checking;

/// <summary>Short forms without a full citation, and <c>id.</c> that cannot be or is not sure.</summary>
internal static class ResolutionChecks
{
    public static IEnumerable<Finding> Find(FindingMaker make, IReadOnlyList<Citation> citations)
    {
        for (var i = 0; i < citations.Count; i++)
        {
            var citation = citations[i];
            if (citation.Kind == CitationKind.Id)
            {
                foreach (var finding in OfId(make, citations, i)) yield return finding;
                continue;
            }
            if (citation.ResolvesTo is null && citation.Kind is CitationKind.Short or CitationKind.Supra && citation.ResolvesTo is null && citation.CaseName is not null)
                yield return make.On(citation, "short-without-full", Severity.Error, $"{citation.CaseName} is cited in short form but never in full before.", "Bluebook R. 10.9", "Cite the case in full here.");
            if (citation.Ambiguous && citation.Class == CitationClass.Authority)
                yield return make.On(citation, "short-ambiguous", Severity.Warning, $"More than one case cited before can be meant by {citation.CaseName}.", "Bluebook R. 10.9", "Name the case so that only one fits.");
        }
    }

    private static IEnumerable<Finding> OfId(FindingMaker make, IReadOnlyList<Citation> citations, int index)
    {
        var id = citations[index];
        if (id.ResolvesTo is not { } source)
        {
            yield return make.On(id, "id-without-antecedent", Severity.Error, "No source stands before this id. that it could repeat.", "Bluebook R. 4.1", "Name the source.");
            yield break;
        }
        var before = Previous(citations, index);
        if (before < 0) yield break;
        var literal = citations[before].ResolvesTo ?? before;
        if (literal != source && citations[before].Kind != CitationKind.Id)
            yield return make.On(id, "id-form-mismatch", Severity.Warning, $"Taken literally this id. means “{Name(citations[literal])}”, but its form fits “{Name(citations[source])}”; it was read as that.", "Bluebook R. 4.1", $"Write {Name(citations[source])} instead of id.");
        else if (Several(make.Source, citations, before))
            yield return make.On(id, "id-after-several", Severity.Warning, $"Id. follows a citation of several sources; it was read as “{Name(citations[source])}”.", "Bluebook R. 4.1", "Name the source instead of id.");
        if (id.Ambiguous)
            yield return make.On(id, "id-ambiguous", Severity.Warning, "The sentence tells of a witness who is heard in another transcript than the one cited last; either may be meant.", "Bluebook R. 4.1", "Name the transcript instead of id.");
    }

    private static int Previous(IReadOnlyList<Citation> citations, int index)
    {
        for (var i = index - 1; i >= 0; i--)
            if (citations[i].Parent is null || citations[i].Parent == citations[index].Parent) return i;
        return -1;
    }

    /// <summary>Whether the citation is the last of a string joined by semicolons.</summary>
    private static bool Several(string text, IReadOnlyList<Citation> citations, int last)
    {
        if (last == 0 || citations[last].Parent is not null) return false;
        var before = Previous(citations, last);
        if (before < 0 || citations[before].Span.End > citations[last].Span.Start) return false;
        var between = text.AsSpan(citations[before].Span.End, citations[last].Span.Start - citations[before].Span.End);
        return between.Length < 12 && between.Contains(';') && (citations[before].ResolvesTo ?? before) != (citations[last].ResolvesTo ?? last);
    }

    private static string Name(Citation citation) =>
        citation.Document ?? citation.CaseName ?? (citation.Ecf is null ? citation.Text : "ECF No. " + citation.Ecf + (citation.Attachment is null ? "" : "-" + citation.Attachment));
}
