using Assiduous.Citations;

namespace Assiduous.Record.Quotation;

/// <summary>Where a pattern stands in folded words.</summary>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
/// <param name="Pieces">The words of each stretch, first and last.</param>
internal sealed record PatternHit(int First, int Last, IReadOnlyList<(int First, int Last)> Pieces);

/// <summary>Finds patterns in folded words.</summary>
internal static class PatternMatcher
{
    /// <summary>How many words brackets may stand for.</summary>
    private const int BracketWords = 8;

    /// <summary>How many letters an ellipsis may stand for: about four pages.</summary>
    private const int EllipsisLetters = 6000;

    /// <summary>How many places are tried at which the first stretch stands, so that a hostile text costs no more than its length.</summary>
    private const int MostTries = 20_000;

    public static IEnumerable<PatternHit> All(QuotePattern pattern, FoldedWords words)
    {
        if (pattern.Pieces.Count == 0) yield break;
        var first = pattern.Pieces[0];
        var tries = 0;
        for (var at = 0; tries < MostTries && (at = words.Letters.IndexOf(first.Letters, at, StringComparison.Ordinal)) >= 0; at++, tries++)
        {
            if (Fits(first, words, at) is not { } head || Rest(pattern, words, head, at + first.Letters.Length) is not { } hit) continue;
            yield return hit;
            at = Math.Max(at, words.At(hit.Last + 1) - 1);
        }
    }

    private static PatternHit? Rest(QuotePattern pattern, FoldedWords words, (int First, int Last) head, int end)
    {
        var found = new List<(int First, int Last)> { head };
        foreach (var piece in pattern.Pieces.Skip(1))
        {
            var limit = piece.Before == QuoteGap.Ellipsis
                ? Math.Min(words.Letters.Length, end + EllipsisLetters + piece.Letters.Length)
                : Math.Min(words.Letters.Length, words.At(found[^1].Last + 1 + BracketWords) + piece.Letters.Length);
            if (Next(piece, words, end, limit) is not { } next) return null;
            found.Add(next.Words);
            end = next.End;
        }

        return new PatternHit(found[0].First, found[^1].Last, found);
    }

    private static ((int First, int Last) Words, int End)? Next(QuotePiece piece, FoldedWords words, int start, int limit)
    {
        for (var at = start; (at = words.Letters.AsSpan(at, limit - at).IndexOf(piece.Letters, StringComparison.Ordinal) is >= 0 and var found ? at + found : -1) >= 0; at++)
            if (Fits(piece, words, at) is { } place) return (place, at + piece.Letters.Length);
        return null;
    }

    /// <summary>The words that the stretch covers when it stands at an offset; null where it begins or ends inside a word.</summary>
    private static (int First, int Last)? Fits(QuotePiece piece, FoldedWords words, int at)
    {
        var (first, begins) = words.Holding(at);
        var end = at + piece.Letters.Length;
        var (last, _) = words.Holding(end - 1);
        return (begins || piece.LooseStart) && (words.At(last + 1) == end || piece.LooseEnd) ? (first, last) : null;
    }

    /// <summary>The source words that a hit covers.</summary>
    public static TextSpan Span(FoldedWords words, PatternHit hit) => new(words.Start(hit.First), words.End(hit.Last));
}
