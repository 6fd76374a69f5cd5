using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Reads "R." for the record: <c>R. 45-2, at 31:4–9</c> for a docket entry, <c>R. at 12</c> for a page of the whole record.</summary>
/// <remarks>"R." also ends the names of rules and reporters. It is the record only where it stands by itself and a place or an attachment follows.</remarks>
internal static class AppealRecord
{
    public static bool TryRead(ReadOnlySpan<char> text, int anchor, int floor, Lexicon lexicon, List<Draft> output)
    {
        if (!Chars.IsDigit(text[anchor])) return false;
        var end = Chars.SkipSpaceBack(text, anchor, floor);
        var paged = end - 2 > floor && text[(end - 2)..end] is "at" && Chars.IsSpace(text[end - 3]);
        if (paged) end = Chars.SkipSpaceBack(text, end - 2, floor);
        var start = end - 2;
        if (start < floor || text[start..end] is not "R." || !StandsAlone(text, start, floor) || lexicon.TryCodeBefore(text, end, floor, out _, out _)) return false;
        var draft = new Draft { Class = CitationClass.Record, Kind = CitationKind.Ecf, Start = start };
        var pins = new PinReader(text, lexicon);
        if (paged)
        {
            draft.Document = "R.";
            draft.End = pins.Read(end, false, draft.Pinpoints);
        }
        else
        {
            if (!EntryNumbers.TryRead(text, anchor, false, out var ecf, out var attachment, out var past) || EntryNumbers.IsDocketNumber(text, anchor, past)) return false;
            (draft.Ecf, draft.Attachment) = (ecf, attachment);
            draft.End = pins.Read(past, false, draft.Pinpoints);
            if (draft.Pinpoints.Count == 0 && attachment is null) return false;
        }
        if (draft.End <= anchor) return false;
        output.Add(draft);
        return true;
    }

    private static bool StandsAlone(ReadOnlySpan<char> text, int start, int floor)
    {
        var before = Chars.SkipSpaceBack(text, start, 0);
        if (before == 0 || before == floor || text[before - 1] is '(' or '[' or ';') return true;
        if (before >= 3 && text[(before - 3)..before] is "See" or "see") return true;
        return text[before - 1] is '.' or '?' or '!' && before < start && Sentences.Ends(text, before - 1);
    }
}
