namespace Assiduous.Citations.Reading;

/// <summary>Where sentences begin, as far as citations need to know.</summary>
internal static class Sentences
{
    /// <summary>The start of the sentence that a citation at <paramref name="at"/> stands behind or in, at most <paramref name="farthest"/> back.</summary>
    public static int StartBefore(ReadOnlySpan<char> text, int at, int farthest)
    {
        var i = Chars.SkipSpaceBack(text, at, 0);
        if (i > 0 && text[i - 1] is '(' or '[') i = Chars.SkipSpaceBack(text, i - 1, 0);
        var limit = Math.Max(0, i - farthest);
        while (i > limit && (text[i - 1] is '.' or ')' || Chars.IsQuote(text[i - 1]) || Chars.IsApostrophe(text[i - 1]))) i--;
        for (; i > limit; i--)
            if (Ends(text, i - 1)) return i;
        return limit;
    }

    /// <summary>Whether a sentence ends with the character at <paramref name="at"/>.</summary>
    public static bool Ends(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (c == '\n') return Chars.At(text, at + 1) == '\n' && at > 0 && text[at - 1] is '.' or ')' or '”' or '"';
        if (c is not ('.' or '?' or '!')) return false;
        var next = at + 1;
        while (next < text.Length && (text[next] is ')' or ']' || Chars.IsQuote(text[next]) || Chars.IsApostrophe(text[next]))) next++;
        if (next < text.Length && !Chars.IsSpace(text[next])) return false;
        var after = Chars.SkipSpace(text, next);
        if (after < text.Length && Chars.IsLower(text[after])) return false;
        var start = at;
        while (start > 0 && Chars.IsLetter(text[start - 1])) start--;
        return at - start > 3 || at - start == 0 || Chars.IsLower(Chars.At(text, start));
    }
}
