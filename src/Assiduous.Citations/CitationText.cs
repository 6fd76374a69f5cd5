using System.Text;
using Assiduous.Citations.Reading;

namespace Assiduous.Citations;

/// <summary>What a text says apart from its citations.</summary>
public static class CitationText
{
    /// <summary>The text without its citations to the record and without the parentheses and brackets that held nothing else: what a fact asserts.</summary>
    /// <remarks>White space is left single where a citation was taken out, and a full stop that stood behind it is kept.</remarks>
    /// <param name="text">The text that was read.</param>
    /// <param name="citations">Its citations, as <see cref="CitationReader.Read(string, CitationOptions?)"/> gave them.</param>
    public static string Without(string text, IReadOnlyList<Citation> citations)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(citations);
        var cuts = Cuts(text, citations);
        var kept = new StringBuilder(text.Length);
        var at = 0;
        foreach (var cut in cuts)
        {
            kept.Append(text, at, cut.Start - at);
            at = cut.End;
            TrimJoint(kept, text, at);
        }
        return kept.Append(text, at, text.Length - at).ToString().Trim();
    }

    /// <summary>The stretches that <see cref="Without"/> takes out, ordered and apart.</summary>
    public static IReadOnlyList<TextSpan> Cuts(string text, IReadOnlyList<Citation> citations)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(citations);
        var cuts = new List<TextSpan>();
        for (var i = 0; i < citations.Count; i++)
        {
            if (citations[i].Class != CitationClass.Record) continue;
            var last = i;
            while (last + 1 < citations.Count && citations[last + 1].Class == CitationClass.Record && OnlyJoins(text, citations[last].Span.End, citations[last + 1].Span.Start)) last++;
            cuts.Add(Widen(text, citations[i].Span.Start, citations[last].Span.End));
            i = last;
        }
        return cuts;
    }

    /// <summary>Whether only separators and signals stand between two citations of one string.</summary>
    private static bool OnlyJoins(string text, int from, int to)
    {
        if (to < from) return false;
        var between = Chars.Fold(text.AsSpan(from, to - from)).Trim(' ', ';', ',', '.');
        return between is "" or "and" or "&" or "see also" or "see" or "See also" or "See" or "accord" or "cf." or "but see";
    }

    private static TextSpan Widen(string text, int start, int end)
    {
        ReadOnlySpan<char> span = text;
        var before = Signals.Before(span, start, 0, out var signal) is null ? start : signal;
        var open = Chars.SkipSpaceBack(span, before, 0);
        if (open == 0 || span[open - 1] is not ('(' or '['))
        {
            open = Chars.SkipSpaceBack(span, start, 0);
            before = start;
        }
        var close = Chars.SkipSpace(span, end);
        if (Chars.At(span, close) == '.') close = Chars.SkipSpace(span, close + 1);
        if (open > 0 && span[open - 1] is '(' or '[' && Chars.At(span, close) is ')' or ']') return new TextSpan(open - 1, close + 1);
        return new TextSpan(before, end);
    }

    private static void TrimJoint(StringBuilder kept, string text, int at)
    {
        var next = at < text.Length ? text[at] : '\0';
        if (next is not ('.' or ',' or ';' or ' ' or '\n' or '\0')) return;
        while (kept.Length > 0 && Chars.IsSpace(kept[^1])) kept.Length--;
        if (next == '.' && kept.Length > 0 && kept[^1] is '.' or '?' or '!' or '”' or '"') kept.Append(' ');
    }
}
