using System.Runtime.CompilerServices;

namespace Assiduous.Citations.Reading;

/// <summary>What counts as a letter, a space or a dash in filed papers; everything else is built on these.</summary>
internal static class Chars
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char At(ReadOnlySpan<char> text, int index) => index >= 0 && index < text.Length ? text[index] : '\0';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace(char c) => c <= ' ' ? c is ' ' or (>= '\t' and <= '\r') : c >= '\u00A0' && c is '\u00A0' or '\u2002' or '\u2003' or '\u2009' or '\u202F';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsUpper(char c) => c is >= 'A' and <= 'Z' || (c >= '\u00C0' && char.IsUpper(c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLower(char c) => c is >= 'a' and <= 'z' || (c >= '\u00DF' && char.IsLower(c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') || (c >= '\u00C0' && char.IsLetter(c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWord(char c) => IsLetter(c) || IsDigit(c);

    public static bool IsDash(char c) => c is '-' or '–' or '—' or '‑' or '−' or '‒';

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`';

    public static bool IsQuote(char c) => c is '"' or '“' or '”';

    /// <summary>Marks that typing adds around italics or bold and that no name holds.</summary>
    public static bool IsMark(char c) => c is '*' or '_';

    /// <summary>The first offset at or after <paramref name="index"/> that is no white space; at most a few lines are crossed.</summary>
    public static int SkipSpace(ReadOnlySpan<char> text, int index)
    {
        var limit = Math.Min(text.Length, index + 200);
        while (index < limit && IsSpace(text[index])) index++;
        return index;
    }

    /// <summary>The offset just past the last character before <paramref name="end"/> that is no white space, never below <paramref name="floor"/>.</summary>
    public static int SkipSpaceBack(ReadOnlySpan<char> text, int end, int floor)
    {
        var limit = Math.Max(floor, end - 200);
        while (end > limit && IsSpace(text[end - 1])) end--;
        return end;
    }

    public static int SkipDigits(ReadOnlySpan<char> text, int index)
    {
        while (index < text.Length && IsDigit(text[index])) index++;
        return index;
    }

    /// <summary>Whether <paramref name="word"/> stands at <paramref name="index"/> and no letter or digit follows it.</summary>
    public static bool WordAt(ReadOnlySpan<char> text, int index, ReadOnlySpan<char> word)
    {
        if (index < 0 || index > text.Length || !text[index..].StartsWith(word, StringComparison.Ordinal)) return false;
        return !IsWord(At(text, index + word.Length));
    }

    /// <summary>The words with every run of white space made one space and the marks of italics removed.</summary>
    public static string Fold(ReadOnlySpan<char> words)
    {
        Span<char> buffer = words.Length <= 512 ? stackalloc char[words.Length] : new char[words.Length];
        var length = 0;
        foreach (var c in words)
        {
            if (IsMark(c)) continue;
            if (!IsSpace(c)) buffer[length++] = c;
            else if (length > 0 && buffer[length - 1] != ' ') buffer[length++] = ' ';
        }
        return new string(buffer[..length].TrimEnd(' '));
    }
}
