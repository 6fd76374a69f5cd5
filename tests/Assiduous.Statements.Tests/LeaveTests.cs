using Assiduous.Record;
using Assiduous.Rules;

namespace Assiduous.Statements.Tests;

/// <summary>Paragraphs over the limit of a rule, and leave to file them.</summary>
public sealed class LeaveTests
{
    private static readonly StatementRule Illinois = RuleBook.Load().StatementRule("ilnd", new DateOnly(2023, 5, 1));

    [Fact]
    public void Without_leave_what_stands_over_the_limit_is_disregarded() => Assert.Equal(FactStatus.Disregarded, Last());

    [Theory]
    [InlineData("Defendant's motion for leave to file a statement of up to 90 paragraphs is GRANTED.")]
    [InlineData("The Court grants defendant leave to file a statement of 95 paragraphs.")]
    [InlineData("Leave to exceed the limit is GRANTED; the statement may have 100 paragraphs.")]
    public void An_order_among_the_papers_moves_the_limit(string order) => Assert.NotEqual(FactStatus.Disregarded, Last(Papers.Paper("39.txt", FilingRole.Order, "", order + " SO ORDERED.\n", "39")));

    [Theory]
    [InlineData("Defendant's motion for leave to file a statement of up to 90 paragraphs is DENIED.")]
    [InlineData("Leave to file an amended complaint of 12 pages is GRANTED.")]
    [InlineData("The motion for summary judgment is denied in part and granted in part.")]
    public void An_order_of_another_kind_does_not(string order) => Assert.Equal(FactStatus.Disregarded, Last(Papers.Paper("39.txt", FilingRole.Order, "", order + " SO ORDERED.\n", "39")));

    [Fact]
    public void Leave_that_was_asked_for_and_not_yet_given_leaves_it_open() =>
        Assert.Equal(FactStatus.Undecided, Last(Papers.Paper("38.txt", FilingRole.Motion, "Defendant", "Defendant moves for leave to file a statement in excess of 80 paragraphs.\n", "38")));

    [Fact]
    public void An_order_that_allows_ninety_does_not_allow_ninety_one()
    {
        var order = Papers.Paper("39.txt", FilingRole.Order, "", "Defendant's motion for leave to file a statement of up to 90 paragraphs is GRANTED.\n", "39");
        Assert.Equal(FactStatus.Disregarded, Last(91, order));
        Assert.NotEqual(FactStatus.Disregarded, Last(90, order));
    }

    private static FactStatus Last(params Filing[] more) => Last(81, more);

    private static FactStatus Last(int count, params Filing[] more)
    {
        var words = string.Concat(Enumerable.Range(1, count).Select(i => $"{i}. The gate was locked at noon on day {i}. (Pardoe Decl. ¶ 2.)\n\n"));
        var facts = Papers.Run(Illinois, [Papers.Paper("41.txt", FilingRole.Statement, "Defendant", words, "41"), Papers.Declaration("42.txt", "Owen Pardoe", "Defendant", "I work there.", "The gate was locked at noon."), .. more]).Facts;
        Assert.Equal(count, facts.Count);
        return facts[^1].Strict.Status;
    }
}
