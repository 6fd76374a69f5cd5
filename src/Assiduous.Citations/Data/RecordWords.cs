using System.Text.Json;

namespace Assiduous.Citations.Data;

/// <summary>The words with which papers name the documents of a record, from <c>rules/citations/documents.json</c>.</summary>
internal sealed class RecordWords
{
    private static readonly string[] FactsWords = ["SOF", "SMF", "SUF", "UMF", "AMF", "SAF", "DMF", "SDF", "GMF", "CMF", "FOF", "PFF"];
    private static readonly Lazy<RecordWords> Loaded = new(() => new RecordWords(), LazyThreadSafetyMode.ExecutionAndPublication);
    private readonly Dictionary<string, CitationKind>.AlternateLookup<ReadOnlySpan<char>> _kindOf;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _partyOf;
    private readonly WordSet _sectionedOf;
    private readonly WordSet _rulingOf;
    private readonly WordSet _recordingOf;
    private readonly Dictionary<string, CitationKind>.AlternateLookup<ReadOnlySpan<char>> _bookOf;
    private readonly WordSet _openerOf;
    private readonly WordSet _shortenedOf;

    private RecordWords()
    {
        using var document = EmbeddedData.Open("documents.json");
        var root = document.RootElement;
        var kinds = new Dictionary<string, CitationKind>(StringComparer.Ordinal);
        foreach (var group in root.GetProperty("documents").EnumerateObject())
        {
            var kind = Enum.Parse<CitationKind>(group.Name, ignoreCase: true);
            foreach (var word in group.Value.EnumerateArray()) kinds[word.GetString()!] = kind;
            if (kind is not (CitationKind.Transcript or CitationKind.Declaration)) continue;
            foreach (var word in group.Value.EnumerateArray().Select(w => w.GetString()!.ToUpperInvariant()).Where(w => w is not "DEC" and not "CERT" and not "AFF'D" and not "AFF’D")) kinds.TryAdd(word, kind);
        }
        var parties = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var party in root.GetProperty("parties").EnumerateObject())
            foreach (var word in party.Value.EnumerateArray()) parties[word.GetString()!] = party.Name;
        _partyOf = parties.GetAlternateLookup<ReadOnlySpan<char>>();
        _sectionedOf = Words(root, "sectioned");
        _rulingOf = Words(root, "rulings");
        _recordingOf = Words(root, "recordings");
        var books = new Dictionary<string, CitationKind>(StringComparer.Ordinal);
        foreach (var group in root.GetProperty("books").EnumerateObject())
            foreach (var word in group.Value.EnumerateArray()) books[word.GetString()!] = Enum.Parse<CitationKind>(group.Name, ignoreCase: true);
        _bookOf = books.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in root.GetProperty("rulings").EnumerateArray()) kinds[word.GetString()!] = CitationKind.Ecf;
        _kindOf = kinds.GetAlternateLookup<ReadOnlySpan<char>>();
        _openerOf = Words(root, "openers");
        _shortenedOf = Words(root, "shortened");
    }

    public static RecordWords Default => Loaded.Value;

    /// <summary>What kind of document the last word of a name tells of: <c>Tr.</c> a transcript, <c>56.1</c> a statement.</summary>
    public bool TryKind(ReadOnlySpan<char> word, out CitationKind kind)
    {
        var bare = Bare(word);
        if (_kindOf.TryGetValue(bare, out kind)) return true;
        kind = IsNumberedTranscript(bare) ? CitationKind.Transcript : CitationKind.Statement;
        return kind == CitationKind.Transcript || IsStatementOfFacts(bare);
    }

    /// <summary>New Jersey numbers the transcripts of a matter, <c>1T</c>, <c>12T</c>.</summary>
    public static bool IsNumberedTranscript(ReadOnlySpan<char> word) => word.Length is 2 or 3 && word[^1] == 'T' && word[..^1].IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Whether the word is one of the papers that go by the first letters of "statement of undisputed (material, additional) facts": PRSUF, DSAMF.</summary>
    private static bool IsStatementOfFacts(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 7 || word[^1] != 'F' || word.ContainsAnyExceptInRange('A', 'Z')) return false;
        foreach (var end in FactsWords)
            if (word.EndsWith(end, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>Whether the word names a contract or policy that is cited by section.</summary>
    public bool IsSectioned(ReadOnlySpan<char> word) => _sectionedOf.Has(Bare(word));

    /// <summary>Whether the word names an order or opinion of the case itself, which is cited by page.</summary>
    public bool IsRuling(ReadOnlySpan<char> word) => _rulingOf.Has(Bare(word));

    /// <summary>Whether the last word of the name tells of a recording, whose places are times.</summary>
    public bool IsRecording(ReadOnlySpan<char> name) => _recordingOf.Has(Bare(name[(name.LastIndexOf(' ') + 1)..]));

    /// <summary>Whether the word names a part of the record of an appeal that is cited by volume and page, <c>3-ER-345</c>, <c>2 RR 34</c>.</summary>
    public bool TryBook(ReadOnlySpan<char> word, out CitationKind kind) => _bookOf.TryGetValue(word, out kind);

    /// <summary>The side that a word names: <c>Defs.'</c> is <c>def</c>.</summary>
    public bool TryParty(ReadOnlySpan<char> word, out string? party) => _partyOf.TryGetValue(Bare(word), out party);

    /// <summary>Whether the capitalised word opens a sentence or a citation and belongs to no name.</summary>
    public bool IsOpener(ReadOnlySpan<char> word) => _openerOf.Has(Bare(word));

    /// <summary>Whether the word's full stop marks a shortened word inside a document's name and not the end of a sentence.</summary>
    public bool IsShortened(ReadOnlySpan<char> word)
    {
        var bare = Bare(word);
        return bare.Length <= 1 || _shortenedOf.Has(bare) || _kindOf.ContainsKey(bare) || _partyOf.ContainsKey(bare);
    }

    /// <summary>The word without its full stop, comma and possessive.</summary>
    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd(".,'’*_").TrimStart("*_");
        if (word.Length > 2 && word[^1] == 's' && word[^2] is '\'' or '’') word = word[..^2];
        return word.TrimEnd(".,'’");
    }

    private static WordSet Words(JsonElement root, string name) => new(root.GetProperty(name).EnumerateArray().Select(word => word.GetString()!));
}
