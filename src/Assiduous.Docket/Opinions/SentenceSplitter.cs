using System.Collections.Frozen;
using Assiduous.Citations;
using Assiduous.Docket.Pages;

namespace Assiduous.Docket.Opinions;

/// <summary>Cuts paragraphs into sentences. Legal prose is full of periods that end nothing.</summary>
internal static class SentenceSplitter
{
    private static readonly FrozenSet<string> Abbreviations = new[]
    {
        "No", "Nos", "v", "vs", "Jr", "Sr", "Inc", "Co", "Corp", "Ltd", "Mr", "Mrs", "Ms", "Dr", "Hon", "Civ", "Crim", "R", "Fed", "Supp", "App",
        "Doc", "Docs", "Dkt", "Ex", "Exs", "Decl", "Dep", "Tr", "Compl", "Am", "Mem", "Opp", "Br", "Def", "Defs", "Pl", "Pls", "Resp", "Aff", "Cir",
        "Ct", "Dist", "Dep't", "Sgt", "Lt", "Capt", "Det", "Off", "Gov", "St", "Ave", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept",
        "Sep", "Oct", "Nov", "Dec", "U.S", "U.S.C", "F", "Cal", "Ill", "Mass", "Pa", "Tex", "N.Y", "S.D.N.Y", "E.D.N.Y", "N.D", "S.D", "E.D",
        "W.D", "M.D", "D", "id", "Id", "cf", "Cf", "e.g", "i.e", "al", "seq", "cert", "art", "Art", "sec", "Sec", "ch", "Ch", "para", "p", "pp",
        "L", "Stat", "Reg", "Rev", "Ed", "S", "Ass'n", "Int'l", "Nat'l", "Bros", "Cnty", "Mot", "Stip", "Op", "Ord", "C.F.R", "P", "C", "A",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The sentences of a paragraph. One that is nothing but a citation in parentheses belongs to the sentence before it.</summary>
    public static List<Sentence> Split(string text, TextSpan span, string section)
    {
        var sentences = new List<Sentence>();
        var start = span.Start;
        var at = span.Start;
        while (at < span.End)
        {
            var step = text.AsSpan(at, span.End - at).IndexOfAny('.', '?', '!');
            if (step < 0) break;
            at += step;
            var end = PastClosers(text, at + 1, span.End);
            if (EndsSentence(text, at, end, span)) { Add(text, start, end, section, sentences); start = end; }
            at = Math.Max(at + 1, end);
        }
        Add(text, start, span.End, section, sentences);
        return sentences;
    }

    private static int PastClosers(string text, int at, int end)
    {
        while (at < end && text[at] is '"' or '”' or ')' or '\'' or '’' or ']' or '*') at++;
        return at;
    }

    private static bool EndsSentence(string text, int at, int end, TextSpan span)
    {
        if (end >= span.End) return true;
        if (!char.IsWhiteSpace(text[end])) return false;
        var next = end;
        while (next < span.End && char.IsWhiteSpace(text[next])) next++;
        if (next >= span.End) return true;
        if (char.IsAsciiLetterLower(text[next]) || text[next] is ',' or ';' or ')') return false;
        return text[at] != '.' || !IsAbbreviated(text, at, span.Start);
    }

    private static bool IsAbbreviated(string text, int period, int first)
    {
        var start = period;
        while (start > first && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('(' or '[' or '"' or '“' or '–' or '—')) start--;
        var word = text.AsSpan(start, period - start);
        if (word.Length == 0) return false;
        if (word.Length == 1 && char.IsAsciiLetterUpper(word[0])) return true;
        if (word.Length <= 3 && IsListNumber(word) && start == first) return true;
        return Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) && !IsIdAtEnd(text, word, period);
    }

    private static bool IsListNumber(ReadOnlySpan<char> word) => word.IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>"Id." before a new sentence ends a citation; before "at" it does not, and that begins with a small letter anyway.</summary>
    private static bool IsIdAtEnd(string text, ReadOnlySpan<char> word, int period) =>
        word is "Id" or "id" && period + 2 < text.Length && (text[period + 1] == ')' || char.IsAsciiLetterUpper(text[period + 2]));

    private static void Add(string text, int start, int end, string section, List<Sentence> sentences)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (end <= start) return;
        var words = Spaces.Fold(text[start..end]);
        if (sentences.Count > 0 && IsCitationOnly(words))
        {
            var last = sentences[^1];
            var span = last.Span with { End = end };
            sentences[^1] = last with { Text = Spaces.Fold(span.Of(text)), Span = span };
        }
        else sentences.Add(new Sentence(words, new TextSpan(start, end), section));
    }

    private static bool IsCitationOnly(string words) =>
        words.Length < 160 && ((words[0] == '(' && words.TrimEnd('.').EndsWith(')')) || words is "Id." or "Id");
}
