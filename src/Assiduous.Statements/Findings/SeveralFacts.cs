using System.Text.RegularExpressions;
using Assiduous.Statements.Pairing;

namespace Assiduous.Statements.Findings;

/// <summary>Tells whether a paragraph states more than one fact.</summary>
internal static partial class SeveralFacts
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private const int LongFact = 600;

    /// <summary>Whether <paramref name="fact"/> holds several separately cited sentences, three sentences, or two whole clauses.</summary>
    public static bool In(StatedFact fact) =>
        fact.Parts.Count(p => p.Citations.Count > 0 && Clause().IsMatch(p.Words)) >= 2
        || Reading.Sentences.Of(fact.Assertion).Count(s => Clause().IsMatch(fact.Assertion[s.Start..s.End])) >= 3 || fact.Assertion.Length > LongFact || Joined(fact.Assertion);

    /// <summary>Two whole clauses joined by "and" behind a comma, or by "and" with a name or "did not" behind it.</summary>
    private static bool Joined(string assertion)
    {
        var plain = Dates().Replace(Quoted().Replace(assertion, "“”${comma}"), "day");
        if (Opening().Match(plain) is { Success: true } opening) plain = plain[opening.Length..];
        if (Denied().Match(plain) is { Success: true } denied && !Subordinate().IsMatch(plain[..denied.Index])) return true;
        var at = plain.IndexOf(", and ", StringComparison.Ordinal);
        return at >= 20 && plain.Length - at >= 24 && !plain[..at].Contains(',', StringComparison.Ordinal) && Clause().IsMatch("and " + Head(plain[(at + 6)..]));
    }

    private static string Head(string rest) => string.Join(' ', rest.Split(' ').Take(5));

    [GeneratedRegex(@"(“[^”]{0,400}?(?<comma>,?)”|""[^""]{0,400}?(?<comma>,?)"")", Options)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(, \d{4})?", Options)]
    private static partial Regex Dates();

    [GeneratedRegex(@"^(On|In|At|By|Before|After|Since|During|Following) [^,]{1,24}, ", Options)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\w and (did|was|were|had|has) not \w", Options)]
    private static partial Regex Denied();

    [GeneratedRegex(@"\b(because|that|who|which|when|after|before|if)\b", Options)]
    private static partial Regex Subordinate();

    // A finite verb behind at least one word that can be its subject.
    [GeneratedRegex(@"\w+.{0,200}? (was|were|had|did|has|have|is|are|could|would|never|(?!and\b)[a-z]{2,20}ed|heard|went|said|told|left|paid|gave|made|took|knew|saw|wrote|ran|sent|held)\b", Options)]
    private static partial Regex Clause();
}
