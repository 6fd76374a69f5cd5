namespace Assiduous.Record.Quotation;

/// <summary>Whose words a piece of a difference is.</summary>
public enum DifferenceKind
{
    /// <summary>The words of both.</summary>
    Same,

    /// <summary>Words that the quotation has and the passage has not.</summary>
    Quoted,

    /// <summary>Words that the passage has and the quotation has not.</summary>
    Printed,
}

/// <summary>A piece of a difference.</summary>
/// <param name="Kind">Whose words.</param>
/// <param name="Words">The words as they stand, white space folded.</param>
public sealed record DifferencePiece(DifferenceKind Kind, string Words);

/// <summary>What was quoted beside the words of the passage that are most like it.</summary>
/// <param name="Quoted">The words quoted.</param>
/// <param name="Printed">The words of the passage.</param>
/// <param name="Pieces">Both, word by word: what is the same, what only the quotation has, what only the passage has.</param>
public sealed record QuoteDifference(string Quoted, string Printed, IReadOnlyList<DifferencePiece> Pieces)
{
    private const int MostQuoteWords = 400;

    private const int MostPassageWords = 12_000;

    /// <summary>What a word in place of another, or one too many in the quotation, costs; and one that the quotation leaves out.</summary>
    private const int Changed = 3, LeftOut = 2;

    /// <summary>The difference; null where the passage holds nothing like the quotation, or holds it.</summary>
    /// <param name="quote">The words quoted.</param>
    /// <param name="passage">The passage.</param>
    public static QuoteDifference? Between(string quote, string passage)
    {
        ArgumentNullException.ThrowIfNull(quote);
        ArgumentNullException.ThrowIfNull(passage);
        var (quoted, printed) = (FoldedWords.Of(quote), FoldedWords.Of(passage));
        if (quoted.Count is 0 or > MostQuoteWords || printed.Count is 0 or > MostPassageWords) return null;
        var steps = Steps(quoted, printed);
        var (first, last) = (steps.FindIndex(s => s.Printed >= 0), steps.FindLastIndex(s => s.Printed >= 0));
        var differing = steps.Count(s => !s.Same);
        if (first < 0 || differing == 0 || differing * 2 > quoted.Count || !steps.Exists(s => s.Same)) return null;
        var pieces = new List<DifferencePiece>();
        foreach (var (q, p, same) in steps)
        {
            if (same) Add(pieces, DifferenceKind.Same, Word(passage, printed, p));
            else
            {
                if (q >= 0) Add(pieces, DifferenceKind.Quoted, Word(quote, quoted, q));
                if (p >= 0) Add(pieces, DifferenceKind.Printed, Word(passage, printed, p));
            }
        }

        return new QuoteDifference(quote.Trim(), passage[printed.Start(steps[first].Printed)..printed.End(steps[last].Printed)], Ordered(pieces));
    }

    /// <summary>The difference in one line: <c>the cuffs were [-loose-] {+tight+} on me</c>.</summary>
    public override string ToString() => string.Join(' ', Pieces.Select(p => p.Kind switch
    {
        DifferenceKind.Quoted => $"[-{p.Words}-]",
        DifferenceKind.Printed => $"{{+{p.Words}+}}",
        _ => p.Words,
    }));

    /// <summary>The cheapest way from the quotation to some stretch of the passage: a word for a word before one more or one less.</summary>
    private static List<(int Quoted, int Printed, bool Same)> Steps(FoldedWords quoted, FoldedWords printed)
    {
        var cost = new int[quoted.Count + 1, printed.Count + 1];
        for (var i = 1; i <= quoted.Count; i++)
        {
            cost[i, 0] = i * Changed;
            for (var j = 1; j <= printed.Count; j++)
                cost[i, j] = Math.Min(cost[i - 1, j - 1] + (Same(quoted, i, printed, j) ? 0 : Changed), Math.Min(cost[i - 1, j] + Changed, cost[i, j - 1] + LeftOut));
        }

        var (row, column) = (quoted.Count, 0);
        for (var j = 1; j <= printed.Count; j++)
            if (cost[row, j] <= cost[row, column]) column = j;
        var steps = new List<(int, int, bool)>();
        while (row > 0)
        {
            var same = column > 0 && Same(quoted, row, printed, column);
            if (column > 0 && cost[row, column] == cost[row - 1, column - 1] + (same ? 0 : Changed)) steps.Add((--row, --column, same));
            else if (column > 0 && cost[row, column] == cost[row, column - 1] + LeftOut) steps.Add((-1, --column, false));
            else steps.Add((--row, -1, false));
        }

        steps.Reverse();
        return steps;
    }

    private static bool Same(FoldedWords quoted, int i, FoldedWords printed, int j) => quoted.Word(i - 1).SequenceEqual(printed.Word(j - 1));

    private static string Word(string text, FoldedWords words, int i) => text[words.Start(i)..words.End(i)];

    private static void Add(List<DifferencePiece> pieces, DifferenceKind kind, string word)
    {
        if (pieces.Count > 0 && pieces[^1].Kind == kind) pieces[^1] = pieces[^1] with { Words = $"{pieces[^1].Words} {word}" };
        else pieces.Add(new DifferencePiece(kind, word));
    }

    /// <summary>Between two stretches that are the same, first all that was quoted and then all that stands there.</summary>
    private static List<DifferencePiece> Ordered(List<DifferencePiece> pieces)
    {
        var ordered = new List<DifferencePiece>();
        for (var i = 0; i < pieces.Count;)
        {
            var end = i;
            while (end < pieces.Count && pieces[end].Kind != DifferenceKind.Same) end++;
            foreach (var kind in (DifferenceKind[])[DifferenceKind.Quoted, DifferenceKind.Printed])
                foreach (var piece in pieces[i..end].Where(p => p.Kind == kind)) Add(ordered, kind, piece.Words);
            if (end < pieces.Count) ordered.Add(pieces[end]);
            i = end + 1;
        }

        return ordered;
    }
}
