using Assiduous.Citations;
using Assiduous.Docket;
using Assiduous.Judgment;
using Assiduous.Matters.Correcting;
using Assiduous.Record;
using Assiduous.Statements;
using Assiduous.Statements.Motions;

namespace Assiduous.Matters;

/// <summary>From recognised filings to the review: each stage on what the ones before it made.</summary>
internal static class Stages
{
    /// <summary>Runs the stages.</summary>
    public static Review Run(Papers papers, MatterSettings settings, ReviewOptions options, CorrectionRun corrections, IReadOnlyList<Finding> folder, CancellationToken stop)
    {
        var filings = Suppositions.Without(papers.Filings, options.WhatIf);
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
            Pairings = PairingCorrections.Of(corrections, filings),
            Targets = CitationCorrections.Of(corrections, filings, citations),
        });
        statements = FactCorrections.Apply(corrections, filings, citations, statements);
        statements = statements with { Facts = Suppositions.Treat(statements.Facts, options.WhatIf) };
        stop.ThrowIfCancellationRequested();
        var (claims, concessions, wrongLinks) = Claims.Assess(filings, head, settings, options.Rules, statements, corrections);
        var timeline = Timeline.Of(statements.Facts, statements.Narrative, filings, statements.Motions.Count > 0 ? statements.Motions[0].By : null);
        var orders = filings.Where(f => f.Role == FilingRole.Order).Select(f => new OrderSource(OpinionReader.Read(f.Text.Text), f.Ecf) { File = f.File }).ToArray();
        return FindingCorrections.Apply(corrections, new()
        {
            Matter = head,
            Motions = statements.Motions,
            Filings = PaperCitations.Named(statements.Motions is [var first, ..] ? PaperSides.Tell(filings, first) : filings, citations),
            Facts = statements.Facts,
            Narrative = statements.Narrative,
            Concessions = concessions,
            Claims = claims,
            Authorities = PaperCitations.Authorities(filings, citations),
            Timeline = timeline,
            Conflicts = Conflicts.Of(statements.Facts, timeline, filings),
            Deadlines = Deadlines.Of(orders, papers.Docket, new(head.Court), AsOf(papers.Docket, orders)),
            History = History.Of(papers.Docket, orders),
            Findings = [.. folder, .. statements.Findings, .. wrongLinks, .. DocketCheck.Compare(papers.Docket, orders), .. Missing(papers, statements)],
            Supposed = Suppositions.Sentences(options.WhatIf),
        });
    }

    // What the folder lacks, said once for the whole matter.
    private static IEnumerable<Finding> Missing(Papers papers, StatementOutcome statements)
    {
        if (papers.Filings.Count > 0 && statements.Facts.Count == 0)
            yield return MatterReviewer.About("no-statement", Severity.Warning, "No numbered statement of facts was found in the folder, so there are no facts to follow.",
                "Put the movant's statement there, or say in matter.yaml which filing it is (role: statement).");
        if (papers.Docket is not { } docket) yield break;
        var here = papers.Filings.Where(f => f.Ecf is not null).Select(f => f.Label).ToHashSet(StringComparer.Ordinal);
        foreach (var briefing in DocketEvents.SummaryJudgment(DocketEvents.Read(docket)))
            foreach (var missing in DocketEvents.Missing(briefing.Papers, here))
                yield return MatterReviewer.About("not-in-folder", Severity.Note, missing.Message, "Download it from the docket and put it in the folder.");
    }

    // The papers' own latest day stands for today: the same folder gives the same review on every day.
    private static DateOnly AsOf(DocketReport? docket, IReadOnlyList<OrderSource> orders) =>
        orders.Select(o => o.Opinion.Caption.Filed).Concat(docket?.Entries.Select(e => e.DateFiled) ?? []).Max() ?? DateOnly.MinValue;
}
