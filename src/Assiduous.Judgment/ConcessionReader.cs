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
        foreach (var whole in Sentences.Of(brief.Text.Text))
        {
            var sentence = whole with { Start = whole.Start + AfterHeadings(whole.Of(brief.Text.Text)) };
            foreach (var clause in ConcessionClauses.Of(sentence.Of(brief.Text.Text), brief.Party, defendants, claims))
            {
                var span = new TextSpan(sentence.Start + clause.Start, sentence.Start + clause.End);
                found.Add(new(by, clause.Claim, clause.Defendant, brief.File, Places.Locator(brief, span.Start), span, Sentences.Folded(span.Of(brief.Text.Text))));
            }
        }

        return found;
    }

    private static readonly string[] Titles = ["conclusion", "argument", "introduction", "discussion", "background", "preliminary statement", "statement of facts"];

    /// <summary>Where the words begin under headings that no full stop ends: lines in capitals or with a usual title, or a word in capitals before a sentence.</summary>
    private static int AfterHeadings(string sentence)
    {
        var start = 0;
        for (var line = sentence.IndexOf('\n', start); line >= 0 && IsHeading(sentence[start..line]) && sentence.AsSpan(line).ContainsAnyInRange('a', 'z'); line = sentence.IndexOf('\n', start))
        {
            start = line + 1;
            while (start < sentence.Length && char.IsWhiteSpace(sentence[start])) start++;
        }

        for (var space = sentence.IndexOf(' ', start); space - start > 3 && IsCapitals(sentence.AsSpan(start, space - start)) && BeginsSentence(sentence, space + 1); space = sentence.IndexOf(' ', start)) start = space + 1;
        return start;
    }

    private static bool IsHeading(string line) =>
        IsCapitals(line) || Array.Exists(Titles, t => line.TrimEnd().EndsWith(t, StringComparison.OrdinalIgnoreCase) && line.Trim().Length <= t.Length + 6);

    private static bool IsCapitals(ReadOnlySpan<char> words) => words.ContainsAnyInRange('A', 'Z') && !words.ContainsAnyInRange('a', 'z');

    private static bool BeginsSentence(string text, int at) => at + 1 < text.Length && char.IsUpper(text[at]) && char.IsLower(text[at + 1]);
}
