using System.Text;
using Assiduous.Citations;

namespace Assiduous.Record.Quotation;

/// <summary>Finds the place of a passage that is most like a quotation, word by word.</summary>
internal static class NearMatcher
{
    private const int MostQuoteWords = 400;

    private const int MostPassageWords = 12_000;

    /// <summary>A place of which more than this share of the quotation's words differs is like nothing.</summary>
    private const double MostDifference = 0.5;

    /// <summary>
    /// The nearest place. Words that differ only as misread letters do are taken for the same where the passage was read from an image;
    /// under "(cleaned up)" the passage may have words that the quotation lacks.
    /// </summary>
    public static QuoteMatch Nearest(QuotedRun quote, string text, FoldedWords passage, bool recognised)
    {
        var quoted = FoldedWords.Of(quote.Text);
        if (quoted.Count == 0 || passage.Count == 0 || quoted.Count > MostQuoteWords || passage.Count > MostPassageWords) return QuoteMatch.Nothing;
        var alignment = Alignment.Of(quoted, passage, recognised, quote.IsCleanedUp);
        var differing = alignment.Differing;
        if (alignment.First < 0) return QuoteMatch.Nothing;
        var span = new TextSpan(passage.Start(alignment.First), passage.End(alignment.Last));
        if (recognised && differing == 0) return new QuoteMatch(QuoteVerdict.Altered, [QuoteChange.Recognition], span, []);
        if (quote.IsCleanedUp && alignment.OnlyLeavesOut && alignment.Last - alignment.First + 1 <= quoted.Count * 2) return new QuoteMatch(QuoteVerdict.Altered, [QuoteChange.CleanedUp], span, []);
        if (differing > quoted.Count * MostDifference) return QuoteMatch.Nothing;
        return new QuoteMatch(QuoteVerdict.NotFound, [], span, Differences(quote.Text, quoted, text, passage, alignment));
    }

    private static List<WordDifference> Differences(string quote, FoldedWords quoted, string text, FoldedWords passage, Alignment alignment)
    {
        var found = new List<WordDifference>();
        var (left, right) = (new StringBuilder(), new StringBuilder());
        foreach (var (q, p, same) in alignment.Steps)
        {
            if (same)
            {
                Flush(found, left, right);
                continue;
            }

            if (q >= 0) Append(left, quote[quoted.Start(q)..quoted.End(q)]);
            if (p >= 0) Append(right, text[passage.Start(p)..passage.End(p)]);
        }

        Flush(found, left, right);
        return found;
    }

    private static void Append(StringBuilder words, string word) => words.Append(words.Length > 0 ? " " : "").Append(word);

    private static void Flush(List<WordDifference> found, StringBuilder left, StringBuilder right)
    {
        if (left.Length + right.Length > 0) found.Add(new WordDifference(left.ToString(), right.ToString()));
        left.Clear();
        right.Clear();
    }
}
