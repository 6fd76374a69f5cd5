using Assiduous.Judgment.Evaluation;
using Assiduous.Rules;
using static Assiduous.Judgment.ElementStatus;

namespace Assiduous.Judgment.Tests;

/// <summary>The tables that work Ali v. Annucci through the evaluator.</summary>
public sealed class AliEvaluationTests
{
    private const string Force = "s1983.ef.handcuffing.sdny";
    private static readonly RuleBook Book = RuleBook.Load();
    private static readonly Node Claim = new Binder(Book.Test).Bind(Book.Test(Force)!, "Ramos");

    private static Dictionary<string, ElementStatus> Record(string tight, string pleas, string injury, string threshold, string own = "GD") =>
        new(StringComparer.Ordinal)
        {
            [At("unreasonably_tight")] = EvaluatorTests.Status(tight),
            [At("pleas_ignored")] = EvaluatorTests.Status(pleas),
            [At("degree_of_injury")] = EvaluatorTests.Status(injury),
            [At("beyond_temporary_discomfort")] = EvaluatorTests.Status(threshold),
            [At("own_conduct")] = EvaluatorTests.Status(own),
        };

    private static string At(string leaf) => Binder.Address("Ramos", Force, leaf);

    [Fact]
    public void Force_is_open_where_tightness_pleas_and_the_key_are_sworn_both_ways() =>
        Assert.Equal(Outlook.Open, Evaluator.Outlook(Evaluator.Evaluate(Claim, Record("GD", "GD", "UT", "GD")).Value));

    [Fact]
    public void It_turns_on_tightness_pleas_and_what_followed_the_key_and_not_on_the_undisputed_injury() =>
        Assert.Equal(
            ["beyond_temporary_discomfort", "own_conduct", "pleas_ignored", "unreasonably_tight"],
            Evaluator.Evaluate(Claim, Record("GD", "GD", "UT", "GD")).Pivotal.Select(p => Binder.Parts(p).Leaf).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("UT", "UT", "UT", "UT", "Holds")]
    [InlineData("UT", "UF", "UT", "UT", "Weighing")]
    [InlineData("UF", "UT", "UT", "UT", "Weighing")]
    [InlineData("UF", "UF", "UT", "UT", "Weighing")]
    [InlineData("UT", "UT", "UF", "UF", "Fails")]
    [InlineData("UT", "UF", "UF", "UF", "Fails")]
    [InlineData("UF", "UT", "UF", "UF", "Fails")]
    [InlineData("UF", "UF", "UF", "UF", "Fails")]
    public void Each_complete_assignment_comes_out_as_the_table_has_it(string tight, string pleas, string injury, string threshold, string outlook) =>
        Assert.Equal(outlook, Evaluator.Outlook(Evaluator.Evaluate(Claim, Record(tight, pleas, injury, threshold, "UT")).Value).ToString());

    [Fact]
    public void Enforcing_the_default_turns_the_claim_from_open_to_failing()
    {
        var answer = Evaluator.Evaluate(Claim, Record("UF", "UF", "UT", "UF"));
        Assert.True(answer.Value.Failed);
        Assert.Contains(answer.Grounds, g => g.SequenceEqual([At("beyond_temporary_discomfort")]));
    }

    [Theory]
    [InlineData("GD", "Open")]
    [InlineData("UF", "Fails")]
    [InlineData("CF", "Fails")]
    public void Failure_to_intervene_follows_the_other_officers_violation(string underlying, string outlook)
    {
        var own = Book.Test("s1983.failure_to_intervene")!;
        var node = new AllNode([new Binder(Book.Test).Bind(own, "Knowles"), new UnderlyingNode(new GivenNode(EvaluatorTests.Status(underlying)))]);
        var known = own.Leaves.ToDictionary(l => Binder.Address("Knowles", own.Id, l.Id), _ => GenuinelyDisputed, StringComparer.Ordinal);
        Assert.Equal(outlook, Evaluator.Outlook(Evaluator.Evaluate(node, known).Value).ToString());
    }

    [Fact]
    public void On_one_account_no_arrest_and_on_the_other_immunity_leaves_nothing_that_a_finding_could_change()
    {
        var arrest = new LeafNode("d|t#arrest");
        Node immunity = new AllNode([arrest, new LeafNode("d|t#arguable_cause")]);
        var known = new Dictionary<string, ElementStatus>(StringComparer.Ordinal)
        {
            ["d|t#arrest"] = GenuinelyDisputed, ["d|t#arguable_cause"] = UndisputedTrue,
        };
        Assert.True(MotionQuestion.Grantable(MotionBy.DefendantOnClaim, arrest, [immunity], known));
        Assert.False(MotionQuestion.Grantable(MotionBy.DefendantOnDefense, arrest, [immunity], known));
        Assert.False(MotionQuestion.Grantable(MotionBy.PlaintiffOnClaim, arrest, [immunity], known));
    }
}
