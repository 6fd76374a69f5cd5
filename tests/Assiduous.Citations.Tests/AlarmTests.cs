using Assiduous.Testing;

namespace Assiduous.Citations.Tests;

/// <summary>What the checker says of the ten papers of <c>Data/briefs</c>, which were read by eye for false alarms, and of slips planted in them.</summary>
public class AlarmTests(ITestOutputHelper output)
{
    private static string Data(string name) => Places.InRepository("tests", "Assiduous.Citations.Tests", "Data", name);

    private static List<Finding> Check(string text) => [.. CitationChecker.Check(text, CitationReader.Read(text))];

    [Fact]
    public void The_findings_on_ten_papers_are_those_that_were_judged_right()
    {
        var found = MarkedText.Briefs().SelectMany(b => Check(b.Text).Select(f => $"{b.Name}\t{f.Code}\t{f.Text.ReplaceLineEndings(" ")}")).ToList();
        output.WriteLine($"{found.Count} findings");
        Assert.Equal(File.ReadLines(Data("alarms.tsv")).Where(l => !l.StartsWith('#')), found);
    }

    public static TheoryData<string, string, string, string> Slips()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var row in File.ReadLines(Data("slips.txt")).Where(l => !l.StartsWith('#')).Select(l => l.Split(" ¦ "))) data.Add(row[0], row[1], row[2], row[3]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_slip_planted_in_a_paper_is_found_and_adds_little_else(string paper, string words, string slip, string code)
    {
        var marked = File.ReadAllText(Data(Path.Combine("briefs", paper + ".txt")));
        var at = marked.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{paper} has no “{words}”.");
        var before = Check(MarkedText.Parse(paper, marked).Text);
        var after = Check(MarkedText.Parse(paper, marked[..at] + slip + marked[(at + words.Length)..]).Text);
        Assert.True(after.Count(f => f.Code == code) > before.Count(f => f.Code == code), string.Join('\n', after.Select(f => f.Code + " " + f.Text)));
        Assert.True(after.Count <= before.Count + 4, string.Join('\n', after.Select(f => f.Code + " " + f.Text)));
    }
}
