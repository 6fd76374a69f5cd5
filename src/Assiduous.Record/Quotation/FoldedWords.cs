using System.Text;
using Assiduous.Citations;

namespace Assiduous.Record.Quotation;

/// <summary>
/// The words of a text without case, punctuation and spaces, so that a quotation can be found whatever its line ends, hyphens and marks
/// are; each word knows where it stands in the source.
/// </summary>
/// <remarks>
/// A word is a run of letters and digits, apostrophes left out. Points, colons and slashes between digits stay, for 1.5 is not 15;
/// commas between digits go. A hyphen parts words, but since spaces do not count, "hand-cuffs" and "handcuffs" have the same letters.
/// </remarks>
internal sealed class FoldedWords
{
    private readonly List<int> at = [];
    private readonly List<int> starts = [];
    private readonly List<int> ends = [];
    private readonly StringBuilder building = new();

    private FoldedWords()
    {
    }

    /// <summary>All words, folded, nothing between them.</summary>
    public string Letters { get; private set; } = "";

    public int Count => at.Count;

    public static FoldedWords Of(string text) => Of(text, [new TextSpan(0, text.Length)]);

    /// <summary>The words of the pieces of a text, in order; a word never reaches over the end of a piece.</summary>
    public static FoldedWords Of(string text, IEnumerable<TextSpan> pieces)
    {
        var words = new FoldedWords();
        foreach (var piece in pieces) words.Add(text, piece);
        words.Letters = words.building.ToString();
        words.building.Clear();
        return words;
    }

    /// <summary>Where word <paramref name="i"/> begins in <see cref="Letters"/>; its end for the word after the last.</summary>
    public int At(int i) => i < at.Count ? at[i] : Letters.Length;

    public int Start(int i) => starts[i];

    public int End(int i) => ends[i];

    public ReadOnlySpan<char> Word(int i) => Letters.AsSpan(At(i), At(i + 1) - At(i));

    /// <summary>The word that begins at an offset of <see cref="Letters"/>, or the one that contains it.</summary>
    public (int Word, bool Begins) Holding(int offset)
    {
        var found = at.BinarySearch(offset);
        return found >= 0 ? (found, true) : (~found - 1, false);
    }

    private void Add(string text, TextSpan piece)
    {
        for (var i = piece.Start; i < piece.End;)
        {
            if (!char.IsLetterOrDigit(text[i])) { i++; continue; }
            var start = i;
            at.Add(building.Length);
            while (i < piece.End && Takes(text, i, start, piece.End)) Fold(text[i++]);
            starts.Add(start);
            ends.Add(i);
        }
    }

    private static bool Takes(string text, int i, int start, int end)
    {
        var c = text[i];
        if (char.IsLetterOrDigit(c)) return true;
        if (i + 1 >= end || i == start) return false;
        if (c is '\'' or '’' or '‘') return char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]);
        return c is '.' or ',' or ':' or '/' && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);
    }

    private void Fold(char c)
    {
        switch (c)
        {
            case 'ﬁ': building.Append("fi"); break;
            case 'ﬂ': building.Append("fl"); break;
            case 'ﬀ': building.Append("ff"); break;
            case 'ﬃ': building.Append("ffi"); break;
            case 'ﬄ': building.Append("ffl"); break;
            case '.' or ':' or '/': building.Append(c); break;
            default:
                if (char.IsLetterOrDigit(c)) building.Append(char.ToLowerInvariant(c));
                break;
        }
    }
}
