using System.Buffers;
using Assiduous.Citations.Reading;

namespace Assiduous.Citations.Checking;

/// <summary>Quoted words around citations: marks that do not pair, and quotations whose citation gives no page.</summary>
internal static class QuotationChecks
{
    private const int LongestQuotation = 3000;
    private const int FewestWords = 5;
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”");

    public static IEnumerable<Finding> Find(FindingMaker make, IReadOnlyList<Citation> citations)
    {
        foreach (var finding in Unpaired(make, citations)) yield return finding;
        foreach (var citation in citations)
            if (LacksPin(citation) && FollowsQuotation(make.Source, citation))
                yield return make.On(citation, "pin-missing", Severity.Warning, "Words are quoted, but the citation does not say on which page they stand.", "Bluebook R. 3.2(a)", "Add the page of the quoted words.");
    }

    private static bool LacksPin(Citation citation) =>
        citation.Kind is CitationKind.Case or CitationKind.Unreported && citation.Page is not null && citation.Pin is null
        && citation.Pinpoints.Count == 0 && citation.Parallels.All(p => p.Pin is null);

    /// <summary>Whether a quotation of several words ends right before the citation, or the citation is the source of another's quotation.</summary>
    private static bool FollowsQuotation(string text, Citation citation)
    {
        if (citation.Signal is "quoting") return true;
        if (citation.Signal is not null) return false;
        var end = Chars.SkipSpaceBack(text, citation.Span.Start, 0) - 1;
        if (end < 0 || !Chars.IsQuote(text[end])) return false;
        var from = Math.Max(0, end - LongestQuotation);
        var open = text.AsSpan(from, end - from).LastIndexOf(text[end] == '"' ? '"' : '“') + from;
        return open >= from && text.AsSpan(open, end - open).Count(' ') >= FewestWords - 1;
    }

    /// <summary>A quotation that opens while another is open, with a citation between, was never closed; one that closes before a citation was never opened.</summary>
    private static List<Finding> Unpaired(FindingMaker make, IReadOnlyList<Citation> citations)
    {
        ReadOnlySpan<char> text = make.Source;
        var findings = new List<Finding>();
        var open = -1;
        var next = 0;
        for (var i = text.IndexOfAny(Marks); i >= 0 && i < text.Length; i = Next(text, i))
        {
            while (next < citations.Count && citations[next].Span.Start <= i) next++;
            var before = next < citations.Count && citations[next].Span.Start <= i + 2;
            switch (Direction(text, i, open >= 0, before))
            {
                case > 0:
                    if (open >= 0 && i - open < LongestQuotation && !BeginsLine(text, i) && HasCitation(citations, next, open))
                        findings.Add(At(make, open, Math.Min(text.Length, open + 60), "This quotation is not closed before the next one opens.", "Close the quotation where the quoted words end."));
                    open = i;
                    break;
                case < 0:
                    if (open < 0 && next < citations.Count && OnlySpaceOrParenthesis(text, i + 1, citations[next].Span.Start))
                        findings.Add(At(make, Math.Max(0, i - 60), i + 1, "This quotation mark closes a quotation that was never opened.", "Take the mark out, or open the quotation where the quoted words begin."));
                    if (open >= 0 && InnerOpen(text, open, i) is var inner and >= 0)
                        findings.Add(At(make, inner, Math.Min(i, inner + 60), "This quotation within the quotation is not closed.", "Close the inner quotation before the outer one."));
                    open = -1;
                    break;
            }
        }
        return findings;
    }

    /// <summary>The inner mark ‘ of a quotation from one mark to the other that no ’ follows; -1 where all is well. A ‘ before a figure is an apostrophe (‘70s).</summary>
    private static int InnerOpen(ReadOnlySpan<char> text, int open, int close)
    {
        if (close - open > LongestQuotation) return -1;
        var inner = text[open..close].LastIndexOf('‘');
        if (inner < 0) return -1;
        inner += open;
        return Chars.IsDigit(Chars.At(text, inner + 1)) || !Chars.IsWord(Chars.At(text, inner + 1)) || Chars.IsWord(Chars.At(text, inner - 1)) || text[inner..close].Contains('’') ? -1 : inner;
    }

    private static int Next(ReadOnlySpan<char> text, int at)
    {
        var found = text[(at + 1)..].IndexOfAny(Marks);
        return found < 0 ? -1 : at + 1 + found;
    }

    /// <summary>1 for a mark that opens, -1 for one that closes, 0 where it is neither (inches, a mark that stands alone).</summary>
    private static int Direction(ReadOnlySpan<char> text, int at, bool isOpen, bool citationFollows)
    {
        if (text[at] == '“') return 1;
        if (text[at] == '”') return -1;
        var before = Chars.At(text, at - 1);
        var after = Chars.At(text, at + 1);
        if (Chars.IsDigit(before) && !isOpen) return 0;
        if (isOpen && citationFollows) return -1;
        var free = at == 0 || Chars.IsSpace(before);
        if (free && (after == '\0' || Chars.IsSpace(after))) return isOpen ? -1 : 0;
        if (free || before is '(' or '[') return 1;
        if (Chars.IsApostrophe(before) && (at == 1 || Chars.IsSpace(Chars.At(text, at - 2)))) return 1;
        if (before is '—' or '–') return Chars.IsWord(after) || after == '[' ? 1 : -1;
        return -1;
    }

    private static bool BeginsLine(ReadOnlySpan<char> text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t') at--;
        return at == 0 || text[at - 1] is '\n' or '\r' or '\f';
    }

    private static bool HasCitation(IReadOnlyList<Citation> citations, int next, int from) => next > 0 && citations[next - 1].Span.Start > from;

    private static bool OnlySpaceOrParenthesis(ReadOnlySpan<char> text, int from, int to) =>
        to >= from && to - from <= 6 && text[from..to].Trim(" \n\r\t(.").IsEmpty;

    private static Finding At(FindingMaker make, int start, int end, string message, string suggestion)
    {
        var text = make.Source;
        while (start > 0 && Chars.IsWord(text[start]) && Chars.IsWord(text[start - 1])) start--;
        while (end < text.Length && Chars.IsWord(text[end]) && Chars.IsWord(text[end - 1])) end++;
        return make.At(new TextSpan(start, end), "quotation-unbalanced", Severity.Warning, message, null, suggestion);
    }
}
