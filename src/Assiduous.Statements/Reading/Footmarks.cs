using Assiduous.Citations;
using Assiduous.Record;

namespace Assiduous.Statements.Reading;

/// <summary>Takes the marks of footnotes out of a paragraph.</summary>
internal static class Footmarks
{
    private const int LongestMark = 4;

    /// <summary>The paragraph without marks such as the 3 in "force.3", where a footnote 3 stands on one of its sheets.</summary>
    public static Prose Remove(Prose prose, RecordText text, IReadOnlyList<PaperLine> lines)
    {
        if (text.Footnotes.Count == 0) return prose;
        var pages = lines.Select(l => l.FilePage).ToHashSet();
        var marks = text.Footnotes.Where(f => pages.Contains(f.FilePage) && f.Mark.Length > 0).Select(f => f.Mark).ToList();
        var gone = new List<TextSpan>();
        foreach (var mark in marks)
            if (Find(prose.Text, mark) is { } at) gone.Add(prose.SpanOf(at, at + mark.Length));
        return prose.Without(gone);
    }

    /// <summary>The footnotes whose marks hang in a stretch of a paper.</summary>
    public static IEnumerable<Footnote> In(RecordText text, TextSpan span)
    {
        if (text.Footnotes.Count == 0 || span.IsEmpty) return [];
        var words = new TextSpan(span.Start, Math.Min(text.Text.Length, span.End + LongestMark)).Of(text.Text); // A mark at the very end was taken out of the words.
        var (first, last) = (Page(text, span.Start), Page(text, span.End - 1));
        return text.Footnotes.Where(f => f.Hangs is { } at ? at >= LineStart(text.Text, span.Start) && at < span.End : f.FilePage >= first && f.FilePage <= last && f.Mark.Length > 0 && Find(words, f.Mark) is not null);
    }

    // A mark is kept with the line that bore it, and a paragraph's words begin behind its number on that line.
    private static int LineStart(string text, int at)
    {
        while (at > 0 && text[at - 1] is not ('\n' or '\f')) at--;
        return at;
    }

    private static int Page(RecordText text, int offset) => text.Pages.LastOrDefault(p => p.Span.Start <= offset)?.FilePage ?? 1;

    private static int? Find(string text, string mark)
    {
        for (var at = text.IndexOf(mark, StringComparison.Ordinal); at > 0; at = text.IndexOf(mark, at + 1, StringComparison.Ordinal))
        {
            var after = at + mark.Length;
            var ends = after == text.Length || char.IsWhiteSpace(text[after]) || text[after] is ')' or '(';
            if (ends && Hangs(text, at)) return at;
        }

        return null;
    }

    private static bool Hangs(string text, int at)
    {
        if (text[at - 1] is '"' or '\u201d' or ')') return true;
        if (char.IsLetter(text[at - 1])) return true;
        return text[at - 1] is '.' or ',' or ';' && at > 1 && !char.IsAsciiDigit(text[at - 2]);
    }
}
