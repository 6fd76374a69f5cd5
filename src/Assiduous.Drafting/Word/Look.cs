namespace Assiduous.Drafting.Word;

/// <summary>How a paper looks.</summary>
internal sealed record Look
{
    public string Font { get; init; } = "Times New Roman";

    /// <summary>Size of the body in points.</summary>
    public int Size { get; init; } = 12;

    /// <summary>Spacing of the body's lines; 2 is double.</summary>
    public double Spacing { get; init; } = 2;

    /// <summary>Margins on all sides in inches.</summary>
    public double Margin { get; init; } = 1;

    public bool Landscape { get; init; }

    /// <summary>What stands at the foot of each page, left of its number.</summary>
    public string Footer { get; init; } = "";

    /// <summary>Width between the margins in twentieths of a point, on letter paper.</summary>
    public int TextWidth => (Landscape ? 15840 : 12240) - (2 * MarginTwips);

    public int MarginTwips => (int)Math.Round(Margin * 1440);

    public int LineTwips => (int)Math.Round(Spacing * 240);
}
