using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Reads the parts of a record on appeal by volume and page, <c>3-ER-345</c>, <c>2 RR 34:5</c>, <c>Appx123</c>, and "R." for a docket entry or for a page of the whole record.</summary>
/// <remarks>The same letters end the names of rules and reporters. They are the record only where they stand by themselves and a place follows.</remarks>
internal static class AppealRecord
{
    private static readonly string[] Signals = ["See", "see", "also", "e.g.,", "Cf.", "cf.", "accord", "and"];
    private const int LongestBook = 6;
    private const int LongestPage = 5;

    public static bool TryRead(ReadOnlySpan<char> text, int anchor, int floor, RecordWords words, Lexicon lexicon, List<Draft> output)
    {
        if (!Chars.IsDigit(text[anchor])) return false;
        return TryEntry(text, anchor, floor, words, lexicon, output) || TryBook(text, anchor, floor, words, lexicon, output);
    }

    /// <summary>Reads <c>R. 45-2, at 31:4–9</c>, <c>R. 45, Complaint, PageID 3</c>, <c>R. at 12</c>.</summary>
    private static bool TryEntry(ReadOnlySpan<char> text, int anchor, int floor, RecordWords words, Lexicon lexicon, List<Draft> output)
    {
        var end = Chars.SkipSpaceBack(text, anchor, floor);
        var paged = end - 2 > floor && text[(end - 2)..end] is "at" && Chars.IsSpace(text[end - 3]);
        if (paged) end = Chars.SkipSpaceBack(text, end - 2, floor);
        var start = end - 2;
        if (start < floor || text[start..end] is not "R." || !(StandsAlone(text, start, floor) || Backwards.Match(text, Chars.SkipSpaceBack(text, start, floor), floor, "Admin.") >= 0) || lexicon.TryCodeBefore(text, end, floor, out _, out _)) return false;
        var agency = Backwards.Match(text, Chars.SkipSpaceBack(text, start, floor), floor, "Admin.");
        if (agency >= 0) start = agency;
        var draft = new Draft { Class = CitationClass.Record, Kind = CitationKind.Ecf, Start = start };
        if (paged)
        {
            draft.Document = agency >= 0 ? "Admin. R." : "R.";
            draft.End = new PinReader(text, lexicon).Read(end, false, draft.Pinpoints);
        }
        else if (!TryNumber(text, anchor, floor, words, lexicon, draft)) return false;
        if (draft.End <= anchor) return false;
        output.Add(draft);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, int anchor, int floor, RecordWords words, Lexicon lexicon, Draft draft)
    {
        if (!EntryNumbers.TryRead(text, anchor, false, out var ecf, out var attachment, out var past) || EntryNumbers.IsDocketNumber(text, anchor, past)) return false;
        (draft.Ecf, draft.Attachment) = (ecf, attachment);
        if (new NameBehind(text, words, lexicon).TryRead(past, out var name, out var kind, out var behind)) (draft.Document, draft.Kind, past) = (name, kind ?? draft.Kind, behind);
        draft.End = new PinReader(text, lexicon).Read(past, false, draft.Pinpoints);
        if (draft.Pinpoints.Count > 0 || attachment is not null) return true;
        draft.End = past;
        return Brackets(text, draft.Start, past);
    }

    /// <summary>Whether the citation fills its parenthesis, or its part of one.</summary>
    private static bool Brackets(ReadOnlySpan<char> text, int start, int end)
    {
        var before = Chars.SkipSpaceBack(text, start, 0);
        var behind = Chars.SkipSpace(text, Chars.At(text, end) == '.' ? end + 1 : end);
        return before > 0 && text[before - 1] is '(' or '[' or ';' && Chars.At(text, behind) is ')' or ']' or ';';
    }

    /// <summary>Reads <c>2 RR 34:5-10</c>: a book of the record, its volume before it where there are several.</summary>
    private static bool TryBook(ReadOnlySpan<char> text, int anchor, int floor, RecordWords words, Lexicon lexicon, List<Draft> output)
    {
        var end = Chars.SkipSpaceBack(text, anchor, floor);
        if (end - 2 > floor && text[(end - 2)..end] is "at" && Chars.IsSpace(text[end - 3])) end = Chars.SkipSpaceBack(text, end - 2, floor);
        if (end > floor && Chars.IsDash(text[end - 1])) end--;
        if (end > floor && text[end - 1] == '.') end--;
        var start = end;
        while (start > floor && end - start < LongestBook && (Chars.IsLetter(text[start - 1]) || text[start - 1] == '.')) start--;
        if (start == end || !words.TryBook(text[start..end], out var kind)) return false;
        var volume = VolumeStart(text, start, floor);
        var single = end - start == 1;
        if (single && (!Glued(text, end) || volume == start && !Bracketed(text, start))) return false;
        if ((end != anchor || single) && !StandsAlone(text, volume, floor)) return false;
        if ( Chars.SkipDigits(text, anchor) - anchor > LongestPage || Chars.At(text, Chars.SkipDigits(text, anchor)) == '(') return false;
        var draft = new Draft { Class = CitationClass.Record, Kind = kind, Start = volume, Document = Chars.Fold(text[volume..end]) };
        draft.End = new PinReader(text, lexicon) { Spoken = kind == CitationKind.Transcript }.Read(anchor, true, draft.Pinpoints);
        if (draft.Pinpoints.Count == 0 || draft.End <= anchor) return false;
        output.Add(draft);
        return true;
    }

    /// <summary>Whether the page is tied to a book of one letter: <c>A-123</c>, <c>A123</c>, <c>A. 123</c>.</summary>
    private static bool Glued(ReadOnlySpan<char> text, int end) => Chars.IsDigit(Chars.At(text, end)) || Chars.IsDash(Chars.At(text, end)) || Chars.At(text, end) == '.';

    private static bool Bracketed(ReadOnlySpan<char> text, int start)
    {
        var before = Chars.SkipSpaceBack(text, start, 0);
        return before > 0 && text[before - 1] is '(' or '[' or ';';
    }

    private static int VolumeStart(ReadOnlySpan<char> text, int start, int floor)
    {
        var end = start > floor && text[start - 1] == '-' ? start - 1 : Chars.SkipSpaceBack(text, start, floor);
        var at = end;
        while (at > floor && Chars.IsDigit(text[at - 1]) && end - at < 3) at--;
        return at < end && !(at > 0 && (Chars.IsWord(text[at - 1]) || text[at - 1] is '.' or ',' or ':' or '-')) ? at : start;
    }

    private static bool StandsAlone(ReadOnlySpan<char> text, int start, int floor)
    {
        var before = Chars.SkipSpaceBack(text, start, 0);
        if (before == 0 || before == floor || text[before - 1] is '(' or '[' or ';') return true;
        foreach (var signal in Signals)
            if (Backwards.Match(text, before, 0, signal) >= 0) return signal is not "and" || before - 3 <= floor + 2;
        var stop = before;
        while (stop > 0 && before - stop < 3 && (Chars.IsQuote(text[stop - 1]) || text[stop - 1] is ')' or ']')) stop--;
        return stop > 0 && text[stop - 1] is '.' or '?' or '!' && before < start && Sentences.Ends(text, stop - 1);
    }
}
