namespace Assiduous.Record.Recognition;

/// <summary>Parts a run of parties into names.</summary>
internal static class PartyNames
{
    /// <summary>Words that belong to the name before the comma.</summary>
    private static readonly string[] Belongs =
    [
        "inc", "llc", "llp", "lp", "l.p", "l.l.c", "ltd", "corp", "co", "n.a", "p.c", "jr", "sr", "ii", "iii", "iv", "individually", "in his", "in her", "in their", "in its",
        "as ", "on behalf", "by and through", "a ", "an ", "et al", "et seq", "doing business", "d/b/a", "f/k/a", "a/k/a", "shield", "badge", "sued herein", "deceased", "both ", "each ", "who ", "its ",
    ];

    /// <summary>Words after which a name is the name of a body, in which "and" may stand.</summary>
    private static readonly string[] Bodies = ["department", "county", "city", "bank", "company", "university", "board", "office", "bureau", "agency", "association", "commission", "services", "authority", "&"];

    /// <summary>The names, in order, without <c>et al.</c>, capacities and shield numbers.</summary>
    public static IReadOnlyList<string> Split(string run)
    {
        var names = new List<string>();
        foreach (var piece in Pieces(Names.Fold(run)))
        {
            var name = Trim(piece);
            if (name.Length == 0 || name.Length > 200) continue;
            if (IsTail(name)) { if (IsPart(name) && names.Count > 0) names[^1] = $"{names[^1]}, {name}"; }
            else if (!IsEtAl(name)) names.Add(name);
        }

        return names;
    }

    private static IEnumerable<string> Pieces(string run)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i < run.Length; i++)
        {
            if (run[i] is '(') depth++;
            else if (run[i] is ')') depth = Math.Max(0, depth - 1);
            else if (depth == 0 && run[i] is ',' or ';')
            {
                foreach (var part in ByAnd(run[start..i])) yield return part;
                start = i + 1;
            }
        }

        foreach (var part in ByAnd(run[start..])) yield return part;
    }

    /// <summary>Parts at "and" where it begins the piece, or where what stands around it are persons and no body.</summary>
    private static string[] ByAnd(string piece)
    {
        var words = piece.Trim();
        if (words.StartsWith("and ", StringComparison.OrdinalIgnoreCase)) words = words[4..];
        if (Array.Exists(Bodies, b => words.Contains(b, StringComparison.OrdinalIgnoreCase))) return BodyAndPerson(words) ?? [words];
        var parts = words.Replace(" AND ", " and ", StringComparison.OrdinalIgnoreCase).Split(" and ");
        return parts[0].Contains(' ', StringComparison.Ordinal) ? parts : [words];
    }

    /// <summary><c>HARBOR AUTHORITY and OWEN TATE</c>, <c>CITY OF SALEM and OWEN TATE</c>: a whole body, then a person; null where "and" may stand in the body's name.</summary>
    private static string[]? BodyAndPerson(string words)
    {
        var at = words.LastIndexOf(" and ", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var (body, person) = (words[..at], words[(at + 5)..]);
        bool Has(string name) => Array.Exists(Bodies, b => name.Contains(b, StringComparison.OrdinalIgnoreCase));
        if (Has(person) || person.Split(' ').Length is < 2 or > 4 || Array.FindAll(Bodies, b => body.Contains(b, StringComparison.OrdinalIgnoreCase)).Length != 1) return null;
        var isWhole = Array.Exists(Bodies, b => body.EndsWith(" " + b, StringComparison.OrdinalIgnoreCase))
            || Array.Exists((string[])["city of ", "county of ", "the city of ", "the county of "], b => body.StartsWith(b, StringComparison.OrdinalIgnoreCase));
        return isWhole ? [body, person] : null;
    }

    private static string Trim(string piece)
    {
        var name = piece;
        for (var open = name.IndexOf('(', StringComparison.Ordinal); open >= 0; open = name.IndexOf('(', StringComparison.Ordinal))
        {
            var close = name.IndexOf(')', open);
            name = close < 0 ? name[..open] : name[..open] + name[(close + 1)..];
        }

        foreach (var mark in (string[])[" #", " Shield", " Badge", " et al", " individually", " in his ", " in her "])
            if (name.IndexOf(mark, StringComparison.OrdinalIgnoreCase) is > 0 and var at) name = name[..at];
        var trimmed = Names.Fold(name).Trim(' ', ',', '-', '–', ':', '_');
        return trimmed.EndsWith('.') && !trimmed.EndsWith("r.", StringComparison.OrdinalIgnoreCase) && trimmed.Count(c => c == '.') == 1 && trimmed.Length > 8
            && !IsTail(trimmed.Split(' ')[^1]) ? trimmed[..^1] : trimmed;
    }

    private static bool IsTail(string name) => Array.Exists(Belongs, b => name.StartsWith(b, StringComparison.OrdinalIgnoreCase) && (b.EndsWith(' ') || name.Length <= b.Length + 1 || !char.IsLetter(name[b.Length])));

    /// <summary>Whether the tail is part of the name, <c>Inc.</c> or <c>Jr.</c>, and no capacity.</summary>
    private static bool IsPart(string name) => name.Length <= 6 && !IsEtAl(name);

    private static bool IsEtAl(string name) => name.StartsWith("et al", StringComparison.OrdinalIgnoreCase);
}
