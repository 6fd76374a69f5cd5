namespace Assiduous.Citations.Data;

/// <summary>A set of words that can be asked with a stretch of text.</summary>
internal sealed class WordSet
{
    private readonly HashSet<string> _words;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public WordSet(IEnumerable<string> words)
    {
        _words = new HashSet<string>(words, StringComparer.Ordinal);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public void Add(string word) => _words.Add(word);

    public bool Has(ReadOnlySpan<char> word) => _lookup.Contains(word);
}

/// <summary>The words of case names, from <c>rules/citations/case-names.json</c>.</summary>
internal sealed class NameWords
{
    private static readonly Lazy<NameWords> Loaded = new(() => new NameWords(), LazyThreadSafetyMode.ExecutionAndPublication);

    private NameWords()
    {
        using var document = EmbeddedData.Open("case-names.json");
        WordSet Set(string name) => new(document.RootElement.GetProperty(name).EnumerateArray().Select(e => e.GetString()!));
        Abbreviations = Set("abbreviations");
        Suffixes = Set("suffixes");
        Connectors = Set("connectors");
        PartyConnectors = Set("partyConnectors");
        Openers = Set("openers");
        Generic = Set("generic");
        History = [.. document.RootElement.GetProperty("history").EnumerateArray().Select(e => e.GetString()!)];
        Procedural = [.. document.RootElement.GetProperty("procedural").EnumerateArray().Select(e => e.GetString()!)];
    }

    public static NameWords Default => Loaded.Value;

    public WordSet Abbreviations { get; }

    public WordSet Suffixes { get; }

    public WordSet Connectors { get; }

    public WordSet PartyConnectors { get; }

    public WordSet Openers { get; }

    /// <summary>Words that begin the names of many firms and tell none from another.</summary>
    public WordSet Generic { get; }

    public IReadOnlyList<string> Procedural { get; }

    /// <summary>How the words begin that tell what became of a decision.</summary>
    public IReadOnlyList<string> History { get; }
}
