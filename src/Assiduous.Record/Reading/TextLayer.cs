using System.Buffers;
using Assiduous.Record.Layout;

namespace Assiduous.Record.Reading;

/// <summary>What the text layer of a page is worth.</summary>
internal enum TextLayerState
{
    /// <summary>Words enough, and they are words.</summary>
    Good,

    /// <summary>Few words or none beside stamps: perhaps a scan.</summary>
    Sparse,

    /// <summary>Letters that mean nothing: a font without a Unicode map.</summary>
    Garbage,
}

/// <summary>Judges whether a page's own text can be used or recognition is needed.</summary>
internal static class TextLayer
{
    /// <summary>A page with fewer words than this may be a scan with a stamp or a number put on it.</summary>
    private const int FewWords = 40;

    /// <summary>The share of the sheet at its upper and lower edge where stamps and banners stand, whose words do not count.</summary>
    private const double Margin = 0.12;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyAEIOUY");

    public static TextLayerState Judge(PageLayout page)
    {
        int words = 0, letters = 0, bad = 0, longWords = 0, vowelless = 0;
        for (var i = 0; i < page.Words.Length; i++)
        {
            if (page.Roles[i] != WordRole.Body) continue;
            var word = page.TextOf(i);
            if (InMiddle(page, i)) words++;
            letters += word.Length;
            foreach (var letter in word)
                if (letter is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.OtherNotAssigned) bad++;
            if (!IsLongWord(word)) continue;
            longWords++;
            if (!word.ContainsAny(Vowels)) vowelless++;
        }

        if (bad * 10 > letters || (longWords >= 10 && vowelless * 2 > longWords)) return TextLayerState.Garbage;
        return words < FewWords ? TextLayerState.Sparse : TextLayerState.Good;
    }

    private static bool InMiddle(PageLayout page, int word) =>
        page.Words[word].Middle > page.Sheet.Height * Margin && page.Words[word].Middle < page.Sheet.Height * (1 - Margin);

    /// <summary>Four letters or more, all of the Latin alphabet or hidden behind a shifted code.</summary>
    private static bool IsLongWord(ReadOnlySpan<char> word)
    {
        if (word.Length < 4) return false;
        var letters = 0;
        foreach (var letter in word)
        {
            if (letter > 127) return false;
            if (char.IsAsciiLetter(letter)) letters++;
        }

        return letters * 3 >= word.Length * 2;
    }
}
