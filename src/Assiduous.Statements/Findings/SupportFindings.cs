using System.Text.RegularExpressions;
using Assiduous.Citations;
using Assiduous.Statements.Pairing;

namespace Assiduous.Statements.Findings;

/// <summary>Where a fact's own citation does not say what the fact says.</summary>
/// <remarks>
/// A reading by words errs, so it speaks up only where something bears it out: a figure that differs, a witness who answers no, or the other
/// side's answer, which denies the fact by the very words that are cited for it. Where both sides take the fact as true, a clash that only the
/// words show is left alone; a figure that differs is not.
/// </remarks>
internal static partial class SupportFindings
{
    /// <summary>The findings about what the citations of <paramref name="fact"/> show.</summary>
    public static IEnumerable<Finding> Of(StatedFact fact, string rule)
    {
        foreach (var row in fact.Citations.Where(r => r.Passage is not null && !r.Problems.Contains("cites-pleading", StringComparer.Ordinal)))
            if (One(fact, row) is { } said)
                yield return CitationFindings.Made(row, fact.Paper, said.Code, said.Severity, said.Message, said.Code is "partial-support" ? "Cite evidence for the rest, or narrow the paragraph." : "Correct the sentence or the citation, or cite the passage that says it.", rule);
    }

    /// <summary>Whether an answer denies by the very place that is cited for the fact, or says that the citation fails.</summary>
    public static bool Challenged(StatedFact fact, CitedPassage row) =>
        fact.Answer is { Doubt: null, Read.Disposition: Disposition.Denied or Disposition.AdmittedInPart } answer
        && (answer.Read.AttacksCitation && answer.Citations.Count == 0 || answer.Citations.Any(c => SamePlace(c, row)));

    /// <summary>Whether two citations lead to words that overlap.</summary>
    public static bool SamePlace(CitedPassage a, CitedPassage b) =>
        a.TargetFile is not null && string.Equals(a.TargetFile, b.TargetFile, StringComparison.Ordinal) && a.Passage is { } x && b.Passage is { } y && x.Span.Overlaps(y.Span);

    private static (string Code, Severity Severity, string Message)? One(StatedFact fact, CitedPassage row)
    {
        var challenged = Challenged(fact, row);
        // Where another citation says it, only what nobody can read otherwise is told: an amount, or a witness who answers no and is held up by the other side.
        if (row.Support is Support.Supports || fact.Own.Support is Support.Supports && !(row.Support is Support.Contradicts && (challenged && Answered(row) || IsFigure(row) && row.SupportReason.Contains('$', StringComparison.Ordinal)))) return null;
        return row.Support switch
        {
            Support.Contradicts when IsFigure(row) => Period(row) ? null : ("figure-mismatch", Severity.Error, $"{row.Text} says otherwise than the paragraph. {row.SupportReason}"),
            Support.Contradicts when challenged || Answered(row) && fact.Answer?.Read.Disposition is not Disposition.Admitted =>
                ("cite-does-not-support", Severity.Error, $"{row.Text} says otherwise than the paragraph. {row.SupportReason}"),
            Support.Contradicts when fact.Answer is null =>
                ("cite-does-not-support", Severity.Warning, $"{row.Text} may say otherwise than the paragraph; read it again. {row.SupportReason}"),
            Support.NotFound => ("cite-does-not-support", Severity.Error, $"{row.Text} does not say what the paragraph says. {row.SupportReason}"),
            Support.Partial or Support.Unclear when challenged && fact.Answer!.Read.Disposition is Disposition.AdmittedInPart => ("partial-support", Severity.Warning, $"The response admits a part and denies the rest by {row.Text} itself; read whether it says all of ¶ {fact.Numbered.Number}. {row.SupportReason}"),
            Support.Unclear or Support.Partial when challenged => ("cite-does-not-support", Severity.Warning, $"The response denies the fact by {row.Text} itself, and the words there were not found to say it. {row.SupportReason}"),
            Support.Partial when Missing(fact) is { } missing => ("partial-support", Severity.Warning, $"{missing} stands in ¶ {fact.Numbered.Number} and nowhere in what it cites."),
            _ => null,
        };
    }

    private static bool IsFigure(CitedPassage row) => row.SupportReason.Contains(" has ", StringComparison.Ordinal) && row.SupportReason.Contains(" where ", StringComparison.Ordinal);

    /// <summary>Whether a witness was asked: an answer that is "no" is told by more than a word in a sentence.</summary>
    private static bool Answered(CitedPassage row) => row.Pinpoint is { Kind: PinpointKind.PageLine };

    /// <summary>Whether the day that differs is an end of a stretch of time, "January 1, 2019 to January 1, 2020": the fact's day may lie in it.</summary>
    private static bool Period(CitedPassage row) => Stretch().IsMatch(row.Passage!.Text) && Stretch().Match(row.Passage.Text) is var match
        && row.SupportReason.Contains(match.Groups["month"].Value, StringComparison.OrdinalIgnoreCase);

    /// <summary>An amount of money or a percentage of the fact that none of its passages holds; null where there is none.</summary>
    private static string? Missing(StatedFact fact)
    {
        var held = string.Concat(fact.Citations.Select(c => Plain(c.Passage?.Text ?? "") + " "));
        return Sum().Matches(fact.Assertion).Select(m => m.Value.TrimEnd('.', ',')).FirstOrDefault(sum => !held.Contains(Plain(sum).Trim('$', '%', ' ').Replace("percent", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    private static string Plain(string text) => text.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\$ ?\d[\d,]{0,14}(\.\d{2})?|\b\d{1,3}(\.\d{1,3})?( percent|%)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Sum();

    [GeneratedRegex(@"\b(?<month>January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4},? (to|through|until|-|–) (January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Stretch();
}
