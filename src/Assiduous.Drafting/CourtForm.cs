using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Record.Locating;

namespace Assiduous.Drafting;

/// <summary>Places in the record as a court writes them.</summary>
public static class CourtForm
{
    /// <inheritdoc cref="PlaceForm.Of(Pinpoint)"/>
    public static string Of(Pinpoint place) => PlaceForm.Of(place);

    /// <summary><c>ECF No. 118-1</c>; by its witness, title or file where it has no number.</summary>
    public static string Of(Filing filing) => filing.CitedAs;

    /// <inheritdoc cref="PlaceForm.Of(string, Pinpoint)"/>
    public static string Of(string paper, Pinpoint place) => PlaceForm.Of(paper, place);
}
