using System.Text;
using Assiduous.Record.Layout;

namespace Assiduous.Record.Reading;

/// <summary>Plain text as sheets: a form feed begins a sheet, and each word has a box by its row and column.</summary>
internal static class PlainText
{
    private const float Cell = 6;
    private const float RowHeight = 12;
    private const int Tab = 8;

    public static IReadOnlyList<Sheet> Sheets(string text, ReadingOptions options)
    {
        var sheets = new List<Sheet>();
        for (var start = 0; start <= text.Length && sheets.Count < options.Pages;)
        {
            var end = text.IndexOf('\f', start);
            if (end < 0) end = text.Length;
            if (end > start || end < text.Length) sheets.Add(OneSheet(text.AsSpan(start, end - start), sheets.Count + 1));
            start = end + 1;
        }

        return sheets;
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
