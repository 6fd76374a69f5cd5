using Assiduous.Judgment;
using Assiduous.Statements;

namespace Assiduous.Drafting.Drafts;

/// <summary>A review as it may be told to readers from whom some filings are withheld: reasons quote the words on which they rest, so a reason that may rest on one of those is left out whole.</summary>
internal static class Withholding
{
    private const string Reason = "what it rests on is filed under seal or designated under a protective order";

    /// <summary>The review without what it says out of filings that are withheld.</summary>
    /// <param name="review">The review.</param>
    /// <param name="withheld">Whether a filing is withheld, by its name in the folder.</param>
    public static Review From(Review review, Func<string?, bool> withheld) => review with { Facts = [.. review.Facts.Select(f => Told(f, withheld))] };

    private static Fact Told(Fact fact, Func<string?, bool> withheld)
    {
        bool From(CitedPassage cited) => withheld(cited.TargetFile) || withheld(cited.Passage?.File);
        var touched = withheld(fact.File) || withheld(fact.Response.File) || fact.Citations.Any(From) || fact.Response.Citations.Any(From) || fact.Elsewhere.Any(e => From(e.Cited) || withheld(e.Source));
        if (!touched) return fact;
        CitedPassage Quiet(CitedPassage cited) => From(cited) ? cited with { SupportReason = "", Explanations = [], Difference = null } : cited;
        return fact with
        {
            Strict = Unsaid(fact.Strict), Assiduous = Unsaid(fact.Assiduous), Findings = [],
            Citations = [.. fact.Citations.Select(Quiet)], Response = fact.Response with { Citations = [.. fact.Response.Citations.Select(Quiet)] },
            Elsewhere = [.. fact.Elsewhere.Select(e => From(e.Cited) || withheld(e.Source) ? e with { Cited = Quiet(e.Cited), Why = "" } : e)],
        };
    }

    // What a person wrote as the reason is the person's own, and may speak of anything; so it is left out too.
    private static StatusReason Unsaid(StatusReason status) => status with { Why = Reason, Own = null, By = null };
}
