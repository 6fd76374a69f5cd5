using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Reads a citation to law around its numbers: the name before them, the places, further reporters and court behind them.</summary>
internal readonly ref struct AuthorityReader(ReadOnlySpan<char> text, Lexicon lexicon, RecordWords words)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly Lexicon _lexicon = lexicon;
    private readonly RecordWords _words = words;

    public void Read(Core core, int floor, List<Draft> output)
    {
        _ = _words;
        var draft = new Draft
        {
            Class = CitationClass.Authority,
            Start = core.Start,
            End = core.End,
            Volume = _text[core.Start..core.VolumeEnd].ToString(),
            Reporter = Chars.Fold(_text[core.NameStart..core.NameEnd]),
            ReporterId = core.Reporter.Id,
            Page = _text[core.PageStart..core.PageEnd].ToString(),
        };
        if (core.Reporter.Kind is SeriesKind.Statute or SeriesKind.Regulation) ReadStatute(core, draft);
        else ReadCase(core, floor, draft);
        output.Add(draft);
    }

    private void ReadStatute(Core core, Draft draft)
    {
        draft.Kind = core.Reporter.Kind == SeriesKind.Statute ? CitationKind.Statute : CitationKind.Regulation;
        var end = Sections.SubdivisionsEnd(_text, core.PageEnd);
        if (end > core.PageEnd) draft.Pin = _text[core.PageEnd..end].ToString();
        draft.End = end;
    }

    private void ReadCase(Core core, int floor, Draft draft)
    {
        draft.Kind = core.Short ? CitationKind.Short : core.Reporter.Kind == SeriesKind.Service ? CitationKind.Unreported : CitationKind.Case;
        ReadName(core, floor, draft);
        var from = core.Short ? core.NameEnd : core.PageEnd;
        var end = new PinReader(_text, _lexicon).Read(from, HasComma(from), draft.Pinpoints);
        if (draft.Pinpoints.Count > 0) { draft.Pin = PinText(from, end); draft.End = end; }
        else draft.End = core.PageEnd;
        if (draft.Pinpoints.Count > 0 && !core.Short && draft.Pin!.Length > 0 && core.Reporter.Kind == SeriesKind.Service && _text[from..end].Contains("at", StringComparison.Ordinal) && draft.CaseName is null) draft.Kind = CitationKind.Short;
        draft.End = ReadParallels(draft, draft.End);
        CourtYears.Read(_text, draft);
        if (draft.Kind == CitationKind.Unreported && draft.Year is null && draft.CaseName is not null && draft.DocketNumber is null && !draft.CaseName.Contains(" v", StringComparison.Ordinal)) draft.Kind = CitationKind.Short;
        ReadAside(_text, draft);
    }

    private bool HasComma(int at) => Chars.At(_text, Chars.SkipSpace(_text, at)) == ',';

    private string PinText(int from, int end)
    {
        from = Chars.SkipSpace(_text, from);
        if (Chars.At(_text, from) == ',') from = Chars.SkipSpace(_text, from + 1);
        if (Chars.WordAt(_text, from, "at")) from = Chars.SkipSpace(_text, from + 2);
        return Chars.Fold(_text[from..end]);
    }

    private void ReadName(Core core, int floor, Draft draft)
    {
        var end = Dockets.Before(_text, core.Start, floor, out var docket);
        draft.DocketNumber = docket;
        if (!CaseNames.TryBefore(_text, end, floor, out var start, out var versus)) return;
        var last = CaseNames.TrimEnd(_text, end, floor);
        if (versus < 0 && Chars.At(_text, Chars.SkipSpaceBack(_text, end, floor) - 1) != ',' && !_text[start..last].StartsWith("In re", StringComparison.Ordinal)) return;
        draft.Start = start;
        draft.CaseName = Chars.Fold(_text[start..last]);
        if (versus >= 0)
        {
            var defendant = versus;
            while (defendant < last && !Chars.IsSpace(_text[defendant])) defendant++;
            if (versus > start) draft.Plaintiff = Chars.Fold(_text[start..versus]);
            draft.Defendant = Chars.Fold(_text[defendant..last]).Trim();
        }
        draft.Signal = Signals.Before(_text, start, floor, out _);
    }

    private int ReadParallels(Draft draft, int end)
    {
        while (true)
        {
            var at = Chars.SkipSpace(_text, end);
            if (Chars.At(_text, at) != ',') return end;
            at = Chars.SkipSpace(_text, at + 1);
            if (!_lexicon.TryCore(_text, at, out var core) || core.Short || core.Reporter.Kind is SeriesKind.Statute or SeriesKind.Regulation) return end;
            var pins = new List<Pinpoint>();
            var past = new PinReader(_text, _lexicon).Read(core.PageEnd, HasComma(core.PageEnd), pins);
            (draft.Parallels ??= []).Add(new ParallelCitation(_text[core.Start..core.VolumeEnd].ToString(), Chars.Fold(_text[core.NameStart..core.NameEnd]), core.Reporter.Id, _text[core.PageStart..core.PageEnd].ToString(), pins.Count > 0 ? PinText(core.PageEnd, past) : null));
            end = Math.Max(past, core.PageEnd);
        }
    }

    /// <summary>Finds the explanatory parentheticals behind a citation.</summary>
    public static void ReadAside(ReadOnlySpan<char> text, Draft draft)
    {
        var at = Chars.SkipSpace(text, draft.End);
        if (Chars.At(text, at) != '(') return;
        var depth = 0;
        var limit = Math.Min(text.Length, at + 4000);
        for (var i = at; i < limit; i++)
        {
            if (text[i] == '(') depth++;
            else if (text[i] == ')' && --depth == 0)
            {
                draft.Parenthetical = Chars.Fold(text[(at + 1)..i]);
                draft.Aside = new TextSpan(at, i + 1);
                return;
            }
        }
    }
}
