using Assiduous.Judgment.Assessment;
using Assiduous.Judgment.Papers;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Judgment;

/// <summary>A sentence of an explanation and what it stands on.</summary>
/// <param name="Says">The sentence.</param>
/// <param name="Because">What it stands on; empty where it stands on the record itself.</param>
public sealed record ProofStep(string Says, IReadOnlyList<ProofStep> Because);

/// <summary>Why a claim stands where it stands, as a tree from the claim down to the words of the record.</summary>
public static class Proofs
{
    private const int MostPassages = 4;
    private const int MostAuthority = 3;
    private const int LongestQuote = 240;
    private const int LongestFact = 160;

    /// <summary>The tree of a claim in a reading.</summary>
    /// <param name="review">The review in which the claim stands.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="reading">The reading.</param>
    /// <param name="against">Whom to name as defendants, where several are told together; null for the claim's own.</param>
    public static ProofStep Of(Review review, ClaimAssessment claim, Reading reading, string? against = null)
    {
        var outlook = In(claim.Outlook, reading);
        var because = outlook is Outlook.Conceded ? [new(In(claim.WhyIn, claim.Why, reading), [])]
            : claim.Law?.Kind is "immunity" ? Immunity(claim, reading) : ByElements(review, claim, reading);
        return new($"{claim.Claim}, {against ?? claim.Defendant}{(claim.Provisional ? " (provisional: no person has confirmed what went into this)" : "")}: {OfOutlook(outlook, claim)}", because);
    }

    private static List<ProofStep> ByElements(Review review, ClaimAssessment claim, Reading reading)
    {
        var (cites, outlook) = (new Cites(review.Filings), In(claim.Outlook, reading));
        var facts = review.Facts.Where(f => string.Equals(f.Motion, claim.Motion, StringComparison.Ordinal)).ToLookup(f => (f.Side, f.Number));
        var steps = Together(claim.Elements.Where(e => Matters(e, outlook, reading)).Select(e => (e, Element(e, facts, cites, reading))), reading).ToList();
        steps.AddRange(StandsOn(review, claim, reading));
        if (steps.Count == 0) steps.Add(new(In(claim.WhyIn, claim.Why, reading).Replace('\n', ' '), []));
        var idle = claim.Elements.Where(e => outlook is Outlook.Open && !In(e.Pivotal, reading) && In(e.Status, reading) is ElementStatus.GenuinelyDisputed).Select(e => Explanation.Whether(e.Name)).ToArray();
        if (idle.Length > 0) steps.Add(new($"The dispute on {Cites.And(idle)} would not change the outcome.", []));
        return steps;
    }

    // An immunity stands on what the claims leave, and asks the court about the law.
    private static List<ProofStep> Immunity(ClaimAssessment claim, Reading reading)
    {
        var steps = In(claim.WhyIn, claim.Why, reading).Split('\n').Select(line => new ProofStep(line, [])).ToList();
        var asked = claim.Elements.Where(e => In(e.Status, reading) is ElementStatus.OpenLaw).ToArray();
        if (asked.Length > 0 && In(claim.Outlook, reading) is not Outlook.NotAssessed)
            steps.Add(new("Questions for the court, on a version that leaves a violation:", [.. asked.Select(e => new ProofStep(Capital(Plain(e.Name)) + ".", [.. Law([e])]))]));
        return steps;
    }

    // Of an open claim the elements that could turn it; of one that fails those that fail it; else all.
    private static bool Matters(ElementAssessment element, Outlook outlook, Reading reading) => outlook switch
    {
        Outlook.Open or Outlook.OpenLaw or Outlook.Weighing or Outlook.NotAssessed => In(element.Pivotal, reading) || In(element.Status, reading) is ElementStatus.OpenLaw,
        Outlook.Fails => In(element.Status, reading) is ElementStatus.UndisputedFalse or ElementStatus.NoEvidence or ElementStatus.ConcededFalse,
        _ => true,
    };

    // Elements that stand on the same words are told together.
    private static IEnumerable<ProofStep> Together(IEnumerable<(ElementAssessment Element, ProofStep[] Because)> elements, Reading reading) =>
        from alike in elements.GroupBy(e => $"{In(e.Element.Status, reading)}\n{string.Join('\n', e.Because.Select(Written))}", StringComparer.Ordinal)
        let all = alike.Select(e => e.Element).ToArray()
        select new ProofStep($"{OfElement(In(all[0].Status, reading))}: {string.Join("; ", all.Select(e => Plain(e.Name)))}.", [.. alike.First().Because, .. Law(all)]);

    private static IEnumerable<ProofStep> Law(ElementAssessment[] elements) =>
        from element in elements
        where element.Authority.Count > 0
        let cites = string.Join("; ", element.Authority.Take(MostAuthority).Select(a => a.Cite))
        select new ProofStep($"{(elements.Length == 1 ? "Law" : $"Law on {Explanation.Whether(element.Name)}")}: {cites}.", []);

    private static string Written(ProofStep step) => step.Says + string.Concat(step.Because.Select(Written));

