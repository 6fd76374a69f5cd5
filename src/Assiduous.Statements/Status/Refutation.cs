using Assiduous.Statements.Pairing;

namespace Assiduous.Statements.Status;

/// <summary>A denial that rests on the very lines that the fact cites, and that those lines bear out (Rule 56(c)(1)(B)).</summary>
/// <remarks>The lines say the fact or they say what the denial says of them. Where they are not read to say the fact, and are read to say the other, the fact has no support.</remarks>
internal static class Refutation
{
    private const string Rule = "Fed. R. Civ. P. 56(c)(1)(B)";

    /// <summary>The status that follows; null where the denial rests on other words, or where the lines say the fact or are not read to bear the denial out.</summary>
    public static StatusReason? Of(StatedFact fact)
    {
        if (fact.Unfollowed is not null || fact.Own.Support is not Support.Unclear || fact.Answer is not { Doubt: null, Read.Disposition: Disposition.Denied } answer || answer.Citations.Count == 0) return null;
        if (!answer.Citations.All(a => fact.Citations.Any(c => Within(a, c))) || !fact.Citations.All(c => answer.Citations.Any(a => Within(a, c)))) return null;
        return answer.Citations.FirstOrDefault(c => c.Competent && c.Support is Support.Supports or Support.Partial) is { } row
            ? new(FactStatus.Unsupported, $"The denial cites the same lines as the fact, {row.Text}, and they bear the denial out. {fact.Own.Why}", Rule) : null;
    }

    private static bool Within(CitedPassage answer, CitedPassage cited) =>
        answer.Passage is { } theirs && cited.Passage is { } own && string.Equals(answer.TargetFile, cited.TargetFile, StringComparison.Ordinal) && own.Span.Overlaps(theirs.Span);
}
