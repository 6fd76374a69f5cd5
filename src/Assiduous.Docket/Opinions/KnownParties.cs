namespace Assiduous.Docket.Opinions;

/// <summary>The people a decision may mean by a short name.</summary>
internal sealed class KnownParties(IEnumerable<string> names)
{
    private readonly Dictionary<string, string> bySurname = names
        .GroupBy(n => PartyNames.Surname(n), StringComparer.OrdinalIgnoreCase)
        .Select(g => (Surname: g.Key, Names: g.OrderByDescending(n => n.Length).ToList()))
        // "Knowles" and "Bruce Knowles" are one; two people of one surname are not, and a short form of them names nobody.
        .Where(g => g.Surname.Length > 1 && g.Names.TrueForAll(n => g.Names[0].EndsWith(n, StringComparison.OrdinalIgnoreCase)))
        .ToDictionary(g => g.Surname, g => g.Names[0], StringComparer.OrdinalIgnoreCase);

    /// <summary>The parties named in a phrase, in full, in order; "Sergeant Still" gives "Stewart Still".</summary>
    public List<string> In(string phrase)
    {
        var found = new List<string>();
        foreach (var raw in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var word = Bare(raw);
            if (word.Length > 0 && char.IsAsciiLetterUpper(word[0]) && bySurname.TryGetValue(word, out var name) && !found.Contains(name)) found.Add(name);
        }
        return found;
    }

    /// <summary>As <see cref="In"/>, but an unknown name after a rank ("Sergeant Moss") counts as itself.</summary>
    public List<string> InOrAs(string phrase)
    {
        var known = In(phrase);
        if (known.Count > 0) return known;
        return [.. PartyNames.Split(phrase).Select(p => PartyNames.WithoutRank(p)).Where(p => p.Title is not null && IsName(p.Name)).Select(p => p.Name)];
    }

    private static bool IsName(string name) =>
        name.Length > 1 && name.Split(' ').All(w => char.IsAsciiLetterUpper(w[0]) || char.IsAsciiDigit(w[0])) && !PartyNames.IsRank(name);

    private static string Bare(string word)
    {
        var bare = word.Trim('.', ',', ';', ':', '(', ')', '"', '“', '”');
        foreach (var ending in (string[])["'s", "’s"])
            if (bare.EndsWith(ending, StringComparison.Ordinal)) bare = bare[..^2];
        return bare.TrimEnd('\'', '’');
    }
}
