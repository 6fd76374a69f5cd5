namespace Assiduous.Record.Layout;

/// <summary>Puts the words of a sheet into rows by their boxes, whatever order the file gives them in.</summary>
internal static class RowBuilder
{
    /// <summary>Words of which one is this much taller than the other do not share a row.</summary>
    private const float OtherSize = 2.5f;

    /// <summary>So many places may words be moved, each on the average, before another way of sorting is cheaper.</summary>
    private const int FewMoves = 12;

    public static PageLayout Build(Sheet sheet)
    {
        var words = (Word[])sheet.Words.Clone();
        var upright = MoveSideways(words);
        Sort(words, 0, upright, ByMiddle);
        var rows = new List<Row>();
        for (var first = 0; first < upright;)
        {
            var end = RowEnd(words, first, upright);
            rows.Add(Close(words, first, end));
            first = end;
        }

        for (var i = upright; i < words.Length; i++) rows.Add(Close(words, i, i + 1));
        return new PageLayout { Sheet = sheet with { Words = words }, Words = words, Roles = new WordRole[words.Length], Rows = [.. rows] };
    }

    /// <summary>Moves words that run up or down the sheet behind the others and gives the number of the others.</summary>
    private static int MoveSideways(Word[] words)
    {
        var sideways = new List<Word>();
        var kept = 0;
        foreach (var word in words)
        {
            if (word.Length >= 3 && word.Height > word.Width * 1.5f) sideways.Add(word);
            else words[kept++] = word;
        }

        sideways.CopyTo(words, kept);
        return kept;
    }

    /// <summary>
    /// Where the row ends that begins at <paramref name="first"/>: a word belongs to it while it shares half of the smaller height with
    /// the tallest word so far. A raised footnote mark does; the next line does not.
    /// </summary>
    private static int RowEnd(Word[] words, int first, int limit)
    {
        var tallest = words[first];
        var end = first + 1;
        for (; end < limit; end++)
        {
            var word = words[end];
            var smaller = Math.Min(tallest.Height, word.Height);
            var overlap = Math.Min(tallest.Bottom, word.Bottom) - Math.Max(tallest.Top, word.Top);
            if (overlap < smaller * 0.5f || Math.Max(tallest.Height, word.Height) > smaller * OtherSize) break;
            if (word.Height > tallest.Height) tallest = word;
        }

        return end;
    }

    private static Row Close(Word[] words, int first, int end)
    {
        Sort(words, first, end - first, ByLeft);
        float left = words[first].Left, right = 0, top = float.MaxValue, bottom = 0;
        for (var i = first; i < end; i++)
        {
            left = Math.Min(left, words[i].Left);
            right = Math.Max(right, words[i].Right);
            top = Math.Min(top, words[i].Top);
            bottom = Math.Max(bottom, words[i].Bottom);
        }

        return new Row(first, end - first, left, right, top, bottom);
    }

    /// <summary>Sorts; the file gives most words in their order already, and then hardly any is moved.</summary>
    private static void Sort(Word[] words, int first, int count, Comparer<Word> order)
    {
        var moves = count * FewMoves;
        for (var i = first + 1; i < first + count; i++)
        {
            if (order.Compare(words[i - 1], words[i]) <= 0) continue;
            var word = words[i];
            var at = i;
            for (; at > first && moves > 0 && order.Compare(words[at - 1], word) > 0; at--, moves--) words[at] = words[at - 1];
            words[at] = word;
            if (moves > 0) continue;
            Array.Sort(words, first, count, order);
            return;
        }
    }

    private static readonly Comparer<Word> ByMiddle = Comparer<Word>.Create(static (a, b) =>
        a.Middle != b.Middle ? a.Middle.CompareTo(b.Middle) : a.Start.CompareTo(b.Start));

    private static readonly Comparer<Word> ByLeft = Comparer<Word>.Create(static (a, b) =>
        a.Left != b.Left ? a.Left.CompareTo(b.Left) : a.Start.CompareTo(b.Start));
}
