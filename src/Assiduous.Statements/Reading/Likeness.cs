namespace Assiduous.Statements.Reading;

/// <summary>How alike two stretches of words are.</summary>
internal static class Likeness
{
    private const int Longest = 400;

    /// <summary>Share of the words of the longer text that both have in the same order, from 0 to 1.</summary>
    public static double Ratio(string a, string b)
    {
        var (x, y) = (Words(a), Words(b));
        return x.Count == 0 || y.Count == 0 ? 0 : Common(x, y).Count / (double)Math.Max(x.Count, y.Count);
    }

    /// <summary>Where in <paramref name="text"/> a repetition of <paramref name="fact"/> ends; null where the text does not begin with it.</summary>
    public static int? PrefixEnd(string text, string fact)
    {
        var (words, wanted) = (Words(text), Words(fact));
        if (wanted.Count < 3) return null;
        var head = words.Count > wanted.Count * 6 / 5 + 4 ? words.GetRange(0, wanted.Count * 6 / 5 + 4) : words;
        var common = Common(head, wanted);
        if (common.Count < wanted.Count * 0.75 || common.Count == 0) return null;
        var last = head[common[^1]];
        var end = last.End;
        while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
        return end;
    }

    private static List<(string Word, int End)> Words(string text)
    {
        var found = new List<(string, int)>();
        for (var i = 0; i < text.Length && found.Count < Longest; i++)
        {
            if (!char.IsLetterOrDigit(text[i])) continue;
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i])) i++;
            found.Add((text[start..i].ToLowerInvariant(), i));
        }

        return found;
    }

    /// <summary>Indices in <paramref name="a"/> of the longest common subsequence of words.</summary>
    private static List<int> Common(List<(string Word, int End)> a, List<(string Word, int End)> b)
    {
        var length = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
            for (var j = b.Count - 1; j >= 0; j--)
                length[i, j] = string.Equals(a[i].Word, b[j].Word, StringComparison.Ordinal)
                    ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        var common = new List<int>();
        for (int i = 0, j = 0; i < a.Count && j < b.Count;)
        {
            if (string.Equals(a[i].Word, b[j].Word, StringComparison.Ordinal)) { common.Add(i); i++; j++; }
            else if (length[i + 1, j] >= length[i, j + 1]) i++;
            else j++;
        }

        return common;
    }
}
