using Assiduous.Citations;

namespace Assiduous.Record.Locating;

/// <summary>
/// Finds clauses by the number at the head of their line, <c>§ 11.3 Amendments.</c>, <c>11.3</c>, <c>Section 4</c>, <c>ARTICLE V</c>,
/// <c>Schedule A</c>: contracts, policies and statutes number their text so, where nothing sets the number apart as a heading.
/// </summary>
internal static class ContractClauses
{
    private static readonly string[] Words = ["§§", "§", "sections", "section", "sec.", "article", "art.", "clause", "paragraph", "part", "schedule", "appendix", "rider", "addendum", "policy", "rule"];

    private static readonly string[] Apart = ["schedule", "appendix", "rider", "addendum", "exhibit", "article", "art."];

    /// <summary>Where the clause with that label stands, from its line to the next clause that is not part of it; null where none bears it.</summary>
    public static TextSpan? Find(RecordText text, string label)
    {
        var wanted = Split(label);
        if (wanted.Count == 0) return null;
        for (var i = 0; i < text.Lines.Count; i++)
        {
            if (Label(text.Lines[i].Span.Of(text.Text)) is not { } found || !Same(found.Path, wanted)) continue;
            var end = i + 1;
            while (end < text.Lines.Count && !Ends(text.Lines[end].Span.Of(text.Text), wanted)) end++;
            return new TextSpan(text.Lines[i].Span.Start, text.Lines[end - 1].Span.End);
        }

        return null;
    }

    /// <summary>Whether a line begins another clause, one that is no part of the clause wanted.</summary>
    private static bool Ends(string line, List<string> wanted)
    {
        if (Label(line) is not { } found) return false;
        if (Array.Exists(Apart, w => string.Equals(w, found.Word, StringComparison.Ordinal))) return true;
        if (found.Word is null && found.Path.Count < wanted.Count && found.Path.Count < 2) return false;
        return found.Path.Count <= wanted.Count || !Same(found.Path.GetRange(0, wanted.Count), wanted);
    }

    /// <summary>The label at the head of a line: a word and a number, or a number with points.</summary>
    private static (string? Word, List<string> Path)? Label(string line)
    {
        var rest = line.AsSpan().TrimStart();
        string? word = null;
        foreach (var candidate in Words)
        {
            if (!rest.StartsWith(candidate, StringComparison.OrdinalIgnoreCase)) continue;
            var after = rest[candidate.Length..];
            if (char.IsLetter(candidate[^1]) && (after.Length == 0 || after[0] is not ' ')) continue;
            word = candidate;
            rest = after.TrimStart();
            break;
        }

        var end = 0;
        while (end < rest.Length && (char.IsAsciiLetterOrDigit(rest[end]) || rest[end] is '.' or '(' or ')' or '-') && end < 16) end++;
        var path = Split(rest[..end].ToString());
        if (path.Count == 0 || end == 16 || end < rest.Length && rest[end] is not (' ' or ':' or ',' or '\t')) return null;
        if (word is null && (path.Count < 2 || !char.IsAsciiDigit(path[0][0]))) return null;
        return path.TrueForAll(p => p.All(char.IsAsciiDigit) || p.Length <= 2 || p.All(c => "IVXLC".Contains(c, StringComparison.OrdinalIgnoreCase))) ? (word, path) : null;
    }

    private static List<string> Split(string label) => [.. label.Split(['.', '(', ')', ' ', '§', '-'], StringSplitOptions.RemoveEmptyEntries)];

    private static bool Same(List<string> a, List<string> b) => a.Count == b.Count && a.Zip(b).All(p => string.Equals(p.First, p.Second, StringComparison.OrdinalIgnoreCase));
}
