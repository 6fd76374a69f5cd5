using Assiduous.Judgment.Evaluation;
using Assiduous.Rules;
using Assiduous.Statements;

namespace Assiduous.Judgment.Assessment;

/// <summary>A claim or defense for one defendant, with what the papers lay on each element.</summary>
internal sealed class Instance
{
    /// <summary>The claim as pleaded.</summary>
    public required PleadedClaim Claim { get; init; }

    /// <summary>The defendant.</summary>
    public required string Defendant { get; init; }

    /// <summary>Its test; null where none was found.</summary>
    public LegalTest? Test { get; init; }

    /// <summary>The words that give it up; null where none do.</summary>
    public Concession? Conceded { get; init; }

    /// <summary>Whether the claim itself is given up against this defendant, and not only this defendant let go.</summary>
    public bool ClaimConceded { get; init; }

    /// <summary>The test bound to the defendant, without what it depends on; null where there is no test.</summary>
    public Node? Own { get; init; }

    /// <summary>The elements in the order of the test, by address.</summary>
    public IReadOnlyList<(string Address, string Id, TestLeaf Leaf, ElementRecord Record)> Elements { get; init; } = [];

    /// <summary>The claims of others on which it stands; told before the whole is asked for.</summary>
    public IReadOnlyList<Instance> Underlying { get; set; } = [];

    /// <summary>The disputed facts on which it turns by itself, once somebody asked.</summary>
    public IReadOnlyList<FactLink>? TurnsOn { get; set; }

    private Node? whole;

    /// <summary>Whether it stands on another's violation at all.</summary>
    public bool Depends => Test?.DependsOn.Count > 0;

    /// <summary>The whole of it: its own elements and the violation on which it stands.</summary>
    public Node? Whole() => Own is null ? null : whole ??= !Depends ? Own : new AllNode([Own, new UnderlyingNode(Violation())]);

    /// <summary>The violation on which it stands: any of the claims against others.</summary>
    /// <remarks>
    /// A claim given up against everybody cannot be that violation. Letting one party go says nothing of what that party did, so it is
    /// looked at by its elements.
    /// </remarks>
    private Node Violation()
    {
        var parts = Underlying.Where(u => u.Own is not null).Select(u => u.ClaimConceded ? new GivenNode(ElementStatus.ConcededFalse) : u.Own!).ToArray();
        return parts.Length == 0 ? new GivenNode(ElementStatus.NotAssessed) : new AnyNode(parts);
    }
}

/// <summary>The statuses of every element in one reading.</summary>
/// <param name="Reading">The reading.</param>
/// <param name="Full">With what briefs' sentences suggest.</param>
/// <param name="Bare">Without it.</param>
internal sealed record Statements(
    Reading Reading, IReadOnlyDictionary<string, ElementStatus> Full, IReadOnlyDictionary<string, ElementStatus> Bare)
{
    /// <summary>Whether briefs' sentences make no difference to any element.</summary>
    public bool Alike { get; } = Full.All(f => Bare[f.Key] == f.Value);

    /// <summary>The same as <see cref="Full"/>, with the values that were worked out on it.</summary>
    public Statuses OnFull { get; } = new(Full);

    /// <summary>The same as <see cref="Bare"/>, with the values that were worked out on it.</summary>
    public Statuses OnBare { get; } = new(Bare);

    /// <summary>Computes them.</summary>
    public static Statements Of(IEnumerable<Instance> instances, Reading reading)
    {
        var (full, bare) = (new Dictionary<string, ElementStatus>(StringComparer.Ordinal), new Dictionary<string, ElementStatus>(StringComparer.Ordinal));
        foreach (var instance in instances)
            foreach (var (address, _, _, record) in instance.Elements)
            {
                full[address] = ElementAssessor.Status(record, reading, countNarrative: true);
                bare[address] = record.Narrative.Count == 0 ? full[address] : ElementAssessor.Status(record, reading, countNarrative: false);
            }

        return new(reading, full, bare);
    }
}
