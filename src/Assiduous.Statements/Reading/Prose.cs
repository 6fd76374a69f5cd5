using System.Text;
using Assiduous.Citations;

namespace Assiduous.Statements.Reading;

/// <summary>A stretch of a filing as a person reads it: white space folded, footnotes left out, each letter still at its address.</summary>
internal sealed class Prose
{
    private readonly int[] _origins;

    private Prose(string text, int[] origins) => (Text, _origins) = (text, origins);

    /// <summary>The words.</summary>
    public string Text { get; }

    /// <summary>Where the letter at <paramref name="index"/> stands in the filing's text.</summary>
    public int Origin(int index) => index < _origins.Length ? _origins[index] : _origins.Length == 0 ? 0 : _origins[^1] + 1;

    /// <summary>The filing's stretch from <paramref name="start"/> to <paramref name="end"/> in this text.</summary>
    public TextSpan SpanOf(int start, int end) =>
        start >= end || _origins.Length == 0 ? new(Origin(start), Origin(start)) : new(Origin(start), Origin(end - 1) + 1);

    /// <summary>A part of this text, with its addresses.</summary>
    public Prose Slice(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Text[start])) start++;
        while (end > start && char.IsWhiteSpace(Text[end - 1])) end--;
        return new(Text[start..end], _origins[start..end]);
    }

    /// <summary>First place in this text that stands at or after <paramref name="offset"/> of the filing.</summary>
    public int IndexOfOrigin(int offset)
    {
        var at = Array.BinarySearch(_origins, offset);
        return at >= 0 ? at : ~at;
    }

    /// <summary>Joins lines: a word broken at a hyphen closes up, anything else gets one space.</summary>
    public static Prose Of(string text, IEnumerable<PaperLine> lines)
    {
        var words = new StringBuilder();
        var origins = new List<int>();
        foreach (var line in lines)
        {
            if (words.Length > 0 && !BrokenAtHyphen(words)) Add(words, origins, ' ', Math.Max(line.Span.Start - 1, origins[^1]));
            for (var i = line.Span.Start; i < line.Span.End; i++)
            {
                var c = text[i];
                if (!char.IsWhiteSpace(c)) Add(words, origins, c, i);
                else if (words.Length > 0 && words[^1] != ' ') Add(words, origins, ' ', i);
            }
        }

        return new Prose(words.ToString(), [.. origins]).Trimmed();
    }

    /// <summary>This text without the letters of <paramref name="spans"/> (addresses of the filing).</summary>
    public Prose Without(IReadOnlyList<TextSpan> spans)
    {
        if (spans.Count == 0) return this;
        var words = new StringBuilder();
        var origins = new List<int>();
        for (var i = 0; i < Text.Length; i++)
            if (!Inside(spans, _origins[i])) Add(words, origins, Text[i], _origins[i]);
        return new(words.ToString(), [.. origins]);
    }

    private static bool Inside(IReadOnlyList<TextSpan> spans, int offset)
    {
        foreach (var span in spans)
            if (span.Contains(offset)) return true;
        return false;
    }

    private Prose Trimmed() => Slice(0, Text.Length);

    private static bool BrokenAtHyphen(StringBuilder words) =>
        words.Length > 1 && words[^1] is '-' or '\u2013' && !char.IsWhiteSpace(words[^2]);

    private static void Add(StringBuilder words, List<int> origins, char c, int origin)
    {
        words.Append(c);
        origins.Add(origin);
    }
}
