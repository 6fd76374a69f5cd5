namespace Assiduous.Statements.Reading;

/// <summary>Cuts prose into sentences.</summary>
internal static class Sentences
{
    private static readonly HashSet<string> Short = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "st", "jr", "sr", "no", "nos", "ex", "exs", "decl", "dep", "tr", "aff", "p", "pp", "id", "inc", "co", "corp", "ltd",
        "v", "vs", "dkt", "compl", "pl", "pls", "def", "defs", "sgt", "lt", "capt", "det", "hon", "u.s", "e.g", "i.e", "a.m", "p.m", "approx", "ave",
        "para", "fig", "art", "sec", "ch", "cf", "al", "app", "mem", "opp", "resp", "stmt", "admin", "dept", "univ", "jan", "feb", "mar", "apr",
        "jun", "jul", "aug", "sept", "oct", "nov", "dec", "f", "supp", "fed", "civ", "r", "n.y", "ill", "rptr", "s.d.n.y", "off", "ofc", "affirm",
    };

    /// <summary>Start and end of each sentence, white space between them left out.</summary>
    public static IReadOnlyList<(int Start, int End)> Of(string text)
    {
        var found = new List<(int, int)>();
        int start = 0, depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '(' or '[') depth++;
            if (text[i] is ')' or ']' && depth > 0) depth--;
            if (text[i] == ')' && depth == 0 && i > 0 && text[i - 1] == '.' && CitationEnds(text, i))
            {
                Add(found, text, start, i + 1);
                start = i + 1;
                continue;
            }

            if (text[i] is not ('.' or '?' or '!') || depth > 0 && depth < 4) continue;
            var end = i + 1;
            while (end < text.Length && text[end] is '"' or '\u201d' or '\u2019' or '\'' or ')') end++;
            if (!Ends(text, i, end)) continue;
            Add(found, text, start, end);
            start = end;
            i = end - 1;
        }

        Add(found, text, start, text.Length);
        return found;
    }

    /// <summary>Whether a new sentence follows a bracket that closes with a full stop, "(Id. at 4.) He …".</summary>
    private static bool CitationEnds(string text, int close)
    {
        var next = close + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        return next > close + 1 && next < text.Length && (char.IsUpper(text[next]) || text[next] is '(' or '\u201c' or '"' or '[');
    }

    private static bool Ends(string text, int mark, int end)
    {
        if (end >= text.Length) return true;
        if (!char.IsWhiteSpace(text[end])) return false;
        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        if (next == text.Length) return true;
        if (text[mark] != '.') return true;
        if (char.IsLower(text[next])) return false;
        var word = mark;
        while (word > 0 && (char.IsLetterOrDigit(text[word - 1]) || text[word - 1] == '.')) word--;
        var before = text[word..mark];
        if (before.Length == 1 && char.IsUpper(before[0]) && before is not "I") return before is "A" or "B" or "C" && text[next] == '(';
        if (before is "No" or "no" or "Nos") return !char.IsAsciiDigit(text[next]);
        if (before is "a.m" or "p.m") return char.IsUpper(text[next]);
        if (before is "Id" or "Ill" or "Inc" or "Co") return text[next] == '(' ;
        return !Short.Contains(before);
    }

    private static void Add(List<(int, int)> found, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (end > start) found.Add((start, end));
    }
}
