using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Record.Locating;
using Assiduous.Record.Transcripts;

namespace Assiduous.Statements.Findings;

/// <summary>What the lines around cited testimony say about the citation: whose words they are, where it begins and stops, what was changed later.</summary>
internal static class ContextFindings
{
    private const int LongestQuotation = 160;

    /// <summary>The findings about one followed citation; none where it cites no testimony.</summary>
    /// <param name="row">The citation.</param>
    /// <param name="target">The filing it means; null where there is none.</param>
    /// <param name="paper">The paper that cites.</param>
    /// <param name="errata">The changes that witnesses made to their transcripts.</param>
    public static IEnumerable<Finding> Of(CitedPassage row, Filing? target, Filing paper, Errata errata)
    {
        if (target is null || row.Passage is not { } passage || row.Pinpoint is not { Kind: PinpointKind.PageLine } || PassageContext.Around(target, passage, errata) is not { } context) yield break;
        if (context.HasNoTestimony && context.AnyoneSpeaks)
            yield return Made(row, paper, "cites-counsel", Severity.Warning, $"{row.Text} cites words of counsel or the court alone; no answer of the witness is among them.", "Cite the answer. What counsel says is no evidence.");
        else if (context.StartsMidAnswer)
            yield return Made(row, paper, "starts-mid-answer", Severity.Note, $"{row.Text} begins in the middle of an answer. Before it stand: “{End(context.Before)}”", "Begin with the question.");
        if (context.StopsBeforeQualification)
            yield return Made(row, paper, "stops-before-qualification", Severity.Warning, $"{row.Text} stops before the end of the answer, which goes on: “{Cut(context.After)}”", "Cite the whole answer.");
        foreach (var correction in context.Corrections)
            yield return Made(row, paper, "changed-by-errata", Severity.Warning, Changed(row, correction), "Cite the errata sheet as well; courts differ on changes of substance under Rule 30(e).");
        foreach (var later in context.LaterCorrections.Take(1))
            yield return Made(row, paper, "later-corrected", Severity.Note, $"At {later.Place} the witness may take back or mend the answer at {row.Text}: “{Cut(later.Text)}”", "Read both, and cite both.");
    }

    private static string Changed(CitedPassage row, Erratum change)
    {
        var words = change switch
        {
            { Said: { } said, Changed: "" } => $"strikes “{Cut(said)}”",
            { Said: { } said, Changed: { } now } => $"changes “{Cut(said)}” to “{Cut(now)}”",
            { Changed: { } now } => $"has it read “{Cut(now)}”",
            _ => $"says “{Cut(change.Text)}”",
        };
        return $"The witness changed {change.Page}:{change.Line}, which {row.Text} cites: the errata sheet {words}{(change.Reason is { } why ? $" ({Cut(why)})" : "")}.";
    }

    private static string Cut(string words) => words.Length > LongestQuotation ? words[..LongestQuotation].TrimEnd() + "…" : words;

    private static string End(string words) => words.Length > LongestQuotation ? "…" + words[^LongestQuotation..].TrimStart() : words;

    private static Finding Made(CitedPassage row, Filing paper, string code, Severity severity, string message, string remedy) => new()
    {
        Code = code, Severity = severity, Span = row.Span, Text = row.Text, Message = message, File = paper.File, Suggestion = remedy,
        Rule = code is "changed-by-errata" ? "Fed. R. Civ. P. 30(e)" : "Fed. R. Civ. P. 56(c)(1)(A); Fed. R. Evid. 106",
    };
}
