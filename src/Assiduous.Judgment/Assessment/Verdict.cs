using Assiduous.Judgment.Evaluation;

namespace Assiduous.Judgment.Assessment;

/// <summary>Where a claim stands in one reading.</summary>
/// <param name="Outlook">Where it stands.</param>
/// <param name="Answer">How it was found; null where it was given up or has no test.</param>
/// <param name="Statuses">What each element is.</param>
internal sealed record Verdict(Outlook Outlook, Answer? Answer, Statements Statuses)
{
    /// <summary>Evaluates an instance.</summary>
    public static Verdict Of(Instance instance, Statements statuses)
    {
        if (instance.Conceded is not null) return new(Outlook.Conceded, null, statuses);
        if (instance.Whole() is not { } node) return new(Outlook.NotAssessed, null, statuses);
        var answer = Evaluator.Evaluate(node, statuses.OnFull);
        return new(Facts(Evaluator.Outlook(answer.Value), answer, statuses), answer, statuses);
    }

    // A question of law, or a weighing, is what a claim turns on only where its facts are known: a dispute or a gap among them is named first.
    private static Outlook Facts(Outlook outlook, Answer answer, Statements statuses)
    {
        if (outlook is not (Outlook.OpenLaw or Outlook.Weighing)) return outlook;
        var open = answer.Pivotal.Select(a => statuses.Full.GetValueOrDefault(a)).ToHashSet();
        return open.Contains(ElementStatus.GenuinelyDisputed) ? Outlook.Open : open.Contains(ElementStatus.NotAssessed) ? Outlook.NotAssessed : outlook;
    }
}

/// <summary>A claim or defense with where it stands in both readings.</summary>
internal sealed record AssessedClaim(Instance Instance, Verdict Strict, Verdict Assiduous)
{
    /// <summary>What it turns on, where that is not found from its own elements.</summary>
    public IReadOnlyList<FactLink>? TurnsOn { get; init; }

    /// <summary>Whether suggestions went into it, where that is not found from its own elements.</summary>
    public bool? Provisional { get; init; }

    /// <summary>Its elements, where they are not assessed by facts.</summary>
    public IReadOnlyList<ElementAssessment>? Elements { get; init; }

    /// <summary>Why it stands so, where that is not said by its own elements.</summary>
    public BothReadings<string>? WhyIn { get; init; }
}
