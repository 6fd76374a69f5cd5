namespace Assiduous.Judgment.Evaluation;

/// <summary>The least that decides: sets of elements that give the answer by themselves.</summary>
internal static class Grounds
{
    private const int Most = 20;

    /// <summary>Each set of elements that shows the node, or that fails it.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(Node node, Statuses statuses, bool shown) =>
        [.. Sets(node, statuses, shown).Take(Most)];

    private static IEnumerable<IReadOnlyList<string>> Sets(Node node, Statuses statuses, bool shown) => node switch
    {
        LeafNode leaf => [[leaf.Address]],
        NotNode not => Sets(not.Inner, statuses, !shown),
        UnderlyingNode under => Sets(under.Inner, statuses, shown),
        AllNode all => shown ? Together(all.Nodes, statuses, shown) : Alone(all.Nodes, statuses, shown),
        AnyNode any => shown ? Alone(any.Nodes, statuses, shown) : Together(any.Nodes, statuses, shown),
        FactorsNode factors => Together(factors.Nodes, statuses, shown),
        StepsNode steps when shown => Together([steps.First, steps.Last], statuses, shown),
        StepsNode steps => Alone([steps.First, steps.Last], statuses, shown),
        _ => [[]],
    };

    private static IEnumerable<IReadOnlyList<string>> Alone(IReadOnlyList<Node> nodes, Statuses statuses, bool shown) =>
        nodes.Where(n => Decided(n, statuses, shown)).SelectMany(n => Sets(n, statuses, shown));

    private static IEnumerable<IReadOnlyList<string>> Together(IReadOnlyList<Node> nodes, Statuses statuses, bool shown) =>
        [[.. nodes.Where(n => Decided(n, statuses, shown)).SelectMany(n => Sets(n, statuses, shown).FirstOrDefault([]))]];

    private static bool Decided(Node node, Statuses statuses, bool shown)
    {
        var value = node.Evaluate(statuses);
        return shown ? value.Shown : value.Failed;
    }
}
