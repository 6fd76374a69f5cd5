using Assiduous.Citations;

namespace Assiduous.Record.Locating;

/// <summary>Leads from words to their pinpoint.</summary>
internal static class Citer
{
    public static Pinpoint Cite(RecordText text, TextSpan span) =>
        Lines(text, span) ?? Note(text, span) ?? Paragraphs(text, span) ?? Pages(text, span);

    private static Pinpoint? Lines(RecordText text, TextSpan span)
    {
        if (text.Transcript is not { } transcript) return null;
        string? from = null, to = null;
        foreach (var page in transcript.Pages)
        {
            foreach (var line in page.Lines)
            {
                if (!Touches(line.Span, span)) continue;
                to = $"{page.Number}:{line.Number}";
                from ??= to;
            }
        }

        return from is null ? null : new Pinpoint(PinpointKind.PageLine, from, string.Equals(from, to, StringComparison.Ordinal) ? null : to);
    }

    private static Pinpoint? Note(RecordText text, TextSpan span) =>
        text.Footnotes.FirstOrDefault(n => n.Span.Contains(span)) is { } note ? new Pinpoint(PinpointKind.Footnote, note.Mark) : null;

    private static Pinpoint? Paragraphs(RecordText text, TextSpan span)
    {
        var touched = text.Paragraphs.Where(p => Touches(p.Span, span)).ToList();
        if (touched.Count == 0 || touched[0].Span.Start > span.Start || touched[^1].Span.End < span.End) return null;
        if (touched.Count == 1 && SubParagraphs.At(text.Text, touched[0], span) is { } part) return new Pinpoint(PinpointKind.Paragraph, part);
        return new Pinpoint(PinpointKind.Paragraph, touched[0].Number, touched.Count == 1 ? null : touched[^1].Number);
    }

    private static Pinpoint Pages(RecordText text, TextSpan span)
    {
        var touched = text.Pages.Where(p => Touches(p.Span, span)).ToList();
        if (touched.Count == 0) return new Pinpoint(PinpointKind.Page, $"{Sheets.At(text, span.Start)}");
        if (touched.TrueForAll(p => p.Bates is not null)) return Made(PinpointKind.Bates, touched, p => p.Bates!);
        if (touched.TrueForAll(p => p.Stamp?.Page is not null)) return Made(PinpointKind.Page, touched, p => $"{p.Stamp!.Page}");
        return touched.TrueForAll(p => p.PrintedPage is not null)
            ? Made(PinpointKind.Page, touched, p => p.PrintedPage!)
            : Made(PinpointKind.Page, touched, p => $"{p.FilePage}");
    }

    private static Pinpoint Made(PinpointKind kind, List<RecordPage> pages, Func<RecordPage, string> number) =>
        new(kind, number(pages[0]), pages.Count == 1 ? null : number(pages[^1]));

    /// <summary>Whether the span lies on the piece; an empty span lies where a caret would.</summary>
    private static bool Touches(TextSpan piece, TextSpan span) =>
        span.IsEmpty ? span.Start >= piece.Start && span.Start < piece.End : piece.Overlaps(span);
}
