using System.Text;

namespace Assiduous.Record.Recognition;

/// <summary>A line at the head of a document.</summary>
/// <param name="Text">Its words; columns that stand far apart are parted by a tab.</param>
/// <param name="Start">Where it begins in the document's text.</param>
/// <param name="Page">Index of its page, from 0.</param>
/// <param name="IsRight">Whether it begins near the middle of the sheet or to the right of it, as the right column of a caption does.</param>
internal sealed record FrontLine(string Text, int Start, int Page, bool IsRight)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>The first pages of a document as lines, and its exhibit cover sheet set apart.</summary>
/// <param name="Lines">The lines after the cover sheet, at most <see cref="MostLines"/>.</param>
/// <param name="Cover">What the cover sheet says, folded; null where the document has none.</param>
/// <param name="Exhibit">The number or letter on the cover sheet; null where none.</param>
internal sealed record Front(IReadOnlyList<FrontLine> Lines, string? Cover, string? Exhibit)
{
    /// <summary>How many lines are looked at; captions of many parties are long.</summary>
    internal const int MostLines = 160;

    private const int LongestLine = 400;

    /// <summary>A gap this much wider than a space of the line parts two columns, in points.</summary>
    private const float ColumnGap = 14;

    /// <summary>A line that begins beyond this share of the sheet's width belongs to the right column.</summary>
    private const double MiddleShare = 0.45;

    public static Front Of(RecordText text)
    {
        var lines = Read(text);
        var body = lines.FindIndex(l => !l.IsBlank);
        if (body < 0) return new Front([], null, null);
        var page = lines[body].Page;
        var sheet = lines.Where(l => l.Page == page && !l.IsBlank).ToList();
        var isAlone = page + 1 < text.Pages.Count;
        if (isAlone && Covers.Exhibit([.. sheet.Select(l => l.Text)]) is { } exhibit)
            return new Front(lines.FindAll(l => l.Page > page), string.Join(' ', sheet.Select(l => l.Text.Trim())), exhibit);
        return new Front(lines, null, null);
    }

    private static List<FrontLine> Read(RecordText text)
    {
        var lines = new List<FrontLine>();
        var body = text.Text;
        var right = RightLines(text);
        var page = 0;
        for (var start = 0; start < body.Length && lines.Count < MostLines;)
        {
            var end = body.AsSpan(start).IndexOfAny('\n', '\f');
            end = end < 0 ? body.Length : start + end;
            if (end > start || (end < body.Length && body[end] == '\n')) lines.Add(new FrontLine(Columns(text, page, start, Math.Min(end, start + LongestLine)), start, page, right.Contains(start)));
            if (end < body.Length && body[end] == '\f') page++;
            start = end + 1;
        }

        return lines;
    }

    private static HashSet<int> RightLines(RecordText text)
    {
        var widths = text.Pages.Where(p => p.Width > 0).Select(p => (p.FilePage, p.Width)).DistinctBy(p => p.FilePage).ToDictionary();
        return [.. text.Lines.Take(MostLines * 2).Where(l => widths.TryGetValue(l.FilePage, out var width) && l.Left > width * MiddleShare).Select(l => l.Span.Start)];
    }

    /// <summary>The words of a line with a tab where the sheet leaves a wide gap.</summary>
    internal static string Columns(RecordText text, int page, int start, int end)
    {
        var line = text.Text[start..end];
        if (page >= text.Pages.Count || text.Pages[page].Words.Count == 0) return Wide(line);
        var words = text.Pages[page].Words;
        var made = new StringBuilder(line);
        for (var i = LastBefore(words, end); i > 0 && words[i - 1].Start >= start; i--)
        {
            var (before, next) = (words[i - 1], words[i]);
            if (next.Left - (before.Left + before.Width) > ColumnGap && next.Start > start) made[next.Start - 1 - start] = '\t';
        }

        return made.ToString();
    }

    private static int LastBefore(IReadOnlyList<WordBox> words, int end)
    {
        int low = 0, high = words.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].Start < end) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }

    /// <summary>Three spaces or more part columns where the format has no boxes.</summary>
    private static string Wide(string line)
    {
        var made = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length;)
        {
            var end = i;
            while (end < line.Length && line[end] == ' ') end++;
            if (end - i >= 3 && made.Length > 0) made.Append('\t');
            else made.Append(line, i, end - i);
            if (end == i) { made.Append(line[i]); end++; }
            i = end;
        }

        return made.ToString();
    }
}
