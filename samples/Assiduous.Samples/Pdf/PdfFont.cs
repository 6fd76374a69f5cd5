namespace Assiduous.Samples.Pdf;

/// <summary>The fonts every PDF reader has; none is embedded.</summary>
internal enum PdfFont
{
    Courier,
    Times,
    TimesBold,
    TimesItalic,
    Helvetica,
}

/// <summary>How wide text is.</summary>
internal static class FontMetrics
{
    // Advance widths of U+0020 to U+007E, in thousandths of the font size, from the metrics that Adobe publishes for the base fonts.
    private static readonly short[] Times =
    [
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500,
        500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
        556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500,
        500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
    ];

    private static readonly short[] TimesBold =
    [
        250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500,
        500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778,
        611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556, 444, 333, 500,
        556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
    ];

    private static readonly short[] TimesItalic =
    [
        250, 333, 420, 500, 500, 833, 778, 214, 333, 333, 500, 675, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500,
        500, 500, 333, 333, 675, 675, 675, 500, 920, 611, 611, 667, 722, 611, 611, 722, 722, 333, 444, 667, 556, 833, 667, 722,
        611, 722, 611, 500, 556, 722, 611, 833, 611, 556, 556, 389, 278, 389, 422, 500, 333, 500, 500, 444, 500, 444, 278, 500,
        500, 278, 278, 444, 278, 722, 500, 500, 500, 500, 389, 389, 278, 500, 444, 667, 444, 444, 389, 400, 275, 400, 541,
    ];

    private const int CourierAdvance = 600;
    private const int OtherAdvance = 500;

    /// <summary>Width of <paramref name="text"/> in points.</summary>
    public static double Width(string text, PdfFont font, double size)
    {
        long sum = 0;
        foreach (var c in text) sum += Advance(c, font);
        return sum * size / 1000;
    }

    private static int Advance(char c, PdfFont font) => font switch
    {
        PdfFont.Courier => CourierAdvance,
        PdfFont.TimesBold => Advance(c, TimesBold),
        PdfFont.TimesItalic => Advance(c, TimesItalic),
        _ => Advance(c, Times),
    };

    private static int Advance(char c, short[] table) => c switch
    {
        >= ' ' and <= '~' => table[c - ' '],
        '‘' or '’' => 333,
        '“' or '”' => 444,
        '—' => 1000,
        '¶' => 453,
        _ => OtherAdvance,
    };
}
