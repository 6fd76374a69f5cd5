using Assiduous.Drafting.Page;
using Assiduous.Judgment;
using Assiduous.Judgment.Corrections;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Web;

/// <summary>A review made ready for pages: what each address means. Made once for each review and shared by all requests.</summary>
internal sealed class Sheets
{
    private readonly Dictionary<string, int> facts = new(StringComparer.Ordinal);
    private readonly Dictionary<FactName, List<CorrectionOutcome>> decisions = [];
    private readonly Dictionary<string, Filing> filings = new(StringComparer.Ordinal);

    /// <param name="review">The review.</param>
    /// <param name="version">Which review of the matter it is.</param>
    /// <param name="before">Those of an earlier review of the matter; null where there are none.</param>
    public Sheets(Review review, long version, Sheets? before = null)
    {
        (Review, Version) = (review, version);
        Page = new(review, before?.Page);
        for (var i = 0; i < review.Facts.Count; i++) facts[Page.Anchors.Of(review.Facts[i])] = i;
        foreach (var filing in review.Filings) filings.TryAdd(Page.AnchorOfFile(filing.File)["file-".Length..], filing);
        foreach (var outcome in review.Corrections.Where(c => c.State is CorrectionState.Applied or CorrectionState.Stale or CorrectionState.Conflict))
            if (Subject(outcome.Correction.Body) is { } name)
            {
                if (!decisions.TryGetValue(name, out var list)) decisions.Add(name, list = []);
                list.Add(outcome);
            }
        Witnesses = [.. review.Filings.Select(f => f.Witness).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Documents = [.. review.Filings.Select(f => (Slug(f), Page.Cite(f, null)))];
        Codes = [.. review.Facts.SelectMany(f => f.Findings).Select(f => f.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The review.</summary>
    public Review Review { get; }

    /// <summary>Which review of the matter this is.</summary>
    public long Version { get; }

    /// <summary>Addresses and names.</summary>
    public PageContext Page { get; }

    /// <summary>Who testifies, in order of the alphabet.</summary>
    public IReadOnlyList<string> Witnesses { get; }

    /// <summary>Every filing by its part of the address, with how the papers call it.</summary>
    public IReadOnlyList<(string Slug, string Label)> Documents { get; }

    /// <summary>The codes of findings on facts.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>Where a fact stands in the review's order; null where there is none of that address.</summary>
    public int? FactAt(string? anchor) => anchor is not null && facts.TryGetValue(anchor, out var at) ? at : null;

    /// <summary>The filing of that address; null where there is none.</summary>
    public Filing? FilingAt(string slug) => filings.GetValueOrDefault(slug);

    /// <summary>A filing's part of its address.</summary>
    public string Slug(Filing filing) => Page.AnchorOfFile(filing.File)["file-".Length..];

    /// <summary>What people decided about a fact and did not take back, by time; confirmed citations apart, which show at the citation.</summary>
    public IReadOnlyList<CorrectionOutcome> DecisionsOn(Fact fact) => decisions.TryGetValue(FactName.Of(fact), out var known) ? known : [];

    private static FactName? Subject(CorrectionBody body) => body switch
    {
        StatusOverruled said => said.Fact,
        PairingOverruled said => said.Fact,
        NoteWritten said => said.Fact,
        _ => null,
    };

    /// <summary>Everything that a fact, its answer and other papers cite about it, each with under what heading it is told.</summary>
    public static IEnumerable<(string Group, CitedPassage Cited, string Why)> Evidence(Fact fact) =>
        fact.Citations.Select(c => ("Cited for the fact", c, ""))
            .Concat(fact.Response.Citations.Select(c => ("Cited in the answer", c, "")))
            .Concat(fact.Elsewhere.Select(e => ("Elsewhere in the papers", e.Cited, e.Why)));
}
