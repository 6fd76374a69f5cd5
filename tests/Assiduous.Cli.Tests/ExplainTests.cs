using System.Text.Json;

namespace Assiduous.Cli.Tests;

public sealed class ExplainTests(SampleFolder sample) : IClassFixture<SampleFolder>
{
    [Fact]
    public void A_claim_is_explained_down_to_the_words_of_both_sides_and_nothing_is_written()
    {
        var ran = Started.Run("explain", sample.Matter, "force", "--defendant", "Ramos", "--reading", "assiduous");
        Assert.Equal(0, ran.Code);
        Assert.Contains("cannot be decided on this motion", ran.Out, StringComparison.Ordinal);
        Assert.Contains("Eric Ali (ECF No. 118-1 at", ran.Out, StringComparison.Ordinal);
        Assert.Contains("Decl. of Bruce Knowles ¶ 9", ran.Out, StringComparison.Ordinal);
        Assert.Contains("White v. City of New York", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Stewart Still:", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("If the rule is enforced as written", ran.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(sample.Matter, "review")));
    }

    [Fact]
    public void What_is_supposed_is_said_and_what_moves_is_named()
    {
        var ran = Started.Run("review", sample.Matter, "--treat", "26=undisputed");
        Assert.Equal(0, ran.Code);
        Assert.Contains("The movant's ¶ 26 is taken to be undisputed.", ran.Out, StringComparison.Ordinal);
        Assert.Contains("genuinely disputed → undisputed false", ran.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(sample.Matter, "review")));
    }

    [Fact]
    public void An_explanation_as_JSON_is_one_object_with_trees_and_moves()
    {
        var ran = Started.Run("explain", sample.Matter, "--json", "--without", "118-1");
        using var json = JsonDocument.Parse(ran.Out);
        Assert.Equal("assiduous/explanation/1", json.RootElement.GetProperty("schema").GetString());
        Assert.True(json.RootElement.GetProperty("moves").GetArrayLength() > 0);
        Assert.Contains("given up", json.RootElement.GetProperty("claims").EnumerateArray().Last(c => c.GetProperty("assessment").GetProperty("defendant").GetString()!.Contains("Still", StringComparison.Ordinal)
            && c.GetProperty("assessment").GetProperty("kind").GetString() is "claim").GetProperty("proof").GetProperty("assiduous").GetProperty("says").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "--treat takes a fact and a status", "--treat", "17")]
    [InlineData(2, "--reading takes strict or assiduous", "--reading", "kind")]
    [InlineData(3, "has no ¶ 99", "--treat", "99=disputed")]
    [InlineData(3, "No filing here is called '500'", "--without", "500")]
    [InlineData(3, "No claim fits. This matter has: Excessive force", "trespass")]
    [InlineData(3, "cannot be used", "--rules", "no-such-folder")]
    public void What_cannot_be_is_said_in_a_sentence(int code, string words, params string[] rest)
    {
        var ran = Started.Run(["explain", sample.Matter, .. rest]);
        Assert.Equal(code, ran.Code);
        Assert.Contains(words, ran.Err, StringComparison.Ordinal);
        Assert.Empty(ran.Out);
    }
}
