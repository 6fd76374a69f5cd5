namespace Assiduous.Statements.Evidence;

/// <summary>Reads initials as the words for which they stand: "ANSI" and "American National Standards Institute".</summary>
internal static class Acronyms
{
    private const int Fewest = 3;
    private const int Longest = 6;

    /// <summary>The two texts, the full words of either made the initials of the other, so that they compare as one.</summary>
    public static (string Sentence, string Passage) Align(string sentence, string passage) => (Short(sentence, passage), Short(passage, sentence));

    private static string Short(string text, string other)
    {
        foreach (var initials in Initials(other))
            if (Spelled(text, initials) is { } at) text = string.Concat(text.AsSpan(0, at.Start), initials, text.AsSpan(at.End));
        return text;
    }

    private static IEnumerable<string> Initials(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsAsciiLetterUpper(text[i])) i++;
            var alone = (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (i == text.Length || !char.IsLetterOrDigit(text[i]));
            if (alone && i - start is >= Fewest and <= Longest) yield return text[start..i];
        }
    }

    /// <summary>Where words that begin with those letters follow one another; small words between them do not count.</summary>
    private static (int Start, int End)? Spelled(string text, string initials)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != initials[0] || i > 0 && char.IsLetterOrDigit(text[i - 1])) continue;
            var (at, end, start) = (0, i, i);
            for (var k = i; k < text.Length && at < initials.Length;)
            {
                var word = k;
                while (k < text.Length && char.IsLetter(text[k])) k++;
                if (k == word || k - word < 2) break;
                if (text[word] == initials[at]) (at, end) = (at + 1, k);
                else if (text[word..k] is not ("of" or "the" or "and" or "for" or "on")) break;
                if (k < text.Length && text[k] is ' ' or '\n') k++;
                else break;
            }

            if (at == initials.Length) return (start, end);
        }

        return null;
    }
}
