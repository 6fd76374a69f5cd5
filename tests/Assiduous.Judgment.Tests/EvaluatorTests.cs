using Assiduous.Judgment.Evaluation;
using Assiduous.Rules;
using static Assiduous.Judgment.ElementStatus;

namespace Assiduous.Judgment.Tests;

public sealed class EvaluatorTests
{
    private static readonly RuleBook Book = RuleBook.Load();

    internal static ElementStatus Status(string code) => code switch
    {
        "UT" => UndisputedTrue, "UF" => UndisputedFalse, "GD" => GenuinelyDisputed, "NE" => NoEvidence,
        "CT" => ConcededTrue, "CF" => ConcededFalse, "NA" => NotAssessed, "L" => OpenLaw, "W" => Weighing,
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    private static string Code(Value value) => value.Shown ? "1" : value.Failed ? "0" : "D";

    private static Node[] Leaves(string codes, Dictionary<string, ElementStatus> known) =>
        [.. codes.Split(' ').Select((code, i) => { known[$"x|t#{i}"] = Status(code); return new LeafNode($"x|t#{i}"); })];

    private static Value Evaluate(Func<Node[], Node> make, string codes)
    {
        var known = new Dictionary<string, ElementStatus>(StringComparer.Ordinal);
        return Evaluator.Evaluate(make(Leaves(codes, known)), known).Value;
    }

    [Theory]
    [InlineData("UT UT", "1")]
    [InlineData("UT GD", "D")]
    [InlineData("GD GD", "D")]
    [InlineData("UT UF", "0")]
    [InlineData("GD UF", "0")]
    [InlineData("UF UF", "0")]
    [InlineData("GD NE", "0")]
    [InlineData("CT UT", "1")]
    [InlineData("GD CF", "0")]
    [InlineData("NA UT", "D")]
    public void Each_must_be_shown(string codes, string expected) => Assert.Equal(expected, Code(Evaluate(n => new AllNode(n), codes)));

    [Theory]
    [InlineData("UT UF", "1")]
    [InlineData("GD UT", "1")]
    [InlineData("GD UF", "D")]
    [InlineData("GD GD", "D")]
    [InlineData("UF NE", "0")]
    [InlineData("UF UF", "0")]
    public void One_is_enough(string codes, string expected) => Assert.Equal(expected, Code(Evaluate(n => new AnyNode(n), codes)));

    [Theory]
    [InlineData("UT", "0")]
    [InlineData("UF", "1")]
    [InlineData("GD", "D")]
    [InlineData("NE", "1")]
    [InlineData("NA", "D")]
    public void What_must_not_be_is_turned_round(string codes, string expected) => Assert.Equal(expected, Code(Evaluate(n => new NotNode(n[0]), codes)));

    [Theory]
    [InlineData("CF UF NE GD", ConcededFalse)]
    [InlineData("UF NE GD", UndisputedFalse)]
    [InlineData("NE GD", NoEvidence)]
    [InlineData("L GD NA", OpenLaw)]
    [InlineData("W GD", Weighing)]
    [InlineData("GD NA UT", GenuinelyDisputed)]
    [InlineData("NA UT", NotAssessed)]
    public void The_reason_shown_is_the_first_that_applies(string codes, ElementStatus reason) =>
        Assert.Equal(reason, Evaluate(n => new AllNode(n), codes).Reason);

    [Theory]
    [InlineData("UT UT UT", "1", UndisputedTrue)]
    [InlineData("UF UF UF", "0", UndisputedFalse)]
    [InlineData("UT UF UT", "D", Weighing)]
    [InlineData("GD UT UT", "D", GenuinelyDisputed)]
    [InlineData("GD UF UF", "D", GenuinelyDisputed)]
    [InlineData("GD UT UF", "D", Weighing)]
    [InlineData("GD GD UT", "D", GenuinelyDisputed)]
    [InlineData("NA NA NA", "D", NotAssessed)]
    public void Factors_are_decided_only_by_their_extremes_and_never_counted(string codes, string expected, ElementStatus reason)
    {
        var value = Evaluate(n => new FactorsNode(n), codes);
        Assert.Equal(expected, Code(value));
        Assert.Equal(reason, value.Reason);
    }

    [Theory]
    [InlineData("UT", "UT", "NE", "0")]
    [InlineData("UT", "GD", "GD", "D")]
    [InlineData("UT", "NE", "NE", "1")]
    [InlineData("UF", "NE", "UT", "0")]
    [InlineData("UT", "NA", "NE", "D")]
    [InlineData("NE", "NA", "UT", "0")]
    public void A_reason_that_is_produced_leaves_the_last_step_to_be_shown_and_is_never_itself_disputed(
        string first, string produced, string last, string expected) =>
        Assert.Equal(expected, Code(Evaluate(n => new StepsNode(n[0], n[1], n[2]), $"{first} {produced} {last}")));

    public static TheoryData<string> Tests => [.. Book.TestIds];

    [Theory]
    [MemberData(nameof(Tests))]
    public void Every_example_of_every_test_comes_out_as_its_file_says(string id)
    {
        var test = Book.Test(id)!;
        foreach (var example in test.Examples)
        {
            Node node = new Binder(Book.Test).Bind(test, "d");
            if (example.Underlying is { } underlying)
            {
                var status = underlying switch { "holds" => UndisputedTrue, "fails" => UndisputedFalse, _ => GenuinelyDisputed };
                node = new AllNode([node, new UnderlyingNode(new GivenNode(status))]);
            }

            var known = example.Leaves.ToDictionary(
                l => l.Key.Contains('#', StringComparison.Ordinal) ? "d|" + l.Key : Binder.Address("d", id, l.Key), l => Status(l.Value), StringComparer.Ordinal);
            var outlook = Evaluator.Outlook(Evaluator.Evaluate(node, known).Value);
            Assert.True(string.Equals(Kebab(outlook), example.Outlook, StringComparison.Ordinal), $"{id}: {example.Name} gives {outlook}, the file says {example.Outlook}.");
        }
    }

    private static string Kebab(Outlook outlook) => outlook switch
    {
        Outlook.OpenLaw => "open-law", Outlook.NotAssessed => "not-assessed", _ => outlook.ToString().ToLowerInvariant(),
    };
}
