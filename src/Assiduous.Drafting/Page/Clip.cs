namespace Assiduous.Drafting.Page;

/// <summary>Keeps what a filing says within the room that the page has for it.</summary>
internal static class Clip
{
    /// <summary>Most characters of one paragraph or passage that the page shows.</summary>
    public const int Words = 16_000;

    // How far back the end of a word is looked for.
    private const int LongestWord = 30;

    /// <summary>The text, or its beginning and a mark where it is longer than <paramref name="most"/>; never half a character, and half a word only where it is longer than any.</summary>
    public static string To(string text, int most)
    {
        if (text.Length <= most) return text;
        var end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        var gap = text.AsSpan(0, end).LastIndexOf(' ');
        return $"{text.AsSpan(0, gap > end - LongestWord && gap > 0 ? gap : end)} […]";
    }
}
