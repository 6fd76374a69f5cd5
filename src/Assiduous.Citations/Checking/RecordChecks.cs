using Assiduous.Citations.Resolving;

namespace Assiduous.Citations.Checking;

/// <summary>Names of documents: one document under two names, and names one letter apart.</summary>
internal static class RecordChecks
{
    public static IEnumerable<Finding> Find(FindingMaker make, IReadOnlyList<Citation> citations)
    {
        var usual = new Dictionary<string, string>(StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var citation in citations)
        {
            if (citation.Class != CitationClass.Record || citation.Document is not { } name || citation.Kind is CitationKind.Id or CitationKind.Exhibit) continue;
            var key = DocumentIndex.Key(name);
            if (!usual.TryGetValue(key, out var first)) usual.Add(key, name);
            else if (!string.Equals(first, name, StringComparison.Ordinal) && told.Add(name))
                yield return make.On(citation, "document-name-inconsistent", Severity.Note, $"“{name}” is called “{first}” before.", null, $"Use one name throughout, “{first}”.");
        }
    }
}
