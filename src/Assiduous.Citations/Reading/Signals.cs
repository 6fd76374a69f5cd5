namespace Assiduous.Citations.Reading;

/// <summary>Introductory signals.</summary>
internal static class Signals
{
    private static readonly string[] Known =
        ["See, e.g.,", "see, e.g.,", "See e.g.,", "See also", "see also", "But see", "but see", "See generally", "see generally", "But cf.", "but cf.", "E.g.,", "e.g.,", "Accord", "accord", "Contra", "Compare", "compare", "Cf.", "cf.", "See", "see", "quoting", "citing", "Quoting", "Citing", "with"];

    private static readonly Endings Ends = new(Known);

    /// <summary>The signal that stands right before <paramref name="at"/>; null where none does.</summary>
    public static string? Before(ReadOnlySpan<char> text, int at, int floor, out int start)
    {
        start = at;
        var end = Chars.SkipSpaceBack(text, at, floor);
        if (end > floor && text[end - 1] == '(') end = Chars.SkipSpaceBack(text, end - 1, floor);
        if (end > floor && !Ends.Fit(text, end) && !Chars.IsMark(text[end - 1])) return null;
        foreach (var signal in Known)
        {
            var from = Match(text, end, floor, signal);
            if (from < 0) continue;
            start = from;
            return signal.TrimEnd(',');
        }
        return null;
    }

    private static int Match(ReadOnlySpan<char> text, int end, int floor, string signal)
    {
        var at = end;
        for (var i = signal.Length - 1; i >= 0; i--)
        {
            if (signal[i] == ' ')
            {
                var before = Chars.SkipSpaceBack(text, at, floor);
                if (before == at) return -1;
                at = before;
                continue;
            }
            while (at > floor && Chars.IsMark(text[at - 1])) at--;
            if (at <= floor || text[at - 1] != signal[i]) return -1;
            at--;
        }
        return at == 0 || !Chars.IsWord(text[at - 1]) ? at : -1;
    }
}
