using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Rules;

namespace Assiduous.Statements;

/// <summary>A party, as the caption names it.</summary>
/// <param name="Name">Its name, <c>Rafael Ortega</c>.</param>
/// <param name="Role">Its role, <c>plaintiff</c> or <c>defendant</c>.</param>
public sealed record CaseParty(string Name, string Role);

/// <summary>What the statement room needs.</summary>
public sealed record StatementInput
{
    /// <summary>The filings, recognised, in any order.</summary>
    public required IReadOnlyList<Filing> Filings { get; init; }

    /// <summary>The citations of each paper, by <see cref="Filing.File"/>; a paper that is missing is taken to cite nothing.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Citation>> Citations { get; init; }

    /// <summary>The rule version that governs.</summary>
    public required StatementRule Rule { get; init; }

    /// <summary>Whether all parties have counsel; null where that is not known.</summary>
    public bool? AllRepresented { get; init; }

    /// <summary>The motions, where a person or the docket has told them; empty to infer them from the papers.</summary>
    public IReadOnlyList<Motion> Motions { get; init; } = [];

    /// <summary>The parties, where the docket tells them; empty to read them from the captions.</summary>
    public IReadOnlyList<CaseParty> Parties { get; init; } = [];

    /// <summary>Which response answers a paragraph, where a person said so.</summary>
    public IReadOnlyList<PairingChoice> Pairings { get; init; } = [];

    /// <summary>Where a record citation leads, where a person said so.</summary>
    public IReadOnlyList<CitationChoice> Targets { get; init; } = [];

    /// <summary>Where what follows from one filing alone is kept from run to run; null works everything out anew. It changes no outcome.</summary>
    public IFilingShelf? Shelf { get; init; }
}

/// <summary>A person's word on which response answers a paragraph.</summary>
/// <param name="Motion">The motion, by <see cref="Statements.Motion.Id"/>.</param>
/// <param name="Side">Whose paragraph.</param>
/// <param name="Number">Its number as printed.</param>
/// <param name="Words">The words that the person saw, by <see cref="WordHash"/>; a paragraph of other words is not meant.</param>
/// <param name="File">The paper in which the response stands; null where no response answers it.</param>
/// <param name="Response">The response's number as printed; null where no response answers it.</param>
public sealed record PairingChoice(string Motion, Side Side, string Number, string Words, string? File, string? Response);

/// <summary>A person's word on where a record citation leads.</summary>
/// <param name="File">The paper that cites.</param>
/// <param name="Start">Where in its text the citation begins.</param>
/// <param name="Row">Which of its pinpoints, from 0.</param>
/// <param name="Target">The filing that it means.</param>
/// <param name="Pinpoint">The place that it means; null keeps the place as printed.</param>
public sealed record CitationChoice(string File, int Start, int Row, string Target, Pinpoint? Pinpoint);

/// <summary>What comes out of the statement room.</summary>
/// <param name="Motions">The motions under review.</param>
/// <param name="Facts">Every numbered fact, the movant's first, in the order of its paper.</param>
/// <param name="Narrative">What briefs assert outside any numbered statement.</param>
/// <param name="Findings">Findings about papers as a whole; those about one fact stand on the fact.</param>
public sealed record StatementOutcome(
    IReadOnlyList<Motion> Motions, IReadOnlyList<Fact> Facts, IReadOnlyList<NarrativeAssertion> Narrative, IReadOnlyList<Finding> Findings);
