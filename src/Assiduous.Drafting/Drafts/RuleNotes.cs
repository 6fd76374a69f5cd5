using Assiduous.Rules;

namespace Assiduous.Drafting.Drafts;

/// <summary>How far the rule under which a paper is drafted was checked: a note at its title, for the drafter alone.</summary>
internal static class RuleNotes
{
    /// <summary>The notes; empty where the text and the judge's practices were read.</summary>
    public static IReadOnlyList<string> Of(DraftContext context) => context.ShowsNotes && Doubt(context.Review.Matter.Rule) is { } doubt ? [doubt] : [];

    /// <summary>What was not checked of a rule, in a few sentences; null where nothing is open.</summary>
    public static string? Doubt(StatementRule? rule)
    {
        if (rule is null) return null;
        var told = new List<string>();
        if (rule.Confidence is not Confidence.High) told.Add($"{rule.Title}: {Sentences.Of(rule.Confidence)}.");
        if (rule.Unchecked.Count > 0) told.Add($"{(told.Count == 0 ? rule.Title + ": n" : "N")}ot checked against a source: {(rule.Unchecked is ["all"] ? "all of it" : string.Join(", ", rule.Unchecked))}.");
        if (rule.Practice is { Confidence: not Confidence.High } practice) told.Add($"The practices of {practice.Judge}: {practice.Provenance}");
        return told.Count == 0 ? null : string.Join(' ', told);
    }
}
