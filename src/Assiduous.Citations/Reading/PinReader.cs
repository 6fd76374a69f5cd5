using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Reads the places that follow a source: <c>at 28:7–30:13</c>, <c>¶¶ 17, 26</c>, <c>, 72 n.4</c>, <c>*3–4</c>, <c>at LKM 00012</c>.</summary>
/// <remarks>Every place of a list is its own pinpoint; nothing of a list is dropped.</remarks>
internal ref struct PinReader(ReadOnlySpan<char> text, Lexicon lexicon)
{
    private static readonly string[] PageWords = ["at", "pp.", "p.", "pgs.", "pg."];
    private const int MostPins = 400;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Lexicon _lexicon = lexicon;
    private PinpointKind? _unit;

    /// <summary>Whether pages may have a comma for thousands, as those of the Federal Register do.</summary>
    public bool Thousands { get; init; }

    /// <summary>Whether the source is a transcript, whose page and line may also be written <c>45.3</c> or <c>45/3-10</c>.</summary>
    public bool Spoken { get; init; }

    /// <summary>Whether a Bates number may stand behind a comma alone, <c>Ex. 1, ABC 000123</c>.</summary>
    public bool Bates { get; init; }

    /// <summary>The docket entry, where more entries may follow it in a list: then a number that goes on with the entries is no page.</summary>
    public string? Entry { get; init; }

    /// <summary>Reads a list of places at <paramref name="from"/>; returns the offset past the last, or <paramref name="from"/> where there is none.</summary>
    /// <param name="from">Just past the source's name or number.</param>
    /// <param name="bare">Whether a number may follow without "at" or a mark (<c>Ortega Dep. 8:4-6</c>).</param>
    /// <param name="pins">Where the places are added.</param>
    public int Read(int from, bool bare, List<Pinpoint> pins)
    {
        _unit = null;
        var at = Chars.SkipSpace(_text, from);
        var comma = Chars.At(_text, at) == ',';
        if (comma) at = Chars.SkipSpace(_text, at + 1);
        var led = SkipLeadingWords(ref at);
        var first = Chars.At(_text, at);
        var marked = first is '¶' or '§' or '*' || PinWords.StartsFootnote(_text, at) || StartsUnit(at);
        if (Bates && BatesReader.PastLead(_text, at) is var numbered && numbered > at && Chars.IsDigit(Chars.At(_text, numbered)))
        {
            _unit = PinpointKind.Bates;
            return ReadRest(ReadRange(numbered, Chars.SkipDigits(_text, numbered), pins), pins);
        }

        if (!led && !marked && !bare && !PinWords.IsPageLine(_text, at) && !(comma && Bates && PinWords.BatesDigits(_text, at) > 0)) return from;
        if (!led && !marked && (_lexicon.StartsCitation(_text, at) || !comma && BeginsParagraph(from, at))) return from;
        var end = ReadItem(at, pins, false);
        return end < 0 ? from : ReadRest(end, pins);
    }

    /// <summary>Whether a number behind a line break is the next paragraph's, "See Castellane Decl.\n\n8. Disputed."</summary>
    private readonly bool BeginsParagraph(int from, int at)
    {
        var breaks = 0;
        for (var i = from; i < at; i++) if (_text[i] == '\n') breaks++;
        var end = Chars.SkipDigits(_text, at);
        if (breaks == 0 || end == at || Chars.At(_text, end) is not ('.' or ')') || !Chars.IsSpace(Chars.At(_text, end + 1))) return false;
        var next = Chars.SkipSpace(_text, end + 1);
        return breaks > 1 || Chars.IsUpper(Chars.At(_text, next));
    }

    private int ReadRest(int end, List<Pinpoint> pins)
    {
        while (pins.Count < MostPins)
        {
            var next = SkipSeparator(end, out var semicolon, out var word);
            if (next < 0 || (semicolon && !MayFollowSemicolon(next, word))) return end;
            var marked = Chars.At(_text, next) is '¶' or '§' or '*';
            if (!marked && !word && (_lexicon.StartsCitation(_text, next) || IsNextEntry(next, pins))) return end;
            if (word && _unit is PinpointKind.PageLine or PinpointKind.Line or PinpointKind.Bates && !PinWords.IsPageLine(_text, next)) _unit = PinpointKind.Page;
            var after = ReadItem(next, pins, true);
            if (after < 0) return end;
            end = after;
        }
        return end;
    }

    private readonly bool IsNextEntry(int at, List<Pinpoint> pins) => Entry is not null && EntryNumbers.GoesOn(_text, at, Entry, pins[^1]);

    private bool SkipLeadingWords(ref int at)
    {
        var led = false;
        for (var i = 0; i < 3; i++)
        {
            var length = PinWords.LeadingWord(_text, at);
            if (length == 0) break;
            led = true;
            at = Chars.SkipSpace(_text, at + length);
        }
        return led;
    }

    private readonly bool StartsUnit(int at) => PinWords.UnitWord(_text, at, out _) > 0;

    private readonly bool MayFollowSemicolon(int at, bool word) => (word && Chars.IsDigit(Chars.At(_text, at)) && Spoken) || _unit switch
    {
        PinpointKind.PageLine => PinWords.IsPageLine(_text, Chars.At(_text, at) == 'T' ? at + 1 : at),
        PinpointKind.Paragraph => Chars.At(_text, at) == '¶',
        PinpointKind.Section => Chars.At(_text, at) == '§',
        _ => false,
    };

    /// <summary>The offset past a comma, "and" or semicolon, and past "p." or "at", which <paramref name="word"/> tells of; -1 where no list goes on.</summary>
    private readonly int SkipSeparator(int end, out bool semicolon, out bool word)
    {
        semicolon = word = false;
        var at = Chars.SkipSpace(_text, end);
        var seen = false;
        var c = Chars.At(_text, at);
        if (c is ',' or ';')
        {
            semicolon = c == ';';
            seen = true;
            at = Chars.SkipSpace(_text, at + 1);
        }
        if (Chars.At(_text, at) == '&') { seen = true; at = Chars.SkipSpace(_text, at + 1); }
        else if (Chars.WordAt(_text, at, "and")) { seen = true; at = Chars.SkipSpace(_text, at + 3); }
        if (!seen) return at > end && (PinWords.StartsFootnote(_text, at) || StartsLine(at)) ? at : -1;
        foreach (var lead in PageWords)
        {
            if (!PinWords.Starts(_text, at, lead) || !Chars.IsSpace(Chars.At(_text, at + lead.Length))) continue;
            at = Chars.SkipSpace(_text, at + lead.Length);
            word = true;
        }
        return PinWords.SkipPageId(_text, at);
    }

    /// <summary>In <c>Tr. 45 ll. 3–10</c> lines follow their page without a comma.</summary>
    private readonly bool StartsLine(int at) => _unit == PinpointKind.Page && PinWords.UnitWord(_text, at, out var kind) > 0 && kind == PinpointKind.Line;

    private int ReadItem(int at, List<Pinpoint> pins, bool continued)
    {
        var c = Chars.At(_text, at);
        if (c is '¶' or '§')
        {
            _unit = c == '¶' ? PinpointKind.Paragraph : PinpointKind.Section;
            for (var i = 0; i < 8 && (Chars.At(_text, at) == c || Chars.IsSpace(Chars.At(_text, at))); i++) at++;
            return ReadLabelled(at, pins);
        }
        if (c == '*' && Chars.At(_text, at + 1) == ' ' && Chars.IsDigit(Chars.At(_text, at + 2))) at++;
        if (c == '*' && Chars.IsDigit(Chars.At(_text, at + 1))) { _unit = PinpointKind.Star; return ReadNumber(at + 1, pins, false); }
        if (PinWords.StartsFootnote(_text, at)) return ReadFootnotes(at, pins);
        var unit = PinWords.UnitWord(_text, at, out var kind);
        if (unit > 0)
        {
            _unit = kind;
            var end = ReadLabelled(Chars.SkipSpace(_text, at + unit), pins);
            if (kind != PinpointKind.Line || !PinLists.TakeLines(pins)) return end;
            _unit = PinpointKind.PageLine;
            return ReadFarLine(end, pins);
        }
        if (c == 'T' && PinWords.IsPageLine(_text, at + 1)) return ReadNumber(at + 1, pins, continued);
        if (Chars.IsDigit(c)) return _unit is PinpointKind.Section || (_unit is PinpointKind.Paragraph && IsLettered(at)) ? ReadLabelled(at, pins) : ReadNumber(at, pins, continued);
        if (Chars.IsUpper(c) && _unit is null or PinpointKind.Bates) return ReadBates(at, pins);
        return -1;
    }

    /// <summary>Whether the number of a paragraph has a letter behind it, <c>6(b)</c>.</summary>
    private readonly bool IsLettered(int at) => Chars.At(_text, Chars.SkipDigits(_text, at)) == '(' && PinWords.LabelEnd(_text, at) > Chars.SkipDigits(_text, at);

    /// <summary>The other end in <c>p. 12, l. 3 to p. 13, l. 9</c>.</summary>
    private readonly int ReadFarLine(int end, List<Pinpoint> pins)
    {
        if (pins[^1].To is { } near) return ReadFarEnd(end, near, pins);
        var mark = Chars.SkipSpace(_text, end);
        var at = Chars.IsDash(Chars.At(_text, mark)) ? mark + 1 : Chars.WordAt(_text, mark, "to") ? mark + 2 : Chars.WordAt(_text, mark, "through") ? mark + 7 : -1;
        if (at < 0) return end;
        at = Chars.SkipSpace(_text, at);
        var lead = PinWords.LeadingWord(_text, at);
        if (lead == 0) return end;
        var page = Chars.SkipSpace(_text, at + lead);
        var past = Chars.SkipDigits(_text, page);
        var unit = Chars.SkipSpace(_text, Chars.At(_text, past) == ',' ? past + 1 : past);
        if (past == page || PinWords.UnitWord(_text, unit, out var kind) is not (> 0 and var length) || kind != PinpointKind.Line) return end;
        var line = Chars.SkipSpace(_text, unit + length);
        var last = Chars.SkipDigits(_text, line);
        pins[^1] = pins[^1] with { To = PinWords.Trimmed(_text[page..past]) + ":" + PinWords.Trimmed(_text[line..last]) };
        return last;
    }

    /// <summary>In <c>at 41, l. 2 - 43, l. 16</c> the number behind the dash is a page.</summary>
    private readonly int ReadFarEnd(int end, string near, List<Pinpoint> pins)
    {
        if (Chars.At(_text, end) != ',') return end;
        var unit = Chars.SkipSpace(_text, end + 1);
        if (PinWords.UnitWord(_text, unit, out var kind) is not (> 0 and var length) || kind != PinpointKind.Line) return end;
        var line = Chars.SkipSpace(_text, unit + length);
        var past = Chars.SkipDigits(_text, line);
        pins[^1] = pins[^1] with { To = near[(near.IndexOf(':', StringComparison.Ordinal) + 1)..] + ":" + PinWords.Trimmed(_text[line..past]) };
        return past;
    }

    private int ReadFootnotes(int at, List<Pinpoint> pins)
    {
        at = Chars.SkipSpace(_text, at + (PinWords.Starts(_text, at, "nn.") ? 3 : 2));
        var unit = _unit;
        _unit = PinpointKind.Footnote;
        var end = ReadNumber(at, pins, false);
        if (unit is not null) _unit = unit;
        return end;
    }

    private int ReadLabelled(int at, List<Pinpoint> pins)
    {
        var end = PinWords.LabelEnd(_text, at);
        if (end == at) return -1;
        var from = _text[at..end].ToString();
        var past = PinLists.RangeMark(_text, end, _unit);
        if (past > 0)
        {
            for (var i = 0; i < 8 && (Chars.At(_text, past) is '¶' or '§' || Chars.IsSpace(Chars.At(_text, past))); i++) past++;
            var letter = PinWords.LetterEnd(_text, past);
            if (letter > past && from.IndexOf('(', StringComparison.Ordinal) is > 0 and var open) return PinLists.Add(pins, _unit!.Value, from, from[..open] + _text[past..letter].ToString(), letter);
            var last = PinWords.LabelEnd(_text, past);
            if (last > past) return PinLists.Add(pins, _unit!.Value, from, PinWords.Complete(from, _text[past..last]), last);
        }
        return PinLists.Add(pins, _unit!.Value, from, null, end);
    }

    private int ReadNumber(int at, List<Pinpoint> pins, bool continued)
    {
        if (_unit is null or PinpointKind.Page) at = PinWords.SkipAppealNumber(_text, at);
        var end = Chars.SkipDigits(_text, at);
        if (Thousands && end > at && Chars.At(_text, end) == ',' && Chars.SkipDigits(_text, end + 1) == end + 4) end += 4;
        if (end == at || end - at > 9 || PinWords.IsDate(_text, end)) return -1;
        if (PageLines.Separates(_text, end, Spoken)) return PageLines.Read(_text, at, end, pins, ref _unit);
        if (Chars.IsLetter(Chars.At(_text, end)) || Chars.At(_text, end) is '%' or '$') return -1;
        if (_unit == PinpointKind.PageLine) return continued && pins.Count > 0 ? PageLines.ReadMore(_text, at, end, pins) : -1;
        if (continued && PinWords.IsCountOfThings(_text, end)) return -1;
        _unit ??= PinpointKind.Page;
        return ReadRange(at, end, pins);
    }

    private readonly int ReadRange(int at, int end, List<Pinpoint> pins)
    {
        var from = _text[at..end].ToString();
        var past = PinLists.RangeMark(_text, end, _unit);
        if (past > 0)
        {
            if (_unit == PinpointKind.Star && Chars.At(_text, past) == '*') past++;
            if (_unit == PinpointKind.Page) past = PinWords.SkipAppealNumber(_text, PinWords.SkipPageId(_text, past));
            var last = Chars.SkipDigits(_text, past);
            if (last > past && last - past <= 9 && !Chars.IsLetter(Chars.At(_text, last)))
                return PinLists.Add(pins, _unit!.Value, from, PinWords.Complete(from, _text[past..last]), last);
        }
        return PinLists.Add(pins, _unit!.Value, from, null, end);
    }

    private int ReadBates(int at, List<Pinpoint> pins)
    {
        var digits = PinWords.BatesDigits(_text, at);
        if (digits < 0) return -1;
        _unit = PinpointKind.Bates;
        var end = Chars.SkipDigits(_text, digits);
        var from = Folded(_text[at..end]);
        var past = PinLists.RangeMark(_text, end, _unit);
        if (past > 0)
        {
            var second = Chars.IsDigit(Chars.At(_text, past)) ? past : PinWords.BatesDigits(_text, past);
            var last = second < 0 ? -1 : Chars.SkipDigits(_text, second);
            if (last > past)
            {
                var to = second == past
                    ? Folded(_text[at..digits]) + (Chars.IsSpace(_text[digits - 1]) ? " " : "") + PinWords.Complete(_text[digits..end].ToString(), _text[past..last])
                    : Folded(_text[past..last]);
                return PinLists.Add(pins, PinpointKind.Bates, from, to, last);
            }
        }
        return PinLists.Add(pins, PinpointKind.Bates, from, null, end);
    }

    /// <summary>The number with its white space made one space; a line below belongs to it.</summary>
    private static string Folded(ReadOnlySpan<char> number) => number.Contains('_') ? number.ToString().Replace('\n', ' ') : Chars.Fold(number);
}
