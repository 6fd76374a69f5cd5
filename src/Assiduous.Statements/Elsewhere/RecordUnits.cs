using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Statements.Resolving;

namespace Assiduous.Statements.Elsewhere;

/// <summary>A question with its answer, or a numbered paragraph of a declaration: the smallest piece of evidence that stands alone.</summary>
internal sealed record RecordUnit(Filing Filing, Passage Passage);

/// <summary>Cuts the competent testimony of the record into units.</summary>
internal static class RecordUnits
{
    /// <summary>The units of all transcripts and declarations, in order.</summary>
    public static IEnumerable<RecordUnit> Of(IReadOnlyList<Filing> filings)
    {
        var units = new IEnumerable<RecordUnit>[filings.Count];
        Parallel.For(0, filings.Count, i => units[i] = Competence.Of(filings[i], own: true).Counts ? Of(filings[i]) : []);
        return units.SelectMany(u => u);
    }

    /// <summary>The sentences of letters and of statements that nobody swore to: no evidence, but a person should know of them.</summary>
    public static IEnumerable<RecordUnit> Unsworn(IReadOnlyList<Filing> filings)
    {
        foreach (var filing in filings.Where(f => f.Role is FilingRole.Letter or FilingRole.Declaration or FilingRole.Affidavit && !Competence.Of(f, own: true).Counts))
            foreach (var (start, end) in Reading.Sentences.Of(filing.Text.Text))
            {
                var page = filing.Text.Pages.LastOrDefault(p => p.Span.Start <= start)?.FilePage ?? 1;
                yield return Made(filing, new(PinpointKind.Page, $"{page}"), new(start, end), page, page);
            }
    }

    private static IEnumerable<RecordUnit> Of(Filing filing)
    {
        if (filing.Text.Transcript is { } transcript) return [.. Turns(filing, transcript)];
        var verified = filing.Role is FilingRole.Complaint or FilingRole.Answer or FilingRole.Response or FilingRole.Letter && filing.Oath is Oath.Sworn or Oath.Declared;
        if (!verified && filing.Role is not (FilingRole.Declaration or FilingRole.Affidavit)) return [];
        return [.. filing.Text.Paragraphs.Select(p => Made(filing, new(PinpointKind.Paragraph, p.Number), p.Span, p.FilePage, p.FilePage))];
    }

    private static IEnumerable<RecordUnit> Turns(Filing filing, Transcript transcript)
    {
        (int Page, TranscriptLine Line, int Sheet)? first = null, last = null;
        var answered = false;
        foreach (var page in transcript.Pages)
            foreach (var line in page.Lines)
            {
                if (line.Kind is TranscriptLineKind.Other or TranscriptLineKind.Parenthetical) continue;
                var gap = last is { } before && page.Number > before.Page + 1;
                var begins = line.Kind == TranscriptLineKind.Question && (answered || gap);
                if (begins && answered && first is { } from && last is { } to) yield return Turn(filing, from, to);
                if (begins || first is null) (first, answered) = ((page.Number, line, page.FilePage), false);
                answered |= line.Kind == TranscriptLineKind.Answer;
                last = (page.Number, line, page.FilePage);
            }

        if (answered && first is { } f && last is { } l) yield return Turn(filing, f, l);
    }

    private static RecordUnit Turn(Filing filing, (int Page, TranscriptLine Line, int Sheet) from, (int Page, TranscriptLine Line, int Sheet) to)
    {
        var pin = new Pinpoint(PinpointKind.PageLine, $"{from.Page}:{from.Line.Number}", $"{to.Page}:{to.Line.Number}");
        return Located(filing, pin) ?? Made(filing, pin, new(from.Line.Span.Start, Math.Max(from.Line.Span.End, to.Line.Span.End)), from.Sheet, to.Sheet);
    }

    private static RecordUnit? Located(Filing filing, Pinpoint pin) =>
        Record.Locating.RecordLocator.Find(filing, pin) is { Passage: { } passage } ? new(filing, passage) : null;

    private static RecordUnit Made(Filing filing, Pinpoint pin, TextSpan span, int from, int to) => new(filing, new()
    {
        File = filing.File, Pinpoint = pin, Span = span, FilePageFrom = from, FilePageTo = to,
        Text = string.Join(' ', span.Of(filing.Text.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
    });
}
