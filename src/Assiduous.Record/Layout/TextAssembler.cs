using System.Text;
using Assiduous.Citations;
using Assiduous.Record.Reading;

namespace Assiduous.Record.Layout;

/// <summary>Grows the text of a document word by word and keeps where each word, line and page came to stand.</summary>
internal sealed class TextAssembler
{
    private readonly StringBuilder text = new();
    private readonly List<RecordPage> pages = [];
    private readonly List<RecordLine> lines = [];
    private readonly List<LineShape> shapes = [];
    private readonly List<WordBox> boxes = [];
    private float foot = -1;
    private int pageStart;

    public int Position => text.Length;

    public IReadOnlyList<RecordPage> Pages => pages;

    public IReadOnlyList<RecordLine> Lines => lines;

    /// <summary>How each line looks, by the same index.</summary>
    public IReadOnlyList<LineShape> Shapes => shapes;

    public string Text => text.ToString();

    /// <summary>Writes one line of words from a sheet and gives its span; nothing is written where there are no words.</summary>
    public TextSpan AddLine(PageLayout page, IReadOnlyList<int> words, int? number = null, TableCell? cell = null)
    {
        var start = text.Length;
        if (words.Count == 0) return new TextSpan(start, start);
        float left = float.MaxValue, right = 0, top = float.MaxValue, bottom = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var word = page.Words[words[i]];
            if (i > 0 && !Touch(page, words[i - 1], words[i])) text.Append(' ');
            if (page.Sheet.HasBoxes) boxes.Add(Box(page.Sheet, word, text.Length));
            text.Append(page.TextOf(words[i]));
            left = Math.Min(left, word.Left);
            right = Math.Max(right, word.Right);
            top = Math.Min(top, word.Top);
            bottom = Math.Max(bottom, word.Bottom);
        }

        var span = new TextSpan(start, text.Length);
        lines.Add(page.Sheet.HasBoxes
            ? new RecordLine { Span = span, FilePage = page.Sheet.FilePage, Left = left, Right = right, Top = top, Height = bottom - top, PrintedNumber = number, Cell = cell }
            : new RecordLine { Span = span, FilePage = page.Sheet.FilePage, PrintedNumber = number, Cell = cell });
        shapes.Add(new LineShape { Left = left, Right = right, Size = page.Words[words[words.Count / 2]].Height, Gap = foot < 0 ? null : top - foot });
        foot = bottom;
        text.Append('\n');
        return span;
    }

    /// <summary>The box of a word on the sheet as it lies, before its rows were levelled or it was turned.</summary>
    private static WordBox Box(Sheet sheet, in Word word, int start)
    {
        var own = SidewaysSheet.OnSheet(sheet, word);
        if (sheet.Slope != 0) own = Deskew.Turned(sheet, own, -sheet.Slope);
        return new WordBox(start, own.Length, own.Left, own.Top, own.Width, own.Height);
    }

    /// <summary>A change of type inside a word (small capitals, a bold colon) cuts it in the file, but leaves no gap on the sheet.</summary>
    private static bool Touch(PageLayout page, int before, int after)
    {
        if (!page.Sheet.HasBoxes || page.Sheet.Confidence is not null) return false;
        var (left, right) = (page.Words[before], page.Words[after]);
        return MathF.Abs(right.Left - left.Right) < Math.Min(left.Height, right.Height) * 0.06f;
    }

    /// <summary>Writes a line that has no sheet, such as a paragraph of a Word document.</summary>
    public TextSpan AddLine(string words, LineShape shape, Func<TextSpan, RecordLine> line)
    {
        var span = new TextSpan(text.Length, text.Length + words.Length);
        text.Append(words).Append('\n');
        lines.Add(line(span));
        shapes.Add(shape);
        return span;
    }

    /// <summary>Adds boxes to a page that has ended: those of its notes, which stand at the end of the text.</summary>
    public void AddToPage(int page, IReadOnlyList<WordBox> words) => pages[page] = pages[page] with { Words = [.. pages[page].Words, .. words] };

    /// <summary>The boxes written since the last page ended.</summary>
    public IReadOnlyList<WordBox> TakeBoxes()
    {
        WordBox[] taken = [.. boxes];
        boxes.Clear();
        return taken;
    }

    /// <summary>Ends a page; the page mark follows its last line.</summary>
    public void EndPage(Func<TextSpan, IReadOnlyList<WordBox>, RecordPage> page)
    {
        pages.Add(page(new TextSpan(pageStart, text.Length), [.. boxes]));
        text.Append('\f');
        pageStart = text.Length;
        boxes.Clear();
        foot = -1;
    }
}
