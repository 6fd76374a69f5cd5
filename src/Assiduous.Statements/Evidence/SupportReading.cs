namespace Assiduous.Statements.Evidence;

/// <summary>What a passage shows about a sentence.</summary>
/// <param name="Support">The verdict.</param>
/// <param name="Reason">The words that led to it, in a sentence.</param>
/// <param name="Coverage">Share of the sentence's weight that the passage has, from 0 to 1.</param>
internal sealed record SupportReading(Support Support, string Reason, double Coverage)
{
    /// <summary>Share of the weight without the names of persons.</summary>
    public double Substance { get; init; }

    /// <summary>The parts of the sentence that the passage says, where it says a part.</summary>
    public string? Part { get; init; }

    /// <summary>For each clause of the sentence: its words, what it weighs, and whether the passage says it.</summary>
    public IReadOnlyList<(string Text, double Weight, bool Said)> Clauses { get; init; } = [];

    /// <summary>How many words of the sentence that carry facts the passage shares.</summary>
    public int SharedWords { get; init; }

    /// <summary>What the passage says instead; null where nothing clashes.</summary>
    public string? Clash { get; init; }

    /// <summary>Whether the passage speaks of another thing of the same kind, by the number that names it.</summary>
    public bool OtherThing { get; init; }

    /// <summary>Whether the passage has next to none of the words: it may tell it in others, or not at all.</summary>
    public bool Lacking { get; init; }

    /// <summary>Whether the passage has the words and something stands in the way of their saying it.</summary>
    public bool Doubted { get; init; }

    /// <summary>Whether a figure, date or time differs.</summary>
    public bool FigureDiffers { get; init; }
}
