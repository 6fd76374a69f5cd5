using System.Text;

namespace Assiduous.Record.Quotation;

/// <summary>What stands between two stretches of quoted words.</summary>
internal enum QuoteGap
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Brackets: a few words or letters added or replaced.</summary>
    Brackets,

    /// <summary>An ellipsis: any number of words left out.</summary>
    Ellipsis,
}

/// <summary>A stretch of words quoted as they are.</summary>
/// <param name="Letters">Its words, folded, nothing between them.</param>
/// <param name="Source">Its words as the quotation prints them.</param>
/// <param name="Before">What stands between it and the stretch before; at the beginning, what the quotation begins with.</param>
/// <param name="LooseStart">Whether it may begin inside a word of the passage, after a letter changed in brackets.</param>
/// <param name="LooseEnd">Whether it may end inside a word of the passage.</param>
internal sealed record QuotePiece(string Letters, string Source, QuoteGap Before, bool LooseStart, bool LooseEnd);

/// <summary>A quotation as stretches of words with brackets and ellipses between them.</summary>
/// <param name="Pieces">The stretches, in order; none is empty.</param>
/// <param name="HasBrackets">Whether it has brackets anywhere.</param>
/// <param name="HasEllipsis">Whether it has an ellipsis anywhere.</param>
internal sealed record QuotePattern(IReadOnlyList<QuotePiece> Pieces, bool HasBrackets, bool HasEllipsis)
{
    /// <summary>How many letters are quoted; few letters stand everywhere.</summary>
    public int Length => Pieces.Sum(p => p.Letters.Length);

    /// <summary>The pattern of a quotation.</summary>
    /// <param name="quote">The words between the marks.</param>
    /// <param name="dropMarks">Whether <c>Q.</c> and <c>A.</c> are left out.</param>
    /// <param name="keepLetters">Whether a single letter in brackets before a word, <c>[c]losed</c>, stands for that very letter.</param>
    public static QuotePattern Of(string quote, bool dropMarks, bool keepLetters) => new QuoteParser(quote, dropMarks, keepLetters).Parse();
}

/// <summary>One reading of a quotation into stretches.</summary>
internal sealed class QuoteParser(string quote, bool dropMarks, bool keepLetters)
{
    private readonly List<QuotePiece> pieces = [];
    private readonly StringBuilder source = new();
    private QuoteGap before = QuoteGap.None;
    private bool looseStart, hasBrackets, hasEllipsis;

    public QuotePattern Parse()
    {
        for (var i = 0; i < quote.Length;)
        {
            if (Ellipsis(i) is > 0 and var dots) { Cut(QuoteGap.Ellipsis, false, false); i += dots; hasEllipsis = true; }
            else if (quote[i] == '[' && quote.IndexOf(']', i) is > 0 and var close && close - i < 200) { Bracket(i, close); i = close + 1; }
            else if (dropMarks && IsMark(i)) i += 2;
            else source.Append(quote[i++]);
        }

        Cut(QuoteGap.None, false, false);
        return new QuotePattern(pieces, hasBrackets, hasEllipsis);
    }

    /// <summary>How long the ellipsis is that begins here: <c>…</c>, <c>...</c>, <c>. . .</c>, <c>* * *</c>; 0 where none does.</summary>
    private int Ellipsis(int i)
    {
        if (quote[i] == '…') return 1;
        if (quote[i] is not ('.' or '*')) return 0;
        var (dots, end) = (0, i);
        for (var at = i; at < quote.Length && (quote[at] == quote[i] || char.IsWhiteSpace(quote[at])); at++)
            if (quote[at] == quote[i]) { dots++; end = at + 1; }
        return dots >= 3 ? end - i : 0;
    }

    private void Bracket(int open, int close)
    {
        var inner = quote[(open + 1)..close].Trim();
        hasBrackets = true;
        if (inner.Length > 0 && inner.All(c => c is '.' or '…' or '*' || char.IsWhiteSpace(c))) { hasEllipsis = true; Cut(QuoteGap.Ellipsis, false, false); return; }
        var attachedRight = close + 1 < quote.Length && char.IsLetterOrDigit(quote[close + 1]);
        var attachedLeft = open > 0 && char.IsLetterOrDigit(quote[open - 1]);
        if (keepLetters && inner.Length == 1 && attachedRight && !attachedLeft) { source.Append(inner); return; }
        if (string.Equals(inner, "sic", StringComparison.OrdinalIgnoreCase)) { source.Append(' '); return; }
        Cut(QuoteGap.Brackets, attachedLeft, attachedRight);
    }

    private bool IsMark(int i) =>
        quote[i] is 'Q' or 'A' && i + 1 < quote.Length && quote[i + 1] is '.' or ':' && (i == 0 || !char.IsLetterOrDigit(quote[i - 1]))
        && (i + 2 >= quote.Length || char.IsWhiteSpace(quote[i + 2]));

    private void Cut(QuoteGap gap, bool looseEnd, bool nextLooseStart)
    {
        var words = source.ToString();
        source.Clear();
        var letters = FoldedWords.Of(words).Letters;
        if (letters.Length > 0) pieces.Add(new QuotePiece(letters, words, before, looseStart, looseEnd));
        before = letters.Length > 0 || gap > before ? gap : before;
        looseStart = nextLooseStart;
    }
}
