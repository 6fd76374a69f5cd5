using System.Text;
using Assiduous.Citations;

namespace Assiduous.Record.Layout;

/// <summary>Grows the text of a document word by word and keeps where each word, line and page came to stand.</summary>
internal sealed class TextAssembler
{
    private readonly StringBuilder text = new();
    private readonly List<RecordPage> pages = [];
    private readonly List<RecordLine> lines = [];
    private readonly List<WordBox> boxes = [];
    private int pageStart;

    public int Position => text.Length;

    public IReadOnlyList<RecordPage> Pages => pages;

    public IReadOnlyList<RecordLine> Lines => lines;

    public string Text => text.ToString();

    /// <summary>Writes one line of words from a sheet and gives its span; nothing is written where there are no words.</summary>
    public TextSpan AddLine(PageLayout page, IReadOnlyList<int> words, int? number = null)
    {
        var start = text.Length;
        if (words.Count == 0) return new TextSpan(start, start);
        float left = float.MaxValue, right = 0, top = float.MaxValue, bottom = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (i > 0) text.Append(' ');
            var word = page.Words[words[i]];
            if (page.Sheet.HasBoxes) boxes.Add(new WordBox(text.Length, word.Length, word.Left, word.Top, word.Width, word.Height));
            text.Append(page.TextOf(words[i]));
            left = Math.Min(left, word.Left);
            right = Math.Max(right, word.Right);
            top = Math.Min(top, word.Top);
            bottom = Math.Max(bottom, word.Bottom);
        }

        var span = new TextSpan(start, text.Length);
        lines.Add(page.Sheet.HasBoxes
            ? new RecordLine { Span = span, FilePage = page.Sheet.FilePage, Left = left, Right = right, Top = top, Height = bottom - top, PrintedNumber = number }
            : new RecordLine { Span = span, FilePage = page.Sheet.FilePage, PrintedNumber = number });
        text.Append('\n');
        return span;
    }

    /// <summary>Writes a line that has no sheet, such as a paragraph of a Word document.</summary>
    public TextSpan AddLine(string words, Func<TextSpan, RecordLine> line)
    {
        var span = new TextSpan(text.Length, text.Length + words.Length);
        text.Append(words).Append('\n');
        lines.Add(line(span));
        return span;
    }

    /// <summary>Ends a page; the page mark follows its last line.</summary>
    public void EndPage(Func<TextSpan, IReadOnlyList<WordBox>, RecordPage> page)
    {
        pages.Add(page(new TextSpan(pageStart, text.Length), [.. boxes]));
        text.Append('\f');
        pageStart = text.Length;
        boxes.Clear();
    }
}
