using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Reads slip opinions: a case with its docket number and full date and no reporter, <c>No. 12-cv-345, slip op. at 5 (S.D.N.Y. May 3, 2012)</c>.</summary>
internal readonly ref struct SlipReader(ReadOnlySpan<char> text, Lexicon lexicon)
{
    private static readonly string[] NumberWords = ["No.", "Nos."];
    private const int LongestNumber = 40;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly Lexicon _lexicon = lexicon;

    /// <summary>Reads at the docket number's first digit; false where no case name stands before it or no court and date behind.</summary>
    public bool TryRead(int anchor, int floor, List<Draft> output)
    {
        var lead = LeadStart(anchor, floor);
        if (lead < 0 || !CaseNames.TryBefore(_text, lead, floor, out var name) || name is { Versus: < 0, Procedural: false }) return false;
        var end = NumberEnd(anchor);
        if (end < 0) return false;
        var draft = new Draft
        {
            Class = CitationClass.Authority,
            Kind = CitationKind.Unreported,
            Start = name.Start,
            DocketNumber = Chars.Fold(_text[(Chars.IsLetter(_text[anchor - 1]) ? anchor - 3 : anchor)..end]),
            End = end,
        };
        ReadPlace(draft, end);
        if (!CourtYears.Read(_text, draft, _lexicon.Courts) || draft.Date is null) return false;
        CaseNames.TakeParties(_text, name, draft);
        draft.Signal = Signals.Before(_text, name.Start, floor, out _);
        Asides.Read(_text, draft);
        output.Add(draft);
        return true;
    }

    private int LeadStart(int anchor, int floor)
    {
        var end = Chars.SkipSpaceBack(_text, anchor, floor);
        if (anchor - 3 > floor && _text[(anchor - 3)..anchor] is "IPR" or "PGR" or "CBM") return AfterComma(anchor - 3, floor);
        foreach (var word in NumberWords)
        {
            var at = Backwards.Match(_text, end, floor, word);
            if (at < 0) continue;
            return AfterComma(Dockets.Lead(_text, at, floor), floor);
        }
        return -1;
    }

    private int AfterComma(int at, int floor)
    {
        var comma = Chars.SkipSpaceBack(_text, at, floor);
        return comma > floor && _text[comma - 1] == ',' ? at : -1;
    }

    private int NumberEnd(int anchor)
    {
        var stop = _text[anchor..Math.Min(_text.Length, anchor + LongestNumber)].IndexOfAny(",;(");
        if (stop < 0) return -1;
        return Chars.SkipSpaceBack(_text, anchor + stop, anchor);
    }

    /// <summary>Reads ", slip op. at 5" or ", ECF No. 45, at 5".</summary>
    private void ReadPlace(Draft draft, int end)
    {
        var at = Chars.SkipSpace(_text, end);
        if (Chars.At(_text, at) == ',') at = Chars.SkipSpace(_text, at + 1);
        if (_text[at..].StartsWith("slip op.", StringComparison.OrdinalIgnoreCase)) end = at + "slip op.".Length;
        else if (Chars.WordAt(_text, at, "Paper") && Chars.SkipDigits(_text, Chars.SkipSpace(_text, at + 5)) is var paper && Chars.IsDigit(_text[paper - 1])) end = paper;
        else if (EntryNumbers.NumberAfterWord(_text, at) is var number and >= 0 && EntryNumbers.TryRead(_text, number, false, out _, out _, out var past)) end = past;
        var pinned = new PinReader(_text, _lexicon).Read(end, false, draft.Pinpoints);
        if (draft.Pinpoints.Count > 0) draft.Pin = Pins.Text(_text, end, pinned);
        draft.End = draft.Pinpoints.Count > 0 ? pinned : end;
    }
}
