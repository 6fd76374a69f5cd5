namespace Assiduous.Judgment.Evaluation;

/// <summary>One way of resolving the open elements.</summary>
/// <param name="Free">The open elements, in a fixed order.</param>
/// <param name="Bits">The finding on each, lowest bit first.</param>
/// <param name="Value">What the test comes to.</param>
internal readonly record struct World(IReadOnlyList<string> Free, int Bits, Value Value);

/// <summary>Looks at every combination of findings on the open elements.</summary>
internal static class Worlds
{
    /// <summary>Most open elements for which every combination is looked at.</summary>
    public const int MaxFree = 16;

    /// <summary>Every world; null where there are too many.</summary>
    public static IReadOnlyList<World>? Of(Node node, IReadOnlyDictionary<string, ElementStatus> known)
    {
        var statuses = new Statuses(known);
        var free = node.DistinctLeaves.Where(leaf => !Value.Of(statuses[leaf]).Decided).ToArray();
        if (free.Length > MaxFree) return null;
        var worlds = new World[1 << free.Length];
        for (var bits = 0; bits < worlds.Length; bits++)
        {
            for (var i = 0; i < free.Length; i++) statuses.Resolve(free[i], (bits >> i & 1) == 1);
            worlds[bits] = new(free, bits, node.Evaluate(statuses));
        }

        return worlds;
    }

    /// <summary>The open elements of which one finding alone turns the outcome in some world.</summary>
    public static IReadOnlyList<string> Pivotal(IReadOnlyList<World> worlds) =>
        [.. worlds[0].Free.Where((_, i) => worlds.Any(w => !Same(w.Value, worlds[w.Bits ^ 1 << i].Value)))];

    private static bool Same(Value a, Value b) => a.Lo == b.Lo && a.Hi == b.Hi;
}
