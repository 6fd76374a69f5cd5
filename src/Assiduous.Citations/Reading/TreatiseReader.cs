using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Reads restatements, treatises and encyclopedias around their section: volume, authors and title before it, comment, page and edition behind.</summary>
/// <remarks>Titles are too many for a table. Words before a section are a title where a volume or a restatement's name begins them, or an edition follows.</remarks>
internal readonly ref struct TreatiseReader(ReadOnlySpan<char> text, Lexicon lexicon)
{
    private static readonly string[] Restatements = ["Restatement", "RESTATEMENT", "Rest.2d", "Rest. 2d", "Rest.3d", "Rest. 3d"];
    private static readonly string[] CommentWords = ["cmts.", "cmt.", "comments", "comment", "com.", "illus.", "reporter's note", "reporters' note"];
    private const int MostWords = 24;
    private static readonly string[] Small = ["of", "the", "and", "on", "in", "for", "to", "et", "al.", "al.,", "a", "an", "&", "from", "with", "at"];
    private readonly ReadOnlySpan<char> _text = text;
    private readonly Lexicon _lexicon = lexicon;

    /// <summary>Reads at the section mark; false where the words before it are no title.</summary>
    /// <param name="anchor">The mark.</param>
    /// <param name="code">The title, where the table knows it.</param>
    /// <param name="codeStart">Where that title begins.</param>
    /// <param name="floor">Nothing before this offset belongs to the citation.</param>
    /// <param name="output">Where the citation is added.</param>
    public bool TryRead(int anchor, Code? code, int codeStart, int floor, List<Draft> output)
    {
        var section = Sections.SkipMark(_text, anchor, out var several);
        while (Chars.At(_text, section) == '¶') section = Chars.SkipSpace(_text, section + 1);
        if (!Chars.IsDigit(Chars.At(_text, section))) return false;
        var end = Chars.SkipSpaceBack(_text, anchor, floor);
        if (end > floor && _text[end - 1] == ',') end = Chars.SkipSpaceBack(_text, end - 1, floor);
        var restated = RestatementStart(end, floor);
        var start = restated >= 0 ? restated : TitleStart(end, floor);
        if (start >= end) return false;
        var sure = restated >= 0 || (VolumeBefore(start, floor) < start && _text[start..end].ContainsAny(' ', '\n'));
        var draft = new Draft { Class = CitationClass.Authority, Kind = CitationKind.Journal };
        new SectionReader(_text, _lexicon).Read(section, draft, several);
        if (!sure && !EditionFollows(draft.End))
        {
            if (code is null) return false;
            start = codeStart;
        }
        draft.Start = start;
        draft.Reporter = Chars.Fold(_text[start..end]);
        draft.ReporterId = code?.Id ?? draft.Reporter;
        Finish(draft, floor);
        draft.Signal = Signals.Before(_text, draft.Start, floor, out _);
        Asides.Read(_text, draft);
        output.Add(draft);
        return true;
    }

    /// <summary>Reads a restatement whose section is spelt out, <c>Restatement of the Law 2d, Torts, Section 433</c>, at the word; false where no restatement is named before it.</summary>
    public bool TryRestatement(int word, int floor, List<Draft> output)
    {
        var end = Chars.SkipSpaceBack(_text, word, floor);
        if (end > floor && _text[end - 1] == ',') end--;
        return RestatementStart(end, floor) >= 0 && TryRead(word, null, word, floor, output);
    }

    /// <summary>Reads a dictionary cited by its edition alone, <c>Black's Law Dictionary (11th ed. 2019)</c>, at the edition's number.</summary>
    public void TryEdition(int anchor, int floor, List<Draft> output)
    {
        if (!EditionFollows(anchor - 1) || !_lexicon.TryCodeBefore(_text, anchor - 1, floor, out var start, out var code) || code.Kind != CitationKind.Journal) return;
        var end = Chars.SkipSpaceBack(_text, anchor - 1, floor);
        var draft = new Draft { Class = CitationClass.Authority, Kind = CitationKind.Journal, Start = start, End = end, Reporter = Chars.Fold(_text[start..end]), ReporterId = code.Id };
        if (!CourtYears.Read(_text, draft, _lexicon.Courts)) return;
        draft.Court = null;
        output.Add(draft);
    }

    /// <summary>Reads what may stand behind a section: a comment, a page, the edition and year.</summary>
    public void Finish(Draft draft, int floor)
    {
        if (draft.Volume is null && VolumeBefore(draft.Start, floor) is var number && number < draft.Start)
        {
            draft.Volume = _text[number..Chars.SkipSpaceBack(_text, draft.Start, number)].ToString();
            draft.Start = number;
        }
        var comment = CommentEnd(draft.End);
        if (comment > draft.End)
        {
            draft.Pin = (draft.Pin + " " + Chars.Fold(_text[draft.End..comment]).TrimStart(' ', ',')).Trim();
            draft.End = comment;
        }
        var pages = new List<Pinpoint>();
        var past = new PinReader(_text, _lexicon).Read(draft.End, false, pages);
        if (pages.Count > 0)
        {
            draft.Pinpoints.AddRange(pages);
            draft.Pin = (draft.Pin + " at " + Pins.Text(_text, draft.End, past)).Trim();
            draft.End = past;
        }
        CourtYears.Read(_text, draft, _lexicon.Courts);
        draft.Court = null;
    }

    private int RestatementStart(int end, int floor)
    {
        var limit = Math.Max(floor, end - 140);
        var words = _text[limit..end];
        foreach (var form in Restatements)
        {
            var at = words.LastIndexOf(form);
            if (at >= 0 && !words[at..].Contains(';') && !words[at..].Contains('§')) return limit + at;
        }
        return -1;
    }

    /// <summary>Where the run of title and author words that ends at <paramref name="end"/> begins.</summary>
    private int TitleStart(int end, int floor)
    {
        var start = end;
        var at = end;
        for (var i = 0; i < MostWords && at > floor; i++)
        {
            var stop = Chars.SkipSpaceBack(_text, at, floor);
            var from = stop;
            while (from > floor && stop - from < 40 && !Chars.IsSpace(_text[from - 1])) from--;
            var word = _text[from..stop];
            if (word.IsEmpty || word[^1] is ';' or '?' or '!' || Chars.IsQuote(word[^1]) || EndsSentence(word, at == end)) break;
            var bare = word.TrimStart("(_*[");
            if (bare.IsEmpty) break;
            if (Chars.IsUpper(bare[0]))
            {
                if (NameWords.Default.Openers.Has(bare.TrimEnd(".,"))) break;
                start = from + (word.Length - bare.Length);
                if (word[0] is '(' && !word.Contains(')')) break;
            }
            else if (!IsSmall(bare) && bare is not ("2d" or "3d" or "4th")) break;
            at = from;
        }
        return start;
    }

    private static bool IsSmall(ReadOnlySpan<char> word)
    {
        foreach (var small in Small)
            if (word.SequenceEqual(small)) return true;
        return false;
    }

    private static bool EndsSentence(ReadOnlySpan<char> word, bool last) =>
        !last && word[^1] == '.' && word.Length > 4 && !NameWords.Default.Abbreviations.Has(word[..^1]) && word[..^1].IndexOf('.') < 0;

    /// <summary>Where the volume before the title begins, or <paramref name="start"/>; a year or a number of prose is no volume.</summary>
    private int VolumeBefore(int start, int floor)
    {
        var end = Chars.SkipSpaceBack(_text, start, floor);
        var at = end;
        while (at > floor && Chars.IsWord(_text[at - 1]) && end - at < 5) at--;
        if (at == end || end - at > 4 || !Chars.IsDigit(_text[at]) || CourtYears.IsYear(_text[at..end])) return start;
        for (var i = at; i < end; i++)
            if (!Chars.IsDigit(_text[i]) && (i < end - 1 || !Chars.IsUpper(_text[i]))) return start;
        var before = Chars.SkipSpaceBack(_text, at, 0);
        if (before == 0 || _text[before - 1] is '.' or ';' or '(' or '[' or ',' || Chars.IsQuote(_text[before - 1])) return at;
        var word = before;
        while (word > 0 && Chars.IsLetter(_text[word - 1])) word--;
        return NameWords.Default.Openers.Has(_text[word..before]) || _text[word..before] is "see" or "also" or "citing" or "quoting" or "generally" or "accord" ? at : start;
    }

    private bool EditionFollows(int at)
    {
        at = Chars.SkipSpace(_text, new PinReader(_text, _lexicon).Read(at, false, []));
        if (Chars.At(_text, at) != '(') return false;
        var inside = _text[at..Math.Min(_text.Length, at + 60)];
        var close = inside.IndexOf(')');
        return close > 0 && inside[..close].Contains(" ed.", StringComparison.Ordinal);
    }

    /// <summary>The offset past a comment or illustration, <c>cmt. c</c>; the same offset where there is none.</summary>
    private int CommentEnd(int end)
    {
        var at = Chars.SkipSpace(_text, Chars.At(_text, end) == ',' ? end + 1 : end);
        foreach (var word in CommentWords)
        {
            if (!_text[at..].StartsWith(word, StringComparison.Ordinal)) continue;
            var label = Chars.SkipSpace(_text, at + word.Length);
            var past = label;
            while (Chars.IsWord(Chars.At(_text, past)) && past - label < 3) past++;
            if (past > label && !Chars.IsWord(Chars.At(_text, past))) return CommentEnd(past);
        }
        return end;
    }
}
