using System.Globalization;
using Assiduous.Citations;

namespace Assiduous.Record.Locating;

/// <summary>A line of a document as it is shown beside its neighbours.</summary>
/// <param name="Label">Its address: page and line of a transcript, the line number printed at the margin; empty where it has none.</param>
/// <param name="Words">Its words.</param>
/// <param name="IsCited">Whether the passage stands on it, or on a part of it.</param>
public sealed record ShownLine(string Label, string Words, bool IsCited)
{
    /// <summary>The lines of a passage and those around it, for documents that have no sheets to look at.</summary>
    /// <param name="text">The document.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="around">How many lines before and after.</param>
    public static IReadOnlyList<ShownLine> Around(RecordText text, TextSpan passage, int around = 3)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<(string Label, TextSpan Span)> all = TestimonyLines.Of(text) is { } testimony
            ? [.. testimony.All.Select(l => (string.Create(CultureInfo.InvariantCulture, $"{l.Page}:{l.Line.Number}"), l.Line.Span))]
            : [.. text.Lines.Where(l => !l.Span.IsEmpty).Select(l => (l.PrintedNumber is { } n ? n.ToString(CultureInfo.InvariantCulture) : "", l.Span))];
        var first = all.FindIndex(l => l.Span.Overlaps(passage));
        if (first < 0) return [];
        var last = all.FindLastIndex(l => l.Span.Overlaps(passage));
        var from = Math.Max(0, first - around);
        return [.. all.Skip(from).Take(Math.Min(all.Count, last + around + 1) - from).Select(l => new ShownLine(l.Label, l.Span.Of(text.Text), l.Span.Overlaps(passage)))];
    }
}
