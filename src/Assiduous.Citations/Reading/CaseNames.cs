using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>A case name found before a citation's numbers, as offsets into the text.</summary>
/// <param name="Start">First letter.</param>
/// <param name="End">Past the last letter.</param>
/// <param name="Versus">Where "v." stands; -1 for a name of one party.</param>
/// <param name="Procedural">Whether it begins with "In re", "Ex parte" and the like.</param>
internal readonly record struct CaseName(int Start, int End, int Versus, bool Procedural);

/// <summary>Reads case names backwards from where the numbers begin.</summary>
internal static class CaseNames
{
    private const int MostWords = 32;
    private const int LongestWord = 40;
    private static readonly NameWords Words = NameWords.Default;

    /// <summary>Reads the name before <paramref name="end"/>; false where there is none.</summary>
    public static bool TryBefore(ReadOnlySpan<char> text, int end, int floor, out CaseName name)
    {
        name = default;
        var comma = Chars.SkipSpaceBack(text, end, floor);
        end = TrimEnd(text, end, floor);
        if (end == comma && EndsSentence(text, end, floor)) return false;
        var start = end;
        var versus = -1;
        var cut = -1;
        var at = end;
        for (var i = 0; i < MostWords && at > floor; i++)
        {
            if (SkipGroup(text, ref at, floor)) continue;
            var word = WordBefore(text, at, floor, out var from, out var wordEnd);
            if (word.IsEmpty || EndsHeading(text, from, wordEnd, at)) break;
            if (IsVersus(word))
            {
                if (versus >= 0)
                {
                    if (cut >= 0) start = cut;
                    break;
                }
                if (wordEnd == end) break;
                versus = from;
                at = from;
                continue;
            }
            var next = NextWord(text, wordEnd, versus >= 0 ? versus : end);
            if (versus < 0 && wordEnd < end && word[^1] == '.' && Chars.IsUpper(word[0]) && LeadsToVersus(text, from, floor)) { start = at = from; continue; }
            if (!Belongs(word, next, versus >= 0, wordEnd == end, out var connector)) break;
            if (connector && versus >= 0 && word is "and") cut = start;
            if (!connector) start = from;
            at = from;
            if (from > 0 && text[from - 1] is '(' or '[' || from > 0 && Chars.IsQuote(text[from - 1])) break;
        }
        if (versus >= 0 && start > versus) start = versus;
        end = BeforePin(text, start, end);
        if (versus < 0) start = AfterProse(text, start, end);
        start = DropOpeners(text, start, versus >= 0 ? versus : end, out var procedural);
        if (versus >= 0 && start >= versus) start = NextWordStart(text, versus);
        if (start >= end) return false;
        name = new CaseName(start, end, versus >= start ? versus : -1, procedural);
        return true;
    }

    /// <summary>In <c>So it was in Canton. 489 U.S. at 386</c> a sentence ends before the numbers, and no name belongs to them.</summary>
    private static bool EndsSentence(ReadOnlySpan<char> text, int end, int floor)
    {
        if (end <= floor || text[end - 1] != '.') return false;
        var start = end - 1;
        while (start > floor && Chars.IsLetter(text[start - 1])) start--;
        var word = text[start..(end - 1)];
        return word.Length > 3 && !Words.Abbreviations.Has(word) && !Words.Suffixes.Has(word) && (start == floor || text[start - 1] is not ('.' or '\'' or '’'));
    }

    /// <summary>Whether an empty line follows the word and its own line is in capitals: a heading, and no part of the name below it.</summary>
    private static bool EndsHeading(ReadOnlySpan<char> text, int from, int end, int next)
    {
        if (next - end < 2 || text[end..next].Count('\n') < 2) return false;
        var start = from;
        while (start > 0 && end - start < 200 && text[start - 1] is not '\n') start--;
        return text[start..end].IndexOfAnyInRange('a', 'z') < 0;
    }

