using System.Text.RegularExpressions;
using Assiduous.Citations;

namespace Assiduous.Statements.Resolving;

/// <summary>Finds words of a paragraph that look like a citation of the record and that nobody read: such a paragraph is not one that cites nothing.</summary>
internal static partial class UnreadWords
{
    private const int Longest = 140;

    /// <summary>The first such words; null where there are none.</summary>
    /// <param name="prose">The paragraph's words.</param>
    /// <param name="followed">Whether any citation of the paragraph was followed.</param>
    public static string? In(string prose, bool followed)
    {
        var citations = CitationReader.Read(prose);
        if (!followed && citations.FirstOrDefault(c => c.Class is CitationClass.Record) is { } lost) return Cut(lost.Text);
        var rest = prose.ToCharArray();
        foreach (var citation in citations) Array.Fill(rest, ' ', citation.Span.Start, citation.Span.End - citation.Span.Start);
        var left = new string(rest);
        return InBrackets(prose, left) ?? Behind(prose, left);
    }

    /// <summary>Among what the brackets hold besides the citations that were read.</summary>
    private static string? InBrackets(string prose, string left)
    {
        for (var at = left.AsSpan().IndexOfAny('(', '['); at >= 0 && at < left.Length;)
        {
            var close = Close(left, at);
            var inside = left.AsSpan(at + 1, close - at - 1);
            if (!IsName(inside) && LooksCited().IsMatch(inside)) return Cut(prose[(at + 1)..close]);
            var next = close < left.Length ? left.AsSpan(close).IndexOfAny('(', '[') : -1;
            at = next < 0 ? -1 : close + next;
        }

        return null;
    }

    /// <summary>Behind the last full stop, or at the end, where no bracket holds it.</summary>
    private static string? Behind(string prose, string left)
    {
        var sentences = Reading.Sentences.Of(prose);
        foreach (var (start, end) in sentences.Skip(1))
            if (EndsCited().IsMatch(left.AsSpan(start, end - start))) return Cut(prose[start..end]);
        return sentences.Count > 0 && EndsCited().Match(left) is { Success: true } found ? Cut(prose[found.Index..(found.Index + found.Length)]) : null;
    }

    private static int Close(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] is '(' or '[') depth++;
            else if (text[i] is ')' or ']' && --depth == 0) return i;
        }

        return text.Length;
    }

    /// <summary>Whether a bracket only gives something its short name, <c>(the "Policy")</c>.</summary>
    private static bool IsName(ReadOnlySpan<char> inside)
    {
        var words = inside.Trim().TrimEnd(".,");
        foreach (var lead in (ReadOnlySpan<string>)["the ", "hereinafter ", "hereinafter, ", "collectively, ", "together, "])
            if (words.StartsWith(lead, StringComparison.OrdinalIgnoreCase)) words = words[lead.Length..];
        return words.Length > 2 && words[0] is '"' or '“' && words[^1] is '"' or '”';
    }

    private static string Cut(string words)
    {
        var folded = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('(', ')', ' ');
        return folded.Length > Longest ? folded[..Longest] + "…" : folded;
    }

    // A shortened word for a paper; a paper's word with a number or letter; a mark with a number; page and line; a Bates number.
    [GeneratedRegex("""(?<![A-Za-z])(Decls?|Deps?|Depo|Affs?|Affid|Affirm|Certif|Tr|Exs?|Exhs?|Compl|Stip|Interrogs?|RFAs?|Stmt|App|Appx|Dkt|Docs?|Att|Attach)\.(?!\w)|(?<![A-Za-z])(ECF|NYSCEF|D\.?E\.|Dkt|Docket|PageID|Bates)\W.{0,12}\d|(?<![A-Za-z])((?i:Declaration|Deposition|Affidavit|Affirmation|Certification|Transcript|Testimony|Exhibits?|Interrogatory)|Decl|Dep|Aff|Tr|Ex|Exh)(?![A-Za-z]).{0,60}?(\d|(?<![A-Za-z])[A-Z](?![A-Za-z'’]))|[¶§]\s*\d|(?<![\d:])\d{1,4}:\d{1,2}(?!\d)(?!\s*[ap]\.?\s?m)(?!\s*[-–—]\s*\d{1,2}:\d{2}\s*[ap]\.?\s?m)|(?<![A-Za-z])[A-Z]{2,10}[-_ ]?0\d{3,}""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LooksCited();

    [GeneratedRegex("""(?<![A-Za-z])((Decl|Dep|Depo|Aff|Affid|Tr|Exh?|Dkt|Doc|Declaration|Deposition|Affidavit|Transcript|Exhibit)\.?|ECF),?\s[^()]{0,40}\d[\d:\-–, ]*\.?\s*$""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EndsCited();
}
