namespace Assiduous.Judgment.Corrections;

/// <summary>Makes corrections: signs, dates and names them.</summary>
public static class CorrectionMaker
{
    /// <summary>A correction of what a review shows, with what it stands on there.</summary>
    /// <param name="review">The review that the author looks at.</param>
    /// <param name="body">What is decided.</param>
    /// <param name="author">Who decides, as they sign.</param>
    /// <param name="reason">Why; needed for a note and to set a finding aside.</param>
    /// <param name="at">When.</param>
    /// <param name="replaces">Corrections of the same subject that the author saw.</param>
    /// <exception cref="ArgumentException">What it speaks of is not in the review, or a needed word is missing; the message says which.</exception>
    public static Correction Make(Review review, CorrectionBody body, string author, string reason, DateTimeOffset at, IReadOnlyList<string>? replaces = null) =>
        Make(body, author, reason, at, Grounds.Of(review, body) ?? throw new ArgumentException($"Nothing in this review is what the correction speaks of: {body.Sentence}.", nameof(body)), replaces);

    /// <summary>A correction with its grounds.</summary>
    /// <inheritdoc cref="Make(Review, CorrectionBody, string, string, DateTimeOffset, IReadOnlyList{string}?)"/>
    public static Correction Make(
        CorrectionBody body, string author, string reason, DateTimeOffset at, IReadOnlyList<Ground> stoodOn, IReadOnlyList<string>? replaces = null)
    {
        var instant = DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
        var draft = new Correction("", body, author.Trim(), instant, reason.Trim(), stoodOn, [.. (replaces ?? []).Order(StringComparer.Ordinal)]);
        if (CorrectionJson.Problem(draft) is { } problem) throw new ArgumentException(problem, nameof(body));
        return draft with { Id = CorrectionJson.IdOf(draft) };
    }
}
