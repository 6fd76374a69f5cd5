namespace Assiduous.Statements.Evidence;

/// <summary>Who can be named in the case, and who speaks in a passage.</summary>
/// <param name="Names">Every name of a person or party, word by word, in lower case.</param>
/// <param name="Speaker">Names of the one who says "I" in the passage; empty where it is no testimony.</param>
/// <param name="Roles">Roles of the parties by surname: <c>plaintiff</c>, <c>defendant</c>.</param>
internal sealed record People(IReadOnlySet<string> Names, IReadOnlySet<string> Speaker, IReadOnlyDictionary<string, string> Roles)
{
    /// <summary>Nobody known.</summary>
    public static People Unknown { get; } = new(new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>The same people with another speaker.</summary>
    public People With(string? speaker) => this with
    {
        Speaker = (speaker ?? "").ToLowerInvariant().Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal),
    };
}
