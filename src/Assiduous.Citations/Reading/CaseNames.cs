namespace Assiduous.Citations.Reading;

/// <summary>Reads case names backwards from where the numbers begin.</summary>
internal static class CaseNames
{
    private static readonly string[] Connectors = ["of", "the", "and", "&", "for", "de", "la", "del", "von", "van", "der", "d/b/a", "et", "al.", "al", "rel.", "rel", "by", "through", "ex", "on", "a/k/a", "f/k/a", "n/k/a", "in", "to", "y", "re"];
    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal) { "See", "Cf.", "But", "In", "Accord", "Compare", "Contra", "Also", "Citing", "Quoting", "Under", "As", "When", "Since", "The", "And", "Thus", "Like", "Unlike", "E.g.,", "Id.", "While", "Although" };

    /// <summary>Reads the name before <paramref name="end"/>; false where there is none.</summary>
    public static bool TryBefore(ReadOnlySpan<char> text, int end, int floor, out int start, out int versus)
    {
        versus = -1;
        start = end;
        end = TrimEnd(text, end, floor);
        var at = end;
        for (var i = 0; i < 30; i++)
        {
            var word = WordBefore(text, at, floor, out var from);
            if (word.IsEmpty || Stops(text, from, at, word, i == 0)) break;
            if (word is "v." or "v" or "vs." or "vs" or "V.")
            {
                if (versus >= 0) break;
                versus = from;
                at = from;
                continue;
            }
            start = from;
            at = from;
        }
        start = DropOpeners(text, Math.Min(start, end), end);
        return start < end;
    }

    /// <summary>The short name right before <paramref name="end"/>, <c>Usavage</c> before "932 F. Supp. 2d at"; null where there is none.</summary>
    public static string? ShortBefore(ReadOnlySpan<char> text, int end, int floor, out int start)
    {
        if (!TryBefore(text, end, floor, out start, out var versus)) return null;
        end = TrimEnd(text, end, floor);
        _ = versus;
        return Chars.Fold(text[start..end]);
    }

    public static int TrimEnd(ReadOnlySpan<char> text, int end, int floor)
    {
        end = Chars.SkipSpaceBack(text, end, floor);
        while (end > floor && (text[end - 1] is ',' || Chars.IsMark(text[end - 1]) || Chars.IsSpace(text[end - 1]))) end--;
        return end;
    }

    private static int DropOpeners(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end)
        {
            var space = start;
            while (space < end && !Chars.IsSpace(text[space])) space++;
            var word = text[start..space].ToString();
            var next = Chars.SkipSpace(text, space);
            if (word is "In" && Chars.WordAt(text, next, "re")) return start;
            if (!Openers.Contains(word) && !Chars.IsLower(text[start])) return start;
            if (next >= end) return space >= end && Openers.Contains(word) ? end : start;
            start = next;
        }
        return start;
    }

    private static bool Stops(ReadOnlySpan<char> text, int from, int at, ReadOnlySpan<char> word, bool last)
    {
        _ = text; _ = from; _ = at;
        var c = word[^1];
        if (c is ';' or ':' or ')' or '?' or '!' || Chars.IsQuote(c)) return true;
        if (Chars.IsUpper(word[0]) || Chars.IsDigit(word[0]) || word[0] is '&' or '*')
            return c == '.' && !last && !IsAbbreviation(word);
        foreach (var connector in Connectors)
            if (word.SequenceEqual(connector)) return false;
        return word is not ("v." or "v" or "vs." or "vs");
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> word) => word.Length <= 7;

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int end, int floor, out int from)
    {
        end = Chars.SkipSpaceBack(text, end, floor);
        from = end;
        while (from > floor && end - from < 40 && !Chars.IsSpace(text[from - 1]) && text[from - 1] is not ('(' or '[') && !Chars.IsQuote(text[from - 1])) from--;
        return text[from..end];
    }
}
