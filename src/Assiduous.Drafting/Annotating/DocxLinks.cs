using System.Xml.Linq;
using Assiduous.Citations;

namespace Assiduous.Drafting.Annotating;

/// <summary>Makes citations hyperlinks.</summary>
internal sealed class DocxLinks(DocxPackage package, DocxText text)
{
    private static readonly XNamespace W = DocxText.Names.Word;

    // The order of a run's properties, as the schema has it, as far as those to which we add need it.
    private static readonly string[] BeforeColor = ["rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden"];
    private static readonly string[] BeforeUnderline = [.. BeforeColor, "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight"];

    private readonly Dictionary<(string Part, string Address), string> ids = [];

    /// <summary>Links each citation; words that a repair replaced, or that stand in another link or field, stay as they are.</summary>
    /// <returns>How many citations were linked.</returns>
    public int Apply(IReadOnlyList<LinkMark> links, IReadOnlyList<TextSpan> repaired)
    {
        var count = 0;
        foreach (var link in links)
        {
            var linked = false;
            foreach (var span in Without(link.Span, repaired)) linked |= Wrap(text.Cut(span.Start, span.End), link.Address);
            if (linked) count++;
        }

        return count;
    }

    private static IEnumerable<TextSpan> Without(TextSpan span, IReadOnlyList<TextSpan> repaired)
    {
        var from = span.Start;
        foreach (var hole in repaired.Where(r => r.Start >= span.Start && r.End <= span.End))
        {
            if (hole.Start > from) yield return new(from, hole.Start);
            from = hole.End;
        }

        if (from < span.End) yield return new(from, span.End);
    }

    private bool Wrap(List<XElement> runs, string address)
    {
        var any = false;
        XElement? open = null;
        foreach (var run in runs)
        {
            if (run.Parent is not { } parent || parent.Name != W + "p" || text.IsInField(run))
            {
                open = null;
                continue;
            }

            if (open is null || run.PreviousNode != open)
            {
                open = new(W + "hyperlink", new XAttribute(XName.Get("id", DocxPackage.Relations), Relation(package.PartOf(run), address)), new XAttribute(W + "history", "1"));
                run.AddBeforeSelf(open);
            }

            run.Remove();
            open.Add(run);
            Show(run);
            any = true;
        }

        return any;
    }

    private string Relation(string part, string address) => ids.TryGetValue((part, address), out var id) ? id : ids[(part, address)] = package.Relate("hyperlink", address, external: true, part);

    /// <summary>The look of a link, laid on the run itself so that no style of the document changes.</summary>
    private static void Show(XElement run)
    {
        if (run.Element(W + "rPr") is not { } format)
        {
            format = new(W + "rPr");
            run.AddFirst(format);
        }

        Put(format, new(W + "color", new XAttribute(W + "val", "0B4F8A")), BeforeColor);
        Put(format, new(W + "u", new XAttribute(W + "val", "single")), BeforeUnderline);
    }

    private static void Put(XElement format, XElement property, string[] before)
    {
        format.Element(property.Name)?.Remove();
        if (format.Elements().LastOrDefault(e => Array.IndexOf(before, e.Name.LocalName) >= 0) is { } last) last.AddAfterSelf(property);
        else format.AddFirst(property);
    }
}
