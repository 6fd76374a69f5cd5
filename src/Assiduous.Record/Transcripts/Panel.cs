namespace Assiduous.Record.Transcripts;

/// <summary>A line number at the margin: which word it is and what it says.</summary>
/// <param name="Word">Index of the word.</param>
/// <param name="Number">The line number.</param>
/// <param name="Page">The page, where the number has the form <c>002:01</c>; null elsewhere.</param>
/// <param name="Middle">Where it stands, in points from the top.</param>
internal readonly record struct LineNumber(int Word, int Number, int? Page, float Middle);

/// <summary>
/// A run of line numbers down a sheet and the region whose words they number: a whole sheet of a transcript, or one of the pages that
/// stand on a condensed sheet.
/// </summary>
internal sealed record Panel
{
    public required IReadOnlyList<LineNumber> Numbers { get; init; }

    /// <summary>Left and right edge of the numbers themselves.</summary>
    public required float NumbersLeft { get; init; }

    public required float NumbersRight { get; init; }

    /// <summary>Where the next panel to the right begins; the sheet's edge where there is none.</summary>
    public float Right { get; init; } = float.MaxValue;

    /// <summary>Distance from one numbered line to the next.</summary>
    public required float Pitch { get; init; }

    /// <summary>Middle of line 1, whether or not its number is printed.</summary>
    public required float Origin { get; init; }

    /// <summary>The last line number that may stand here.</summary>
    public required int Last { get; init; }

    /// <summary>Height of the numbers.</summary>
    public required float NumberHeight { get; init; }

    /// <summary>Where line 1 begins: close above its number, or by half the spacing where the number is not printed.</summary>
    public float Top => Origin - (Numbers[0].Number == 1 ? Math.Min(Pitch * 0.5f, NumberHeight * 0.7f) : Pitch * 0.5f);

    public float Bottom => Origin + (Pitch * (Last - 0.5f));

    /// <summary>Upper end of the region above the lines, in which the page's own head stands.</summary>
    public float HeadTop { get; init; }

    /// <summary>Lower end of the region below the lines, in which the page's own foot stands.</summary>
    public float FootBottom { get; init; } = float.MaxValue;

    /// <summary>Which line a height belongs to by the spacing of the numbers, and how far off it is in lines.</summary>
    public (int Number, float Off) At(float middle)
    {
        var place = ((middle - Origin) / Pitch) + 1;
        var number = (int)MathF.Round(place);
        return (number, MathF.Abs(place - number));
    }
}
