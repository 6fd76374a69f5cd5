namespace Assiduous.Citations.Data;

/// <summary>Courts by the forms that stand in a citation's parenthesis.</summary>
internal sealed class CourtTable
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    public void Add(string id, IEnumerable<string> forms)
    {
        foreach (var form in forms) _ids.TryAdd(Fold(form), id);
    }

    /// <summary>The id of the court; null where the form is not known.</summary>
    public string? Find(ReadOnlySpan<char> form)
    {
        if (form.Length > 60) return null;
        if (_ids.TryGetValue(Fold(form), out var id)) return id;
        var cut = form.IndexOfAny("—–[,");
        return cut > 2 ? Find(form[..cut]) : null;
    }

    private static string Fold(ReadOnlySpan<char> form)
    {
        Span<char> key = stackalloc char[form.Length];
        var length = 0;
        foreach (var c in form)
            if (char.IsAsciiLetterOrDigit(c)) key[length++] = c;
        return new string(key[..length]);
    }
}
