using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Record.Locating;

namespace Assiduous.Statements.Resolving;

/// <summary>Tells which volume of one witness's testimony a citation means.</summary>
internal static class Volumes
{
    /// <summary>The volume that the name gives, <c>Ortega Dep. Vol. II</c>, else the only one that has the page cited; null where neither tells.</summary>
    public static Filing? Among(IReadOnlyList<Filing> fits, string document, Citation citation)
    {
        if (fits.Any(f => f.Text.Transcript is null)) return null;
        if (Transcript.VolumeIn(document) is { } wanted) return Only(fits.Where(f => f.Text.Transcript!.Volume == wanted));
        var pins = citation.Pinpoints.Where(p => p.Kind is PinpointKind.PageLine or PinpointKind.Page).ToList();
        return pins.Count == 0 ? null : Only(fits.Where(f => pins.TrueForAll(p => RecordLocator.Find(f, p, PageNumbering.Printed).Passage is not null)));
    }

    private static Filing? Only(IEnumerable<Filing> fits) => fits.Take(2).ToList() is [var one] ? one : null;
}
