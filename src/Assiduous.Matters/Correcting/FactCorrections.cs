using Assiduous.Citations;
using Assiduous.Judgment.Corrections;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Matters.Correcting;

/// <summary>What people decided about facts, laid over what the statement room made; the program's own word stays beside it.</summary>
internal static class FactCorrections
{
    /// <summary>The outcome with statuses overruled, directed and confirmed citations marked, and pairings checked.</summary>
    public static StatementOutcome Apply(
        CorrectionRun corrections, IReadOnlyList<Filing> filings, IReadOnlyDictionary<string, IReadOnlyList<Citation>> citations, StatementOutcome statements)
    {
        var facts = statements.Facts.ToArray();
        CheckPairings(corrections, facts);
        foreach (var (correction, body) in corrections.InForce<CitationResolved>())
            if (CitationCorrections.Place(corrections, correction, body.Citation, body.Target, filings, citations) is { } start)
                Mark(facts, body.Citation, start, row => row with { Directed = CorrectionRun.Decision(correction) });
        foreach (var (correction, body) in corrections.InForce<CitationConfirmed>())
            if (CitationCorrections.Place(corrections, correction, body.Citation, body.Target, filings, citations) is { } start)
                Mark(facts, body.Citation, start, row => string.Equals(row.TargetFile, body.Target, StringComparison.Ordinal) && row.Pinpoint == body.Pinpoint
                    ? row with { Confirmed = CorrectionRun.Decision(correction) } : row);
        foreach (var (correction, body) in corrections.InForce<StatusOverruled>()) Overrule(corrections, correction, body, facts);
        return statements with { Facts = facts };
    }

    private static void Overrule(CorrectionRun corrections, Correction correction, StatusOverruled body, Fact[] facts)
    {
        if (Find(correction, body.Fact, facts) is not { } at)
        {
            corrections.Holds(correction, null);
            return;
        }

        var fact = facts[at];
        if (!corrections.Holds(correction, Grounds.Of(fact, body.Reading))) return;
        if (!body.Fact.Names(fact)) corrections.Applied(correction, $"The paragraph is now {FactName.Of(fact)}.");
        var own = body.Reading == StatusReading.Strict ? fact.Strict : fact.Assiduous;
        // A second person who decided the same is listed and changes nothing.
        if (own.By is not null) return;
        var said = new StatusReason(body.Status, Why(correction, own), own.Authority) { Own = own, By = CorrectionRun.Decision(correction) };
        facts[at] = body.Reading == StatusReading.Strict ? fact with { Strict = said } : fact with { Assiduous = said };
    }

    private static string Why(Correction correction, StatusReason own) =>
        $"So decided by {correction.Author} on {correction.At:MMMM d, yyyy}{(correction.Reason.Length > 0 ? ": " + correction.Reason.TrimEnd('.') : "")}. The program's own reading is {StatusWords.Of(own.Status)}: {own.Why}";

    // By its name where the words are the same; else by its words, where a new version of the paper numbers it anew.
    private static int? Find(Correction correction, FactName name, Fact[] facts)
    {
        var words = correction.StoodOn.FirstOrDefault(g => string.Equals(g.What, "paragraph", StringComparison.Ordinal))?.Sha256;
        bool Same(Fact f) => string.Equals(Grounds.Paragraph(f).Sha256, words, StringComparison.Ordinal);
        var at = Array.FindIndex(facts, f => name.Names(f) && Same(f));
        if (at < 0 && facts.Count(f => f.Side == name.Side && Same(f)) == 1) at = Array.FindIndex(facts, f => f.Side == name.Side && Same(f));
        if (at < 0) at = Array.FindIndex(facts, f => name.Names(f));
        return at < 0 ? null : at;
    }

    private static void CheckPairings(CorrectionRun corrections, Fact[] facts)
    {
        foreach (var (correction, body) in corrections.InForce<PairingOverruled>())
        {
            var fact = Array.Find(facts, body.Fact.Names);
            var paper = correction.StoodOn.Where(g => !string.Equals(g.What, "paragraph", StringComparison.Ordinal));
            if (!corrections.Holds(correction, fact is null ? null : [Grounds.Paragraph(fact), .. paper])) continue;
            if (body.File is not null && !string.Equals(fact!.Response.File, body.File, StringComparison.Ordinal))
                corrections.Stale(correction, $"Look again: {body.File} has no response {body.Response} that could be read, or is not taken for a paper that answers.");
        }
    }

    private static void Mark(Fact[] facts, CitationName name, int start, Func<CitedPassage, CitedPassage> mark)
    {
        for (var i = 0; i < facts.Length; i++)
        {
            var fact = facts[i];
            if (string.Equals(fact.File, name.File, StringComparison.Ordinal) && Marked(fact.Citations, start, name.Row, mark) is { } own) facts[i] = fact = fact with { Citations = own };
            if (string.Equals(fact.Response.File, name.File, StringComparison.Ordinal) && Marked(fact.Response.Citations, start, name.Row, mark) is { } answer)
                facts[i] = fact with { Response = fact.Response with { Citations = answer } };
        }
    }

    private static IReadOnlyList<CitedPassage>? Marked(IReadOnlyList<CitedPassage> rows, int start, int row, Func<CitedPassage, CitedPassage> mark)
    {
        var nth = 0;
        for (var i = 0; i < rows.Count; i++)
            if (rows[i].Span.Start == start && nth++ == row) return [.. rows.Take(i), mark(rows[i]), .. rows.Skip(i + 1)];
        return null;
    }
}
