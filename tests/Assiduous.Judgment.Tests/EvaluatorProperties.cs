using Assiduous.Judgment.Evaluation;
using FsCheck;
using FsCheck.Fluent;
using static Assiduous.Judgment.ElementStatus;

namespace Assiduous.Judgment.Tests;

/// <summary>Random tests of law on random records.</summary>
public sealed class EvaluatorProperties
{
    private static readonly ElementStatus[] All =
        [NotAssessed, UndisputedTrue, UndisputedFalse, GenuinelyDisputed, NoEvidence, ConcededTrue, ConcededFalse];

    /// <summary>A tree and its record. Leaves are numbered; shared trees repeat numbers.</summary>
    internal sealed record Case(Node Node, Dictionary<string, ElementStatus> Known)
    {
        public override string ToString() => $"{Show(Node)} with {string.Join(", ", Known.Select(k => $"{k.Key}={k.Value}"))}";

        private static string Show(Node node) => node switch
        {
            LeafNode l => l.Address,
            AllNode a => $"all({string.Join(' ', a.Nodes.Select(Show))})",
            AnyNode a => $"any({string.Join(' ', a.Nodes.Select(Show))})",
            FactorsNode a => $"factors({string.Join(' ', a.Nodes.Select(Show))})",
            NotNode n => $"not({Show(n.Inner)})",
            _ => node.GetType().Name,
        };
    }

    private static Case Make(int seed, bool withNot, bool shared)
    {
        var random = new Random(seed);
        var next = 0;
        Node Tree(int depth)
        {
            var kind = depth == 0 ? 0 : random.Next(withNot ? 5 : 4);
            if (kind == 4) return new NotNode(Tree(depth - 1));
            if (kind == 0 || next > 8) return new LeafNode($"x|t#{(shared && next > 2 && random.Next(2) == 0 ? random.Next(next) : next++)}");
            var children = kind == 3
                ? Enumerable.Range(0, 1 + random.Next(3)).Select(_ => (Node)new LeafNode($"x|t#{next++}")).ToArray()
                : Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Tree(depth - 1)).ToArray();
            return kind switch { 1 => new AllNode(children), 2 => new AnyNode(children), _ => new FactorsNode(children) };
        }

