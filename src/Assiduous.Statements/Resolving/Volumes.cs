using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Record.Locating;
using Assiduous.Statements.Motions;

namespace Assiduous.Statements.Resolving;

/// <summary>Tells which volume of one witness's testimony a citation means.</summary>
internal static class Volumes
{
    /// <summary>The volume that the name gives, <c>Ortega Dep. Vol. II</c>, else the only one that has the page cited; null where neither tells.</summary>
    public static Filing? Among(IReadOnlyList<Filing> fits, string document, Citation citation)
    {
        if (fits.Any(f => f.Text.Transcript is null)) return null;
        if ((Transcript.VolumeIn(document) ?? Transcript.VolumeIn(citation.Text)) is { } wanted) return Only(fits.Where(f => f.Text.Transcript!.Volume == wanted));
        var pins = citation.Pinpoints.Where(p => p.Kind is PinpointKind.PageLine or PinpointKind.Page).ToList();
        return pins.Count == 0 ? null : Only(fits.Where(f => pins.TrueForAll(p => RecordLocator.Find(f, p, PageNumbering.Printed).Passage is not null)));
    }

    /// <summary>
    /// A filing of several volumes cut to the one that a citation names, by number, by witness, or as the only one that has its pages; the
    /// filing itself where it names none.
    /// </summary>
    public static Filing Named(Filing filing, Citation citation)
    {
        if (filing.Text.Transcript is not { Volumes: { Count: > 1 } volumes }) return filing;
        var fits = Enumerable.Range(0, volumes.Count).ToList();
        var words = Parties.Words(citation.Text).ToHashSet(StringComparer.Ordinal);
        Keep(fits, i => volumes[i].Witness is { } witness && Parties.Words(witness).Any(words.Contains));
        if (Transcript.VolumeIn(citation.Text) is { } wanted)
        {
            if (fits.Exists(i => volumes[i].Number is not null)) Keep(fits, i => volumes[i].Number == wanted);
            else if (wanted <= fits.Count) fits = [fits[wanted - 1]];
        }

        return fits is [var one] ? OneVolume.Of(filing, one) : filing;
    }

    /// <summary>Whether anyone of these words testifies in the filing, in whichever volume.</summary>
    public static bool Hears(Filing filing, Func<string, bool> word) =>
        (filing.Text.Transcript?.Volumes ?? []).Any(v => v.Witness is { } witness && Parties.Words(witness).Any(word));

    /// <summary>Leaves those that fit, where any does.</summary>
    private static void Keep(List<int> from, Predicate<int> fits)
    {
        if (from.Exists(fits)) from.RemoveAll(i => !fits(i));
    }

    private static Filing? Only(IEnumerable<Filing> fits) => fits.Take(2).ToList() is [var one] ? one : null;
}
