using Assiduous.Statements.Evidence;
using Assiduous.Statements.Words;
using Assiduous.Testing;

namespace Assiduous.Statements.Tests;

/// <summary>Passages that have a sentence's words and do not say it, beside passages that do: <c>Pairs/*.tsv</c>, each line with its verdict and the kind of trap.</summary>
/// <remarks>Written before the program was run on them; <c>docs/statements.md</c> tells what the first run gave.</remarks>
public sealed class NearMisses(ITestOutputHelper output)
{
    private sealed record Pair(bool Says, string Kind, string Speaker, string Names, string Sentence, string Passage);

    public static TheoryData<string> Sets => [.. Directory.EnumerateFiles(Folder, "*.tsv").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    private static string Folder => Places.InRepository("tests", "Assiduous.Statements.Tests", "Pairs");

    [Theory]
    [MemberData(nameof(Sets))]
    public void Words_that_stand_in_a_passage_which_says_something_else_are_rarely_taken_as_support(string set)
    {
        var pairs = File.ReadLines(Path.Combine(Folder, set + ".tsv")).Select(l => l.Split('\t')).Where(p => p.Length == 6)
            .Select(p => new Pair(string.Equals(p[0], "yes", StringComparison.Ordinal), p[1], p[2], p[3], p[4], p[5])).ToList();
        var read = pairs.ConvertAll(p => (Pair: p, Reading: Read(p)));
        foreach (var group in read.GroupBy(r => (r.Pair.Says, r.Pair.Kind)).OrderBy(g => g.Key.Says).ThenBy(g => g.Key.Kind, StringComparer.Ordinal))
            output.WriteLine($"{(group.Key.Says ? "says" : "does not")} {group.Key.Kind}: supports {group.Count(r => r.Reading.Support is Support.Supports)}, partial {group.Count(r => r.Reading.Support is Support.Partial)} of {group.Count()}");
        foreach (var (pair, reading) in read.Where(r => r.Pair.Says != r.Reading.Support is Support.Supports && (r.Pair.Says || r.Reading.Support is Support.Supports)))
            output.WriteLine($"{(pair.Says ? "missed" : "false")} {pair.Kind}: {pair.Sentence} | {pair.Passage} -> {reading.Support} {reading.Reason}");
        var (not, says) = (read.Where(r => !r.Pair.Says).ToList(), read.Where(r => r.Pair.Says).ToList());
        var (wrong, right) = (not.Count(r => r.Reading.Support is Support.Supports), says.Count(r => r.Reading.Support is Support.Supports));
        output.WriteLine($"{set}: taken as support {wrong} of {not.Count} that do not say it, {right} of {says.Count} that do");
        Assert.True(wrong * 6 <= not.Count, $"{wrong} of {not.Count} passages that do not say it are taken as support.");
        Assert.True(right * 20 >= says.Count * 13, $"{right} of {says.Count} passages that say it are taken as support.");
    }

    private static SupportReading Read(Pair pair) => new SupportReader(Lexicon.Default).Read(pair.Sentence, pair.Passage,
        (People.Unknown with { Names = new HashSet<string>(pair.Names.Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal) }).With(pair.Speaker.Length > 0 ? pair.Speaker : null));

    [Theory]
    [InlineData("Smith slept for eight hours on the night before the trial.", "Q. So you had your eight hours. A. I was in bed eight hours that night. I couldn't tell you how much of that was sleep.", false)]
    [InlineData("Smith did not look to the left.", "Q. You didn't look to the left, did you? A. I did.", false)]
    [InlineData("Smith did not look to the left.", "Q. You didn't look to the left, did you? A. No, I didn't.", true)]
    [InlineData("Smith did not look to the left.", "Q. You didn't look to the left, did you? A. Correct.", true)]
    [InlineData("Smith failed to look to the left.", "Q. Did you look to the left? A. I looked.", false)]
    [InlineData("Jones struck Smith.", "Smith struck Jones.", false)]
    [InlineData("Smith was struck by Jones.", "Jones struck Smith.", true)]
    [InlineData("Smith signed the form.", "Q. Did you sign the form? A. I was going to.", false)]
    [InlineData("Smith signed the form.", "Q. Did you sign the form? A. Did I sign it? Can I see it?", false)]
    [InlineData("Smith signed the form in May.", "Q. Did you sign the form in May? A. Yes. Q. In May? A. Let me correct that. It was June.", false)]
    [InlineData("Smith waited for ten minutes.", "Smith waited for at least ten minutes.", false)]
    [InlineData("Smith waited for at least ten minutes.", "Smith waited for ten minutes.", true)]
    [InlineData("Smith was fired because she complained.", "Smith complained on Monday. She was fired on Tuesday.", false)]
    [InlineData("Smith moved out on March 31, 2022.", "Q. When did you move out? A. The last day of March. Q. March of '22? A. Yes.", true)]
    [InlineData("Smith told Jones on August 9, 2021.", "Q. When did you tell Jones? A. I told him on the 9th. Q. Of what month? A. August. August of 2021.", true)]
    public void What_a_passage_says_is_told_from_what_its_words_suggest(string sentence, string passage, bool says)
    {
        var reading = Read(new(says, "", passage.StartsWith("Q. ", StringComparison.Ordinal) ? "smith" : "", "smith jones", sentence, passage));
        Assert.True(says == reading.Support is Support.Supports, $"{reading.Support}: {reading.Reason}");
    }

    [Theory]
    [InlineData("why was it before or after not told ")]
    [InlineData("Q. Why was he told? A. I was asked by him to ")]
    [InlineData("nobody had never not been asked and told to sign ")]
    public void A_passage_made_to_be_slow_costs_what_its_length_costs(string words)
    {
        const string sentence = "Smith never signed all of the forms before June 3 because Jones told her to.";
        TimeSpan Cost(int times)
        {
            var passage = string.Concat(Enumerable.Repeat(words, times));
            var least = TimeSpan.MaxValue;
            for (var turn = 0; turn < 3; turn++)
            {
                var watch = System.Diagnostics.Stopwatch.StartNew();
                Assert.NotEqual(Support.Supports, Read(new(false, "", "smith", "smith jones", sentence, passage)).Support);
                if (watch.Elapsed < least) least = watch.Elapsed;
            }

            return least;
        }

        Cost(50);
        var (once, fourfold) = (Cost(400), Cost(1_600));
        output.WriteLine($"{once.TotalMilliseconds:0} ms, four times as long {fourfold.TotalMilliseconds:0} ms");
        Assert.True(fourfold < (10 * once) + TimeSpan.FromMilliseconds(200), $"{once} and, four times as long, {fourfold}");
    }
}
