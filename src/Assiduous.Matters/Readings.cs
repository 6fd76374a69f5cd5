using Assiduous.Citations;
using Assiduous.Docket;
using Assiduous.Judgment;
using Assiduous.Matters.Correcting;
using Assiduous.Record;
using Assiduous.Rules;
using Assiduous.Statements;
using Assiduous.Statements.Motions;

namespace Assiduous.Matters;

/// <summary>What the papers of a matter say, before anything that a person decides about statuses, links, findings or notes: the costly half of a review.</summary>
/// <remarks>It depends on the papers, on <c>matter.yaml</c>, and of what people decided on pairings and targets of citations alone, which stand in it.</remarks>
internal sealed record Readings
{
    public required IReadOnlyList<Filing> Filings { get; init; }

    /// <summary>The same filings with the names that each gives to documents, for whoever shows them.</summary>
    public required IReadOnlyList<Filing> Named { get; init; }

    public required MatterHead Head { get; init; }

    public required MatterSettings Settings { get; init; }

    public required RuleBook Rules { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyList<Citation>> Citations { get; init; }

    public required IReadOnlyList<PairingChoice> Pairings { get; init; }

    public required IReadOnlyList<CitationChoice> Targets { get; init; }

    /// <summary>Facts, answers and statuses as the program reads them.</summary>
    public required StatementOutcome Statements { get; init; }

    public required IReadOnlyList<TimelineEvent> Timeline { get; init; }

    public required IReadOnlyList<CitedAuthority> Authorities { get; init; }

    public required IReadOnlyList<Deadline> Deadlines { get; init; }

    public required IReadOnlyList<HistoryEvent> History { get; init; }

    /// <summary>What was found about the folder before the papers were read.</summary>
    public required IReadOnlyList<Finding> Folder { get; init; }

    /// <summary>What the docket and the papers lack of each other.</summary>
    public required IReadOnlyList<Finding> Docket { get; init; }

    /// <summary>Reads the papers.</summary>
    public static Readings Of(Papers papers, MatterSettings settings, ReviewOptions options, CorrectionRun corrections, IReadOnlyList<Finding> folder, IFilingShelf? shelf, CancellationToken stop)
    {
        var filings = Suppositions.Without(papers.Filings, options.WhatIf);
        var head = HeadOfMatter.Infer(filings, papers.Docket, settings, options.Rules);
        var citations = PaperCitations.Read(filings, options.Workers, stop);
        stop.ThrowIfCancellationRequested();
        var (pairings, targets) = (PairingCorrections.Of(corrections, filings), CitationCorrections.Of(corrections, filings, citations));
        var statements = StatementReview.Run(new()
        {
            Filings = filings,
            Citations = citations,
            Rule = head.Rule!,
            AllRepresented = head.AllRepresented,
            Parties = [.. head.Parties.Select(p => new CaseParty(p.Name, p.Role))],
            Pairings = pairings,
            Targets = targets,
            Shelf = shelf,
        });
        stop.ThrowIfCancellationRequested();
        var orders = filings.Where(f => f.Role == FilingRole.Order).Select(f => new OrderSource(OpinionReader.Read(f.Text.Text), f.Ecf) { File = f.File }).ToArray();
        return new()
        {
            Filings = filings,
            Named = PaperCitations.Named(statements.Motions is [var first, ..] ? PaperSides.Tell(filings, first) : filings, citations),
            Head = head,
            Settings = settings,
            Rules = options.Rules,
            Citations = citations,
            Pairings = pairings,
            Targets = targets,
            Statements = statements,
            Timeline = Judgment.Timeline.Of(statements.Facts, statements.Narrative, filings, statements.Motions.Count > 0 ? statements.Motions[0].By : null),
            Authorities = PaperCitations.Authorities(filings, citations),
            Deadlines = Assiduous.Docket.Deadlines.Of(orders, papers.Docket, new(head.Court), AsOf(papers.Docket, orders)),
            History = Assiduous.Docket.History.Of(papers.Docket, orders),
            Folder = folder,
            Docket = [.. DocketCheck.Compare(papers.Docket, orders), .. Missing(papers, statements)],
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
        foreach (var briefing in DocketEvents.SummaryJudgment(DocketEvents.Read(docket)))
            foreach (var missing in DocketEvents.Missing(briefing.Papers, here))
                yield return MatterReviewer.About("not-in-folder", Severity.Note, missing.Message, "Download it from the docket and put it in the folder.");
    }

    // The papers' own latest day stands for today: the same folder gives the same review on every day.
    private static DateOnly AsOf(DocketReport? docket, IReadOnlyList<OrderSource> orders) =>
        orders.Select(o => o.Opinion.Caption.Filed).Concat(docket?.Entries.Select(e => e.DateFiled) ?? []).Max() ?? DateOnly.MinValue;
}
