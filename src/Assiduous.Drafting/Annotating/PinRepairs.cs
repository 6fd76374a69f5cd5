using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Record.Quotation;
using Assiduous.Statements;

namespace Assiduous.Drafting.Annotating;

/// <summary>A repair of a pinpoint, and the sheet on which the right place stands.</summary>
internal sealed record PinRepair(RepairMark Mark, int? Sheet);

/// <summary>Pinpoints that miss the words they are given for, where those words stand at exactly one other place of the same filing.</summary>
/// <remarks>Nothing else is safe: without quoted words to find, or with two places that hold them, a wrong cite is told and not mended.</remarks>
internal sealed class PinRepairs(IReadOnlyList<Filing> filings, string text)
{
    private const int LongestSentence = 2000;

    private readonly Dictionary<string, WordIndex> indexes = new(StringComparer.Ordinal);

    /// <summary>The repairs, by index of citation.</summary>
    public IReadOnlyDictionary<int, PinRepair> Find(IReadOnlyList<Citation> citations, IReadOnlyList<IReadOnlyList<CitedPassage>> rows)
    {
        var found = new Dictionary<int, PinRepair>();
        for (var i = 0; i < citations.Count; i++)
            if (rows[i] is [{ TargetFile: { } file, Pinpoint: { Kind: PinpointKind.PageLine } pin } row] && Repair(citations, i, row, file, pin) is { } repair) found[i] = repair;
        return found;
    }

    private PinRepair? Repair(IReadOnlyList<Citation> citations, int index, CitedPassage row, string file, Pinpoint pin)
    {
        if (Quoted(citations, index) is not { } quote) return null;
        if (row.Passage is { } passage && QuotationMatcher.Compare(quote, passage.Text).Verdict is not QuoteVerdict.NotFound) return null;
        if (!indexes.TryGetValue(file, out var words))
        {
            if (filings.FirstOrDefault(f => string.Equals(f.File, file, StringComparison.Ordinal)) is not { } filing) return null;
            indexes[file] = words = WordIndex.Of(filing);
        }

        if (QuotationMatcher.FindElsewhere(quote, [words], 2) is not [{ Pinpoint.Kind: PinpointKind.PageLine } place]) return null;
        if (Printed(citations[index], pin) is not { } span) return null;
        var right = CourtForm.Of(place.Pinpoint);
        var sheet = words.Filing.Text.Pages.FirstOrDefault(p => p.Span.Contains(place.Span.Start))?.FilePage;
        return new(new(span, right, $"The words “{quote.Text}” are at {right}, not at {span.Of(text)}. Accept the change if that is the place meant."), sheet);
    }

    /// <summary>The last words quoted in the sentence that a citation closes.</summary>
    private QuotedRun? Quoted(IReadOnlyList<Citation> citations, int index)
    {
        var end = citations[index].Span.Start;
        var from = Math.Max(index > 0 ? citations[index - 1].Span.End : 0, end - LongestSentence);
        return end <= from ? null : Quotations.In(text[from..end]).LastOrDefault(q => !q.IsNested);
    }

    /// <summary>Where the pinpoint is printed in its citation; null where that is not certain.</summary>
    private static TextSpan? Printed(Citation citation, Pinpoint pin)
    {
        var at = citation.Text.IndexOf(pin.From, StringComparison.Ordinal);
        if (at < 0 || citation.Text.IndexOf(pin.From, at + 1, StringComparison.Ordinal) >= 0) return null;
        var end = at + pin.From.Length;
        while (pin.To is not null && end < citation.Text.Length && (char.IsAsciiDigit(citation.Text[end]) || citation.Text[end] is '-' or '–' or '—' or ':' or ' ')) end++;
        while (end > at && citation.Text[end - 1] is ' ') end--;
        return new(citation.Span.Start + at, citation.Span.Start + end);
    }
}
