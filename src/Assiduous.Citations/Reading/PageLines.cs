namespace Assiduous.Citations.Reading;

/// <summary>Reads pages with their lines, <c>44:6-12</c>, <c>44:6, 8-12</c>, <c>39:23–40:2</c>, and the times of recordings, <c>00:12:31</c>.</summary>
internal static class PageLines
{
    /// <summary>Whether a line's number follows the page that ends at <paramref name="end"/>: behind a colon, and in transcripts also behind a stop or slash.</summary>
    public static bool Separates(ReadOnlySpan<char> text, int end, bool spoken) =>
        Chars.IsDigit(Chars.At(text, end + 1)) && (Chars.At(text, end) == ':' || (spoken && Chars.At(text, end) is '.' or '/'));

    /// <summary>Reads the line behind the page at <paramref name="at"/>; the offset past the place.</summary>
    public static int Read(ReadOnlySpan<char> text, int at, int colon, List<Pinpoint> pins, ref PinpointKind? unit)
    {
        var end = Chars.SkipDigits(text, colon + 1);
        if (Chars.At(text, end) == ':' && Chars.IsDigit(Chars.At(text, end + 1))) return ReadTime(text, at, end, pins, ref unit);
        unit = PinpointKind.PageLine;
        var page = text[at..colon];
        return Add(text, page, PinWords.Trimmed(page) + ":" + PinWords.Trimmed(text[(colon + 1)..end]), end, pins);
    }

    /// <summary>In <c>44:6, 8-12</c> the second number is a line of page 44; -1 where it is none.</summary>
    public static int ReadMore(ReadOnlySpan<char> text, int at, int end, List<Pinpoint> pins)
    {
        var before = pins[^1].To ?? pins[^1].From;
        if (end - at > 2 || PinWords.IsCountOfThings(text, end)) return -1;
        var page = before.AsSpan(0, before.IndexOf(':', StringComparison.Ordinal));
        return Add(text, page, page.ToString() + ":" + PinWords.Trimmed(text[at..end]), end, pins);
    }

    private static int Add(ReadOnlySpan<char> text, ReadOnlySpan<char> page, string from, int end, List<Pinpoint> pins)
    {
        var past = PinLists.RangeMark(text, end, PinpointKind.PageLine);
        if (past > 0 && text[Math.Min(past, text.Length - 1)] == 'T' && Chars.IsDigit(Chars.At(text, past + 1))) past++;
        var last = past > 0 ? Chars.SkipDigits(text, past) : -1;
        if (last > past && Chars.At(text, last) is ':' or '.' or '/' && Chars.IsDigit(Chars.At(text, last + 1)))
        {
            var line = Chars.SkipDigits(text, last + 1);
            return PinLists.Add(pins, PinpointKind.PageLine, from, PinWords.Trimmed(text[past..last]) + ":" + PinWords.Trimmed(text[(last + 1)..line]), line);
        }
        return last > past && !Chars.IsLetter(Chars.At(text, last))
            ? PinLists.Add(pins, PinpointKind.PageLine, from, PinWords.Trimmed(page) + ":" + PinWords.Trimmed(text[past..last]), last)
            : PinLists.Add(pins, PinpointKind.PageLine, from, null, end);
    }

    private static int ReadTime(ReadOnlySpan<char> text, int at, int secondColon, List<Pinpoint> pins, ref PinpointKind? unit)
    {
        unit = PinpointKind.Time;
        var end = Chars.SkipDigits(text, secondColon + 1);
        var past = PinLists.RangeMark(text, end, unit);
        var last = past;
        while (past > 0 && (Chars.IsDigit(Chars.At(text, last)) || (Chars.At(text, last) == ':' && Chars.IsDigit(Chars.At(text, last + 1))))) last++;
        return last > past
            ? PinLists.Add(pins, PinpointKind.Time, text[at..end].ToString(), text[past..last].ToString(), last)
            : PinLists.Add(pins, PinpointKind.Time, text[at..end].ToString(), null, end);
    }
}
