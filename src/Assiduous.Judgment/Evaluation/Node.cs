using System.Runtime.CompilerServices;

namespace Assiduous.Judgment.Evaluation;

/// <summary>A test bound to a defendant: what is evaluated. Two nodes are the same only if they are one object.</summary>
internal abstract record Node
{
    private string[]? distinct;
    private bool shared;

    /// <summary>The places of the leaves below, in order, repeated where they are shared.</summary>
    public abstract IEnumerable<string> Leaves { get; }

    /// <summary>The same, each once.</summary>
    public IReadOnlyList<string> DistinctLeaves => distinct ?? Look();

    /// <summary>Whether a leaf below is used twice.</summary>
    public bool Shares => distinct is null ? Look() is not null && shared : shared;

    /// <inheritdoc/>
    public virtual bool Equals(Node? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    private string[] Look()
    {
        string[] all = [.. Leaves];
        distinct = [.. all.Distinct(StringComparer.Ordinal)];
        shared = distinct.Length < all.Length;
        return distinct;
    }

    /// <summary>What the statuses make of it; worked out once for each record, however often it is used.</summary>
    public Value Evaluate(Statuses statuses) => statuses.Of(this);

    /// <summary>Works it out.</summary>
    internal abstract Value Compute(Statuses statuses);
}

/// <summary>What each leaf is, by its address; a leaf of which nothing is known was not assessed.</summary>
internal sealed class Statuses(IReadOnlyDictionary<string, ElementStatus> known)
{
    private readonly Dictionary<string, bool> world = new(StringComparer.Ordinal);
    private readonly Dictionary<Node, Value> values = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Node, string[]> pivots = new(ReferenceEqualityComparer.Instance);

    /// <summary>What each leaf is, without any world.</summary>
    public IReadOnlyDictionary<string, ElementStatus> Known => known;

    /// <summary>The value of a node; kept unless a world is set.</summary>
    public Value Of(Node node)
    {
        if (world.Count > 0 || node is LeafNode) return node.Compute(this);
        if (!values.TryGetValue(node, out var value)) values[node] = value = node.Compute(this);
        return value;
    }

    /// <summary>The open leaves below a node of which one finding could turn it; kept, since many claims stand on one.</summary>
    public string[] PivotsOf(Node node)
    {
        if (!pivots.TryGetValue(node, out var found)) pivots[node] = found = [.. Pivots.Below(node, this)];
        return found;
    }

    /// <summary>The status of a leaf, or its finding in the world that is set.</summary>
    public ElementStatus this[string address] =>
        world.Count > 0 && world.TryGetValue(address, out var found) ? found ? ElementStatus.UndisputedTrue : ElementStatus.UndisputedFalse
        : known.TryGetValue(address, out var status) ? status : ElementStatus.NotAssessed;

    /// <summary>Resolves a leaf one way.</summary>
    public void Resolve(string address, bool found) => world[address] = found;
}

/// <summary>An element or factor of one defendant.</summary>
internal sealed record LeafNode(string Address) : Node
{
    public override IEnumerable<string> Leaves => [Address];

    internal override Value Compute(Statuses statuses) => Value.Of(statuses[Address]);
}

/// <summary>What is given and not looked into: a claim given up.</summary>
internal sealed record GivenNode(ElementStatus Status) : Node
{
    public override IEnumerable<string> Leaves => [];

    internal override Value Compute(Statuses statuses) => Value.Of(Status);
}

/// <summary>Each must be shown.</summary>
internal sealed record AllNode(IReadOnlyList<Node> Nodes) : Node
{
    public override IEnumerable<string> Leaves => Nodes.SelectMany(n => n.Leaves);

    internal override Value Compute(Statuses statuses) => Value.All([.. Nodes.Select(n => n.Evaluate(statuses))]);
}

/// <summary>One is enough.</summary>
internal sealed record AnyNode(IReadOnlyList<Node> Nodes) : Node
{
    public override IEnumerable<string> Leaves => Nodes.SelectMany(n => n.Leaves);

    internal override Value Compute(Statuses statuses) => Value.Any([.. Nodes.Select(n => n.Evaluate(statuses))]);
}

/// <summary>Must not be shown.</summary>
internal sealed record NotNode(Node Inner) : Node
{
    public override IEnumerable<string> Leaves => Inner.Leaves;

    internal override Value Compute(Statuses statuses) => Value.Not(Inner.Evaluate(statuses));
}

/// <summary>The violation of another, on which the claim stands.</summary>
/// <remarks>A concession of that claim fails this one as a consequence, and is no concession of this one.</remarks>
internal sealed record UnderlyingNode(Node Inner) : Node
{
    public override IEnumerable<string> Leaves => Inner.Leaves;

    internal override Value Compute(Statuses statuses)
    {
        var value = Inner.Evaluate(statuses);
        return value is { Decided: true, Reason: ElementStatus.ConcededFalse } ? Value.Of(ElementStatus.UndisputedFalse) : value;
    }
}

/// <summary>Factors taken together: decided only where all point one way.</summary>
/// <remarks>
/// The weighing function is unknown but monotone, so its least and greatest values lie at the two extremes: every dispute against the
/// party who must prove it, and every dispute for it.
/// </remarks>
internal sealed record FactorsNode(IReadOnlyList<Node> Nodes) : Node
{
    public override IEnumerable<string> Leaves => Nodes.SelectMany(n => n.Leaves);

    internal override Value Compute(Statuses statuses)
    {
        var parts = Nodes.Select(n => n.Evaluate(statuses)).ToArray();
        if (parts.All(p => p.Shown) || parts.All(p => p.Failed)) return Value.All(parts);
        var (worstMixed, bestMixed) = (parts.Any(p => p.Shown), parts.Any(p => p.Failed));
        if (worstMixed && bestMixed) return new(false, true, ElementStatus.Weighing);
        return Value.All([.. parts.Where(p => !p.Decided)]);
    }
}

/// <summary>A burden-shifting framework: at this stage the last step of persuasion is the claim.</summary>
/// <param name="First">The first step.</param>
/// <param name="Production">What the other side need only produce.</param>
/// <param name="Last">The step of persuasion.</param>
internal sealed record StepsNode(Node First, Node Production, Node Last) : Node
{
    public override IEnumerable<string> Leaves => [.. First.Leaves, .. Production.Leaves, .. Last.Leaves];

    internal override Value Compute(Statuses statuses)
    {
        var (first, produced) = (First.Evaluate(statuses), Production.Evaluate(statuses));
        var full = Value.All([first, Last.Evaluate(statuses)]);
        if (produced.Failed) return first;
        if (produced.Decided || produced.Reason != ElementStatus.NotAssessed) return full;
        return full.Lo == first.Lo && full.Hi == first.Hi ? full : new(full.Lo && first.Lo, full.Hi || first.Hi, ElementStatus.NotAssessed);
    }
}
