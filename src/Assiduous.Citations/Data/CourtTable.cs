namespace Assiduous.Citations.Data;

/// <summary>Courts by the forms that stand in a citation's parenthesis.</summary>
internal sealed class CourtTable
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private Dictionary<string, string>? _capitals;

    public void Add(string id, IEnumerable<string> forms)
    {
        foreach (var form in forms) _ids.TryAdd(Fold(form), id);
    }

    /// <summary>The id of the court; null where the form is not known. A district or division behind the court is passed over, <c>Cal. App. 2 Dist.</c></summary>
    public string? Find(ReadOnlySpan<char> form)
    {
        if (form.Length > 60) return null;
        var key = Fold(form);
        if (_ids.TryGetValue(key, out var id) || (key.Length > 0 && !key.AsSpan().ContainsAnyInRange('a', 'z') && Capitals().TryGetValue(key, out id))) return id;
        var cut = form.IndexOfAny("—–[,");
        if (cut < 0 && form.Length > 4 && form[3..].IndexOfAnyInRange('0', '9') is var digit and > 2) cut = digit + 3;
        return cut > 2 ? Find(form[..cut].TrimEnd()) : null;
    }

    /// <summary>The forms in capitals, as papers print them that set whole citations so: <c>N.D. ILL.</c></summary>
    private Dictionary<string, string> Capitals()
    {
        if (_capitals is { } known) return known;
        var capitals = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (form, id) in _ids) capitals.TryAdd(form.ToUpperInvariant(), id);
        return _capitals = capitals;
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
