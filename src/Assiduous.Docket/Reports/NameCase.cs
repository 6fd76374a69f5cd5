using System.Collections.Frozen;

namespace Assiduous.Docket;

/// <summary>Names that captions print in capitals, as people write them.</summary>
internal static class NameCase
{
    private static readonly FrozenSet<string> Kept = new[]
    {
        "II", "III", "IV", "LLC", "LLP", "LP", "PC", "P.C.", "PLLC", "N.A.", "USA", "NYPD", "DOC", "UCS", "FBI", "EPA", "IDOC", "L.P.", "L.L.C.", "U.S.", "NYC",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Small = new[] { "of", "the", "and", "for", "in", "de", "la", "a", "an", "et", "al.", "al" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>"ERIC ALI" to "Eric Ali", "CITY OF NEW YORK" to "City of New York"; mixed case stays as it is.</summary>
    public static string Of(string name)
    {
        if (name.Any(char.IsAsciiLetterLower)) return name;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select((w, i) => i > 0 && Small.Contains(w) ? w.ToLowerInvariant() : Word(w)));
    }

    /// <summary>One word in capitals as a name: "MCDONALD-O'HARA" to "McDonald-O'Hara".</summary>
    public static string Word(string word)
    {
        if (Kept.Contains(word.TrimEnd(','))) return word.ToUpperInvariant();
        var letters = word.ToLowerInvariant().ToCharArray();
        var upper = true;
        for (var i = 0; i < letters.Length; i++)
        {
            if (upper) letters[i] = char.ToUpperInvariant(letters[i]);
            var isMc = i == 1 && letters.Length > 3 && letters[0] == 'M' && letters[1] == 'c';
            upper = isMc || letters[i] is '-' or '.' or '(' || (letters[i] is '\'' or '’' && i == 1);
        }
        return new string(letters);
    }
}
