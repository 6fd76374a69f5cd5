using System.Text;
using Assiduous.Citations;

namespace Assiduous.Record.Locating;

/// <summary>Makes one line of words from printed lines.</summary>
/// <remarks>
/// White space becomes one space. A word broken by a hyphen at the end of a line is put together again: as the document elsewhere writes
/// it; else with the hyphen where its first half is one that makes compounds, or both halves are words of their own; else without.
/// </remarks>
internal sealed class PassageText
{
    /// <summary>How many broken words of one passage are looked up in the document, so that hostile text costs no more than its length.</summary>
    private const int MostLookups = 32;

    /// <summary>First halves of hyphenated compounds.</summary>
    private static readonly HashSet<string> Compounding = new(StringComparer.OrdinalIgnoreCase)
    {
        "self", "well", "non", "ex", "cross", "half", "mid", "high", "low", "long", "short", "right", "left", "closed", "open", "full", "part", "ill", "all", "on", "off", "in", "out",
        "so", "then", "pre", "post", "anti", "co", "first", "second", "third", "fourth", "fifth", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty",
        "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "year", "day", "week", "month", "good", "bad", "hard", "back", "front", "double", "single", "much", "law",
        "decision", "fact", "time", "court", "plaintiff", "attorney", "hand", "face", "body", "eye", "police", "black", "white", "dark", "light",
    };

    private readonly StringBuilder folded = new();
    private readonly string text;
    private bool space, lineEnd, softHyphen;
    private int lookups;

    private PassageText(string text) => this.text = text;

    /// <summary>The words under the spans, in order, as one line.</summary>
    public static string Fold(string text, IReadOnlyList<TextSpan> pieces)
    {
        var folding = new PassageText(text);
        foreach (var piece in pieces)
        {
            folding.space = folding.lineEnd = true;
            for (var i = piece.Start; i < piece.End;)
            {
                folding.Add(i++);
                // The rest of a word goes with its first letter.
                var begun = i;
                while (!folding.space && !folding.softHyphen && i < piece.End && !char.IsWhiteSpace(text[i]) && text[i] != '\u00AD') i++;
                folding.folded.Append(text, begun, i - begun);
            }
        }

        return folding.folded.ToString();
    }

    public static string Fold(string text, TextSpan span) => Fold(text, [span]);

    private void Add(int i)
    {
        var c = text[i];
        if (c == '\u00AD') softHyphen = true;
        else if (char.IsWhiteSpace(c))
        {
            space = true;
            lineEnd |= c is '\n' or '\f' or '\r';
        }
        else
        {
            if (space) Part(i);
            folded.Append(c);
            space = lineEnd = softHyphen = false;
        }
    }

    /// <summary>Puts what must stand between the words so far and the word that begins at <paramref name="next"/>.</summary>
    private void Part(int next)
    {
        if (folded.Length == 0 || (softHyphen && lineEnd)) return;
        if (!lineEnd || !char.IsLower(text[next]) || folded.Length < 2 || folded[^1] != '-' || !char.IsLetter(folded[^2]))
            folded.Append(' ');
        else if (DropsHyphen(Before(), After(next)))
            folded.Length--;
    }

    private string Before()
    {
        var start = folded.Length - 1;
        while (start > 0 && char.IsLetter(folded[start - 1])) start--;
        return folded.ToString(start, folded.Length - 1 - start);
    }

    private string After(int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return text[start..end];
    }

    private bool DropsHyphen(string before, string after)
    {
        if (++lookups > MostLookups) return false;
        if (HasWord(before + after)) return true;
        return !HasWord(before + "-" + after) && !Compounding.Contains(before) && !(HasWord(before) && HasWord(after));
    }

    /// <summary>Whether the document writes the word whole; halves of words at line ends do not count.</summary>
    private bool HasWord(string word)
    {
        for (var at = 0; (at = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += word.Length)
            if (StandsAlone(at, at + word.Length)) return true;
        return false;
    }

    private bool StandsAlone(int start, int end)
    {
        if (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '-')) return false;
        if (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '-')) return false;
        var back = start;
        while (back > 0 && char.IsWhiteSpace(text[back - 1])) back--;
        return back == start || back == 0 || text[back - 1] != '-' || text.AsSpan(back, start - back).IndexOfAny('\n', '\f') < 0;
    }
}
