using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Statements.Resolving;

namespace Assiduous.Statements.Versions;

/// <summary>A citation carried from old evidence to new.</summary>
/// <param name="Cited">The citation as printed.</param>
/// <param name="Span">Where it stands in the paper.</param>
/// <param name="From">The document and place that it meant.</param>
/// <param name="To">The document and place of the same words now; null where it could not be carried over.</param>
/// <param name="Changed">Whether document name or place differ.</param>
/// <param name="Why">Why it could not be carried over; null where it could.</param>
public sealed record ReboundCitation(string Cited, TextSpan Span, string From, string? To, bool Changed, string? Why)
{
    /// <summary>The filing that it means now, by its name in the folder; null where it could not be carried over.</summary>
    public string? File { get; init; }

    /// <summary>The place in that filing, <c>12:20-13:4</c>; null where the whole document is meant, or nothing was carried over.</summary>
    public string? Place { get; init; }

    /// <summary>The citation with the new place, letter or number in the old one's stead, for the paper; null where its form does not show what to change.</summary>
    public string? Suggested { get; init; }

    /// <summary>The words cited, as the new evidence has them, where they differ from the old; null where they are the same or nothing was carried over.</summary>
    public string? NewWords { get; init; }
}

/// <summary>Carries the citations of a paper from old evidence to new: exhibits renumbered, entries filed anew, a rough transcript replaced by the final one.</summary>
/// <remarks>The words decide, and what stands around them: a citation is carried over only where the whole of its passage is found at one place. Everything else is listed with its reason.</remarks>
public static class Rebinding
{
    /// <summary>Every record citation of <paramref name="paper"/>, in order.</summary>
    /// <param name="paper">The paper that cites.</param>
    /// <param name="citations">Its citations.</param>
    /// <param name="before">The old evidence.</param>
    /// <param name="after">The new evidence.</param>
    public static IReadOnlyList<ReboundCitation> Of(Filing paper, IReadOnlyList<Citation> citations, IReadOnlyList<Filing> before, IReadOnlyList<Filing> after)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var resolver = new CitationResolver(new()
        {
            Filings = [paper, .. before], Citations = new Dictionary<string, IReadOnlyList<Citation>>(StringComparer.Ordinal) { [paper.File] = citations },
            Rule = new() { Id = "", Court = "", CourtName = "", Rule = "" },
        });
        var successors = new Successors(before, after);
        var labels = (Old: new ExhibitLabels(before), New: new ExhibitLabels(after));
        return [.. Enumerable.Range(0, citations.Count).Where(i => citations[i].Class is CitationClass.Record).SelectMany(i => resolver.FollowAll(paper, [i])).Select(Bind)];

        ReboundCitation Bind(CitedPassage row)
        {
            if (before.FirstOrDefault(f => string.Equals(f.File, row.TargetFile, StringComparison.Ordinal)) is not { } old)
                return new(row.Text, row.Span, row.Text, null, false, row.Explanations.Count > 0 ? row.Explanations[0] : "The document is not among the old evidence.");
            var from = $"{old.Label}{(row.Pinpoint is { } pin ? " at " + Printed(pin) : "")}";
            ReboundCitation Not(string why) => new(row.Text, row.Span, from, null, false, why);
            if (successors.Of(old) is not { Version: { } version } found) return Not(successors.Of(old).Why);
            var now = version.After.Filing;
            var name = labels.New.Of(now) is { } label ? $"Ex. {label} ({now.Label})" : now.Label;
            var renamed = !string.Equals(old.Label, now.Label, StringComparison.Ordinal);
            var (oldLabel, newLabel) = (labels.Old.Of(old), labels.New.Of(now));
            if (row.Pinpoint is null) return new(row.Text, row.Span, from, name, renamed, null) { File = now.File, Suggested = CitationText.Moved(row.Text, old, now, oldLabel, newLabel, null) };
            if (row.Passage is not { } passage) return Not(row.Explanations.Count > 0 ? row.Explanations[0] : "There are no words at the old place.");
            var (from2, count) = version.Before.Inside(passage.Span);
            if (version.Find(from2, count) is not { Found: { } place } result) return Not(version.Find(from2, count).Why(now.Label));
            var printed = CitedPlace.Range(place.From, place.To);
            return new(row.Text, row.Span, from, $"{name} at {printed}", renamed || !string.Equals(Bare(Printed(row.Pinpoint)), Bare(printed), StringComparison.Ordinal), null)
            {
                File = now.File, Place = printed, Suggested = CitationText.Moved(row.Text, old, now, oldLabel, newLabel, printed), NewWords = result.NewWords,
            };
        }
    }

    /// <summary>A pinpoint as it is cited.</summary>
    private static string Printed(Pinpoint pin)
    {
        var several = pin.To is not null && !string.Equals(pin.To, pin.From, StringComparison.Ordinal);
        var mark = pin.Kind is PinpointKind.Paragraph ? several ? "¶¶ " : "¶ " : "";
        return several ? $"{mark}{pin.From}-{pin.To}" : mark + pin.From;
    }

    /// <summary>A place without the page that its end repeats: 12:20-12:21 and 12:20-21 are the same.</summary>
    private static string Bare(string place)
    {
        var parts = place.Split('-');
        return parts is [var from, var to] && from.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && to.StartsWith(from[..(colon + 1)], StringComparison.Ordinal) ? $"{from}-{to[(colon + 1)..]}" : place;
    }
}
