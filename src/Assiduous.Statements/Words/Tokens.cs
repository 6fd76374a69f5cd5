namespace Assiduous.Statements.Words;

/// <summary>A word, number or mark of a sentence.</summary>
/// <param name="Text">As printed, apostrophes straightened.</param>
/// <param name="Lower">In lower case.</param>
/// <param name="IsMark">Whether it is punctuation.</param>
internal readonly record struct Token(string Text, string Lower, bool IsMark);

/// <summary>Cuts a sentence into words, numbers and marks.</summary>
internal static class Tokens
{
    /// <summary>The tokens in order; "didn't" gives "did" and "not", "Ortega's" gives "Ortega".</summary>
    public static List<Token> Of(string text)
    {
        var found = new List<Token>();
        for (var i = 0; Next(text, i) is var (start, end, word); i = end)
        {
            if (word) Add(found, text[start..end]);
            else found.Add(Mark(text[start]));
        }

        return found;
    }

    /// <summary>Where the next word or mark stands at or behind an offset, and whether it is a word; null where none follows.</summary>
    public static (int Start, int End, bool Word)? Next(string text, int i)
    {
        while (i < text.Length && (char.IsWhiteSpace(text[i]) || text[i] is '[' or ']')) i++;
        if (i == text.Length) return null;
        var (start, c) = (i, text[i]);
        if (!char.IsLetterOrDigit(c) && c != '$') return (start, start + 1, false);
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || i == start && c == '$' || Joins(text, i))) i++;
        return (start, i, true);
    }

    /// <summary>The tokens of one word as it is printed: one, or two for a contraction.</summary>
    public static List<Token> Word(string printed)
    {
        var found = new List<Token>(2);
        Add(found, printed);
        return found;
    }

    private static Token Mark(char c)
    {
        var mark = c is '\u2019' or '\u2018' ? "'" : c is '\u201c' or '\u201d' ? "\"" : c.ToString();
        return new(mark, mark, true);
    }

    private static bool Joins(string text, int i)
    {
        if (i + 1 >= text.Length) return false;
        var (before, c, after) = (text[i - 1], text[i], text[i + 1]);
        if (c is '\'' or '\u2019') return char.IsLetter(before) && char.IsLetter(after);
        if (c is '.' or ',' or ':' or '/') return char.IsAsciiDigit(before) && char.IsAsciiDigit(after);
        if (c is ']' or '[') return char.IsLetter(after) && char.IsLetter(before) || c == ']' && char.IsLetter(after);
        return c == '.' && char.IsLetter(before) && char.IsLetter(after);
    }

    private static void Add(List<Token> found, string word)
    {
        word = word.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace('\u2019', '\'');
        var lower = word.ToLowerInvariant();
        if (lower is "can't" or "cannot") { Plain(found, "can"); Plain(found, "not"); return; }
        if (lower is "won't") { Plain(found, "will"); Plain(found, "not"); return; }
        if (lower.EndsWith("n't", StringComparison.Ordinal)) { Plain(found, word[..^3]); Plain(found, "not"); return; }
        var quote = word.IndexOf('\'', StringComparison.Ordinal);
        Plain(found, quote > 0 ? word[..quote] : word);
    }

    private static void Plain(List<Token> found, string word) => found.Add(new(word, word.ToLowerInvariant(), false));
}
