using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Reads the name of a document backwards from where its place begins: <c>Pl.'s 56.1</c>, <c>Ramos 3/2/19 Tr.</c>, <c>Declaration of Ana Ruiz</c>.</summary>
internal readonly ref struct NameReader(ReadOnlySpan<char> text, RecordWords words)
{
    private const int MostWords = 9;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly RecordWords _words = words;

    /// <summary>Reads the name that ends at <paramref name="end"/>; false where the words before it name no document.</summary>
    public bool TryRead(int end, int floor, out int start, out CitationKind kind)
    {
        start = end;
        kind = default;
        end = Chars.SkipSpaceBack(_text, end, floor);
        var at = WordStart(end, floor);
        if (at >= end) return false;
        if (_words.TryKind(_text[at..end], out kind))
        {
            if (RecordWords.Bare(_text[at..end]) is "56.1" && IsRule(at, floor)) return false;
            if (!IsNameWord(_text[at..end]) && !(Chars.IsLower(_text[at]) && IsSomebodys(at, floor))) return false;
            start = ExtendLeft(at, floor, ref kind);
            return true;
        }
        return TryReadOf(at, end, floor, out start, out kind) || TryReadBefore(end, floor, out start, out kind);
    }

    /// <summary>Takes in the words to the left that belong to the same name, and the date of a hearing or order before them.</summary>
    public int ExtendLeft(int start, int floor, ref CitationKind kind)
    {
        var first = WordsLeft(start, floor, ref kind);
        return kind is CitationKind.Transcript or CitationKind.Ecf ? DateStart(first, floor) : first;
    }

    /// <summary>Where <c>Mar. 4, 2024</c> right before the name begins; the same offset where no date stands there.</summary>
    private int DateStart(int start, int floor)
    {
        var year = Chars.SkipSpaceBack(_text, start, floor);
        if (year - 4 <= floor || year == start || !CourtYears.IsYear(_text[(year - 4)..year]) || Chars.IsWord(_text[year - 5])) return start;
        var comma = Chars.SkipSpaceBack(_text, year - 4, floor);
        if (comma <= floor || _text[comma - 1] != ',') return start;
        var day = comma - 1;
        while (day > floor && Chars.IsDigit(_text[day - 1]) && comma - day < 4) day--;
        var end = Chars.SkipSpaceBack(_text, day, floor);
        var month = WordStart(end, floor);
        return day < comma - 1 && CourtYears.IsMonth(_text[month..end].TrimEnd('.')) ? month : start;
    }

    private int WordsLeft(int start, int floor, ref CitationKind kind)
    {
        var pending = -1;
        for (var i = 0; i < MostWords; i++)
        {
            var before = Chars.SkipSpaceBack(_text, start, floor);
            if (pending >= 0) before = Chars.SkipSpaceBack(_text, pending, floor);
            if (before <= floor || (before == start && pending < 0)) return start;
            var at = WordStart(before, floor);
            var word = _text[at..before];
            if (word.IsEmpty || word[^1] is ',' or ';' or ':' or ']' or '?' or '!' || (word[^1] == ')' && !word.EndsWith("(b)(6)", StringComparison.Ordinal))) return start;
            if (_words.IsOpener(word) && !(word is "Undisputed" or "Disputed" && IsOfFacts(start))) return start;
            if (IsConnector(word))
            {
                if (pending >= 0) return start;
                pending = at;
                continue;
            }
            if (!IsNameWord(word) && !IsDayNumber(word, at, floor)) return start;
            if (word[^1] == '.' && !_words.IsShortened(word)) return start;
            var named = _words.TryKind(word, out var wordKind);
            if (pending >= 0 && !named) return start;
            pending = -1;
            start = at;
            if (named && wordKind is CitationKind.Statement or CitationKind.Discovery or CitationKind.Stipulation) kind = wordKind;
        }
        return start;
    }

    /// <summary>Reads <c>Deposition of Brian Delacroix</c>, <c>Mem. in Supp. of Mot. for Summ. J.</c>: the word that tells the kind stands before "of", "in" or "for".</summary>
    private bool TryReadOf(int at, int end, int floor, out int start, out CitationKind kind)
    {
        start = end;
        kind = default;
        for (var i = 0; i < MostWords; i++)
        {
            var word = _text[at..end];
            if (word.IsEmpty || word[^1] is ',' or ';' || (word[^1] == ')' && !word.EndsWith("(b)(6)", StringComparison.Ordinal))) return false;
            var last = end;
            end = Chars.SkipSpaceBack(_text, at, floor);
            at = WordStart(end, floor);
            if (at >= end) return false;
            if (i > 0 && word is "of" or "in" or "for" or "to")
            {
                if (!_words.TryKind(_text[at..end], out kind) || !IsNameWord(_text[at..end])) continue;
                start = ExtendLeft(at, floor, ref kind);
                return true;
            }
            if ((!IsNameWord(word) && word is not ("the" or "witness" or "representative" or "designee" or "plaintiff" or "defendant" or "counsel")) || _words.IsOpener(word) || (i > 0 && word[^1] == '.' && !_words.IsShortened(word) && last - at > 9)) return false;
        }
        return false;
    }

    /// <summary>Whether a name stands before a word in small letters: "Smith deposition", "Hathorne's affidavit".</summary>
    private bool IsSomebodys(int at, int floor)
    {
        var end = Chars.SkipSpaceBack(_text, at, floor);
        var word = _text[WordStart(end, floor)..end];
        return word.Length > 2 && Chars.IsUpper(word[0]) && !_words.IsOpener(word) && word[^1] is not ('.' or ',' or ':');
    }

    /// <summary>Reads <c>Dep. John Smith</c>: the shortened word stands before the witness's name, at the beginning of a citation.</summary>
    private bool TryReadBefore(int end, int floor, out int start, out CitationKind kind)
    {
        (start, kind) = (end, default);
        for (var i = 0; i < 4; i++)
        {
            var at = WordStart(end, floor);
            var word = _text[at..end];
            if (word.IsEmpty || !Chars.IsUpper(word[0]) || word[^1] is ',' or ';' or ')') return false;
            if (i > 0 && word[^1] == '.' && _words.TryKind(word, out kind) && kind is CitationKind.Transcript or CitationKind.Declaration)
            {
                start = at;
                return Chars.SkipSpaceBack(_text, at, 0) is > 0 and var before && _text[before - 1] is '(' or '[' or ';';
            }

            end = Chars.SkipSpaceBack(_text, at, floor);
        }

        return false;
    }

    /// <summary>"Undisputed" opens an answer, but belongs to the name of a paper before "Facts" or "Material".</summary>
    private bool IsOfFacts(int at) => _text[at..].StartsWith("Material", StringComparison.Ordinal) || _text[at..].StartsWith("Fact", StringComparison.Ordinal);

    private bool IsRule(int at, int floor)
    {
        var end = Chars.SkipSpaceBack(_text, at, floor);
        var before = _text[WordStart(end, floor)..end];
        return before is "Rule" or "Rules" or "rule" or "R." or "L.R." or "LR" or "RULE" or "Rule(s)" or "LCvR" or "L.Civ.R.";
    }

    /// <summary>The number in <c>Smith Day 2 Dep.</c></summary>
    private bool IsDayNumber(ReadOnlySpan<char> word, int at, int floor) =>
        word.Length < 3 && word.IndexOfAnyExceptInRange('0', '9') < 0 && Backwards.Match(_text, Chars.SkipSpaceBack(_text, at, floor), floor, "Day") >= 0;

    private static bool IsConnector(ReadOnlySpan<char> word) => word is "to" or "of" or "in" or "for" or "and" or "&" or "the" or "re" or "Support" or "on";

    private static bool IsNameWord(ReadOnlySpan<char> word)
    {
        var first = word.TrimStart("*_[");
        if (first.IsEmpty) return false;
        if (Chars.IsUpper(first[0])) return true;
        if (!Chars.IsDigit(first[0])) return false;
        return first is "56.1" or "56.1," or "2d" or "3d" or "1st" or "2nd" or "3rd" or "4th" || RecordWords.IsNumberedTranscript(first) || first.ContainsAny('/', '-') || first.StartsWith("50", StringComparison.Ordinal) || first.StartsWith("30(b)(6)", StringComparison.Ordinal) || first is "4AC";
    }

    /// <summary>Where the word that ends at <paramref name="end"/> begins.</summary>
    private int WordStart(int end, int floor)
    {
        var at = end;
        var limit = Math.Max(floor, end - 40);
        while (at > limit)
        {
            var c = _text[at - 1];
            if (Chars.IsSpace(c) || c is '[' or ';' or '{' or '—' || Chars.IsQuote(c)) break;
            if (c == '(' && !_text[at..end].StartsWith("b)", StringComparison.Ordinal) && !_text[at..end].StartsWith("6)", StringComparison.Ordinal)) break;
            at--;
        }
        return at;
    }
}