    /// <summary>Whether only words of a name stand between the offset and a "v." on its left, so that a full stop behind them shortens a word and ends no sentence.</summary>
    private static bool LeadsToVersus(ReadOnlySpan<char> text, int at, int floor)
    {
        for (var i = 0; i < 8; i++)
        {
            var word = WordBefore(text, at, floor, out var from, out _);
            if (word.IsEmpty) return false;
            if (IsVersus(word)) return i > 0 || Chars.IsSpace(Chars.At(text, at));
            if (i > 0 && word is "re" or "parte") return true;
            if (word[^1] is ';' or ':' or '?' or '!' or ')' or ',' || Chars.IsQuote(word[^1])) return false;
            if (!Chars.IsUpper(word[0]) && word is not "&" && !Words.PartyConnectors.Has(word)) return false;
            at = from;
        }
        return false;
    }

    /// <summary>Writes the name and its parties into the draft.</summary>
    public static void TakeParties(ReadOnlySpan<char> text, in CaseName name, Draft draft)
    {
        draft.CaseName = Chars.Fold(text[name.Start..name.End]);
        if (name.Versus >= 0)
        {
            var defendant = name.Versus;
            while (defendant < name.End && !Chars.IsSpace(text[defendant])) defendant++;
            if (name.Versus > name.Start) draft.Plaintiff = Chars.Fold(text[name.Start..name.Versus]);
            draft.Defendant = Chars.Fold(text[defendant..name.End]).Trim();
        }
        else if (name.Procedural)
        {
            var cut = draft.CaseName.StartsWith("In re ", StringComparison.Ordinal) ? 6 : draft.CaseName.StartsWith("Ex parte ", StringComparison.Ordinal) ? 9 : 0;
            draft.Defendant = draft.CaseName[cut..];
        }
        else if (draft.Kind is CitationKind.Case) draft.Defendant = draft.CaseName;
    }

    public static int TrimEnd(ReadOnlySpan<char> text, int end, int floor)
    {
        while (end > floor && (text[end - 1] is ',' || Chars.IsMark(text[end - 1]) || Chars.IsSpace(text[end - 1]))) end--;
        return end;
    }

    /// <summary>Where a name of one party begins: behind the last comma that no suffix follows, and behind "in", "to" and the like.</summary>
    private static int AfterProse(ReadOnlySpan<char> text, int start, int end)
    {
        for (var at = start; at < end;)
        {
            var stop = at;
            while (stop < end && !Chars.IsSpace(text[stop])) stop++;
            var next = Chars.SkipSpace(text, stop);
            if (next >= end) return start;
            var word = text[at..stop];
            var follows = NextWord(text, stop, end);
            var comma = word.Length > 0 && word[^1] == ',' && !Words.Suffixes.Has(Bare(follows));
            var prose = word.Length > 0 && Chars.IsLower(word[0]) && !Words.PartyConnectors.Has(word);
            if (comma || prose) start = next;
            at = next;
        }
        return start;
    }

