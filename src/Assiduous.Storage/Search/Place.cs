using Assiduous.Citations;

namespace Assiduous.Storage.Search;

/// <summary>Where a page, line or paragraph begins.</summary>
/// <param name="Start">Offset: in the filing's text when it is made, in the page's text when it is read back.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Label">How it is cited, <c>44:6</c>.</param>
internal sealed record Place(int Start, PinpointKind Kind, string Label)
{
    /// <summary>As a line of a page's list of places, counted from the page's beginning.</summary>
    public string Written(int from) => $"{Math.Max(0, Start - from)}\t{(int)Kind}\t{Label.ReplaceLineEndings(" ").Replace('\t', ' ').Replace('\0', ' ')}";

    /// <summary>The places of a page, in order.</summary>
    public static IReadOnlyList<Place> Read(string written) =>
        [.. written.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t', 3)).Select(p => new Place(int.Parse(p[0]), (PinpointKind)int.Parse(p[1]), p[2]))];

    /// <summary>The pinpoint of a stretch of a page: from the place where it begins to the place where it ends, where both are of one kind.</summary>
    public static Pinpoint Of(IReadOnlyList<Place> places, int start, int end)
    {
        if (places.Count == 0) return new(PinpointKind.Page, "1");
        var first = At(places, start);
        var last = At(places, Math.Max(start, end - 1));
        return new(first.Kind, first.Label, last.Kind == first.Kind && !string.Equals(last.Label, first.Label, StringComparison.Ordinal) ? last.Label : null);
    }

    private static Place At(IReadOnlyList<Place> places, int offset) => places.LastOrDefault(p => p.Start <= offset) ?? places[0];
}
