using Assiduous.Docket;
using Assiduous.Judgment;
using Assiduous.Record;
using Assiduous.Record.Recognition;
using Assiduous.Rules;

namespace Assiduous.Matters;

/// <summary>The case, its parties and the rule that governs: from settings first, then the docket, then captions and stamps.</summary>
internal static class HeadOfMatter
{
    /// <summary>Infers what the settings do not say, and says from what.</summary>
    public static MatterHead Infer(IReadOnlyList<Filing> filings, DocketReport? docket, MatterSettings settings, RuleBook rules)
    {
        var inferred = new List<string>();
        var captions = filings.Select(f => (Filing: f, Caption: CaptionReader.Read(f.Text))).Where(c => c.Caption is not null).ToArray();
        var head = new MatterHead
        {
            Court = First(inferred, "The court", settings.Court, Filled(docket?.CourtId), captions.Select(c => (c.Caption!.Court, c.Filing))),
            DocketNumber = First(inferred, "The docket number", settings.DocketNumber, Filled(docket?.DocketNumber), captions.Select(c => (c.Caption!.DocketNumber, c.Filing))),
            Judge = First(inferred, "The judge", settings.Judge, Filled(docket?.AssignedTo), captions.Select(c => (c.Caption!.Judge, c.Filing))),
        };
        var parties = docket is { Parties.Count: > 0 } ? FromDocket(docket) : FromCaption(captions.Select(c => c.Caption!));
        var filed = Filed(filings, docket, settings, inferred);
        var rule = rules.StatementRule(head.Court, filed).Under(head.Judge);
        inferred.Add($"The rule on statements of fact is {rule.Title}. {rule.Chosen}".TrimEnd());
        if (rule.Practice is { } practice) inferred.Add($"The individual practices of {practice.Judge} lie over the rule: {practice.Summary}");
        head = head with { Parties = parties };
        inferred.Add(AllRepresented(head, settings) switch
        {
            true => $"All parties have counsel, as {(settings.AllRepresented is null ? "the docket report" : "matter.yaml")} says.",
            false => $"A party has no counsel, as {(settings.AllRepresented is null ? "the docket report" : "matter.yaml")} says.",
            null => "Whether all parties have counsel could not be told; what the rule asks only then is not checked. Say it in matter.yaml (allRepresented).",
        });
        return head with { Parties = parties, Caption = settings.Caption ?? ShortCaption(parties, docket), Rule = rule, Inferred = inferred };
    }

    /// <summary>Whether every party has counsel; null where nothing tells.</summary>
    public static bool? AllRepresented(MatterHead head, MatterSettings settings) =>
        settings.AllRepresented
        ?? (head.Parties.Count == 0 || head.Parties.Any(p => p.Represented is null && p.Terminated is null) ? null
            : head.Parties.Where(p => p.Terminated is null).All(p => p.Represented == true));

    private static string? First(List<string> inferred, string what, string? said, string? docket, IEnumerable<(string? Value, Filing Filing)> captions)
    {
        if (said is not null) return Told(inferred, said, $"{what} is as matter.yaml says: {said}.");
        if (docket is not null) return Told(inferred, docket, $"{what} is as the docket report says: {docket}.");
        var counted = captions.Where(c => !string.IsNullOrWhiteSpace(c.Value)).GroupBy(c => c.Value!, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault();
        if (counted is not null) return Told(inferred, counted.Key, $"{what} is as the caption of {counted.First().Filing.CitedAs} says: {counted.Key}.");
        inferred.Add($"{what} could not be told from the papers. Say it in matter.yaml.");
        return null;
    }

    private static string Told(List<string> inferred, string value, string reason)
    {
        inferred.Add(reason);
        return value;
    }

    // The version of a rule goes by the day on which the statement was filed, else the response, else the motion.
    private static DateOnly? Filed(IReadOnlyList<Filing> filings, DocketReport? docket, MatterSettings settings, List<string> inferred)
    {
        if (settings.Filed is { } said)
        {
            inferred.Add($"The version of the rule goes by {said:MMMM d, yyyy}, as matter.yaml says.");
            return said;
        }

        FilingRole[] telling = [FilingRole.Statement, FilingRole.JointStatement, FilingRole.Response, FilingRole.Motion, FilingRole.Memorandum, FilingRole.Reply, FilingRole.Order];
        foreach (var filing in telling.SelectMany(role => filings.Where(f => f.Role == role)))
        {
            var day = filing.Text.Pages.Select(p => p.Stamp?.Filed).FirstOrDefault(d => d is not null)
                ?? docket?.Entries.FirstOrDefault(e => filing.Ecf is not null && string.Equals(e.Number, filing.Ecf, StringComparison.Ordinal))?.DateFiled;
            if (day is not { } date) continue;
            inferred.Add($"The version of the rule goes by {date:MMMM d, yyyy}, the day on which {filing.CitedAs} was filed.");
            return date;
        }

        if (docket?.Entries.Select(e => e.DateFiled).LastOrDefault(d => d is not null) is { } last)
        {
            inferred.Add($"No paper of the motion bears its date of filing; the version of the rule goes by the last dated docket entry, {last:MMMM d, yyyy}.");
            return last;
        }

        inferred.Add("No paper bears its date of filing. Say 'filed' in matter.yaml.");
        return null;
    }

    private static IReadOnlyList<MatterParty> FromDocket(DocketReport docket) =>
        [.. docket.Parties.Select(p => new MatterParty(p.Name, p.Type.ToLowerInvariant(), Represented(p), p.DateTerminated))];

    private static bool? Represented(DocketParty party) =>
        party.Attorneys is not { Count: > 0 } attorneys ? null
        : !attorneys.Any(a => a.Roles.Any(r => r.Contains("pro se", StringComparison.OrdinalIgnoreCase)) || a.Contact.Contains("pro se", StringComparison.OrdinalIgnoreCase));

    private static IReadOnlyList<MatterParty> FromCaption(IEnumerable<Caption> captions) =>
        [.. (captions.OrderByDescending(c => c.Parties.Count).FirstOrDefault()?.Parties ?? []).Select(p => new MatterParty(p.Name, p.Role, null, null))];

    private static string ShortCaption(IReadOnlyList<MatterParty> parties, DocketReport? docket)
    {
        var left = parties.FirstOrDefault(p => p.Role.StartsWith("plaintiff", StringComparison.Ordinal) && p.Terminated is null);
        var right = parties.FirstOrDefault(p => p.Role.StartsWith("defendant", StringComparison.Ordinal) && p.Terminated is null);
        return left is not null && right is not null ? $"{left.Name} v. {right.Name}" : docket?.CaseName ?? "";
    }

    private static string? Filled(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
