using System.Text.RegularExpressions;
using Assiduous.Citations.KnownCases;
using Assiduous.Testing;

namespace Assiduous.Citations.Tests;

/// <summary>The README's examples, line by line, as tests that run; and every public type has one.</summary>
public partial class ExampleTests
{
    private const string Text = "Graham v. Connor, 490 U.S. 386, 396 (1989). He fell. (Pl. Tr. or ECF No. 118-1 at 28:7–30:13.) Id. at 31:2.";

    [Fact]
    public void Citations()
    {
        IReadOnlyList<Citation> citations = CitationReader.Read(Text);
        Citation graham = citations[0];
        Assert.Equal((CitationClass.Authority, CitationKind.Case, "396", "scotus"), (graham.Class, graham.Kind, graham.Pin, graham.Court));
        Assert.Equal(1, citations[2].ResolvesTo);
    }

    [Fact]
    public void Pinpoints()
    {
        Citation transcript = CitationReader.Read(Text)[1];
        Assert.Equal(new Pinpoint(PinpointKind.PageLine, "28:7", "30:13"), transcript.Pinpoints[0]);
        TextSpan span = transcript.Span;
        Assert.Equal(transcript.Text, span.Of(Text));
    }

    [Fact]
    public void Parallels()
    {
        var citation = CitationReader.Read("Brown v. Bd. of Educ., 347 U.S. 483, 74 S. Ct. 686, 692 (1954).")[0];
        Assert.Equal(new ParallelCitation("74", "S. Ct.", "S. Ct.", "686", "692"), citation.Parallels[0]);
    }

    [Fact]
    public void Own_reporters()
    {
        var options = new CitationOptions { ExtraReporters = """{"series":[{"id":"Lakemont Mun. Rep.","courts":["lakemun"]}]}""" };
        Assert.Equal("lakemun", CitationReader.Read("Roe v. Poe, 12 Lakemont Mun. Rep. 3 (2001).", options)[0].Court);
    }

    [Fact]
    public void Findings()
    {
        const string Slip = "Roe v. Poe, 12 F.4th 3, 2 (2d Cir. 1990).";
        foreach (Finding finding in CitationChecker.Check(Slip, CitationReader.Read(Slip)))
            Assert.True(finding is { Severity: Severity.Error, Code: "reporter-year" or "pin-before-first-page" });
    }

    [Fact]
    public void Names()
    {
        DocumentName name = DocumentNames.Learn(Text, CitationReader.Read(Text))[0];
        Assert.Equal(("Pl. Tr.", "118", "1"), (name.Name, name.Ecf, name.Attachment));
    }

    [Fact]
    public void Tables()
    {
        AuthorityGroup cases = TableOfAuthorities.Make(CitationReader.Read(Text), offset => 1 + (offset / 3000))[0];
        AuthorityEntry entry = cases.Entries[0];
        Assert.Equal(("Graham v. Connor, 490 U.S. 386 (1989)", false), (entry.Text, entry.Passim));
    }

    [Fact]
    public void Pages_of_html()
    {
        HtmlText page = HtmlText.Strip("<p><i>Roe v. Poe</i>, 12 F.4th 3 (2d Cir. 2021)</p>");
        var linked = CitationAnnotator.Link(page, CitationReader.Read(page.Text), c => "/12/3");
        Assert.Contains("<i><a href=\"/12/3\">Roe v. Poe</a></i>", linked, StringComparison.Ordinal);
    }

    [Fact]
    public void Words()
    {
        const string Fact = "He fell. (Pl. Tr. at 5:1.)";
        Assert.Equal("He fell.", CitationText.Without(Fact, CitationReader.Read(Fact)));
    }

    [Fact]
    public void Known_cases()
    {
        IKnownCases index = new OneCase();
        var cited = CitationReader.Read(Text);
        Assert.Equal("index-found", KnownCaseChecker.Check(Text, cited, index)[0].Code);
    }

    [Fact]
    public void Decisions()
    {
        const string Slip = "Roe v. Poe, 12 F.4th 3, 2 (2d Cir. 1990).";
        var finding = CitationChecker.Check(Slip, CitationReader.Read(Slip))[0];
        var dismissed = finding with { Dismissed = new Decision("c1", "A. Clerk", DateTimeOffset.UnixEpoch, "checked") };
        Assert.Equal("A. Clerk", dismissed.Dismissed.Author);
        Assert.Equal("He fell.", WordHash.Fold("He\n  fell. "));
    }

    /// <summary>An index of one case.</summary>
    private sealed class OneCase : IKnownCases
    {
        public DateOnly AsOf => new(2026, 1, 2);

        public IReadOnlyList<KnownCase> At(string reporterId, string volume, string page) => page == "386" ? [new KnownCase("Graham v. Connor", new DateOnly(1989, 5, 15), "scotus")] : [];

        public KnownPages? PagesOf(string reporterId, string volume) => new KnownPages(1, 900);

        public KnownPlace? Before(string reporterId, string volume, int page) => null;
    }

    [Fact]
    public void Every_line_of_the_readmes_examples_stands_in_a_test()
    {
        var tests = Lines(File.ReadAllText(Places.InRepository("tests", "Assiduous.Citations.Tests", "ExampleTests.cs"))).ToHashSet(StringComparer.Ordinal);
        foreach (var line in Lines(Readme("By example"))) Assert.Contains(line, tests);
    }

    [Fact]
    public void Every_public_type_has_an_example()
    {
        var examples = Readme("By example");
        foreach (var type in typeof(Citation).Assembly.GetExportedTypes().Where(t => !t.IsNested)) Assert.Contains(type.Name, examples, StringComparison.Ordinal);
    }

    /// <summary>The code of the README behind the heading.</summary>
    private static string Readme(string heading)
    {
        var text = File.ReadAllText(Places.InRepository("src", "Assiduous.Citations", "README.md")).ReplaceLineEndings("\n");
        return string.Concat(Code().Matches(text[text.IndexOf(heading, StringComparison.Ordinal)..]).Select(m => m.Groups["code"].Value));
    }

    private static IEnumerable<string> Lines(string code) => code.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0);

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();
}
