using System.Text.Json;

namespace Assiduous.Citations.Data;

/// <summary>The tables of <c>rules/citations</c>, which the library carries inside itself.</summary>
internal static class EmbeddedData
{
    /// <exception cref="InvalidOperationException">The library was built without the table.</exception>
    public static JsonDocument Open(string name)
    {
        using var stream = typeof(EmbeddedData).Assembly.GetManifestResourceStream("citations/" + name)
            ?? throw new InvalidOperationException($"The library was built without its table rules/citations/{name}. Build it from the whole repository.");
        return JsonDocument.Parse(stream);
    }
}
