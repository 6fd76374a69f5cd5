namespace Assiduous.Drafting.Drafts;

/// <summary>Full names of district courts, for a caption.</summary>
internal static class CourtNames
{
    private static readonly Dictionary<string, string> States = Read();

    /// <summary><c>Southern District of New York</c> for <c>nysd</c>; null for any other court.</summary>
    public static string? Of(string? id)
    {
        if (id is not { Length: 3 or 4 } || id[^1] != 'd' || !States.TryGetValue(id[..2], out var state)) return null;
        if (id.Length == 3) return $"District of {state}";
        return id[2] switch
        {
            's' => "Southern", 'n' => "Northern", 'e' => "Eastern", 'w' => "Western", 'm' => "Middle", 'c' => "Central", _ => null,
        } is { } part ? $"{part} District of {state}" : null;
    }

    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(CourtNames).Assembly.GetManifestResourceStream("states.tsv") ?? throw new InvalidDataException("states.tsv is not shipped.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t')).ToDictionary(c => c[0], c => c[1].Trim(), StringComparer.Ordinal);
    }
}
