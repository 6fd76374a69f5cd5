using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Assiduous.Record.Layout;

namespace Assiduous.Record.Reading;

/// <summary>HTML as text: each block a line; scripts, styles and hidden elements left out; nothing is fetched.</summary>
internal static class HtmlReader
{
    private static readonly HashSet<string> Dropped = new(StringComparer.OrdinalIgnoreCase)
        { "script", "style", "template", "noscript", "head", "iframe", "object", "embed", "svg", "select", "textarea" };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    };

    /// <summary>Building the tree of a page costs the square of its depth.</summary>
    private const int Deepest = 5000;

    public static RecordText Read(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        var (source, note) = TextDecoding.Decode(bytes.Span);
        if (HtmlDepth.Exceeds(source, Deepest))
            return RecordText.Empty with { Notes = [new ReadingNote("damaged", null, "The page is nested deeper than any honest page and was not opened. Print it to PDF and use that.")] };
        using var document = new HtmlParser().ParseDocument(source);
        var writer = new HtmlLines(cancel);
        if (document.Body is { } body) writer.Write(body);
        var text = writer.Finish();
        return note is null ? text : text with { Notes = [note] };
    }

    /// <summary>Walks the tree without recursion: depth is the sender's choice.</summary>
    private sealed class HtmlLines(CancellationToken cancel)
    {
        private readonly TextAssembler assembler = new();
        private readonly StringBuilder line = new();
        private readonly Stack<(int Table, int Row, int Column)> cells = new();
        private readonly Dictionary<IElement, int> nextOfList = [];
        private int? heading;
        private string? label;
        private int tables;

        public void Write(IElement root)
        {
            INode? node = root;
            while (node is not null)
            {
                cancel.ThrowIfCancellationRequested();
                if (Enter(node) && node.FirstChild is { } child)
                {
                    node = child;
                    continue;
                }

                while (node is not null && node.NextSibling is null)
                {
                    Leave(node);
                    node = ReferenceEquals(node, root) ? null : node.Parent;
                    if (ReferenceEquals(node, root))
                    {
                        Leave(root);
                        node = null;
                    }
                }

                if (node is null) break;
                Leave(node);
                node = node.NextSibling;
            }

            EndLine();
        }

        public RecordText Finish()
        {
            assembler.EndPage((span, _) => new RecordPage { FilePage = 1, Span = span });
            var text = new RecordText { Text = assembler.Text, Pages = assembler.Pages, Lines = assembler.Lines };
            return Structure.Add(text, assembler.Shapes, assembler.Lines.Count);
        }

        /// <summary>Begins a node; false where what is inside it is passed over.</summary>
        private bool Enter(INode node)
        {
            if (node is IText text) line.Append(text.Data);
            if (node is not IElement element) return false;
            if (Dropped.Contains(element.LocalName) || element.HasAttribute("hidden")) return false;
            if (element is IHtmlBreakRowElement) EndLine();
            if (!Blocks.Contains(element.LocalName)) return true;
            EndLine();
            switch (element.LocalName)
            {
                case "table": cells.Push((++tables, 0, 0)); break;
                case "tr" when cells.Count > 0: cells.Push((cells.Peek().Table, cells.Pop().Row + 1, 0)); break;
                case "td" or "th" when cells.Count > 0: cells.Push(NextColumn(cells.Pop())); break;
                case "li": label = ListLabel(element); break;
                case ['h', >= '1' and <= '6']: heading = element.LocalName[1] - '0'; break;
            }

            return true;
        }

        private static (int Table, int Row, int Column) NextColumn((int Table, int Row, int Column) cell) => (cell.Table, cell.Row, cell.Column + 1);

        private void Leave(INode node)
        {
            if (node is not IElement element || !Blocks.Contains(element.LocalName) || Dropped.Contains(element.LocalName)) return;
            EndLine();
            heading = null;
            if (element is IHtmlTableElement && cells.Count > 0) cells.Pop();
        }

        /// <summary>The number that a browser shows before an item of an ordered list; null elsewhere.</summary>
        private string? ListLabel(IElement item)
        {
            if (item.ParentElement is not IHtmlOrderedListElement list) return null;
            var number = nextOfList.TryGetValue(list, out var next) ? next : list.Start;
            if (int.TryParse(item.GetAttribute("value"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var set)) number = set;
            nextOfList[list] = number == int.MaxValue ? number : number + 1;
            return number.ToString(CultureInfo.InvariantCulture) + ".";
        }

        private void EndLine()
        {
            var words = string.Join(' ', line.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            line.Clear();
            if (words.Length == 0) return;
            var shown = label;
            label = null;
            TableCell? cell = cells.Count > 0 && cells.Peek().Column > 0 ? new TableCell(cells.Peek().Table, cells.Peek().Row, cells.Peek().Column) : null;
            assembler.AddLine(shown is null ? words : $"{shown} {words}", new LineShape { IsParagraph = true }, span =>
                new RecordLine { Span = span, FilePage = 1, HeadingLevel = heading, AutomaticNumber = shown, Cell = cell });
        }
    }
}
