using Assiduous.Citations.Reading;

namespace Assiduous.Citations.Naming;

/// <summary>Names joined to a docket entry in one citation, with the description that may follow: <c>Ex. 1 (Dkt. 45-1), deposition of Brian Delacroix;</c>.</summary>
internal static class JoinedNames
{
    private const int LongestDescription = 160;

    public static IEnumerable<DocumentName> Learn(string text, IReadOnlyList<Citation> citations)
    {
        foreach (var citation in citations)
        {
            if (citation.Class != CitationClass.Record || citation.Document is null || citation.Kind == CitationKind.Id) continue;
            if (citation.AlsoNamed is { } exhibit) yield return new DocumentName(citation.Document, null, null, null, citation.Span) { Exhibit = exhibit };
            if (citation.Ecf is null) continue;
            if (!citation.Text.Contains(citation.Ecf, StringComparison.Ordinal)) continue;
            var description = citation.Pinpoints.Count == 0 ? DescriptionAt(text, citation.Span.End) : null;
            yield return new DocumentName(citation.Document, citation.Ecf, citation.Attachment, description, citation.Span);
        }
    }

    /// <summary>The words between a comma at <paramref name="at"/> and the next semicolon or the end of the sentence; null where no comma stands there.</summary>
    internal static string? DescriptionAt(ReadOnlySpan<char> text, int at)
    {
        at = Chars.SkipSpace(text, at);
        if (Chars.At(text, at) is not (',' or ':')) return null;
        at = Chars.SkipSpace(text, at + 1);
        var end = at;
        while (end < text.Length && end - at < LongestDescription && text[end] is not (';' or '(' or ')') && !EndsSentence(text, end)) end++;
        return end - at is > 2 and < LongestDescription && Chars.IsLetter(text[at]) ? Chars.Fold(text[at..end]) : null;
    }

    internal static bool EndsSentence(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is '\n' && Chars.At(text, at + 1) == '\n') return true;
        if (text[at] != '.' || (at + 1 < text.Length && !Chars.IsSpace(text[at + 1]))) return false;
        var start = at;
        while (start > 0 && Chars.IsLetter(text[start - 1])) start--;
        return at - start > 3 || !Chars.IsUpper(Chars.At(text, start));
    }
}
