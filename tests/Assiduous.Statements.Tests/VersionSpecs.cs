using System.Text.RegularExpressions;
using Assiduous.Record;
using Assiduous.Record.Reading;
using Assiduous.Statements.Versions;
using Assiduous.Testing;

namespace Assiduous.Statements.Tests;

/// <summary>Amended statements as <c>tests/Specs/versions.md</c> tells them, each in plain text and in Word.</summary>
public sealed partial class VersionSpecs
{
    private static readonly Dictionary<string, string> Page = File.ReadAllText(Places.InRepository("tests", "Specs", "versions.md")).Split("\n### ").Skip(1).ToDictionary(c => c.Split('\n')[0].Trim(), StringComparer.Ordinal);

    public static TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var title in Page.Keys) foreach (var form in (string[])["txt", "docx"]) data.Add(title, form);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_amended_statement_is_told_as_the_page_says(string title, string form)
    {
        var text = Page[title];
        var papers = Bullet().Matches(text).ToDictionary(m => m.Groups["name"].Value, m => string.Join('\n', m.Groups["words"].Value.Split("//", StringSplitOptions.TrimEntries)), StringComparer.Ordinal);
        var response = papers.TryGetValue("response", out var answers) ? Papers.Paper("r.txt", FilingRole.Response, "Plaintiff", answers + "\n") : null;
        var compared = StatementComparison.Of(Read(papers["old"], form), Read(papers["new"], form), response);
        Assert.Equal(
            Row().Matches(text).Select(m => $"{m.Groups["c"].Value} {m.Groups["o"].Value} {m.Groups["n"].Value}").Order(StringComparer.Ordinal),
            compared.Paragraphs.Select(p => $"{p.Change.ToString().ToLowerInvariant()} {p.OldNumber ?? "-"} {p.NewNumber ?? "-"}").Order(StringComparer.Ordinal));
        var misfits = Misfits().Match(text).Groups["m"].Value.Trim();
        var expected = misfits is "none" ? [] : misfits.Split('·', StringSplitOptions.TrimEntries);
        Assert.Equal(expected.Length, compared.Misfits.Count);
        Assert.All(expected, e => Assert.Contains(compared.Misfits, m => m.Number == e.Split(' ')[0] && m.Why.Contains(e[(e.IndexOf(' ', StringComparison.Ordinal) + 1)..], StringComparison.Ordinal)));
    }

    private static RecordText Read(string words, string form) =>
        form == "docx" ? RecordReader.Read(WordPaper.Write(words), "paper.docx") : RecordReader.Read(System.Text.Encoding.UTF8.GetBytes(words + "\n"), "paper.txt");

    [GeneratedRegex(@"^- \*\*(?<name>old|new|response)\*\* (?<words>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\| (?<c>[a-z]+) \| (?<o>\d+|-) \| (?<n>\d+|-) \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Row();

    [GeneratedRegex(@"^misfits: (?<m>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Misfits();
}
