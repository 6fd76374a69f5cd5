using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>The numbers of a citation as they stand in the text: volume, reporter, page.</summary>
internal struct Core
{
    public int Start;
    public int VolumeEnd;
    public int NameStart;
    public int NameEnd;
    public int PageStart;

    /// <summary>Just past the page; for a short form, past the first number behind "at".</summary>
    public int PageEnd;

    /// <summary>Whether "at" stands instead of a first page.</summary>
    public bool Short;

    /// <summary>Whether the page is still to come, <c>___</c>.</summary>
    public bool Blank;

    /// <summary>Whether "§§" announced several sections.</summary>
    public bool SeveralSections;
    public Reporter Reporter;
}

/// <summary>Reads what follows a reporter's name.</summary>
internal static class CorePage
{
    private static readonly string[] PageWords = ["pp.", "p.", "*", "¶¶", "¶"];
    private static readonly string[] ChapterWords = ["ch.", "No.", "c.", "pt."];
    private const int LongestPage = 10;

    public static bool TryRead(ReadOnlySpan<char> text, ref Core core)
    {
        var at = Chars.SkipSpace(text, core.NameEnd);
        if (core.Reporter.Kind is SeriesKind.Statute or SeriesKind.Regulation) return TrySection(text, at, ref core);
        while (Chars.IsMark(Chars.At(text, at)) && !Chars.IsDigit(Chars.At(text, at + 1)) && Chars.At(text, at) == '*') at = Chars.SkipSpace(text, at + 1);
        var comma = Chars.At(text, at) == ',';
        if (comma) at = Chars.SkipSpace(text, at + 1);
        if (Chars.At(text, at) == '(') at = SkipNominative(text, at);
        core.Blank = false;
        core.Short = Chars.WordAt(text, at, "at");
        if (core.Short)
        {
            at = Chars.SkipSpace(text, at + 2);
            foreach (var word in PageWords)
                if (text[Math.Min(at, text.Length)..].StartsWith(word, StringComparison.Ordinal)) { at = Chars.SkipSpace(text, at + word.Length); break; }
        }
        else if (core.Reporter.Kind == SeriesKind.Case && Chars.At(text, at) == '¶') at = Chars.SkipSpace(text, at + 1);
        else if (at == core.NameEnd && Chars.At(text, at) is not ('-' or '–') && text[at - 1] != '.') return false;
        if (Chars.At(text, at) is '-' or '–' or '*' && Chars.IsDigit(Chars.At(text, at + 1))) at++;
        core.PageStart = at;
        core.PageEnd = PageEndAt(text, at, ref core);
        return core.PageEnd > at;
    }

    private static int PageEndAt(ReadOnlySpan<char> text, int at, ref Core core)
    {
        var lettered = core.Reporter.HasLetters && Chars.IsUpper(Chars.At(text, at)) && Chars.IsDigit(Chars.At(text, at + 1));
        var end = Chars.SkipDigits(text, lettered ? at + 1 : at);
        if (end == at)
        {
            if (core.Short) return Chars.At(text, at) == 'n' && Chars.At(text, at + 1) == '.' ? at + 2 : at;
            if (core.Reporter.Kind == SeriesKind.Case && RomanEnd(text, at) is var roman && roman > at) return roman;
            core.Blank = true;
            return Blank(text, at);
        }
        if ((core.Reporter.Kind == SeriesKind.Journal || Chars.At(text, at - 2) == '¶') && IsThousand(text, end)) end += 4;
        if (end - at > LongestPage) return at;
        if (core.Reporter.Kind == SeriesKind.Neutral) end = SuffixEnd(text, end);
        var c = Chars.At(text, end);
        if (Chars.IsLetter(c)) return at;
        if (c is '(' or '[' && Chars.At(text, end + 1) is 'A' or 'U' && Chars.At(text, end + 2) is ')' or ']') return end + 3;
        return end;
    }

    /// <summary>Letters behind the number of a public-domain citation, <c>102345-U</c> or <c>13M</c>.</summary>
    private static int SuffixEnd(ReadOnlySpan<char> text, int at)
    {
        var letter = Chars.At(text, at) == '-' ? at + 1 : at;
        return Chars.IsUpper(Chars.At(text, letter)) && !Chars.IsWord(Chars.At(text, letter + 1)) ? letter + 1 : at;
    }

    /// <summary>The end of a page of front matter, <c>xii</c>; a single letter is no page.</summary>
    private static int RomanEnd(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end - at < 8 && Chars.At(text, end) is 'i' or 'v' or 'x' or 'l' or 'c') end++;
        return end - at > 1 && !Chars.IsWord(Chars.At(text, end)) ? end : at;
    }

    /// <summary>Pages of the Federal Register have a comma, <c>12,345</c>.</summary>
    private static bool IsThousand(ReadOnlySpan<char> text, int at) =>
        Chars.At(text, at) == ',' && Chars.SkipDigits(text, at + 1) == at + 4;

    private static int Blank(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 12 && (text[end] == '_' || Chars.IsDash(text[end]))) end++;
        return end > at && (end - at > 1 || text[at] is '_' or '—') && !Chars.IsWord(Chars.At(text, end)) ? end : at;
    }

    private static int SkipNominative(ReadOnlySpan<char> text, int at)
    {
        if (!Chars.IsDigit(Chars.At(text, at + 1))) return at;
        var close = text[at..Math.Min(text.Length, at + 30)].IndexOf(')');
        return close < 4 ? at : Chars.SkipSpace(text, at + close + 1);
    }

    private static bool TrySection(ReadOnlySpan<char> text, int at, ref Core core)
    {
        if (Chars.WordAt(text, at, "App") || Chars.WordAt(text, at, "app")) at = Chars.SkipSpace(text, Chars.At(text, at + 3) == '.' ? at + 4 : at + 3);
        if (Chars.IsDigit(Chars.At(text, at)) && Chars.SkipSpace(text, at + 1) is var mark && Chars.At(text, mark) == '§') at = mark;
        if (Chars.WordAt(text, at, "Ann")) at = Chars.SkipSpace(text, Chars.At(text, at + 3) == '.' ? at + 4 : at + 3);
        if (Chars.At(text, at) == ',') at = Chars.SkipSpace(text, at + 1);
        foreach (var word in ChapterWords)
            if (text[Math.Min(at, text.Length)..].StartsWith(word, StringComparison.Ordinal)) at = Chars.SkipSpace(text, at + word.Length);
        at = Sections.SkipMark(text, at, out core.SeveralSections);
        core.PageStart = at;
        core.PageEnd = Sections.LabelEnd(text, at);
        return core.PageEnd > at;
    }
}
