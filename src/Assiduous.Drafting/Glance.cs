using Assiduous.Judgment;
using Assiduous.Statements;

namespace Assiduous.Drafting;

/// <summary>The facts by what follows for them: taken and saved, taken, never supported.</summary>
/// <param name="Saved">Facts that the rule would take as admitted and that the whole record shows to be disputed.</param>
/// <param name="Taken">Facts that the rule would take as admitted and that nothing found disputes.</param>
/// <param name="Unsupported">Facts for which no evidence that counts was cited.</param>
/// <param name="Because">Why the rule would take them, as a sentence; empty where each has its own reason.</param>
public sealed record Glance(IReadOnlyList<Fact> Saved, IReadOnlyList<Fact> Taken, IReadOnlyList<Fact> Unsupported, string Because)
{
    /// <summary>Whether there is nothing to tell.</summary>
    public bool IsEmpty => Saved.Count + Taken.Count + Unsupported.Count == 0;

    /// <summary>Sorts the facts of a review.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="review"/> is null.</exception>
    public static Glance Of(Review review)
    {
        ArgumentNullException.ThrowIfNull(review);
        var taken = review.Facts.Where(f => f.Strict.Status is FactStatus.DeemedAdmitted).ToList();
        var because = review.Findings.Where(f => f.Code is "no-response" or "response-in-brief").OrderBy(f => f.Code, StringComparer.Ordinal).Select(f => First(f.Message)).Distinct(StringComparer.Ordinal);
        return new([.. taken.Where(IsSaved)], [.. taken.Where(f => !IsSaved(f))], [.. review.Facts.Where(f => f.Strict.Status is FactStatus.Unsupported)], string.Join(' ', because));
    }

    /// <summary>The evidence that meets a fact though no proper answer lays it there, the most direct first.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public static IReadOnlyList<CitedPassage> Against(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return [.. fact.Elsewhere.Select(e => e.Cited).Concat(fact.Response.Citations).Where(c => c.Support is Support.Contradicts && c.Passage is not null).DistinctBy(c => (c.TargetFile, c.Passage!.Span))];
    }

    private static bool IsSaved(Fact fact) => fact.Assiduous.Status is FactStatus.Disputed or FactStatus.DisputedInPart;

    private static string First(string message) => message.IndexOf("; ", StringComparison.Ordinal) is > 0 and var at ? message[..at] + "." : message;
}
