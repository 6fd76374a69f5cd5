using Assiduous.Judgment.Assessment;
using Assiduous.Judgment.Papers;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Judgment;

/// <summary>Finds evidence that stands against itself. Lays it side by side and resolves nothing.</summary>
public static class Conflicts
{
    private const int Longest = 400;
    private const string Sham = "A court may be asked to disregard a declaration that contradicts the declarant's own deposition: Hayes v. N.Y.C. Dep't of Corr., 84 F.3d 614, 619 (2d Cir. 1996); Perma Research & Dev. Co. v. Singer Co., 410 F.2d 572, 578 (2d Cir. 1969)";

    /// <summary>The conflicts among the passages behind each fact, and among the versions of one event.</summary>
    /// <param name="facts">The numbered facts, with their evidence.</param>
    /// <param name="timeline">The events with their versions.</param>
    /// <param name="filings">The filings, by which sources are named.</param>
    public static IReadOnlyList<EvidenceConflict> Of(IEnumerable<Fact> facts, IEnumerable<TimelineEvent> timeline, IReadOnlyList<Filing> filings)
    {
        var cites = new Cites(filings);
        return [.. facts.SelectMany(f => Among(f, cites)).Concat(timeline.SelectMany(Times)).DistinctBy(c => (c.Kind, string.Join('\n', c.Sides.Select(s => s.Source))))];
    }

    private static IEnumerable<EvidenceConflict> Among(Fact fact, Cites cites)
    {
        var about = Short(fact.Assertion.Length > 0 ? fact.Assertion : fact.Text);
        var passages = fact.Citations.Concat(fact.Response.Citations).Concat(fact.Elsewhere.Select(e => e.Cited)).Where(p => p.Passage is not null).ToArray();
        var (says, denies) = (passages.Where(p => p.Support is Support.Supports).ToArray(), passages.Where(p => p.Support is Support.Contradicts).ToArray());
        var own = false;
        foreach (var yes in says)
            foreach (var no in denies.Where(d => !string.Equals(d.TargetFile, yes.TargetFile, StringComparison.Ordinal)))
                if (Kind(yes, no, cites) is { } kind)
                {
                    own |= kind is "own-testimony";
                    yield return new(kind, about, [Side(yes, cites), Side(no, cites)], Why(kind, fact), kind is "own-testimony" && OneIsTestimony(yes, no, cites) ? Sham : null);
                }

        if (!own)
            foreach (var found in fact.Findings.Where(f => f.Code is "sham-affidavit"))
                yield return new("own-testimony", about, [.. passages.Where(p => string.Equals(p.Text, found.Text, StringComparison.Ordinal)).Take(1).Select(p => Side(p, cites))], found.Message, Sham);
        foreach (var other in fact.Elsewhere.Where(e => e.Cited.Support is Support.Contradicts && OwnPaper(e, fact, cites)))
            yield return new("own-papers", about, [new(SideName(fact.Side), about, $"{cites.Name(fact.File)} ¶ {fact.Number}"), new(SideName(fact.Side), Short(other.Sentence), $"{cites.Name(other.Source)} ({cites.Of(other.Cited)})")],
                "The side's own brief relies on words that say otherwise than its statement of facts.", null);
    }

    private static string? Kind(CitedPassage yes, CitedPassage no, Cites cites)
    {
        var (a, b) = (cites.Witness(yes.TargetFile), cites.Witness(no.TargetFile));
        if (a is not null && b is not null) return Words.SameParty(a, b) ? "own-testimony" : null;
        if (a is null == b is null) return null;
        var paper = cites.Filing(a is null ? yes.TargetFile : no.TargetFile);
        return paper?.Role is FilingRole.Exhibit or FilingRole.Stipulation or FilingRole.Discovery ? "testimony-document" : null;
    }

    private static bool OneIsTestimony(CitedPassage a, CitedPassage b, Cites cites) =>
        cites.Filing(a.TargetFile)?.Role is FilingRole.Transcript != cites.Filing(b.TargetFile)?.Role is FilingRole.Transcript;

    private static string Why(string kind, Fact fact) => kind is "own-testimony"
        ? $"On ¶ {fact.Number} the same witness says one thing in one place and another in another."
        : $"On ¶ {fact.Number} a witness and a document do not say the same.";

    private static bool OwnPaper(EvidenceElsewhere elsewhere, Fact fact, Cites cites) =>
        cites.Filing(elsewhere.Source) is { Role: FilingRole.Memorandum or FilingRole.Reply, Party: { } party } && cites.Filing(fact.File)?.Party is { } own
        && string.Equals(party, own, StringComparison.OrdinalIgnoreCase);

    private static ConflictSide Side(CitedPassage cited, Cites cites) =>
        new(cites.Witness(cited.TargetFile) ?? cites.Name(cited.TargetFile!), Short(cited.Passage!.Text), cites.Of(cited));

    // Durations measured from different starting points may both be true, so only those from one starting point are laid here.
    private static IEnumerable<EvidenceConflict> Times(TimelineEvent told)
    {
        foreach (var group in told.Versions.Where(v => v.Told is not null).GroupBy(v => v.Told!.From, StringComparer.OrdinalIgnoreCase))
        {
            var versions = group.ToArray();
            var first = versions[0];
            var other = versions.FirstOrDefault(v => !v.Told!.Agrees(first.Told!));
            if (other is null) continue;
            yield return new("times", Short(told.Event), [.. new[] { first, other }.Select(v => new ConflictSide(v.Side is { } s ? SideName(s) : "", Short(v.Text), v.Source))],
                $"“{first.Told!.Words}” and “{other.Told!.Words}” cannot both be so if the two speak of the same event.", null);
        }
    }

    private static string SideName(Side side) => side == Record.Side.Movant ? "the movant" : "the opponent";

    private static string Short(string text)
    {
        var folded = Sentences.Folded(text);
        return folded.Length <= Longest ? folded : folded[..folded.LastIndexOf(' ', Longest)] + " …";
    }
}
