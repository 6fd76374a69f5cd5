namespace Assiduous.Statements.Reading;

/// <summary>The number before a paragraph, as printed at the head of a line.</summary>
/// <param name="Number">The number without marks, <c>12</c> or <c>12a</c>.</param>
/// <param name="Value">Its value.</param>
/// <param name="Length">How many letters of the line it takes, the white space after it included.</param>
/// <param name="Style">How it is printed, so that one paper's numbers can be told from another list's.</param>
internal readonly record struct NumberMark(string Number, int Value, int Length, string Style)
{
    private static readonly string[] Words =
        ["plaintiff\u2019s response to", "plaintiff's response to", "defendants\u2019 response to", "defendants' response to",
         "response to", "responses to", "answer to", "reply to", "response", "answer", "undisputed material fact", "additional material fact", "material fact", "undisputed fact", "additional fact", "fact", "paragraph",
         "para.", "umf", "suf", "sumf", "sof", "psof", "dsof", "psaf", "amf", "uf", "pf", "df", "no.", "number", "¶¶", "¶", "#", "as to", "with respect to", "regarding", "in response to", "nos.", "paragraphs", "facts"];

    /// <summary>Last number of a range, <c>60</c> in <c>¶¶ 4–60</c>; the same as <see cref="Value"/> where there is none.</summary>
    public int Last { get; init; } = Value;

    /// <summary>Further numbers of a list that does not count on, "¶¶ 3, 5 and 9"; null where there are none.</summary>
    public IReadOnlyList<int>? Others { get; init; }

    /// <summary>Reads a mark at the start of <paramref name="line"/>; null where there is none.</summary>
    public static NumberMark? At(string line)
    {
        var at = 0;
        var prefix = Prefix(line, ref at);
        var open = at < line.Length && line[at] == '(';
        if (open) at++;
        var digits = at;
        while (at < line.Length && at - digits < 5 && char.IsAsciiDigit(line[at])) at++;
        if (at == digits || at - digits > 4 || line[digits] == '0') return null;
        var value = int.Parse(line.AsSpan(digits, at - digits));
        var number = line[digits..at] + Letter(line, ref at);
        var last = Range(line, value, ref at);
        var others = prefix.Length > 0 && last == value ? Listed(line, value, ref at) : [];
        if (others.Count > 0 && others[^1] - value == others.Count) (last, others) = (others[^1], []);
        var closing = at < line.Length && (line[at] is '.' or ')' or ':' || line[at] == ',' && prefix.Length > 0) ? line[at++] : ' ';
        if (at < line.Length && line[at] is ':' or '.' && closing != ' ') at++;
        if (open ? closing != ')' : closing == ' ' && (prefix.Length == 0 || others.Count > 0)) return null; // "Paragraphs 1, 3 and 4 are disputed" is a sentence
        if (at < line.Length && !char.IsWhiteSpace(line[at])) return null;
        while (at < line.Length && (char.IsWhiteSpace(line[at]) || line[at] is '\u2013' or '\u2014')) at++;
        return new(number, value, at, $"{prefix}{(open ? "(" : "")}{closing}") { Last = last, Others = others.Count > 0 ? others : null };
    }

    /// <summary>The numbers listed behind the first: ", 5 and 9", "&amp; 7"; empty where none is, or where they do not rise.</summary>
    private static List<int> Listed(string line, int value, ref int at)
    {
        var found = new List<int>();
        for (var from = at; found.Count < 60;)
        {
            var digits = from;
            while (digits < line.Length && (line[digits] is ' ' or ',' or '&' or '¶' || line.AsSpan(digits).StartsWith("and ", StringComparison.Ordinal))) digits += line[digits] == 'a' ? 4 : 1;
            var end = digits;
            while (end < line.Length && end - digits < 4 && char.IsAsciiDigit(line[end])) end++;
            if (end == digits || digits == from || !line.AsSpan(from, digits - from).ContainsAny(",&a")) break;
            var next = int.Parse(line.AsSpan(digits, end - digits));
            if (next <= (found.Count > 0 ? found[^1] : value) || end < line.Length && line[end] is not ('.' or ')' or ':' or ',' or ' ')) return [];
            found.Add(next);
            (from, at) = (end, end);
        }

        return found;
    }

    private static int Range(string line, int value, ref int at)
    {
        var from = at;
        while (from < line.Length && line[from] == ' ') from++;
        var word = from < line.Length && line[from] is '-' or '\u2013' or '\u2014' ? 1
            : line.AsSpan(from).StartsWith("through ", StringComparison.OrdinalIgnoreCase) ? 8
            : line.AsSpan(from).StartsWith("to ", StringComparison.OrdinalIgnoreCase) ? 3 : 0;
        if (word == 0) return value;
        var digits = from + word;
        while (digits < line.Length && line[digits] == ' ') digits++;
        var end = digits;
        while (end < line.Length && end - digits < 4 && char.IsAsciiDigit(line[end])) end++;
        if (end == digits || int.Parse(line.AsSpan(digits, end - digits)) is var last && last <= value) return value;
        at = end;
        return last;
    }

    private static string Letter(string line, ref int at)
    {
        if (at + 1 < line.Length && (char.IsAsciiLetterLower(line[at]) && line[at + 1] is '.' or ')' or ' ' || char.IsAsciiLetterUpper(line[at]) && line[at + 1] is '.' or ')' or ':')) return line[at++].ToString();
        if (at + 2 < line.Length && line[at] == '(' && char.IsAsciiLetterLower(line[at + 1]) && line[at + 2] == ')')
        {
            at += 3;
            return line[at - 2].ToString();
        }

        return "";
    }

    private static string Prefix(string line, ref int at)
    {
        var prefix = "";
        while (Array.Find(Words, w => Starts(line, prefixEnd(line, prefix, 0), w)) is { } word)
        {
            var from = prefixEnd(line, prefix, 0);
            at = from + word.Length;
            while (at < line.Length && line[at] == ' ') at++;
            prefix = line[..at];
            if (prefix.Length > 60) break;
        }

        return prefix.Trim().ToLowerInvariant();

        static int prefixEnd(string _, string read, int start) => start + read.Length;
    }

    private static bool Starts(string line, int at, string word) =>
        line.AsSpan(at).StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && (at + word.Length >= line.Length || !char.IsLetter(word[^1]) || !char.IsLetter(line[at + word.Length]));
}
