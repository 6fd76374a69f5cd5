namespace Assiduous.Judgment.Evaluation;

/// <summary>What a record makes of a claim.</summary>
/// <param name="Value">The findings that a jury could make.</param>
/// <param name="Grounds">Where it is decided: each set of elements that decides it alone.</param>
/// <param name="Pivotal">Where it is open: the elements of which one finding could turn the outcome.</param>
/// <param name="Complete">Whether every combination of findings was looked at.</param>
internal sealed record Answer(Value Value, IReadOnlyList<IReadOnlyList<string>> Grounds, IReadOnlyList<string> Pivotal, bool Complete)
{
    private readonly Lazy<HashSet<string>> pivotal = new(() => new(Pivotal, StringComparer.Ordinal));

    /// <summary>Whether one finding on an element could turn the outcome.</summary>
    public bool Turns(string address) => Pivotal.Count > 0 && pivotal.Value.Contains(address);
}

/// <summary>Evaluates bound tests: reports what the record leaves open, and decides nothing.</summary>
internal static class Evaluator
{
    /// <summary>The answer for a test whose elements stand so.</summary>
    /// <remarks>
    /// Where no element is used twice, least and greatest are exact. Where one is, each combination of the open elements is a world, and
    /// the answer is decided only where all worlds agree.
    /// </remarks>
    public static Answer Evaluate(Node node, IReadOnlyDictionary<string, ElementStatus> known) => Evaluate(node, new Statuses(known));

    /// <summary>The same on a record that several tests share.</summary>
    public static Answer Evaluate(Node node, Statuses statuses)
    {
        var value = node.Evaluate(statuses);
        if (!value.Decided && node.Shares)
        {
            if (Worlds.Of(node, statuses.Known) is not { } worlds) return new(value, [], Pivots.Of(node, statuses), Complete: false);
            var values = worlds.Select(w => w.Value).ToArray();
            if (values.All(v => v.Shown)) value = Value.Of(ElementStatus.UndisputedTrue);
            else if (values.All(v => v.Failed)) value = Value.Of(ElementStatus.UndisputedFalse);
            return new(value, [], value.Decided ? [] : Worlds.Pivotal(worlds), Complete: true);
        }

        return value.Decided
            ? new(value, Grounds.Of(node, statuses, value.Shown), [], Complete: true)
            : new(value, [], Pivots.Of(node, statuses), Complete: true);
    }

    /// <summary>Where a claim stands.</summary>
    public static Outlook Outlook(Value value) => value switch
    {
        { Decided: true, Reason: ElementStatus.ConcededFalse } => Judgment.Outlook.Conceded,
        { Shown: true } => Judgment.Outlook.Holds,
        { Failed: true } => Judgment.Outlook.Fails,
        { Reason: ElementStatus.Weighing } => Judgment.Outlook.Weighing,
        { Reason: ElementStatus.OpenLaw } => Judgment.Outlook.OpenLaw,
        { Reason: ElementStatus.NotAssessed } => Judgment.Outlook.NotAssessed,
        _ => Judgment.Outlook.Open,
    };
}
