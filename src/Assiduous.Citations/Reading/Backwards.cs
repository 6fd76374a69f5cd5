namespace Assiduous.Citations.Reading;

/// <summary>Matching of known words that end at a place.</summary>
internal static class Backwards
{
    /// <summary>Where <paramref name="name"/> begins if it ends at <paramref name="end"/>, its spaces matching any white space or none; -1 otherwise.</summary>
    public static int Match(ReadOnlySpan<char> text, int end, int floor, string name)
    {
        var at = end;
        for (var i = name.Length - 1; i >= 0; i--)
        {
            if (name[i] == ' ')
            {
                at = Chars.SkipSpaceBack(text, at, floor);
                continue;
            }
            if (at <= floor || text[at - 1] != name[i]) return -1;
            at--;
        }
        return at == 0 || !Chars.IsWord(text[at - 1]) ? at : -1;
    }
}
