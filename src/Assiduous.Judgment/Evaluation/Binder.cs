using Assiduous.Rules;

namespace Assiduous.Judgment.Evaluation;

/// <summary>Binds a test's elements to a defendant.</summary>
/// <param name="find">Finds a test by its id.</param>
internal sealed class Binder(Func<string, LegalTest?> find)
{
    private const int MaxDepth = 12;

    /// <summary>The address of an element of a defendant.</summary>
    public static string Address(string defendant, string test, string leaf) => $"{defendant}|{test}#{leaf}";

    /// <summary>The element named by an address.</summary>
    public static (string Defendant, string Test, string Leaf) Parts(string address)
    {
        var bar = address.IndexOf('|', StringComparison.Ordinal);
        var hash = address.LastIndexOf('#');
        return (address[..bar], address[(bar + 1)..hash], address[(hash + 1)..]);
    }

    /// <summary>The test with its thresholds; without what it depends on.</summary>
    public Node Bind(LegalTest test, string defendant) => Bind(test, defendant, 0);

    private Node Bind(LegalTest test, string defendant, int depth)
    {
        if (depth > MaxDepth) throw new InvalidOperationException($"The test '{test.Id}' embeds others deeper than {MaxDepth} levels.");
        var parts = test.Requires.Select(n => Bind(n, test.Id, defendant, depth)).ToList();
        if (test.Structure is { } structure) parts.Add(Bind(structure, test.Id, defendant, depth));
        return parts.Count == 1 ? parts[0] : new AllNode(parts);
    }

    private Node Bind(TestNode node, string test, string defendant, int depth) => node switch
    {
        TestLeaf leaf => new LeafNode(Address(defendant, test, leaf.Id)),
        AllOf all => new AllNode([.. all.Nodes.Select(n => Bind(n, test, defendant, depth))]),
        AnyOf any => new AnyNode([.. any.Nodes.Select(n => Bind(n, test, defendant, depth))]),
        Not not => new NotNode(Bind(not.Node, test, defendant, depth)),
        Factors factors => new FactorsNode([.. factors.List.Select(n => Turned(n, test, defendant))]),
        Uses uses => find(uses.Test) is { } used ? Bind(used, defendant, depth + 1) : new GivenNode(ElementStatus.NotAssessed),
        Steps steps => BindSteps(steps, test, defendant, depth),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.GetType().Name, "This kind of node is not known."),
    };

    // A factor that favors the other party when present counts against the one who must prove the test.
    private Node Turned(TestLeaf factor, string test, string defendant)
    {
        var leaf = new LeafNode(Address(defendant, test, factor.Id));
        var against = (find(test)?.TrialBurden, factor.PointsTo) is ("defendant", "plaintiff") or ("plaintiff", "defendant");
        return against ? new NotNode(leaf) : leaf;
    }

    private Node BindSteps(Steps steps, string test, string defendant, int depth)
    {
        var bound = steps.List.Select(s => (s.Burden, Node: Bind(s.Node, test, defendant, depth))).ToArray();
        var production = bound.Where(s => s.Burden is "production").Select(s => s.Node).ToArray();
        var first = bound.Where(s => s.Burden is "production_de_minimis").Select(s => s.Node).ToArray();
        var last = bound.Where(s => s.Burden is "persuasion").Select(s => s.Node).ToArray();
        return production.Length == 0 ? new AllNode([.. first, .. last]) : new StepsNode(new AllNode(first), new AllNode(production), new AllNode(last));
    }
}
