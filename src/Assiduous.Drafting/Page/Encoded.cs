using System.Buffers;
using System.Globalization;

namespace Assiduous.Drafting.Page;

/// <summary>Makes words harmless in HTML text and in quoted attributes.</summary>
/// <remarks>
/// Filings come from opponents. Besides the five signs of markup, what cannot be seen but changes what is seen is written out: control
/// characters, marks that turn the direction of writing, and halves of surrogate pairs.
/// </remarks>
internal static class Encoded
{
    // Most words have none of these, and are found harmless sixteen letters at a time.
    private static readonly SearchValues<char> Unsafe = SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(c => char.IsSurrogate(c) || Replacement(c) is not null)]);

    public static void Write(TextWriter output, string? text)
    {
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny(Unsafe); at >= 0; at = rest.IndexOfAny(Unsafe))
        {
            var whole = char.IsHighSurrogate(rest[at]) && at + 1 < rest.Length && char.IsLowSurrogate(rest[at + 1]);
            output.Write(rest[..(whole ? at + 2 : at)]);
            if (!whole) output.Write(Replacement(rest[at]));
            rest = rest[(whole ? at + 2 : at + 1)..];
        }

        output.Write(rest);
    }

    /// <summary>The words encoded.</summary>
    public static string Of(string? text)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        Write(output, text);
        return output.ToString();
    }

    /// <summary>The words with what cannot be seen written out, and with marks of markup as they are.</summary>
    public static string Visible(string text)
    {
        var visible = new System.Text.StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '&' or '<' or '>' or '"' or '\'' || char.IsSurrogate(letter) || Replacement(letter) is not { } shown) visible.Append(letter);
            else visible.Append(shown);
        }

        return visible.ToString();
    }

    /// <summary>The words as a CSS string, quotes included.</summary>
    public static string Css(string text) =>
        "\"" + string.Concat(text.EnumerateRunes().Select(r =>
            System.Text.Rune.IsLetterOrDigit(r) && r.IsAscii ? r.ToString() : $"\\{r.Value:x} ")) + "\"";

    private static string? Replacement(char letter) => letter switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        '\t' or '\n' => null,
        '\r' or '\f' => "\n",
        < ' ' or '\u007f' or (>= '\u0080' and <= '\u009f') => "\uFFFD",
        '\u061c' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') =>
            string.Create(CultureInfo.InvariantCulture, $"[U+{(int)letter:X4}]"),
        _ => char.IsSurrogate(letter) || letter is '\uFFFE' or '\uFFFF' ? "\uFFFD" : null,
    };
}
