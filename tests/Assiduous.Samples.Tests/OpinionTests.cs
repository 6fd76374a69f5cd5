using System.Text.RegularExpressions;
using Assiduous.Testing;

namespace Assiduous.Samples.Tests;

/// <summary>What the opinion recites stands where the opinion cites it.</summary>
public sealed partial class OpinionTests
{
    [Theory]
    [InlineData("28:7-30:13", "normal sized handcuffs did not fit my wrists, because my wrists are large")]
    [InlineData("37:7-37:14", "10:00 a.m.")]
    [InlineData("39:9-39:23", "because of my \"big mouth\" they were not going to get the larger handcuffs")]
    [InlineData("40:18-40:25", "I thought that it was Ramos who handcuffed me. Q. Which officers were present when you were handcuffed? A. Both of them")]
    [InlineData("40:19-41:19", "I told Ramos and Knowles that the handcuffs were too tight")]
    [InlineData("44:6-44:12", "\"made them fit on one click.\"")]
    [InlineData("44:19-44:19", "\"his hands got swollen.\"")]
    [InlineData("59:24-60:4", "\"to apologize to Judge Solomon.\"")]
    [InlineData("72:2-72:12", "on my bone. They were \"tight as hell.\"")]
    [InlineData("72:15-72:16", "all that was available")]
    [InlineData("72:17-72:18", "five or six minutes")]
    [InlineData("81:16-82:25", "Both officers were present")]
    [InlineData("82:5-82:15", "\"was roughing him up.\"")]
    [InlineData("82:16-82:16", "The steel key broke off in the lock.")]
    [InlineData("85:13-86:8", "Immediately, when they put them on me.")]
    [InlineData("87:19-87:24", "a problem with Judge Solomon before")]
    [InlineData("88:2-88:8", "with the broken key still in the handcuffs")]
    [InlineData("92:11-92:25", "light-headed")]
    [InlineData("109:20-109:22", "minimal")]
    [InlineData("111:12-111:22", "I screamed in pain.")]
    [InlineData("139:8-139:19", "15 to 20 minutes after the broken handcuff ratcheted tighter on my left wrist")]
    [InlineData("201:4-204:4", "nerve-decompression surgery on my left wrist. Q. Did the surgery help? A. No.")]
    [InlineData("202:11-204:4", "my right hand did not need any")]
    [InlineData("225:21-226:5", "no lasting injury to my right wrist")]
    public void Ali_s_deposition_holds_at_its_lines_what_the_opinion_recites(string range, string words) => Holds("118-1", range, words);

    [Theory]
    [InlineData("26:8-26:20", "he thinks that it was Officer Ramos")]
    [InlineData("27:17-27:22", "kept telling him to be quiet, let me talk")]
    public void Knowles_s_deposition_holds_at_its_lines_what_the_opinion_recites(string range, string words) => Holds("118-2", range, words);

    [Fact]
    public void Freedman_s_transcript_holds_at_its_lines_what_the_opinion_recites() =>
        Holds("Freedman Transcript", "46:8-46:13", "never told anyone that the handcuffs were too tight");

    [Theory]
    [InlineData("121", 8, "indicted for second-degree burglary")]
    [InlineData("121", 16, "before he called 911")]
    [InlineData("121", 28, "concedes summary judgment")]
    [InlineData("119", 24, "temporary discomfort")]
    [InlineData("119", 25, "temporary discomfort")]
    [InlineData("119", 29, "qualified immunity")]
    [InlineData("119", 30, "qualified immunity")]
    [InlineData("122", 6, "Individual Rules")]
    [InlineData("122", 7, "uncontroverted")]
    public void A_brief_holds_at_its_pages_what_the_opinion_recites(string label, int page, string words) =>
        Assert.Contains(words, Poppler.Fold(Poppler.Pages(AliSample.Made(label))[page - 1]));

    [Fact]
    public void Without_the_lines_that_the_readme_lists_nothing_is_left_of_the_plaintiff_s_version()
    {
        var readme = File.ReadAllText(Places.InRepository("samples", "ali-v-ramos", "README.md"));
        var table = readme[readme.IndexOf("| tightness |", StringComparison.Ordinal)..readme.IndexOf("In a test:", StringComparison.Ordinal)];
        var ranges = Address().Matches(table).Select(m => m.Value).ToArray();
        Assert.Equal(14, ranges.Length);
        var source = AliSample.Source.WithoutLines("118-1", ranges);
        var left = string.Join(' ', Poppler.Testimony(source.Make(source["118-1"])).OrderBy(l => l.Key).Select(l => l.Value));
        Assert.All((string[])["too tight", "key", "one click", "tight as hell", "did not fit", "swollen"], w => Assert.DoesNotContain(w, left));
        Assert.Contains("light-headed", left);
    }

    [Fact]
    public void Every_quotation_in_the_sample_is_in_the_opinion()
    {
        var opinion = Bare(File.ReadAllText(Places.Shared("seed", "001_01ab69d45a5971d6.txt")));
        var ours = AliSample.Source.Files.SelectMany(f => Quotation().Matches(AliSample.Words(f)).Select(m => m.Groups[1].Value + m.Groups[2].Value)).ToList();
        Assert.True(ours.Count > 20, $"Only {ours.Count} quotations found.");
        string[] definitions = ["Pl. Tr.", "DOC"];
        Assert.All(ours.Except(definitions), q => Assert.Contains(Bare(q), opinion));
    }

    private static void Holds(string label, string range, string words)
    {
        var ends = range.Split('-').Select(a => a.Split(':').Select(int.Parse).ToArray()).ToArray();
        var passage = Poppler.Testimony(AliSample.Made(label)).Where(l => Within(l.Key, ends)).OrderBy(l => l.Key).Select(l => l.Value).ToList();
        Assert.Contains(words, Poppler.Fold(string.Join(' ', passage)));
        Assert.NotEqual("", passage[0]);
    }

    private static bool Within((int Page, int Line) at, int[][] ends) =>
        at.CompareTo((ends[0][0], ends[0][1])) >= 0 && at.CompareTo((ends[1][0], ends[1][1])) <= 0;

    // Letters alone, so that spaces, line ends, hyphens lost at line ends and closing marks do not count; [me] and [him] are left out.
    private static string Bare(string text) => new([.. Bracketed().Replace(text, "").ToLowerInvariant().Where(char.IsLetterOrDigit)]);

    [GeneratedRegex(@"\d+:\d+–(\d+:)?\d+")]
    private static partial Regex Address();

    [GeneratedRegex("“([^“”]*)”|\"([^\"]*)\"")]
    private static partial Regex Quotation();

    [GeneratedRegex(@"\[(me|him)\]")]
    private static partial Regex Bracketed();
}
