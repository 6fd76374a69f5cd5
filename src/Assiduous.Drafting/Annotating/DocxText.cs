using System.Text;
using System.Xml.Linq;

namespace Assiduous.Drafting.Annotating;

/// <summary>The words of a Word document's body and of its notes behind it, each with the element that holds it. Elements may be cut in two; the words and their offsets stay.</summary>
internal sealed class DocxText
{
    private static readonly XNamespace W = Names.Word;

    private readonly List<Piece> pieces = [];
    private readonly HashSet<XElement> inFields = [];
    private int depth;

    /// <summary>Names of the markup.</summary>
    internal static class Names
    {
        public static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        public static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    }

    public DocxText(XElement root, IReadOnlyList<XElement>? notes = null)
    {
        var text = new StringBuilder();
        foreach (var paragraph in root.Descendants(W + "p").Where(p => !p.Ancestors(Names.Compatibility + "Fallback").Any()))
        {
            Read(paragraph, text);
            text.Append('\n');
        }

        // A note is one line, as the reader of the record gives it.
        foreach (var note in notes ?? [])
        {
            foreach (var paragraph in note.Descendants(W + "p").Where(p => !p.Ancestors(Names.Compatibility + "Fallback").Any()))
            {
                Read(paragraph, text);
                text.Append(' ');
            }

            text.Append('\n');
        }

        Text = text.ToString();
    }

    /// <summary>Paragraphs, parted by line ends.</summary>
    public string Text { get; }

    /// <summary>The runs that hold exactly the words of a span, cut out of their neighbours where need be.</summary>
    public List<XElement> Cut(int start, int end)
    {
        var runs = new List<XElement>();
        for (var i = Index(start); i < pieces.Count && pieces[i].Start < end; i++)
        {
            if (pieces[i].End <= start) continue;
            if (pieces[i].Start < start) Split(i++, start);
            if (pieces[i].End > end) Split(i, end);
            if (!runs.Contains(pieces[i].Run)) runs.Add(pieces[i].Run);
            Isolate(i);
        }

        return runs;
    }

    /// <summary>The run in which the word at an offset stands; null where none does.</summary>
    public XElement? RunAt(int offset)
    {
        var i = Index(offset);
        while (i < pieces.Count && pieces[i].End <= offset) i++;
        return i < pieces.Count ? pieces[i].Run : null;
    }

    /// <summary>Whether a run shows what a field of Word's counts; such a run is left as it is.</summary>
    public bool IsInField(XElement run) => run.Elements(W + "t").Any(inFields.Contains);

    private int Index(int offset)
    {
        var (low, high) = (0, pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (pieces[middle].End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Cuts a piece of text in two, the run with it.</summary>
    private void Split(int index, int at)
    {
        var piece = pieces[index];
        var words = piece.Element.Value;
        var keep = at - piece.Start;
        Isolate(index);
        var second = new XElement(piece.Run.Name, piece.Run.Attributes(), piece.Run.Elements(W + "rPr").Select(p => new XElement(p)), new XElement(W + "t", Preserved, words[keep..]));
        piece.Element.ReplaceAll(Preserved, words[..keep]);
        piece.Run.AddAfterSelf(second);
        pieces[index] = piece with { End = at };
        pieces.Insert(index + 1, new(at, piece.End, second.Element(W + "t")!));
        if (inFields.Contains(piece.Element)) inFields.Add(pieces[index + 1].Element);
    }

    /// <summary>Makes the piece the only content of its run: what stands before and after it moves to runs of its own, in order.</summary>
    private void Isolate(int index)
    {
        var element = pieces[index].Element;
        var run = pieces[index].Run;
        var before = element.ElementsBeforeSelf().Where(e => e.Name != W + "rPr").ToList();
        var after = element.ElementsAfterSelf().ToList();
        if (before.Count > 0) run.AddBeforeSelf(Sister(run, before));
        if (after.Count > 0) run.AddAfterSelf(Sister(run, after));
    }

    private static XElement Sister(XElement run, List<XElement> content)
    {
        foreach (var element in content) element.Remove();
        return new(run.Name, run.Attributes(), run.Elements(W + "rPr").Select(p => new XElement(p)), content);
    }

    private static XAttribute Preserved => new(XNamespace.Xml + "space", "preserve");

    private void Read(XElement parent, StringBuilder text)
    {
        foreach (var child in parent.Elements())
        {
            if (child.Name.Namespace == Names.Compatibility || child.Name == W + "p" || IsSkipped(child)) continue;
            if (child.Name == W + "r") ReadRun(child, text);
            else Read(child, text);
        }
    }

    private void ReadRun(XElement run, StringBuilder text)
    {
        if (run.Element(W + "rPr")?.Element(W + "vanish") is { } hidden && (string?)hidden.Attribute(W + "val") is not ("0" or "false")) return;
        foreach (var child in run.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "t": Add(child, text); break;
                case "fldChar": depth = Math.Max(0, depth + ((string?)child.Attribute(W + "fldCharType") switch { "begin" => 1, "end" => -1, _ => 0 })); break;
                case "tab" or "ptab": text.Append(' '); break;
                case "br" or "cr": text.Append('\n'); break;
                case "noBreakHyphen": text.Append('-'); break;
            }
        }
    }

    private void Add(XElement element, StringBuilder text)
    {
        var words = element.Value;
        if (words.Length == 0) return;
        pieces.Add(new(text.Length, text.Length + words.Length, element));
        if (depth > 0) inFields.Add(element);
        text.Append(words);
    }

    // Deleted words, properties and field codes are no text of the paper.
    private static bool IsSkipped(XElement element) => element.Name.Namespace == W
        && element.Name.LocalName is "del" or "moveFrom" or "pPr" or "rPr" or "sdtPr" or "sdtEndPr" or "instrText" or "tblPr" or "tcPr" or "trPr" or "sectPr";

    /// <summary>A stretch of words in one element.</summary>
    private sealed record Piece(int Start, int End, XElement Element)
    {
        public XElement Run => Element.Parent!;
    }
}
