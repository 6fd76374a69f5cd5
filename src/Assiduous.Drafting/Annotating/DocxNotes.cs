using System.Xml.Linq;

namespace Assiduous.Drafting.Annotating;

/// <summary>The footnotes and endnotes of a Word document, in the order in which its body refers to them.</summary>
internal sealed class DocxNotes
{
    private static readonly XNamespace W = DocxText.Names.Word;

    private readonly Dictionary<XElement, XElement> references = new(ReferenceEqualityComparer.Instance);

    public DocxNotes(DocxPackage package, XElement root)
    {
        var parts = new Dictionary<string, Dictionary<string, XElement>>(StringComparer.Ordinal)
        {
            ["footnoteReference"] = Read(package, "footnotes", "footnote"), ["endnoteReference"] = Read(package, "endnotes", "endnote"),
        };
        var all = new List<XElement>();
        foreach (var reference in root.Descendants().Where(e => e.Name.Namespace == W && parts.ContainsKey(e.Name.LocalName)))
            if ((string?)reference.Attribute(W + "id") is { } id && parts[reference.Name.LocalName].TryGetValue(id, out var note) && references.TryAdd(note, reference)) all.Add(note);
        All = all;
    }

    /// <summary>The notes.</summary>
    public IReadOnlyList<XElement> All { get; }

    /// <summary>Where the body refers to the note in which a run stands; null where it stands in none.</summary>
    public XElement? ReferenceTo(XElement run) => run.Ancestors().Select(a => references.GetValueOrDefault(a)).FirstOrDefault(r => r is not null);

    private static Dictionary<string, XElement> Read(DocxPackage package, string part, string element) =>
        package.Related(part) is not { } name || !package.Has(name) || package.Xml(name) is null ? []
            : package.Change(name).Root!.Elements(W + element).Where(n => n.Attribute(W + "id") is not null && n.Attribute(W + "type") is null)
                .GroupBy(n => (string)n.Attribute(W + "id")!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
}