    private static int NextWordStart(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && !Chars.IsSpace(text[at])) at++;
        return Chars.SkipSpace(text, at);
    }

    private static bool IsVersus(ReadOnlySpan<char> word) => word is "v." or "v" or "vs." or "vs" or "V." or "v.,";

    /// <summary>Whether the word can be part of a name; <paramref name="connector"/> tells of small words that count only with a name on their left.</summary>
    private static bool Belongs(ReadOnlySpan<char> word, ReadOnlySpan<char> next, bool party, bool last, out bool connector)
    {
        connector = false;
        var c = word[^1];
        if (c is ';' or ':' or '?' or '!' || Chars.IsQuote(c) || word.Contains(')')) return false;
        var first = word.TrimStart("*_'’‘");
        if (first.IsEmpty) return true;
        if (c == ',' && !party && last) return true;
        if (c == ',' && !Words.Suffixes.Has(Bare(next)) && (party || next.IsEmpty)) return false;
        if (Chars.IsUpper(first[0]) || Chars.IsDigit(first[0]) || first[0] is '&' or '#' or '$')
        {
            if (first[0] is '&') { connector = true; return true; }
            return c != '.' || (!Chars.IsDigit(first[0]) && (last || IsAbbreviation(first) || Words.Suffixes.Has(Bare(next))));
        }
        connector = true;
        return (party ? Words.PartyConnectors : Words.Connectors).Has(first) || Words.PartyConnectors.Has(first.TrimEnd(','));
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        var bare = Bare(word);
        return bare.Length <= 2 || bare.Contains('.') || Words.Abbreviations.Has(bare);
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) => word.TrimEnd(".,*_");

    /// <summary>In <c>Nobelman at 332, 113 S. Ct. 2106</c> the page is no part of the name.</summary>
    private static int BeforePin(ReadOnlySpan<char> text, int start, int end)
    {
        var digits = end;
        while (digits > start && (Chars.IsDigit(text[digits - 1]) || Chars.IsDash(text[digits - 1]))) digits--;
        if (digits == end) return end;
        var at = Backwards.Match(text, Chars.SkipSpaceBack(text, digits, start), start, "at");
        return at <= start ? end : TrimEnd(text, at, start);
    }

    /// <summary>Skips a group such as <c>(In re Bowman)</c> inside a name.</summary>
    private static bool SkipGroup(ReadOnlySpan<char> text, ref int at, int floor)
    {
        var end = Chars.SkipSpaceBack(text, at, floor);
        if (end <= floor || text[end - 1] != ')') return false;
        var limit = Math.Max(floor, end - 60);
        var open = text[limit..end].LastIndexOf('(');
        if (open < 0) return false;
        open += limit;
        var inside = text[(open + 1)..(end - 1)];
        if (inside.IsEmpty || !Chars.IsUpper(inside[0]) || inside.IndexOfAnyInRange('0', '9') >= 0 || inside.Contains(')')) return false;
        at = open;
        return true;
    }

    private static ReadOnlySpan<char> NextWord(ReadOnlySpan<char> text, int from, int end)
    {
        var start = Chars.SkipSpace(text, from);
        var stop = start;
        while (stop < end && !Chars.IsSpace(text[stop])) stop++;
        return stop > start ? text[start..stop] : [];
    }

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int end, int floor, out int from, out int wordEnd)
    {
        wordEnd = Chars.SkipSpaceBack(text, end, floor);
        from = wordEnd;
        var limit = Math.Max(floor, wordEnd - LongestWord);
        while (from > limit && !Chars.IsSpace(text[from - 1]) && text[from - 1] is not ('(' or '[' or '—') && !Chars.IsQuote(text[from - 1])) from--;
        var quotedLetter = wordEnd - from is 3 or 4 && Chars.IsApostrophe(Chars.At(text, from + 2)) && Chars.IsUpper(text[from + 1]);
        while (!quotedLetter && from < wordEnd && Chars.IsApostrophe(text[from])) from++;
        return text[from..wordEnd];
    }

    /// <summary>Drops words that open a sentence, unless they begin a name such as "In re".</summary>
    private static int DropOpeners(ReadOnlySpan<char> text, int start, int end, out bool procedural)
    {
        procedural = false;
        while (start < end)
        {
            if (IsProcedural(text, start)) { procedural = true; return start; }
            while (start < end && Chars.IsMark(text[start])) start++;
            var stop = start;
            while (stop < end && !Chars.IsSpace(text[stop])) stop++;
            var word = text[start..stop];
            if (!Words.Openers.Has(Bare(word)) && !(word.Length > 0 && Chars.IsLower(word[0]))) return start;
            start = Math.Min(end, Chars.SkipSpace(text, stop));
        }
        return start;
    }

    private static bool IsProcedural(ReadOnlySpan<char> text, int at)
    {
        foreach (var form in Words.Procedural)
        {
            var i = at;
            var ok = true;
            foreach (var c in form)
            {
                if (c == ' ')
                {
                    var next = Chars.SkipSpace(text, i);
                    ok = next > i;
                    i = next;
                }
                else ok = Chars.At(text, i++) == c;
                if (!ok) break;
            }
            if (ok && !Chars.IsWord(Chars.At(text, i))) return true;
        }
        return false;
    }
}
