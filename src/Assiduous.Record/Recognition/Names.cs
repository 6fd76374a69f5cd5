using System.Text;

namespace Assiduous.Record.Recognition;

/// <summary>Writes names as people write them.</summary>
internal static class Names
{
    private static readonly HashSet<string> Small = new(StringComparer.OrdinalIgnoreCase) { "of", "the", "and", "for", "in", "de", "la", "del", "von", "van", "by" };

    private static readonly HashSet<string> Kept = new(StringComparer.OrdinalIgnoreCase)
        { "II", "III", "IV", "LLC", "LLP", "LP", "PC", "P.C.", "USA", "U.S.", "US", "N.A.", "NYPD", "MTA", "NYC", "PLLC", "L.P.", "L.L.C." };

    /// <summary>Offices and forms of address that stand before a name.</summary>
    private static readonly HashSet<string> Offices = new(StringComparer.OrdinalIgnoreCase)
    {
        "officer", "officers", "police", "court", "correction", "correctional", "corrections", "detective", "det", "sergeant", "sgt", "lieutenant", "lt",
        "captain", "capt", "chief", "deputy", "sheriff", "warden", "superintendent", "commissioner", "acting", "director", "doctor", "dr", "nurse", "mr", "mrs",
        "ms", "hon", "honorable", "judge", "justice", "mayor", "agent", "special", "trooper", "inspector", "secretary", "attorney", "general", "p.o", "po",
        "c.o", "co", "corporal", "cpl", "deputies", "former", "professor", "reverend", "rev", "m.d",
    };

    /// <summary>A name in capitals as people write it: <c>CITY OF LAKEMONT</c> becomes <c>City of Lakemont</c>; one with small letters stays.</summary>
    public static string Recase(string name)
    {
        var folded = Fold(name);
        var words = folded.Split(' ');
        for (var i = 0; i < words.Length; i++)
            if (IsCapitals(words[i]) && !Kept.Contains(words[i].TrimEnd(','))) words[i] = i > 0 && Small.Contains(words[i]) ? words[i].ToLowerInvariant() : Capital(words[i]);
        return string.Join(' ', words);
    }

    /// <summary>White space folded, marks of emphasis and stray column signs removed.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) { if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' '); }
            else if (c != '*') folded.Append(c);
        }

        return folded.ToString().Trim();
    }

    /// <summary>Parts the office from the name: <c>Officer BRIAN DELACROIX</c>.</summary>
    public static (string? Office, string Name) Part(string name)
    {
        var words = Fold(name).Split(' ');
        var offices = 0;
        while (offices < words.Length - 1 && Offices.Contains(words[offices].TrimEnd('.', ','))) offices++;
        return offices == 0 ? (null, string.Join(' ', words)) : (Recase(string.Join(' ', words.Take(offices))), string.Join(' ', words.Skip(offices)));
    }

    public static bool IsCapitals(string word) => word.Any(char.IsLetter) && !word.Any(char.IsLower);

    private static string Capital(string word)
    {
        var made = new StringBuilder(word.Length);
        var start = true;
        foreach (var c in word)
        {
            made.Append(start ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c));
            start = !char.IsLetterOrDigit(c) && !(c is '’' or '\'' && made.Length > 2);
        }

        return made.ToString();
    }
}
