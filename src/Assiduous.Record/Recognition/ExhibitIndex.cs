using System.Text.RegularExpressions;

namespace Assiduous.Record.Recognition;

/// <summary>One exhibit as the paper to which it is attached describes it.</summary>
/// <param name="Exhibit">Its number or letter.</param>
/// <param name="Description">What the paper says it is, as printed; empty where it does not say.</param>
/// <param name="Ecf">Docket entry that the paper gives for it; null where none.</param>
/// <param name="Attachment">Attachment of <paramref name="Ecf"/>; null where none.</param>
public sealed record ExhibitEntry(string Exhibit, string Description, string? Ecf, string? Attachment);

/// <summary>Reads which exhibits a declaration attaches or a statement lists.</summary>
public static partial class ExhibitIndex
{
    private const int LongestDescription = 300;

    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
        { "Dr", "Mr", "Mrs", "Ms", "No", "Nos", "Inc", "Corp", "Co", "Ltd", "St", "Jr", "Sr", "Tr", "Dep", "Ex", "Exh", "v", "vs", "Lt", "Sgt", "Det", "Hon", "Dkt", "Doc", "Decl", "Aff", "Vol", "pp", "p", "a", "b", "c", "d", "m", "s", "u", "j", "k", "l" };

    [GeneratedRegex(@"(attached|annexed|appended|submitted|included)\s+(hereto\s+|herewith\s+|here\s+)?(and\s+marked\s+)?(as|at)\s+(Defendants?[’']?\s+|Plaintiffs?[’']?s?\s+)?(Exhibit|Ex\.|Exh\.|Attachment|Tab)\s+[“""]?(?<name>[A-Z]{1,3}(-?\d{1,3})?|\d{1,3}(-?[A-Z])?)[”""]?(?<cite>\s*\((ECF|Dkt\.?|Doc\.?|D\.E\.)\s*(Nos?\.?\s*)?(?<ecf>\d{1,4})-(?<att>\d{1,3})\))?,?\s+(is|are)\s+", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex AttachedAs();

    [GeneratedRegex(@"(Exhibit|Ex\.|Exh\.)\s+(?<name>[A-Z]{1,3}|\d{1,3}[A-Z]?)\s+\((ECF|Dkt\.?|Doc\.?|D\.E\.)\s*(Nos?\.?\s*)?(?<ecf>\d{1,4})-(?<att>\d{1,3})\)\s*[,:–—-]\s*", RegexOptions.ExplicitCapture)]
    private static partial Regex Listed();

    [GeneratedRegex(@"(A|a)\s+true(\s+and\s+(correct|accurate|complete))?\s+cop(y|ies)\s+of\s+(?<what>[^.;]{3,250}?)\s+(is|are)\s+(attached|annexed|appended)\s+(hereto\s+|herewith\s+)?as\s+(Exhibit|Ex\.|Exh\.)\s+[“""]?(?<name>[A-Z]{1,3}|\d{1,3}[A-Z]?)", RegexOptions.ExplicitCapture)]
    private static partial Regex CopyFirst();

    [GeneratedRegex(@"^(a\s+|an\s+|the\s+)?((true|accurate|correct|complete)(,?\s+(and\s+)?(correct|accurate|complete|true)){0,6}\s+(cop(y|ies)|excerpts?)\s+(of|from)\s+(a\s+|an\s+|the\s+)?)?(relevant\s+)?(excerpts?\s+(of|from)\s+(a\s+|an\s+|the\s+)?)?", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    /// <summary>The exhibits that a paper attaches or lists, each once, in the order in which the paper names them.</summary>
    public static IReadOnlyList<ExhibitEntry> Read(Filing declaration) => Read(declaration.Text.Text);

    internal static IReadOnlyList<ExhibitEntry> Read(string text)
    {
        var found = new List<(int At, ExhibitEntry Entry)>();
        foreach (Match match in AttachedAs().Matches(text)) found.Add((match.Index, Entry(match, After(text, match.Index + match.Length, '.'))));
        foreach (Match match in Listed().Matches(text)) found.Add((match.Index, Entry(match, After(text, match.Index + match.Length, ';'))));
        foreach (Match match in CopyFirst().Matches(text)) found.Add((match.Index, Entry(match, Describe(match.Groups["what"].Value))));
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. found.OrderBy(f => f.At).Select(f => f.Entry).Where(e => seen.Add(e.Exhibit))];
    }

    private static ExhibitEntry Entry(Match match, string description) => new(
        match.Groups["name"].Value.ToUpperInvariant(), description, Value(match, "ecf"), Value(match, "att"));

    private static string? Value(Match match, string group) => match.Groups[group].Success && match.Groups[group].Value.Length > 0 ? match.Groups[group].Value : null;

    /// <summary>The description that begins at an offset: to the end of the sentence or, in a list, to its mark.</summary>
    private static string After(string text, int start, char mark)
    {
        var limit = Math.Min(text.Length, start + LongestDescription);
        var end = start;
        while (end < limit && text[end] is not ('\f' or ';') && !(text[end] == mark || text[end] == '.' ? EndsSentence(text, start, end) : false)) end++;
        return Describe(text[start..end]);
    }

    /// <summary>Whether a full stop ends the sentence: what stands before it is no abbreviation, and a new sentence or nothing follows.</summary>
    private static bool EndsSentence(string text, int start, int at)
    {
        if (text[at] != '.') return true;
        var word = at;
        while (word > start && char.IsLetter(text[word - 1])) word--;
        var next = at + 1;
        while (next < text.Length && text[next] is ' ' or '\n' or '”' or '"') next++;
        return !Abbreviations.Contains(text[word..at]) && (next >= text.Length || !char.IsLower(text[next])) && (next > at + 1 || next >= text.Length);
    }

    private static string Describe(string words) => Opening().Replace(Names.Fold(words), "").Trim(' ', ',', '.', ':');
}
