using System.Text;

namespace Assiduous.Judgment;

/// <summary>Words compared without case and punctuation.</summary>
internal static class Words
{
    /// <summary>The words of a text, in lower case, without possessive endings.</summary>
    public static string[] Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) word.Append(char.ToLowerInvariant(c));
            else if (c is '\'' or '’' && word.Length > 0) word.Append('\'');
            else Flush(word, words);
        }

        Flush(word, words);
        return [.. words];
    }

    private static void Flush(StringBuilder word, List<string> words)
    {
        if (word.Length == 0) return;
        var text = word.ToString().TrimEnd('\'');
        word.Clear();
        if (text.EndsWith("'s", StringComparison.Ordinal)) text = text[..^2];
        if (text.Length > 0) words.Add(text);
    }

    private static readonly HashSet<string> NegatingWords = new(StringComparer.Ordinal)
    {
        "no", "not", "never", "none", "neither", "nor", "without", "cannot", "denied", "denies", "nothing", "nobody",
        "didn't", "wasn't", "weren't", "isn't", "couldn't", "hadn't", "hasn't", "doesn't", "don't",
    };

    /// <summary>Whether a sentence denies something.</summary>
    public static bool Negate(string[] words) => words.Any(NegatingWords.Contains);

    /// <summary>Whether a text names a party, by the last word of its name.</summary>
    public static bool Name(string[] words, string party) => LastName(party) is { } last && words.Contains(last, StringComparer.Ordinal);

    /// <summary>The last word of a name, titles apart; null where there is none.</summary>
    public static string? LastName(string party) => Array.FindLast(Of(party), w => !Titles.Contains(w));

    /// <summary>Whether two texts name the same party: the last words of both names agree.</summary>
    public static bool SameParty(string a, string b)
    {
        var (left, right) = (Of(a).Where(w => !Titles.Contains(w)).ToArray(), Of(b).Where(w => !Titles.Contains(w)).ToArray());
        if (left.Length == 0 || right.Length == 0) return false;
        return string.Equals(left[^1], right[^1], StringComparison.Ordinal)
            && (left.Length == 1 || right.Length == 1 || left.Intersect(right, StringComparer.Ordinal).Count() > 1 || Initial(left, right));
    }

    private static bool Initial(string[] a, string[] b) => a[0][0] == b[0][0];

    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "mr", "mrs", "ms", "dr", "jr", "sr", "ii", "iii", "iv", "inc", "llc", "corp", "co", "ltd", "et", "al", "defendant", "plaintiff",
    };
}
