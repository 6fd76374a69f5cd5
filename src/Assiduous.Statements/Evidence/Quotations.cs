using System.Text;

namespace Assiduous.Statements.Evidence;

/// <summary>Quoted words of a paragraph, and how they compare with a passage.</summary>
internal static class Quotations
{
    /// <summary>Runs in quotation marks of two words or more, marks left out.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var open = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\u201c' || text[i] is '"' && open < 0) open = i + 1;
            else if (open >= 0 && text[i] is '\u201d' or '"' && i > open)
            {
                if (text.AsSpan(open, i - open).Trim().Contains(' ')) yield return text[open..i].Trim();
                open = -1;
            }
        }
    }

    /// <summary>Compares quoted words with a passage.</summary>
    public static QuoteMatch Compare(string quote, string passage)
    {
        if (passage.Contains(quote, StringComparison.Ordinal)) return QuoteMatch.Exact;
        var from = 0;
        var folded = Fold(passage);
        foreach (var part in quote.Split(["...", "\u2026", ". . ."], StringSplitOptions.RemoveEmptyEntries))
        {
            var wanted = Fold(part);
            if (wanted.Length == 0) continue;
            var at = folded.IndexOf(wanted, from, StringComparison.Ordinal);
            if (at < 0) return QuoteMatch.NotFound;
            from = at + wanted.Length;
        }

        return QuoteMatch.Altered;
    }

    /// <summary>Letters and digits in lower case, one space between words; brackets keep what they hold.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length + 2);
        folded.Append(' ');
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '[' or ']' or '\'' or '\u2019' or '\u2018') continue;
            if (char.IsLetterOrDigit(text[i])) folded.Append(char.ToLowerInvariant(text[i]));
            else if (folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }
}
