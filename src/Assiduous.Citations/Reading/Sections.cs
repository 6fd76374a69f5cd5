namespace Assiduous.Citations.Reading;

/// <summary>Sections of statutes and rules: <c>§ 1983</c>, <c>§§ 1331 and 1367</c>, <c>56(c)(2)</c>, <c>2000e-5(f)(1)</c>.</summary>
internal static class Sections
{
    internal static readonly string[] SectionWords = ["sections", "section", "Section", "Sections", "secs.", "sec.", "Sec.", "Parts", "pts.", "Part", "pt.", "art.", "R."];
    private const int LongestMark = 8;

    /// <summary>The offset past "§", "§§", "sec." or "Section" and the spaces behind it.</summary>
    public static int SkipMark(ReadOnlySpan<char> text, int at, out bool several)
    {
        several = false;
        if (Chars.At(text, at) == '§')
        {
            several = Chars.At(text, at + 1) == '§' || (Chars.At(text, at + 1) == ' ' && Chars.At(text, at + 2) == '§');
            var limit = at + LongestMark;
            while (at < limit && (Chars.At(text, at) == '§' || Chars.IsSpace(Chars.At(text, at)))) at++;
            return at;
        }
        foreach (var word in SectionWords)
            if (text[Math.Min(at, text.Length)..].StartsWith(word, StringComparison.Ordinal)) return Chars.SkipSpace(text, at + word.Length);
        return at;
    }

    /// <summary>The end of a section's number, without its subdivisions: <c>2000e-5</c> of <c>2000e-5(f)</c>.</summary>
    public static int LabelEnd(ReadOnlySpan<char> text, int at)
    {
        if (!Chars.IsDigit(Chars.At(text, at))) return at;
        var end = at;
        while (end < text.Length && end - at < 24)
        {
            var c = text[end];
            if (Chars.IsWord(c)) end++;
            else if (c is '.' or '-' or '–' or ':' or '/' or '‑' && Chars.IsWord(Chars.At(text, end + 1)) && (c != '.' || Chars.IsDigit(Chars.At(text, end + 1)))) end++;
            else if (c == '.' && Chars.IsUpper(Chars.At(text, end + 1)) && !Chars.IsLetter(Chars.At(text, end + 2))) end++;
            else break;
        }
        return end;
    }

    /// <summary>The end of the subdivisions at <paramref name="at"/>, <c>(c)(2)</c> or <c>(a)(2) and (d)</c>.</summary>
    public static int SubdivisionsEnd(ReadOnlySpan<char> text, int at)
    {
        var end = GroupsEnd(text, at);
        while (end > at)
        {
            var next = Chars.SkipSpace(text, end);
            if (Chars.At(text, next) is ',' or '-' or '–' or '&') next = Chars.SkipSpace(text, next + 1);
            if (Chars.WordAt(text, next, "and")) next = Chars.SkipSpace(text, next + 3);
            if (next == end || Chars.At(text, next) != '(') return end;
            var past = GroupsEnd(text, next);
            if (past == next || IsPlainWord(text[next..past]) || Chars.SkipSpace(text, end) == next) return end;
            end = past;
        }
        return end;
    }

    private static int GroupsEnd(ReadOnlySpan<char> text, int at)
    {
        while (Chars.At(text, at) is '(' or '[')
        {
            var close = text[at..Math.Min(text.Length, at + 8)].IndexOf(text[at] == '(' ? ')' : ']');
            if (close < 2 || text[(at + 1)..(at + close)].ContainsAny(' ', '\n', '.')) return at;
            at += close + 1;
        }
        return at;
    }

    /// <summary>A year in parentheses is no subdivision.</summary>
    private static bool IsPlainWord(ReadOnlySpan<char> group) => group.Length == 6 && CourtYears.IsYear(group[1..5]);
}
