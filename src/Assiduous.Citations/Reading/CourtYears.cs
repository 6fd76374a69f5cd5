namespace Assiduous.Citations.Reading;

/// <summary>Reads the court and year behind a case, <c>(S.D.N.Y. Sept. 30, 2003)</c>.</summary>
internal static class CourtYears
{
    public static void Read(ReadOnlySpan<char> text, Draft draft)
    {
        var at = Chars.SkipSpace(text, draft.End);
        if (Chars.At(text, at) is not ('(' or '[')) return;
        var length = text[at..Math.Min(text.Length, at + 80)].IndexOfAny(')', ']');
        if (length < 5) return;
        var inside = text[(at + 1)..(at + length)].TrimEnd();
        if (inside.Contains('(') || inside.StartsWith("quoting", StringComparison.Ordinal) || inside.StartsWith("citing", StringComparison.Ordinal)) return;
        if (inside.Length < 4 || !IsYear(inside[^4..])) return;
        draft.Year = inside[^4..].ToString();
        draft.End = at + length + 1;
    }

    private static bool IsYear(ReadOnlySpan<char> s) => s[0] is '1' or '2' && Chars.IsDigit(s[1]) && Chars.IsDigit(s[2]) && Chars.IsDigit(s[3]);
}
