using System.Text.Json;

namespace Assiduous.Citations.Data;

/// <summary>Reads tables of series, ours and a user's, in the form of <c>rules/citations/reporters.json</c>.</summary>
internal static class SeriesTable
{
    private static readonly string[] Names = ["reporters.json"];

    public static void ReadEmbedded(Lexicon lexicon)
    {
        foreach (var name in Names)
        {
            using var document = EmbeddedData.Open(name);
            Read(document, lexicon);
        }
    }

    /// <exception cref="JsonException">The stream holds no JSON.</exception>
    /// <exception cref="FormatException">An entry lacks its id or has an unknown kind; the message names it.</exception>
    public static void Read(Stream stream, Lexicon lexicon)
    {
        using var document = JsonDocument.Parse(stream);
        Read(document, lexicon);
    }

    private static void Read(JsonDocument document, Lexicon lexicon)
    {
        foreach (var entry in document.RootElement.GetProperty("series").EnumerateArray()) Read(entry, lexicon);
    }

    private static void Read(JsonElement entry, Lexicon lexicon)
    {
        if (!entry.TryGetProperty("id", out var id) || id.GetString() is not { Length: > 0 } name)
            throw new FormatException($"A series has no id: {entry.GetRawText()}");
        var kind = entry.TryGetProperty("kind", out var k) ? k.GetString() : "case";
        if (!Enum.TryParse<SeriesKind>(kind, ignoreCase: true, out var series))
            throw new FormatException($"The series {name} has the kind '{kind}'; known are case, neutral, service, statute, regulation, journal.");
        var courts = entry.TryGetProperty("courts", out var c) ? c.EnumerateArray().Select(e => e.GetString()!).ToArray() : [];
        var from = entry.TryGetProperty("from", out var f) ? f.GetInt32() : 0;
        var to = entry.TryGetProperty("to", out var t) ? t.GetInt32() : 0;
        var forms = entry.TryGetProperty("forms", out var more) ? more.EnumerateArray().Select(e => e.GetString()!).Prepend(name) : [name];
        lexicon.Add(new Reporter(name, series, courts, from, to), forms);
    }
}
