using System.Text;
using Assiduous.Citations;

namespace Assiduous.Record;

/// <summary>A designation that a page bears.</summary>
/// <param name="Designation">In one form whatever the stamp's wording: <c>CONFIDENTIAL</c>, <c>HIGHLY CONFIDENTIAL</c>, <c>ATTORNEYS' EYES ONLY</c>, <c>OUTSIDE COUNSEL'S EYES ONLY</c>, <c>FILED UNDER SEAL</c>.</param>
/// <param name="FilePage">The first sheet that bears it, from 1.</param>
public sealed record DesignationStamp(string Designation, int FilePage);

/// <summary>Reads the stamps by which papers are marked under a protective order: <c>CONFIDENTIAL – SUBJECT TO PROTECTIVE ORDER</c>, <c>ATTORNEYS' EYES ONLY</c>.</summary>
/// <remarks>
/// A stamp is a line of its own at the head or foot of a page that holds nothing but the words of stamps; the same words in a sentence, in a heading in the middle
/// of a page or beside other words (<c>CONFIDENTIAL SETTLEMENT AGREEMENT</c>, <c>PRIVILEGED AND CONFIDENTIAL</c>) are none. What a stamp says is a proposal that
/// keeps words from readers until a person has looked: Fed. R. Civ. P. 26(c)(1)(G) orders commonly let whoever produces a paper designate it by such a stamp.
/// </remarks>
public static class DesignationStamps
{
    // Lines at the head and at the foot of a page among which a stamp may stand, where the reader did not take it for a running head.
    private const int Edge = 3;
    private const int Longest = 120;

    // Strictest first, each with the words by which it is known.
    private static readonly (string Designation, string[] Marks)[] Kinds =
    [
        ("FILED UNDER SEAL", ["FILED UNDER SEAL"]),
        ("OUTSIDE COUNSEL'S EYES ONLY", ["OUTSIDE COUNSEL EYES ONLY", "OUTSIDE COUNSELS EYES ONLY", "OUTSIDE ATTORNEYS EYES ONLY", "OUTSIDE COUNSEL ONLY"]),
        ("ATTORNEYS' EYES ONLY", ["ATTORNEYS EYES ONLY", "ATTORNEY EYES ONLY", "COUNSELS EYES ONLY", "COUNSEL EYES ONLY", "LAWYERS EYES ONLY"]),
        ("HIGHLY CONFIDENTIAL", ["HIGHLY CONFIDENTIAL"]),
        ("CONFIDENTIAL", ["CONFIDENTIAL"]),
    ];

    // CONFIDENTIAL INFORMATION alone is the heading of a clause; it is a stamp where it goes on with one of these.
    private static readonly string[] Orders = ["SUBJECT", "PURSUANT", "DESIGNATED", "CONTAINS", "UNDER", "PER"];
    private static readonly HashSet<string> Nouns = new(["INFORMATION", "MATERIAL", "MATERIALS", "DOCUMENT", "TESTIMONY", "TRANSCRIPT", "AGREEMENT", "ORDER", "STIPULATION"], StringComparer.Ordinal);

    private static readonly HashSet<string> Vocabulary = new(
        [
            "FILED", "SEAL", "OUTSIDE", "COUNSEL", "COUNSELS", "ATTORNEY", "ATTORNEYS", "LAWYERS", "EYES", "ONLY", "HIGHLY", "CONFIDENTIAL", "AND", "FOR", "TO", "THE", "A", "OF", "AS", "BY", "IN", "THIS",
            "SUBJECT", "PURSUANT", "DESIGNATED", "CONTAINS", "UNDER", "PER", "PROTECTIVE", "STIPULATED", "STIPULATION", "CONFIDENTIALITY", "ORDER", "AGREEMENT", "INFORMATION", "MATERIAL", "MATERIALS", "DOCUMENT", "TESTIMONY", "TRANSCRIPT", "COURT", "COURTS",
        ],
        StringComparer.Ordinal);

    /// <summary>The strictest designation that any page bears, with the first page that bears it; null where none does.</summary>
    public static DesignationStamp? Of(RecordText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (best, page) = (Kinds.Length, 0);
        foreach (var (line, sheet) in text.Pages.SelectMany(p => p.Margins.Select(m => (m, p.FilePage))).Concat(Edges(text)))
            if (Kind(line) is var kind && (kind < best || (kind == best && kind < Kinds.Length && sheet < page))) (best, page) = (kind, sheet);
        return best < Kinds.Length ? new(Kinds[best].Designation, page) : null;
    }

    /// <summary>What a line says as a stamp; null where it is none.</summary>
    public static string? Read(string line) => Kind(line) is var kind && kind < Kinds.Length ? Kinds[kind].Designation : null;

    private static IEnumerable<(string, int)> Edges(RecordText text)
    {
        foreach (var page in text.Lines.Where(l => !text.Text.AsSpan(l.Span.Start, l.Span.Length).IsWhiteSpace()).GroupBy(l => l.FilePage))
        {
            var lines = page.ToList();
            for (var n = 0; n < lines.Count; n++)
                if (n < Edge || n >= lines.Count - Edge) yield return (Words(text, lines[n].Span), page.Key);
        }
    }

    private static string Words(RecordText text, TextSpan span) => span.Length > Longest ? "" : text.Text.Substring(span.Start, span.Length);

    private static int Kind(string line)
    {
        if (line.Length is < 11 or > Longest || !(line.Contains("CONFIDENTIAL", StringComparison.Ordinal) || line.Contains("ONLY", StringComparison.Ordinal) || line.Contains("SEAL", StringComparison.Ordinal))) return Kinds.Length;
        var words = Plain(line).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!words.All(Vocabulary.Contains) || (words.Any(Nouns.Contains) && !words.Intersect(Orders, StringComparer.Ordinal).Any())) return Kinds.Length;
        var said = " " + string.Join(' ', words) + " ";
        var kind = Array.FindIndex(Kinds, k => Array.Exists(k.Marks, m => said.Contains($" {m} ", StringComparison.Ordinal)));
        return kind < 0 ? Kinds.Length : kind;
    }

    // Capitals as they stand, apostrophes away, everything that is no letter a space: a stamp in small letters is a word of a sentence.
    private static string Plain(string line)
    {
        var plain = new StringBuilder(line.Length);
        foreach (var c in line)
            if (c is not ('\'' or '’' or '‘')) plain.Append(char.IsLetter(c) ? c : ' ');
        return plain.ToString();
    }
}
