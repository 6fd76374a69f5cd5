using Assiduous.Judgment.Corrections;
using Assiduous.Matters;
using Assiduous.Storage;
using Assiduous.Testing;

namespace Assiduous.Cli.Tests;

/// <summary>A review that stands on an earlier one is the review that would have been made without it.</summary>
public sealed class RepeatedReviewTests(SampleFolder sample) : IClassFixture<SampleFolder>
{
    private const string Kept = ".cache/finished";

    [Fact]
    public void Nothing_changed_gives_the_same_bytes_and_words_without_reading_anything()
    {
        var output = sample.Fresh("out");
        var first = Review(sample.Matter, output);
        var (json, page) = (File.ReadAllBytes(Path.Combine(output, "review.json")), File.ReadAllBytes(Path.Combine(output, "review.html")));
        // Without the texts of the filings nothing but what was finished can be the source.
        File.Delete(Path.Combine(output, ".cache", "stages.db"));
        File.Delete(Path.Combine(output, "review.html"));
        Assert.Equal(first, Review(sample.Matter, output));
        Assert.False(File.Exists(Path.Combine(output, ".cache", "stages.db")));
        Assert.Equal(json, File.ReadAllBytes(Path.Combine(output, "review.json")));
        Assert.Equal(page, File.ReadAllBytes(Path.Combine(output, "review.html")));
    }

    [Fact]
    public void After_any_change_a_review_is_what_a_fresh_one_is()
    {
        var matter = sample.Copy();
        var output = sample.Fresh("out");
        Review(matter, output);
        var random = new Random(7);
        var changes = Changes(matter);
        // Each once, in no order, with a run on nothing changed thrown in between.
        foreach (var change in changes.Keys.OrderBy(_ => random.Next()).ToList())
        {
            changes[change]();
            for (var again = random.Next(1, 3); again > 0; again--) AssertFresh(matter, output, change);
        }
    }

    [Fact]
    public void Files_that_keep_their_size_and_time_are_read_all_the_same()
    {
        var matter = sample.Copy();
        var output = sample.Fresh("out");
        var file = Directory.GetFiles(Path.Combine(matter, "filings"), "*.html").Single();
        var before = Review(matter, output);
        var (time, text) = (File.GetLastWriteTimeUtc(file), File.ReadAllText(file));
        File.WriteAllText(file, text.Replace("Still", "Stirr", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(file, time);
        Assert.NotEqual(before, Review(matter, output));
        AssertFresh(matter, output, "same size and time");
    }

    [Fact]
    public void A_damaged_or_foreign_file_in_the_cache_is_left_aside()
    {
        var output = sample.Fresh("out");
        var first = Review(sample.Matter, output);
        var kept = Path.Combine(output, Kept);
        var bytes = File.ReadAllBytes(kept);
        bytes[^20] ^= 1;
        File.WriteAllBytes(kept, bytes);
        Assert.Equal(first, Review(sample.Matter, output));
        File.WriteAllText(kept, "no review");
        Assert.Equal(first, Review(sample.Matter, output));
        File.WriteAllBytes(kept, []);
        Assert.Equal(first, Review(sample.Matter, output));
        AssertFresh(sample.Matter, output, "damaged cache");
    }

    [Fact]
    public void Other_code_is_another_input()
    {
        using var kept = KeptWork.Open(sample.Matter, make: false);
        var own = ReviewInputs.Of(sample.Matter, null, kept, typeof(CommandLine));
        Assert.Equal(own!.Key, ReviewInputs.Of(sample.Matter, null, kept, typeof(CommandLine))!.Key);
        Assert.NotEqual(own.Key, ReviewInputs.Of(sample.Matter, null, kept, typeof(RepeatedReviewTests))!.Key);
        Assert.NotEqual(own.Key, ReviewInputs.Of(sample.Matter, null, kept)!.Key);
    }

    [Fact]
    public void The_exit_code_and_the_messages_are_those_of_the_first_run()
    {
        var output = sample.Fresh("out");
        foreach (var level in (string[])["error", "warning", "note"])
        {
            var first = Review(sample.Matter, output, "--fail-on", level);
            Assert.Equal(1, first.Code);
            Assert.Contains("No paper answers", first.Said, StringComparison.Ordinal);
            Assert.Equal(first, Review(sample.Matter, output, "--fail-on", level));
        }
    }

    private Dictionary<string, Action> Changes(string matter)
    {
        string Filing(string start) => Directory.GetFiles(Path.Combine(matter, "filings"), start + "*").Single();
        var settings = Path.Combine(matter, "matter.yaml");
        var added = Path.Combine(matter, "filings", "130 Letter.txt");
        var own = Directory.CreateDirectory(Path.Combine(matter, "own", "local-rules")).FullName;
        var rule = Places.InRepository("rules", "local-rules", "nysd.yaml");
        return new(StringComparer.Ordinal)
        {
            ["a filing with other bytes and the same words"] = () => File.AppendAllText(Filing("118-1"), "% changed\n"),
            ["a filing taken away"] = () => File.Delete(Filing("118-2")),
            ["a filing added"] = () => File.WriteAllText(added, "LETTER\n\nPlaintiff writes that the cuffs were tight.\n"),
            ["a filing renamed"] = () => File.Move(Filing("119"), Path.Combine(matter, "filings", "119 Brief" + Path.GetExtension(Filing("119")))),
            ["a comment in matter.yaml"] = () => File.AppendAllText(settings, "\n# Looked at again.\n"),
            ["another court in matter.yaml"] = () => File.WriteAllText(settings, "court: nyed\n" + string.Join('\n', File.ReadAllLines(settings).Where(l => !l.StartsWith("court:", StringComparison.Ordinal)))),
            ["rules of the firm's own"] = () =>
            {
                File.Copy(rule, Path.Combine(own, "nysd.yaml"), overwrite: true);
                File.AppendAllText(settings, "\nrules: own\n");
            },
            ["other words in the firm's own rules"] = () => File.WriteAllText(Path.Combine(own, "nysd.yaml"), File.ReadAllText(rule).Replace("Local Civil Rule 56.1", "Our Local Civil Rule 56.1", StringComparison.Ordinal)),
            ["a correction"] = () =>
            {
                using var store = MatterStore.Open(MatterStore.FileOf(matter));
                var review = MatterReviewer.Run(matter, new() { Store = store }).Review;
                store.Corrections.Decide(review, new NoteWritten(FactName.Of(review.Facts[0]), null), "R. Okafor", "Ask the witness again.");
            },
        };
    }

    private void AssertFresh(string matter, string output, string after)
    {
        var fresh = sample.Fresh("fresh");
        var (again, alone) = (Review(matter, output), Review(matter, fresh));
        Assert.True(again == alone, $"After {after} the review says something else than a fresh one:\n{again}\n\n{alone}");
        foreach (var name in (string[])["review.json", "review.html"])
            Assert.True(File.ReadAllBytes(Path.Combine(output, name)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(fresh, name))), $"After {after} {name} is not what a fresh review writes.");
    }

    // In this process, because the compiler's work would be most of a process's; what was said, without the folder in which the page lies.
    private static (int Code, string Said) Review(string matter, string output, params string[] options)
    {
        var said = new StringWriter();
        var code = CommandLine.RunAsync(["review", matter, "--out", output, .. options], new Terminal(said)).GetAwaiter().GetResult();
        Assert.NotEqual(ExitCode.Usage, code);
        return (code, said.ToString().Replace(output, "", StringComparison.Ordinal));
    }
}
