namespace Assiduous.Rules.Tests;

public sealed class LegalTestTests
{
    private static readonly RuleBook Book = RuleBook.Load();

    public static TheoryData<string> Ids => [.. Book.TestIds];

    [Fact]
    public void The_library_holds_fifty_eight_tests() => Assert.Equal(58, Book.TestIds.Count);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_test_has_authority_cues_and_an_example_that_meets_it_and_one_that_fails(string id)
    {
        var test = Book.Test(id)!;
        Assert.Equal(id, test.Id);
        Assert.NotEmpty(test.Authority);
        Assert.NotEmpty(test.Cues);
        Assert.Contains(test.Examples, e => e.Outlook is "holds");
        Assert.Contains(test.Examples, e => e.Outlook is "fails");
        Assert.All(test.Leaves, leaf => Assert.NotEmpty(leaf.Cues));
    }

    [Fact]
    public void Handcuffing_has_its_threshold_and_three_factors_with_injury_marked_and_not_counted()
    {
        var test = Book.Test("s1983.ef.handcuffing.sdny")!;
        Assert.Contains(test.Requires.SelectMany(n => n.Leaves), l => l.Id is "beyond_temporary_discomfort");
        var factors = Assert.IsType<Factors>(test.Structure);
        Assert.Equal(["unreasonably_tight", "pleas_ignored", "degree_of_injury"], factors.List.Select(l => l.Id));
        Assert.Equal("particularly_important", factors.List[2].Weight);
        Assert.Contains(test.Authority, a => a.Role is "quoted_in_ali");
    }

    [Fact]
    public void Failure_to_intervene_depends_on_another_actors_violation()
    {
        var dependency = Book.Test("s1983.failure_to_intervene")!.DependsOn.Single();
        Assert.Equal("another_actor", dependency.Of);
        Assert.Contains("s1983.ef.handcuffing.sdny", dependency.Tests);
    }

    [Fact]
    public void An_id_that_is_not_there_gives_nothing() => Assert.Null(Book.Test("no.such.test"));
}
