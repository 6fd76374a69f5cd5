using Assiduous.Judgment;
using Assiduous.Statements;

namespace Assiduous.Drafting.Drafts;

/// <summary>What the two sides are called, and who they are.</summary>
internal sealed class PartyNames
{
    public PartyNames(MatterHead head, Motion? motion)
    {
        Plaintiffs = [.. Current(head, "plaintiff", "petitioner")];
        Defendants = [.. Current(head, "defendant", "respondent")];
        var plaintiffs = Plaintiffs.Count == 1 ? "Plaintiff" : "Plaintiffs";
        var defendants = Defendants.Count == 1 ? "Defendant" : "Defendants";
        MovantIsPlaintiff = motion is not null && (motion.By.Contains("plaintiff", StringComparison.OrdinalIgnoreCase) || motion.By.Contains("petitioner", StringComparison.OrdinalIgnoreCase));
        Movant = motion?.By is { Length: > 0 } by ? by : MovantIsPlaintiff ? plaintiffs : defendants;
        Opponent = MovantIsPlaintiff ? defendants : plaintiffs;
    }

    public IReadOnlyList<string> Plaintiffs { get; }

    public IReadOnlyList<string> Defendants { get; }

    public bool MovantIsPlaintiff { get; }

    /// <summary>The moving side as a paper calls it, <c>Defendants</c>.</summary>
    public string Movant { get; }

    /// <summary>The other side, <c>Plaintiff</c>.</summary>
    public string Opponent { get; }

    public string Of(Record.Side side) => side is Record.Side.Movant ? Movant : Opponent;

    /// <summary>Names in a row: <c>A, B and C</c>.</summary>
    public static string Listed(IReadOnlyList<string> names) => names.Count < 2 ? string.Concat(names) : string.Join(", ", names.Take(names.Count - 1)) + " and " + names[^1];

    /// <summary>A name in the genitive: <c>Defendants’</c>, <c>Plaintiff’s</c>.</summary>
    public static string Of(string name) => name.EndsWith('s') ? name + "’" : name + "’s";

    private static IEnumerable<string> Current(MatterHead head, params string[] roles) => head.Parties
        .Where(p => p.Terminated is null && Array.Exists(roles, r => p.Role.StartsWith(r, StringComparison.OrdinalIgnoreCase))).Select(p => p.Name);
}
