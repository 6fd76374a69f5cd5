namespace Assiduous.Record.Quotation;

/// <summary>The cheapest way to make a quotation of some run of words of a passage.</summary>
/// <param name="First">First word of the run; -1 where the quotation has nothing in common with the passage.</param>
/// <param name="Last">Last word of the run.</param>
/// <param name="Steps">The quoted word (-1 where the passage has one more), the passage's word (-1 where it has one less), and whether they are the same.</param>
internal sealed record Alignment(int First, int Last, IReadOnlyList<(int Quoted, int Passage, bool Same)> Steps)
{
    public int Differing => Steps.Count(s => !s.Same);

    /// <summary>Whether the quotation only leaves words of the passage out.</summary>
    public bool OnlyLeavesOut => Steps.All(s => s.Same || s.Quoted < 0);

    public static Alignment Of(FoldedWords quoted, FoldedWords passage, bool recognised, bool cleanedUp)
    {
        var leftOut = cleanedUp ? 1 : 2;
        var (rows, columns) = (quoted.Count + 1, passage.Count + 1);
        var cost = new int[rows, columns];
        for (var i = 1; i < rows; i++)
        {
            cost[i, 0] = i * 2;
            for (var j = 1; j < columns; j++)
            {
                var same = Same(quoted.Word(i - 1), passage.Word(j - 1), recognised);
                cost[i, j] = Math.Min(cost[i - 1, j - 1] + (same ? 0 : 3), Math.Min(cost[i - 1, j] + 2, cost[i, j - 1] + leftOut));
            }
        }

        return Trace(cost, quoted, passage, recognised);
    }

    private static Alignment Trace(int[,] cost, FoldedWords quoted, FoldedWords passage, bool recognised)
    {
        var end = 0;
        for (var k = 1; k <= passage.Count; k++)
            if (cost[quoted.Count, k] < cost[quoted.Count, end]) end = k;
        var steps = new List<(int, int, bool)>();
        var (i, j) = (quoted.Count, end);
        while (i > 0)
        {
            var same = j > 0 && Same(quoted.Word(i - 1), passage.Word(j - 1), recognised);
            if (j > 0 && cost[i, j] == cost[i - 1, j - 1] + (same ? 0 : 3)) steps.Add((--i, --j, same));
            else if (cost[i, j] == cost[i - 1, j] + 2) steps.Add((--i, -1, false));
            else steps.Add((-1, --j, false));
        }

        steps.Reverse();
        var taken = steps.Where(s => s.Item2 >= 0).Select(s => s.Item2).ToList();
        return taken.Count == 0 || !steps.Exists(s => s.Item3) ? new Alignment(-1, -1, steps) : new Alignment(taken[0], taken[^1], steps);
    }

    private static bool Same(ReadOnlySpan<char> quoted, ReadOnlySpan<char> printed, bool recognised) =>
        quoted.SequenceEqual(printed) || (recognised && Misread.CouldBe(quoted, printed));
}

/// <summary>Tells whether a word of a scan could be another word, misread.</summary>
internal static class Misread
{
    /// <summary>
    /// Whether the words differ only in letters of like shape: <c>l</c>, <c>1</c> and <c>i</c>; <c>o</c> and <c>0</c>; <c>rn</c> and <c>m</c>;
    /// <c>s</c> and <c>5</c>. Words made of digits alone are never excused: a number is what it is.
    /// </summary>
    public static bool CouldBe(ReadOnlySpan<char> quoted, ReadOnlySpan<char> printed)
    {
        if (Math.Abs(quoted.Length - printed.Length) > 3 || AllDigits(quoted) || quoted.Length > 60) return false;
        Span<char> a = stackalloc char[64], b = stackalloc char[64];
        return printed.Length <= 60 && Shape(quoted, a).SequenceEqual(Shape(printed, b));
    }

    private static bool AllDigits(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (char.IsLetter(c)) return false;
        return true;
    }

    private static ReadOnlySpan<char> Shape(ReadOnlySpan<char> word, Span<char> into)
    {
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var next = i + 1 < word.Length ? word[i + 1] : '\0';
            var made = word[i] switch
            {
                'r' when next == 'n' => 'm',
                'v' when next == 'v' => 'w',
                'c' when next is 'l' or 'i' or '1' => 'd',
                '1' or 'l' or 'i' or 'j' or '|' => 'i',
                '0' or 'o' => 'o',
                '5' or 's' => 's',
                '8' or 'b' => 'b',
                'e' or 'c' => 'c',
                'u' or 'v' => 'u',
                var other => other,
            };
            if ((word[i] is 'r' && next is 'n') || (word[i] is 'v' && next is 'v') || (word[i] is 'c' && next is 'l' or 'i' or '1')) i++;
            into[length++] = made;
        }

        return into[..length];
    }
}