    private static ProofStep[] Element(ElementAssessment element, ILookup<(Side, string), Fact> facts, Cites cites, Reading reading)
    {
        var because = new List<ProofStep>();
        var status = In(element.Status, reading);
        var laid = element.Facts.DistinctBy(l => (l.Side, l.Number)).SelectMany(l => facts[(l.Side, l.Number)].Take(1).Select(f => (Link: l, Fact: f))).ToArray();
        var told = Array.Exists(laid, l => Status(l.Fact, reading).Why.Length > 0);
        if (status is ElementStatus.NoEvidence or ElementStatus.OpenLaw || (!told && status is ElementStatus.UndisputedTrue or ElementStatus.UndisputedFalse)) because.Add(new(In(element.WhyIn, element.Why, reading), []));
        because.AddRange(laid.Select(l => FactStep(l.Fact, l.Link, reading)));
        foreach (var (speaksFor, label) in new[] { (true, "For it"), (false, "Against it") })
        {
            var side = element.Evidence.Where(e => e.For == speaksFor).ToArray();
            // A fact that the reading takes as true sets aside what speaks the other way.
            var aside = status is ElementStatus.UndisputedFalse && speaksFor || status is ElementStatus.UndisputedTrue && !speaksFor;
            if (side.Length > 0) because.Add(new($"{label}{(aside ? ", but set aside in this reading by what is so taken" : "")}:", [.. side.Take(MostPassages).Select(e => Passage(e, cites)), .. More(side.Length)]));
        }

        because.AddRange(element.Missing.Concat(element.Notes).Select(n => new ProofStep(n, [])));
        return [.. because];
    }

    private static IEnumerable<ProofStep> More(int count) => count > MostPassages ? [new($"and {count - MostPassages} more", [])] : [];

    private static ProofStep Passage(ElementEvidence evidence, Cites cites)
    {
        var (spoken, _) = cites.Spoken([evidence.Cited]);
        var words = evidence.Cited.Passage is { } passage ? $": “{Short(passage.Text)}”" : "";
        var form = evidence.Competent ? "" : " [not evidence in its present form]";
        return new($"{spoken}{form}{words}", [.. evidence.Questions.Select(q => new ProofStep($"A court may ask: {q.Question} ({q.Rule})", []))]);
    }

    private static ProofStep FactStep(Fact fact, FactLink link, Reading reading)
    {
        var why = Lower(First(Status(fact, reading).Why));
        var laid = !link.Confirmed ? $" {link.Why.TrimEnd('.')}; no person has confirmed it." : link.Because is { } because ? $" Laid here because {because}." : "";
        var words = Short((fact.Assertion.Length > 0 ? fact.Assertion : fact.Text).Trim().TrimEnd('.'), LongestFact);
        return new($"The {(fact.Side == Side.Movant ? "movant" : "opponent")}'s ¶ {fact.Number} (“{words}”), {(!link.Directed ? "which may bear on" : link.Supports ? "laid for" : "laid against")} it{(why.Length > 0 ? ": " + why : ".")}{laid}", []);
    }

    private static StatusReason Status(Fact fact, Reading reading) => reading == Reading.Strict ? fact.Strict : fact.Assiduous;

    private static string Lower(string text) => text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    // The whole reason stands with the fact; the tree gives what it comes to.
    private static string First(string why) => Sentences.Of(why).Select(s => why[s.Start..s.End]).FirstOrDefault(why);

    private static IEnumerable<ProofStep> StandsOn(Review review, ClaimAssessment claim, Reading reading)
    {
        var others = claim.StandsOn.Select(other => review.Claims.FirstOrDefault(c => string.Equals(c.Motion, claim.Motion, StringComparison.Ordinal)
            && string.Equals(c.Claim, other.Claim, StringComparison.Ordinal) && string.Equals(c.Defendant, other.Defendant, StringComparison.Ordinal))).OfType<ClaimAssessment>().ToArray();
        if (others.Length > 0)
            yield return new($"It stands on another claim{(others.Length > 1 ? ", and any one of these would be enough" : "")}:", [.. others.Select(row => new ProofStep($"{row.Claim} by {row.Defendant}: {OfOutlook(In(row.Outlook, reading), row)}", []))]);
    }

    private static string OfOutlook(Outlook outlook, ClaimAssessment claim) => (outlook, claim.Kind is "defense") switch
    {
        (Outlook.Open, _) => "cannot be decided on this motion, because it turns on disputed facts.",
        (Outlook.NotAssessed, true) when claim.Law?.Kind is "immunity" => "not reached.",
        (Outlook.Fails, _) => "cannot be made out on this record.",
        (Outlook.Holds, true) => "made out on every version of the facts.",
        (Outlook.Holds, _) => "every part is shown, and nothing that counts speaks the other way.",
        (Outlook.Conceded, _) => "given up.",
        (Outlook.Weighing, _) => "turns on a weighing of factors that point both ways; the program weighs none.",
        (Outlook.OpenLaw, _) => "turns on a question of law, which the program does not answer.",
        _ => "not assessed.",
    };

    private static string OfElement(ElementStatus status) => status switch
    {
        ElementStatus.UndisputedTrue => "Shown without dispute",
        ElementStatus.UndisputedFalse => "Negated without dispute",
        ElementStatus.GenuinelyDisputed => "Genuinely disputed",
        ElementStatus.NoEvidence => "Without evidence",
        ElementStatus.ConcededTrue => "Conceded",
        ElementStatus.ConcededFalse => "Given up",
        ElementStatus.Weighing => "To be weighed",
        ElementStatus.OpenLaw => "A question of law",
        _ => "Not assessed",
    };

    private static string Plain(string name) => name.Split(';')[0];

    private static T In<T>(BothReadings<T> both, Reading reading) => reading == Reading.Strict ? both.Strict : both.Assiduous;

    private static string In(BothReadings<string>? both, string otherwise, Reading reading) => both is null ? otherwise : In(both, reading);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Short(string text, int longest = LongestQuote)
    {
        var folded = Sentences.Folded(text);
        return folded.Length <= longest ? folded : folded[..(folded.LastIndexOf(' ', longest) is > 0 and var cut ? cut : longest)] + " …";
    }
}
