using Assiduous.Judgment;
using Assiduous.Matters.Correcting;

namespace Assiduous.Matters;

/// <summary>From recognised filings to the review: each stage on what the ones before it made.</summary>
internal static class Stages
{
    /// <summary>Runs the stages.</summary>
    public static Review Run(Papers papers, MatterSettings settings, ReviewOptions options, CorrectionRun corrections, IReadOnlyList<Citations.Finding> folder, CancellationToken stop) =>
        Judge(Readings.Of(papers, settings, options, corrections, folder, null, stop), corrections, options.WhatIf);

    /// <summary>The second half: what people decided and what is supposed laid over what the papers say, and what follows from it.</summary>
    /// <param name="read">What the papers say.</param>
    /// <param name="corrections">What people decided.</param>
    /// <param name="whatIf">What is supposed.</param>
    /// <param name="before">An earlier review whose claims stand until they are assessed again; null assesses them.</param>
    /// <param name="pleaded">What the papers plead, where that was looked for before; null looks.</param>
    /// <exception cref="WhatIfException">Something is supposed of a fact that the matter does not have.</exception>
    public static Review Judge(Readings read, CorrectionRun corrections, WhatIf whatIf, Review? before = null, PleadedClaims? pleaded = null)
    {
        var statements = FactCorrections.Apply(corrections, read.Filings, read.Citations, read.Statements);
        statements = statements with { Facts = Suppositions.Treat(statements.Facts, whatIf) };
        var (claims, concessions, wrongLinks) = before is not null ? (before.Claims, before.Concessions, []) : Claims.Assess(read, statements, corrections, pleaded);
        return FindingCorrections.Apply(corrections, new()
        {
            Matter = read.Head,
            Motions = statements.Motions,
            Filings = read.Named,
            Facts = statements.Facts,
            Narrative = statements.Narrative,
            Concessions = concessions,
            Claims = claims,
            Authorities = read.Authorities,
            Timeline = read.Timeline,
            Conflicts = before?.Conflicts ?? Conflicts.Of(statements.Facts, read.Timeline, read.Filings),
            Deadlines = read.Deadlines,
            History = read.History,
            Findings = [.. read.Folder, .. statements.Findings, .. wrongLinks, .. read.Docket],
            Supposed = Suppositions.Sentences(whatIf),
        });
    }
}
