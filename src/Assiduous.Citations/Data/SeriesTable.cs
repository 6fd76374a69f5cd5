using System.Text.Json;

namespace Assiduous.Citations.Data;

/// <summary>Reads the tables of <c>rules/citations</c>, and a user's own in the same form.</summary>
internal static class SeriesTable
{
    public static void ReadEmbedded(Lexicon lexicon)
    {
        foreach (var name in (ReadOnlySpan<string>)["reporters.json", "codes.json", "courts.json"])
        {
            using var document = EmbeddedData.Open(name);
            Read(document.RootElement, lexicon);
        }
    }

    /// <exception cref="JsonException">The stream holds no JSON.</exception>
    /// <exception cref="FormatException">An entry lacks its id or has an unknown kind; the message names it.</exception>
    public static void Read(Stream stream, Lexicon lexicon)
    {
        using var document = JsonDocument.Parse(stream);
        Read(document.RootElement, lexicon);
    }

    private static void Read(JsonElement root, Lexicon lexicon)
    {
        foreach (var entry in Rows(root, "series")) ReadSeries(entry, lexicon);
        foreach (var entry in Rows(root, "codes")) ReadCode(entry, lexicon);
        foreach (var entry in Rows(root, "courts")) lexicon.Courts.Add(Id(entry), Forms(entry));
    }

    private static JsonElement.ArrayEnumerator Rows(JsonElement root, string name) =>
        root.TryGetProperty(name, out var rows) ? rows.EnumerateArray() : default;

    private static void ReadSeries(JsonElement entry, Lexicon lexicon)
    {
        var id = Id(entry);
        var kind = Text(entry, "kind") ?? "case";
        if (!Enum.TryParse<SeriesKind>(kind, ignoreCase: true, out var series))
            throw new FormatException($"The series {id} has the kind '{kind}'; known are case, neutral, service, statute, regulation, journal.");
        var courts = entry.TryGetProperty("courts", out var c) ? c.EnumerateArray().Select(e => e.GetString()!).ToArray() : [];
        var word = entry.TryGetProperty("word", out var w) && w.GetBoolean();
        CitationKind? cites = Text(entry, "cites") is not { } other ? null
            : Enum.TryParse<CitationKind>(other, ignoreCase: true, out var known) ? known
            : throw new FormatException($"The series {id} says that it cites '{other}'; known are statute, regulation, journal, case.");
        lexicon.Add(new Reporter(id, series, courts, Year(entry, "from"), Year(entry, "to"), word, Text(entry, "example"), cites, Text(entry, "dates") is "sure", entry.TryGetProperty("letters", out var letters) && letters.GetBoolean()), Forms(entry).Prepend(id));
    }

    private static void ReadCode(JsonElement entry, Lexicon lexicon)
    {
        var id = Id(entry);
        var kind = (Text(entry, "kind") ?? "statute") switch
        {
            "statute" => CitationKind.Statute,
            "regulation" => CitationKind.Regulation,
            "rule" => CitationKind.Rule,
            "constitution" => CitationKind.Constitution,
            "treatise" or "journal" => CitationKind.Journal,
            "case" => CitationKind.Case,
            var other => throw new FormatException($"The code {id} has the kind '{other}'; known are statute, regulation, rule, constitution, treatise, case, journal."),
        };
        lexicon.Add(new Code(id, kind, Text(entry, "example"), Year(entry, "first"), Year(entry, "last")), Forms(entry).Prepend(id));
    }

    private static string Id(JsonElement entry) =>
        Text(entry, "id") is { Length: > 0 } id ? id : throw new FormatException($"An entry has no id: {entry.GetRawText()}");

    private static string? Text(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static int Year(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) ? value.GetInt32() : 0;

    private static IEnumerable<string> Forms(JsonElement entry) =>
        entry.TryGetProperty("forms", out var forms) ? forms.EnumerateArray().Select(e => e.GetString()!) : [];
}
