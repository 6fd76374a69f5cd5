using Assiduous.Docket;
using Assiduous.Judgment;
using Assiduous.Matters.Inputs;
using Assiduous.Record;
using Assiduous.Record.Recognition;
using Assiduous.Rules;

namespace Assiduous.Matters;

/// <summary>The case, its parties and the rule that governs: from what a person says first, then the docket, then captions, stamps and signatures.</summary>
internal static class HeadOfMatter
{
    /// <summary>Infers what the settings do not say, and says from what.</summary>
    public static MatterHead Infer(IReadOnlyList<Filing> filings, DocketReport? docket, MatterSettings settings, RuleBook rules)
    {
        var inferred = new List<string>();
        var captions = CaptionedPaper.Of(filings);
        var court = CourtOf(captions, docket, settings, rules, inferred);
        var number = Said(inferred, "The docket number", settings.DocketNumber, settings.SaidBy("docketNumber"), docket?.DocketNumber) ?? Printed(inferred, "The docket number", captions, c => c.Caption.DocketNumber);
        var judge = Said(inferred, "The judge", settings.Judge, settings.SaidBy("judge"), docket?.AssignedTo) ?? JudgeOf(captions, court, rules, inferred);
        var parties = docket is { Parties.Count: > 0 } ? FromDocket(docket) : FromCaption(captions);
        var days = RuleDays.Of(filings, docket, settings, inferred);
        var rule = rules.StatementRule(court, days.Stated, days.Answered).Under(judge);
        inferred.Add($"The rule on statements of fact is {rule.Title}. {rule.Chosen}".TrimEnd());
        if (rule.Practice is { } practice) inferred.Add($"The individual practices of {practice.Judge} lie over the rule: {practice.Summary} {practice.Provenance}");
        else if (judge is not null && court is not null) inferred.Add($"Nothing is known here of the individual practices of {judge}: look them up, and lay them over the rule with a file of your own (docs/rules.md).");
        var represented = Counsel.All(filings, parties, settings, docket is not null, inferred);
        return new()
        {
            Court = court, DocketNumber = number, Judge = judge, Parties = parties, Caption = settings.Caption ?? ShortCaption(parties, docket), Filed = days.Stated, AllRepresented = represented, Rule = rule, Inferred = inferred,
        };
    }

    private static string? CourtOf(IReadOnlyList<CaptionedPaper> captions, DocketReport? docket, MatterSettings settings, RuleBook rules, List<string> inferred)
    {
        if (Said(inferred, "The court", settings.Court, settings.SaidBy("court"), docket?.CourtId) is { } said) return said;
        if (CaptionedPaper.Latest(captions, c => c.Court(rules)) is not { } paper) return Untold(inferred, "The court");
        var court = paper.Court(rules)!;
        inferred.Add($"The court is as the caption of {paper.Filing.CitedAs} says: {court}.");
        Others(inferred, captions, c => c.Court(rules), court, "names another court", "The case was transferred, or that paper is of another case.");
        return court;
    }

    private static string? JudgeOf(IReadOnlyList<CaptionedPaper> captions, string? court, RuleBook rules, List<string> inferred)
    {
        if (CaptionedPaper.Latest(captions, c => c.Caption.Judge) is { } paper)
        {
            inferred.Add($"The judge is as the caption of {paper.Filing.CitedAs} says: {paper.Caption.Judge}.");
            Others(inferred, captions, c => c.Caption.Judge, paper.Caption.Judge!, "names another judge", "The case was reassigned, or that paper is of another case.");
            return paper.Caption.Judge;
        }

        if (CaptionedPaper.Latest(captions, c => c.JudgeInitials) is not { } numbered) return Untold(inferred, "The judge");
        var initials = numbered.JudgeInitials!;
        if (court is not null && rules.StatementRule(court, null).Practices.FirstOrDefault(p => p.Initials.Contains(initials, StringComparer.Ordinal)) is { } known)
        {
            inferred.Add($"No paper names the judge; {known.Judge} is taken from the initials {initials} in the docket number of {numbered.Filing.CitedAs}. Say it in matter.yaml if that is wrong.");
            return known.Judge;
        }

        inferred.Add($"No paper names the judge; the docket number of {numbered.Filing.CitedAs} bears the initials {initials}, of whom nothing is known here. Name the judge in matter.yaml.");
        return null;
    }

    /// <summary>Names the first paper that says otherwise, so that nobody wonders which of two was taken.</summary>
    private static void Others(List<string> inferred, IReadOnlyList<CaptionedPaper> captions, Func<CaptionedPaper, string?> value, string taken, string says, string why)
    {
        if (captions.FirstOrDefault(c => c.Main && value(c) is { } other && !Same(other, taken)) is { } odd)
            inferred.Add($"{odd.Filing.CitedAs} {says}, {value(odd)}; the latest paper of the motion was followed. {why}");
    }

    private static bool Same(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase) || Last(one) is { Length: > 2 } surname && string.Equals(surname, Last(other), StringComparison.OrdinalIgnoreCase);

    private static string? Last(string name) => name.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries).LastOrDefault(w => w.ToUpperInvariant() is not ("JR" or "SR" or "II" or "III" or "IV" or "USDJ"));

    private static string? Said(List<string> inferred, string what, string? said, string by, string? docket)
    {
        if (said is not null) return Told(inferred, said, $"{what} is as {by} says: {said}.");
        return string.IsNullOrWhiteSpace(docket) ? null : Told(inferred, docket, $"{what} is as the docket report says: {docket}.");
    }

    private static string? Printed(List<string> inferred, string what, IReadOnlyList<CaptionedPaper> captions, Func<CaptionedPaper, string?> value) =>
        CaptionedPaper.Latest(captions, value) is { } paper ? Told(inferred, value(paper)!, $"{what} is as the caption of {paper.Filing.CitedAs} says: {value(paper)}.") : Untold(inferred, what);

    private static string? Untold(List<string> inferred, string what)
    {
        inferred.Add($"{what} could not be told from the papers. Say it in matter.yaml.");
        return null;
    }

    private static string Told(List<string> inferred, string value, string reason)
    {
        inferred.Add(reason);
        return value;
    }

    private static IReadOnlyList<MatterParty> FromDocket(DocketReport docket) =>
        [.. docket.Parties.Select(p => new MatterParty(p.Name, p.Type.ToLowerInvariant(), Represented(p), p.DateTerminated))];

    private static bool? Represented(DocketParty party) =>
        party.Attorneys is not { Count: > 0 } attorneys ? null
        : !attorneys.Any(a => a.Roles.Any(r => r.Contains("pro se", StringComparison.OrdinalIgnoreCase)) || a.Contact.Contains("pro se", StringComparison.OrdinalIgnoreCase));

    private static IReadOnlyList<MatterParty> FromCaption(IReadOnlyList<CaptionedPaper> captions) =>
        [.. (captions.OrderBy(c => c.Main ? 0 : 1).ThenByDescending(c => c.Caption.Parties.Count).FirstOrDefault()?.Caption.Parties ?? []).Select(p => new MatterParty(p.Name, p.Role, null, null))];

    private static string ShortCaption(IReadOnlyList<MatterParty> parties, DocketReport? docket)
    {
        var left = parties.FirstOrDefault(p => p.Role.StartsWith("plaintiff", StringComparison.Ordinal) && p.Terminated is null);
        var right = parties.FirstOrDefault(p => p.Role.StartsWith("defendant", StringComparison.Ordinal) && p.Terminated is null);
        return left is not null && right is not null ? $"{left.Name} v. {right.Name}" : docket?.CaseName ?? "";
    }
}
