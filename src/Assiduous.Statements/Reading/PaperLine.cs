using Assiduous.Citations;
using Assiduous.Record;

namespace Assiduous.Statements.Reading;

/// <summary>A line of a paper, trimmed, with what its place on the sheet tells.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="FilePage">The sheet, from 1.</param>
/// <param name="Left">Left edge in points; 0 where unknown.</param>
/// <param name="Automatic">Number that the word processor shows before it.</param>
/// <param name="HeadingLevel">Level of heading that the styles give.</param>
/// <param name="Cell">Its place in a table.</param>
internal sealed record PaperLine(
    string Text, TextSpan Span, int FilePage, float Left, string? Automatic, int? HeadingLevel, TableCell? Cell);

/// <summary>The lines of a paper, without footnotes and blank lines.</summary>
internal static class PaperLines
{
    /// <summary>Lines in reading order; plain text without lines is cut at its line ends.</summary>
    public static IReadOnlyList<PaperLine> Of(RecordText text)
    {
        var lines = text.Lines.Count > 0 ? text.Lines.Select(l => Made(text.Text, l)) : Cut(text.Text);
        var notes = text.Footnotes.Select(f => f.Span).OrderBy(s => s.Start).ToList();
        return [.. lines.Where(l => l.Text.Length > 0 && !IsNote(notes, l.Span))];
    }

    private static bool IsNote(List<TextSpan> notes, TextSpan line) => notes.Exists(n => n.Overlaps(line));

    private static PaperLine Made(string text, RecordLine line)
    {
        var span = Trim(text, line.Span);
        return new(span.Of(text), span, line.FilePage, line.Left, line.AutomaticNumber, line.HeadingLevel, line.Cell);
    }

    private static TextSpan Trim(string text, TextSpan span)
    {
        int start = Math.Clamp(span.Start, 0, text.Length), end = Math.Clamp(span.End, start, text.Length);
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new(start, end);
    }

    private static IEnumerable<PaperLine> Cut(string text)
    {
        int start = 0, page = 1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\f')) continue;
            var span = Trim(text, new(start, i));
            yield return new(span.Of(text), span, page, 0, null, null, null);
            if (i < text.Length && text[i] == '\f') page++;
            start = i + 1;
        }
    }
}
