namespace Assiduous.Judgment.Evaluation;

/// <summary>Materiality: the open elements of which one finding could turn the outcome.</summary>
internal static class Pivots
{
    /// <summary>The pivotal elements of a test in which no element is used twice.</summary>
    public static IReadOnlyList<string> Of(Node node, Statuses statuses) =>
        node.Shares ? [.. statuses.PivotsOf(node).Distinct(StringComparer.Ordinal)] : statuses.PivotsOf(node);

    /// <summary>The pivotal elements below a node, repeated where an element is used twice.</summary>
    internal static IEnumerable<string> Below(Node node, Statuses statuses) => node switch
    {
        LeafNode leaf => Value.Of(statuses[leaf.Address]).Decided ? [] : [leaf.Address],
        NotNode not => statuses.PivotsOf(not.Inner),
        UnderlyingNode under => statuses.PivotsOf(under.Inner),
        AllNode all => Among(all.Nodes, statuses, (failed, _) => failed == 0),
        AnyNode any => Among(any.Nodes, statuses, (_, shown) => shown == 0),
        FactorsNode factors => Among(factors.Nodes, statuses, (failed, shown) => failed == 0 || shown == 0),
        StepsNode steps => Among([steps.First, steps.Last], statuses, (failed, _) => failed == 0).Concat(statuses.PivotsOf(steps.Production)),
        _ => [],
    };

    /// <summary>Goes below the nodes whose finding could turn the whole, by how many of the others failed and how many are shown.</summary>
    private static IEnumerable<string> Among(IReadOnlyList<Node> nodes, Statuses statuses, Func<int, int, bool> turns)
    {
        var values = nodes.Select(n => n.Evaluate(statuses)).ToArray();
        var (failed, shown) = (values.Count(v => v.Failed), values.Count(v => v.Shown));
        return nodes.SelectMany((n, i) => turns(failed - (values[i].Failed ? 1 : 0), shown - (values[i].Shown ? 1 : 0)) ? statuses.PivotsOf(n) : []);
    }
}
