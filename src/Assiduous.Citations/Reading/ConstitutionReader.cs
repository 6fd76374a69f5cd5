using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Reads constitutions by article or amendment, and amendments named in prose.</summary>
internal readonly ref struct ConstitutionReader(ReadOnlySpan<char> text, Lexicon lexicon)
{
    private static readonly string[] Joints = ["and", "or", ",", "&"];
    private static readonly string[] PartWords = ["amends.", "amend.", "art.", "arts.", "Amends.", "Amend.", "amdts.", "amdt.", "Amdts.", "Amdt.", "Art.", "Article", "article", "pmbl."];
    private static readonly string[] Ordinals =
        ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth", "Eleventh", "Twelfth", "Thirteenth", "Fourteenth", "Fifteenth", "Sixteenth", "Eighteenth", "Nineteenth", "Twenty-First", "Twenty-Fourth", "Twenty-Sixth",
         "1st", "2d", "2nd", "3d", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th", "11th", "12th", "13th", "14th", "15th", "16th", "19th"];

    private const int MostNumbers = 12;
    private const int LongestPart = 50;
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

    /// <summary>Reads <c>U.S. Const. amend. XIV, § 1</c>, found by "Const." or "Constitution" at <paramref name="at"/>.</summary>
    public void TryConstitution(int at, int floor, List<Draft> output)
    {
        var end = at + "Const".Length;
        while (Chars.IsLetter(Chars.At(_text, end))) end++;
        if (end == at + "Const".Length) end++;
        var known = _lexicon.TryCodeBefore(_text, end, floor, out var start, out var code) && code.Kind == CitationKind.Constitution;
        if (known && TryParts(start, end, code, output)) return;
        if (end - at > "Const.".Length) TryPartsBefore(known ? start : at, end, known ? code.Id : "U.S. Const.", floor, output);
    }

    private bool TryParts(int start, int end, Code code, List<Draft> output)
    {
        var next = Chars.SkipSpace(_text, end);
        if (Chars.At(_text, next) == ',') next = Chars.SkipSpace(_text, next + 1);
        if (Chars.SkipDigits(_text, next) == next + 4) next = Chars.SkipSpace(_text, Chars.At(_text, next + 4) == ',' ? next + 5 : next + 4);
        if (PartAt(next) is not { } part) return false;
        var number = Chars.SkipSpace(_text, next + part.Length);
        var past = NumbersEnd(number);
        var draft = new Draft { Class = CitationClass.Authority, Kind = CitationKind.Constitution, Start = start, End = Math.Max(past, next + part.Length), Reporter = Chars.Fold(_text[start..end]), ReporterId = code.Id, Page = part + " " + Chars.Fold(_text[number..past]) };
        TakeSection(draft);
        output.Add(draft);
        return true;
    }

    /// <summary>The section and clause behind the article or amendment.</summary>
    private void TakeSection(Draft draft)
    {
        var section = new PinReader(_text, _lexicon).Read(draft.End, false, draft.Pinpoints);
        if (draft.Pinpoints.Count == 0) return;
        var end = ClauseEnd(section);
        draft.Pin = Pins.Text(_text, draft.End, end);
        draft.End = end;
    }

    private string? PartAt(int at)
    {
        foreach (var word in PartWords)
            if (_text[at..].StartsWith(word, StringComparison.Ordinal)) return word;
        return null;
    }

    /// <summary>Past the number of an article or amendment, and past further ones: <c>I, IV, and XIV</c>.</summary>
    private int NumbersEnd(int at)
    {
        var past = at;
        while (Chars.IsWord(Chars.At(_text, past))) past++;
        for (var i = 0; i < MostNumbers; i++)
        {
            var next = Chars.SkipSpace(_text, Chars.At(_text, past) == ',' ? past + 1 : past);
            if (Chars.At(_text, next) == '&') next = Chars.SkipSpace(_text, next + 1);
            else if (Chars.WordAt(_text, next, "and")) next = Chars.SkipSpace(_text, next + 3);
            var end = next;
            while (Chars.At(_text, end) is 'I' or 'V' or 'X') end++;
            if (end == next || next <= past + 1 || Chars.IsWord(Chars.At(_text, end))) return past;
            past = end;
        }
        return past;
    }

    /// <summary>Reads <c>Article I, Section 9 of the Texas Constitution</c>, from the constitution's name back.</summary>
    private void TryPartsBefore(int name, int end, string id, int floor, List<Draft> output)
    {
        var of = Chars.SkipSpaceBack(_text, name, floor);
        foreach (var word in (ReadOnlySpan<string>)["the", "of"])
        {
            var at = Backwards.Match(_text, of, floor, word);
            if (at < 0 && word is "of") return;
            if (at >= 0) of = Chars.SkipSpaceBack(_text, at, floor);
        }
        var from = Math.Max(floor, of - LongestPart);
        foreach (var word in (ReadOnlySpan<string>)["Article ", "article ", "Art. ", "art. "])
        {
            var at = _text[from..of].LastIndexOf(word);
            if (at < 0) continue;
            var start = from + at;
            var number = start + word.Length;
            var past = number;
            while (Chars.IsWord(Chars.At(_text, past))) past++;
            if (past == number || !(Chars.IsUpper(_text[number]) || Chars.IsDigit(_text[number]))) return;
            var draft = new Draft { Class = CitationClass.Authority, Kind = CitationKind.Constitution, Start = start, End = past, Reporter = Chars.Fold(_text[name..end]), ReporterId = id, Page = Chars.Fold(_text[start..past]) };
            TakeSection(draft);
            if (draft.End != of) return;
            draft.End = end;
            output.Add(draft);
            return;
        }
    }

    /// <summary>Past <c>cl. 3</c> or <c>subd. (a)</c> behind a section.</summary>
    private int ClauseEnd(int end)
    {
        var at = Chars.SkipSpace(_text, end);
        if (Chars.At(_text, at) != ',') return end;
        at = Chars.SkipSpace(_text, at + 1);
        foreach (var word in (ReadOnlySpan<string>)["subds.", "subd.", "cls.", "cl.", "Clause", "clause"])
        {
            if (!_text[at..].StartsWith(word, StringComparison.Ordinal)) continue;
            var label = Chars.SkipSpace(_text, at + word.Length);
            var past = Math.Max(Sections.SubdivisionsEnd(_text, label), Chars.SkipDigits(_text, label));
            return past > label ? past : end;
        }
        return end;
    }
}
