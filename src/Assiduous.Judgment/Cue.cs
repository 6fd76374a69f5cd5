namespace Assiduous.Judgment;

/// <summary>A sign by which a sentence is recognised as speaking to a claim or an element.</summary>
/// <remarks>
/// One or more words in a row; <c>*</c> ends a word of any ending, and <c>+</c> joins parts that stand anywhere in the same sentence:
/// <c>cuff* + tight*</c>.
/// </remarks>
internal sealed class Cue
{
    private readonly (string Word, bool Open)[][] parts;

    /// <summary>Reads a cue as the rule files write it.</summary>
    public Cue(string text)
    {
        Text = text;
        parts = [.. text.Split('+').Select(part => Part(part)).Where(p => p.Length > 0)];
        Key = parts.Length == 0 ? null : parts.SelectMany(p => p).MaxBy(w => (!w.Open, w.Word.Length));
    }

    /// <summary>The word by which a sentence that could hold it is found soonest; null for a cue without words.</summary>
    public (string Word, bool Open)? Key { get; }

    /// <summary>The cue as written.</summary>
    public string Text { get; }

    /// <summary>Whether the words hold it.</summary>
    public bool In(string[] words) => parts.Length > 0 && Array.TrueForAll(parts, part => Find(part, words, 0) >= 0);

    /// <summary>How often the words hold it; a cue of several parts counts once.</summary>
    public int CountIn(string[] words)
    {
        if (parts.Length != 1) return In(words) ? 1 : 0;
        var (count, at) = (0, -1);
        while ((at = Find(parts[0], words, at + 1)) >= 0) count++;
        return count;
    }

    private static (string, bool)[] Part(string text) =>
        [.. text.Split((char[])[' ', '-', '.', ',', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w[^1] == '*' ? (w[..^1], true) : (w, false))];

    private static int Find((string Word, bool Open)[] part, string[] words, int from)
    {
        for (var i = from; i + part.Length <= words.Length; i++)
            if (At(part, words, i)) return i;
        return -1;
    }

    private static bool At((string Word, bool Open)[] part, string[] words, int at)
    {
        for (var i = 0; i < part.Length; i++)
        {
            var (want, open) = part[i];
            var word = words[at + i];
            if (!word.StartsWith(want, StringComparison.Ordinal) || (!open && word.Length != want.Length)) return false;
        }

        return true;
    }
}
