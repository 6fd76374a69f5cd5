namespace Assiduous.Statements.Evidence;

/// <summary>Who can be named in the case, and who speaks in a passage.</summary>
/// <param name="Names">Every name of a person or party, word by word, in lower case.</param>
/// <param name="Speaker">Names of the one who says "I" in the passage; empty where it is no testimony.</param>
/// <param name="Roles">Roles of the parties by surname: <c>plaintiff</c>, <c>defendant</c>.</param>
internal sealed record People(IReadOnlySet<string> Names, IReadOnlySet<string> Speaker, IReadOnlyDictionary<string, string> Roles)
{
    /// <summary>Nobody known.</summary>
    public static People Unknown { get; } = new(new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Words of the organization for which the one who speaks says "we"; empty where none is known.</summary>
    public IReadOnlySet<string> House { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Words of the names of organizations: companies, cities, districts.</summary>
    public IReadOnlySet<string> Organizations { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>For a word of a name the whole name that alone has it: "rupert" and "bane" are one man.</summary>
    public IReadOnlyDictionary<string, string> Whole { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Stems of the words of which the whole case speaks, "fall", "accident": what happened on the occasion, which a witness need not name again.</summary>
    public IReadOnlySet<string> Scene { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Whether the passage is a document's own words, and nobody's testimony.</summary>
    public bool Document { get; init; }

    /// <summary>Whether two words are names of one person.</summary>
    public bool One(string a, string b) => string.Equals(a, b, StringComparison.Ordinal)
        || Whole.TryGetValue(a, out var own) && own.Length > 0 && Whole.TryGetValue(b, out var theirs) && string.Equals(own, theirs, StringComparison.Ordinal);

    /// <summary>The same people with another speaker.</summary>
    public People With(string? speaker) => this with
    {
        Speaker = (speaker ?? "").ToLowerInvariant().Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal),
    };
}
