using Assiduous.Judgment.Evaluation;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Judgment.Assessment;

/// <summary>Why a claim stands where it stands: a short proof tree in sentences.</summary>
internal static class Explanation
{
    /// <summary>The sentences for a claim in each reading; where there are several grounds, each stands on a line of its own.</summary>
    public static BothReadings<string> Of(AssessedClaim claim)
    {
        var (instance, strict, assiduous) = (claim.Instance, claim.Strict, claim.Assiduous);
        if (instance.Conceded is { } given) return InBoth(GivenUp(given, "This claim"));
        if (instance.Claim.TestId is null) return InBoth("No test of law is known for this claim. Name one in matter.yaml to have it assessed.");
        if (instance.Test is null) return InBoth($"There is no test of law with the id '{instance.Claim.TestId}'. Name another in matter.yaml.");
        return strict.Outlook == assiduous.Outlook ? InBoth(Say(instance, assiduous)) : new(Say(instance, strict), Say(instance, assiduous));
    }

    /// <summary>The same words for both readings.</summary>
    public static BothReadings<string> InBoth(string words) => new(words, words);

    /// <summary>Both readings in one paragraph; once where they say the same.</summary>
    public static string Both(BothReadings<string> why) => (string.Equals(why.Strict, why.Assiduous, StringComparison.Ordinal)
        ? why.Assiduous
        : $"If the rule is enforced as written: {why.Strict} If the court looks at the whole record: {why.Assiduous}").Replace('\n', ' ');

    /// <summary>The sentence for what was given up.</summary>
    public static string GivenUp(Concession given, string what) =>
        $"{what} was given up: {given.Locator} (“{given.Text.Trim()}”). The facts under it are not thereby admitted.";

    private static string Say(Instance instance, Verdict verdict)
    {
        var answer = verdict.Answer!;
        return verdict.Outlook switch
        {
            Outlook.Open => "This claim cannot be decided on this motion" + Listed(Disputes(instance, verdict)) + Idle(instance, verdict) + Missing(instance, verdict) + Established(instance, verdict),
            Outlook.Fails or Outlook.Conceded => "On this record the claim cannot be made out" + Listed(Reasons(instance, verdict, answer), ", on each of these grounds by itself"),
            Outlook.Holds => "On this record every part of the claim is shown and nothing that counts speaks the other way.",
            Outlook.Weighing => "No fact on which it turns is disputed, but the factors point both ways; the program weighs none and leaves that to whoever must.",
            Outlook.OpenLaw => "It turns on a question of law that the program does not answer.",
            _ => $"Not assessed: {Unknown(instance, verdict)}",
        };
    }

    // One ground goes on in the same sentence; several are numbered.
    private static string Listed(List<string> grounds, string many = "") => grounds.Count == 1
        ? $": {grounds[0]}"
        : $"{many}:" + string.Concat(grounds.Select((g, i) => $"\n({i + 1}) {char.ToUpperInvariant(g[0])}{g[1..]}"));

    private static List<string> Disputes(Instance instance, Verdict verdict)
    {
        var answer = verdict.Answer!;
        var parts = instance.Elements.Where(e => answer.Turns(e.Address) && verdict.Statuses.Full[e.Address] == ElementStatus.GenuinelyDisputed)
            .GroupBy(e => e.Record.Dispute, e => Whether(e.Leaf.Text), StringComparer.Ordinal)
            .Select(g => $"{Cites.And([.. g])} {(g.Count() > 1 ? "are" : "is")} genuinely disputed. {Each(g.Key, g.Count())}").ToList();
        var open = instance.Underlying.Where(u => u.Elements.Any(e => answer.Turns(e.Address))).ToArray();
        var pressed = open.Any(u => u.Conceded is null) ? open.Where(u => u.Conceded is null) : open;
        var others = pressed.Select(u => $"{Name(u)} by {u.Defendant}").Distinct(StringComparer.Ordinal).ToArray();
        if (others.Length > 0) parts.Add($"it stands on {Cites.And(others)}, {(others.Length > 1 ? "which are themselves" : "which is itself")} open.");
        return parts.Count > 0 ? parts : ["an element on which it turns is disputed."];
    }

    // Elements that are disputed or fall by the same words are told together.
    private static string Each(string words, int count) => count < 2 ? words
        : words.Replace(" for it ", $" for {All(count)} ", StringComparison.Ordinal).Replace(" against it;", $" against {All(count)};", StringComparison.Ordinal)
            .Replace(" for it,", $" for {All(count)},", StringComparison.Ordinal).Replace(" against it,", $" against {All(count)},", StringComparison.Ordinal);

    private static string All(int count) => count == 2 ? "both" : "each";

    /// <summary>An element as a question; some are worded as one.</summary>
    public static string Whether(string text)
    {
        var question = text.Split(';')[0];
        return question.StartsWith("how ", StringComparison.Ordinal) || question.StartsWith("whether ", StringComparison.Ordinal) ? question : "whether " + question;
    }

