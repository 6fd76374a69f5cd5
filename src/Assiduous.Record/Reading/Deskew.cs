using Assiduous.Record.Layout;

namespace Assiduous.Record.Reading;

/// <summary>Straightens the rows of a page that was laid askew on the scanner.</summary>
internal static class Deskew
{
    /// <summary>Below this slope rows are found as they are.</summary>
    private const float Least = 0.003f;

    private const float Steepest = 0.12f;

    /// <summary>The sheet with its words moved so that rows are level; the slope is kept with it, so that boxes can be moved back.</summary>
    public static Sheet Straighten(Sheet sheet)
    {
        var slopes = new List<float>();
        var words = sheet.Words;
        for (var first = 0; first < words.Length;)
        {
            var last = first;
            while (last + 1 < words.Length && words[last + 1].Left > words[last].Left && MathF.Abs(words[last + 1].Middle - words[last].Middle) < words[last].Height * 0.7f) last++;
            var wide = words[last].Left - words[first].Left;
            if (wide > sheet.Width * 0.25) slopes.Add((words[last].Middle - words[first].Middle) / wide);
            first = last + 1;
        }

        if (slopes.Count < 3) return sheet;
        slopes.Sort();
        var slope = slopes[slopes.Count / 2];
        if (MathF.Abs(slope) is < Least or > Steepest) return sheet;
        return sheet with { Slope = slope, Words = [.. words.Select(w => Turned(sheet, w, slope))] };
    }

    /// <summary>A word where it stands once a sheet whose rows fall by a slope is turned level about its middle.</summary>
    public static Word Turned(Sheet sheet, in Word word, float slope) => word with
    {
        Left = word.Left + (slope * (word.Top - ((float)sheet.Height / 2))),
        Top = word.Top - (slope * (word.Left - ((float)sheet.Width / 2))),
    };

    /// <summary>
    /// The sheet with the words of each recognised line given the band of that line: their own boxes end where the ink ends, so that "as"
    /// and "(By" on one line differ in height and place.
    /// </summary>
    public static Sheet Level(Sheet sheet)
    {
        if (sheet.LineOf.Length != sheet.Words.Length) return sheet;
        var words = (Word[])sheet.Words.Clone();
        foreach (var line in Enumerable.Range(0, words.Length).GroupBy(i => sheet.LineOf[i]))
        {
            var heights = line.Select(i => words[i].Height).Order().ToList();
            var (top, bottom) = (line.Min(i => words[i].Top), line.Max(i => words[i].Bottom));
            if (bottom - top > heights[heights.Count / 2] * 2.2f) continue;
            foreach (var i in line) words[i] = words[i] with { Top = top, Height = bottom - top };
        }

        return sheet with { Words = words };
    }
}

/// <summary>Specks that recognition took for points and strokes.</summary>
internal static class Specks
{
    /// <summary>Nothing that is printed is smaller than this both ways, in points.</summary>
    private const float Smallest = 0.75f;

    /// <summary>The sheet without words that are specks.</summary>
    public static Sheet LeaveOut(Sheet sheet)
    {
        if (sheet.LineOf.Length != sheet.Words.Length || !Array.Exists(sheet.Words, IsSpeck)) return sheet;
        var kept = sheet.Words.Zip(sheet.LineOf).Where(w => !IsSpeck(w.First)).ToList();
        return sheet with { Words = [.. kept.Select(w => w.First)], LineOf = [.. kept.Select(w => w.Second)] };
    }

    private static bool IsSpeck(Word word) => word.Width < Smallest && word.Height < Smallest;
}
