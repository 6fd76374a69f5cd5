using Assiduous.Citations;

namespace Assiduous.Record.Quotation;

/// <summary>Finds what a paper quotes.</summary>
public static class Quotations
{
    /// <summary>A shorter run may be a name or a word held up, and proves nothing.</summary>
    private const int FewestWords = 3;

    /// <summary>A longer run between marks is no quotation but a mark that was never closed; it also bounds the search for the closing mark.</summary>
    private const int LongestRun = 6000;

    private static readonly string[] Saying =
        ["said", "says", "testified", "stated", "states", "told", "answered", "replied", "asked", "wrote", "yelled", "shouted", "responded", "admitted", "explained", "called", "read", "reads"];

    private static readonly string[] CleanedUp = ["cleaned up", "citations omitted", "citation omitted", "quotation marks omitted", "alterations omitted", "alteration omitted", "citations and"];

    /// <summary>
    /// The quoted runs of a paragraph, in order, those inside other quotations after the one that holds them. Runs of fewer words than
    /// <paramref name="fewest"/> are left out, unless someone is said to have said them; so are names that a paper defines in parentheses.
    /// </summary>
    /// <remarks>A mark that is never closed quotes nothing. Linear in the length of the paragraph.</remarks>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="fewest">How many words a run must have at least.</param>
    public static IReadOnlyList<QuotedRun> In(string paragraph, int fewest = FewestWords)
    {
        var runs = new List<QuotedRun>();
        for (var i = 0; i < paragraph.Length; i++)
        {
            if (!Opens(paragraph, i)) continue;
            var end = Close(paragraph, i);
            if (end < 0) continue;
            Take(paragraph, new TextSpan(i + 1, end), fewest, false, runs);
            i = end;
        }

        return runs;
    }

    private static void Take(string text, TextSpan span, int fewest, bool nested, List<QuotedRun> runs)
    {
        var words = span.Of(text);
        if (Counts(text, span, words, fewest)) runs.Add(new QuotedRun(span, words, nested, IsCleanedUp(text, span.End)));
        if (!nested) Nested(text, span, fewest, runs);
    }

    private static bool Opens(string text, int i) => text[i] switch
    {
        '“' or '„' => true,
        '"' => StartsWord(text, i),
        '‘' => i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]) && StartsWord(text, i),
        _ => false,
    };

    private static bool StartsWord(string text, int i) =>
        (i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[' or '—' or '–' or '-' or '‘' or '\'' or '/') && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]);

    private static int Close(string text, int open)
    {
        if (text[open] == '‘') return CloseSingle(text, open, text.Length, '’');
        var straight = text[open] == '"';
        for (var i = open + 1; i < Math.Min(text.Length, open + LongestRun); i++)
        {
            if (text[i] == '”' || (text[i] == '"' && (!straight || !StartsWord(text, i)))) return i;
            if (text[i] == '“' && !straight) return -1;
        }

        return -1;
    }

    /// <summary>A closing single mark is no apostrophe: no letter follows it.</summary>
    private static int CloseSingle(string text, int open, int limit, char mark)
    {
        for (var i = open + 1; i < Math.Min(limit, open + LongestRun); i++)
            if (text[i] == mark && !char.IsWhiteSpace(text[i - 1]) && (i + 1 >= limit || !char.IsLetterOrDigit(text[i + 1])) && !IsPlural(text, i)) return i;
        return -1;
    }

    /// <summary><c>the officers’ hands</c>: an s before it and a small letter after it speak for an apostrophe where another mark follows.</summary>
    private static bool IsPlural(string text, int i) =>
        text[i - 1] == 's' && i + 2 < text.Length && text[i + 1] == ' ' && char.IsLower(text[i + 2]) && text.AsSpan(i + 1, Math.Min(200, text.Length - i - 1)).IndexOf(text[i]) >= 0;

    private static void Nested(string text, TextSpan outer, int fewest, List<QuotedRun> runs)
    {
        for (var i = outer.Start; i < outer.End; i++)
        {
            var mark = text[i] switch { '‘' => '’', '\'' => '\'', _ => '\0' };
            if (mark == '\0' || !(i == outer.Start || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[' or '—')) continue;
            var end = CloseSingle(text, i, outer.End, mark);
            if (end < 0) continue;
            Take(text, new TextSpan(i + 1, end), fewest, true, runs);
            i = end;
        }
    }

    private static bool Counts(string text, TextSpan span, string words, int fewest)
    {
        var count = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetterOrDigit));
        if (count == 0 || IsDefinition(text, span, words, count)) return false;
        return count >= fewest || (IsSaid(text, span.Start - 1) && words.Length > 0 && words[^1] is '.' or '!' or '?' or ',');
    }

    /// <summary>Names defined in parentheses, <c>(“Ortega Dep.”)</c>, <c>(the “City”)</c>, and names explained, <c>“Ortega Dep.” is Dkt. 45-3</c>.</summary>
    private static bool IsDefinition(string text, TextSpan span, string words, int count)
    {
        if (count > 6) return false;
        var before = span.Start - 2;
        while (before >= 0 && (char.IsWhiteSpace(text[before]) || char.IsLetter(text[before])) && before > span.Start - 30) before--;
        var opened = before >= 0 && text[before] == '(';
        var after = span.End + 1;
        var closed = after < text.Length && (text[after] == ')' || text.AsSpan(after).StartsWith(" or ") || text.AsSpan(after).StartsWith(" is Dkt") || text.AsSpan(after).StartsWith(" is ECF"));
        return closed && (opened || text[after] == ' ') && words.Split(' ').All(w => w.Length > 0 && (char.IsUpper(w[0]) || !char.IsLetter(w[0]) || w is "of" or "the" or "and"));
    }

    private static bool IsSaid(string text, int mark)
    {
        var end = mark;
        while (end > 0 && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or ':')) end--;
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        return Saying.Contains(text[start..end], StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsCleanedUp(string text, int end)
    {
        var after = text.AsSpan(end, Math.Min(text.Length - end, 300));
        var next = after[Math.Min(1, after.Length)..].IndexOfAny('“', '"');
        if (next >= 0) after = after[..(next + 1)];
        foreach (var phrase in CleanedUp)
            if (after.Contains(phrase, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