        var node = Tree(3);
        var known = node.Leaves.Distinct(StringComparer.Ordinal).ToDictionary(l => l, _ => All[random.Next(All.Length)], StringComparer.Ordinal);
        return new(node, known);
    }

    private static void Holds(Func<int, bool> property) => 
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static Dictionary<string, ElementStatus> With(Dictionary<string, ElementStatus> known, string leaf, ElementStatus status) =>
        new(known, StringComparer.Ordinal) { [leaf] = status };

    [Fact]
    public void P1_What_nobody_looked_at_never_gives_judgment_to_the_party_who_needs_it() => Holds(seed =>
    {
        var test = Make(seed, withNot: false, shared: false);
        var all = new AllNode([test.Node, new LeafNode("x|t#needed")]);
        return !MotionQuestion.Grantable(MotionBy.PlaintiffOnClaim, all, [], With(test.Known, "x|t#needed", NotAssessed));
    });

    [Fact]
    public void P2_More_evidence_for_the_nonmovant_never_turns_a_denial_into_a_grant() => Holds(seed =>
    {
        var test = Make(seed, withNot: false, shared: true);
        if (MotionQuestion.Grantable(MotionBy.DefendantOnClaim, test.Node, [], test.Known)) return true;
        return test.Known.Keys.All(leaf => new[] { GenuinelyDisputed, UndisputedTrue }.All(better =>
            !Better(test.Known[leaf], better) || !MotionQuestion.Grantable(MotionBy.DefendantOnClaim, test.Node, [], With(test.Known, leaf, better))));

        static bool Better(ElementStatus was, ElementStatus now) => Value.Of(now).Hi && (!Value.Of(was).Hi || now == UndisputedTrue);
    });

    [Fact]
    public void P4_The_order_of_parts_changes_nothing() => Holds(seed =>
    {
        var test = Make(seed, withNot: true, shared: true);
        var (a, b) = (Evaluator.Evaluate(test.Node, test.Known), Evaluator.Evaluate(Reverse(test.Node), test.Known));
        return a.Value == b.Value && a.Pivotal.Order(StringComparer.Ordinal).SequenceEqual(b.Pivotal.Order(StringComparer.Ordinal));
    });

    private static Node Reverse(Node node) => node switch
    {
        AllNode a => new AllNode([.. a.Nodes.Reverse().Select(Reverse)]),
        AnyNode a => new AnyNode([.. a.Nodes.Reverse().Select(Reverse)]),
        FactorsNode a => new FactorsNode([.. a.Nodes.Reverse().Select(Reverse)]),
        NotNode n => new NotNode(Reverse(n.Inner)),
        _ => node,
    };

    [Fact]
    public void P5_A_decided_interval_is_the_answer_in_every_world() => Holds(seed =>
    {
        var test = Make(seed, withNot: true, shared: true);
        var value = test.Node.Evaluate(new Statuses(test.Known));
        return !value.Decided || Worlds.Of(test.Node, test.Known)!.All(w => w.Value.Decided && w.Value.Shown == value.Shown);
    });

    [Fact]
    public void P5_Where_no_element_is_used_twice_least_and_greatest_are_exact() => Holds(seed =>
    {
        var test = Make(seed, withNot: true, shared: false);
        var value = test.Node.Evaluate(new Statuses(test.Known));
        var worlds = Worlds.Of(test.Node, test.Known)!;
        return value.Lo == worlds.All(w => w.Value.Lo) && value.Hi == worlds.Any(w => w.Value.Hi);
    });

    [Fact]
    public void P7_A_finding_on_an_element_that_is_not_pivotal_leaves_the_outcome() => Holds(seed =>
    {
        var test = Make(seed, withNot: true, shared: true);
        var answer = Evaluator.Evaluate(test.Node, test.Known);
        var idle = test.Known.Keys.Where(l => !Value.Of(test.Known[l]).Decided).Except(answer.Pivotal, StringComparer.Ordinal);
        return idle.All(leaf => new[] { UndisputedTrue, UndisputedFalse }.All(found =>
        {
            var now = Evaluator.Evaluate(test.Node, With(test.Known, leaf, found)).Value;
            return now.Lo == answer.Value.Lo && now.Hi == answer.Value.Hi;
        }));
    });

    [Fact]
    public void Pivots_found_by_structure_are_those_found_by_trying_every_world() => Holds(seed =>
    {
        var test = Make(seed, withNot: true, shared: false);
        if (test.Node.Evaluate(new Statuses(test.Known)).Decided) return true;
        var structural = Pivots.Of(test.Node, new Statuses(test.Known)).ToHashSet(StringComparer.Ordinal);
        var tried = Worlds.Pivotal(Worlds.Of(test.Node, test.Known)!).ToHashSet(StringComparer.Ordinal);

        // Two weighings that are both open hide a pivot from the worlds, which do not resolve weighings; otherwise they agree.
        return test.ToString().Contains("factors", StringComparison.Ordinal) ? tried.IsSubsetOf(structural) : tried.SetEquals(structural);
    });

    [Fact]
    public void P8_With_every_element_decided_nothing_is_left_open_but_weighing() => Holds(seed =>
    {
        var test = Make(seed, withNot: true, shared: true);
        foreach (var leaf in test.Known.Keys.ToArray())
            if (!Value.Of(test.Known[leaf]).Decided) test.Known[leaf] = UndisputedTrue;
        var value = Evaluator.Evaluate(test.Node, test.Known).Value;
        return value.Decided || value.Reason == Weighing;
    });

    [Fact]
    public void P9_Two_extremes_give_what_full_enumeration_gives_for_factors() => Holds(seed =>
    {
        var random = new Random(seed);
        var leaves = Enumerable.Range(0, 1 + random.Next(8)).Select(i => (Node)new LeafNode($"x|t#{i}")).ToArray();
        var known = leaves.SelectMany(l => l.Leaves).ToDictionary(l => l, _ => All[random.Next(All.Length)], StringComparer.Ordinal);
        var node = new FactorsNode(leaves);
        var (value, worlds) = (node.Evaluate(new Statuses(known)), Worlds.Of(node, known)!);
        return value.Lo == worlds.All(w => w.Value.Lo) && value.Hi == worlds.Any(w => w.Value.Hi);
    });

    [Fact]
    public void P10_A_defense_without_evidence_on_a_required_element_is_never_made_out() => Holds(seed =>
    {
        var test = Make(seed, withNot: true, shared: true);
        var defense = new AllNode([test.Node, new LeafNode("x|t#required")]);
        var known = With(test.Known, "x|t#required", NoEvidence);
        return !MotionQuestion.Grantable(MotionBy.DefendantOnDefense, defense, [defense], known);
    });

    [Fact]
    public void P11_Cross_motions_on_one_point_are_never_both_grantable() => Holds(seed =>
    {
        var (claim, defense) = (Make(seed, withNot: true, shared: true), Make(unchecked(seed * 31 + 7), withNot: true, shared: true));
        var known = new Dictionary<string, ElementStatus>(claim.Known, StringComparer.Ordinal);
        foreach (var (leaf, status) in defense.Known) known.TryAdd(leaf, status);
        return !(MotionQuestion.Grantable(MotionBy.DefendantOnClaim, claim.Node, [defense.Node], known)
            && MotionQuestion.Grantable(MotionBy.PlaintiffOnClaim, claim.Node, [defense.Node], known));
    });

    [Fact]
    public void Each_ground_decides_by_itself() => Holds(seed =>
    {
        var test = Make(seed, withNot: true, shared: false);
        var answer = Evaluator.Evaluate(test.Node, test.Known);
        return answer.Grounds.All(ground =>
        {
            var only = test.Known.Where(k => ground.Contains(k.Key, StringComparer.Ordinal)).ToDictionary(k => k.Key, k => k.Value, StringComparer.Ordinal);
            var value = test.Node.Evaluate(new Statuses(only));
            return value.Decided && value.Shown == answer.Value.Shown;
        });
    });
}