    private static string Idle(Instance instance, Verdict verdict)
    {
        var answer = verdict.Answer!;
        var idle = instance.Elements.Where(e => !answer.Turns(e.Address) && verdict.Statuses.Full[e.Address] == ElementStatus.GenuinelyDisputed).Select(e => Whether(e.Leaf.Text)).ToArray();
        return idle.Length == 0 ? "" : $"\nThe dispute on {Cites.And(idle)} would not change the outcome.";
    }

    private static string Missing(Instance instance, Verdict verdict)
    {
        var missing = instance.Elements.Where(e => verdict.Statuses.Full[e.Address] == ElementStatus.NotAssessed).Select(e => Whether(e.Leaf.Text)).ToArray();
        return missing.Length == 0 ? "" : $"\nNo fact or passage was laid on {Cites.And(missing)}.";
    }

    private static string Established(Instance instance, Verdict verdict)
    {
        var facts = instance.Elements.SelectMany(e => e.Record.Facts).Where(f => f.Link.Confirmed && FactEvidence.TakenAsTrue(f.Fact, verdict.Statuses.Reading))
            .Select(f => f.Fact).DistinctBy(f => (f.Side, f.Number)).Select(f => $"the {(f.Side == Side.Movant ? "movant" : "opponent")}'s ¶ {f.Number} (“{Quoted(f)}”)").ToArray();
        return facts.Length == 0 ? "" : $"\nCould be treated as established under Rule 56(g): {Cites.And(facts)}.";
    }

    private static string Quoted(Fact fact)
    {
        var text = (fact.Assertion.Length > 0 ? fact.Assertion : fact.Text).Trim().TrimEnd('.');
        return text.Length <= 160 ? text : text[..text.LastIndexOf(' ', 160)] + " …";
    }

    private static List<string> Reasons(Instance instance, Verdict verdict, Answer answer)
    {
        var byAddress = instance.Elements.ToDictionary(e => e.Address, StringComparer.Ordinal);
        var known = answer.Grounds.Where(g => g.Count > 0 && g.All(byAddress.ContainsKey)).Select(g => g.Select(a => byAddress[a]).ToArray()).ToArray();
        // Elements that fall by the same words are told together.
        var reasons = known.Where(g => g.Length == 1).Select(g => g[0])
            .GroupBy(e => ElementRow.Why(e.Record, verdict.Statuses.Full[e.Address], verdict.Statuses.Reading), e => "that " + e.Leaf.Text, StringComparer.Ordinal)
            .Select(g => $"it is not shown {Cites.And([.. g.Distinct(StringComparer.Ordinal)])}. {Each(g.Key, g.Count())}")
            .Concat(known.Where(g => g.Length > 1).Select(g => $"none of this is shown: {string.Join("; ", g.Select(e => e.Leaf.Text))}."))
            .Distinct(StringComparer.Ordinal).ToList();
        if (instance.Depends && Failed(instance, verdict)) reasons.Add(Underlying(instance));
        return reasons.Count > 0 ? reasons : ["an element without which it cannot stand is not shown."];
    }

    private static bool Failed(Instance instance, Verdict verdict) =>
        instance.Underlying.Count > 0 && instance.Whole() is AllNode { Nodes: [_, var under] } && under.Evaluate(verdict.Statuses.OnFull).Failed;

    private static string Underlying(Instance instance)
    {
        static string Named(IEnumerable<Instance> all) => Cites.And([.. all.GroupBy(Name, u => u.Defendant, StringComparer.Ordinal).Select(g => $"{g.Key} by {Cites.And([.. g.Distinct(StringComparer.Ordinal)])}")]);
        var (given, pressed) = (instance.Underlying.Where(u => u.ClaimConceded).ToArray(), instance.Underlying.Where(u => !u.ClaimConceded).ToArray());
        var parts = new List<string>();
        if (pressed.Length > 0) parts.Add($"{Named(pressed)} cannot be made out on this record");
        if (given.Length > 0) parts.Add($"{Named(given)} was given up ({Cites.And([.. given.Select(u => u.Conceded!.Locator).Distinct(StringComparer.Ordinal)])})");
        return $"the violation on which it stands is not made out: {Cites.And(parts)}.";
    }

    private static string Unknown(Instance instance, Verdict verdict)
    {
        var open = instance.Elements.Where(e => verdict.Statuses.Full[e.Address] == ElementStatus.NotAssessed).Select(e => Whether(e.Leaf.Text)).ToArray();
        return open.Length == 0 ? "the violation on which it stands is not assessed." : $"nothing that counts was laid on {Cites.And(open)}.";
    }

    private static string Name(Instance instance) => InSentence(instance.Claim.Name);

    /// <summary>The name of a claim as it stands within a sentence.</summary>
    public static string InSentence(string name) => name.Skip(1).Any(char.IsUpper) ? name : name.ToLowerInvariant();
}
