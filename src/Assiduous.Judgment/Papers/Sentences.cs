using System.Text;
using Assiduous.Citations;

namespace Assiduous.Judgment.Papers;

/// <summary>Sentences of a paper, by full stops that end one and by empty lines.</summary>
internal static class Sentences
{
    private const int Longest = 4000;

    private static readonly string[] Abbreviations =
    [
        "v", "vs", "no", "nos", "mr", "mrs", "ms", "dr", "sgt", "lt", "capt", "det", "jr", "sr", "inc", "co", "corp", "ltd", "llc", "id", "ex", "exs",
        "decl", "dep", "tr", "aff", "fed", "civ", "crim", "r", "p", "pp", "cf", "e.g", "i.e", "u.s", "u.s.c", "s.d.n.y", "e.d.n.y", "cir", "st", "art", "sec",
        "pl", "pls", "def", "defs", "opp", "supp", "app", "stat", "a.m", "p.m", "jan", "feb", "mar", "apr", "aug", "sept", "sep", "oct", "nov", "dec", "at", "f", "f.2d", "f.3d",
    ];

    /// <summary>The sentences, none longer than a bound, in order.</summary>
    public static IEnumerable<TextSpan> Of(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Ends(text, i) && i - start < Longest) continue;
            if (Trim(text, start, i + 1) is { } sentence) yield return sentence;
            start = i + 1;
        }

        if (Trim(text, start, text.Length) is { } last) yield return last;
    }

    /// <summary>White space folded to single spaces.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c)) folded.Append(c);
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        return folded.ToString().TrimEnd();
    }

    private static TextSpan? Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return start < end ? new(start, end) : null;
    }

    private static bool Ends(string text, int i)
    {
        if (text[i] == '\n') return i + 1 < text.Length && text[i + 1] is '\n' or '\f';
        if (text[i] is not ('.' or '?' or '!' or ';')) return false;
        if (text[i] == ';') return false;
        var next = i + 1;
        while (next < text.Length && text[next] is '"' or '”' or ')' or '’' or ']') next++;
        if (next < text.Length && !char.IsWhiteSpace(text[next])) return false;
        if (text[i] != '.') return true;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        return next >= text.Length || !(char.IsLower(text[next]) || Abbreviated(text, i));
    }

    private static bool Abbreviated(string text, int stop)
    {
        var start = stop;
        while (start > 0 && stop - start < 12 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.')) start--;
        var word = text[start..stop];
        return (word.Length == 1 && char.IsUpper(word[0])) || Array.Exists(Abbreviations, a => string.Equals(a, word, StringComparison.OrdinalIgnoreCase));
    }
}
