using Assiduous.Record.Layout;

namespace Assiduous.Record.Transcripts;

/// <summary>Recognises the word index behind a transcript, which lists every word with its places and is no testimony.</summary>
internal static class WordIndex
{
    private const int FewestPlaces = 20;

    /// <summary>Whether at least a quarter of a page's words are places such as <c>12:5;</c> or <c>12:5,7</c>.</summary>
    public static bool Is(PageLayout page)
    {
        int words = 0, places = 0;
        for (var i = 0; i < page.Words.Length; i++)
        {
            if (page.Roles[i] == WordRole.Stamp) continue;
            words++;
            if (HoldsPlace(page.TextOf(i))) places++;
        }

        return places >= FewestPlaces && places * 4 >= words;
    }

    private static bool HoldsPlace(ReadOnlySpan<char> word)
    {
        var colon = word.IndexOf(':');
        if (colon < 1 || colon + 1 >= word.Length || !char.IsAsciiDigit(word[0]) || !char.IsAsciiDigit(word[colon + 1])) return false;
        foreach (var letter in word)
            if (!char.IsAsciiDigit(letter) && letter is not (':' or ';' or ',' or '-' or '(' or ')' or '.')) return false;
        return true;
    }
}
