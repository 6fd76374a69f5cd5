namespace Assiduous.Statements.Reading;

/// <summary>Tells whether a paper is in English, the language whose words the readers know.</summary>
internal static class Language
{
    private const int Enough = 40;
    private const int Most = 4000;

    private static readonly HashSet<string> Little = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "of", "to", "and", "in", "is", "was", "that", "it", "at", "by", "not", "for", "with", "on", "he", "she", "his", "her", "from", "were", "this", "no", "or", "as",
        "had", "did", "are", "an", "be", "admitted", "denied", "disputed", "undisputed", "response", "plaintiff", "defendant", "fact", "facts",
    };

    /// <summary>Whether English words hold its sentences together; a paper of few words is taken to be English.</summary>
    /// <remarks>Captions and titles in capitals are English whatever the facts under them are, so lines without small letters are left out.</remarks>
    public static bool IsEnglish(string text)
    {
        int words = 0, known = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
            if (line.ContainsAnyInRange('a', 'z') && words < Most) Count(line, ref words, ref known);
        return words < Enough || known * 100 >= words * 10;
    }

    private static void Count(ReadOnlySpan<char> line, ref int words, ref int known)
    {
        var little = Little.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < line.Length; i++)
        {
            if (!char.IsLetter(line[i])) continue;
            var start = i;
            while (i < line.Length && char.IsLetter(line[i])) i++;
            words++;
            if (i - start <= 11 && little.Contains(line[start..i])) known++;
        }
    }
}
