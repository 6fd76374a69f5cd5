using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>The volume that stands between the name of testimony and the place in it: <c>Trial Tr. vol. 2, 34:5</c>, <c>Ortega Dep. (Vol. II) at 12:5</c>.</summary>
internal static class Volumes
{
    private const int LongestNumber = 5;

    internal static readonly string[] Words = ["vol.", "Vol.", "vol", "Vol", "volume", "Volume", "VOL.", "VOLUME"];

    /// <summary>The end of the name before a volume that ends at <paramref name="end"/>; <paramref name="end"/> itself where none does.</summary>
    public static int Before(ReadOnlySpan<char> text, int end, int floor)
    {
        var closed = end > floor && text[end - 1] is ')' or ']';
        var last = closed ? end - 1 : end;
        if (!closed && RomanBefore(text, end, floor) is var roman && roman < end) return roman;
        var number = last;
        while (number > floor && Chars.IsWord(text[number - 1]) && last - number < LongestNumber) number--;
        if (number == last) return end;
        foreach (var word in Words)
        {
            var at = Backwards.Match(text, Chars.SkipSpaceBack(text, number, floor), floor, word);
            if (at < 0) continue;
            if (closed && (at == floor || text[at - 1] is not ('(' or '['))) return end;
            at = Chars.SkipSpaceBack(text, closed ? at - 1 : at, floor);
            return at > floor && text[at - 1] == ',' ? Chars.SkipSpaceBack(text, at - 1, floor) : at;
        }

        return end;
    }

    /// <summary>The end of the name before a Roman number that stands for a volume by itself, <c>Smith Dep. II 203:4</c>.</summary>
    private static int RomanBefore(ReadOnlySpan<char> text, int end, int floor)
    {
        var at = end;
        while (at > floor && text[at - 1] is 'I' or 'V' && end - at < 4) at--;
        var before = Chars.SkipSpaceBack(text, at, floor);
        foreach (var word in Words)
            if (Backwards.Match(text, before, floor, word) >= 0) return end;
        return at < end && before < at && before > floor && text[before - 1] is '.' or ',' && (at > 0 && Chars.IsSpace(text[at - 1])) ? (text[before - 1] == ',' ? before - 1 : before) : end;
    }

    /// <summary>The offset behind a volume that follows a name, <c>, Vol. II, </c> or <c> (Vol. 2) </c>, with the comma after it; null where none does.</summary>
    public static int? Past(ReadOnlySpan<char> text, int from)
    {
        var at = Chars.SkipSpace(text, Chars.At(text, from) == ',' ? from + 1 : from);
        var opened = Chars.At(text, at) is '(' or '[';
        if (PastNumber(text, opened ? at + 1 : at) is not { } past) return null;
        if (opened && Chars.At(text, past++) is not (')' or ']')) return null;
        return Chars.At(text, past) == ',' ? past + 1 : past;
    }

    /// <summary>Reads the places behind a volume that follows the name or number ending at <paramref name="end"/>, into a draft that has none yet.</summary>
    public static void ReadBehind(ReadOnlySpan<char> text, Lexicon lexicon, int end, Draft draft)
    {
        if (Past(text, end) is not { } past) return;
        var behind = new PinReader(text, lexicon) { Spoken = true }.Read(past, true, draft.Pinpoints);
        if (draft.Pinpoints.Count > 0) draft.End = behind;
    }

    /// <summary>Reads the places at <paramref name="from"/>, behind a volume where one stands before them; the offset past them.</summary>
    public static int ReadPins(ReadOnlySpan<char> text, PinReader reader, int from, bool bare, List<Pinpoint> pins)
    {
        var end = reader.Read(from, bare, pins);
        if (end != from || Past(text, from) is not { } past) return end;
        end = reader.Read(past, true, pins);
        return pins.Count > 0 ? end : from;
    }

    /// <summary>The offset behind the word and number of a volume; null where none stands there.</summary>
    public static int? PastNumber(ReadOnlySpan<char> text, int from)
    {
        var at = Chars.SkipSpace(text, Chars.At(text, from) == ',' ? from + 1 : from);
        foreach (var word in Words)
        {
            if (!text[at..].StartsWith(word, StringComparison.Ordinal)) continue;
            var number = Chars.SkipSpace(text, at + word.Length);
            var end = number;
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]) && end - number <= LongestNumber) end++;
            if (end > number && end - number <= LongestNumber && (char.IsAsciiDigit(text[number]) || text[number..end].ContainsAnyExcept("IVX") is false)) return end;
        }

        return null;
    }
}
