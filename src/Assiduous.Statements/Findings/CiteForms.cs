using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Rules;
using Assiduous.Statements.Pairing;

namespace Assiduous.Statements.Findings;

/// <summary>The form of citation that a judge asks for, and the extent of transcripts.</summary>
internal static class CiteForms
{
    private const int Beside = 20;
    private static readonly string[] Exhibits = ["Ex.", "Exh.", "Exhibit", "Exs."], PageIds = ["PageID", "Page ID"];
    private static readonly string[] Dockets = ["ECF", "Dkt", "Doc.", "Docket", "D.E.", "DE "];

    /// <summary>One finding for each paper and form that it misses, with how often and the first place.</summary>
    public static IEnumerable<Finding> Find(StatementInput input, IReadOnlyList<StatedFact> facts, Func<Filing, string, Severity, string, string?, Finding> made)
    {
        var rule = input.Rule;
        var rows = facts.SelectMany(f => f.Citations.Select(c => (f.Paper, Row: c)).Concat(f.Answer is { } a ? a.Citations.Select(c => (a.Paper, Row: c)) : [])).ToList();
        var roles = input.Filings.DistinctBy(f => f.File, StringComparer.Ordinal).ToDictionary(f => f.File, f => f.Role, StringComparer.Ordinal);
        foreach (var form in rule.CiteForm)
            foreach (var paper in rows.Where(r => Misses(form, r.Row, r.Paper, roles)).GroupBy(r => r.Paper.File, StringComparer.Ordinal))
                yield return made(paper.First().Paper, "cite-form", Severity.Warning,
                    $"{RuleFindings.Whose(rule)} wants {Wanted(form)}; {paper.First().Paper.CitedAs} has {(paper.Count() == 1 ? "a citation" : $"{paper.Count()} citations")} without, first “{FactFindings.Cut(paper.First().Row.Text)}”.", "Change the citations.") with { Span = paper.First().Row.Span };
        if (rule.Transcripts is { } wanted && input.Filings.FirstOrDefault(f => f.Role is FilingRole.Transcript && f.Extent is { } e && e.IsExcerpt == wanted is "whole") is { } transcript)
            yield return made(transcript, "transcript-extent", Severity.Warning,
                wanted is "whole" ? $"{RuleFindings.Whose(rule)} wants the whole of each transcript that is cited; {transcript.CitedAs} is an excerpt." : $"{RuleFindings.Whose(rule)} wants excerpts of transcripts alone; {transcript.CitedAs} is a whole one.",
                wanted is "whole" ? "File the whole transcript." : "File the cited pages with what they need around them.");
    }

    private static bool Misses(string form, CitedPassage row, Filing paper, Dictionary<string, FilingRole> roles)
    {
        if (form is "page-line") return row.TargetFile is { } file && roles.GetValueOrDefault(file) is FilingRole.Transcript && row.Pinpoint?.Kind is not PinpointKind.PageLine;
        if (!Bound(row)) return false;
        var around = Around(row, paper.Text.Text);
        return !Array.Exists(form switch { "exhibit-number" => Exhibits, "docket-number" => Dockets, _ => PageIds }, w => around.Contains(w, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The citation with what stands next to it: its number may stand before the document's name or behind the pinpoint.</summary>
    private static string Around(CitedPassage row, string text) => row.Span.End > text.Length ? row.Text : text[Math.Max(0, row.Span.Start - Beside)..Math.Min(text.Length, row.Span.End + Beside)];

    /// <summary>Whether the row is a citation of its own, and not a later pinpoint of one, which stands bare.</summary>
    private static bool Bound(CitedPassage row) => row.Text.Any(char.IsLetter) && !row.Text.StartsWith("Id", StringComparison.Ordinal);

    private static string Wanted(string form) => form switch
    {
        "page-line" => "page and line of each deposition",
        "exhibit-number" => "the exhibit's number in each citation",
        "docket-number" => "the docket number in each citation",
        _ => "the PageID in each citation",
    };
}
