namespace Assiduous.Record.Layout;

/// <summary>How a line looks, as far as the format tells: what headings and paragraphs are known by.</summary>
internal readonly record struct LineShape
{
    /// <summary>Left edge of the first word in points (in plain text by columns); null where the format does not tell.</summary>
    public float? Left { get; init; }

    /// <summary>Right edge of the last word.</summary>
    public float Right { get; init; }

    /// <summary>Distance from the foot of the line above on the same sheet; null for the first line and where the format does not tell.</summary>
    public float? Gap { get; init; }

    /// <summary>Height of its letters; 0 where the format does not tell.</summary>
    public float Size { get; init; }

    /// <summary>Whether the format says that the line is centred.</summary>
    public bool Centered { get; init; }

    /// <summary>Whether the whole line is bold, where the format tells.</summary>
    public bool Bold { get; init; }

    /// <summary>Whether the line is a whole paragraph, so that its end is a paragraph's end.</summary>
    public bool IsParagraph { get; init; }
}
