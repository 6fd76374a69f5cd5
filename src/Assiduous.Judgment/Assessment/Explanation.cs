using Assiduous.Judgment.Evaluation;
using Assiduous.Statements;

namespace Assiduous.Judgment.Assessment;

/// <summary>Why a claim stands where it stands: a short proof tree in sentences.</summary>
internal static class Explanation
{
    /// <summary>The sentences for a claim.</summary>
    public static string Of(AssessedClaim claim)
    {
        var (instance, strict, assiduous) = (claim.Instance, claim.Strict, claim.Assiduous);
        if (instance.Conceded is { } given) return GivenUp(given, "This claim");
        if (instance.Claim.TestId is null) return "No test of law is known for this claim. Name one in matter.yaml to have it assessed.";
        if (instance.Test is null) return $"There is no test of law with the id '{instance.Claim.TestId}'. Name another in matter.yaml.";
        if (strict.Outlook == assiduous.Outlook) return Say(instance, assiduous);
        return $"If the rule is enforced as written: {Say(instance, strict)} If the court looks at the whole record: {Say(instance, assiduous)}";
    }

    /// <summary>The sentence for what was given up.</summary>
    public static string GivenUp(Concession given, string what) =>
        $"{what} was given up: {given.Locator} (“{given.Text.Trim()}”). The facts under it are not thereby admitted.";

    private static string Say(Instance instance, Verdict verdict)
    {
        var answer = verdict.Answer!;
        return verdict.Outlook switch
        {
            Outlook.Open => $"This claim cannot be decided on this motion: {Disputes(instance, verdict)}{Missing(instance, verdict)}{Established(instance, verdict)}",
            Outlook.Fails or Outlook.Conceded => $"On this record the claim cannot be made out: {Reasons(instance, verdict, answer)}",
            Outlook.Holds => "On this record every part of the claim is shown and nothing that counts speaks the other way.",
            Outlook.Weighing => "No fact on which it turns is disputed, but the factors point both ways; the program weighs none and leaves that to whoever must.",
            Outlook.OpenLaw => "It turns on a question of law that the program does not answer.",
            _ => $"Not assessed: {Unknown(instance, verdict)}",
        };
    }

    private static string Disputes(Instance instance, Verdict verdict)
    {
        var pivotal = verdict.Answer!.Pivotal.ToHashSet(StringComparer.Ordinal);
        var own = instance.Elements.Where(e => pivotal.Contains(e.Address) && verdict.Statuses.Full[e.Address] == ElementStatus.GenuinelyDisputed).ToArray();
        var parts = own.Select(e => $"whether {e.Leaf.Text.Split(';')[0]} is genuinely disputed, because {Lower(ElementRow.Dispute(e.Record))}").ToList();
        var open = instance.Underlying.Where(u => u.Elements.Any(e => pivotal.Contains(e.Address))).ToArray();
        var pressed = open.Any(u => u.Conceded is null) ? open.Where(u => u.Conceded is null) : open;
        var others = pressed.Select(u => $"{Name(u)} by {u.Defendant}").Distinct(StringComparer.Ordinal).ToArray();
        if (others.Length > 0) parts.Add($"it stands on {Cites.And(others)}, {(others.Length > 1 ? "which are themselves" : "which is itself")} open.");
        if (parts.Count == 0) return "an element on which it turns is disputed.";
        var sentences = parts.Select((p, i) => i == 0 ? p : char.ToUpperInvariant(p[0]) + p[1..]);
        return string.Join(" ", sentences) + Idle(instance, verdict, pivotal);
    }

    private static string Idle(Instance instance, Verdict verdict, HashSet<string> pivotal)
    {
        var idle = instance.Elements.Where(e => !pivotal.Contains(e.Address) && verdict.Statuses.Full[e.Address] == ElementStatus.GenuinelyDisputed).Select(e => e.Leaf.Text).ToArray();
        return idle.Length == 0 ? "" : $" The dispute on whether {Cites.And(idle)} would not change the outcome.";
    }

    private static string Missing(Instance instance, Verdict verdict)
    {
        var missing = instance.Elements.Where(e => verdict.Statuses.Full[e.Address] == ElementStatus.NotAssessed).Select(e => e.Id.Replace('_', ' ')).ToArray();
        return missing.Length == 0 ? "" : $" No fact or passage was laid on {Cites.And(missing)}.";
    }

    private static string Established(Instance instance, Verdict verdict)
    {
        var shown = instance.Elements.Where(e => Value.Of(verdict.Statuses.Full[e.Address]).Shown).Select(e => e.Id).ToArray();
        return shown.Length == 0 ? "" : $" Could be treated as established under Rule 56(g): {Cites.And([.. shown.Select(s => s.Replace('_', ' '))])}.";
    }

    private static string Reasons(Instance instance, Verdict verdict, Answer answer)
    {
        var byAddress = instance.Elements.ToDictionary(e => e.Address, StringComparer.Ordinal);
        var reasons = new List<string>();
        foreach (var ground in answer.Grounds)
        {
            if (ground.Count == 0 || ground.Any(a => !byAddress.ContainsKey(a))) continue;
            var (first, texts) = (byAddress[ground[0]], ground.Select(a => byAddress[a].Leaf.Text).ToArray());
            var why = Lower(ElementRow.Why(first.Record, verdict.Statuses.Full[first.Address], verdict.Statuses.Reading));
            reasons.Add(texts.Length == 1 ? $"it is not shown that {texts[0]}: {why}" : $"none of this is shown: {string.Join("; ", texts)}.");
        }

        if (instance.Depends && Failed(instance, verdict)) reasons.Add(Underlying(instance));
        if (reasons.Count == 0) return "an element without which it cannot stand is not shown.";
        return string.Join(" Apart from that, ", reasons.Distinct(StringComparer.Ordinal));
    }

    private static bool Failed(Instance instance, Verdict verdict) =>
        instance.Underlying.Count > 0 && instance.Whole() is AllNode { Nodes: [_, var under] } && under.Evaluate(new(verdict.Statuses.Full)).Failed;

    private static string Underlying(Instance instance)
    {
        var others = instance.Underlying.Select(u => $"{Name(u)} by {u.Defendant}").Distinct(StringComparer.Ordinal).ToArray();
        var given = instance.Underlying.Any(u => u.ClaimConceded) ? " For what was given up, this follows from the concession." : "";
        return $"the violation on which it stands is not made out ({Cites.And(others)}).{given}";
    }

    private static string Unknown(Instance instance, Verdict verdict)
    {
        var names = instance.Elements.Where(e => verdict.Statuses.Full[e.Address] == ElementStatus.NotAssessed).Select(e => e.Id.Replace('_', ' ')).ToArray();
        return names.Length == 0 ? "the violation on which it stands is not assessed." : $"nothing that counts was laid on {Cites.And(names)}.";
    }

    private static readonly string[] Openers = ["The ", "It ", "Not ", "No ", "Nothing "];

    /// <summary>A sentence set behind a colon: its first word in lower case, unless that is a name.</summary>
    private static string Lower(string text) =>
        Array.Exists(Openers, o => text.StartsWith(o, StringComparison.Ordinal)) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    private static string Name(Instance instance)
    {
        var name = instance.Claim.Name;
        return name.Skip(1).Any(char.IsUpper) ? name : name.ToLowerInvariant();
    }
}
