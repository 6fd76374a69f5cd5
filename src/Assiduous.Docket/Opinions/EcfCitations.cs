using System.Text;
using System.Text.RegularExpressions;

namespace Assiduous.Docket.Opinions;

/// <summary>Citations to the docket inside a sentence: "(ECF Nos. 45–47)", "(Dkt. 12)", "(Doc. No. 3 at 4)".</summary>
internal static class EcfCitations
{
    private static readonly Regex Cite = new(
        @"(?:ECF|Dkts?\.?|Doc\.|Docket(?: Entry)?|D\.E\.|Doc\. Entry|R\.|Filing)(?: Nos?\.?)? ?#?(?<g1>\d{1,4}(?:-\d{1,3})?(?:[–-]\d{1,4})?)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>The first number cited, as printed; null where none.</summary>
    public static string? First(string sentence) => Cite.Match(sentence) is { Success: true } match ? match.Groups["g1"].Value : null;

    /// <summary>The sentence without parentheses that hold nothing but citations.</summary>
    public static string Without(string sentence)
    {
        var kept = new StringBuilder(sentence.Length);
        var at = 0;
        while (at < sentence.Length)
        {
            var open = sentence.IndexOf('(', at);
            var close = open < 0 ? -1 : sentence.IndexOf(')', open);
            if (close < 0) { kept.Append(sentence.AsSpan(at)); break; }
            kept.Append(sentence.AsSpan(at, open - at));
            var inside = sentence[(open + 1)..close];
            if (!IsCitation(inside)) kept.Append(sentence.AsSpan(open, close - open + 1));
            at = close + 1;
        }
        var text = Pages.Spaces.Fold(kept).Replace(" .", ".", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal).Replace("..", ".", StringComparison.Ordinal).Trim(' ', ',', '.');
        return text.Length == 0 ? text : text + ".";
    }

    private static bool IsCitation(string inside) =>
        Cite.IsMatch(inside) || inside.Trim().TrimEnd('.') is "Id" or "id" || inside.StartsWith("Id. ", StringComparison.Ordinal);
}
