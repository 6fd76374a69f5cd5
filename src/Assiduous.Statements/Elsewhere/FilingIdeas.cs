namespace Assiduous.Statements.Elsewhere;

/// <summary>Which of one filing's units hold which ideas.</summary>
/// <param name="Units">How many units it has.</param>
/// <param name="Holding">Each idea with the units that hold it, by their place in the filing, rising.</param>
internal sealed record FilingIdeas(int Units, IReadOnlyList<KeyValuePair<string, IReadOnlyList<int>>> Holding)
{
    /// <summary>No units, no ideas.</summary>
    public static FilingIdeas None { get; } = new(0, []);
}
