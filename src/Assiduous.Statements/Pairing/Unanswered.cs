using System.Globalization;
using System.Text.RegularExpressions;
using Assiduous.Record;
using Assiduous.Statements.Motions;

namespace Assiduous.Statements.Pairing;

/// <summary>Tells why a paragraph without an answer may have one after all: then nothing may be taken as admitted by silence.</summary>
internal static partial class Unanswered
{
    /// <summary>Lays the doubt on every fact that has no answer.</summary>
    /// <param name="facts">The facts of one side.</param>
    /// <param name="papers">The papers that answer them.</param>
    /// <param name="sides">Whose papers the filings are.</param>
    /// <param name="filings">All filings.</param>
    public static List<StatedFact> Mark(List<StatedFact> facts, IReadOnlyList<Filing> papers, Sides sides, IReadOnlyList<Filing> filings)
    {
        if (facts.Count == 0 || facts.TrueForAll(f => f.Answer is not null)) return facts;
        var whole = Unread(facts[0], papers, sides, filings) ?? Unnumbered(facts, papers);
        var mentions = papers.SelectMany(p => Numbers(p.Text.Text).Select(n => (Number: n, Paper: p))).ToLookup(m => m.Number, m => m.Paper);
        return facts.ConvertAll(f => f.Answer is not null ? f : f with
        {
            Doubt = f.Doubt ?? whole ?? (mentions[f.Numbered.Value].FirstOrDefault() is { } paper ? $"{paper.CitedAs} speaks of ¶ {f.Numbered.Number} among other paragraphs, in a form that could not be laid beside it." : null),
        });
    }

    private static string? Unread(StatedFact fact, IReadOnlyList<Filing> papers, Sides sides, IReadOnlyList<Filing> filings)
    {
        var other = fact.Side == Side.Movant ? Side.Opponent : Side.Movant;
        var unread = papers.FirstOrDefault(p => p.Text.Text.Length == 0)
            ?? (papers.Count > 0 ? null : filings.FirstOrDefault(f => f.Text.Text.Length == 0 && f.Attachment is null && !Earlier(f, fact.Paper)
                && f.Role is FilingRole.Other or FilingRole.Response or FilingRole.Memorandum or FilingRole.AdditionalFacts && (sides.Of(f, fact.Papers.Movant) ?? other) == other));
        return unread is null ? null : $"{unread.File} could not be read, and it may hold the answer.";
    }

    /// <summary>Whether a filing was entered before the statement, and so cannot answer it.</summary>
    public static bool Earlier(Filing filing, Filing statement) => int.TryParse(filing.Ecf, out var own) && int.TryParse(statement.Ecf, out var stated) && own < stated;

    /// <summary>A responding paper of which not one paragraph could be laid beside the statement.</summary>
    private static string? Unnumbered(List<StatedFact> facts, IReadOnlyList<Filing> papers) =>
        papers.Count > 0 && facts.TrueForAll(f => f.Answer is null) && papers.FirstOrDefault(p => p.Text.Text.Length > 0) is { } paper
            ? $"No numbered answer could be read in {paper.CitedAs}." : null;

    /// <summary>The paragraphs that a paper answers in a list or inside a line: "¶¶ 3, 7 and 9: Denied", "4. Admitted. 5. Denied."</summary>
    private static IEnumerable<int> Numbers(string text)
    {
        var folded = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (Match m in Listed().Matches(folded))
            foreach (var n in Ranges(m.Groups["list"].Value)) yield return n;
        foreach (Match m in Inline().Matches(folded)) yield return int.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture);
    }

    private static IEnumerable<int> Ranges(string list)
    {
        foreach (var part in list.Replace("through", "-", StringComparison.OrdinalIgnoreCase).Replace(" to ", "-", StringComparison.OrdinalIgnoreCase).Replace('–', '-').Split([',', ' ', '&', '¶'], StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('-', StringSplitOptions.RemoveEmptyEntries);
            if (ends.Length == 0 || !int.TryParse(ends[0], out var first)) continue;
            var last = ends.Length > 1 && int.TryParse(ends[1], out var end) && end - first is > 0 and < 500 ? end : first;
            for (var n = first; n <= last; n++) yield return n;
        }
    }

    [GeneratedRegex(@"(¶¶|paragraphs|nos\.|numbers|facts) ?(?<list>\d{1,4}(( ?(,|-|–|and|&|through|to|¶)){1,6} ?\d{1,4}){1,200})[^.;]{0,80}\b(admit|admitted|admits|denied|denies|deny|disputed?|disputes|undisputed|objects?|controvert)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Listed();

    [GeneratedRegex(@"[.)] (¶ ?)?(?<n>\d{1,4})[.):] (Admitted|Denied|Disputed|Undisputed|Objection|Controverted|Uncontroverted)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Inline();
}
