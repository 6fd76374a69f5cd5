using Assiduous.Citations;
using Assiduous.Judgment;
using Assiduous.Matters.Correcting;
using Assiduous.Record;
using Assiduous.Rules;
using Assiduous.Statements;

namespace Assiduous.Matters;

/// <summary>What the papers plead and give up.</summary>
/// <param name="Claims">The claims, as a person confirms them or the papers plead them.</param>
/// <param name="Defenses">The defenses.</param>
/// <param name="Concessions">What a side gives up.</param>
internal sealed record PleadedClaims(IReadOnlyList<PleadedClaim> Claims, IReadOnlyList<PleadedClaim> Defenses, IReadOnlyList<Concession> Concessions);

/// <summary>The claims and defenses of a matter: as a person confirms them, else as the papers plead them; then assessed.</summary>
internal static class Claims
{
    /// <summary>Assesses every claim; links that cannot be used are left out together and named.</summary>
    public static (IReadOnlyList<ClaimAssessment> Claims, IReadOnlyList<Concession> Concessions, IReadOnlyList<Finding> WrongLinks) Assess(
        Readings read, StatementOutcome statements, CorrectionRun corrections, PleadedClaims? pleaded = null)
    {
        if (statements.Motions.Count == 0) return ([], [], []);
        var (filings, head, settings, rules) = (read.Filings, read.Head, read.Settings, read.Rules);
        var (claims, defenses, concessions) = pleaded ?? Plead(read, statements.Motions[0]);
        var input = new AssessmentInput
        {
            Rules = rules,
            Motions = statements.Motions,
            Facts = statements.Facts,
            Narrative = statements.Narrative,
            Concessions = concessions,
            Parties = head.Parties,
            Court = head.Court,
            Filings = filings,
            Claims = claims,
            Defenses = defenses,
            Links = [.. settings.Claims.SelectMany(c => c.Links.Select(l => new ConfirmedLink(l.Side, l.Fact, c.Name, l.Element, l.Supports, Named(l.Defendants, head), l.Line) { Because = l.Because }))],
            Challenges = [.. settings.Claims.SelectMany(c => c.Challenges.Select(h => new Challenge(c.Name, h.Element, h.At, h.Line)))],
            Incident = settings.Incident,
        };
        var wrong = ClaimAssessor.Check(input);
        if (wrong.Count > 0) input = input with { Links = [], Challenges = [] };
        input = LinkCorrections.Over(input, corrections);
        return (ClaimAssessor.Assess(input), concessions, [.. wrong.Select(w => MatterReviewer.About("settings", Severity.Error, $"matter.yaml{(w.Line is { } line ? $", line {line}" : "")}: {w.Message}", "None of the links and challenges in matter.yaml was used.", "matter.yaml"))]);
    }

    /// <summary>What the papers plead and give up: the same whatever is decided or supposed.</summary>
    /// <param name="read">What the papers say.</param>
    /// <param name="motion">The motion.</param>
    public static PleadedClaims Plead(Readings read, Motion motion)
    {
        var found = new Lazy<FoundClaims>(() => ClaimFinder.Find(read.Rules, read.Filings, read.Head.Parties, read.Settings.Incident));
        var claims = Pleaded("claim", read.Settings, () => found.Value.Claims, read.Head, read.Rules);
        return new(claims, Pleaded("defense", read.Settings, () => found.Value.Defenses, read.Head, read.Rules),
            Conceded(read.Filings, motion, Defendants(read.Head), [.. claims.Select(c => c.Name)]));
    }

    // Whose paper a concession stands in decides what it gives up, so a paper of unknown hand gives up nothing.
    private static IReadOnlyList<Concession> Conceded(IReadOnlyList<Filing> filings, Motion motion, IReadOnlyList<string> defendants, IReadOnlyList<string> claims) =>
        [.. from filing in filings
            where filing.Role is FilingRole.Memorandum or FilingRole.Reply or FilingRole.Response or FilingRole.Letter or FilingRole.Motion
            let plaintiffs = IsPlaintiffs(filing.Party)
            where plaintiffs is not null
            from concession in ConcessionReader.Read(filing, plaintiffs == IsPlaintiffs(motion.By) ? Side.Movant : Side.Opponent, defendants, claims)
            select concession];

    private static bool? IsPlaintiffs(string? party)
    {
        if (party is null) return null;
        var plaintiff = party.Contains("plaintiff", StringComparison.OrdinalIgnoreCase) || party.Contains("petitioner", StringComparison.OrdinalIgnoreCase);
        var defendant = party.Contains("defendant", StringComparison.OrdinalIgnoreCase) || party.Contains("respondent", StringComparison.OrdinalIgnoreCase);
        return plaintiff == defendant ? null : plaintiff;
    }

    // What the papers plead is looked for only where a person left something open: finding it reads every legal test there is.
    private static IReadOnlyList<PleadedClaim> Pleaded(string kind, MatterSettings settings, Func<IReadOnlyList<PleadedClaim>> found, MatterHead head, RuleBook rules)
    {
        var said = settings.Claims.Where(c => string.Equals(c.Kind, kind, StringComparison.Ordinal)).ToArray();
        if (said.Length == 0) return found();
        return [.. said.Select(c => new PleadedClaim(
            c.Name,
            c.Test ?? found().FirstOrDefault(f => string.Equals(f.Name, c.Name, StringComparison.OrdinalIgnoreCase))?.TestId,
            Named(c.Defendants, head) ?? found().FirstOrDefault(f => string.Equals(f.TestId, c.Test, StringComparison.Ordinal))?.Defendants ?? Defendants(head),
            "matter.yaml",
            c.Test is not null && rules.Test(c.Test) is not null) { Line = c.Line })];
    }

    private static IReadOnlyList<string> Defendants(MatterHead head) =>
        [.. head.Parties.Where(p => p.Role.StartsWith("defendant", StringComparison.Ordinal) && p.Terminated is null).Select(p => p.Name)];

    // A person writes a surname; the review shows the name as the caption has it.
    private static IReadOnlyList<string>? Named(IReadOnlyList<string> names, MatterHead head) => names.Count == 0 ? null
        : [.. names.Select(n => head.Parties.FirstOrDefault(p => p.Name.Contains(n, StringComparison.OrdinalIgnoreCase))?.Name ?? n)];
}
