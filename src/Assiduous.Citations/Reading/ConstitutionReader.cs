using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Reads constitutions by article or amendment, and amendments named in prose.</summary>
internal readonly ref struct ConstitutionReader(ReadOnlySpan<char> text, Lexicon lexicon)
{
    private static readonly string[] Joints = ["and", "or", ",", "&"];
    private static readonly string[] PartWords = ["amends.", "amend.", "art.", "Amend.", "Art.", "pmbl."];
    private static readonly string[] Ordinals =
        ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth", "Eleventh", "Twelfth", "Thirteenth", "Fourteenth", "Fifteenth", "Sixteenth", "Eighteenth", "Nineteenth", "Twenty-First", "Twenty-Fourth", "Twenty-Sixth"];

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Lexicon _lexicon = lexicon;

    /// <summary>Reads <c>Fourteenth Amendment</c>, found by the word at <paramref name="at"/>.</summary>
    public void TryAmendment(int at, int floor, List<Draft> output)
    {
        var end = at;
        while (Chars.IsLetter(Chars.At(_text, end))) end++;
        var start = -1;
        var names = "";
        for (var i = 0; i < 4; i++)
        {
            var word = OrdinalBefore(start < 0 ? at : start, floor, out var from);
            if (word is null) break;
            names = names.Length == 0 ? word : word + ", " + names;
            start = from;
        }
        if (start < 0 || Chars.WordAt(_text, Chars.SkipSpace(_text, end), "to") && !FollowsConstitution(end)) return;
        output.Add(new Draft { Class = CitationClass.Authority, Kind = CitationKind.Constitution, Start = start, End = end, ReporterId = "U.S. Const.", Page = names });
    }

    private bool FollowsConstitution(int end) => _text[end..Math.Min(_text.Length, end + 60)].Contains("Constitution", StringComparison.Ordinal);

    private string? OrdinalBefore(int at, int floor, out int start)
    {
        start = at;
        var end = Chars.SkipSpaceBack(_text, at, floor);
        foreach (var join in Joints)
        {
            var from = Backwards.Match(_text, end, floor, join);
            if (from >= 0) { end = Chars.SkipSpaceBack(_text, from, floor); break; }
        }
        if (end > floor && _text[end - 1] == ',') end--;
        foreach (var ordinal in Ordinals)
        {
            var from = Backwards.Match(_text, end, floor, ordinal);
            if (from < 0) continue;
            start = from;
            return ordinal;
        }
        return null;
    }

    /// <summary>Reads <c>U.S. Const. amend. XIV, § 1</c>, found by "Const." at <paramref name="at"/>.</summary>
    public void TryConstitution(int at, int floor, List<Draft> output)
    {
        var end = at + "Const.".Length;
        if (!_lexicon.TryCodeBefore(_text, end, floor, out var start, out var code) || code.Kind != CitationKind.Constitution) return;
        var next = Chars.SkipSpace(_text, end);
        if (Chars.At(_text, next) == ',') next = Chars.SkipSpace(_text, next + 1);
        string? part = null;
        foreach (var word in PartWords)
            if (_text[next..].StartsWith(word, StringComparison.Ordinal)) part = word;
        if (part is null) return;
        var number = Chars.SkipSpace(_text, next + part.Length);
        var past = number;
        while (Chars.IsWord(Chars.At(_text, past))) past++;
        var draft = new Draft { Class = CitationClass.Authority, Kind = CitationKind.Constitution, Start = start, End = Math.Max(past, next + part.Length), Reporter = Chars.Fold(_text[start..end]), ReporterId = code.Id, Page = part + " " + _text[number..past].ToString() };
        var section = new PinReader(_text, _lexicon).Read(draft.End, false, draft.Pinpoints);
        if (draft.Pinpoints.Count > 0) { draft.Pin = Pins.Text(_text, draft.End, section); draft.End = ReadClause(section); }
        output.Add(draft);
    }

    private int ReadClause(int end)
    {
        var at = Chars.SkipSpace(_text, end);
        if (Chars.At(_text, at) != ',') return end;
        at = Chars.SkipSpace(_text, at + 1);
        if (!_text[at..].StartsWith("cl.", StringComparison.Ordinal)) return end;
        at = Chars.SkipSpace(_text, at + 3);
        var past = Chars.SkipDigits(_text, at);
        return past > at ? past : end;
    }
}
