namespace Assiduous.Judgment.Evaluation;

/// <summary>Materiality: the open elements of which one finding could turn the outcome.</summary>
internal static class Pivots
{
    /// <summary>The pivotal elements of a test in which no element is used twice.</summary>
    public static IReadOnlyList<string> Of(Node node, Statuses statuses) => [.. Below(node, statuses).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Below(Node node, Statuses statuses) => node switch
    {
        LeafNode leaf => Value.Of(statuses[leaf.Address]).Decided ? [] : [leaf.Address],
        NotNode not => Below(not.Inner, statuses),
        UnderlyingNode under => Below(under.Inner, statuses),
        AllNode all => Among(all.Nodes, statuses, others => others.All(o => o.Hi)),
        AnyNode any => Among(any.Nodes, statuses, others => others.All(o => !o.Lo)),
        FactorsNode factors => Among(factors.Nodes, statuses, others => others.All(o => o.Hi) || others.All(o => !o.Lo)),
        StepsNode steps => Among([steps.First, steps.Last], statuses, others => others.All(o => o.Hi)).Concat(Below(steps.Production, statuses)),
        _ => [],
    };

    private static IEnumerable<string> Among(IReadOnlyList<Node> nodes, Statuses statuses, Func<IEnumerable<Value>, bool> turns)
    {
        var values = nodes.Select(n => n.Evaluate(statuses)).ToArray();
        return nodes.SelectMany((n, i) => turns(values.Where((_, j) => j != i)) ? Below(n, statuses) : []);
    }
}
