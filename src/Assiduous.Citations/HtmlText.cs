using System.Net;
using System.Text;

namespace Assiduous.Citations;

/// <summary>The words of a page of HTML, with the way back from each of them to its place in the source.</summary>
/// <remarks>
/// Tags, comments, scripts and styles are left out, character references are resolved, white space is folded, and a line ends where
/// a block does. Nothing is fetched and nothing is run; malformed markup is taken as it comes. Takes time in proportion to the length.
/// </remarks>
public sealed class HtmlText
{
    private const int LongestReference = 32;
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "br", "li", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "article", "hr", "ul", "ol", "table", "pre", "center",
    };

    private readonly int[] _offsets;

    private HtmlText(string source, string text, int[] offsets)
    {
        Source = source;
        Text = text;
        _offsets = offsets;
    }

    /// <summary>The page as given.</summary>
    public string Source { get; }

    /// <summary>Its words, ready for <see cref="CitationReader.Read(string, CitationOptions?)"/>.</summary>
    public string Text { get; }

    /// <summary>Takes the words out of a page.</summary>
    /// <param name="html">The page, or a part of one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="html"/> is null.</exception>
    public static HtmlText Strip(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var text = new StringBuilder(html.Length);
        var offsets = new List<int>(html.Length + 1);
        for (var at = 0; at < html.Length;)
        {
            if (html[at] == '<' && TagEnd(html, at) is var end and > 0)
            {
                if (Blocks.Contains(TagName(html, at))) Put(text, offsets, '\n', at);
                at = end;
            }
            else if (html[at] == '&' && Reference(html, at) is { } decoded)
            {
                foreach (var c in decoded.Text) Put(text, offsets, c, at);
                at = decoded.End;
            }
            else
            {
                Put(text, offsets, html[at] == '\n' ? ' ' : html[at], at);
                at++;
            }
        }
        offsets.Add(html.Length);
        return new HtmlText(html, text.ToString(), [.. offsets]);
    }

    /// <summary>Where a character of <see cref="Text"/> stands in <see cref="Source"/>; for the end of the text, the end of the source.</summary>
    /// <param name="offset">Offset in <see cref="Text"/>, its length included.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> lies outside the text.</exception>
    public int SourceOffset(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Text.Length);
        return _offsets[offset];
    }

    /// <summary>The stretch of <see cref="Source"/>, tags between included, that a stretch of <see cref="Text"/> came from.</summary>
    /// <param name="span">A stretch of <see cref="Text"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="span"/> reaches outside the text.</exception>
    public TextSpan SourceSpan(TextSpan span)
    {
        var start = SourceOffset(span.Start);
        if (span.IsEmpty) return new TextSpan(start, start);
        var last = SourceOffset(span.End - 1);
        return new TextSpan(start, Source[last] == '&' && Reference(Source, last) is { } decoded ? decoded.End : last + 1);
    }

    /// <summary>White space is folded: one space, or one line's end where a block ended.</summary>
    private static void Put(StringBuilder text, List<int> offsets, char c, int at)
    {
        if (c is '\t' or '\r' or '\f') c = ' ';
        if (c is ' ' or '\n' && text.Length > 0 && text[^1] is ' ' or '\n')
        {
            if (c == '\n') text[^1] = '\n';
            return;
        }
        text.Append(c);
        offsets.Add(at);
    }

    /// <summary>The offset past the tag, comment, script or style that begins at <paramref name="at"/>; 0 where the sign is a plain one.</summary>
    private static int TagEnd(string html, int at)
    {
        if (string.CompareOrdinal(html, at, "<!--", 0, 4) == 0)
        {
            var close = html.IndexOf("-->", at + 4, StringComparison.Ordinal);
            return close < 0 ? html.Length : close + 3;
        }
        if (at + 1 >= html.Length || !(char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!' or '?')) return 0;
        var end = html.IndexOf('>', at);
        if (end < 0) return html.Length;
        var name = TagName(html, at);
        foreach (var raw in (ReadOnlySpan<string>)["script", "style"])
        {
            if (html[at + 1] == '/' || !name.Equals(raw, StringComparison.OrdinalIgnoreCase)) continue;
            var close = html.IndexOf("</" + raw, end, StringComparison.OrdinalIgnoreCase);
            var past = close < 0 ? -1 : html.IndexOf('>', close);
            return past < 0 ? html.Length : past + 1;
        }
        return end + 1;
    }

    internal static string TagName(string html, int at)
    {
        var start = at + 1;
        if (start < html.Length && html[start] == '/') start++;
        var end = start;
        while (end < html.Length && end - start < 16 && char.IsAsciiLetterOrDigit(html[end])) end++;
        return html[start..end];
    }

    private static (string Text, int End)? Reference(string html, int at)
    {
        var length = Math.Min(LongestReference, html.Length - at);
        var close = html.IndexOf(';', at, length);
        if (close < 0) return null;
        var decoded = WebUtility.HtmlDecode(html[at..(close + 1)]);
        return decoded.Length > 0 && decoded[0] != '&' || decoded is "&" ? (decoded, close + 1) : null;
    }
}
