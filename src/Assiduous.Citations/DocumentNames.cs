using Assiduous.Citations.Naming;

namespace Assiduous.Citations;

/// <summary>Learns the names that a paper gives to documents.</summary>
public static class DocumentNames
{
    /// <summary>The names that <paramref name="text"/> defines, in the order in which it does.</summary>
    /// <remarks>
    /// Learned are a name joined to a docket entry ("Pl. Tr. or ECF No. 118-1", "Ex. 1 (Dkt. 45-1), deposition of Brian Delacroix"),
    /// a name in quotation marks behind or before an entry ("“Ortega Dep.” is Dkt. 45-3"; "(the “Knowles Decl.” or ECF No. 118-3)"),
    /// a range of exhibits filed at a range of entries, and an exhibit list of a declaration
    /// ("annexed hereto as Exhibit A is a true copy of the transcript of …"). A name defined twice stays as first defined.
    /// </remarks>
    /// <param name="text">Text of the paper.</param>
    /// <param name="citations">Its citations, as <see cref="CitationReader.Read(string, CitationOptions?)"/> gave them.</param>
    public static IReadOnlyList<DocumentName> Learn(string text, IReadOnlyList<Citation> citations)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(citations);
        var learned = new List<DocumentName>();
        learned.AddRange(JoinedNames.Learn(text, citations));
        learned.AddRange(QuotedNames.Learn(text, citations));
        learned.AddRange(ExhibitRanges.Learn(text));
        learned.AddRange(ExhibitLists.Learn(text));
        return Distinct(learned);
    }

    private static List<DocumentName> Distinct(List<DocumentName> learned)
    {
        var kept = new Dictionary<string, DocumentName>(StringComparer.Ordinal);
        foreach (var name in learned.OrderBy(n => n.Span.Start))
        {
            if (!kept.TryGetValue(name.Name, out var first)) kept.Add(name.Name, name);
            else kept[name.Name] = Merge(first, name);
        }
        return [.. kept.Values.OrderBy(n => n.Span.Start)];
    }

    private static DocumentName Merge(DocumentName first, DocumentName second) => first with
    {
        Ecf = first.Ecf ?? second.Ecf,
        Attachment = first.Ecf is null ? second.Attachment : first.Attachment,
        Description = first.Description ?? second.Description,
        Exhibit = first.Exhibit ?? second.Exhibit,
    };
}
