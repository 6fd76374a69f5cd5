using Assiduous.Citations.Data;
using Assiduous.Citations.Reading;
using Assiduous.Citations.Resolving;

namespace Assiduous.Citations.Checking;

/// <summary>Persons whose name is spelt in two ways, and documents that the paper names but never ties to the docket.</summary>
internal static class NameChecks
{
    private const int FewestDefined = 3;
    private const int ShortestName = 5;

    public static IEnumerable<Finding> Find(FindingMaker make, IReadOnlyList<Citation> citations)
    {
        var witnesses = citations.Where(c => c.Class == CitationClass.Record && c.Document is not null && c.Kind is CitationKind.Transcript or CitationKind.Declaration).ToList();
        foreach (var finding in Undefined(make, citations, witnesses)) yield return finding;
        foreach (var finding in Misspelt(make, citations, witnesses)) yield return finding;
    }

    /// <summary>Where a paper says of its documents which docket entry each is, one of which it does not say so cannot be found.</summary>
    private static IEnumerable<Finding> Undefined(FindingMaker make, IReadOnlyList<Citation> citations, List<Citation> witnesses)
    {
        var open = witnesses.FindAll(c => c.Ecf is null && c.ResolvesTo is null && !c.Document!.Contains(" of ", StringComparison.Ordinal));
        if (open.Count == 0) yield break;
        var defined = DocumentNames.Learn(make.Source, citations);
        if (defined.Count(d => d.Ecf is not null) < FewestDefined) yield break;
        var keys = defined.Select(d => DocumentIndex.Key(d.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var citation in open)
        {
            var surname = Surname(citation.Document!);
            if (!keys.Contains(DocumentIndex.Key(citation.Document!)) && !defined.Any(d => surname is not null && d.Description is not null && d.Description.Contains(surname, StringComparison.Ordinal)))
                yield return make.On(citation, "document-undefined", Severity.Note, $"The paper does not say which docket entry “{citation.Document}” is.", null, "Give the docket entry where the document is first cited.");
        }
    }

    private static IEnumerable<Finding> Misspelt(FindingMaker make, IReadOnlyList<Citation> citations, List<Citation> witnesses)
    {
        var names = new Dictionary<string, Citation>(StringComparer.Ordinal);
        foreach (var citation in witnesses)
            if (Surname(citation.Document!) is { } surname) names.TryAdd(surname, citation);
        if (names.Count == 0) yield break;
        var prose = Prose(make.Source, citations);
        foreach (var (name, citation) in names.OrderBy(n => n.Value.Span.Start))
        {
            if (prose.ContainsKey(name)) continue;
            var near = prose.Where(p => p.Value && !names.ContainsKey(p.Key) && IsNear(p.Key, name)).Select(p => p.Key).Order(StringComparer.Ordinal).ToList();
            if (near.Count == 1)
                yield return make.On(citation, "name-inconsistent", Severity.Warning, $"“{name}” is named nowhere else; the text has “{near[0]}”.", null, "Check the spelling, and use one throughout.");
        }
    }

    /// <summary>The capitalised words outside citations, each with whether it ever stands behind another capitalised word, as a surname does.</summary>
    private static Dictionary<string, bool> Prose(string text, IReadOnlyList<Citation> citations)
    {
        var words = new Dictionary<string, bool>(StringComparer.Ordinal);
        var at = 0;
        foreach (var citation in citations)
        {
            if (citation.Span.Start > at) Collect(text, at, citation.Span.Start, words);
            at = Math.Max(at, citation.Span.End);
        }
        Collect(text, at, text.Length, words);
        return words;
    }

    private static void Collect(string text, int from, int to, Dictionary<string, bool> words)
    {
        var follows = false;
        for (var i = from; i < to;)
        {
            if (!Chars.IsLetter(text[i])) { follows &= Chars.IsSpace(text[i]) || text[i] == '.'; i++; continue; }
            var end = i;
            while (end < to && Chars.IsLetter(text[end])) end++;
            var capital = Chars.IsUpper(text[i]);
            if (capital && end - i >= ShortestName - 1)
            {
                var word = text[i..end];
                words[word] = follows || words.GetValueOrDefault(word);
            }
            follows = capital;
            i = end;
        }
    }

    /// <summary>The first word of a document's name that is neither a side nor a kind of paper; null where there is none.</summary>
    private static string? Surname(string document)
    {
        foreach (var range in document.AsSpan().Split(' '))
        {
            var word = RecordWords.Bare(document.AsSpan(range));
            if (word.Length < ShortestName || !Chars.IsUpper(word[0]) || !Chars.IsLower(word[1])) continue;
            if (RecordWords.Default.TryParty(word, out _) || RecordWords.Default.TryKind(word, out _) || RecordWords.Default.IsShortened(word) || RecordWords.Default.IsOpener(word)) continue;
            foreach (var c in word)
                if (!Chars.IsLetter(c)) return null;
            return word.ToString();
        }
        return null;
    }

    /// <summary>Whether most of two names is the same beginning and their lengths differ by little.</summary>
    private static bool IsNear(string a, string b)
    {
        var common = a.AsSpan().CommonPrefixLength(b);
        return Math.Abs(a.Length - b.Length) <= 2 && common >= ShortestName - 1 && common * 10 >= Math.Max(a.Length, b.Length) * 6 && common < Math.Min(a.Length, b.Length);
    }
}
