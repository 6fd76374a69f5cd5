using System.Text;

namespace Assiduous.Docket.Opinions;

/// <summary>What the court itself says in a sentence, as against what it quotes, cites or reports.</summary>
internal static class CourtVoice
{
    /// <summary>The sentence with quoted words and parentheses left out.</summary>
    public static string Own(string sentence)
    {
        var kept = new StringBuilder(sentence.Length);
        var depth = 0;
        var quoted = false;
        foreach (var c in sentence)
        {
            if (c is '“' || (c == '"' && !quoted)) quoted = true;
            else if (c is '”' or '"') quoted = false;
            else if (c == '(') depth++;
            else if (c == ')') depth = Math.Max(0, depth - 1);
            else if (depth == 0 && !quoted) kept.Append(c);
        }
        return Pages.Spaces.Fold(kept).Replace(" .", ".", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal);
    }

    /// <summary>Whether a sentence states law or another case rather than this one.</summary>
    public static bool StatesLaw(Sentence sentence, string own) =>
        sentence.IsIn("LEGAL STANDARD", "STANDARD OF REVIEW", "APPLICABLE LAW", "Summary Judgment Standard")
        || own.StartsWith("See ", StringComparison.Ordinal) || own.StartsWith("Cf.", StringComparison.Ordinal)
        || own.Contains("courts have", StringComparison.OrdinalIgnoreCase) || HasCaseName(own);

    private static bool HasCaseName(string own)
    {
        var at = own.IndexOf(" v. ", StringComparison.Ordinal);
        return at > 0 && at + 4 < own.Length && char.IsAsciiLetterUpper(own[at + 4]) && own.AsSpan(at).IndexOfAnyInRange('0', '9') >= 0;
    }
}
