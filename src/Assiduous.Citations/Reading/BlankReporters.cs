namespace Assiduous.Citations.Reading;

/// <summary>Reporters whose volume and page are still to come: <c>___ U.S. ___</c>, <c>---- L. Ed. 2d ----</c>.</summary>
internal static class BlankReporters
{
    private const int LongestName = 16;

    /// <summary>Goes back over blank reporters and an opening bracket before <paramref name="end"/>.</summary>
    public static int SkipBack(ReadOnlySpan<char> text, int end, int floor, out bool open)
    {
        open = false;
        while (true)
        {
            var at = Chars.SkipSpaceBack(text, end, floor);
            if (at > floor && text[at - 1] == '[') { at = Chars.SkipSpaceBack(text, at - 1, floor); open = true; }
            if (at > floor && text[at - 1] == ',') at--;
            var second = BlanksBack(text, at, floor);
            if (second == at) { if (!open) return end; open = false; return end; }
            var name = Chars.SkipSpaceBack(text, second, floor);
            var start = name;
            while (start > floor && name - start < LongestName && (Chars.IsWord(text[start - 1]) || text[start - 1] is '.' or ' ')) start--;
            var first = BlanksBack(text, start, floor);
            if (first == start || start == name) return end;
            open = true;
            end = first;
        }
    }

    /// <summary>The offset past a blank reporter at <paramref name="at"/>; <paramref name="at"/> where none stands there.</summary>
    public static int SkipForward(ReadOnlySpan<char> text, int at)
    {
        var first = Blanks(text, at);
        if (first == at) return at;
        var name = Chars.SkipSpace(text, first);
        var end = name;
        while (end < text.Length && end - name < LongestName && (Chars.IsWord(text[end]) || text[end] is '.' or ' ')) end++;
        var second = Blanks(text, end);
        return second == end || end == name ? at : second;
    }

    private static int Blanks(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end - at < 8 && (Chars.At(text, end) == '_' || Chars.IsDash(Chars.At(text, end)))) end++;
        return end;
    }

    private static int BlanksBack(ReadOnlySpan<char> text, int end, int floor)
    {
        var at = end;
        while (at > floor && end - at < 8 && (text[at - 1] == '_' || Chars.IsDash(text[at - 1]))) at--;
        return at;
    }
}
