using Assiduous.Citations;
using Assiduous.Judgment.Corrections;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Matters.Correcting;

/// <summary>What people said of where citations lead, found again in the papers by their words and those before them.</summary>
internal static class CitationCorrections
{
    /// <summary>The choices that can be applied.</summary>
    public static IReadOnlyList<CitationChoice> Of(CorrectionRun corrections, IReadOnlyList<Filing> filings, IReadOnlyDictionary<string, IReadOnlyList<Citation>> citations)
    {
        var choices = new List<CitationChoice>();
        foreach (var (correction, body) in corrections.InForce<CitationResolved>())
            if (Place(corrections, correction, body.Citation, body.Target, filings, citations) is { } start)
                choices.Add(new(body.Citation.File, start, body.Citation.Row, body.Target, body.Pinpoint));
        return choices;
    }

    /// <summary>Where a citation stands now; null where it or the filing that was cited is no longer the same, and then it is listed as stale.</summary>
    public static int? Place(
        CorrectionRun corrections, Correction correction, CitationName name, string target, IReadOnlyList<Filing> filings, IReadOnlyDictionary<string, IReadOnlyList<Citation>> citations)
    {
        var paper = Find(filings, name.File);
        var cited = Find(filings, target);
        if (paper is null || cited is null) return corrections.Holds(correction, null) ? 0 : null;
        if (!corrections.Holds(correction, [Grounds.Bytes("cited filing", cited)])) return null;
        foreach (var citation in citations.GetValueOrDefault(paper.File) ?? [])
            if (citation.Class == CitationClass.Record && Grounds.Name(paper, citation.Span, name.Row) == name) return citation.Span.Start;
        corrections.Stale(correction, $"Look again: the sentence in {paper.CitedAs} that cites “{name.Text}” has changed since it was decided.");
        return null;
    }

    private static Filing? Find(IReadOnlyList<Filing> filings, string file) => filings.FirstOrDefault(f => string.Equals(f.File, file, StringComparison.Ordinal));
}
