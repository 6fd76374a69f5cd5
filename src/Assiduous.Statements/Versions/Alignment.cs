namespace Assiduous.Statements.Versions;

/// <summary>Lays two versions of a document beside each other, word by word and in order, so that short answers are told apart by what stands around them.</summary>
/// <remarks>Runs of words that stand once in either version are anchors; between anchors the longest common sequence is taken. Stretches too large for that, without an anchor, stay unaligned.</remarks>
internal static class Alignment
{
    private const int MostCells = 1_000_000;
    private static readonly int[] AnchorLengths = [6, 4, 3, 2];

    /// <summary>For each word of <paramref name="before"/> the index of the same word in <paramref name="after"/>; −1 where it has none.</summary>
    public static int[] Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var map = new int[before.Count];
        Array.Fill(map, -1);
        var open = new Stack<(int B, int BEnd, int A, int AEnd, int Level)>();
        open.Push((0, before.Count, 0, after.Count, 0));
        while (open.Count > 0)
        {
            var (b, bEnd, a, aEnd, level) = open.Pop();
            while (b < bEnd && a < aEnd && before[b] == after[a]) map[b++] = a++;
            while (b < bEnd && a < aEnd && before[bEnd - 1] == after[aEnd - 1]) map[--bEnd] = --aEnd;
            if (b == bEnd || a == aEnd) continue;
            if (level == AnchorLengths.Length || (long)(bEnd - b) * (aEnd - a) <= 400) { Longest(before, after, map, b, bEnd, a, aEnd); continue; }
            var anchors = Anchors(before, after, b, bEnd, a, aEnd, AnchorLengths[level]);
            var (fromB, fromA) = (b, a);
            foreach (var (atB, atA) in anchors)
            {
                open.Push((fromB, atB, fromA, atA, level));
                map[atB] = atA;
                (fromB, fromA) = (atB + 1, atA + 1);
            }

            open.Push((fromB, bEnd, fromA, aEnd, anchors.Count == 0 ? level + 1 : level));
        }

        return map;
    }

    /// <summary>The first words of runs that stand once in either stretch, in an order that both share.</summary>
    private static List<(int B, int A)> Anchors(IReadOnlyList<string> before, IReadOnlyList<string> after, int b, int bEnd, int a, int aEnd, int length)
    {
        var (own, other) = (Once(before, b, bEnd, length), Once(after, a, aEnd, length));
        var pairs = own.Where(o => o.Value >= 0 && other.TryGetValue(o.Key, out var at) && at >= 0).Select(o => (B: o.Value, A: other[o.Key])).OrderBy(p => p.B).ToList();
        return Rising(pairs);
    }

    private static Dictionary<string, int> Once(IReadOnlyList<string> words, int from, int end, int length)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = from; i + length <= end; i++)
        {
            var run = string.Join(' ', Enumerable.Range(i, length).Select(k => words[k]));
            found[run] = found.ContainsKey(run) ? -1 : i;
        }

        return found;
    }

    /// <summary>The longest run of pairs whose second places rise with their first.</summary>
    private static List<(int B, int A)> Rising(List<(int B, int A)> pairs)
    {
        var tails = new List<int>();
        var before = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            int low = 0, high = tails.Count;
            while (low < high) if (pairs[tails[(low + high) / 2]].A < pairs[i].A) low = ((low + high) / 2) + 1; else high = (low + high) / 2;
            before[i] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count) tails.Add(i); else tails[low] = i;
        }

        var chain = new List<(int, int)>();
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = before[i]) chain.Add(pairs[i]);
        chain.Reverse();
        return chain;
    }

    private static void Longest(IReadOnlyList<string> before, IReadOnlyList<string> after, int[] map, int b, int bEnd, int a, int aEnd)
    {
        var (rows, columns) = (bEnd - b, aEnd - a);
        if ((long)rows * columns > MostCells) return;
        var best = new ushort[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
            for (var j = columns - 1; j >= 0; j--)
                best[i, j] = before[b + i] == after[a + j] ? (ushort)Math.Min(ushort.MaxValue, best[i + 1, j + 1] + 1) : Math.Max(best[i + 1, j], best[i, j + 1]);
        for (int i = 0, j = 0; i < rows && j < columns;)
            if (before[b + i] == after[a + j]) map[b + i++] = a + j++;
            else if (best[i + 1, j] >= best[i, j + 1]) i++;
            else j++;
    }
}
