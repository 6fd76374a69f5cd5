using System.Runtime.InteropServices;
using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Statements.Resolving;

namespace Assiduous.Statements.Elsewhere;

/// <summary>A question with its answer, or a numbered paragraph of a declaration: the smallest piece of evidence that stands alone.</summary>
/// <param name="filing">The filing that holds it.</param>
/// <param name="pinpoint">Where it stands, as the papers cite.</param>
/// <param name="place">Where it stands there.</param>
internal sealed class RecordUnit(Filing filing, Pinpoint pinpoint, UnitPlace place)
{
    private Passage? passage;

    /// <summary>The filing that holds it.</summary>
    public Filing Filing => filing;

    /// <summary>Where it stands, as the papers cite.</summary>
    public Pinpoint Pinpoint => pinpoint;

    /// <summary>Its words; put together when they are first looked at, because of a long record few units ever are.</summary>
    public Passage Passage => passage ??= place.Read(filing, pinpoint);
}

/// <summary>Where a unit stands; numbers alone, because a long record has a million of them.</summary>
/// <param name="Page">The transcript's own page on which it begins.</param>
/// <param name="Line">The line there; -1 where it is no testimony by question and answer.</param>
/// <param name="LastPage">The page on which it ends.</param>
/// <param name="LastLine">The line there.</param>
/// <param name="Start">Where its words begin in the filing's text.</param>
/// <param name="End">Where they end.</param>
/// <param name="From">Its first sheet, from 1.</param>
/// <param name="To">Its last sheet.</param>
/// <param name="Located">1 where its words are those that the locator finds at the pinpoint; 0 where they are all that the span holds.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct UnitPlace(int Page, int Line, int LastPage, int LastLine, int Start, int End, int From, int To, int Located)
{
    /// <summary>The lines of a question with its answer as the papers cite them.</summary>
    public Pinpoint Lines => new(PinpointKind.PageLine, $"{Page}:{Line}", $"{LastPage}:{LastLine}");

    /// <summary>A stretch that is cited in another way than by page and line.</summary>
    public static UnitPlace Of(TextSpan span, int sheet) => new(0, -1, 0, -1, span.Start, span.End, sheet, sheet, 0);

    /// <summary>The words that stand there.</summary>
    public Passage Read(Filing filing, Pinpoint pinpoint) => Located != 0 ? RecordUnits.Locate(filing, pinpoint)! : new()
    {
        File = filing.File, Pinpoint = pinpoint, Span = new(Start, End), FilePageFrom = From, FilePageTo = To,
        Text = string.Join(' ', filing.Text.Text[Start..End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
    };
}

/// <summary>Cuts the competent testimony of the record into units.</summary>
internal static class RecordUnits
{
    /// <summary>The units of one transcript or declaration, in order, each with its words; nothing for what is no competent testimony.</summary>
    /// <param name="filing">The filing.</param>
    /// <param name="add">Takes a unit: its place, its pinpoint, its words.</param>
    public static void Cut(Filing filing, Action<UnitPlace, Pinpoint, string> add)
    {
        if (!Competence.Of(filing, own: true).Counts) return;
        if (filing.Text.Transcript is { } transcript)
        {
            Turns(filing, transcript, add);
            return;
        }

        var verified = filing.Role is FilingRole.Complaint or FilingRole.Answer or FilingRole.Response or FilingRole.Letter && filing.Oath is Oath.Sworn or Oath.Declared;
        if (!verified && filing.Role is not (FilingRole.Declaration or FilingRole.Affidavit)) return;
        foreach (var paragraph in filing.Text.Paragraphs)
        {
            var (place, pin) = (UnitPlace.Of(paragraph.Span, paragraph.FilePage), new Pinpoint(PinpointKind.Paragraph, paragraph.Number));
            add(place, pin, place.Read(filing, pin).Text);
        }
    }

    /// <summary>The sentences of letters and of statements that nobody swore to: no evidence, but a person should know of them.</summary>
    public static IEnumerable<RecordUnit> Unsworn(IReadOnlyList<Filing> filings)
    {
        foreach (var filing in filings.Where(f => f.Role is FilingRole.Letter or FilingRole.Declaration or FilingRole.Affidavit && !Competence.Of(f, own: true).Counts))
            foreach (var (start, end) in Reading.Sentences.Of(filing.Text.Text))
            {
                var page = filing.Text.Pages.LastOrDefault(p => p.Span.Start <= start)?.FilePage ?? 1;
                yield return new(filing, new(PinpointKind.Page, $"{page}"), UnitPlace.Of(new(start, end), page));
            }
    }

    private static void Turns(Filing filing, Transcript transcript, Action<UnitPlace, Pinpoint, string> add)
    {
        (int Page, TranscriptLine Line, int Sheet)? first = null, last = null;
        var answered = false;
        foreach (var page in transcript.Pages)
            foreach (var line in page.Lines)
            {
                if (line.Kind is TranscriptLineKind.Other or TranscriptLineKind.Parenthetical) continue;
                var gap = last is { } before && page.Number > before.Page + 1;
                var begins = line.Kind == TranscriptLineKind.Question && (answered || gap);
                if (begins && answered && first is { } from && last is { } to) Turn(filing, from, to, add);
                if (begins || first is null) (first, answered) = ((page.Number, line, page.FilePage), false);
                answered |= line.Kind == TranscriptLineKind.Answer;
                last = (page.Number, line, page.FilePage);
            }

        if (answered && first is { } f && last is { } l) Turn(filing, f, l, add);
    }

    private static void Turn(Filing filing, (int Page, TranscriptLine Line, int Sheet) from, (int Page, TranscriptLine Line, int Sheet) to, Action<UnitPlace, Pinpoint, string> add)
    {
        var place = new UnitPlace(from.Page, from.Line.Number, to.Page, to.Line.Number, from.Line.Span.Start, Math.Max(from.Line.Span.End, to.Line.Span.End), from.Sheet, to.Sheet, 0);
        var pin = place.Lines;
        if (Locate(filing, pin) is { } found) add(place with { Start = found.Span.Start, End = found.Span.End, From = found.FilePageFrom, To = found.FilePageTo, Located = 1 }, pin, found.Text);
        else add(place, pin, place.Read(filing, pin).Text);
    }

    /// <summary>The words at a place; null where there are none.</summary>
    internal static Passage? Locate(Filing filing, Pinpoint pin) => Record.Locating.RecordLocator.Find(filing, pin).Passage;
}
