namespace Assiduous.Citations.KnownCases;

/// <summary>Whether two forms of a case name can mean one case. Papers abbreviate, indexes spell out, so only names that share nothing differ.</summary>
internal static class NameAgreement
{
    // Words that say who litigates and not which case: they agree in any two names.
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "United", "States", "State", "People", "Commonwealth", "City", "County", "Town", "Village", "In", "Re", "Ex", "Parte", "Rel", "Matter", "Estate", "Of", "The", "And",
        "For", "Inc", "Corp", "Co", "Ltd", "LLC", "LLP", "Lp", "Company", "Corporation", "Incorporated", "Vs", "Et", "Al", "New", "Board", "Department", "Commissioner",
    };

    /// <summary>Whether a word of one name stands, whole or abbreviated, in the other; true where either name has no word of its own.</summary>
    public static bool May(string cited, string known)
    {
        var (mine, theirs) = (Words(cited), Words(known));
        return mine.Count == 0 || theirs.Count == 0 || mine.Exists(a => theirs.Exists(b => Alike(a, b)));
    }

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        foreach (var part in name.Split([' ', ',', '(', ')', '/', '-', '–'], StringSplitOptions.RemoveEmptyEntries))
        {
            var word = string.Concat(part.Where(char.IsLetter));
            if (word.Length > 1 && !Common.Contains(word)) words.Add(word);
        }
        return words;
    }

    // “Ass'n” for “Association”, “Twp.” for “Township”: the short form's letters stand in the long one in their order, the first in front.
    private static bool Alike(string a, string b)
    {
        var (brief, whole) = a.Length <= b.Length ? (a, b) : (b, a);
        if (char.ToUpperInvariant(brief[0]) != char.ToUpperInvariant(whole[0])) return false;
        if (brief.Length == whole.Length) return string.Equals(brief, whole, StringComparison.OrdinalIgnoreCase);
        if (brief.Length < 3) return false;
        var at = 0;
        foreach (var c in whole)
            if (at < brief.Length && char.ToUpperInvariant(brief[at]) == char.ToUpperInvariant(c)) at++;
        return at == brief.Length;
    }
}
