using Assiduous.Rules;

namespace Assiduous.Statements.Findings;

/// <summary>Names the rule version under which a finding matters.</summary>
internal static class CourtRule
{
    /// <summary><c>S.D.N.Y. Local Civil Rule 56.1 (in force from 2024-07-01)</c>; the day is left out where it is not known.</summary>
    public static string Named(StatementRule rule)
    {
        var name = Short(rule);
        return rule.EffectiveFrom is { } from ? $"{name} (in force from {from:yyyy-MM-dd})" : name;
    }

    /// <summary><c>S.D.N.Y. Local Civil Rule 56.1</c>; a rule whose own name begins with the court's is not named twice.</summary>
    public static string Short(StatementRule rule) => Short(rule, rule.Rule);

    /// <summary>As <see cref="Short(StatementRule)"/> for a part of the rule, <c>56.1(c)</c>.</summary>
    public static string Short(StatementRule rule, string part) => part.StartsWith(rule.CourtName, StringComparison.Ordinal) ? part : $"{rule.CourtName} {part}".Replace("  ", " ", StringComparison.Ordinal);

    /// <summary>Whether the rule asks the opponent for a paper with numbered answers; where it does not say, it is taken to.</summary>
    public static bool AsksForAnswers(StatementRule rule) => rule.ResponseRequired is not false && rule.SeparateStatement is not ("not-required" or "in-brief" or "not-allowed-unless-ordered");
}
