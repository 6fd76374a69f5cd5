using System.Xml.Linq;
using Assiduous.Drafting.Annotating;

namespace Assiduous.Drafting.Drafts;

/// <summary>The fields of a joint statement in a document, by the parts that they hold.</summary>
/// <remarks>Word keeps a field's tag. LibreOffice drops it and binds the words inside their paragraph, but keeps the title; there the whole paragraph counts as the field, so that words typed beside it are not lost.</remarks>
internal sealed class JointFields
{
    private static readonly XNamespace W = DocxText.Names.Word;

    private readonly Dictionary<string, string> titles;
    private readonly HashSet<string> tags;
    private readonly Dictionary<string, List<XElement>> fields;

    public JointFields(XElement root, IReadOnlyList<JointPart> sent)
    {
        tags = sent.Select(p => p.Tag).ToHashSet(StringComparer.Ordinal);
        titles = sent.GroupBy(p => p.Title, StringComparer.Ordinal).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First().Tag, StringComparer.Ordinal);
        fields = root.Descendants(W + "sdt").Select(s => (Tag: TagOf(s), Field: s)).Where(s => s.Tag is not null && s.Field.Element(W + "sdtContent") is not null)
            .GroupBy(s => s.Tag!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(s => s.Field).ToList(), StringComparer.Ordinal);
    }

    public int Count => fields.Count;

    /// <summary>The fields of a part, which may have been copied; empty where they are gone.</summary>
    public IReadOnlyList<XElement> Of(JointPart part) => fields.TryGetValue(part.Tag, out var found) ? found : [];

    /// <summary>The element whose words are a field's.</summary>
    public static XElement Content(XElement field) => field.Parent is { } parent && parent.Name == W + "p" ? parent : field.Element(W + "sdtContent")!;

    /// <summary>The part in whose field a paragraph stands; null where it stands in none.</summary>
    public string? Around(XElement paragraph) =>
        paragraph.Ancestors(W + "sdt").Concat(paragraph.Descendants(W + "sdt")).Select(TagOf).FirstOrDefault(t => t is not null);

    private string? TagOf(XElement field)
    {
        var properties = field.Element(W + "sdtPr");
        if ((string?)properties?.Element(W + "tag")?.Attribute(W + "val") is { } tag && tags.Contains(tag)) return tag;
        return (string?)properties?.Element(W + "alias")?.Attribute(W + "val") is { } title ? titles.GetValueOrDefault(title) : null;
    }
}
