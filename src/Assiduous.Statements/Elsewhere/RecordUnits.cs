using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Statements.Resolving;

namespace Assiduous.Statements.Elsewhere;

/// <summary>A question with its answer, or a numbered paragraph of a declaration: the smallest piece of evidence that stands alone.</summary>
/// <param name="filing">The filing that holds it.</param>
/// <param name="place">Where it stands there.</param>
internal sealed class RecordUnit(Filing filing, UnitPlace place)
{
    private readonly Lazy<Passage> passage = new(() => place.Read(filing), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>The filing that holds it.</summary>
    public Filing Filing => filing;

    /// <summary>Where it stands, as the papers cite.</summary>
    public Pinpoint Pinpoint => place.Pinpoint;

    /// <summary>Its words in the filing's text.</summary>
    public TextSpan Span => place.Span;

    /// <summary>Its words; put together when they are first looked at, because of a long record few units ever are.</summary>
    public Passage Passage => passage.Value;
}

/// <summary>Where a unit stands.</summary>
/// <param name="Pinpoint">The place as the papers cite it.</param>
/// <param name="Span">Its words in the filing's text.</param>
/// <param name="From">Its first sheet, from 1.</param>
/// <param name="To">Its last sheet.</param>
/// <param name="Located">Whether its words are those that the locator finds at the pinpoint; else all that the span holds.</param>
internal readonly record struct UnitPlace(Pinpoint Pinpoint, TextSpan Span, int From, int To, bool Located)
{
    /// <summary>The words that stand there.</summary>
    public Passage Read(Filing filing) => Located ? RecordUnits.Locate(filing, Pinpoint)! : new()
    {
        File = filing.File, Pinpoint = Pinpoint, Span = Span, FilePageFrom = From, FilePageTo = To,
        Text = string.Join(' ', Span.Of(filing.Text.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
    };
}

/// <summary>Cuts the competent testimony of the record into units.</summary>
internal static class RecordUnits
{
    /// <summary>The units of one transcript or declaration, in order, with their words; empty for what is no competent testimony.</summary>
    public static IReadOnlyList<(UnitPlace Place, string Words)> Of(Filing filing)
    {
        if (!Competence.Of(filing, own: true).Counts) return [];
        if (filing.Text.Transcript is { } transcript) return [.. Turns(filing, transcript)];
        var verified = filing.Role is FilingRole.Complaint or FilingRole.Answer or FilingRole.Response or FilingRole.Letter && filing.Oath is Oath.Sworn or Oath.Declared;
        if (!verified && filing.Role is not (FilingRole.Declaration or FilingRole.Affidavit)) return [];
        return [.. filing.Text.Paragraphs.Select(p => new UnitPlace(new(PinpointKind.Paragraph, p.Number), p.Span, p.FilePage, p.FilePage, false)).Select(p => (p, p.Read(filing).Text))];
    }

    /// <summary>The sentences of letters and of statements that nobody swore to: no evidence, but a person should know of them.</summary>
    public static IEnumerable<RecordUnit> Unsworn(IReadOnlyList<Filing> filings)
    {
        foreach (var filing in filings.Where(f => f.Role is FilingRole.Letter or FilingRole.Declaration or FilingRole.Affidavit && !Competence.Of(f, own: true).Counts))
            foreach (var (start, end) in Reading.Sentences.Of(filing.Text.Text))
            {
                var page = filing.Text.Pages.LastOrDefault(p => p.Span.Start <= start)?.FilePage ?? 1;
                yield return new(filing, new(new(PinpointKind.Page, $"{page}"), new(start, end), page, page, false));
            }
    }

    private static IEnumerable<(UnitPlace, string)> Turns(Filing filing, Transcript transcript)
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

    private static (UnitPlace, string) Turn(Filing filing, (int Page, TranscriptLine Line, int Sheet) from, (int Page, TranscriptLine Line, int Sheet) to)
    {
        var pin = new Pinpoint(PinpointKind.PageLine, $"{from.Page}:{from.Line.Number}", $"{to.Page}:{to.Line.Number}");
        if (Locate(filing, pin) is { } found) return (new(pin, found.Span, found.FilePageFrom, found.FilePageTo, true), found.Text);
        var whole = new UnitPlace(pin, new(from.Line.Span.Start, Math.Max(from.Line.Span.End, to.Line.Span.End)), from.Sheet, to.Sheet, false);
        return (whole, whole.Read(filing).Text);
    }

    /// <summary>The words at a place; null where there are none.</summary>
    internal static Passage? Locate(Filing filing, Pinpoint pin) => Record.Locating.RecordLocator.Find(filing, pin).Passage;
}
