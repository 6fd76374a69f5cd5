using System.Text;
using Assiduous.Judgment.Corrections;
using Assiduous.Matters;
using Assiduous.Storage;
using Assiduous.Testing;

namespace Assiduous.Cli.Tests;

/// <summary>The native program reviews as the other one does: the same bytes, words, messages and exit codes.</summary>
public sealed class NativeTests(SampleFolder sample) : IClassFixture<SampleFolder>
{
    private static readonly string[] Written = ["review.json", "review.html"];

    [Theory]
    [InlineData]
    [InlineData("--json")]
    [InlineData("--reading", "strict")]
    [InlineData("--fail-on", "warning")]
    [InlineData("--treat", "17=undisputed")]
    public void The_sample_comes_out_alike(params string[] options) => AssertAlike(sample.Matter, options);

    [Fact]
    public void The_invented_matter_comes_out_alike() => AssertAlike(Places.Shared("corpus", "matters", "ortega-v-lakemont"));

    [Fact]
    public void Decisions_of_people_reach_both_and_both_keep_the_same_store()
    {
        var matter = sample.Copy();
        Assert.Equal(ExitCode.Done, Started.RunNative("review", matter).Code);
        using (var store = MatterStore.Open(MatterStore.FileOf(matter)))
        {
            var review = MatterReviewer.Run(matter, new() { Store = store }).Review;
            store.Corrections.Decide(review, new StatusOverruled(FactName.Of(review.Facts[0]), StatusReading.Strict, Statements.FactStatus.Undecided), "R. Okafor", "Look again.");
            store.Corrections.Decide(review, new NoteWritten(FactName.Of(review.Facts[1]), null), "R. Okafor", "Ask the witness — again.");
            store.Corrections.Decide(review, new RoleOverruled(review.Filings[^1].File, review.Filings[^1].Role, "plaintiff", null), "R. Okafor");
        }

        var native = Started.RunNative("review", matter);
        var written = Written.Select(name => File.ReadAllBytes(Path.Combine(matter, "review", name))).ToList();
        Assert.Contains("Ask the witness — again.", Encoding.UTF8.GetString(written[0]), StringComparison.Ordinal);
        Assert.Equal(native, Started.Run("review", matter));
        Assert.All(Written.Zip(written), w => Assert.Equal(w.Second, File.ReadAllBytes(Path.Combine(matter, "review", w.First))));
        using var after = MatterStore.Open(MatterStore.FileOf(matter));
        Assert.True(after.Trail.Verify().IsWhole);
        Assert.NotEmpty(after.Search.Find(new("handcuff*")).Hits);
    }

    [Fact]
    public void Files_that_cannot_be_read_are_named_alike()
    {
        var matter = Directory.CreateDirectory(sample.Fresh("bad")).FullName;
        File.WriteAllText(Path.Combine(matter, "12 Statement.docx"), "no zip");
        File.WriteAllBytes(Path.Combine(matter, "13 Exhibit.pdf"), []);
        File.WriteAllBytes(Path.Combine(matter, "14 Letter.txt"), Encoding.Latin1.GetBytes("Señor Muñoz wrote on May 3, 2020 that the gate was shut."));
        File.WriteAllText(Path.Combine(matter, "matter.yaml"), "court: [nysd");
        AssertAlike(matter);
    }

    [Theory]
    [InlineData("review")]
    [InlineData("review", "nowhere")]
    [InlineData("review", ".", "--loud")]
    [InlineData("review", "--help")]
    public void Wrong_usage_and_help_are_answered_alike(params string[] arguments) => Assert.Equal(Started.Run(arguments), Started.RunNative(arguments));

    private void AssertAlike(string matter, params string[] options)
    {
        var (one, other) = (sample.Fresh("native"), sample.Fresh("other"));
        var native = Started.RunNative(["review", matter, "--out", one, .. options]);
        var usual = Started.Run(["review", matter, "--out", other, .. options]);
        Assert.Equal((usual.Code, usual.Out.Replace(other, one, StringComparison.Ordinal), usual.Err), (native.Code, native.Out, native.Err));
        Assert.All(Written, name => Assert.Equal(Bytes(other, name), Bytes(one, name)));
    }

    private static byte[]? Bytes(string folder, string name) => File.Exists(Path.Combine(folder, name)) ? File.ReadAllBytes(Path.Combine(folder, name)) : null;
}
