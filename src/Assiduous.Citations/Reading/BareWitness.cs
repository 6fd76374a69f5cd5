using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Reads testimony cited by the witness's name alone, where nothing but the citation stands in a bracket or behind a semicolon: <c>(Smith 34:5-9; Jones at 12:1)</c>.</summary>
internal static class BareWitness
{
    /// <summary>No transcript has more lines on a page; "5:30" is a time.</summary>
    private const int MostLines = 28;
    private const int MostWords = 3;
    private const int LongestWord = 24;
    private static readonly WordSet Days = new(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Mon", "Tue", "Tues", "Wed", "Thu", "Thurs", "Fri", "Sat", "Sun", "Eastern", "Central", "Pacific", "Noon", "Midnight", "Time"]);

    public static bool TryRead(ReadOnlySpan<char> text, int anchor, int floor, RecordWords words, Lexicon lexicon, List<Draft> output)
    {
        if (!PinWords.IsPageLine(text, anchor)) return false;
        var end = Chars.SkipSpaceBack(text, anchor, floor);
        if (end - 3 > floor && text[(end - 2)..end] is "at" && Chars.IsSpace(text[end - 3])) end = Chars.SkipSpaceBack(text, end - 2, floor);
        if (end > floor && text[end - 1] == ',') end = Chars.SkipSpaceBack(text, end - 1, floor);
        var start = NameStart(text, end, floor, words);
        if (start == end || !Opens(text, start)) return false;
        var draft = new Draft { Class = CitationClass.Record, Kind = CitationKind.Transcript, Start = start, Document = Chars.Fold(text[start..end]) };
        draft.End = new PinReader(text, lexicon) { Spoken = true }.Read(end, true, draft.Pinpoints);
        if (draft.End <= anchor || draft.Pinpoints.Count == 0 || draft.Pinpoints.Exists(p => !IsTestimony(p)) || !Closes(text, draft.End)) return false;
        output.Add(draft);
        return true;
    }

    private static int NameStart(ReadOnlySpan<char> text, int end, int floor, RecordWords words)
    {
        var start = end;
        for (var i = 0; i < MostWords; i++)
        {
            var stop = Chars.SkipSpaceBack(text, start, floor);
            if (stop == start && i > 0) return start;
            var at = stop;
            while (at > floor && stop - at < LongestWord && (Chars.IsLetter(text[at - 1]) || text[at - 1] is '-' or '\'' or '’' or '.')) at--;
            var word = text[at..stop];
            if (word.Length < 2 || !Chars.IsUpper(word[0]) || words.IsOpener(word) || Days.Has(RecordWords.Bare(word)) || CourtYears.IsMonth(RecordWords.Bare(word))) return start;
            if (i == 0 && word[^1] == '.' && !words.TryParty(word, out _)) return start;
            start = at;
        }

        return start;
    }

    private static bool Opens(ReadOnlySpan<char> text, int start)
    {
        var before = Chars.SkipSpaceBack(text, start, 0);
        if (Signals.Before(text, start, 0, out var signal) is not null) before = Chars.SkipSpaceBack(text, signal, 0);
        return before > 0 && text[before - 1] is '(' or '[' or ';';
    }

    private static bool Closes(ReadOnlySpan<char> text, int end)
    {
        var at = Chars.SkipSpace(text, Chars.At(text, end) is '.' or ',' ? end + 1 : end);
        return Chars.At(text, at) is ')' or ']' or ';' || Chars.WordAt(text, at, "see") || Chars.At(text, at) == '(';
    }

    private static bool IsTestimony(Pinpoint pin) => pin.Kind == PinpointKind.PageLine && IsLine(pin.From) && (pin.To is null || IsLine(pin.To));

    private static bool IsLine(string place) => int.TryParse(place.AsSpan(place.IndexOf(':', StringComparison.Ordinal) + 1), out var line) && line is > 0 and <= MostLines;
}
