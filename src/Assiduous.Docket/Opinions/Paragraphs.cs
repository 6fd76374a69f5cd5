using Assiduous.Citations;

namespace Assiduous.Docket.Opinions;

/// <summary>A paragraph.</summary>
internal sealed record Paragraph(TextSpan Span);

/// <summary>Cuts a text at blank lines and form feeds, and around lines that are plainly headings.</summary>
internal static class Paragraphs
{
    /// <summary>All paragraphs, without the white space around them.</summary>
    public static List<Paragraph> Of(string text)
    {
        var paragraphs = new List<Paragraph>();
        var start = -1;
        var end = 0;
        foreach (var line in Lines(text))
        {
            var isBlank = text.AsSpan(line.Start, line.Length).IsWhiteSpace();
            var standsAlone = !isBlank && (HeadingReader.StandsAlone(text, line) || CaptionEnd.IsAt(text, line));
            if ((isBlank || standsAlone) && start >= 0) { Add(text, start, end, paragraphs); start = -1; }
            if (standsAlone) Add(text, line.Start, line.End, paragraphs);
            else if (!isBlank)
            {
                if (start < 0) start = line.Start;
                end = line.End;
            }
        }
        if (start >= 0) Add(text, start, end, paragraphs);
        return paragraphs;
    }

    /// <summary>Lines without their ends; a form feed ends a line too.</summary>
    public static IEnumerable<TextSpan> Lines(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r', '\f');
            var end = length < 0 ? text.Length : start + length;
            yield return new TextSpan(start, end);
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
    }

    private static void Add(string text, int start, int end, List<Paragraph> paragraphs)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (end > start) paragraphs.Add(new Paragraph(new TextSpan(start, end)));
    }
}
