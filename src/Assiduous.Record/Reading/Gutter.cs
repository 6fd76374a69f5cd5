namespace Assiduous.Record.Reading;

/// <summary>Finds the white strip between two columns of small print, as on a sheet that holds four pages of testimony: recognised whole, its rows would run across both columns.</summary>
internal static class Gutter
{
    /// <summary>The middle letter of such print is lower than this, in points; that of a sheet of its own, in 12 points, is over 5.</summary>
    private const float HighestLetter = 5;

    /// <summary>Narrowest strip, in points.</summary>
    private const float Narrowest = 8;

    /// <summary>Letters that may stand in the strip: of a heading or a foot that runs across.</summary>
    private const int Across = 3;

    /// <summary>Fewest letters of a column.</summary>
    private const int FewestLetters = 150;

    /// <summary>The middle of the strip, in dots from the left; null where there is none, or the print is not small.</summary>
    /// <param name="letters">The letters of the picture.</param>
    /// <param name="columns">Its width in dots.</param>
    /// <param name="point">Dots in a point.</param>
    public static int? Find(IReadOnlyList<InkBlob> letters, int columns, float point)
    {
        if (letters.Count < FewestLetters * 2 || letters.Select(b => b.Height).Order().ElementAt(letters.Count / 2) >= point * HighestLetter) return null;
        var (middle, width) = Widest(Covered(letters, columns), columns * 3 / 10, columns * 7 / 10);
        var left = letters.Count(b => b.Right <= middle);
        return width >= point * Narrowest && left >= FewestLetters && letters.Count - left >= FewestLetters ? middle : null;
    }

    /// <summary>How many letters stand over each dot of the width.</summary>
    private static int[] Covered(IReadOnlyList<InkBlob> letters, int columns)
    {
        var covered = new int[columns + 1];
        foreach (var letter in letters)
        {
            covered[letter.Left]++;
            covered[letter.Right]--;
        }

        for (var x = 1; x < covered.Length; x++) covered[x] += covered[x - 1];
        return covered;
    }

    private static (int Middle, int Width) Widest(int[] covered, int from, int to)
    {
        var (middle, width, start) = (0, 0, from);
        for (var x = from; x <= to; x++)
        {
            if (x < to && covered[x] <= Across) continue;
            if (x - start > width) (middle, width) = ((start + x) / 2, x - start);
            start = x + 1;
        }

        return (middle, width);
    }
}
