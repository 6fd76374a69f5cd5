namespace Assiduous.Citations.Reading;

/// <summary>Finds the explanatory parentheticals behind a citation.</summary>
internal static class Asides
{
    private const int Farthest = 3000;
    private static readonly string[] Breaks = ["see also", "see", "See", "accord", "cf.", "Cf.", "but see", "but cf.", "see, e.g."];

    /// <summary>Notes the first parenthetical's words and the stretch of all that follow one another.</summary>
    public static void Read(ReadOnlySpan<char> text, Draft draft)
    {
        var at = Chars.SkipSpace(text, draft.End);
        var start = at;
        var end = at;
        while (Chars.At(text, at) == '(')
        {
            var quotes = Quotes(text, at + 1);
            var close = Close(text, at, quotes, out var whole);
            if (close < 0) break;
            draft.Parenthetical ??= Chars.Fold(text[(at + 1)..close]);
            end = whole ? close + 1 : close;
            if (!whole) break;
            at = Chars.SkipSpace(text, end);
        }
        if (end > start) draft.Aside = new TextSpan(start, end);
    }

    /// <summary>Whether a "(quoting …" or "(citing …" begins at the offset and the writer forgot to close it.</summary>
    public static bool StaysOpen(ReadOnlySpan<char> text, int at)
    {
        if (Chars.At(text, at) != '(' || !Quotes(text, at + 1)) return false;
        Close(text, at, true, out var whole);
        return !whole;
    }

    private static bool Quotes(ReadOnlySpan<char> text, int at) =>
        text[at..].StartsWith("quoting", StringComparison.Ordinal) || text[at..].StartsWith("citing", StringComparison.Ordinal);

    /// <summary>
    /// Where the parenthesis at <paramref name="open"/> closes. Where a writer forgot to close it, it ends at the next signal or sentence:
    /// inside "(quoting …" a sentence cannot end at the outer level, so there the parenthesis is known to be open.
    /// </summary>
    private static int Close(ReadOnlySpan<char> text, int open, bool quotes, out bool whole)
    {
        whole = false;
        var depth = 0;
        var cut = -1;
        var limit = Math.Min(text.Length, open + Farthest);
        for (var i = open; i < limit; i++)
        {
            var c = text[i];
            if (c == '(') depth++;
            else if (c == ')' && --depth == 0)
            {
                whole = true;
                return i;
            }
            else if (depth == 1 && c == ';' && cut < 0 && IsBreak(text, i + 1)) cut = i;
            else if (depth == 1 && c == '.' && quotes && EndsCitation(text, i)) return cut >= 0 ? cut : i;
        }
        return cut;
    }

    private static bool IsBreak(ReadOnlySpan<char> text, int at)
    {
        at = Chars.SkipSpace(text, at);
        foreach (var signal in Breaks)
            if (Chars.WordAt(text, at, signal) || (signal[^1] == '.' && text[at..].StartsWith(signal, StringComparison.Ordinal))) return true;
        return false;
    }

    private static bool EndsCitation(ReadOnlySpan<char> text, int at)
    {
        if (Chars.At(text, at - 1) is not ')' && !Chars.IsDigit(Chars.At(text, at - 1))) return false;
        var next = Chars.SkipSpace(text, at + 1);
        return next > at + 1 && (next >= text.Length || Chars.IsUpper(text[next]) || Chars.IsQuote(text[next]));
    }
}
