using System.Text.RegularExpressions;
using Assiduous.Record;
using Assiduous.Statements.Findings;
using Assiduous.Statements.Motions;
using Assiduous.Statements.Pairing;

namespace Assiduous.Statements.Status;

/// <summary>A request for time under Rule 56(d): the declaration that makes it, and whether the court has denied it.</summary>
/// <param name="Declaration">The opponent's declaration.</param>
/// <param name="Denied">The order that denies the request; null where none is among the papers.</param>
internal sealed partial record Deferral(Filing Declaration, Filing? Denied)
{
    /// <summary>The rule, as cited.</summary>
    public const string Rule = "Fed. R. Civ. P. 56(d)";

    /// <summary>The request made on a motion; null where there is none.</summary>
    public static Deferral? Of(StatementInput input, MotionPapers motion) =>
        RuleFindings.Deferral(input, motion) is { } paper ? new(paper, input.Filings.FirstOrDefault(f => f.Role is FilingRole.Order && Denial().IsMatch(f.Text.Text))) : null;

    /// <summary>What a court weighs because of it before it takes any paragraph as admitted.</summary>
    public string Caution => Denied is { } order ? $"{Declaration.CitedAs} asks for time under Rule 56(d), and {order.CitedAs} denies that."
        : $"{Declaration.CitedAs} asks for time under Rule 56(d), and the court may defer.";

    /// <summary>
    /// Why the fact may not be taken as admitted while the request is open; null where the request is denied, or is not about this fact: a paragraph that is
    /// denied without evidence is not saved by a request that speaks of others.
    /// </summary>
    public string? For(StatedFact fact)
    {
        if (Denied is not null) return null;
        var open = fact.Answer is not { } answer || answer.Words.Length == 0 || answer.Read.Disposition is Disposition.None or Disposition.NoKnowledge
            || answer.Citations.Any(c => string.Equals(c.TargetFile, Declaration.File, StringComparison.Ordinal)) || Names(fact.Numbered.Number);
        return open ? $"{Declaration.CitedAs} says under Rule 56(d) that facts to meet the motion are not yet to be had" : null;
    }

    private bool Names(string number) => Paragraph().Matches(Declaration.Text.Text).Any(m => string.Equals(m.Groups["n"].Value, number, StringComparison.Ordinal));

    /// <summary>Whether the words of a response ask for such time.</summary>
    public static bool Asks(string words) => words.Contains("56(d)", StringComparison.Ordinal) || words.Contains("56(f)", StringComparison.Ordinal); // 56(f) until December 2010

    [GeneratedRegex(@"56\(d\)[^.;]{0,160}\b(is|are|was|be) (hereby )?denied\b|\bden(ies|ied|ying) [^.;]{0,120}56\(d\)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Denial();

    [GeneratedRegex(@"(¶ ?|\bparagraphs? (no\. ?)?|\bfacts? (no\. ?)?)(?<n>\d{1,4}[a-z]?)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Paragraph();
}
