using System.Buffers;
using System.Text;

namespace Assiduous.Docket.Pages;

/// <summary>White space on court pages means nothing but "a space".</summary>
internal static class Spaces
{
    /// <summary>Every run of white space, no-break spaces included, as one space; none at the ends.</summary>
    public static string Fold(StringBuilder text)
    {
        if (text.Length == 0) return "";
        var rented = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            text.CopyTo(0, rented, text.Length);
            return new string(rented, 0, FoldInPlace(rented.AsSpan(0, text.Length)));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    /// <inheritdoc cref="Fold(StringBuilder)"/>
    public static string Fold(string text)
    {
        var copy = text.ToCharArray();
        return new string(copy, 0, FoldInPlace(copy));
    }

    private static int FoldInPlace(Span<char> text)
    {
        var to = 0;
        var pending = false;
        foreach (var c in text)
        {
            if (c <= ' ' ? IsSpace(c) : c >= '\u0085' && char.IsWhiteSpace(c)) { pending = true; continue; }
            if (pending && to > 0) text[to++] = ' ';
            pending = false;
            text[to++] = c;
        }
        return to;
    }

    private static bool IsSpace(char c) => c is ' ' or (>= '\t' and <= '\r') or (>= '\u001C' and <= '\u001F');
}
