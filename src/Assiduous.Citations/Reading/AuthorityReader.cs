using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Reads a citation to law around its numbers: the name before them, the places, further reporters and court behind them.</summary>
internal readonly ref struct AuthorityReader(ReadOnlySpan<char> text, Lexicon lexicon)
{
    private const int MostParallels = 8;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly Lexicon _lexicon = lexicon;

    public void Read(in Core core, int floor, List<Draft> output)
    {
        var draft = new Draft
        {
            Class = CitationClass.Authority,
            Start = core.Start,
            End = core.PageEnd,
            Volume = _text[core.Start..core.VolumeEnd].ToString(),
            Reporter = Chars.Fold(_text[core.NameStart..core.NameEnd]),
            ReporterId = core.Reporter.Id,
            Page = _text[core.PageStart..core.PageEnd].ToString(),
        };
        if (core.Reporter.Kind is SeriesKind.Statute or SeriesKind.Regulation) ReadStatute(core, draft);
        else ReadCase(core, floor, draft, output);
        if (!IsProse(core, draft)) output.Add(draft);
    }

    /// <summary>A surname or common word between two numbers, "12 Bay 3", is a reporter only with parties before it or a year behind.</summary>
    private static bool IsProse(in Core core, Draft draft) =>
        core.Reporter is { IsWord: true, Kind: SeriesKind.Case } && !core.Short && draft.Year is null && draft.Plaintiff is null && !HasLongNumbers(core);

    /// <summary>Numbers of three figures on both sides, <c>, 342 Or 255</c>, are no prose where the volume stands behind a comma or bracket.</summary>
    private static bool HasLongNumbers(in Core core) => core.VolumeEnd - core.Start == 3 && core.PageEnd - core.PageStart >= 3;

    private void ReadStatute(in Core core, Draft draft)
    {
        draft.Kind = core.Reporter.Kind == SeriesKind.Statute ? CitationKind.Statute : CitationKind.Regulation;
        new SectionReader(_text, _lexicon).Read(core.PageStart, draft, core.SeveralSections);
    }

    private void ReadCase(in Core core, int floor, Draft draft, List<Draft> output)
    {
        draft.Kind = KindOf(core);
        ReadName(core, floor, draft, output);
        if (core.Blank) draft.Page = null;
        draft.End = core.Short ? ReadPin(core.NameEnd, draft) : core.Blank ? BlankPin(core.PageEnd) : ReadPin(core.PageEnd, draft);
        if (draft.End < core.PageEnd) draft.End = core.PageEnd;
        draft.End = ReadParallels(draft, draft.End);
        if (core.Reporter.Id.StartsWith("Ga.", StringComparison.Ordinal)) draft.End = ReadGeorgian(draft, draft.End);
        if (core.Reporter.Id is "F. Cas.") draft.End = PastCaseNumber(draft);
        ReadCourt(core, draft);
        if (draft.End < _text.Length && _text[draft.End] == ')' && OpensInside(draft)) draft.End++;
        if (draft.Kind == CitationKind.Unreported && draft.Year is null && IsShortService(draft)) draft.Kind = CitationKind.Short;
        Asides.Read(_text, draft);
        if (!core.Short && core.Reporter.Cites is { } cites) draft.Kind = cites;
    }

    /// <summary>The offset past the pin still to come in <c>573 U.S. ___, ___</c>; past a known one it is read as any other.</summary>
    private int BlankPin(int end)
    {
        var at = Chars.SkipSpace(_text, end);
        if (Chars.At(_text, at) != ',') return end;
        at = Chars.SkipSpace(_text, at + 1);
        var past = at;
        while (past - at < 8 && Chars.At(_text, past) is '_' or '–' or '—' or '-') past++;
        return past > at && !Chars.IsWord(Chars.At(_text, Chars.SkipSpace(_text, past))) ? past : end;
    }

    private static CitationKind KindOf(in Core core) => core.Short ? CitationKind.Short : core.Reporter.Kind switch
    {
        SeriesKind.Service => CitationKind.Unreported,
        SeriesKind.Journal => CitationKind.Journal,
        _ => CitationKind.Case,
    };

    /// <summary>A WL citation with a pin and one party's name, and neither docket nor court, repeats an earlier one.</summary>
    private static bool IsShortService(Draft draft) =>
        draft.DocketNumber is null && draft.Pinpoints.Count > 0 && draft.Defendant is null && draft.CaseName is not null;

    private void ReadCourt(in Core core, Draft draft)
    {
        var read = !core.Short && CourtYears.Read(_text, draft, _lexicon.Courts);
        if (draft.Kind == CitationKind.Journal) { draft.Court = null; return; }
        var series = read ? _lexicon.ForYear(core.Reporter, draft.Year) : core.Reporter;
        draft.ReporterId = series.Id;
        if (draft.Court is null && series.Courts.Count == 1) draft.Court = series.Courts[0];
        if (read && core.Reporter.Kind == SeriesKind.Case) TakeCourtOfState(core.Reporter, draft);
        if (draft.Year is null && draft.Parallels?.Find(p => CourtYears.IsYear(p.Volume)) is { } numbered) draft.Year = numbered.Volume;
        if (draft.Year is null && !core.Short && draft.Kind == CitationKind.Case && IsNumberedByYear(core.Reporter, draft.Volume)) draft.Year = draft.Volume;
    }

    /// <summary>A court named without its state, <c>(App. Div. 2008)</c>, is one of the state whose reports these are.</summary>
    private void TakeCourtOfState(Reporter reporter, Draft draft)
    {
        if (draft.Court is null || reporter.Courts.Count != 1 || string.Equals(draft.Court, reporter.Courts[0], StringComparison.Ordinal)) return;
        var space = reporter.Id.IndexOf(' ', StringComparison.Ordinal);
        var open = _text[..draft.End].LastIndexOfAny("([");
        if (space < 0 || open < draft.Start || reporter.Id[..space] is "F." or "S.") return;
        var inside = _text[(open + 1)..(draft.End - 1)];
        var place = inside[..Math.Max(0, inside.LastIndexOf(' '))].TrimEnd(" ,");
        var state = reporter.Id[..space];
        if (place.StartsWith(state, StringComparison.Ordinal) || place.Contains("Cir.", StringComparison.Ordinal)) return;
        draft.Court = _lexicon.Courts.Find(state + " " + place.ToString()) ?? _lexicon.Courts.Find(state + " Super. Ct. " + place.ToString()) ?? draft.Court;
    }

    /// <summary>Federal Cases number their cases, <c>1 F. Cas. 345 (No. 12,345) (C.C.D. Mass. 1855)</c>; the offset past the number where the court follows it.</summary>
    private int PastCaseNumber(Draft draft)
    {
        var open = Chars.SkipSpace(_text, draft.End);
        if (!_text[open..].StartsWith("(No. ", StringComparison.Ordinal)) return draft.End;
        var close = _text[open..Math.Min(_text.Length, open + 20)].IndexOf(')');
        if (close < 0 || Chars.At(_text, Chars.SkipSpace(_text, open + close + 1)) != '(') return draft.End;
        draft.DocketNumber ??= _text[(open + 5)..(open + close)].ToString();
        return open + close + 1;
    }

    /// <summary>Whether the numbers stand in a parenthesis that was opened behind the name and not closed.</summary>
    private bool OpensInside(Draft draft)
    {
        var words = _text[draft.Start..draft.End];
        return words.Count('(') == words.Count(')') + 1;
    }

    /// <summary>Georgia's courts set divisions and the regional reporter in parentheses, <c>300 Ga. App. 34, 36 (2) (a) (686 SE2d 123) (2009)</c>.</summary>
    private int ReadGeorgian(Draft draft, int end)
    {
        var past = end;
        for (var at = Chars.SkipSpace(_text, end); Chars.At(_text, at) == '('; at = Chars.SkipSpace(_text, past))
        {
            var close = _text[at..Math.Min(_text.Length, at + 40)].IndexOf(')');
            if (close < 2) return end;
            if (close > 3)
            {
                if (!_lexicon.TryCore(_text, at + 1, out var core) || core.Short || core.PageEnd != at + close) break;
                (draft.Parallels ??= []).Add(Parallel(core, core.PageEnd, core.PageEnd, false));
            }
            past = at + close + 1;
        }
        return Chars.At(_text, Chars.SkipSpace(_text, past)) == '(' || draft.Parallels is not null ? past : end;
    }

    /// <summary>Takes further reporters behind a citation whose numbers were read elsewhere.</summary>
    public void TakeParallels(Draft draft) => draft.End = ReadParallels(draft, draft.End);

    /// <summary>Public-domain citations are numbered by year, also where they take the name of the state's reports: <c>2009 Ark. 100</c>.</summary>
    private static bool IsNumberedByYear(Reporter reporter, string? volume) =>
        reporter.Kind is SeriesKind.Neutral or SeriesKind.Case && CourtYears.IsYear(volume) && (reporter.Kind == SeriesKind.Neutral || reporter.Courts.Count == 1);

    private int ReadPin(int from, Draft draft)
    {
        var end = new PinReader(_text, _lexicon) { Thousands = draft.Kind == CitationKind.Journal }.Read(from, HasComma(from), draft.Pinpoints);
        if (draft.Pinpoints.Count == 0) return from;
        draft.Pin = PinText(from, end);
        return end;
    }

    private bool HasComma(int at) => Chars.At(_text, Chars.SkipSpace(_text, at)) == ',';

    private string PinText(int from, int end) => Pins.Text(_text, from, end);

    private void ReadName(in Core core, int floor, Draft draft, List<Draft> output)
    {
        if (TakeSupra(core, draft, output)) return;
        if (draft.Kind == CitationKind.Journal && core.Reporter.Cites is null) Authorship.Take(_text, draft, floor);
        var end = BlankReporters.SkipBack(_text, core.Start, floor, out var open);
        var wrapped = open || IsWrapped(end, floor, ref end);
        var year = CourtYears.YearBefore(_text, end, floor, out var decided);
        if (year >= 0) { end = year; draft.Year = decided; }
        var docket = Dockets.Before(_text, end, floor, out var number);
        draft.DocketNumber = number;
        if (core.Reporter.Kind == SeriesKind.Neutral && docket < end) docket = Dockets.OhioDistrict(_text, docket, floor, draft);
        if (draft.Kind == CitationKind.Journal || !CaseNames.TryBefore(_text, docket, floor, out var name)) { TakeSignal(draft, floor); return; }
        var tied = wrapped || year >= 0 || name.Versus >= 0 || name.Procedural || core.Short || Chars.At(_text, Chars.SkipSpaceBack(_text, docket, floor) - 1) == ',' || docket < end;
        if (!tied || (core.Short && name.Versus < 0 && !name.Procedural && TooLong(name))) { TakeSignal(draft, floor); return; }
        Take(draft, name, floor);
    }

    /// <summary>A bare name longer than a party's name is prose.</summary>
    private bool TooLong(in CaseName name) => _text[name.Start..name.End].Count(' ') > 7;

    private void TakeSignal(Draft draft, int floor) => draft.Signal = Signals.Before(_text, draft.Start, floor, out _);

    private void Take(Draft draft, in CaseName name, int floor)
    {
        draft.Start = name.Start;
        CaseNames.TakeParties(_text, name, draft);
        draft.Signal = Signals.Before(_text, name.Start, floor, out _);
    }

    /// <summary>In <c>Kaiser Foundation, supra, 13 Cal.App.5th at 1146</c> the numbers belong to the name before supra: one citation.</summary>
    private bool TakeSupra(in Core core, Draft draft, List<Draft> output)
    {
        if (output.Count == 0 || output[^1] is not { Kind: CitationKind.Supra, Pinpoints.Count: 0, CaseName: not null } supra) return false;
        var between = _text[supra.End..Math.Max(supra.End, core.Start)];
        if (between.Length > 6 || between.Trim(" ,\n\t\f").Length > 0) return false;
        output.RemoveAt(output.Count - 1);
        (draft.Start, draft.CaseName, draft.Signal) = (supra.Start, supra.CaseName, supra.Signal);
        return true;
    }

    /// <summary>New York style sets the numbers in parentheses behind the name: <c>Rogers v Rogers (63 NY2d 582 [1984])</c>.</summary>
    private bool IsWrapped(int at, int floor, ref int end)
    {
        var before = Chars.SkipSpaceBack(_text, at, floor);
        if (before <= floor || _text[before - 1] is not '(') return false;
        if (!CaseNames.TryBefore(_text, before - 1, floor, out var name) || name.Versus < 0 && !name.Procedural) return false;
        end = before - 1;
        return true;
    }

    private int ReadParallels(Draft draft, int end)
    {
        for (var i = 0; i < MostParallels; i++)
        {
            var at = Chars.SkipSpace(_text, end);
            var bracket = Chars.At(_text, at) == '[';
            var semicolon = Chars.At(_text, at) == ';';
            if (!bracket && !semicolon && Chars.At(_text, at) != ',') return end;
            at = Chars.SkipSpace(_text, at + 1);
            var blank = BlankReporters.SkipForward(_text, at);
            if (blank > at && !bracket) { end = blank; continue; }
            if (!_lexicon.TryCore(_text, at, out var core) || core.Reporter.Kind is SeriesKind.Statute or SeriesKind.Regulation or SeriesKind.Journal) return end;
            if (core.Short && draft.Kind != CitationKind.Short) return end;
            if (semicolon && !IsSameCase(draft, core)) return end;
            if (bracket)
            {
                var close = ReadBracketed(draft, at);
                if (close < 0) return end;
                end = close;
                continue;
            }
            var pins = new List<Pinpoint>();
            var from = core.Short ? core.NameEnd : core.PageEnd;
            var past = Math.Max(core.PageEnd, new PinReader(_text, _lexicon).Read(from, HasComma(from), pins));
            (draft.Parallels ??= []).Add(Parallel(core, from, past, pins.Count > 0));
            end = past;
        }
        return end;
    }

    /// <summary>Michigan's courts join the reporters of one case by a semicolon, <c>492 Mich 34; 821 NW2d 123 (2012)</c>.</summary>
    private static bool IsSameCase(Draft draft, in Core core) =>
        draft is { Kind: CitationKind.Case, CaseName: not null, Year: null } && core.Reporter.Kind == SeriesKind.Case
        && !core.Short && !string.Equals(core.Reporter.Id, draft.ReporterId, StringComparison.Ordinal);

    /// <summary>California style sets the further reporters in brackets, <c>[100 Cal.Rptr. 152, 493 P.2d 880]</c>; the offset past the bracket, or -1.</summary>
    private int ReadBracketed(Draft draft, int at)
    {
        var found = new List<ParallelCitation>();
        while (found.Count < MostParallels && _lexicon.TryCore(_text, at, out var core) && core.Reporter.Kind is SeriesKind.Case or SeriesKind.Neutral)
        {
            var pins = new List<Pinpoint>();
            var from = core.Short ? core.NameEnd : core.PageEnd;
            var past = Math.Max(core.PageEnd, new PinReader(_text, _lexicon).Read(from, HasComma(from), pins));
            found.Add(Parallel(core, from, past, pins.Count > 0));
            at = Chars.SkipSpace(_text, past);
            if (Chars.At(_text, at) == ']')
            {
                (draft.Parallels ??= []).AddRange(found);
                return at + 1;
            }
            if (Chars.At(_text, at) != ',') return -1;
            at = Chars.SkipSpace(_text, at + 1);
        }
        return -1;
    }

    private ParallelCitation Parallel(in Core core, int from, int past, bool pinned) => new(
        _text[core.Start..core.VolumeEnd].ToString(), Chars.Fold(_text[core.NameStart..core.NameEnd]), core.Reporter.Id,
        core.Short ? null : _text[core.PageStart..core.PageEnd].ToString(), pinned ? PinText(from, past) : null);
}
