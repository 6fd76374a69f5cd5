using Assiduous.Citations;
using Assiduous.Docket;
using Assiduous.Judgment;
using Assiduous.Record;
using Assiduous.Rules;
using Assiduous.Statements;

namespace Assiduous.Matters;

/// <summary>From recognised filings to the review: each stage on what the ones before it made.</summary>
internal static class Stages
{
    /// <summary>Runs the stages.</summary>
    public static Review Run(Papers papers, MatterSettings settings, ReviewOptions options, IReadOnlyList<Finding> folder, CancellationToken stop)
    {
        var filings = papers.Filings;
        var head = HeadOfMatter.Infer(filings, papers.Docket, settings, options.Rules);
        var citations = PaperCitations.Read(filings, options.Workers, stop);
        stop.ThrowIfCancellationRequested();
        var statements = StatementReview.Run(new()
        {
            Filings = filings,
            Citations = citations,
            Rule = head.Rule!,
            AllRepresented = HeadOfMatter.AllRepresented(head, settings),
            Parties = [.. head.Parties.Select(p => new CaseParty(p.Name, p.Role))],
        });
        stop.ThrowIfCancellationRequested();
        var (claims, concessions, wrongLinks) = Claims.Assess(filings, head, settings, options.Rules, statements);
        var orders = filings.Where(f => f.Role == FilingRole.Order).Select(f => new OrderText(f.Ecf, OpinionReader.Read(f.Text.Text), f.Text)).ToArray();
        return new()
        {
            Matter = head,
            Motions = statements.Motions,
            Filings = filings,
            Facts = statements.Facts,
            Narrative = statements.Narrative,
            Concessions = concessions,
            Claims = claims,
            Authorities = PaperCitations.Authorities(filings, citations),
            Timeline = Timeline.Of(statements.Facts, statements.Narrative),
            Deadlines = Deadlines.Of(papers.Docket, orders),
            History = History.Of(papers.Docket, orders),
            Findings = [.. folder, .. statements.Findings, .. wrongLinks, .. Missing(papers, statements)],
        };
    }

    // What the folder lacks, said once for the whole matter.
    private static IEnumerable<Finding> Missing(Papers papers, StatementOutcome statements)
    {
        if (papers.Filings.Count > 0 && statements.Facts.Count == 0)
            yield return MatterReviewer.About("no-statement", Severity.Warning, "No numbered statement of facts was found in the folder, so there are no facts to follow.",
                "Put the movant's statement there, or say in matter.yaml which filing it is (role: statement).");
        if (papers.Docket is not { } docket) yield break;
        var here = papers.Filings.Where(f => f.Ecf is not null).Select(f => f.Label).ToHashSet(StringComparer.Ordinal);
        foreach (var label in DocketEvents.MissingFrom(docket, here))
            yield return MatterReviewer.About("not-in-folder", Severity.Note, $"ECF No. {label} is on the docket and belongs to the motion, but is not in the folder.", "Download it and put it there.");
    }
}
