using Assiduous.Citations;
using Assiduous.Judgment.Papers;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Judgment;

/// <summary>Finds the words by which a party gives up a claim, or everything against a party.</summary>
/// <remarks>
/// Only words count, never silence. What is denied ("does not concede"), quoted, laid in the other side's mouth, set under a condition
/// ("even if Plaintiff conceded") or said of a fact ("concedes that the pain was minimal") is no concession of a claim.
/// </remarks>
public static class ConcessionReader
{
    /// <summary>The concessions in a brief, in its order.</summary>
    /// <param name="brief">The brief.</param>
    /// <param name="by">Whose brief it is.</param>
    /// <param name="defendants">The defendants, by whose names a concession as to a party is recognised.</param>
    /// <param name="claims">Names of the claims, by which a concession of a claim is recognised beside its own words.</param>
    public static IReadOnlyList<Concession> Read(
        Filing brief, Side by, IReadOnlyList<string> defendants, IReadOnlyList<string> claims)
    {
        var found = new List<Concession>();
        foreach (var sentence in Sentences.Of(brief.Text.Text))
            foreach (var clause in ConcessionClauses.Of(sentence.Of(brief.Text.Text), brief.Party, defendants, claims))
            {
                var span = new TextSpan(sentence.Start + clause.Start, sentence.Start + clause.End);
                found.Add(new(by, clause.Claim, clause.Defendant, brief.File, Places.Locator(brief, span.Start), span, Sentences.Folded(span.Of(brief.Text.Text))));
            }

        return found;
    }
}
