using System.Globalization;
using System.Xml.Linq;
using Assiduous.Citations;

namespace Assiduous.Drafting.Annotating;

/// <summary>Marks the authorities of a Word brief with Word's own fields (TA) and puts a table of authorities (TOA) before it, so that Word counts the pages.</summary>
internal sealed class DocxAuthorities(DocxPackage package, XElement root, DocxText text)
{
    private static readonly XNamespace W = DocxText.Names.Word;

    // Word's categories by number: cases, statutes, other authorities, rules, treatises, regulations, constitutional provisions.
    private static readonly Dictionary<string, int> Categories = new(StringComparer.Ordinal)
    {
        ["Cases"] = 1, ["Statutes"] = 2, ["Other authorities"] = 3, ["Rules"] = 4, ["Regulations"] = 6, ["Constitutional provisions"] = 7,
    };

    /// <summary>Marks every citation of an authority; adds the tables where the paper has none.</summary>
    /// <returns>How many citations were marked.</returns>
    public int Apply()
    {
        var citations = CitationReader.Read(text.Text);
        var groups = TableOfAuthorities.Make(citations, _ => 1);
        var hasTable = root.Descendants(W + "instrText").Any(i => i.Value.TrimStart().StartsWith("TOA", StringComparison.Ordinal));
        var marked = 0;
        foreach (var group in groups)
            foreach (var entry in group.Entries)
                foreach (var (index, first) in entry.Citations.Select((c, i) => (c, i == 0)))
                    if (Mark(citations[index].Span, entry.Text, first ? Categories[group.Heading] : null)) marked++;
        if (marked > 0 && !hasTable) Table(groups);
        if (marked > 0) AskForCount();
        return marked;
    }

    private bool Mark(TextSpan span, string name, int? category)
    {
        var runs = text.Cut(span.Start, span.End);
        if (runs.Count == 0 || runs.Exists(text.IsInField) || runs[^1].Ancestors(W + "txbxContent").Any()) return false;
        if (runs[^1].AncestorsAndSelf().LastOrDefault(e => e.Parent?.Name == W + "p") is not { } place) return false;
        var said = Quoted(name);
        place.AddAfterSelf(Field(category is { } number ? $" TA \\l \"{said}\" \\s \"{said}\" \\c {number.ToString(CultureInfo.InvariantCulture)} " : $" TA \\s \"{said}\" ", hidden: true));
        return true;
    }

    /// <summary>The tables stand before everything else, on pages of their own; until Word counts, they list the authorities without pages.</summary>
    private void Table(IReadOnlyList<AuthorityGroup> groups)
    {
        var blocks = new List<XElement> { Paragraph(Words("TABLE OF AUTHORITIES", bold: true)) };
        foreach (var group in groups)
        {
            var code = $" TOA \\h \\c \"{Categories[group.Heading].ToString(CultureInfo.InvariantCulture)}\" \\p ";
            var rows = group.Entries.Select(e => Paragraph(Words(e.Text, bold: false))).ToList();
            rows[0].AddFirst(Begin(code));
            rows[^1].Add(Char("end"));
            blocks.Add(Paragraph(Words(group.Heading, bold: true)));
            blocks.AddRange(rows);
        }

        blocks.Add(Paragraph(new XElement(W + "r", new XElement(W + "br", new XAttribute(W + "type", "page")))));
        root.Element(W + "body")!.AddFirst(blocks);
    }

    private void AskForCount()
    {
        if (package.Related("settings") is not { } name || !package.Has(name)) return;
        var settings = package.Change(name).Root!;
        if (settings.Element(W + "updateFields") is not null) return;
        var update = new XElement(W + "updateFields", new XAttribute(W + "val", "true"));
        // Behind these, by the order of the schema, and before all that follow them.
        string[] later = ["hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars", "rsids", "mathPr", "attachedSchema", "themeFontLang", "clrSchemeMapping", "doNotIncludeSubdocsInStats", "shapeDefaults", "decimalSymbol", "listSeparator"];
        if (settings.Elements().FirstOrDefault(e => e.Name.Namespace != W || later.Contains(e.Name.LocalName, StringComparer.Ordinal)) is { } next) next.AddBeforeSelf(update);
        else settings.Add(update);
    }

    private static string Quoted(string name) => name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static XElement Paragraph(params XElement[] runs) => new(W + "p", runs);

    private static XElement Words(string words, bool bold) => new(W + "r", bold ? new XElement(W + "rPr", new XElement(W + "b")) : null, new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), words));

    private static XElement[] Begin(string code) => [Char("begin"), Code(code, hidden: false), Char("separate")];

    private static XElement[] Field(string code, bool hidden) => [Char("begin", hidden), Code(code, hidden), Char("end", hidden)];

    private static XElement Code(string code, bool hidden) => new(W + "r", Hidden(hidden), new XElement(W + "instrText", new XAttribute(XNamespace.Xml + "space", "preserve"), code));

    private static XElement Char(string kind, bool hidden = false) => new(W + "r", Hidden(hidden), new XElement(W + "fldChar", new XAttribute(W + "fldCharType", kind)));

    private static XElement? Hidden(bool hidden) => hidden ? new XElement(W + "rPr", new XElement(W + "vanish")) : null;
}
