using System.Buffers;
using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Reads documents that a parenthesis cites without a place: <c>(Knowles Decl.)</c>, <c>(Pl. Tr. at 3:1; Knowles Decl.)</c>.</summary>
/// <remarks>A name in running prose is no citation, nor is a parenthesis that gives a paper named before it its short name.</remarks>
internal static class BareNames
{
    private static readonly string[] PaperWords = ["56.1", "Declaration", "Affidavit", "Affirmation", "Deposition", "Transcript", "Dep", "Decl", "Tr", "SOF", "SMF", "SUF"];
    private static readonly string[] SignalWords = ["See also ", "see also ", "See generally ", "see generally ", "See, e.g., ", "see, e.g., ", "See ", "see ", "Cf. ", "cf. ", "Accord ", "accord ", "But see ", "but see "];
    private const int Longest = 80;
    private static readonly SearchValues<char> Opens = SearchValues.Create("([;");
    private static readonly SearchValues<char> Ends = SearchValues.Create(";)]([\"“”");
    private static readonly string[] Defining = ["eclaration", "ffidavit", "ffirmation", "eposition", "ranscript", "estimony", "tatement", "omplaint", "nswer", "EPOSITION", "ECLARATION", "TATEMENT"];

    public static void Read(ReadOnlySpan<char> text, List<Draft> drafts, RecordWords words)
    {
        var found = new List<Draft>();
        var next = 0;
        var last = -1;
        for (var at = text.IndexOfAny(Opens); at >= 0;)
        {
            while (next < drafts.Count && drafts[next].End <= at) next++;
            var inside = next < drafts.Count && drafts[next].Start <= at;
            var follows = text[at] != ';' || (next > 0 && Chars.SkipSpace(text, drafts[next - 1].End) == at) || (last >= 0 && Chars.SkipSpace(text, last) == at);
            var limit = next < drafts.Count ? drafts[next].Start : text.Length;
            if (!inside && follows && TryRead(text, at, limit, words, out var draft))
            {
                found.Add(draft);
                last = draft.End;
            }
            var step = text[(at + 1)..].IndexOfAny(Opens);
            at = step < 0 ? -1 : at + 1 + step;
        }
        ReadSignalled(text, drafts, words, found);
        if (found.Count == 0) return;
        drafts.AddRange(found);
        drafts.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    /// <summary>A sentence of its own, "See Smith Dep.", cites as a parenthesis does.</summary>
    private static void ReadSignalled(ReadOnlySpan<char> text, List<Draft> drafts, RecordWords words, List<Draft> found)
    {
        var next = 0;
        for (var at = text.IndexOf("See "); at >= 0;)
        {
            while (next < drafts.Count && drafts[next].End <= at) next++;
            var start = SkipSignal(text, at);
            var limit = Math.Min(next < drafts.Count ? drafts[next].Start : text.Length, start + Longest);
            if (BeginsSentence(text, at) && start < limit && Chars.IsUpper(text[start]) && NameEnd(text, start, limit, words) is { Kind: { } kind } name)
                found.Add(new() { Class = CitationClass.Record, Kind = kind, Start = start, End = name.End, Document = Chars.Fold(text[start..name.End]) });
            var step = text[(at + 4)..].IndexOf("See ");
            at = step < 0 ? -1 : at + 4 + step;
        }
    }

    private static bool BeginsSentence(ReadOnlySpan<char> text, int at)
    {
        var before = Chars.SkipSpaceBack(text, at, 0);
        return before == 0 || (before < at && (text[before - 1] is '.' or '?' or '!' or ')' or ']' || Chars.IsQuote(text[before - 1])));
    }

    /// <summary>Where a short name of a paper ends, at the stop of its last word: "Castellane Decl."</summary>
    private static (int End, CitationKind? Kind) NameEnd(ReadOnlySpan<char> text, int start, int limit, RecordWords words)
    {
        for (var end = start + 1; end <= limit; end++)
        {
            if (text[end - 1] is ';' or '(' or ')' or '\n') return (end, null);
            if (text[end - 1] != '.' || (end < text.Length && !Chars.IsSpace(text[end]))) continue;
            if (new NameReader(text, words).TryRead(end, start, out var begin, out var kind) && begin == start && kind is CitationKind.Transcript or CitationKind.Declaration && text[start..end].Contains(' '))
                return (end, kind);
        }

        return (limit, null);
    }

    private static bool TryRead(ReadOnlySpan<char> text, int open, int limit, RecordWords words, out Draft draft)
    {
        draft = null!;
        var start = SkipSignal(text, Chars.SkipSpace(text, open + 1));
        var window = text[Math.Min(start, limit)..Math.Min(limit, start + Longest)];
        var length = window.IndexOfAny(Ends);
        if (length < 3 || window[length] is not (';' or ')' or ']')) return false;
        var end = Chars.SkipSpaceBack(text, start + length, start);
        var passim = Backwards.Match(text, text[end - 1] == '.' ? end - 1 : end, start, "passim");
        if (passim > start) end = Chars.SkipSpaceBack(text, passim, start);
        if (text[end - 1] == ',') end--;
        if (!Chars.IsUpper(text[start]) || !new NameReader(text, words).TryRead(end, start, out var begin, out var kind) || begin != start) return false;
        if (kind is not (CitationKind.Transcript or CitationKind.Declaration or CitationKind.Statement or CitationKind.Pleading) || !IsShortName(text[start..end])) return false;
        if (text[open] != ';' && Defines(text, open)) return false;
        draft = new Draft { Class = CitationClass.Record, Kind = kind, Start = start, End = end, Document = Chars.Fold(text[start..end]) };
        return true;
    }

    /// <summary>A word of prose is no name: the name is shortened, or it has several words and ends with one that only papers bear.</summary>
    private static bool IsShortName(ReadOnlySpan<char> name)
    {
        if (name[^1] == '.') return true;
        if (!name.ContainsAny(' ', '\n')) return false;
        foreach (var word in PaperWords)
            if (name.EndsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>Whether the words right before the parenthesis name a paper in full, so that the parenthesis shortens that name.</summary>
    private static bool Defines(ReadOnlySpan<char> text, int open)
    {
        var end = Chars.SkipSpaceBack(text, open, 0);
        if (end == 0 || text[end - 1] is '.' or '?' or '!' || Chars.IsQuote(text[end - 1])) return false;
        var before = text[Math.Max(0, end - Longest)..end];
        foreach (var word in Defining)
            if (before.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private static int SkipSignal(ReadOnlySpan<char> text, int at)
    {
        foreach (var signal in SignalWords)
            if (text[at..].StartsWith(signal, StringComparison.Ordinal)) return Chars.SkipSpace(text, at + signal.Length);
        return at;
    }
}
