namespace Assiduous.Judgment;

/// <summary>Evidence or papers that do not agree with each other, laid side by side. Which is right is never said.</summary>
/// <param name="Kind">
/// <c>own-testimony</c> (a witness against the same witness), <c>testimony-document</c> (a witness against a document), <c>own-papers</c> (a
/// party's statement against evidence or words in its own papers), <c>times</c> (clock times or durations that cannot both be true).
/// </param>
/// <param name="About">What they do not agree about: the fact, or the event.</param>
/// <param name="Sides">The versions, each with its source.</param>
/// <param name="Why">What differs, in a sentence.</param>
/// <param name="Rule">The doctrine under which a court may be asked to set one aside; null where there is none.</param>
public sealed record EvidenceConflict(string Kind, string About, IReadOnlyList<ConflictSide> Sides, string Why, string? Rule);

/// <summary>One version of a conflict.</summary>
/// <param name="Who">Who says it: the witness, the document, or the side.</param>
/// <param name="Words">What it says.</param>
/// <param name="Source">Where, as one would cite it.</param>
public sealed record ConflictSide(string Who, string Words, string Source);
