using System.Globalization;
using System.Text;

namespace Assiduous.Storage.Search;

/// <summary>A word as it is indexed, and where it stands.</summary>
/// <param name="Word">Letters and digits alone, lower case, without accents.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends, excluded.</param>
internal readonly record struct Token(string Word, int Start, int End)
{
    private const int Longest = 64;
    private const string Accented = "àáâãäåçèéêëìíîïðñòóôõöøùúûüýÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĵķĺļľłńņňōŏőŕŗřśŝşšţťŧũūŭůűųŵŷźżžſ";
    private const string Bare = "aaaaaaceeeeiiiidnoooooouuuuyyaaaccccddeeeeegggghhiiiiijkllllnnnooorrrsssstttuuuuuuwyzzzs";
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl"];

    /// <summary>
    /// The words of a text: runs of letters and digits. A word broken by a hyphen at the end of a line is one word; <c>Knowles's</c> is two,
    /// so that the name finds it.
    /// </summary>
    public static List<Token> Of(string text)
    {
        var tokens = new List<Token>(text.Length / 6);
        for (var i = 0; i < text.Length;)
        {
            if (!IsPart(text, i)) { i++; continue; }
            var start = i;
            i = RunEnd(text, i);
            var joined = default(string);
            while (Continued(text, i) is { } next)
            {
                var end = RunEnd(text, next);
                joined = string.Concat(joined ?? text[start..i], text.AsSpan(next, end - next));
                i = end;
            }

            tokens.Add(new(Fold(joined ?? text[start..i]), start, i));
        }

        return tokens;
    }

    private static int RunEnd(string text, int from)
    {
        while (from < text.Length && IsPart(text, from)) from++;
        return from;
    }

    // A hyphen, a line end, and a small letter after it: the word goes on there.
    private static int? Continued(string text, int at)
    {
        if (at + 2 >= text.Length || text[at] != '-' || text[at + 1] != '\n' || !char.IsLetter(text[at - 1])) return null;
        var next = at + 2;
        while (next < text.Length && text[next] == ' ') next++;
        return next < text.Length && char.IsLower(text[next]) ? next : null;
    }

    private static bool IsPart(string text, int at) =>
        char.IsLetterOrDigit(text[at]) || CharUnicodeInfo.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark || char.IsSurrogate(text[at]) && IsLetterPair(text, at);

    private static bool IsLetterPair(string text, int at)
    {
        var high = char.IsHighSurrogate(text[at]) ? at : at - 1;
        return high >= 0 && high + 1 < text.Length && char.IsSurrogatePair(text[high], text[high + 1]) && Rune.IsLetterOrDigit(new(text[high], text[high + 1]));
    }

    // Without the system's tables of characters (the program carries none): the accents and ligatures of Western and Central Europe.
    private static string Fold(string word)
    {
        var small = word.ToLowerInvariant();
        if (System.Text.Ascii.IsValid(small)) return Cut(small);
        var plain = new StringBuilder(small.Length + 4);
        foreach (var c in small)
        {
            var accented = Accented.IndexOf(c, StringComparison.Ordinal);
            if (accented >= 0) plain.Append(Bare[accented]);
            else if (c is >= '\ufb00' and <= '\ufb04') plain.Append(Ligatures[c - '\ufb00']);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark) plain.Append(c);
        }

        return Cut(plain.Length == 0 ? small : plain.ToString());
    }

    private static string Cut(string word) => word.Length <= Longest ? word : char.IsHighSurrogate(word[Longest - 1]) ? word[..(Longest - 1)] : word[..Longest];
}
