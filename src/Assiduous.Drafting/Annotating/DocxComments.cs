using System.Globalization;
using System.Xml.Linq;

namespace Assiduous.Drafting.Annotating;

/// <summary>Puts comments at places of a Word document, beside those that are there.</summary>
internal sealed class DocxComments(DocxPackage package, XElement root, DocxText text, DocxNotes notes)
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private static readonly XNamespace W = DocxText.Names.Word;

    /// <summary>Adds a comment for each note.</summary>
    /// <returns>How many were added.</returns>
    public int Apply(IReadOnlyList<NoteMark> marks)
    {
        if (marks.Count == 0) return 0;
        var comments = Comments();
        var id = comments.Elements(W + "comment").Concat(root.Descendants(W + "commentReference"))
            .Select(c => int.TryParse((string?)c.Attribute(W + "id"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? n : -1).DefaultIfEmpty(-1).Max();
        var count = 0;
        foreach (var note in marks)
        {
            if (Anchors(note) is not var (first, last)) continue;
            var number = (++id).ToString(CultureInfo.InvariantCulture);
            first.AddBeforeSelf(new XElement(W + "commentRangeStart", new XAttribute(W + "id", number)));
            last.AddAfterSelf(new XElement(W + "commentRangeEnd", new XAttribute(W + "id", number)), new XElement(W + "r", new XElement(W + "commentReference", new XAttribute(W + "id", number))));
            comments.Add(new XElement(W + "comment", new XAttribute(W + "id", number), new XAttribute(W + "author", "Assiduous"), new XAttribute(W + "initials", "A"), note.Text.Split('\n').Select(Line)));
            count++;
        }

        return count;
    }

    private static XElement Line(string words) => new(W + "p", new XElement(W + "r", new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), Office.Xml.Clean(words))));

    private XElement Comments()
    {
        if (package.Related("comments") is { } name && package.Has(name)) return package.Change(name).Root!;
        var xml = new XDocument(new XElement(W + "comments", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName)));
        package.AddPart("comments.xml", "comments", ContentType, xml);
        return xml.Root!;
    }

    /// <summary>The children of a paragraph between which a note stands. Text boxes and footnotes hold no comments: one there is laid where the body has the box or the mark.</summary>
    private (XElement First, XElement Last)? Anchors(NoteMark note)
    {
        if (note.Span.Length == 0) return text.RunAt(0) is { } opening && Top(opening) is { } top ? (top, top) : null;
        var runs = text.Cut(note.Span.Start, note.Span.End);
        if (runs.Count == 0) runs = text.RunAt(note.Span.Start) is { } near ? [near] : [];
        if (runs.Count > 0 && notes.ReferenceTo(runs[0]) is { } mark) return Top(mark) is { } place ? (place, place) : null;
        if (runs.Count == 0 || Top(runs[0]) is not { } first) return null;
        var last = runs.Select(Top).LastOrDefault(t => t?.Parent == first.Parent) ?? first;
        return (first, last);
    }

    private static XElement? Top(XElement run) =>
        run.AncestorsAndSelf().LastOrDefault(e => e.Parent?.Name == W + "p");
}
