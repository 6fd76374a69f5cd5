using Assiduous.Record;
using Assiduous.Record.Quotation;

namespace Assiduous.Statements.Pairing;

/// <summary>Looks for quoted words that are not at the place cited in the rest of the record.</summary>
internal sealed class QuoteFinder(IReadOnlyList<Filing> filings)
{
    private readonly List<WordIndex> _record = [.. filings
        .Where(f => f.Role is FilingRole.Transcript or FilingRole.Declaration or FilingRole.Affidavit or FilingRole.Exhibit or FilingRole.Complaint or FilingRole.Answer or FilingRole.Discovery or FilingRole.Other)
        .Select(WordIndex.Of)];

    /// <summary>The rows cited for one stretch of words, each with what became of the words that it quotes.</summary>
    /// <remarks>Words that stand in one of the passages cited are quoted from that one; the others are not blamed for them.</remarks>
    public List<CitedPassage> Place(string words, List<CitedPassage> rows)
    {
        if (!rows.Exists(r => r.Quote is Statements.QuoteMatch.NotFound)) return rows;
        var missing = Quotations.In(words).Where(q => !rows.Exists(r => r.Passage is { } p && QuotationMatcher.Compare(q, p.Text).Verdict is not QuoteVerdict.NotFound)).ToList();
        if (missing.Count == 0) return rows.ConvertAll(r => r.Quote is Statements.QuoteMatch.NotFound ? r with { Quote = null } : r);
        var at = rows.FindIndex(r => r.Quote is Statements.QuoteMatch.NotFound);
        var first = rows[at];
        var places = QuotationMatcher.FindElsewhere(missing[0], _record.OrderBy(i => string.Equals(i.Filing.File, first.TargetFile, StringComparison.Ordinal) ? 0 : 1), 1);
        if (places is not [var place, ..]) return Differing(rows, missing[0]);
        var label = _record.Find(i => string.Equals(i.Filing.File, place.File, StringComparison.Ordinal))!.Filing.Label;
        var where = string.Equals(place.File, first.TargetFile, StringComparison.Ordinal) ? place.Pinpoint.From : $"{label} at {place.Pinpoint.From}";
        return [.. rows.Select((r, i) => i != at ? r : r with
        {
            Quote = Statements.QuoteMatch.Elsewhere,
            Problems = [.. r.Problems, "misquotation"],
            Explanations = [.. r.Explanations, $"the words “{missing[0].Text}” are at {where}, not at the place cited."],
        })];
    }

    /// <summary>The rows, the one whose words are most like the quotation with the difference; the others are not blamed.</summary>
    private static List<CitedPassage> Differing(List<CitedPassage> rows, QuotedRun quote)
    {
        var differences = rows.ConvertAll(r => r.Quote is Statements.QuoteMatch.NotFound && r.Passage is { } p ? QuoteDifference.Between(quote.Text, p.Text) : null);
        if (differences.OfType<QuoteDifference>().MinBy(Changed) is not { } nearest) return rows;
        var at = differences.IndexOf(nearest);
        return [.. rows.Select((r, i) => i == at ? r with { Difference = nearest } : r)];
    }

    private static int Changed(QuoteDifference difference) => difference.Pieces.Where(p => p.Kind != DifferenceKind.Same).Sum(p => p.Words.Length);
}
