using System.Globalization;

namespace Assiduous.Drafting.Page;

/// <summary>Makes words harmless in HTML text and in quoted attributes.</summary>
/// <remarks>
/// Filings come from opponents. Besides the five signs of markup, what cannot be seen but changes what is seen is written out: control
/// characters, marks that turn the direction of writing, and halves of surrogate pairs.
/// </remarks>
internal static class Encoded
{
    public static void Write(TextWriter output, string? text)
    {
        if (text is null) return;
        var done = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var skip = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
            if (!skip && Replacement(text[at]) is { } safe)
            {
                output.Write(text.AsSpan(done, at - done));
                output.Write(safe);
                done = at + 1;
            }

            if (skip) at++;
        }

        output.Write(text.AsSpan(done));
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
