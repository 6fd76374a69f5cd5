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
    public int PageEnd;
    public bool Short;
    public Reporter Reporter;

    /// <summary>Just past the page; for a short form, past the first number behind "at".</summary>
    public readonly int End => PageEnd;
}

/// <summary>Reads what follows a reporter's name.</summary>
internal static class CorePage
{
    public static bool TryRead(ReadOnlySpan<char> text, ref Core core)
    {
        var at = Chars.SkipSpace(text, core.NameEnd);
        var statute = core.Reporter.Kind is SeriesKind.Statute or SeriesKind.Regulation;
        if (statute) return TrySection(text, at, ref core);
        if (Chars.At(text, at) == ',') at = Chars.SkipSpace(text, at + 1);
        if (Chars.At(text, at) == '(') at = SkipNominative(text, at);
        core.Short = false;
        if (Chars.WordAt(text, at, "at"))
        {
            at = Chars.SkipSpace(text, at + 2);
            if (Chars.At(text, at) == '*') at++;
            core.Short = true;
        }
        else if (at == core.NameEnd && Chars.At(text, at) != '-' && text[at - 1] != '.') return false;
        while (Chars.At(text, at) is '-' or '*' or '_' && Chars.IsDigit(Chars.At(text, at + 1))) at++;
        core.PageStart = at;
        core.PageEnd = PageEndAt(text, at, core.Short);
        return core.PageEnd > at;
    }

    private static int PageEndAt(ReadOnlySpan<char> text, int at, bool pin)
    {
        var end = Chars.SkipDigits(text, at);
        if (end == at) return pin ? at : Blank(text, at);
        if (end - at > 10) return at;
        var c = Chars.At(text, end);
        if (Chars.IsLetter(c)) return at;
        if (c is '(' or '[' && Chars.At(text, end + 1) is 'A' or 'U' && Chars.At(text, end + 2) is ')' or ']') return end + 3;
        return end;
    }

    /// <summary>A page still to be printed, <c>___</c> or <c>----</c>.</summary>
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
        if (Chars.WordAt(text, at, "Ann")) at = Chars.SkipSpace(text, Chars.At(text, at + 3) == '.' ? at + 4 : at + 3);
        if (Chars.At(text, at) == ',') at = Chars.SkipSpace(text, at + 1);
        at = Sections.SkipMark(text, at, out _);
        core.PageStart = at;
        core.PageEnd = Sections.LabelEnd(text, at);
        return core.PageEnd > at;
    }
}
