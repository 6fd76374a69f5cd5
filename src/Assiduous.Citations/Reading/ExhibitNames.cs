namespace Assiduous.Citations.Reading;

/// <summary>The word "exhibit" in its forms, and the labels behind it.</summary>
internal static class ExhibitNames
{
    private static readonly string[] Single = ["Ex.", "Exh.", "Exhibit", "Ex", "EX.", "EX", "EXHIBIT", "Tab", "Attachment", "Attach.", "Att.", "Appendix", "Annex", "Video", "Clip"];

    /// <summary>Sides and trials write their exhibits in one word, <c>PX3</c>, <c>JTX-12</c>.</summary>
    private static readonly string[] Marked = ["DX", "PX", "JX", "GX", "DTX", "PTX", "JTX", "RX", "CX", "TX"];
    private static readonly string[] Plural = ["Exs.", "Exhs.", "Exhibits", "EXS.", "EXHIBITS", "Attachments", "Tabs"];
    private static readonly string[] BehindComma = ["Exhibit", "Exh.", "Ex."];

    private static readonly Endings Ends = new(Single, Marked, Plural);

    /// <summary>Where the word for exhibit that stands right before <paramref name="label"/> begins; -1 where none does.</summary>
    public static int WordBefore(ReadOnlySpan<char> text, int label, int floor, out bool plural)
    {
        plural = false;
        var end = Chars.SkipSpaceBack(text, label > floor && Chars.IsQuote(text[label - 1]) ? label - 1 : label, floor);
        if (end - 3 > floor && text[(end - 3)..end] is "No." && Chars.IsSpace(text[end - 4])) end = Chars.SkipSpaceBack(text, end - 3, floor);
        var glued = end == label && !(end > floor && text[end - 1] is '-' or '.');
        if (end > floor && text[end - 1] == '-') end--;
        if (!Ends.Fit(text, end)) return -1;
        foreach (var word in Marked)
            if (Chars.IsDigit(text[label]) && EndsWith(text, end, floor, word)) return end - word.Length;
        if (glued) return -1;
        foreach (var word in Plural)
        {
            if (!EndsWith(text, end, floor, word)) continue;
            plural = true;
            return end - word.Length;
        }
        foreach (var word in Single)
            if (EndsWith(text, end, floor, word)) return end - word.Length;
        return -1;
    }

    /// <summary>Reads a label: <c>A</c>, <c>12</c>, <c>3-A</c>, <c>AA</c>, and where several may stand a range of them.</summary>
    public static bool TryLabel(ReadOnlySpan<char> text, int at, bool plural, out int end)
    {
        end = LabelEnd(text, at);
        if (end == at) return false;
        if (at > 0 && Chars.IsQuote(text[at - 1])) return !plural && ClosesQuote(text, ref end);
        if (!plural) return true;
        var dash = Chars.SkipSpace(text, end);
        var past = Chars.IsDash(Chars.At(text, dash)) ? Chars.SkipSpace(text, dash + 1)
            : Chars.WordAt(text, dash, "through") ? Chars.SkipSpace(text, dash + 7)
            : Chars.WordAt(text, dash, "to") ? Chars.SkipSpace(text, dash + 2) : -1;
        if (past < 0) return true;
        var last = LabelEnd(text, past);
        if (last > past) end = last;
        return true;
    }

    /// <summary>Reads <c>Ex. 3</c> at the offset: the word and its label.</summary>
    public static bool TryLabelBehindWord(ReadOnlySpan<char> text, int at, out int past)
    {
        past = at;
        foreach (var word in BehindComma)
        {
            if (at > text.Length || !text[at..].StartsWith(word, StringComparison.Ordinal)) continue;
            var label = Chars.SkipSpace(text, at + word.Length);
            return TryLabel(text, Chars.IsQuote(Chars.At(text, label)) ? label + 1 : label, false, out past);
        }

        return false;
    }

    /// <summary>Whether a name is a word for an exhibit and its label and nothing more, so that it does not tell whose it is.</summary>
    public static bool IsBare(ReadOnlySpan<char> name)
    {
        var label = name.LastIndexOf(' ') + 1;
        return label > 0 && WordBefore(name, label, 0, out var plural) == 0 && !plural && TryLabel(name, label, false, out var end) && end == name.Length;
    }

    /// <summary>The offset past the word for an exhibit that begins at <paramref name="at"/>.</summary>
    public static int WordEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && Chars.IsLetter(text[at])) at++;
        return Chars.At(text, at) == '.' ? at + 1 : at;
    }

    /// <summary>A label in quotation marks is closed by one, behind a comma or not.</summary>
    private static bool ClosesQuote(ReadOnlySpan<char> text, ref int end)
    {
        if (Chars.At(text, end) == ',' && Chars.IsQuote(Chars.At(text, end + 1))) end++;
        if (!Chars.IsQuote(Chars.At(text, end))) return false;
        end++;
        return true;
    }

    private static int LabelEnd(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        if (Chars.IsDigit(Chars.At(text, at)))
        {
            end = Chars.SkipDigits(text, at);
            if (end - at > 4) return at;
            if (Chars.IsUpper(Chars.At(text, end)) && !Chars.IsWord(Chars.At(text, end + 1))) end++;
        }
        else
        {
            while (Chars.IsUpper(Chars.At(text, end)) && end - at < 3) end++;
            if (end == at || Chars.IsLetter(Chars.At(text, end))) return at;
            var digits = Chars.SkipDigits(text, end);
            if (digits - end <= 3) end = digits;
        }
        if (Chars.IsWord(Chars.At(text, end))) return at;
        if (Chars.At(text, end) == '-' && Chars.IsWord(Chars.At(text, end + 1)))
        {
            var part = end + 1;
            while (Chars.IsDigit(Chars.At(text, part)) || Chars.IsUpper(Chars.At(text, part))) part++;
            if (part - end <= 4 && !Chars.IsWord(Chars.At(text, part))) end = part;
        }
        return end;
    }

    private static bool EndsWith(ReadOnlySpan<char> text, int end, int floor, string word)
    {
        var at = end - word.Length;
        return at >= floor && text[at..end].SequenceEqual(word) && (at == 0 || !Chars.IsWord(text[at - 1]));
    }
}
