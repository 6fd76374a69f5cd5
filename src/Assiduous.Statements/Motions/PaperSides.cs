using Assiduous.Record;

namespace Assiduous.Statements.Motions;

/// <summary>Tells whose each paper is relative to a motion, for whoever shows the papers.</summary>
public static class PaperSides
{
    private const int Deepest = 4;

    /// <summary>The filings, each with its side where that can be told: by its own words, its entry, or the paper that attaches it. The court's papers have none.</summary>
    /// <param name="filings">The filings of the matter.</param>
    /// <param name="motion">The motion.</param>
    public static IReadOnlyList<Filing> Tell(IReadOnlyList<Filing> filings, Motion motion)
    {
        ArgumentNullException.ThrowIfNull(filings);
        ArgumentNullException.ThrowIfNull(motion);
        var sides = new Sides(filings);
        var movant = Sides.Key(motion.By);
        var byFile = filings.DistinctBy(f => f.File, StringComparer.Ordinal).ToDictionary(f => f.File, StringComparer.Ordinal);
        return [.. filings.Select(f => f with { Side = Of(f, sides, movant, byFile, 0) })];
    }

    private static Side? Of(Filing filing, Sides sides, string? movant, Dictionary<string, Filing> byFile, int depth)
    {
        if (filing.Role is FilingRole.Order or FilingRole.Docket or FilingRole.JointStatement or FilingRole.Stipulation) return null;
        if (sides.Of(filing, movant) is { } own) return own;
        return depth < Deepest && filing.AttachedTo is { } to && byFile.TryGetValue(to, out var paper) ? Of(paper, sides, movant, byFile, depth + 1) : null;
    }
}
