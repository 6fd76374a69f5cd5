using System.Runtime.InteropServices;

namespace Assiduous.Docket.Pages;

/// <summary>The tags that carry meaning on court pages; every other tag is <see cref="Other"/>.</summary>
internal enum Tag : byte
{
    Text, Other, Table, Tr, Td, Th, B, I, U, Br, A, Input, H3, P,
}

/// <summary>One piece of a page: a run of text, or a tag.</summary>
/// <param name="Tag">What it is.</param>
/// <param name="IsEnd">Whether it is an end tag.</param>
/// <param name="Start">First character: of the text, or of the tag's attributes.</param>
/// <param name="End">Just past the last one.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(Tag Tag, bool IsEnd, int Start, int End);

/// <summary>Cuts a page into tokens in one pass. Court pages are not well formed, so nothing here expects them to be.</summary>
/// <remarks>
/// A general HTML parser builds a tree of nodes and repairs it; a docket needs only rows, cells, bold, italics and line breaks, and is read
/// many times faster from a flat list.
/// </remarks>
internal static class Markup
{
    /// <summary>All tokens of <paramref name="html"/>, comments and scripts left out.</summary>
    public static List<Token> Tokens(string html)
    {
        var tokens = new List<Token>((html.Length / 24) + 16);
        var at = 0;
        while (at < html.Length)
        {
            var open = html.AsSpan(at).IndexOf('<');
            if (open < 0) { tokens.Add(new Token(Tag.Text, false, at, html.Length)); break; }
            open += at;
            if (!StartsTag(html, open))
            {
                // A lone "<" is text, as in "x < y".
                tokens.Add(new Token(Tag.Text, false, at, open + 1));
                at = open + 1;
                continue;
            }
            if (open > at) tokens.Add(new Token(Tag.Text, false, at, open));
            at = ReadTag(html, open, tokens);
        }
        return tokens;
    }

    private static bool StartsTag(string html, int open) =>
        open + 1 < html.Length && (char.IsAsciiLetter(html[open + 1]) || html[open + 1] is '/' or '!' or '?');

    /// <summary>Reads the tag, comment or script at <paramref name="open"/>; gives where to go on.</summary>
    private static int ReadTag(string html, int open, List<Token> tokens)
    {
        if (html[open + 1] is '!' or '?') return SkipDeclaration(html, open);
        var isEnd = html[open + 1] == '/';
        var name = open + (isEnd ? 2 : 1);
        var after = name;
        while (after < html.Length && char.IsAsciiLetterOrDigit(html[after])) after++;
        var close = CloseOfTag(html, after);
        var word = html.AsSpan(name, after - name);
        if (!isEnd && IsRawText(word)) return SkipRawText(html, close, word);
        tokens.Add(new Token(TagOf(word), isEnd, after, Math.Max(after, close - 1)));
        return close;
    }

    private static int SkipDeclaration(string html, int open)
    {
        if (html.AsSpan(open).StartsWith("<!--", StringComparison.Ordinal))
        {
            var end = html.AsSpan(open + 4).IndexOf("-->", StringComparison.Ordinal);
            // A comment that never ends hides the rest of the page, as it does in a browser.
            return end < 0 ? html.Length : open + 4 + end + 3;
        }
        var close = html.AsSpan(open).IndexOf('>');
        return close < 0 ? html.Length : open + close + 1;
    }

    /// <summary>Just past the ">" that ends the tag; a ">" inside a quoted attribute value does not.</summary>
    private static int CloseOfTag(string html, int at)
    {
        while (at < html.Length)
        {
            var step = html.AsSpan(at).IndexOfAny('>', '=');
            if (step < 0) return html.Length;
            at += step + 1;
            if (html[at - 1] == '>') return at;
            while (at < html.Length && char.IsWhiteSpace(html[at])) at++;
            if (at < html.Length && html[at] is '"' or '\'')
            {
                var end = html.AsSpan(at + 1).IndexOf(html[at]);
                if (end < 0) return PastPlainClose(html, at);
                at += end + 2;
            }
        }
        return html.Length;
    }

    private static int PastPlainClose(string html, int at)
    {
        var close = html.AsSpan(at).IndexOf('>');
        return close < 0 ? html.Length : at + close + 1;
    }

    private static bool IsRawText(ReadOnlySpan<char> name) =>
        name.Length is 5 or 6 && (Is(name, "script") || Is(name, "style"));

    private static int SkipRawText(string html, int at, ReadOnlySpan<char> name)
    {
        while (at < html.Length)
        {
            var end = html.AsSpan(at).IndexOf("</", StringComparison.Ordinal);
            if (end < 0) return html.Length;
            at += end + 2;
            if (html.AsSpan(at).StartsWith(name, StringComparison.OrdinalIgnoreCase)) return CloseOfTag(html, at + name.Length);
        }
        return html.Length;
    }

    private static Tag TagOf(ReadOnlySpan<char> name) => name.Length switch
    {
        1 => (name[0] | 0x20) switch { 'b' => Tag.B, 'i' => Tag.I, 'u' => Tag.U, 'a' => Tag.A, 'p' => Tag.P, _ => Tag.Other },
        2 when Is(name, "td") => Tag.Td,
        2 when Is(name, "tr") => Tag.Tr,
        2 when Is(name, "br") => Tag.Br,
        2 when Is(name, "th") => Tag.Th,
        2 when Is(name, "h3") => Tag.H3,
        2 when Is(name, "em") => Tag.I,
        5 when Is(name, "table") => Tag.Table,
        5 when Is(name, "input") => Tag.Input,
        6 when Is(name, "strong") => Tag.B,
        _ => Tag.Other,
    };

    private static bool Is(ReadOnlySpan<char> name, string tag) => name.Equals(tag, StringComparison.OrdinalIgnoreCase);
}
