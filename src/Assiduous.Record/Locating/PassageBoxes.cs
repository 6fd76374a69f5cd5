using Assiduous.Citations;

namespace Assiduous.Record.Locating;

/// <summary>A rectangle on a sheet, in points (1/72 inch) from its top left corner, y downwards.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Top edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
public readonly record struct PageBox(float Left, float Top, float Width, float Height);

/// <summary>The rectangles of a passage on one sheet.</summary>
/// <param name="FilePage">The sheet, from 1.</param>
/// <param name="Boxes">One rectangle a printed line, in reading order.</param>
public sealed record PageBoxes(int FilePage, IReadOnlyList<PageBox> Boxes);

/// <summary>Finds where on the sheets a passage stands.</summary>
public static class PassageBoxes
{
    /// <summary>The rectangles of a passage, sheet by sheet; empty where the format has no boxes.</summary>
    public static IReadOnlyList<PageBoxes> Of(Filing filing, Passage passage) => Of(filing.Text, passage.Span);

    /// <summary>The rectangles of any words of a document.</summary>
    public static IReadOnlyList<PageBoxes> Of(RecordText text, TextSpan span)
    {
        var found = new List<PageBoxes>();
        foreach (var page in text.Pages)
        {
            if (!page.Span.Overlaps(span)) continue;
            var boxes = Lines(page.Words, span);
            if (boxes.Count > 0) found.Add(new PageBoxes(page.FilePage, boxes));
        }

        return found;
    }

    /// <summary>
    /// The words that a person selects by drawing a rectangle on a sheet: from the first whose middle lies in it to the last; null where it
    /// holds none.
    /// </summary>
    /// <param name="text">The document.</param>
    /// <param name="filePage">The sheet, from 1.</param>
    /// <param name="box">The rectangle, in points from the sheet's top left corner.</param>
    public static TextSpan? Selected(RecordText text, int filePage, PageBox box)
    {
        int start = int.MaxValue, end = -1;
        foreach (var word in text.Pages.Where(p => p.FilePage == filePage).SelectMany(p => p.Words))
        {
            var (across, down) = (word.Left + (word.Width / 2), word.Top + (word.Height / 2));
            if (across < box.Left || across > box.Left + box.Width || down < box.Top || down > box.Top + box.Height) continue;
            (start, end) = (Math.Min(start, word.Start), Math.Max(end, word.Start + word.Length));
        }

        return end < 0 ? null : new TextSpan(start, end);
    }

    private static List<PageBox> Lines(IReadOnlyList<WordBox> words, TextSpan span)
    {
        var lines = new List<PageBox>();
        foreach (var word in words)
        {
            if (word.Start >= span.End || word.Start + word.Length <= span.Start) continue;
            var box = new PageBox(word.Left, word.Top, word.Width, word.Height);
            if (lines.Count > 0 && Follows(lines[^1], box)) lines[^1] = Union(lines[^1], box);
            else lines.Add(box);
        }

        return lines;
    }

    /// <summary>Whether a word goes on to the right on the same line.</summary>
    private static bool Follows(PageBox line, PageBox word)
    {
        var overlap = Math.Min(line.Top + line.Height, word.Top + word.Height) - Math.Max(line.Top, word.Top);
        return overlap > Math.Min(line.Height, word.Height) * 0.5f && word.Left >= line.Left + (line.Width * 0.5f);
    }

    private static PageBox Union(PageBox a, PageBox b)
    {
        var (left, top) = (Math.Min(a.Left, b.Left), Math.Min(a.Top, b.Top));
        return new PageBox(left, top, Math.Max(a.Left + a.Width, b.Left + b.Width) - left, Math.Max(a.Top + a.Height, b.Top + b.Height) - top);
    }
}
