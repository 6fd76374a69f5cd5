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

    /// <summary>Whether English words hold it together; a paper of few words is taken to be English.</summary>
    public static bool IsEnglish(string text)
    {
        int words = 0, known = 0;
        for (var i = 0; i < text.Length && words < Most; i++)
        {
            if (!char.IsLetter(text[i])) continue;
            var start = i;
            while (i < text.Length && char.IsLetter(text[i])) i++;
            words++;
            if (i - start <= 11 && Little.Contains(text[start..i])) known++;
        }

        return words < Enough || known * 100 >= words * 10;
    }
}
