using Assiduous.Docket;
using Assiduous.Record;

namespace Assiduous.Matters.Inputs;

/// <summary>The days by which the version of a rule is chosen: of the statement, and of the response to it where that came later.</summary>
/// <param name="Stated">The day of the statement, else of the motion; null where no paper tells one.</param>
/// <param name="Answered">The day of the last response; null where there is none, none is dated, or a person has said by which day to go.</param>
internal sealed record RuleDays(DateOnly? Stated, DateOnly? Answered)
{
    private static readonly FilingRole[] Telling = [FilingRole.Statement, FilingRole.JointStatement, FilingRole.Motion, FilingRole.Memorandum, FilingRole.Response, FilingRole.Reply, FilingRole.Order];

    /// <summary>Infers both, and says from what.</summary>
    public static RuleDays Of(IReadOnlyList<Filing> filings, DocketReport? docket, MatterSettings settings, List<string> inferred)
    {
        if (settings.Filed is { } said)
        {
            inferred.Add($"The version of the rule goes by {said:MMMM d, yyyy}, as {settings.SaidBy("filed")} says.");
            return new(said, null);
        }

        foreach (var filing in Telling.SelectMany(role => Governing(filings, role)))
            if (Day(filing, docket, inferred) is { } day) return new(day, filing.Role is FilingRole.Response ? null : Response(filings, docket));
        if (docket?.Entries.Select(e => e.DateFiled).LastOrDefault(d => d is not null) is { } last)
        {
            inferred.Add($"No paper of the motion bears its date of filing; the version of the rule goes by the last dated docket entry, {last:MMMM d, yyyy}.");
            return new(last, null);
        }

        inferred.Add("No paper bears its date of filing. Say 'filed' in matter.yaml.");
        return new(null, null);
    }

    /// <summary>The day that a paper's own stamp bears: where an earlier filing left its stamp on the page too, the latest.</summary>
    public static DateOnly? Stamped(Filing filing) => filing.Text.Pages.Select(p => p.Stamp?.Filed).FirstOrDefault(d => d is not null);

    /// <summary>The papers of a role, the one that governs first: amended before original, later before earlier.</summary>
    private static IEnumerable<Filing> Governing(IReadOnlyList<Filing> filings, FilingRole role) => filings.Where(f => f.Role == role && (f.Attachment is null || role is not FilingRole.Order))
        .OrderByDescending(f => role is FilingRole.Statement && (f.Title.Contains("amend", StringComparison.OrdinalIgnoreCase) || f.Title.Contains("correct", StringComparison.OrdinalIgnoreCase)));

    private static DateOnly? Day(Filing filing, DocketReport? docket, List<string> inferred)
    {
        if (Filed(filing, docket) is { } filed)
        {
            inferred.Add($"The version of the rule goes by {filed:MMMM d, yyyy}, the day on which {filing.CitedAs} was filed.");
            return filed;
        }

        if (filing.Role is FilingRole.Order || filing.Date is not { } signed) return null;
        inferred.Add($"{filing.CitedAs} bears no stamp of filing; the version of the rule goes by {signed:MMMM d, yyyy}, the day on which it is dated.");
        return signed;
    }

    private static DateOnly? Response(IReadOnlyList<Filing> filings, DocketReport? docket) =>
        filings.Where(f => f.Role is FilingRole.Response && f.Attachment is null).Select(f => Filed(f, docket) ?? f.Date).Max();

    private static DateOnly? Filed(Filing filing, DocketReport? docket) => Stamped(filing)
        ?? docket?.Entries.FirstOrDefault(e => filing.Ecf is not null && string.Equals(e.Number, filing.Ecf, StringComparison.Ordinal))?.DateFiled;
}
