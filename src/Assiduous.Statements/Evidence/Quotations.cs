using Assiduous.Record;
using Assiduous.Record.Quotation;

namespace Assiduous.Statements.Evidence;

/// <summary>Quoted words of a paragraph, and how they compare with a passage: found and held against the record by the room of the record.</summary>
internal static class Quotations
{
    private const int FewestWords = 2;

    /// <summary>Runs in quotation marks of two words or more, marks left out.</summary>
    public static IEnumerable<string> Of(string text) => Record.Quotation.Quotations.In(text, FewestWords).Where(q => !q.IsNested).Select(q => q.Text.Trim());

    /// <summary>How the worst of a sentence's quotations compares with a passage of a filing; null where it quotes nothing.</summary>
    public static QuoteMatch? Worst(string sentence, Filing filing, Passage passage)
    {
        var quotes = Record.Quotation.Quotations.In(sentence, FewestWords).Where(q => !q.IsNested).ToList();
        return quotes.Count == 0 ? null : quotes.Max(q => Match(QuotationMatcher.Compare(q, filing, passage)));
    }

    /// <summary>Compares quoted words with a passage.</summary>
    public static QuoteMatch Compare(string quote, string passage) => Match(QuotationMatcher.Compare(quote, passage));

    private static QuoteMatch Match(Record.Quotation.QuoteMatch found) => found.Verdict switch
    {
        QuoteVerdict.Exact => QuoteMatch.Exact,
        QuoteVerdict.Altered => QuoteMatch.Altered,
        _ => QuoteMatch.NotFound,
    };
}
