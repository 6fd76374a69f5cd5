namespace Assiduous.Storage.Tests;

public sealed class RecordIndexTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("assiduous-index-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Words_are_found_on_their_sheet_one_after_the_other_in_any_case_and_after_opening_again()
    {
        using (var index = RecordIndex.Open(Path.Combine(folder, "search.db")))
        {
            index.Add("a", [(1, "They put the Handcuffs on.\nThey were too tight."), (2, "tight too")]);
            index.Add("a", [(9, "never read")]);
            index.Add("b", [(3, "§ 1746: too  tight")]);
        }

        using var again = RecordIndex.Open(Path.Combine(folder, "search.db"));
        Assert.Equal(["a", "b"], again.Known().Order());
        Assert.Equal([new("a", 1), new("b", 3)], again.Find("TOO tight", 10));
        Assert.Equal([new("a", 1)], again.Find("too tight", 1));
        Assert.Equal([new("a", 1)], again.Find("handcuffs", 10));
        Assert.Empty(again.Find("never", 10));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("tight\" OR \"x")]
    [InlineData("NEAR(")]
    [InlineData("*")]
    [InlineData("words: tight")]
    [InlineData("")]
    public void What_a_person_types_is_never_taken_for_the_language_of_the_index(string typed)
    {
        using var index = RecordIndex.Open(Path.Combine(folder, "search.db"));
        index.Add("a", [(1, "too tight")]);
        Assert.Empty(index.Find(typed, 10));
    }
}
