using System.Text;
using Assiduous.Record.Layout;

namespace Assiduous.Record.Reading;

/// <summary>Plain text as sheets: a form feed begins a sheet, and each word has a box by its row and column.</summary>
internal static class PlainText
{
    private const float Cell = 6;
    private const float RowHeight = 12;
    private const int Tab = 8;

    /// <summary>Most rows that are laid out together; a longer text without form feeds is cut between its pages.</summary>
    private const int RowsTogether = 1200;

    /// <summary>The sheets; those of one form-feed page share its number.</summary>
    public static IReadOnlyList<Sheet> Sheets(string text, ReadingOptions options)
    {
        var sheets = new List<Sheet>();
        var page = 0;
        for (var start = 0; start <= text.Length && page < options.Pages;)
        {
            var end = text.IndexOf('\f', start);
            if (end < 0) end = text.Length;
            if (end > start || end < text.Length)
            {
                page++;
                foreach (var (from, to) in Cut(text, start, end)) sheets.Add(OneSheet(text.AsSpan(from, to - from), page));
            }

            start = end + 1;
        }

        return sheets;
    }

    /// <summary>Cuts a long stretch behind the last numbered line of a transcript page, or at any line where no numbers tell pages apart.</summary>
    private static IEnumerable<(int From, int To)> Cut(string text, int start, int end)
    {
        int from = start, rows = 0, afterNumber = -1, last = 0;
        for (var at = start; at < end;)
        {
            var next = text.IndexOf('\n', at, end - at);
            next = next < 0 ? end : next + 1;
            var number = NumberAtHead(text.AsSpan(at, next - at));
            if (rows > RowsTogether && ((number is 1 or 2 && last > number && afterNumber > from) || rows > RowsTogether * 3))
            {
                var cut = rows > RowsTogether * 3 ? at : afterNumber;
                yield return (from, cut);
                (from, rows) = (cut, 0);
            }

            if (number > 0) (afterNumber, last) = (next, number);
            rows++;
            at = next;
        }

        yield return (from, end);
    }

    /// <summary>The line number that a line begins with, behind a page and colon or a time perhaps; 0 where none.</summary>
    private static int NumberAtHead(ReadOnlySpan<char> line)
    {
        var words = line.TrimStart();
        var space = words.IndexOfAny(" \t\r\n");
        var first = space < 0 ? words : words[..space];
        if (first.Length is 1 or 2 && int.TryParse(first, System.Globalization.NumberStyles.None, null, out var number)) return number;
        var colon = first.LastIndexOf(':');
        return colon > 0 && first.Length - colon == 3 && int.TryParse(first[(colon + 1)..], System.Globalization.NumberStyles.None, null, out number) ? number : 0;
    }

    private static Sheet OneSheet(ReadOnlySpan<char> text, int page)
    {
        var letters = new StringBuilder(text.Length);
        var words = new List<Word>();
        int row = 0, widest = 0;
        foreach (var line in text.EnumerateLines())
        {
            widest = Math.Max(widest, ReadLine(line, row, letters, words));
            row++;
        }

        return new Sheet
        {
            FilePage = page, Width = widest * Cell, Height = row * RowHeight, Characters = letters.ToString(), Words = [.. words], HasBoxes = false,
        };
    }

    /// <summary>Adds the words of a line and gives the column in which it ends.</summary>
    private static int ReadLine(ReadOnlySpan<char> line, int row, StringBuilder letters, List<Word> words)
    {
        int column = 0, start = -1, startColumn = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            var space = i == line.Length || char.IsWhiteSpace(line[i]) || char.IsControl(line[i]) || line[i] == '\uFEFF';
            if (!space && start < 0) (start, startColumn) = (i, column);
            else if (space && start >= 0)
            {
                words.Add(new Word(letters.Length, i - start, startColumn * Cell, row * RowHeight, (i - start) * Cell, RowHeight - 2));
                letters.Append(line[start..i]);
                start = -1;
            }

            if (i < line.Length) column = line[i] == '\t' ? (column / Tab * Tab) + Tab : column + 1;
        }

        return column;
    }
}
