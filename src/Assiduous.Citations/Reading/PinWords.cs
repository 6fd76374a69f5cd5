namespace Assiduous.Citations.Reading;

/// <summary>The words and numbers of which places are made: what announces them, and how far each reaches.</summary>
internal static class PinWords
{
    internal static readonly string[] Leads = ["at", "PageID.", "PAGEID.", "PageID #:", "PageID #", "PAGEID #:", "PAGEID #", "PageID#", "Page ID #", "Page ID.", "PageID", "PAGEID", "Page ID", "Pg ID", "Pg. ID", "PgID", "CM/ECF pages", "ECF pages", "ECF pgs.", "ECF pg.", "passim at", "CM/ECF pp.", "CM/ECF p.", "ECF pp.", "ECF p.", "CM/ECF page", "ECF page", "pp.", "p.", "pgs.", "pg.", "pages", "page", "pp", "Page", "Pages", "Pgs.", "Pg.", "PP.", "P."];

    private static readonly (string Word, PinpointKind Kind)[] Units =
    [
        ("paragraphs", PinpointKind.Paragraph), ("paragraph", PinpointKind.Paragraph), ("paras.", PinpointKind.Paragraph), ("para.", PinpointKind.Paragraph),
        ("pars.", PinpointKind.Paragraph), ("par.", PinpointKind.Paragraph), ("Paragraphs", PinpointKind.Paragraph), ("Paragraph", PinpointKind.Paragraph),
        ("Paras.", PinpointKind.Paragraph), ("Para.", PinpointKind.Paragraph),
        ("lines", PinpointKind.Line), ("line", PinpointKind.Line), ("lns.", PinpointKind.Line), ("ln.", PinpointKind.Line), ("ll.", PinpointKind.Line), ("l.", PinpointKind.Line), ("Lines", PinpointKind.Line), ("Line", PinpointKind.Line), ("LL.", PinpointKind.Line), ("L.", PinpointKind.Line), ("Lns.", PinpointKind.Line), ("Ln.", PinpointKind.Line),
        ("sections", PinpointKind.Section), ("section", PinpointKind.Section), ("secs.", PinpointKind.Section), ("sec.", PinpointKind.Section),
        ("Section", PinpointKind.Section), ("Nos.", PinpointKind.Item), ("No.", PinpointKind.Item),
    ];

    /// <summary>The words that tell the unit of the number behind them.</summary>
    internal static IEnumerable<string> UnitWords => Units.Select(u => u.Word);

    /// <summary>A single letter before fewer digits is as likely a label.</summary>
    private const int FewestOfLetter = 5;
    private static readonly string[] ListWords = ["and", "at ", "or ", "p.", "pp.", "ln.", "ll.", "l.", "line", "n.", "nn.", "to", "through", "passim", "with", "is", "are"];
    private static readonly string[] PageIds = ["PageID.", "PAGEID.", "PageID #", "PAGEID #", "Page ID #", "PageID#", "ROA."];

    public static int LeadingWord(ReadOnlySpan<char> text, int at)
    {
        if (Chars.At(text, at) is not ('a' or 'p' or 'P' or 'E' or 'C')) return 0;
        foreach (var word in Leads)
            if (Chars.WordAt(text, at, word) || (word[^1] is '.' or '#' or ':' && Starts(text, at, word))) return word.Length;
        return 0;
    }

    /// <summary>The offset past a repeated <c>PageID.</c> before the next number of a list or range.</summary>
    public static int SkipPageId(ReadOnlySpan<char> text, int at)
    {
        foreach (var word in PageIds)
            if (Starts(text, at, word) && Chars.IsDigit(Chars.At(text, Chars.SkipSpace(text, at + word.Length)))) return Chars.SkipSpace(text, at + word.Length);
        return at;
    }

    public static bool Starts(ReadOnlySpan<char> text, int at, string word) => at <= text.Length && text[at..].StartsWith(word, StringComparison.Ordinal);

    public static bool StartsFootnote(ReadOnlySpan<char> text, int at) =>
        (Starts(text, at, "n.") || Starts(text, at, "nn.")) && Chars.IsDigit(Chars.At(text, Chars.SkipSpace(text, at + (Starts(text, at, "nn.") ? 3 : 2))));

    public static int UnitWord(ReadOnlySpan<char> text, int at, out PinpointKind kind)
    {
        kind = PinpointKind.Paragraph;
        var c = Chars.At(text, at);
        if (c is not ('p' or 'P' or 'l' or 'L' or 's' or 'S' or 'N' or 'R')) return 0;
        foreach (var (word, unit) in Units)
        {
            if (!Starts(text, at, word)) continue;
            var next = Chars.SkipSpace(text, at + word.Length);
            if (!Chars.IsDigit(Chars.At(text, next)) && unit != PinpointKind.Section) continue;
            if (unit == PinpointKind.Section && LabelEnd(text, next) == next) continue;
            kind = unit;
            return word.Length;
        }
        return 0;
    }

