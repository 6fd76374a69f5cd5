namespace Assiduous.Judgment.Corrections;

/// <summary>One thing that a person decided about a matter: dated, signed, with the words on which the decision stood.</summary>
/// <remarks>
/// Never changed and never deleted; what is taken back is taken back by another correction (<see cref="Undone"/>). The id is the hash of
/// everything else, so that a correction carried to another machine is known there as the same, and one that was altered on the way is
/// found out. Made by <see cref="CorrectionMaker"/>.
/// </remarks>
/// <param name="Id">SHA-256 of the rest, the first 32 hexadecimal digits.</param>
/// <param name="Body">What was decided, about what.</param>
/// <param name="Author">Who decided, as they sign.</param>
/// <param name="At">When, in universal time, to the millisecond.</param>
/// <param name="Reason">Why, in their words; for a note, the note. Empty where none was given.</param>
/// <param name="StoodOn">What the decision stood on when it was made.</param>
/// <param name="Replaces">Earlier corrections of the same subject that the author saw and set aside by this one.</param>
public sealed record Correction(
    string Id, CorrectionBody Body, string Author, DateTimeOffset At, string Reason, IReadOnlyList<Ground> StoodOn, IReadOnlyList<string> Replaces);

/// <summary>Something on which a decision stood.</summary>
/// <param name="What">What it is, as it stands in a sentence: <c>paragraph</c>, <c>response</c>, <c>cited passages</c>, <c>filing</c>.</param>
/// <param name="Sha256">SHA-256 of its words with white space folded, or of the filing's bytes; lower-case hexadecimal.</param>
public sealed record Ground(string What, string Sha256);

/// <summary>What became of a correction in a review.</summary>
public enum CorrectionState
{
    /// <summary>It stands, and the review shows it.</summary>
    Applied,

    /// <summary>What it stood on has changed; it is shown and not applied until a person looks again.</summary>
    Stale,

    /// <summary>Two people decided differently and neither saw the other's decision; neither is applied until a person chooses.</summary>
    Conflict,

    /// <summary>A later correction of the same subject took its place.</summary>
    Replaced,

    /// <summary>It was taken back.</summary>
    Undone,
}

/// <summary>A correction and what became of it in a review.</summary>
/// <param name="Correction">The correction.</param>
/// <param name="State">What became of it.</param>
/// <param name="Why">Why, in a sentence; empty for one that is applied without more to say.</param>
public sealed record CorrectionOutcome(Correction Correction, CorrectionState State, string Why);
