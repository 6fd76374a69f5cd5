using Assiduous.Citations;

namespace Assiduous.Record.Locating;

/// <summary>Finds places that are marked inside the text: star pages and clock positions.</summary>
internal static class MarkLocator
{
    /// <summary>From one star page mark, <c>*3</c>, to the next.</summary>
    public static LocatorResult Star(Filing filing, Pinpoint pinpoint)
    {
        if (Answers.Number(pinpoint.From.TrimStart('*')) is not { } from) return Answers.Unreadable(pinpoint, "a star page");
        var to = pinpoint.To is null ? from : Answers.Number(pinpoint.To.TrimStart('*')) ?? -1;
        if (to < from) return to < 0 ? Answers.Unreadable(pinpoint, "a star page") : Answers.Backward(pinpoint);
        var text = filing.Text.Text;
        var start = IndexOfMark(text, $"*{from}", 0);
        if (start < 0) return Answers.Missing(LocatorProblems.NoSuchPage, $"{filing.Label} has no mark *{from} in its text.");
        var end = IndexOfMark(text, $"*{to + 1}", start);
        return Answers.Found(filing, pinpoint, [new TextSpan(start + $"*{from}".Length, end < 0 ? text.Length : end)]);
    }

    /// <summary>The lines that begin with a clock position at or after the first cited and not after the last.</summary>
    public static LocatorResult Time(Filing filing, Pinpoint pinpoint)
    {
        if (Seconds(pinpoint.From) is not { } from) return Answers.Unreadable(pinpoint, "a clock position");
        var to = pinpoint.To is null ? from : Seconds(pinpoint.To) ?? -1;
        if (to < from) return to < 0 ? Answers.Unreadable(pinpoint, "a clock position") : Answers.Backward(pinpoint);
        var pieces = new List<TextSpan>();
        var inside = false;
        foreach (var line in filing.Text.Lines)
        {
            var words = line.Span.Of(filing.Text.Text).TrimStart('[', '(', ' ');
            var space = words.AsSpan().IndexOfAny(' ', ']', ')');
            if (Seconds(space < 0 ? words : words[..space]) is { } time) inside = time >= from && time <= to;
            if (inside) pieces.Add(line.Span);
        }

        return pieces.Count == 0
            ? Answers.Missing(LocatorProblems.NoSuchLine, $"{filing.Label} has no line marked with the time {pinpoint.From}.")
            : Answers.Found(filing, pinpoint, pieces);
    }

    private static int IndexOfMark(string text, string mark, int from)
    {
        for (var at = from; (at = text.IndexOf(mark, at, StringComparison.Ordinal)) >= 0; at += mark.Length)
        {
            var end = at + mark.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsAsciiDigit(text[end]))) return at;
        }

        return -1;
    }

    /// <summary>Seconds from <c>12:31</c> (minutes) or <c>00:12:31</c> (hours); null where it is neither.</summary>
    private static int? Seconds(string text)
    {
        var parts = text.Split(':');
        if (parts.Length is < 2 or > 3) return null;
        var seconds = 0;
        foreach (var part in parts)
        {
            if (part.Length is 0 or > 3 || Answers.Number(part) is not { } number) return null;
            seconds = (seconds * 60) + number;
        }

        return seconds;
    }
}
