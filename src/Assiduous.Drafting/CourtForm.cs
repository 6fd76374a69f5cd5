using Assiduous.Citations;
using Assiduous.Record;

namespace Assiduous.Drafting;

/// <summary>Places in the record as a court writes them.</summary>
public static class CourtForm
{
    /// <summary><c>44:6–12</c>, <c>¶ 8</c>, <c>§ A</c>, <c>at 28</c>.</summary>
    public static string Of(Pinpoint place) => place.Kind switch
    {
        PinpointKind.PageLine => PageLines(place),
        PinpointKind.Paragraph => (place.To is null ? "¶ " : "¶¶ ") + Range(place),
        PinpointKind.Section => (place.To is null ? "§ " : "§§ ") + Range(place),
        PinpointKind.Page => "at " + Range(place),
        PinpointKind.Line => (place.To is null ? "line " : "lines ") + Range(place),
        PinpointKind.Star => "at *" + Range(place),
        PinpointKind.Item => (place.To is null ? "No. " : "Nos. ") + Range(place),
        PinpointKind.Footnote => (place.To is null ? "n." : "nn.") + Range(place),
        _ => Range(place),
    };

    /// <summary><c>ECF No. 118-1</c>; by its witness, title or file where it has no number.</summary>
    public static string Of(Filing filing) => filing.CitedAs;

    /// <summary>A place in a paper that is called so: <c>Pl. Tr. 44:6–12</c>, <c>ECF No. 118-1 at 44:6–12</c>.</summary>
    public static string Of(string paper, Pinpoint place) =>
        place.Kind is PinpointKind.PageLine && paper.StartsWith("ECF No.", StringComparison.Ordinal) ? $"{paper} at {Of(place)}" : $"{paper} {Of(place)}";

    private static string Range(Pinpoint place) => place.To is null ? place.From : $"{place.From}–{place.To}";

    private static string PageLines(Pinpoint place)
    {
        if (place.To is not { } to) return place.From;
        var page = place.From.AsSpan(0, place.From.IndexOf(':', StringComparison.Ordinal) + 1);
        return page.Length > 0 && to.AsSpan().StartsWith(page, StringComparison.Ordinal)
            ? $"{place.From}–{to.AsSpan(page.Length)}"
            : $"{place.From}–{to}";
    }
}
