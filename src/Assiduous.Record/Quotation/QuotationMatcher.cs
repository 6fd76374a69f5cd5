using Assiduous.Citations;
using Assiduous.Record.Locating;

namespace Assiduous.Record.Quotation;

/// <summary>Holds quoted words against the words of the record.</summary>
public static class QuotationMatcher
{
    /// <summary>Fewer letters than this stand everywhere and are not looked for elsewhere.</summary>
    private const int FewestLetters = 8;

    /// <summary>Whether quoted words stand in a passage; spans are in the filing's text.</summary>
    public static QuoteMatch Compare(QuotedRun quote, Filing filing, Passage passage)
    {
        var read = filing.Text.Pages.Any(p => p.OcrConfidence is not null && p.Span.Overlaps(passage.Span));
        var readings = WordIndex.Readings(filing.Text, passage.Span).ToList();
        return Found(quote, filing.Text.Text, readings).FirstOrDefault()
            ?? NearMatcher.Nearest(quote, filing.Text.Text, readings[0].Words, read);
    }

    /// <summary>Whether quoted words stand in a text; spans are in that text.</summary>
    public static QuoteMatch Compare(QuotedRun quote, string text)
    {
        var words = FoldedWords.Of(text);
        return Found(quote, text, [(words, Reading.AsItStands)]).FirstOrDefault() ?? NearMatcher.Nearest(quote, text, words, false);
    }

    /// <summary>Whether quoted words stand in a text.</summary>
    public static QuoteMatch Compare(string quote, string text) => Compare(new QuotedRun(new TextSpan(0, quote.Length), quote, false, false), text);

    /// <summary>
    /// Where in the record quoted words stand. Filings are searched in the order given, so the one that was cited goes first; of one
    /// filing every place is told.
    /// </summary>
    /// <param name="quote">The words.</param>
    /// <param name="record">The filings.</param>
    /// <param name="most">How many places at most.</param>
    public static IReadOnlyList<QuotePlace> FindElsewhere(QuotedRun quote, IEnumerable<WordIndex> record, int most = 5)
    {
        var places = new List<QuotePlace>();
        if (QuotePattern.Of(quote.Text, true, true).Length < FewestLetters) return places;
        foreach (var index in record)
        {
            var text = index.Filing.Text;
            foreach (var match in Found(quote, text.Text, index.Readings()))
            {
                if (match.Span is not { } span || places.Exists(p => string.Equals(p.File, index.Filing.File, StringComparison.Ordinal) && p.Span.Overlaps(span))) continue;
                places.Add(new QuotePlace(index.Filing.File, RecordLocator.Cite(index.Filing, span), span, match));
                if (places.Count >= most) return places;
            }
        }

        return places;
    }

    /// <summary>The places where the words stand, first those with the fewest changes of reading.</summary>
    private static IEnumerable<QuoteMatch> Found(QuotedRun quote, string text, IEnumerable<(FoldedWords Words, Reading Reading)> readings)
    {
        foreach (var (words, reading) in readings)
        {
            foreach (var pattern in Patterns(quote, reading))
            {
                var any = false;
                foreach (var hit in PatternMatcher.All(pattern, words))
                {
                    any = true;
                    var changes = QuoteForm.Changes(quote, pattern, text, words, hit, reading);
                    yield return new QuoteMatch(changes.Count == 0 ? QuoteVerdict.Exact : QuoteVerdict.Altered, changes, PatternMatcher.Span(words, hit), []);
                }

                if (any) break;
            }
        }
    }

    private static IEnumerable<QuotePattern> Patterns(QuotedRun quote, Reading reading)
    {
        var strict = QuotePattern.Of(quote.Text, reading != Reading.AsItStands, true);
        yield return strict;
        if (strict.HasBrackets) yield return QuotePattern.Of(quote.Text, reading != Reading.AsItStands, false);
    }
}
