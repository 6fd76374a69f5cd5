namespace Assiduous.Citations.Reading;

/// <summary>What lists of places share: how a range is written, and places that take their meaning from the one before.</summary>
internal static class PinLists
{
    private static readonly string[] RangeWords = ["to", "through", "thru"];

    /// <summary>Adds the place and gives the offset past it.</summary>
    public static int Add(List<Pinpoint> pins, PinpointKind kind, string from, string? to, int end)
    {
        pins.Add(new Pinpoint(kind, from, to));
        return end;
    }

    /// <summary>The offset past a dash, "to" or "through" that joins two ends of a range; -1 where none stands at <paramref name="at"/>.</summary>
    public static int RangeMark(ReadOnlySpan<char> text, int at, PinpointKind? unit)
    {
        var mark = Chars.SkipSpace(text, at);
        if (Chars.IsDash(Chars.At(text, mark))) return Chars.SkipSpace(text, mark + (Chars.IsDash(Chars.At(text, mark + 1)) ? 2 : 1));
        foreach (var word in RangeWords)
        {
            if (mark == at || !Chars.WordAt(text, mark, word)) continue;
            var next = Chars.SkipSpace(text, mark + word.Length);
            if (Chars.IsDigit(Chars.At(text, next)) || Chars.At(text, next) is '¶' or '§' || PinWords.LetterEnd(text, next) > next || unit is PinpointKind.Bates or PinpointKind.Section
                || unit is PinpointKind.PageLine && Chars.At(text, next) == 'T' && Chars.IsDigit(Chars.At(text, next + 1))) return next;
        }
        return -1;
    }

    /// <summary>Lines that follow a single page lie on it: <c>at 45, lines 3–10</c> is 45:3 to 45:10.</summary>
    /// <returns>Whether there was such a page.</returns>
    public static bool TakeLines(List<Pinpoint> pins)
    {
        if (pins.Count < 2 || pins[^2] is not { Kind: PinpointKind.Page, To: null } page || pins[^1] is not { Kind: PinpointKind.Line } lines) return false;
        pins.RemoveAt(pins.Count - 1);
        pins[^1] = new Pinpoint(PinpointKind.PageLine, page.From + ":" + lines.From, lines.To is null ? null : page.From + ":" + lines.To);
        return true;
    }

    /// <summary>In a recording <c>3:15</c> is a time and no line.</summary>
    public static void TakeAsTimes(List<Pinpoint> pins)
    {
        for (var i = 0; i < pins.Count; i++)
            if (pins[i].Kind == PinpointKind.PageLine) pins[i] = new Pinpoint(PinpointKind.Time, Clock(pins[i].From), pins[i].To is { } to ? Clock(to) : null);
    }

    /// <summary>Seconds have two digits, <c>1:05</c>.</summary>
    private static string Clock(string place) => place.IndexOf(':', StringComparison.Ordinal) is var colon && place.Length - colon == 2 ? place[..(colon + 1)] + "0" + place[(colon + 1)..] : place;
}
