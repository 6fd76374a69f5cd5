using System.Net;
using System.Text;

namespace Assiduous.Citations;

/// <summary>Puts links around the citations of a text.</summary>
public static class CitationAnnotator
{
    /// <summary>The text as HTML, its special characters escaped, with a link around each citation that has an address.</summary>
    /// <example><code>
    /// var html = CitationAnnotator.Link(text, citations, c => c.Kind == CitationKind.Case ? $"https://example.org/{c.Volume}/{c.Page}" : null);
    /// </code></example>
    /// <param name="text">The text that was read.</param>
    /// <param name="citations">Its citations, as <see cref="CitationReader.Read(string, CitationOptions?)"/> gave them.</param>
    /// <param name="address">The address for a citation; null for no link.</param>
    public static string Link(string text, IReadOnlyList<Citation> citations, Func<Citation, string?> address)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(citations);
        ArgumentNullException.ThrowIfNull(address);
        var html = new StringBuilder(text.Length + (citations.Count * 40));
        var at = 0;
        foreach (var citation in citations)
        {
            if (citation.Span.Start < at || address(citation) is not { } link) continue;
            html.Append(WebUtility.HtmlEncode(text[at..citation.Span.Start]));
            html.Append(Open(link)).Append(WebUtility.HtmlEncode(citation.Text)).Append("</a>");
            at = citation.Span.End;
        }
        return html.Append(WebUtility.HtmlEncode(text[at..])).ToString();
    }

    /// <summary>The page with links put in; its own markup stays, and a citation that tags cut apart gets a link on each piece.</summary>
    /// <remarks>Pieces that stand inside a link already keep that one.</remarks>
    /// <param name="page">The page, stripped.</param>
    /// <param name="citations">The citations of <see cref="HtmlText.Text"/>.</param>
    /// <param name="address">The address for a citation; null for no link.</param>
    public static string Link(HtmlText page, IReadOnlyList<Citation> citations, Func<Citation, string?> address)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(citations);
        ArgumentNullException.ThrowIfNull(address);
        var html = new StringBuilder(page.Source.Length + (citations.Count * 40));
        var at = 0;
        var linked = false;
        foreach (var citation in citations)
        {
            var span = page.SourceSpan(citation.Span);
            if (span.Start < at || address(citation) is not { } link) continue;
            Copy(page.Source, at, span.Start, null, html, ref linked);
            Copy(page.Source, span.Start, span.End, link, html, ref linked);
            at = span.End;
        }
        Copy(page.Source, at, page.Source.Length, null, html, ref linked);
        return html.ToString();
    }

    /// <summary>Copies source, and where a link is given puts it around each run of words between tags.</summary>
    private static void Copy(string source, int from, int to, string? link, StringBuilder html, ref bool linked)
    {
        for (var at = from; at < to;)
        {
            var tag = source.IndexOf('<', at, to - at);
            var end = tag < 0 ? to : tag;
            if (end > at)
            {
                var wrap = link is not null && !linked && !source.AsSpan(at, end - at).IsWhiteSpace();
                if (wrap) html.Append(Open(link!));
                html.Append(source, at, end - at);
                if (wrap) html.Append("</a>");
            }
            if (tag < 0) return;
            var close = source.IndexOf('>', tag, to - tag);
            if (HtmlText.TagName(source, tag) is "a" or "A") linked = source[tag + 1] != '/';
            at = close < 0 ? to : close + 1;
            html.Append(source, tag, at - tag);
        }
    }

    private static string Open(string address) => $"<a href=\"{WebUtility.HtmlEncode(address)}\">";
}
