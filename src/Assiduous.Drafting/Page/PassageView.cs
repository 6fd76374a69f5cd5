using Assiduous.Citations;
using Assiduous.Record;

namespace Assiduous.Drafting.Page;

/// <summary>The words of a passage: a transcript by page and line, a paragraph between its neighbours, a page as printed.</summary>
internal static class PassageView
{
    private const int MostLines = 240;

    public static void Write(Html html, Passage passage, Filing filing, TranscriptLines lines)
    {
        var text = filing.Text;
        var rows = text.Transcript is { } transcript ? lines.Of(transcript, passage.Span) : [];
        if (rows.Count > 0) WriteTranscript(html, text.Text, rows);
        else if (passage.Pinpoint.Kind is PinpointKind.Paragraph && passage.Pinpoint.To is null) WriteParagraph(html, passage, text);
        else WriteWords(html, passage, text);
    }

    private static void WriteTranscript(Html html, string text, IReadOnlyList<TranscriptLines.Row> rows)
    {
        using var lines = html.In("div", "lines");
        var shown = rows.Take(MostLines).ToList();
        foreach (var page in shown.ChunkBy(r => r.Page)) WritePage(html, text, page);
        if (rows.Count > shown.Count) html.Leaf("p", $"The passage goes on for {rows.Count - shown.Count} more lines.", "note");
    }

    private static void WritePage(Html html, string text, IReadOnlyList<TranscriptLines.Row> rows)
    {
        html.Leaf("h4", $"Page {rows[0].Page}");
        using var list = html.In("ol");
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            using var item = html.In("li", row.Cited ? "c" : null, null, ("value", row.Line.Number.ToString()));
            if (row.Cited && (i == 0 || !rows[i - 1].Cited)) html.Spoken("Cited: ");
            html.Text(Slice(text, row.Line.Span));
        }
    }

    private static void WriteParagraph(Html html, Passage passage, RecordText text)
    {
        var at = text.Paragraphs.ToList().FindIndex(p => p.Span.Overlaps(passage.Span));
        if (at > 0) WriteNeighbour(html, text, at - 1);
        using (html.In("p", "prose cited-words"))
        {
            html.Leaf("span", (at >= 0 ? text.Paragraphs[at].Number : passage.Pinpoint.From) + ".", "para").Text(" ");
            html.Text(Clip.To(passage.Text, Clip.Words));
        }

        if (at >= 0 && at + 1 < text.Paragraphs.Count) WriteNeighbour(html, text, at + 1);
    }

    private static void WriteNeighbour(Html html, RecordText text, int at)
    {
        using var line = html.In("p", "prose around");
        html.Leaf("span", text.Paragraphs[at].Number + ".", "para").Text(" " + Clip.To(Fold(Slice(text.Text, text.Paragraphs[at].Span)), 320));
    }

    // Where the words stand as printed, the line ends of the page are kept.
    private static void WriteWords(Html html, Passage passage, RecordText text)
    {
        var printed = Slice(text.Text, passage.Span);
        var words = Fold(printed).Length > 0 ? printed : passage.Text;
        using var block = html.In("div", "prose printed cited-words");
        foreach (var page in Clip.To(words, Clip.Words).Split('\f'))
            if (!string.IsNullOrWhiteSpace(page)) html.Leaf("p", page.Trim('\n', '\r'));
    }

    private static string Slice(string text, TextSpan span) =>
        text[Math.Clamp(span.Start, 0, text.Length)..Math.Clamp(Math.Max(span.End, span.Start), 0, text.Length)];

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<IReadOnlyList<T>> ChunkBy<T, TKey>(this IEnumerable<T> items, Func<T, TKey> key)
    {
        var run = new List<T>();
        foreach (var item in items)
        {
            if (run.Count > 0 && !EqualityComparer<TKey>.Default.Equals(key(run[^1]), key(item)))
            {
                yield return run;
                run = [];
            }

            run.Add(item);
        }

        if (run.Count > 0) yield return run;
    }
}
