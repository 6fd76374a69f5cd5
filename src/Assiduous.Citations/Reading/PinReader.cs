using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Reads the places that follow a source: <c>at 28:7–30:13</c>, <c>¶¶ 17, 26</c>, <c>, 72 n.4</c>, <c>*3–4</c>, <c>at LKM 00012</c>.</summary>
/// <remarks>Every place of a list is its own pinpoint; nothing of a list is dropped.</remarks>
internal ref struct PinReader(ReadOnlySpan<char> text, Lexicon lexicon)
{
    private static readonly string[] PageWords = ["at", "pp.", "p."];
    private static readonly string[] RangeWords = ["to", "through", "thru"];

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Lexicon _lexicon = lexicon;
    private PinpointKind? _unit;

    /// <summary>Whether pages may have a comma for thousands, as those of the Federal Register do.</summary>
    public bool Thousands { get; init; }

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
        if (!led && !marked && !bare && !PinWords.IsPageLine(_text, at)) return from;
        if (!led && !marked && _lexicon.StartsCitation(_text, at)) return from;
        var end = ReadItem(at, pins, false);
        return end < 0 ? from : ReadRest(end, pins);
    }

    private int ReadRest(int end, List<Pinpoint> pins)
    {
        while (pins.Count < 400)
        {
            var next = SkipSeparator(end, out var semicolon);
            if (next < 0 || (semicolon && !MayFollowSemicolon(next))) return end;
            var marked = Chars.At(_text, next) is '¶' or '§' or '*';
            if (!marked && _lexicon.StartsCitation(_text, next)) return end;
            var after = ReadItem(next, pins, true);
            if (after < 0) return end;
            end = after;
        }
        return end;
    }

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

    private readonly bool MayFollowSemicolon(int at) => _unit switch
    {
        PinpointKind.PageLine => PinWords.IsPageLine(_text, at),
        PinpointKind.Paragraph => Chars.At(_text, at) == '¶',
        PinpointKind.Section => Chars.At(_text, at) == '§',
        _ => false,
    };

    private readonly int SkipSeparator(int end, out bool semicolon)
    {
        semicolon = false;
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
        if (!seen) return PinWords.StartsFootnote(_text, at) && at > end ? at : -1;
        foreach (var word in PageWords)
            if (PinWords.Starts(_text, at, word) && Chars.IsSpace(Chars.At(_text, at + word.Length))) at = Chars.SkipSpace(_text, at + word.Length);
        return PinWords.SkipPageId(_text, at);
    }

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
            return ReadLabelled(Chars.SkipSpace(_text, at + unit), pins);
        }
        if (Chars.IsDigit(c)) return _unit is PinpointKind.Section ? ReadLabelled(at, pins) : ReadNumber(at, pins, continued);
        if (Chars.IsUpper(c) && _unit is null or PinpointKind.Bates) return ReadBates(at, pins);
        return -1;
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
        var past = RangeMark(end);
        if (past > 0)
        {
            for (var i = 0; i < 8 && (Chars.At(_text, past) is '¶' or '§' || Chars.IsSpace(Chars.At(_text, past))); i++) past++;
            var last = PinWords.LabelEnd(_text, past);
            if (last > past)
            {
                pins.Add(new Pinpoint(_unit!.Value, from, PinWords.Complete(from, _text[past..last])));
                return last;
            }
        }
        pins.Add(new Pinpoint(_unit!.Value, from));
        return end;
    }

    private int ReadNumber(int at, List<Pinpoint> pins, bool continued)
    {
        if (_unit is null or PinpointKind.Page) at = PinWords.SkipAppealNumber(_text, at);
        var end = Chars.SkipDigits(_text, at);
        if (Thousands && end > at && Chars.At(_text, end) == ',' && Chars.SkipDigits(_text, end + 1) == end + 4) end += 4;
        if (end == at || end - at > 9) return -1;
        if (Chars.At(_text, end) == ':' && Chars.IsDigit(Chars.At(_text, end + 1))) return ReadPageLine(at, end, pins);
        if (Chars.IsLetter(Chars.At(_text, end)) || Chars.At(_text, end) is '%' or '$') return -1;
        if (_unit == PinpointKind.PageLine)
        {
            return continued && pins.Count > 0 ? ReadMoreLines(at, end, pins) : -1;
        }
        if (continued && PinWords.IsCountOfThings(_text, end)) return -1;
        _unit ??= PinpointKind.Page;
        var from = _text[at..end].ToString();
        var past = RangeMark(end);
        if (past > 0)
        {
            if (_unit == PinpointKind.Star && Chars.At(_text, past) == '*') past++;
            if (_unit == PinpointKind.Page) past = PinWords.SkipAppealNumber(_text, PinWords.SkipPageId(_text, past));
            var last = Chars.SkipDigits(_text, past);
            if (last > past && last - past <= 9 && !Chars.IsLetter(Chars.At(_text, last)))
            {
                pins.Add(new Pinpoint(_unit.Value, from, PinWords.Complete(from, _text[past..last])));
                return last;
            }
        }
        pins.Add(new Pinpoint(_unit.Value, from));
        return end;
    }

    private int ReadPageLine(int at, int colon, List<Pinpoint> pins)
    {
        var end = Chars.SkipDigits(_text, colon + 1);
        if (Chars.At(_text, end) == ':' && Chars.IsDigit(Chars.At(_text, end + 1))) return ReadTime(at, end, pins);
        _unit = PinpointKind.PageLine;
        var page = _text[at..colon];
        var from = PinWords.Trimmed(page) + ":" + PinWords.Trimmed(_text[(colon + 1)..end]);
        return AddPageLine(page, from, end, pins);
    }

    private int AddPageLine(ReadOnlySpan<char> page, string from, int end, List<Pinpoint> pins)
    {
        var past = RangeMark(end);
        if (past > 0)
        {
            var last = Chars.SkipDigits(_text, past);
            if (last > past && Chars.At(_text, last) == ':' && Chars.IsDigit(Chars.At(_text, last + 1)))
            {
                var line = Chars.SkipDigits(_text, last + 1);
                pins.Add(new Pinpoint(PinpointKind.PageLine, from, PinWords.Trimmed(_text[past..last]) + ":" + PinWords.Trimmed(_text[(last + 1)..line])));
                return line;
            }
            if (last > past && !Chars.IsLetter(Chars.At(_text, last)))
            {
                pins.Add(new Pinpoint(PinpointKind.PageLine, from, PinWords.Trimmed(page) + ":" + PinWords.Trimmed(_text[past..last])));
                return last;
            }
        }
        pins.Add(new Pinpoint(PinpointKind.PageLine, from));
        return end;
    }

    /// <summary>In <c>44:6, 8-12</c> the second number is a line of page 44.</summary>
    private readonly int ReadMoreLines(int at, int end, List<Pinpoint> pins)
    {
        var before = pins[^1].To ?? pins[^1].From;
        var page = before.AsSpan(0, before.IndexOf(':', StringComparison.Ordinal));
        if (end - at > 2 || PinWords.IsCountOfThings(_text, end)) return -1;
        return AddMoreLines(page, at, end, pins);
    }

    private readonly int AddMoreLines(ReadOnlySpan<char> page, int at, int end, List<Pinpoint> pins)
    {
        var self = this;
        return self.AddPageLine(page, page.ToString() + ":" + PinWords.Trimmed(_text[at..end]), end, pins);
    }

    private int ReadTime(int at, int secondColon, List<Pinpoint> pins)
    {
        _unit = PinpointKind.Time;
        var end = Chars.SkipDigits(_text, secondColon + 1);
        var past = RangeMark(end);
        if (past > 0)
        {
            var last = past;
            while (Chars.IsDigit(Chars.At(_text, last)) || (Chars.At(_text, last) == ':' && Chars.IsDigit(Chars.At(_text, last + 1)))) last++;
            if (last > past)
            {
                pins.Add(new Pinpoint(PinpointKind.Time, _text[at..end].ToString(), _text[past..last].ToString()));
                return last;
            }
        }
        pins.Add(new Pinpoint(PinpointKind.Time, _text[at..end].ToString()));
        return end;
    }

    private int ReadBates(int at, List<Pinpoint> pins)
    {
        var digits = PinWords.BatesDigits(_text, at);
        if (digits < 0) return -1;
        _unit = PinpointKind.Bates;
        var end = Chars.SkipDigits(_text, digits);
        var from = Chars.Fold(_text[at..end]);
        var past = RangeMark(end);
        if (past > 0)
        {
            var second = Chars.IsDigit(Chars.At(_text, past)) ? past : PinWords.BatesDigits(_text, past);
            var last = second < 0 ? -1 : Chars.SkipDigits(_text, second);
            if (last > past)
            {
                var to = second == past
                    ? Chars.Fold(_text[at..digits]) + (Chars.IsSpace(_text[digits - 1]) ? " " : "") + PinWords.Complete(_text[digits..end].ToString(), _text[past..last])
                    : Chars.Fold(_text[past..last]);
                pins.Add(new Pinpoint(PinpointKind.Bates, from, to));
                return last;
            }
        }
        pins.Add(new Pinpoint(PinpointKind.Bates, from));
        return end;
    }

    /// <summary>The offset past a dash, "to" or "through" that joins two ends of a range; -1 where none stands at <paramref name="at"/>.</summary>
    private readonly int RangeMark(int at)
    {
        var mark = Chars.SkipSpace(_text, at);
        if (Chars.IsDash(Chars.At(_text, mark))) return Chars.SkipSpace(_text, mark + (Chars.IsDash(Chars.At(_text, mark + 1)) ? 2 : 1));
        foreach (var word in RangeWords)
        {
            if (mark == at || !Chars.WordAt(_text, mark, word)) continue;
            var next = Chars.SkipSpace(_text, mark + word.Length);
            if (Chars.IsDigit(Chars.At(_text, next)) || Chars.At(_text, next) is '¶' or '§' || _unit is PinpointKind.Bates or PinpointKind.Section) return next;
        }
        return -1;
    }

}
