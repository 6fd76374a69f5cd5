using Assiduous.Citations;

namespace Assiduous.Record.Locating;

/// <summary>Writes the citation of words in a form: the document, then the place.</summary>
internal static class CitationWriter
{
    public static string Write(Filing filing, TextSpan span, Pinpoint place, CiteForm form) => Bare(filing, span, place, form) + Seals.Behind(filing.Designation);

    private static string Bare(Filing filing, TextSpan span, Pinpoint place, CiteForm form)
    {
        var number = filing.Ecf is null ? null : $"{form.EntryWord} {filing.Label}";
        if (Volume(filing.Text.Transcript, span, place) is { } volume)
            return PlaceForm.Of($"{form.Name ?? number ?? filing.CitedAs}, Vol. {volume}", place) + (form.Name is not null && number is not null && form.NumberBesideName ? $" ({number})" : "");
        if (form.ByPageId && number is not null && PageIds(filing, span) is { } pages)
            return form.Name is { } named ? $"{PlaceForm.Of(named, place)} ({number}, {pages})" : $"{number}, {pages}";
        if (form.Name is not { } name) return PlaceForm.Of(number ?? filing.CitedAs, place);
        return number is not null && form.NumberBesideName ? $"{PlaceForm.Of(name, place)} ({number})" : PlaceForm.Of(name, place);
    }

    /// <summary>The volume that must be named because another bears the same page number; null where none must or can be.</summary>
    private static int? Volume(Transcript? transcript, TextSpan span, Pinpoint place) =>
        place.Kind == PinpointKind.PageLine && transcript is { Volumes.Count: > 1 } && PageLine.Read(place.From) is { } from && transcript.Pages.Count(p => p.Number == from.Page) > 1
            ? transcript.VolumeAt(span.Start)?.Number : null;

    /// <summary>The PageIDs of the sheets on which words stand, <c>PageID.234–235</c>; null where a sheet bears none.</summary>
    private static string? PageIds(Filing filing, TextSpan span)
    {
        var first = Sheets.At(filing.Text, span.Start);
        var last = Sheets.At(filing.Text, Math.Max(span.Start, span.End - 1));
        var ids = filing.Text.Pages.Where(p => p.FilePage >= first && p.FilePage <= last).Select(p => p.Stamp?.PageId).ToList();
        if (ids.Count == 0 || ids.Exists(id => id is null)) return null;
        return ids.Count == 1 ? $"PageID.{ids[0]}" : $"PageID.{ids[0]}–{ids[^1]}";
    }
}