    /// <summary>A section's label: <c>A</c>, <c>II.B</c>, <c>3.2</c>; or a paragraph's: <c>12</c>, <c>12(a)</c>, <c>12.b</c>.</summary>
    public static int LabelEnd(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        if (Chars.IsDigit(Chars.At(text, at))) end = Chars.SkipDigits(text, at);
        else
            while (Chars.IsUpper(Chars.At(text, end)) && end - at < 6) end++;
        if (end == at) return at;
        if (end - at == 0 || Chars.IsLower(Chars.At(text, end)) && Chars.IsLetter(Chars.At(text, end + 1))) return at;
        if (Chars.IsLower(Chars.At(text, end))) end++;
        while (true)
        {
            var c = Chars.At(text, end);
            var next = Chars.At(text, end + 1);
            if (c == '.' && Chars.IsWord(next) && !Chars.IsLetter(Chars.At(text, end + 2))) end += 2;
            else if (c == '(' && Chars.IsWord(next) && Chars.At(text, end + 2) == ')') end += 3;
            else if (c == '(' && Chars.IsWord(next) && Chars.IsWord(Chars.At(text, end + 2)) && Chars.At(text, end + 3) == ')') end += 4;
            else if (Chars.IsDigit(c)) end++;
            else return end;
        }
    }

    /// <summary>The end of a letter in brackets alone, the second of <c>5(a)-(c)</c>; the same offset where none stands there.</summary>
    public static int LetterEnd(ReadOnlySpan<char> text, int at) => Chars.At(text, at) == '(' && Chars.IsWord(Chars.At(text, at + 1)) && Chars.At(text, at + 2) == ')' ? at + 3 : at;

    /// <summary>In <c>ROA.19-50123.456</c> the appeal's number stands before the page.</summary>
    public static int SkipAppealNumber(ReadOnlySpan<char> text, int at)
    {
        var year = Chars.SkipDigits(text, at);
        if (year - at != 2 || Chars.At(text, year) != '-') return at;
        var number = Chars.SkipDigits(text, year + 1);
        return number - year == 6 && Chars.At(text, number) == '.' && Chars.IsDigit(Chars.At(text, number + 1)) ? number + 1 : at;
    }

    /// <summary>Whether the number is followed by a plain word, "15 years", so that it belongs to the prose and not to the list.</summary>
    public static bool IsCountOfThings(ReadOnlySpan<char> text, int end)
    {
        var at = Chars.SkipSpace(text, end);
        if (at == end || !Chars.IsLower(Chars.At(text, at))) return false;
        foreach (var word in ListWords)
            if (Starts(text, at, word)) return false;
        return true;
    }

    /// <summary>Whether the number that ends at <paramref name="end"/> begins a date, <c>5/6/19</c>.</summary>
    public static bool IsDate(ReadOnlySpan<char> text, int end)
    {
        if (Chars.At(text, end) != '/') return false;
        var day = Chars.SkipDigits(text, end + 1);
        return day > end + 1 && Chars.At(text, day) == '/';
    }

    /// <summary>Where the digits of a Bates number at <paramref name="at"/> begin; -1 where there is none.</summary>
    public static int BatesDigits(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end - at < 24 && (Chars.IsUpper(Chars.At(text, end)) || Chars.At(text, end) is '_' or '-' or '.' or '&')) end++;
        if (end == at || !Chars.IsUpper(Chars.At(text, at))) return -1;
        var digits = Chars.SkipSpace(text, end);
        var last = Chars.SkipDigits(text, digits);
        var fewest = end - at > 1 ? 3 : Chars.At(text, digits) == '0' ? FewestOfLetter - 1 : FewestOfLetter;
        return last - digits >= fewest && last - digits <= 12 && !Chars.IsLetter(Chars.At(text, last)) ? digits : -1;
    }

    public static string Trimmed(ReadOnlySpan<char> digits)
    {
        var trimmed = digits.TrimStart('0');
        return trimmed.IsEmpty ? "0" : trimmed.ToString();
    }

    /// <summary>Writes a shortened end in full: 594–98 ends at 598.</summary>
    public static string Complete(string from, ReadOnlySpan<char> to)
    {
        if (to.Length >= from.Length || !AllDigits(from) || !AllDigits(to)) return to.ToString();
        return string.Concat(from.AsSpan(0, from.Length - to.Length), to);
    }

    private static bool AllDigits(ReadOnlySpan<char> s) => s.IndexOfAnyExceptInRange('0', '9') < 0;

    public static bool IsPageLine(ReadOnlySpan<char> text, int at)
    {
        var colon = Chars.SkipDigits(text, at);
        return colon > at && Chars.At(text, colon) == ':' && Chars.IsDigit(Chars.At(text, colon + 1));
    }
}
