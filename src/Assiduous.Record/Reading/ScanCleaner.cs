namespace Assiduous.Record.Reading;

/// <summary>
/// Makes the picture of a scanned page fit for recognition: specks, which the recogniser takes for points and bars and which lead it to
/// wrong lines, and ruled lines down the page are taken away, and the page is laid level. The filing itself is not touched.
/// </summary>
internal static class ScanCleaner
{
    /// <summary>Side of the largest speck, in points: less than the point over an i in print of seven points.</summary>
    private const float Speck = 0.8f;

    /// <summary>Where letters are lower than this, in points, the print is so small that its points could be taken for specks.</summary>
    private const float LowestLetter = 3;

    /// <summary>A line down the page is longer than this, in points, and so many times longer than wide.</summary>
    private const float ShortestRule = 60;

    private const int RuleShape = 14;

    /// <summary>Rows that fall less than this are read as they are: an eighth of an inch across eighty.</summary>
    private const float LeastSlope = 0.0015f;

    private const float Steepest = 0.05f;

    /// <summary>Fewest letters by which the slope of a page is told.</summary>
    private const int FewestLetters = 60;

    /// <summary>Cleans a picture file in place; gives by how much its rows fell for each step to the right before they were levelled, and where two columns of small print part.</summary>
    /// <param name="path">A picture as poppler draws it in grey.</param>
    /// <param name="resolution">Its dots per inch.</param>
    public static (float Slope, int? Gutter) Clean(string path, int resolution)
    {
        if (GreyPage.Read(path) is not { } page) return default;
        var ink = page.InkBelow();
        if (InkBlobs.Find(page, ink) is not { } blobs) return default;
        var point = resolution / 72f;
        var letters = blobs.All.Where(b => b.Height > point * 2 && b.Height < point * 24 && b.Width < point * 40).ToList();
        var height = letters.Count == 0 ? 0 : letters.Select(b => b.Height).Order().ElementAt(letters.Count / 2);
        var speck = height < point * LowestLetter ? 0 : (int)MathF.Round(point * Speck);
        blobs.Erase(page, ink, b => (b.Width <= speck && b.Height <= speck) || (b.Height > point * ShortestRule && b.Height > b.Width * RuleShape));
        var slope = Slope(letters, point);
        if (MathF.Abs(slope) < LeastSlope) slope = 0;
        (slope == 0 ? page : page.Levelled(slope)).Write(path);
        return (slope, Gutter.Find(letters, page.Columns, point));
    }

    /// <summary>The slope at which the feet of letters stand in the fewest rows; 0 where there are few letters or no slope stands out.</summary>
    private static float Slope(List<InkBlob> letters, float point)
    {
        if (letters.Count < FewestLetters) return 0;
        var best = Best(letters, point, 0, 0.001f, (int)(Steepest / 0.001f));
        best = Best(letters, point, best, 0.0001f, 12);
        return Gathered(letters, point, best) > Gathered(letters, point, 0) * 1.05 ? best : 0;
    }

    private static float Best(List<InkBlob> letters, float point, float middle, float step, int steps)
    {
        var (best, most) = (middle, Gathered(letters, point, middle));
        for (var i = -steps; i <= steps; i++)
            if (Gathered(letters, point, middle + (i * step)) is var score && score > most) (best, most) = (middle + (i * step), score);
        return best;
    }

    /// <summary>How far the feet of letters are gathered in few rows, were the page turned by a slope.</summary>
    private static double Gathered(List<InkBlob> letters, float point, float slope)
    {
        var rows = new Dictionary<int, int>();
        foreach (var letter in letters)
        {
            var row = (int)MathF.Floor((letter.Bottom - (slope * letter.Left)) / point * 2);
            rows[row] = rows.GetValueOrDefault(row) + 1;
        }

        return rows.Values.Sum(n => (double)n * n);
    }
}
