namespace Assiduous.Citations.Reading;

/// <summary>The letters with which any of some words ends: most places are told apart by one look, before each word is compared.</summary>
internal sealed class Endings
{
    private readonly bool[] _ends = new bool[128];

    public Endings(params ReadOnlySpan<string[]> lists)
    {
        foreach (var list in lists)
            foreach (var word in list) _ends[word[^1]] = true;
    }

    /// <summary>Whether a word of the lists can end at <paramref name="end"/>.</summary>
    public bool Fit(ReadOnlySpan<char> text, int end) => end > 0 && text[end - 1] < 128 && _ends[text[end - 1]];
}
