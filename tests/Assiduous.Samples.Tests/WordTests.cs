using System.IO.Compression;
using System.Xml.Linq;

namespace Assiduous.Samples.Tests;

public sealed class WordTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public void Word_shows_the_numbers_of_the_paragraphs_that_the_opinion_cites() =>
        Assert.Equal(
            [7, 8, 9, 10, 11, 12, 17, 20, 26, 28, 30, 31, 37, 38, 39, 41, 42, 46, 48],
            Numbers(AliSample.Made("114")));

    [Fact]
    public void No_number_is_typed() =>
        Assert.DoesNotContain(Paragraphs(AliSample.Made("114")), p => p.Text.Length > 0 && char.IsDigit(p.Text[0]) && p.List is not null);

    [Fact]
    public void A_paragraph_taken_out_leaves_the_other_numbers_alone() =>
        Assert.Equal(
            [7, 8, 10, 11, 12, 17, 20, 28, 30, 31, 37, 38, 39, 41, 42, 46, 48],
            Numbers(Made(AliSample.Source.WithoutParagraph("114", 26).WithoutParagraph("114", 9))));

    [Fact]
    public void Every_paragraph_says_whether_its_evidence_is_supplied_or_unknown() =>
        Assert.All(Paragraphs(AliSample.Made("114")).Where(p => p.List is not null),
            p => Assert.True(p.Text.EndsWith("[citation not recited]", StringComparison.Ordinal) || p.Text.EndsWith("[citation supplied]", StringComparison.Ordinal), p.Text));

    [Theory]
    [InlineData("word/header1.xml")]
    [InlineData("word/footer1.xml")]
    public void Every_page_says_that_it_is_no_court_record(string part) =>
        Assert.Equal(AliSample.Banner, Part(AliSample.Made("114"), part).Value);

    private static byte[] Made(SampleSource source) => source.Make(source["114"]);

    private static List<int> Numbers(byte[] docx)
    {
        var starts = Part(docx, "word/numbering.xml").Elements(W + "num").ToDictionary(
            n => (string)n.Attribute(W + "numId")!, n => (int)n.Descendants(W + "startOverride").Single().Attribute(W + "val")!);
        var shown = new List<int>();
        foreach (var list in Paragraphs(docx).Select(p => p.List).OfType<string>()) shown.Add(starts[list]++);
        return shown;
    }

    private static IEnumerable<(string Text, string? List)> Paragraphs(byte[] docx) =>
        Part(docx, "word/document.xml").Descendants(W + "p").Select(p => (p.Value, (string?)p.Descendants(W + "numId").SingleOrDefault()?.Attribute(W + "val")));

    private static XElement Part(byte[] docx, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var stream = zip.GetEntry(name)!.Open();
        return XElement.Load(stream);
    }
}
