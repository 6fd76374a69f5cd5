namespace Assiduous.Statements.Reading;

/// <summary>A line that may begin a numbered paragraph.</summary>
/// <param name="Line">Index of the line.</param>
/// <param name="Mark">Its number.</param>
/// <param name="Worth">How much it looks like a beginning, taken alone.</param>
/// <param name="AfterHeading">Whether a heading stands before it.</param>
internal sealed record NumberCandidate(int Line, NumberMark Mark, double Worth, bool AfterHeading)
{
    /// <summary>Left edge of the line in points; 0 where unknown.</summary>
    public float Left { get; init; }

    /// <summary>Whether the word processor numbered it.</summary>
    public bool Automatic { get; init; }
}

/// <summary>Chooses, among all lines that begin with a number, those that number the paper's paragraphs.</summary>
/// <remarks>A wrapped line can begin with "2014."; a numbered paper counts on. The chain that counts best is taken.</remarks>
internal static class NumberChain
{
    private const int Reach = 60;

    /// <summary>The best chain, in order.</summary>
    public static IReadOnlyList<NumberCandidate> Best(IReadOnlyList<NumberCandidate> candidates)
    {
        var score = new double[candidates.Count];
        var before = new int[candidates.Count];
        var best = -1;
        for (var i = 0; i < candidates.Count; i++)
        {
            score[i] = candidates[i].Mark.Value == 1 ? 3 : 0;
            before[i] = -1;
            for (var j = Math.Max(0, i - Reach); j < i; j++)
            {
                var through = score[j] + Link(candidates[j], candidates[i]);
                if (through <= score[i]) continue;
                (score[i], before[i]) = (through, j);
            }

            score[i] += candidates[i].Worth;
            if (best < 0 || score[i] > score[best]) best = i;
        }

        var chain = new List<NumberCandidate>();
        for (var i = best; i >= 0; i = before[i]) chain.Add(candidates[i]);
        chain.Reverse();
        return chain;
    }

    private static double Link(NumberCandidate from, NumberCandidate to)
    {
        var cost = string.Equals(from.Mark.Style, to.Mark.Style, StringComparison.Ordinal) ? 0 : -2.5;
        if (from.Left > 0 && to.Left > 0 && Math.Abs(from.Left - to.Left) > 18) cost -= 1.5;
        return cost + Step(from, to, to.Mark.Value - from.Mark.Value);
    }

    private static double Step(NumberCandidate from, NumberCandidate to, int step) => step switch
    {
        1 => 6,
        0 => string.Equals(from.Mark.Number, to.Mark.Number, StringComparison.Ordinal) ? -2 : 4,
        > 1 and <= 10 => to.Automatic ? 2 : 0,
        > 10 and <= 40 => to.Automatic ? 1 : -1,
        > 40 => to.Automatic ? 0 : -9,
        _ when to.Mark.Value == 1 => to.AfterHeading ? 2 : -1,
        _ => to.Automatic ? 0 : -4,
    };
}
