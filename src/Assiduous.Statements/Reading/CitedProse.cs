using System.Text;
using Assiduous.Citations;

namespace Assiduous.Statements.Reading;

/// <summary>A part of a paragraph and the citations that follow it.</summary>
/// <param name="Words">What is asserted, without citations.</param>
/// <param name="Citations">What is cited for it, as indices into the paper's citations; empty where nothing is.</param>
internal sealed record CitedPart(string Words, IReadOnlyList<int> Citations);

/// <summary>Takes the citations out of a paragraph and tells which words each is cited for.</summary>
internal static class CitedProse
{
    private static readonly HashSet<string> Signals = new(StringComparer.OrdinalIgnoreCase)
    {
        "see", "also", "e.g", "id", "ibid", "at", "cf", "accord", "compare", "with", "and", "citing", "quoting", "generally", "see,", "but", "ex", "dkt",
        "ecf", "no", "nos", "lines", "line", "page", "pages", "p", "pp", "tr", "supra", "the", "attached", "as", "hereto", "exhibit", "ll", "evidence",
        "supporting", "source", "cite", "record",
    };

    /// <summary>Citations of <paramref name="all"/> that begin inside <paramref name="span"/>, by index.</summary>
    public static IReadOnlyList<int> Inside(IReadOnlyList<Citation> all, TextSpan span)
    {
        var found = new List<int>();
        for (var i = 0; i < all.Count; i++)
            if (span.Contains(all[i].Span.Start)) found.Add(i);
        return found;
    }

    /// <summary>The assertion alone.</summary>
    public static string Assertion(Prose prose, IReadOnlyList<Citation> all, IReadOnlyList<int> inside) =>
        string.Join(' ', Parts(prose, all, inside).Select(p => p.Words).Where(w => w.Length > 0));

    /// <summary>The paragraph in parts, each with the citations that follow it.</summary>
    public static IReadOnlyList<CitedPart> Parts(Prose prose, IReadOnlyList<Citation> all, IReadOnlyList<int> inside)
    {
        var parts = new List<CitedPart>();
        var group = new List<int>();
        var words = new StringBuilder();
        var at = 0;
        foreach (var index in inside)
        {
            int start = prose.IndexOfOrigin(all[index].Span.Start), end = prose.IndexOfOrigin(all[index].Span.End);
            if (end <= at) { if (group.Count > 0) group.Add(index); continue; }
            var between = Clean(Behind(prose.Text[at..Math.Max(at, start)], group.Count > 0));
            if (between.Length > 0 && group.Count > 0) Flush(parts, words, group);
            Append(words, between);
            group.Add(index);
            at = end;
        }

        var rest = Clean(Behind(prose.Text[Math.Min(at, prose.Text.Length)..], group.Count > 0));
        if (rest.Length > 0 && group.Count > 0) Flush(parts, words, group);
        Append(words, rest);
        Flush(parts, words, group);
        return parts;
    }

    /// <summary>What stands behind a citation, without the name and place that end it: "(Ex. 3, Operating Rules, ¶ 14.)", "(Ex. C, Manual, at TL 0044)".</summary>
    private static string Behind(string text, bool cited)
    {
        var mark = text.AsSpan().IndexOfAny('(', ')', '[') is var m && m < 0 && !text.Contains(']', StringComparison.Ordinal) ? text.Length : text.AsSpan().IndexOfAny(')', ']');
        if (!cited || mark < 0 || text.AsSpan(0, mark).IndexOfAny('(', '[') >= 0) return text;
        var words = text[..mark].Split([' ', ',', ';', '.'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 8 && Array.TrueForAll(words, w => !char.IsLower(w[0]) || w is "at" or "of" or "the" or "and" or "for" or "to" or "p" or "pp") && (mark < text.Length || !text.TrimEnd().EndsWith('.')) ? text[mark..] : text;
    }

    private static void Append(StringBuilder words, string more)
    {
        if (more.Length > 0) words.Append(words.Length > 0 ? " " : "").Append(more);
    }

    private static void Flush(List<CitedPart> parts, StringBuilder words, List<int> group)
    {
        if (words.Length > 0 || group.Count > 0) parts.Add(new(words.ToString(), [.. group]));
        words.Clear();
        group.Clear();
    }

    /// <summary>Drops what only held a citation: brackets, signals, stray marks.</summary>
    private static string Clean(string text)
    {
        text = WithoutNames(WithoutNotes(text));
        var end = text.Length;
        while (end > 0)
        {
            var c = text[end - 1];
            if (char.IsWhiteSpace(c) || c is '(' or '[' or ';' or ',' or ':') { end--; continue; }
            var word = end;
            while (word > 0 && (char.IsLetter(text[word - 1]) || text[word - 1] == '.')) word--;
            var tail = text[word..end].TrimEnd('.');
            var opens = word > 0 && OpensBefore(text, word);
            if (word == end || tail.Length == 0 || !Signals.Contains(tail) || !opens) break;
            end = word;
        }

        var start = 0;
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is ')' or ']' or ';' or ',' or '.' or ':')) start++;
        var kept = text[start..end];
        var letters = kept.Split([' ', ',', ';', '(', ')', '.', ':'], StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(letters, w => Signals.Contains(w) || w.Length == 1 && !char.IsLetterOrDigit(w[0])) ? "" : kept;
    }

    private static readonly HashSet<string> Papers = new(StringComparer.OrdinalIgnoreCase) { "cert", "certification", "decl", "declaration", "aff", "affidavit", "affirmation", "ex", "exh", "exhibit", "dep", "tr" };

    /// <summary>Drops the names of papers that stand before the citation in its parenthesis: "(Blume Cert., Exhibit B, …".</summary>
    private static string WithoutNames(string text)
    {
        var open = text.LastIndexOf('(');
        if (open < 0 || text.IndexOf(')', open) >= 0) return text;
        var words = text[(open + 1)..].Split([' ', ',', ';', '.'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 8 && Array.Exists(words, Papers.Contains) ? text[..open] : text;
    }

    /// <summary>Drops notes in square brackets, "[emphasis added]"; "[c]losed" keeps its letter.</summary>
    private static string WithoutNotes(string text)
    {
        if (text.Length > 1 && text[0] == '[' && text.IndexOf(']', StringComparison.Ordinal) == text.Length - 1) return text[1..^1]; // all of it is in brackets
        var from = 0;
        while (from < text.Length && text.IndexOf('[', from) is >= 0 and var open && text.IndexOf(']', open) is >= 0 and var close)
        {
            if (text.AsSpan(open, close - open).Contains(' ')) text = text.Remove(open, close - open + 1);
            else from = close;
        }

        return text;
    }

    /// <summary>Whether a signal at <paramref name="word"/> begins a citation: after a bracket, a full stop or another signal.</summary>
    private static bool OpensBefore(string text, int word)
    {
        var i = word - 1;
        while (i >= 0 && char.IsWhiteSpace(text[i])) i--;
        return i < 0 || text[i] is '(' or '[' or '.' or ';' or ',' or '"' or '\u201d';
    }
}
