namespace Assiduous.Citations.Reading;

/// <summary>The words of a pin cite.</summary>
internal static class Pins
{
    /// <summary>The words from <paramref name="from"/> to <paramref name="end"/> without the comma and "at" before them.</summary>
    public static string Text(ReadOnlySpan<char> text, int from, int end)
    {
        from = Chars.SkipSpace(text, from);
        if (Chars.At(text, from) == ',') from = Chars.SkipSpace(text, from + 1);
        if (Chars.WordAt(text, from, "at")) from = Chars.SkipSpace(text, from + 2);
        if (from >= end) return "";
        var words = Chars.Fold(text[from..end]);
        return text[from] == '*' ? "*" + Stars(text[from..end]) : words;
    }

    /// <summary>Star pages keep their stars, which elsewhere are marks of italics.</summary>
    private static string Stars(ReadOnlySpan<char> words) => words[1..].ToString().Replace('\n', ' ');
}
