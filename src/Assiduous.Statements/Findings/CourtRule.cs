using Assiduous.Rules;

namespace Assiduous.Statements.Findings;

/// <summary>Names the rule version under which a finding matters.</summary>
internal static class CourtRule
{
    /// <summary><c>S.D.N.Y. Local Civil Rule 56.1 (in force from 2024-07-01)</c>; the day is left out where it is not known.</summary>
    public static string Named(StatementRule rule)
    {
        var name = rule.Rule.StartsWith(rule.CourtName, StringComparison.Ordinal) ? rule.Rule : $"{rule.CourtName} {rule.Rule}";
        return rule.EffectiveFrom is { } from ? $"{name} (in force from {from:yyyy-MM-dd})" : name;
    }

    /// <summary>Whether the rule asks the opponent for a paper with numbered answers; where it does not say, it is taken to.</summary>
    public static bool AsksForAnswers(StatementRule rule) => rule.ResponseRequired is not false && rule.SeparateStatement is not ("not-required" or "in-brief" or "not-allowed-unless-ordered");
}
