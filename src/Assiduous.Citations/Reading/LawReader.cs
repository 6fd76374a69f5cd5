using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Reads rules, constitutions and codes that are named before their number.</summary>
internal readonly ref struct LawReader(ReadOnlySpan<char> text, Lexicon lexicon)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly Lexicon _lexicon = lexicon;

    public void TryRead(int anchor, int floor, List<Draft> output)
    {
        _ = _lexicon;
        if (!Chars.IsDigit(_text[anchor])) return;
        var end = Chars.SkipSpaceBack(_text, anchor, floor);
        ReadOnlySpan<string> names = ["Fed. R. Civ. P.", "Fed. R. Evid.", "Fed. R. Civ.", "Local Civil Rule", "Local Civ. Rule", "Local Rule", "Local Rules", "Rule", "Rules"];
        foreach (var name in names)
        {
            var start = Backwards.Match(_text, end, floor, name);
            if (start < 0) continue;
            var label = Sections.LabelEnd(_text, anchor);
            var past = Sections.SubdivisionsEnd(_text, label);
            output.Add(new Draft
            {
                Class = CitationClass.Authority, Kind = CitationKind.Rule, Start = start, End = past,
                Reporter = name, ReporterId = name, Page = _text[anchor..label].ToString(), Pin = past > label ? _text[label..past].ToString() : null,
            });
            return;
        }
    }

    public void TryAmendment(int at, int floor, List<Draft> output)
    {
        var end = Chars.SkipSpaceBack(_text, at, floor);
        var start = end;
        while (start > floor && (Chars.IsLetter(_text[start - 1]) || _text[start - 1] == '-')) start--;
        if (start == end || !Chars.IsUpper(_text[start])) return;
        var past = at + "Amendment".Length;
        output.Add(new Draft { Class = CitationClass.Authority, Kind = CitationKind.Constitution, Start = start, End = Math.Min(past, _text.Length), Reporter = "U.S. Const. amend.", Page = _text[start..end].ToString() });
    }
}
