using Assiduous.Citations;

namespace Assiduous.Record.Locating;

/// <summary>Places in the record as a court writes them.</summary>
public static class PlaceForm
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

    /// <summary>A place in a paper that is called so: <c>Pl. Tr. 44:6–12</c>, <c>ECF No. 118-1 at 44:6–12</c>, <c>ECF No. 9-2, Ex. B at 3</c>.</summary>
    /// <param name="paper">What the paper is called.</param>
    /// <param name="place">The place.</param>
    public static string Of(string paper, Pinpoint place) =>
        place.Kind is PinpointKind.PageLine or PinpointKind.Bates && IsNumbered(paper) ? $"{paper} at {Of(place)}" : $"{paper} {Of(place)}";

    /// <summary>Whether a paper is called by its docket number, behind which a page and line wants "at".</summary>
    private static bool IsNumbered(string paper) => paper.Length > 0 && char.IsAsciiDigit(paper[^1]);

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
